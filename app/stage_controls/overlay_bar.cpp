#include "app/stage_controls/overlay_bar.h"

#include "app/stage_controls/stage_menus.h"
#include "app/text/format.h"
#include "app/text/show_words.h"
#include "app/widgets/key_button.h"
#include "app/widgets/tool_tip.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>

namespace app::stage_controls {

using studio::show::Overlay;

namespace {

constexpr int kGap = 6;
constexpr std::chrono::seconds kUsualCountdown{300};

struct Place {
    Overlay overlay;
    int key;
    const char* objectName;
};
constexpr Place kPlaces[] = {
    {Overlay::ProductCard, 1, "overlayProductCard"},
    {Overlay::Countdown, 2, "overlayCountdown"},
    {Overlay::CommentFeed, 3, "overlayComments"},
    {Overlay::QuestionBanner, 4, "overlayQuestion"},
};

bool isRunning(const studio::show::Stage& stage, studio::base::WallTime now) {
    return stage.countdown && stage.countdown->endsAt > now;
}

} // namespace

OverlayBar::OverlayBar(QWidget* parent)
    : QWidget(parent) {
    setObjectName(QStringLiteral("overlayBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGap);
    for (const Place& place : kPlaces) {
        auto* button = new widgets::KeyButton(this);
        button->setObjectName(QLatin1String(place.objectName));
        button->setProperty("role", QStringLiteral("overlay"));
        button->setCheckable(true);
        button->setKey(QStringLiteral("F%1").arg(place.key));
        row->addWidget(button, 1);
        m_switches.push_back({place.overlay, button, place.key});
        connect(button, &QPushButton::clicked, this, [this, overlay = place.overlay] { toggle(overlay); });
        if (place.overlay == Overlay::Countdown) {
            button->setContextMenuPolicy(Qt::CustomContextMenu);
            connect(button, &QWidget::customContextMenuRequested, this,
                    [this, button](const QPoint& at) { showCountdownMenu(button->mapToGlobal(at)); });
        }
    }
    refresh({});
}

void OverlayBar::setStage(const studio::show::Stage& stage) {
    m_stage = stage;
    refresh(std::chrono::system_clock::now());
}

void OverlayBar::setCountdownStyle(studio::show::CountdownStyle style) {
    m_style = style;
}

void OverlayBar::setUnplaced(const std::set<Overlay>& overlays) {
    if (m_unplaced == overlays)
        return;
    m_unplaced = overlays;
    refresh(std::chrono::system_clock::now());
}

void OverlayBar::tick(studio::base::WallTime now) {
    if (m_stage.countdown)
        refresh(now);
}

bool OverlayBar::pressKey(int functionKey) {
    for (const Switch& each : m_switches) {
        if (each.key != functionKey)
            continue;
        toggle(each.overlay);
        return true;
    }
    return false;
}

void OverlayBar::toggle(Overlay overlay) {
    const bool on = m_stage.shown.contains(overlay);
    if (overlay == Overlay::Countdown)
        toggleCountdown();
    else if (on)
        Q_EMIT commanded(studio::show::HideOverlay{overlay});
    else if (overlay != Overlay::QuestionBanner || m_stage.question)
        Q_EMIT commanded(studio::show::ShowOverlay{overlay});
    refresh(std::chrono::system_clock::now());
}

void OverlayBar::toggleCountdown() {
    if (m_stage.shown.contains(Overlay::Countdown)) {
        Q_EMIT commanded(studio::show::HideOverlay{Overlay::Countdown});
        return;
    }
    if (isRunning(m_stage, std::chrono::system_clock::now()))
        Q_EMIT commanded(studio::show::ShowOverlay{Overlay::Countdown});
    else
        Q_EMIT commanded(studio::show::StartCountdown{kUsualCountdown});
}

void OverlayBar::showCountdownMenu(const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("countdownMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillCountdownMenu(
        *menu, m_stage, std::chrono::system_clock::now(), m_style,
        [this](const auto& command) { Q_EMIT commanded(command); },
        [this](studio::show::CountdownStyle style) { Q_EMIT countdownStyleWanted(style); });
    menu->popup(place);
}

QString OverlayBar::purpose(Overlay overlay) const {
    switch (overlay) {
    case Overlay::Countdown:
        return tr("Right-click for another length or look");
    case Overlay::QuestionBanner:
        return m_stage.question ? QString(m_stage.question->line.author + QStringLiteral(": ") +
                                          m_stage.question->line.text)
                                : tr("Choose a comment and press “On screen” first");
    default:
        return {};
    }
}

void OverlayBar::refreshSwitch(const Switch& each, studio::base::WallTime now) {
    QString words = text::overlayName(each.overlay);
    if (each.overlay == Overlay::Countdown && isRunning(m_stage, now)) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(m_stage.countdown->endsAt - now);
        words += QLatin1Char(' ') + text::stopwatch(left);
    }
    const bool on = m_stage.shown.contains(each.overlay);
    const bool noRoom = m_unplaced.contains(each.overlay);
    each.button->setText(words);
    each.button->setAccessibleName(text::overlayName(each.overlay));
    each.button->setChecked(on);
    each.button->setToolTip(widgets::asToolTip(noRoom ? text::noRoomSentence() : purpose(each.overlay)));
    if (each.overlay == Overlay::QuestionBanner)
        each.button->setEnabled(on || m_stage.question.has_value());
    if (each.button->property("noRoom").toBool() != noRoom) {
        each.button->setProperty("noRoom", noRoom);
        each.button->style()->unpolish(each.button);
        each.button->style()->polish(each.button);
    }
}

void OverlayBar::refresh(studio::base::WallTime now) {
    for (const Switch& each : m_switches)
        refreshSwitch(each, now);
}

} // namespace app::stage_controls
