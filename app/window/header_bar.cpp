#include "app/window/header_bar.h"

#include "app/text/format.h"
#include "app/text/link_words.h"
#include "app/text/show_words.h"
#include "app/theme/theme.h"
#include "app/widgets/chip.h"
#include "app/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace app::window {

using studio::broadcast::DestinationState;
using studio::session::SessionState;

namespace {

constexpr int kGap = 10;
constexpr int kToolGap = 6;
constexpr int kTitleMostWidth = 260;

QColor dotColour(DestinationState state) {
    switch (state) {
    case DestinationState::Live:
        return theme::kOk;
    case DestinationState::Connecting:
    case DestinationState::Reconnecting:
        return theme::kWarn;
    case DestinationState::Refused:
        return theme::kBad;
    case DestinationState::Idle:
    case DestinationState::Ended:
        break;
    }
    return theme::kFaint;
}

} // namespace

HeaderBar::HeaderBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new widgets::ElidedLabel(this))
    , m_chipRow(new QHBoxLayout)
    , m_toolRow(new QHBoxLayout)
    , m_clock(new QLabel(this)) {
    setObjectName(QStringLiteral("headerBar"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedHeight(theme::kHeaderHeight);
    m_title->setObjectName(QStringLiteral("showTitle"));
    m_title->setMaximumWidth(kTitleMostWidth);
    m_clock->setObjectName(QStringLiteral("clockBadge"));
    m_clock->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_chipRow->setSpacing(kGap);
    m_toolRow->setSpacing(kToolGap);
    m_destinations = makeButton("destinationsButton", "small", tr("Destinations"), tr("Where the show goes"));
    m_products = makeButton("productsButton", "small", tr("Products"), tr("The shop's products (Ctrl K)"));
    m_products->hide();
    m_goLive = makeButton("goLiveButton", "primary", tr("Go live"), tr("Go live (Ctrl L)"));
    m_end = makeButton("endButton", "danger", tr("End"), tr("End the show"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kPanePadding, 0, theme::kPanePadding, 1);
    row->setSpacing(kGap);
    row->addWidget(m_title);
    row->addLayout(m_chipRow);
    row->addWidget(m_destinations);
    row->addStretch(1);
    row->addLayout(m_toolRow);
    row->addWidget(m_products);
    row->addWidget(m_clock);
    row->addWidget(m_goLive);
    row->addWidget(m_end);
    connect(m_destinations, &QPushButton::clicked, this, &HeaderBar::destinationsWanted);
    connect(m_products, &QPushButton::clicked, this, &HeaderBar::productsWanted);
    connect(m_goLive, &QPushButton::clicked, this, &HeaderBar::goLiveWanted);
    connect(m_end, &QPushButton::clicked, this, &HeaderBar::endWanted);
    refreshState();
}

QPushButton* HeaderBar::makeButton(const char* objectName, const char* role, const QString& words,
                                   const QString& tip) {
    auto* button = new QPushButton(words, this);
    button->setObjectName(QLatin1String(objectName));
    button->setProperty("role", QLatin1String(role));
    button->setAccessibleName(words);
    button->setToolTip(tip);
    return button;
}

void HeaderBar::addTool(QWidget* tool) {
    m_toolRow->addWidget(tool);
}

void HeaderBar::setTitle(const QString& title) {
    m_title->setText(title);
}

void HeaderBar::setProductsVisible(bool visible) {
    m_products->setVisible(visible);
}

void HeaderBar::setState(SessionState state) {
    m_state = state;
    refreshState();
}

void HeaderBar::setOnAir(std::chrono::seconds time) {
    if (m_onAir == time)
        return;
    m_onAir = time;
    refreshState();
}

void HeaderBar::setDestinations(const std::vector<studio::broadcast::DestinationStatus>& destinations) {
    while (m_chips.size() > destinations.size()) {
        delete m_chips.back();
        m_chips.pop_back();
    }
    while (m_chips.size() < destinations.size()) {
        auto* chip = new widgets::Chip(this);
        chip->setObjectName(QStringLiteral("destinationChip%1").arg(m_chips.size() + 1));
        connect(chip, &QAbstractButton::clicked, this, &HeaderBar::destinationsWanted);
        m_chipRow->addWidget(chip);
        m_chips.push_back(chip);
    }
    for (std::size_t i = 0; i < destinations.size(); ++i) {
        const auto& status = destinations[i];
        m_chips[i]->setDot(dotColour(status.state));
        m_chips[i]->setWords(QString::fromStdString(status.name), text::chipWords(status));
    }
    m_destinations->setVisible(destinations.empty());
}

void HeaderBar::refreshState() {
    const bool live = m_state == SessionState::Live;
    const bool before = m_state == SessionState::Preparing || m_state == SessionState::Checking ||
                        m_state == SessionState::Ended;
    m_clock->setText(live ? QString(QStringLiteral("● ") + text::clock(m_onAir)) : text::stateWords(m_state));
    if (m_clock->property("live").toBool() != live || !m_clock->property("live").isValid()) {
        m_clock->setProperty("live", live);
        m_clock->style()->unpolish(m_clock);
        m_clock->style()->polish(m_clock);
    }
    m_goLive->setVisible(before);
    m_goLive->setEnabled(before);
    m_end->setVisible(live || m_state == SessionState::GoingLive || m_state == SessionState::Ending);
    m_end->setEnabled(m_state != SessionState::Ending);
}

} // namespace app::window
