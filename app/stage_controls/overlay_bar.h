#pragma once

#include "studio/base/clock.h"
#include "studio/show/stage.h"

#include <QWidget>

#include <vector>

namespace app::widgets {
class KeyButton;
}

namespace app::stage_controls {

/// What lies over the picture, as switches: product card F1, countdown F2, comments F3, question F4.
class OverlayBar : public QWidget {
    Q_OBJECT
public:
    explicit OverlayBar(QWidget* parent = nullptr);

    void setStage(const studio::show::Stage& stage);
    /// Moves the countdown's time on.
    void tick(studio::base::WallTime now);
    /// As if the button of that overlay were pressed.
    void toggle(studio::show::Overlay overlay);

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);

private:
    struct Switch {
        studio::show::Overlay overlay;
        widgets::KeyButton* button;
    };

    void refresh(studio::base::WallTime now);
    void toggleCountdown();
    void showCountdownMenu(const QPoint& place);

    std::vector<Switch> m_switches;
    studio::show::Stage m_stage;
};

} // namespace app::stage_controls
