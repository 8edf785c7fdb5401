#include "app/application/run_driver.h"

#include "app/application/run_error.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace app {

using namespace studio;

RunDriver::RunDriver(session::LiveSession& session, Plan plan)
    : m_session(session)
    , m_plan(std::move(plan)) {
    m_cueTimer.setSingleShot(true);
    m_cueTimer.setTimerType(Qt::PreciseTimer);
    m_endTimer.setSingleShot(true);
    m_endTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_cueTimer, &QTimer::timeout, this, [this] { playDueCues(); });
    connect(&m_endTimer, &QTimer::timeout, this, [this] { leave(); });
    connect(&session, &session::LiveSession::happened, this, [this](const auto& event) { hear(event); });
}

void RunDriver::start() {
    if (m_plan.goLive) {
        m_session.goLive();
    }
}

void RunDriver::hear(const session::SessionEvent& event) {
    if (const auto* changed = std::get_if<session::StateChanged>(&event)) {
        stateChanged(changed->state);
    }
}

void RunDriver::stateChanged(session::SessionState state) {
    switch (state) {
    case session::SessionState::Live:
        onLive();
        break;
    case session::SessionState::Preparing:
        if (m_plan.goLive && m_plan.leaveWhenEnded) {
            writeReport();
            Q_EMIT finished(kSomeNeverLive);
        }
        break;
    case session::SessionState::Ended:
        m_cueTimer.stop();
        m_endTimer.stop();
        writeReport();
        if (m_leaving || m_plan.leaveWhenEnded) {
            Q_EMIT finished(m_session.everyDestinationWasLive() ? kAllLive : kSomeNeverLive);
        }
        break;
    default:
        break;
    }
}

void RunDriver::onLive() {
    m_wasLive = true;
    m_liveSince = std::chrono::steady_clock::now();
    if (m_plan.forSeconds) {
        m_endTimer.start(std::chrono::milliseconds(static_cast<long>(*m_plan.forSeconds * 1000)));
    }
    m_nextCue = 0;
    playDueCues();
}

void RunDriver::playDueCues() {
    const auto elapsed =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_liveSince);
    while (m_nextCue < m_plan.cues.size() && m_plan.cues[m_nextCue].at <= elapsed) {
        play(m_plan.cues[m_nextCue++].action);
    }
    if (m_nextCue < m_plan.cues.size()) {
        m_cueTimer.start(std::max(std::chrono::milliseconds{1}, m_plan.cues[m_nextCue].at - elapsed));
    }
}

void RunDriver::play(const CueAction& action) {
    std::visit([this](const auto& each) { act(each); }, action);
}

void RunDriver::act(const show::StageCommand& command) {
    m_session.perform(playedAt(command, std::chrono::system_clock::now()));
}

void RunDriver::act(const ChangeLook& change) {
    show::Look look = m_session.show().look;
    look.theme = change.theme.value_or(look.theme);
    look.shopColour = change.shopColour.value_or(look.shopColour);
    look.countdown = change.countdown.value_or(look.countdown);
    look.draw = change.draw.value_or(look.draw);
    m_session.setLook(look);
}

void RunDriver::act(comments::Comment comment) {
    comment.id = QStringLiteral("cue-%1-%2").arg(m_liveSince.time_since_epoch().count()).arg(m_nextCue);
    comment.at = std::chrono::system_clock::now();
    m_session.takeComment(comment);
}

void RunDriver::act(orders::Order order) {
    order.takenAt = std::chrono::system_clock::now();
    order.changedAt = order.takenAt;
    if (const show::Product* product = m_session.show().findProduct(order.productCode)) {
        order.productCode = product->code;
        order.unitPrice = product->livePrice.value_or(product->price);
    }
    m_session.takeOrder(order);
}

void RunDriver::act(const OverridePapers& decision) {
    m_session.overrideAir(decision.productCode, decision.reason);
}

void RunDriver::act(EndShow) {
    leave();
}

void RunDriver::leave() {
    m_leaving = true;
    switch (m_session.state()) {
    case session::SessionState::Live:
        m_session.end();
        break;
    case session::SessionState::Ending:
        m_session.cancelRemux();
        break;
    case session::SessionState::Ended:
        Q_EMIT finished(m_session.everyDestinationWasLive() ? kAllLive : kSomeNeverLive);
        break;
    default:
        writeReport();
        Q_EMIT finished(m_plan.goLive ? kSomeNeverLive : kAllLive);
        break;
    }
}

base::Result<void> RunDriver::checkReportFile(const QString& path) {
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (path.isEmpty() || (folder.isDir() && folder.isWritable() && !file.isDir())) {
        return {};
    }
    return base::Error{RunError::ReportNotWritable, {}, path.toStdString()};
}

bool RunDriver::writeReport() const {
    if (m_plan.reportFile.isEmpty()) {
        return true;
    }
    QSaveFile file(m_plan.reportFile);
    const QByteArray json = QJsonDocument(m_session.report()).toJson();
    const bool written = file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
    if (!written) {
        base::logError("application", "the report cannot be written: " + file.errorString().toStdString());
    }
    return written;
}

} // namespace app
