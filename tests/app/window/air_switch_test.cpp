#include "app/text/language.h"
#include "app/window/air_switch.h"
#include "studio/storage/storage_error.h"
#include "tests/app/support/sample.h"
#include "tests/app/support/scripted_prompts.h"

#include <catch2/catch.hpp>

using namespace studio;
using app::prompts::CheckState;
using app::window::AirSwitch;
using session::SessionState;

namespace {

struct Switch {
    Switch() {
        app::text::speak(QStringLiteral("vi"));
        air.setShow(app::sample::show(), true);
        air.setCanvases({{show::CanvasId::Main, app::sample::show().canvas}});
        air.setHealth(app::sample::healthBefore());
        QObject::connect(&air, &AirSwitch::checkWanted, [this] { ++checks; });
        QObject::connect(&air, &AirSwitch::goLiveWanted, [this] { ++starts; });
        QObject::connect(&air, &AirSwitch::endWanted, [this] { ++ends; });
    }

    app::ScriptedPrompts prompts;
    AirSwitch air{prompts};
    int checks = 0;
    int starts = 0;
    int ends = 0;
};

} // namespace

TEST_CASE_METHOD(Switch, "going live asks once, with every destination and what it answers") {
    air.goLive();
    REQUIRE(prompts.goLive.has_value());
    CHECK(checks == 1);
    CHECK(starts == 0);
    REQUIRE(prompts.goLive->destinations.size() == 3);
    CHECK(prompts.goLive->destinations[0].state == CheckState::Asking);
    CHECK(prompts.goLive->picture == QStringLiteral("720×1280, 30 hình/giây"));

    air.hear(session::DestinationChecked{"Facebook", {}});
    air.hear(session::DestinationChecked{"Shopee", broadcast::LinkFault::KeyRefused});
    CHECK(prompts.goLive->destinations[0].state == CheckState::Answers);
    CHECK(prompts.goLive->destinations[1].state == CheckState::Asking);
    CHECK(prompts.goLive->destinations[2].state == CheckState::Refuses);
    CHECK(prompts.goLive->destinations[2].reason.title == QStringLiteral("Khóa bị từ chối"));

    air.goLive();
    CHECK(prompts.asked == 1);
    REQUIRE(prompts.answer(true));
    CHECK(starts == 1);
}

TEST_CASE_METHOD(Switch, "of two pictures both are named, and which is recorded") {
    using show::CanvasId;
    air.setCanvases({{CanvasId::Main, {{1280, 720}, 30}}, {CanvasId::Second, {{720, 1280}, 30}}});
    air.setRecorded(session::RecordedCanvases::Second);
    air.goLive();
    REQUIRE(prompts.goLive.has_value());
    CHECK(prompts.goLive->picture.contains(QStringLiteral("16:9: 1280×720")));
    CHECK(prompts.goLive->picture.contains(QStringLiteral("9:16: 720×1280")));
    CHECK(prompts.goLive->recordedShapes == QStringLiteral("9:16"));
    prompts.answer(false);
    air.setRecorded(session::RecordedCanvases::Both);
    air.goLive();
    CHECK(prompts.goLive->recordedShapes == QStringLiteral("16:9, 9:16"));
}

TEST_CASE_METHOD(Switch, "a destination that cannot be asked says why") {
    air.goLive();
    air.hear(session::ProblemReported{base::Error{storage::StorageError::NotFound, {}, "YouTube"}});
    air.hear(session::ProblemReported{base::Error{storage::StorageError::CannotRead, {}, "settings.json"}});
    REQUIRE(prompts.goLive->destinations.size() == 3);
    CHECK(prompts.goLive->destinations[1].state == CheckState::Refuses);
    CHECK(prompts.goLive->destinations[1].reason.title ==
          QStringLiteral("Điểm phát này chưa lưu khóa luồng"));
}

TEST_CASE_METHOD(Switch, "no means no") {
    air.goLive();
    prompts.answer(false);
    CHECK(starts == 0);
    air.goLive();
    CHECK(prompts.asked == 2);
}

TEST_CASE_METHOD(Switch, "ending asks once, and only on air") {
    air.end();
    CHECK(prompts.asked == 0);
    air.hear(session::StateChanged{SessionState::Live});
    air.setHealth(app::sample::healthOnAir());
    air.goLive();
    CHECK(prompts.asked == 0);
    air.end();
    REQUIRE(prompts.end.has_value());
    CHECK(prompts.end->onAir == QStringLiteral("01:23:45"));
    CHECK(prompts.end->liveDestinations == 2);
    prompts.answer(false);
    CHECK(ends == 0);
    air.end();
    prompts.answer(true);
    CHECK(ends == 1);
}
