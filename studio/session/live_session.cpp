#include "studio/session/live_session.h"

#include "studio/session/running_show.h"

#include <algorithm>

namespace studio::session {

LiveSession::LiveSession() = default;
LiveSession::~LiveSession() = default;

base::Result<std::unique_ptr<LiveSession>> LiveSession::create(show::LoadedShow loaded,
                                                               SessionOptions options) {
    std::unique_ptr<LiveSession> session(new LiveSession);
    LiveSession* raw = session.get();
    const base::Executor post = [raw](std::function<void()> work) {
        QMetaObject::invokeMethod(raw, std::move(work), Qt::QueuedConnection);
    };
    // Facts are posted, so that whoever listens is connected before the first one comes.
    const auto tell = [raw, post](const SessionEvent& event) {
        post([raw, event] { Q_EMIT raw->happened(event); });
    };
    session->m_running = std::make_unique<RunningShow>(std::move(loaded), std::move(options), post, tell);
    if (auto begun = session->m_running->begin(); !begun) {
        return begun.error();
    }
    return session;
}

const show::Show& LiveSession::show() const {
    return m_running->show();
}
const show::Stage& LiveSession::stage() const {
    return m_running->stage();
}
SessionState LiveSession::state() const {
    return m_running->state();
}
const std::deque<comments::Comment>& LiveSession::comments() const {
    return m_running->hub().all();
}
Health LiveSession::health() const {
    return m_running->health();
}
bool LiveSession::hasSecondCanvas() const {
    return m_running->engine().hasSecondCanvas();
}
show::CanvasId LiveSession::canvasOf(const QString& destination) const {
    return m_running->canvasOf(destination.toStdString());
}
RecordedCanvases LiveSession::recorded() const {
    return m_running->recorded();
}
void LiveSession::setRecorded(RecordedCanvases recorded) {
    m_running->setRecorded(recorded);
}
engine::Engine& LiveSession::engine() {
    return m_running->engine();
}
void LiveSession::perform(const show::StageCommand& command) {
    m_running->perform(command);
}
base::Result<void> LiveSession::edit(const show::ShowEdit& edit) {
    return m_running->edit(edit);
}
base::Result<void> LiveSession::undo() {
    return m_running->undo();
}
base::Result<void> LiveSession::redo() {
    return m_running->redo();
}
bool LiveSession::canUndo() const {
    return m_running->history().canUndo();
}
bool LiveSession::canRedo() const {
    return m_running->history().canRedo();
}
const show::ShowEdit* LiveSession::nextUndo() const {
    return m_running->history().nextUndo();
}
const show::ShowEdit* LiveSession::nextRedo() const {
    return m_running->history().nextRedo();
}
const show::RunLog& LiveSession::runLog() const {
    return m_running->runLog();
}
const overlays::Composition& LiveSession::composition(show::CanvasId canvas) const {
    return m_running->composition(canvas);
}

std::vector<ThemeChoice> LiveSession::themes() const {
    return m_running->themes();
}

void LiveSession::setLook(const show::Look& look) {
    m_running->setLook(look);
}

void LiveSession::placeOverlay(show::CanvasId canvas, show::Overlay overlay,
                               const std::optional<show::Placement>& place, Drag drag) {
    m_running->placeOverlay(canvas, overlay, place, drag);
}

void LiveSession::takeComment(const comments::Comment& comment) {
    m_running->takeComment(comment);
}
void LiveSession::takeOrder(const orders::Order& order) {
    m_running->takeOrder(order);
}
const std::vector<orders::Order>& LiveSession::orders() const {
    return m_running->orders();
}
void LiveSession::overrideAir(const QString& productCode, const QString& reason) {
    m_running->overrideAir(productCode, reason);
}
void LiveSession::goLive() {
    m_running->goLive();
}
void LiveSession::checkDestinations() {
    m_running->checkDestinations();
}
void LiveSession::retryDestination(const QString& name) {
    m_running->retryDestination(name);
}
void LiveSession::setDestinations(const std::vector<show::Destination>& destinations) {
    m_running->setDestinations(destinations);
}
void LiveSession::end() {
    m_running->end();
}
void LiveSession::cancelRemux() {
    m_running->cancelRemux();
}
QJsonObject LiveSession::report() const {
    return makeReport(m_running->facts());
}

bool LiveSession::everyDestinationWasLive() const {
    const auto all = allDestinations(m_running->facts());
    return std::all_of(all.begin(), all.end(),
                       [](const broadcast::DestinationStatus& status) { return status.everLive; });
}

} // namespace studio::session
