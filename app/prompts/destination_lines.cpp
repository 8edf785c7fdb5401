#include "app/prompts/destination_lines.h"

#include "app/theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace app::prompts {

namespace {

constexpr int kIconSize = 16;
constexpr int kWordsWidth = 430;

QPixmap mark(CheckState state, qreal scale) {
    switch (state) {
    case CheckState::Asking:
        return theme::pixmap(QStringLiteral("broadcast"), theme::kDim, kIconSize, scale);
    case CheckState::Answers:
        return theme::pixmap(QStringLiteral("check"), theme::kOk, kIconSize, scale);
    case CheckState::Refuses:
        return theme::pixmap(QStringLiteral("refused"), theme::kBad, kIconSize, scale);
    }
    return {};
}

} // namespace

DestinationLines::DestinationLines(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("destinationLines"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void DestinationLines::setLines(const std::vector<DestinationLine>& lines) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const DestinationLine& line : lines)
        addLine(line);
}

void DestinationLines::addLine(const DestinationLine& line) {
    auto* row = new QWidget(this);
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(1);
    auto* sign = new QLabel(row);
    sign->setPixmap(mark(line.state, devicePixelRatioF()));
    auto* words = new QLabel(row);
    words->setTextFormat(Qt::PlainText);
    words->setFixedWidth(kWordsWidth);
    words->setWordWrap(true);
    grid->addWidget(sign, 0, 0, Qt::AlignTop);
    grid->addWidget(words, 0, 1);
    switch (line.state) {
    case CheckState::Asking:
        words->setText(tr("%1: asking…").arg(line.name));
        break;
    case CheckState::Answers:
        words->setText(tr("%1 is ready").arg(line.name));
        break;
    case CheckState::Refuses: {
        words->setText(tr("%1: %2").arg(line.name, line.reason.title));
        words->setProperty("role", QStringLiteral("bad"));
        auto* reason = new QLabel(line.reason.sentence + QLatin1Char(' ') + line.reason.nextStep, row);
        reason->setTextFormat(Qt::PlainText);
        reason->setWordWrap(true);
        reason->setFixedWidth(kWordsWidth);
        reason->setProperty("role", QStringLiteral("dim"));
        grid->addWidget(reason, 1, 1);
        break;
    }
    }
    m_column->addWidget(row);
}

} // namespace app::prompts
