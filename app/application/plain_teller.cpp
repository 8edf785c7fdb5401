#include "app/application/plain_teller.h"

#include "app/text/air_words.h"
#include "app/text/error_words.h"
#include "app/text/link_words.h"
#include "app/text/show_words.h"

#include <utility>

namespace app {

using namespace studio;
using broadcast::DestinationState;

PlainTeller::PlainTeller(const show::Show& show, Say say)
    : m_say(std::move(say)) {
    for (const show::Source& source : show.sources) {
        if (source.isSound()) {
            m_sounds.insert(source.id);
        }
    }
}

void PlainTeller::hear(const session::SessionEvent& event) {
    std::visit([this](const auto& each) { note(each); }, event);
}

void PlainTeller::note(const session::ProblemReported& event) {
    m_say(text::wordsFor(event.error).inOneLine());
}

void PlainTeller::note(const session::RunKeeping& event) {
    m_say(text::wordsFor(event).inOneLine());
}

void PlainTeller::note(const session::DeviceChanged& event) {
    const QString& id = event.event.sourceId;
    const bool missing = event.event.state == engine::DeviceState::Missing;
    if (missing == m_missing.contains(id)) {
        return;
    }
    if (missing) {
        m_missing.insert(id);
    } else {
        m_missing.remove(id);
    }
    const auto kind = m_sounds.contains(id) ? text::DeviceKind::Sound : text::DeviceKind::Picture;
    m_say(text::wordsFor(event.event, kind).inOneLine());
}

void PlainTeller::note(const session::AirRefused& event) {
    m_say(text::wordsFor(event).inOneLine());
}

/// A recording that closed badly comes as a problem as well.
void PlainTeller::note(const session::RecordingChanged& event) {
    if (std::holds_alternative<media::RecordingGap>(event.event) ||
        std::holds_alternative<media::DiskWarning>(event.event)) {
        m_say(text::wordsFor(event.event).inOneLine());
    }
}

void PlainTeller::note(const session::DestinationChanged& event) {
    const broadcast::DestinationStatus& status = event.status;
    const bool away =
        status.state == DestinationState::Reconnecting || status.state == DestinationState::Refused;
    const auto said = m_faults.find(status.name);
    if (away && status.fault && (said == m_faults.end() || said->second != *status.fault)) {
        m_faults.insert_or_assign(status.name, *status.fault);
        text::Words words = text::wordsFor(*status.fault);
        words.where = QString::fromStdString(status.name);
        m_say(words.inOneLine());
    } else if (status.state == DestinationState::Live && said != m_faults.end()) {
        m_faults.erase(said);
        m_say(QString::fromStdString(status.name) + QStringLiteral(": ") + text::stateWords(status.state));
    }
}

} // namespace app
