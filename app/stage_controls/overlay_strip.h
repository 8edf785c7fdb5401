#pragma once

#include "studio/show/show.h"
#include "studio/show/stage.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <set>
#include <vector>

namespace app::widgets {
class KeyButton;
}

namespace app::stage_controls {

/// The overlays that a host needs less often, as small switches: voucher F5, draw F6, code F7, price flash
/// F9, next up F10, orders F11, stand-by F12, spotlight, seller. Where there is something to choose, a click
/// opens the choice; the right button always does.
class OverlayStrip : public QWidget {
    Q_OBJECT
public:
    using Names = std::function<QStringList()>;

    explicit OverlayStrip(QWidget* parent = nullptr);

    void setShow(const studio::show::Show& show);
    void setStage(const studio::show::Stage& stage);
    /// Who may win a draw: shortened names, each once.
    void setCommenters(Names names);
    /// What is on but finds no room.
    void setUnplaced(const std::set<studio::show::Overlay>& overlays);
    /// What can be switched changes with time; call four times a second.
    void tick();
    /// False: that key is none of these switches'. Otherwise the next step of that overlay: on or off; open,
    /// spin, close a draw.
    bool pressKey(int functionKey);

Q_SIGNALS:
    void commanded(const studio::show::StageCommand& command);

private:
    struct Switch {
        studio::show::Overlay overlay;
        widgets::KeyButton* button;
        int key;
    };

    void click(const Switch& each);
    void step(const Switch& each);
    void openMenu(const Switch& each);
    void refresh();
    void refreshSwitch(const Switch& each);
    bool isOn(studio::show::Overlay overlay) const;
    bool hasChoice(studio::show::Overlay overlay) const;
    studio::show::StandByKind likelySlate() const;
    /// Why it cannot be switched on now; empty: it can.
    QString hindrance(studio::show::Overlay overlay) const;
    QString purpose(studio::show::Overlay overlay) const;
    QStringList names() const { return m_names ? m_names() : QStringList(); }

    std::vector<Switch> m_switches;
    studio::show::Show m_show;
    studio::show::Stage m_stage;
    std::set<studio::show::Overlay> m_unplaced;
    Names m_names;
    bool m_hadNames = false;
};

} // namespace app::stage_controls
