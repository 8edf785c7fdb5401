#include "app/window/alarm_reader.h"

#include "app/text/error_words.h"
#include "app/text/link_words.h"
#include "app/text/show_words.h"
#include "app/window/alarm_stack.h"

namespace app::window {

using studio::broadcast::DestinationState;
using widgets::BannerLevel;

namespace {

const QString kRecording = QStringLiteral("recording");
const QString kUnplaced = QStringLiteral("unplaced");

BannerLevel levelOf(const studio::media::RecordingEvent& event) {
    const auto* closed = std::get_if<studio::media::RecordingClosed>(&event);
    if (!closed)
        return BannerLevel::Warning;
    return closed->error ? BannerLevel::Bad : BannerLevel::Good;
}

} // namespace

AlarmReader::AlarmReader(AlarmStack& stack)
    : m_stack(stack) {
}

void AlarmReader::setShow(const studio::show::Show& show) {
    m_sounds.clear();
    for (const studio::show::Source& source : show.sources) {
        if (source.isSound())
            m_sounds.insert(source.id);
    }
}

void AlarmReader::setUnplaced(const std::vector<text::NoRoom>& missing) {
    if (missing.empty())
        m_stack.settle(kUnplaced);
    else
        m_stack.raise(kUnplaced, BannerLevel::Warning, text::wordsFor(missing));
}

void AlarmReader::hear(const studio::session::SessionEvent& event) {
    std::visit([this](const auto& each) { note(each); }, event);
}

void AlarmReader::note(const studio::session::ProblemReported& event) {
    const QString id =
        QStringLiteral("problem:") + QString::fromStdString(event.error.code.id() + event.error.where);
    m_stack.raise(id, BannerLevel::Bad, text::wordsFor(event.error));
}

void AlarmReader::note(const studio::session::DeviceChanged& event) {
    const QString id = QStringLiteral("device:") + event.event.sourceId;
    const auto kind =
        m_sounds.contains(event.event.sourceId) ? text::DeviceKind::Sound : text::DeviceKind::Picture;
    const bool missing = event.event.state == studio::engine::DeviceState::Missing;
    if (!missing && !m_stack.isRaised(id))
        return;
    m_stack.raise(id, missing ? BannerLevel::Warning : BannerLevel::Good, text::wordsFor(event.event, kind));
}

void AlarmReader::note(const studio::session::RecordingChanged& event) {
    if (std::holds_alternative<studio::media::RecordingStarted>(event.event))
        m_stack.settle(kRecording);
    else
        m_stack.raise(kRecording, levelOf(event.event), text::wordsFor(event.event));
}

void AlarmReader::note(const studio::session::DestinationChanged& event) {
    const auto& status = event.status;
    DestinationState& before = m_states[status.name];
    const bool changed = before != status.state;
    before = status.state;
    const QString id = QStringLiteral("destination:") + QString::fromStdString(status.name);
    if (status.state == DestinationState::Live || status.state == DestinationState::Ended) {
        m_stack.settle(id);
    } else if (status.state == DestinationState::Refused && changed && status.fault) {
        text::Words words = text::wordsFor(*status.fault);
        words.where = QString::fromStdString(status.name);
        m_stack.raise(id, BannerLevel::Bad, words);
    }
}

void AlarmReader::note(const studio::session::ProfileChosen& event) {
    for (const QString& id : m_limits)
        m_stack.settle(id);
    m_limits.clear();
    for (const auto& limit : event.choice.limits) {
        const QString id =
            QStringLiteral("profile:%1:%2").arg(int(limit.what)).arg(QString::fromStdString(limit.platform));
        m_limits.append(id);
        m_stack.raise(id, BannerLevel::Warning, text::wordsFor(limit));
    }
}

} // namespace app::window
