#pragma once

#include "app/text/show_words.h"
#include "studio/session/session_event.h"
#include "studio/show/show.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <map>

namespace app::window {

class AlarmStack;

/// Turns facts of the session into banners, with words from text/: what is missing, refused,
/// lost or full, and what came back.
class AlarmReader {
public:
    explicit AlarmReader(AlarmStack& stack);

    /// Sound devices are spoken of otherwise than cameras.
    void setShow(const studio::show::Show& show);
    /// Where there are two, what one of them says names its shape.
    void setCanvases(const std::map<studio::show::CanvasId, studio::show::Canvas>& canvases);
    /// Overlays that are on but find no room: one banner for all, until there is room.
    void setUnplaced(const std::vector<text::NoRoom>& missing);
    void hear(const studio::session::SessionEvent& event);

private:
    void note(const studio::session::ProblemReported& event);
    void note(const studio::session::RunKeeping& event);
    void note(const studio::session::DeviceChanged& event);
    void note(const studio::session::RecordingChanged& event);
    void note(const studio::session::DestinationChanged& event);
    void note(const studio::session::ProfileChosen& event);
    template <class Other>
    void note(const Other&) {}

    text::Words named(studio::show::CanvasId canvas, text::Words words) const;

    AlarmStack& m_stack;
    QSet<QString> m_sounds;
    /// Banners of the profile chosen last.
    std::map<studio::show::CanvasId, QStringList> m_limits;
    /// "9:16"; empty where there is one canvas only.
    std::map<studio::show::CanvasId, QString> m_shapes;
    std::map<std::string, studio::broadcast::DestinationState> m_states;
};

} // namespace app::window
