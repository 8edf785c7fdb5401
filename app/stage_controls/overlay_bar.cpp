#include "app/stage_controls/overlay_bar.h"

#include "app/text/format.h"
#include "app/text/show_words.h"
#include "app/widgets/key_button.h"
#include "app/widgets/tool_tip.h"

#include <QHBoxLayout>
#include <QMenu>

namespace app::stage_controls {

using studio::show::Overlay;

namespace {

constexpr int kGap = 6;
constexpr std::chrono::seconds kUsualCountdown{300};
constexpr std::chrono::seconds kMoreTime{30};
constexpr int kCountdownMinutes[] = {1, 2, 3, 5, 10, 15};

struct Place {
    Overlay overlay;
    const char* key;
    const char* objectName;
};
constexpr Place kPlaces[] = {
    {Overlay::ProductCard, "F1", "overlayProductCard"},
    {Overlay::Countdown, "F2", "overlayCountdown"},
    {Overlay::CommentFeed, "F3", "overlayComments"},
    {Overlay::QuestionBanner, "F4", "overlayQuestion"},
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
        button->setKey(QLatin1String(place.key));
        row->addWidget(button, 1);
        m_switches.push_back({place.overlay, button});
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

void OverlayBar::tick(studio::base::WallTime now) {
    if (m_stage.countdown)
        refresh(now);
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
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int minutes : kCountdownMinutes) {
        menu->addAction(tr("%n minute(s)", nullptr, minutes), this, [this, minutes] {
            Q_EMIT commanded(studio::show::StartCountdown{std::chrono::minutes(minutes)});
        });
    }
    menu->addSeparator();
    const bool running = isRunning(m_stage, std::chrono::system_clock::now());
    QAction* more = menu->addAction(tr("30 s more"), this,
                                    [this] { Q_EMIT commanded(studio::show::AddToCountdown{kMoreTime}); });
    QAction* stop = menu->addAction(tr("Stop the countdown"), this,
                                    [this] { Q_EMIT commanded(studio::show::StopCountdown{}); });
    more->setEnabled(running);
    stop->setEnabled(running);
    menu->popup(place);
}

void OverlayBar::refresh(studio::base::WallTime now) {
    for (const auto& [overlay, button] : m_switches) {
        QString words = text::overlayName(overlay);
        if (overlay == Overlay::Countdown && isRunning(m_stage, now)) {
            const auto left = std::chrono::ceil<std::chrono::seconds>(m_stage.countdown->endsAt - now);
            words += QLatin1Char(' ') + text::stopwatch(left);
        }
        const bool on = m_stage.shown.contains(overlay);
        button->setText(words);
        button->setAccessibleName(text::overlayName(overlay));
        button->setChecked(on);
        if (overlay == Overlay::QuestionBanner) {
            button->setEnabled(on || m_stage.question.has_value());
            button->setToolTip(m_stage.question
                                   ? widgets::asToolTip(m_stage.question->line.author + QStringLiteral(": ") +
                                                        m_stage.question->line.text)
                                   : tr("Choose a comment and press “On screen” first"));
        } else if (overlay == Overlay::Countdown) {
            button->setToolTip(tr("Right-click for another length"));
        }
    }
}

} // namespace app::stage_controls
