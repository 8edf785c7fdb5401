#include "app/window/alarm_reader.h"

#include "app/text/air_words.h"
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

/// What each canvas says for itself.
QString idOn(studio::show::CanvasId canvas, const QString& id) {
    return canvas == studio::show::CanvasId::Main ? id : id + QStringLiteral(":second");
}

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

void AlarmReader::setCanvases(const std::map<studio::show::CanvasId, studio::show::Canvas>& canvases) {
    m_shapes.clear();
    if (canvases.size() < 2)
        return;
    for (const auto& [id, canvas] : canvases)
        m_shapes[id] = text::shapeName(canvas.size);
}

text::Words AlarmReader::named(studio::show::CanvasId canvas, text::Words words) const {
    if (const auto shape = m_shapes.find(canvas); shape != m_shapes.end())
        words.where =
            words.where.isEmpty() ? shape->second : shape->second + QStringLiteral(" · ") + words.where;
    return words;
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

void AlarmReader::note(const studio::session::RunKeeping& event) {
    m_stack.raise(QStringLiteral("run"), event.problem ? BannerLevel::Bad : BannerLevel::Good,
                  text::wordsFor(event));
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
    const QString id = idOn(event.canvas, kRecording);
    if (std::holds_alternative<studio::media::RecordingStarted>(event.event))
        m_stack.settle(id);
    else
        m_stack.raise(id, levelOf(event.event), named(event.canvas, text::wordsFor(event.event)));
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
    QStringList& raised = m_limits[event.canvas];
    for (const QString& id : raised)
        m_stack.settle(id);
    raised.clear();
    for (const auto& limit : event.choice.limits) {
        const QString platform = QString::fromStdString(limit.platform);
        const QString id =
            idOn(event.canvas, QStringLiteral("profile:%1:%2").arg(int(limit.what)).arg(platform));
        raised.append(id);
        m_stack.raise(id, BannerLevel::Warning, named(event.canvas, text::wordsFor(limit)));
    }
}

} // namespace app::window
