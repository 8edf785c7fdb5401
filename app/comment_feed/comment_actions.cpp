#include "app/comment_feed/comment_actions.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace app::comment_feed {

namespace {
constexpr int kGap = 6;
}

CommentActions::CommentActions(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("commentActions"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    auto* onScreen = button(QStringLiteral("commentOnScreen"), QStringLiteral("small-go"), tr("On screen"),
                            tr("Show it as a question in the picture (Enter)"));
    auto* spotlight = button(QStringLiteral("commentSpotlight"), QStringLiteral("small"), tr("Spotlight"),
                             tr("Show this one comment large in the picture (S)"));
    m_pin = button(QStringLiteral("commentPin"), QStringLiteral("small"), tr("Pin"),
                   tr("Keep it above the comments in the picture (P)"));
    auto* hideButton = button(QStringLiteral("commentHide"), QStringLiteral("small"), tr("Hide"),
                              tr("Take it out of this list (Delete)"));
    for (QPushButton* each : {onScreen, spotlight, m_pin, hideButton})
        row->addWidget(each);
    row->addStretch(1);
    connect(onScreen, &QPushButton::clicked, this, &CommentActions::onScreenWanted);
    connect(spotlight, &QPushButton::clicked, this, &CommentActions::spotlightWanted);
    connect(m_pin, &QPushButton::clicked, this,
            [this] { m_pinned ? Q_EMIT unpinWanted() : Q_EMIT pinWanted(); });
    connect(hideButton, &QPushButton::clicked, this, &CommentActions::hideWanted);
}

QPushButton* CommentActions::button(const QString& objectName, const QString& role, const QString& label,
                                    const QString& what) {
    auto* result = new QPushButton(label, this);
    result->setObjectName(objectName);
    result->setProperty("role", role);
    result->setAccessibleName(label);
    result->setToolTip(what);
    return result;
}

void CommentActions::setPinned(bool pinned) {
    if (m_pinned == pinned)
        return;
    m_pinned = pinned;
    m_pin->setText(pinned ? tr("Unpin") : tr("Pin"));
    m_pin->setAccessibleName(m_pin->text());
}

void CommentActions::fill(QMenu& menu) {
    const auto add = [&](const char* name, const QString& words, auto signal) {
        menu.addAction(words, this, signal)->setObjectName(QLatin1String(name));
    };
    add("menuOnScreen", tr("On screen as a question"), &CommentActions::onScreenWanted);
    add("menuSpotlight", tr("Put in the spotlight"), &CommentActions::spotlightWanted);
    if (m_pinned)
        add("menuPin", tr("Unpin it"), &CommentActions::unpinWanted);
    else
        add("menuPin", tr("Pin above the comments"), &CommentActions::pinWanted);
    add("menuInFeed", tr("Into the feed again"), &CommentActions::inFeedWanted);
    menu.addSeparator();
    add("menuHide", tr("Hide from this list"), &CommentActions::hideWanted);
}

} // namespace app::comment_feed
