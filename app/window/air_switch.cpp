#include "app/window/air_switch.h"

#include "app/text/error_words.h"
#include "app/text/format.h"
#include "app/text/link_words.h"
#include "app/text/show_words.h"

#include <algorithm>

namespace app::window {

using prompts::CheckState;
using studio::broadcast::DestinationState;
using studio::session::RecordedCanvases;
using studio::session::SessionState;
using studio::show::CanvasId;

AirSwitch::AirSwitch(prompts::Prompts& prompts, QObject* parent)
    : QObject(parent)
    , m_prompts(prompts) {
}

void AirSwitch::setShow(const studio::show::Show& show, bool recording) {
    m_title = show.title;
    m_recording = recording;
}

void AirSwitch::setCanvases(const std::map<CanvasId, studio::show::Canvas>& canvases) {
    m_canvases = canvases;
}

void AirSwitch::setRecorded(studio::session::RecordedCanvases recorded) {
    m_recorded = recorded;
}

void AirSwitch::setHealth(const studio::session::Health& health) {
    m_onAir = health.onAir;
    m_liveDestinations = static_cast<int>(
        std::count_if(health.destinations.begin(), health.destinations.end(),
                      [](const auto& status) { return status.state == DestinationState::Live; }));
    if (m_asking)
        return;
    m_lines.clear();
    for (const auto& status : health.destinations)
        m_lines.push_back(
            {QString::fromStdString(status.name), QString::fromStdString(status.platform), {}, {}});
}

void AirSwitch::hear(const studio::session::SessionEvent& event) {
    if (const auto* changed = std::get_if<studio::session::StateChanged>(&event))
        m_state = changed->state;
    else if (const auto* checked = std::get_if<studio::session::DestinationChecked>(&event))
        note(*checked);
    else if (const auto* problem = std::get_if<studio::session::ProblemReported>(&event))
        note(*problem);
}

void AirSwitch::note(const studio::session::DestinationChecked& checked) {
    const QString name = QString::fromStdString(checked.name);
    auto line =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const auto& each) { return each.name == name; });
    if (line == m_lines.end())
        line = m_lines.insert(m_lines.end(), prompts::DestinationLine{name, {}, {}, {}});
    line->state = checked.fault ? CheckState::Refuses : CheckState::Answers;
    line->reason = checked.fault ? text::wordsFor(*checked.fault) : text::Words{};
    answered();
}

void AirSwitch::note(const studio::session::ProblemReported& problem) {
    const QString name = QString::fromStdString(problem.error.where);
    const auto line =
        std::find_if(m_lines.begin(), m_lines.end(), [&](const auto& each) { return each.name == name; });
    if (line == m_lines.end())
        return;
    line->state = CheckState::Refuses;
    line->reason = text::wordsFor(problem.error);
    answered();
}

void AirSwitch::answered() {
    if (m_asking)
        m_prompts.updateGoLive(facts());
}

prompts::GoLiveFacts AirSwitch::facts() const {
    return {m_title, picture(), m_recording, m_lines, recordedShapes()};
}

QString AirSwitch::picture() const {
    QStringList pictures;
    for (const auto& [id, canvas] : m_canvases) {
        const QString words = tr("%1×%2, %3 frames a second")
                                  .arg(canvas.size.width())
                                  .arg(canvas.size.height())
                                  .arg(canvas.fps);
        pictures.append(m_canvases.size() < 2
                            ? words
                            : tr("%1: %2", "shape: size").arg(text::shapeName(canvas.size), words));
    }
    return pictures.join(QStringLiteral("; "));
}

QString AirSwitch::recordedShapes() const {
    if (!m_recording || m_canvases.size() < 2)
        return {};
    QStringList shapes;
    for (const auto& [id, canvas] : m_canvases) {
        const auto alone = id == CanvasId::Main ? RecordedCanvases::Main : RecordedCanvases::Second;
        if (m_recorded == alone || m_recorded == RecordedCanvases::Both)
            shapes.append(text::shapeName(canvas.size));
    }
    return shapes.join(QStringLiteral(", "));
}

void AirSwitch::goLive() {
    if (m_asking || (m_state != SessionState::Preparing && m_state != SessionState::Ended))
        return;
    for (prompts::DestinationLine& line : m_lines)
        line.state = CheckState::Asking;
    m_asking = true;
    m_prompts.askGoLive(facts(), [this](bool yes) {
        m_asking = false;
        if (yes)
            Q_EMIT goLiveWanted();
    });
    if (m_asking)
        Q_EMIT checkWanted();
}

void AirSwitch::end() {
    if (m_state != SessionState::Live && m_state != SessionState::GoingLive)
        return;
    m_prompts.askEnd({m_title, text::clock(m_onAir), m_liveDestinations}, [this](bool yes) {
        if (yes)
            Q_EMIT endWanted();
        else
            Q_EMIT endDeclined();
    });
}

} // namespace app::window
