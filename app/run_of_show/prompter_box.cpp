#include "app/run_of_show/prompter_box.h"

#include <QLabel>
#include <QResizeEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace app::run_of_show {

namespace {
constexpr int kPadding = 10;
constexpr int kTitleGap = 3;
constexpr int kMostTextHeight = 170;

QString sentence(const QString& point) {
    const QString trimmed = point.trimmed();
    const bool ended = trimmed.endsWith(QLatin1Char('.')) || trimmed.endsWith(QLatin1Char('!')) ||
                       trimmed.endsWith(QLatin1Char('?'));
    return ended || trimmed.isEmpty() ? trimmed : QString(trimmed + QLatin1Char('.'));
}
} // namespace

PrompterBox::PrompterBox(QWidget* parent)
    : QFrame(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel)
    , m_scroll(new QScrollArea(this)) {
    setObjectName(QStringLiteral("prompterBox"));
    m_title->setObjectName(QStringLiteral("prompterTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_text->setObjectName(QStringLiteral("prompterText"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_scroll->setWidget(m_text);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kTitleGap);
    column->addWidget(m_title);
    column->addWidget(m_scroll, 1);
}

void PrompterBox::setNotes(const QString& code, const QStringList& talkingPoints,
                           const QStringList& forbiddenClaims) {
    setVisible(!talkingPoints.isEmpty() || !forbiddenClaims.isEmpty());
    m_title->setText(code.isEmpty() ? tr("Prompter") : tr("Prompter · %1").arg(code));
    QString words;
    for (const QString& point : talkingPoints)
        words += sentence(point).toHtmlEscaped() + QLatin1Char(' ');
    if (!forbiddenClaims.isEmpty()) {
        QStringList quoted;
        for (const QString& claim : forbiddenClaims)
            quoted << tr("“%1”").arg(claim.toHtmlEscaped());
        words += QStringLiteral("<b>") + tr("Do not say %1.").arg(quoted.join(QStringLiteral(", "))) +
                 QStringLiteral("</b>");
    }
    m_text->setText(words);
    m_text->setAccessibleName(m_title->text());
    m_scroll->verticalScrollBar()->setValue(0);
    fitHeight();
}

void PrompterBox::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitHeight();
}

void PrompterBox::fitHeight() {
    const int text = m_text->heightForWidth(std::max(1, width() - 2 * kPadding));
    setFixedHeight(2 * kPadding + kTitleGap + m_title->sizeHint().height() + std::min(text, kMostTextHeight) +
                   1);
}

} // namespace app::run_of_show
