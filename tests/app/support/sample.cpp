#include "tests/app/support/sample.h"

#include "studio/base/assertion.h"
#include "studio/comments/comment_script.h"
#include "studio/show/show_file.h"

namespace app::sample {

using namespace studio;
using broadcast::DestinationState;
using std::chrono::seconds;

show::Show show() {
    auto loaded = show::loadShow(QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/ao-dai.phien.json"));
    PHIEN_ASSERT(loaded.has_value());
    return loaded->show;
}

show::Stage stageOnAir(const show::Show& show) {
    const auto now = std::chrono::system_clock::now();
    show::Stage stage = show::openingStage(show);
    stage = show::apply(show, stage, show::NextSegment{}, now - seconds(1092));
    stage = show::apply(show, stage,
                        show::SetStockLeft{QStringLiteral("A11"), show.products[0].stockTotal() - 9}, now);
    stage = show::apply(show, stage, show::NextSegment{}, now - seconds(372));
    stage = show::apply(show, stage, show::SetStockLeft{QStringLiteral("A12"), 8}, now);
    stage = show::apply(show, stage, show::StartCountdown{seconds(300)}, now);
    stage = show::apply(
        show, stage,
        show::PutQuestionOnScreen{{QStringLiteral("Minh A."), QStringLiteral("Cao 1m60 mặc size gì ạ?"),
                                   QStringLiteral("youtube"), now}},
        now);
    return stage;
}

std::deque<comments::Comment> comments(int most) {
    const auto script = comments::loadCommentScript(
        QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/sample-comments.jsonl"));
    PHIEN_ASSERT(script.has_value());
    std::deque<comments::Comment> result;
    const auto start = std::chrono::system_clock::now() - seconds(400);
    for (const auto& scripted : script->comments) {
        if (static_cast<int>(result.size()) == most)
            break;
        comments::Comment comment = scripted.comment;
        comment.id = QString::number(result.size());
        comment.at = start + std::chrono::duration_cast<seconds>(scripted.at);
        result.push_back(comment);
    }
    return result;
}

comments::Comment comment(const char* id, const QString& author, const QString& text,
                          const QString& platform) {
    return {platform, QLatin1String(id), author, text, std::chrono::system_clock::now()};
}

namespace {

broadcast::DestinationStatus status(const char* name, const char* platform, DestinationState state,
                                    int kbps) {
    broadcast::DestinationStatus result;
    result.name = name;
    result.platform = platform;
    result.address = "rtmps://live.example/app";
    result.state = state;
    result.kbps = kbps;
    return result;
}

} // namespace

session::Health healthOnAir() {
    session::Health health;
    health.render = {30.0, 150750, 0, 150700, 0, 4.1};
    health.processCpu = 0.76;
    health.residentBytes = 312U << 20;
    health.uploadKbps = 4830;
    health.recorded = seconds(5025);
    health.diskTimeLeft = std::chrono::hours(11);
    health.onAir = seconds(5025);
    health.destinations = {status("Facebook", "facebook", DestinationState::Live, 2410),
                           status("YouTube", "youtube", DestinationState::Live, 2420),
                           status("Shopee", "shopee", DestinationState::Reconnecting, 0)};
    health.destinations.back().attempt = 2;
    health.destinations.back().nextTryIn = seconds(3);
    health.meters = {{QStringLiteral("mic"), -8, -14, false}, {QStringLiteral("nhac"), -20, -26, false}};
    return health;
}

session::Health healthBefore() {
    session::Health health = healthOnAir();
    health.uploadKbps = 0;
    health.recorded = {};
    health.onAir = {};
    for (auto& destination : health.destinations) {
        destination.state = DestinationState::Idle;
        destination.kbps = 0;
    }
    return health;
}

} // namespace app::sample
