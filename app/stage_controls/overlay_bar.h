#pragma once

#include "studio/base/clock.h"
#include "studio/show/stage.h"

#include <QWidget>

#include <set>
#include <vector>

namespace app::widgets {
class KeyButton;
}

namespace app::stage_controls {

/// The overlays of every show, as large switches: product card F1, countdown F2, comments F3, question F4.
class OverlayBar : public QWidget {
    Q_OBJECT
public:
    explicit OverlayBar(QWidget* parent = nullptr);

    void setStage(const studio::show::Stage& stage);
    void setCountdownStyle(studio::show::CountdownStyle style);
    /// What is on but finds no room.
    void setUnplaced(const std::set<studio::show::Overlay>& overlays);
    /// Moves the countdown's time on.
    void tick(studio::base::WallTime now);
    /// As if the button with that function key were pressed; false: there is none.
    bool pressKey(int functionKey);

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);
    void countdownStyleWanted(studio::show::CountdownStyle style);

private:
    struct Switch {
        studio::show::Overlay overlay;
        widgets::KeyButton* button;
        int key;
    };

    void toggle(studio::show::Overlay overlay);
    void refresh(studio::base::WallTime now);
    void refreshSwitch(const Switch& each, studio::base::WallTime now);
    QString purpose(studio::show::Overlay overlay) const;
    void toggleCountdown();
    void showCountdownMenu(const QPoint& place);

    std::vector<Switch> m_switches;
    studio::show::Stage m_stage;
    studio::show::CountdownStyle m_style = studio::show::CountdownStyle::Ring;
    std::set<studio::show::Overlay> m_unplaced;
};

} // namespace app::stage_controls
