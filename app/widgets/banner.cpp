#include "app/widgets/banner.h"

#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::widgets {

namespace {

constexpr int kIconSize = 16;

QString levelName(BannerLevel level) {
    switch (level) {
    case BannerLevel::Good:
        return QStringLiteral("ok");
    case BannerLevel::Warning:
        return QStringLiteral("warn");
    case BannerLevel::Bad:
        return QStringLiteral("bad");
    }
    return {};
}

QPixmap levelMark(BannerLevel level, qreal scale) {
    const bool good = level == BannerLevel::Good;
    const QColor ink = good                        ? theme::kOkPlateInk
                       : level == BannerLevel::Bad ? theme::kBadPlateInk
                                                   : theme::kWarnPlateInk;
    return theme::pixmap(good ? QStringLiteral("information") : QStringLiteral("warning"), ink, kIconSize,
                         scale);
}

} // namespace

Banner::Banner(BannerLevel level, const text::Words& words, QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("banner"));
    setProperty("level", levelName(level));
    auto* mark = new QLabel(this);
    mark->setPixmap(levelMark(level, devicePixelRatioF()));
    m_title->setObjectName(QStringLiteral("bannerTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_sentence->setObjectName(QStringLiteral("bannerSentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_action->setProperty("role", QStringLiteral("small"));
    m_action->hide();
    m_close->setObjectName(QStringLiteral("bannerClose"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    m_close->setIcon(theme::icon(QStringLiteral("close"), theme::kSoftInk));

    auto* lines = new QVBoxLayout;
    lines->setSpacing(1);
    lines->addWidget(m_title);
    lines->addWidget(m_sentence);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 7, 6, 7);
    row->setSpacing(9);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(lines, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionWanted);
    connect(m_close, &QToolButton::clicked, this, &Banner::closed);
    setWords(words);
}

void Banner::setWords(const text::Words& words) {
    m_title->setText(words.where.isEmpty() ? words.title : words.where + QStringLiteral(" · ") + words.title);
    m_sentence->setText(QString(words.sentence + QLatin1Char(' ') + words.nextStep).trimmed());
    setAccessibleName(words.inOneLine());
}

void Banner::setAction(const QString& label) {
    m_action->setText(label);
    m_action->setAccessibleName(label);
    m_action->setVisible(!label.isEmpty());
}

QString Banner::title() const {
    return m_title->text();
}

} // namespace app::widgets
