#include "app/comment_feed/comment_actions.h"

#include <QHBoxLayout>
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
    auto* inFeed = button(QStringLiteral("commentInFeed"), QStringLiteral("small"), tr("Into the feed"),
                          tr("Show it among the comments in the picture"));
    auto* hideButton = button(QStringLiteral("commentHide"), QStringLiteral("small"), tr("Hide"),
                              tr("Take it out of this list (Delete)"));
    row->addWidget(onScreen);
    row->addWidget(inFeed);
    row->addWidget(hideButton);
    row->addStretch(1);
    connect(onScreen, &QPushButton::clicked, this, &CommentActions::onScreenWanted);
    connect(inFeed, &QPushButton::clicked, this, &CommentActions::inFeedWanted);
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

} // namespace app::comment_feed
