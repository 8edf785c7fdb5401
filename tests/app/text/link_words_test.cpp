#include "app/text/language.h"
#include "app/text/link_words.h"
#include "app/text/show_words.h"
#include "studio/media/media_error.h"

#include <catch2/catch.hpp>

using namespace studio;
using broadcast::DestinationState;
using broadcast::LinkFault;
using broadcast::LinkStage;
using broadcast::ProfileLimit;

namespace {

template <class Enum, class Visit>
void forEach(Enum last, Visit visit) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        INFO("value " << i);
        visit(static_cast<Enum>(i));
    }
}

void checkWords(const app::text::Words& words) {
    CHECK_FALSE(words.title.isEmpty());
    CHECK_FALSE(words.sentence.isEmpty());
    CHECK_FALSE(words.title.contains(QLatin1Char('%')));
    CHECK_FALSE(words.sentence.contains(QLatin1Char('%')));
}

} // namespace

TEST_CASE("every fault, stage, state and limit has words in both languages") {
    for (const QString& language : app::text::languages()) {
        REQUIRE(app::text::speak(language));
        forEach(LinkFault::Stalled, [](LinkFault fault) {
            const auto words = app::text::wordsFor(fault);
            checkWords(words);
            CHECK_FALSE(words.nextStep.isEmpty());
        });
        forEach(LinkStage::Publishing,
                [](LinkStage stage) { CHECK_FALSE(app::text::stageWords(stage).isEmpty()); });
        forEach(DestinationState::Ended,
                [](DestinationState state) { CHECK_FALSE(app::text::stateWords(state).isEmpty()); });
        forEach(ProfileLimit::What::PortraitUnsure, [](ProfileLimit::What what) {
            checkWords(app::text::wordsFor(ProfileLimit{what, "facebook", 6000, 4000}));
        });
        forEach(session::SessionState::Ended,
                [](session::SessionState state) { CHECK_FALSE(app::text::stateWords(state).isEmpty()); });
        forEach(show::Overlay::SellerLine,
                [](show::Overlay overlay) { CHECK_FALSE(app::text::overlayName(overlay).isEmpty()); });
        forEach(show::SegmentKind::HostChange,
                [](show::SegmentKind kind) { CHECK_FALSE(app::text::segmentKindName(kind).isEmpty()); });
    }
}

TEST_CASE("devices and recordings have words in both languages") {
    for (const QString& language : app::text::languages()) {
        REQUIRE(app::text::speak(language));
        for (const auto kind : {app::text::DeviceKind::Picture, app::text::DeviceKind::Sound}) {
            for (const auto state : {engine::DeviceState::Missing, engine::DeviceState::Working})
                checkWords(app::text::wordsFor({QStringLiteral("c"), QStringLiteral("Cam"), state}, kind));
        }
        const media::RecordingEvent events[] = {
            media::RecordingStarted{QStringLiteral("/r/a.mkv")},
            media::RecordingGap{std::chrono::milliseconds(2500)},
            media::DiskWarning{std::chrono::seconds(290)},
            media::RecordingClosed{QStringLiteral("/r/a.mkv"), {}},
            media::RecordingClosed{QStringLiteral("/r/a.mkv"), base::Error{media::MediaError::DiskFull}}};
        for (const auto& event : events)
            checkWords(app::text::wordsFor(event));
    }
}

TEST_CASE("a chip says what its destination is doing") {
    REQUIRE(app::text::speak(QStringLiteral("vi")));
    broadcast::DestinationStatus status;
    // Nobody has asked it yet, it may not even have a key.
    CHECK(app::text::chipWords(status) == QStringLiteral("chưa phát"));
    status.state = DestinationState::Live;
    status.kbps = 2410;
    CHECK(app::text::chipWords(status) == QStringLiteral("2,4 Mb/s"));
    status.state = DestinationState::Reconnecting;
    status.attempt = 2;
    status.nextTryIn = std::chrono::milliseconds(2300);
    CHECK(app::text::chipWords(status) == QStringLiteral("nối lại lần 2, 3 s"));
    status.state = DestinationState::Refused;
    status.fault = LinkFault::KeyRefused;
    CHECK(app::text::chipWords(status) == QStringLiteral("khóa bị từ chối"));
}
