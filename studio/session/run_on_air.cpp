// A run as it is kept: what the journal holds of it, comments and orders, decisions about papers.
#include "studio/base/log.h"
#include "studio/comments/phone_mask.h"
#include "studio/session/running_show.h"
#include "studio/show/stage_json.h"

#include <algorithm>

namespace studio::session {
namespace {

base::WallTime wallNow() {
    return std::chrono::system_clock::now();
}

storage::SegmentOnAir segmentOnAir(const show::Show& show, const show::Stage& stage) {
    storage::SegmentOnAir entered;
    entered.segment = stage.segment;
    entered.productCode = stage.productCode;
    entered.startedAt = stage.segmentSince;
    if (static_cast<std::size_t>(stage.segment) < show.runOfShow.size()) {
        entered.title = show.runOfShow[static_cast<std::size_t>(stage.segment)].title;
    }
    return entered;
}

} // namespace

AirState RunningShow::airState() const {
    AirState air;
    air.console = consoleName(m_options.folder.root);
    air.isLive = m_hasRunBeenLive || m_state == SessionState::GoingLive;
    air.stage = show::serialiseStage(m_show, m_stage);
    air.log = show::serialiseRunLog(m_desk.log());
    air.canvas = m_canvas;
    air.noSecondCanvas = m_airs.size() < 2;
    if (!air.noSecondCanvas) {
        air.secondCanvas = m_engine->canvas(show::CanvasId::Second);
    }
    air.practice = m_options.practice;
    air.decodePractice = m_options.decodePractice;
    air.record = m_options.record;
    air.recorded = m_options.recorded;
    air.recordFile = m_options.recordFile;
    air.videoKbps = m_options.videoKbps;
    air.videoEncoder =
        QString::fromStdString(m_options.videoEncoder.empty() ? m_encoderInUse : m_options.videoEncoder);
    air.recordings = m_earlierRecordings;
    std::vector<broadcast::DestinationStatus> statuses;
    for (const auto& out : m_airs) {
        const auto own = out->statuses();
        statuses.insert(statuses.end(), own.begin(), own.end());
        air.recordings += out->recording().files();
    }
    for (const auto& status : statuses.empty() ? plannedDestinations() : statuses) {
        const QString name = QString::fromStdString(status.name);
        const bool isGiven = std::any_of(m_options.destinations.begin(), m_options.destinations.end(),
                                         [&](const auto& given) { return given.name == name; });
        air.destinations.push_back({.name = name,
                                    .platform = QString::fromStdString(status.platform),
                                    .canvas = canvasOf(status.name),
                                    .isGiven = isGiven,
                                    .isLive = status.state == broadcast::DestinationState::Live});
    }
    return air;
}

/// Before the engine stands: what another process had on air.
void RunningShow::continueRun(const ResumedRun& resumed) {
    m_stage = resumed.stage;
    m_desk.setLog(resumed.log);
    m_orders = resumed.orders;
    m_earlierRecordings = resumed.recordings;
    m_loadProblems.insert(m_loadProblems.end(), resumed.problems.begin(), resumed.problems.end());
    for (const comments::Comment& comment : resumed.comments) {
        m_hub.add(comment);
    }
    for (const show::AirOverride& decision : resumed.overrides) {
        m_papers.allow(decision);
    }
    m_hasRunBeenLive = true;
    m_startUp.times().isResumed = true;
}

void RunningShow::beginRun() {
    if (!m_journal.isRunning()) {
        m_orders.clear();
    }
    m_journal.begin(m_options.loadedFrom, m_show.title, m_papers.decisions());
}

void RunningShow::runIsLive() {
    const bool goesOn = m_hasRunBeenLive;
    m_hasRunBeenLive = true;
    m_liveSince = std::chrono::steady_clock::now();
    if (goesOn) {
        const auto since = wallNow() - m_journal.run().startedAt;
        m_liveSince -= std::chrono::duration_cast<base::MonotonicTime::duration>(
            std::max(since, base::WallTime::duration::zero()));
    }
}

/// Live: the stage as the desk has it begin now.
void RunningShow::noteBegun(show::Stage begun) {
    if (begun != m_stage) {
        m_stage = std::move(begun);
        m_journal.segmentEntered(segmentOnAir(m_show, m_stage));
        m_tell(StageChanged{});
    }
}

void RunningShow::endRun() {
    m_journal.end();
    m_hasRunBeenLive = false;
}

/// The stage has just changed.
void RunningShow::noteStage(const show::Stage& before) {
    if (m_hasRunBeenLive && m_stage.segment != before.segment) {
        m_journal.segmentEntered(segmentOnAir(m_show, m_stage));
    }
}

void RunningShow::noteEvent(const SessionEvent& event) {
    m_startUp.hear(event);
    if (const auto* chosen = std::get_if<ProfileChosen>(&event)) {
        m_encoderInUse = chosen->choice.profile.videoEncoder;
    }
    const bool isKept =
        std::holds_alternative<StateChanged>(event) || std::holds_alternative<StageChanged>(event) ||
        std::holds_alternative<ShowReplaced>(event) || std::holds_alternative<DestinationChanged>(event) ||
        std::holds_alternative<RecordingChanged>(event);
    if (isKept) {
        m_journal.changed();
    }
}

void RunningShow::takeOrder(const orders::Order& order) {
    m_journal.take(order, [this](const base::Result<orders::Order>& kept) {
        if (!kept) {
            report(kept.error());
            return;
        }
        m_orders.push_back(*kept);
        m_tell(OrderTaken{*kept});
        perform(show::AddToOrderTicker{{.author = comments::shortName(kept->buyerName),
                                        .productCode = kept->productCode,
                                        .at = kept->takenAt}});
    });
}

void RunningShow::overrideAir(const QString& productCode, const QString& reason) {
    const show::Product* product = m_show.findProduct(productCode);
    if (product == nullptr) {
        return;
    }
    const std::string where = product->code.toStdString();
    if (reason.trimmed().isEmpty()) {
        report(base::Error{SessionError::ReasonMissing, {}, where});
        return;
    }
    const show::AirOverride decision{.productCode = product->code,
                                     .reason = reason.trimmed(),
                                     .gaps = show::paperGaps(*product, QDate::currentDate()),
                                     .at = wallNow()};
    beginRun();
    m_journal.record(decision, [this, decision, where](const base::Result<void>& recorded) {
        if (recorded) {
            allow(decision);
        } else {
            report(base::Error{recorded.error().code, recorded.error().detail, where});
        }
    });
}

void RunningShow::allow(const show::AirOverride& decision) {
    base::logWarning("session", "on air without papers by decision: " + decision.productCode.toStdString());
    m_papers.allow(decision);
    const auto refused = m_papers.takeRefused(decision.productCode, m_stage);
    if (!refused) {
        return;
    }
    const auto* to = std::get_if<show::GoToSegment>(&*refused);
    if (to != nullptr && to->index == m_stage.segment) { // an edit of the step on air
        become(show::shownAnew(m_show, m_stage), *refused);
    } else {
        perform(*refused);
    }
}

} // namespace studio::session
