#pragma once

#include "studio/broadcast/destination_status.h"
#include "studio/session/session_event.h"
#include "studio/show/show.h"

#include <QSet>
#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace app {

/// What a run without a window says on the terminal: one line for each thing that goes wrong, and
/// one when it is mended. Main thread.
class PlainTeller {
public:
    using Say = std::function<void(const QString& line)>;

    PlainTeller(const studio::show::Show& show, Say say);

    void hear(const studio::session::SessionEvent& event);

private:
    void note(const studio::session::ProblemReported& event);
    void note(const studio::session::RunKeeping& event);
    void note(const studio::session::DeviceChanged& event);
    void note(const studio::session::RecordingChanged& event);
    void note(const studio::session::DestinationChanged& event);
    void note(const studio::session::AirRefused& event);
    template <class Other>
    void note(const Other&) {}

    Say m_say;
    QSet<QString> m_sounds;
    QSet<QString> m_missing;
    /// What was last said of a destination's fault; none while all is well.
    std::map<std::string, studio::broadcast::LinkFault> m_faults;
};

} // namespace app
