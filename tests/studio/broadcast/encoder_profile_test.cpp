#include "studio/broadcast/encoder_profile.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace studio::broadcast;

namespace {

using What = ProfileLimit::What;

const ProfileLimit* limit(const ProfileChoice& choice, What what) {
    const auto found = std::find_if(choice.limits.begin(), choice.limits.end(),
                                    [what](const ProfileLimit& made) { return made.what == what; });
    return found == choice.limits.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("without a wish the rate is the customary one for the size") {
    struct Row {
        int width, height, fps, kbps;
    };
    for (const Row row : {Row{1920, 1080, 60, 6000}, Row{1920, 1080, 30, 4500}, Row{1280, 720, 60, 4000},
                          Row{1280, 720, 30, 2500}, Row{854, 480, 30, 1500}, Row{640, 360, 30, 800},
                          Row{720, 1280, 30, 2500}, Row{1080, 1920, 30, 4500}}) {
        const auto choice = chooseProfile({"custom"}, row.width, row.height, row.fps);
        CHECK(choice.profile.videoKbps == row.kbps);
        CHECK(choice.profile.width == row.width);
        CHECK(choice.profile.height == row.height);
        CHECK(choice.profile.fps == row.fps);
        CHECK(choice.profile.keyframeSeconds == 2);
        CHECK(choice.profile.audioKbps == 128);
        CHECK(choice.limits.empty());
    }
    CHECK(chooseProfile({}, 1280, 720, 30).profile.videoKbps == 2500);
}

TEST_CASE("the ordinary shop's three platforms take the ordinary profile unchanged") {
    const auto choice = chooseProfile({"facebook", "youtube", "shopee"}, 1280, 720, 30);
    CHECK(choice.profile.videoKbps == 2500);
    CHECK(choice.limits.empty());
}

TEST_CASE("the lowest limit caps the rate and is named alone") {
    const auto choice = chooseProfile({"youtube", "facebook", "custom"}, 1920, 1080, 30, 20000);
    CHECK(choice.profile.videoKbps == 6000);
    REQUIRE(choice.limits.size() == 1);
    CHECK(choice.limits[0].what == What::VideoBitrateCapped);
    CHECK(choice.limits[0].platform == "facebook");
    CHECK(choice.limits[0].from == 20000);
    CHECK(choice.limits[0].to == 6000);
    // In whichever order they were chosen.
    CHECK(chooseProfile({"facebook", "youtube"}, 1920, 1080, 30, 20000).limits[0].platform == "facebook");
    CHECK(chooseProfile({"custom"}, 1920, 1080, 30, 20000).profile.videoKbps == 20000);
}

TEST_CASE("a rate under what a platform wants is raised") {
    const auto choice = chooseProfile({"youtube", "facebook"}, 1280, 720, 30, 800);
    CHECK(choice.profile.videoKbps == 1500);
    const auto* raised = limit(choice, What::VideoBitrateRaised);
    REQUIRE(raised);
    CHECK(raised->platform == "facebook");
    CHECK(raised->from == 800);
    CHECK(raised->to == 1500);
}

TEST_CASE("a most wins over another's least") {
    const auto choice = chooseProfile({"facebook", "shopee"}, 1920, 1080, 60);
    CHECK(choice.profile.videoKbps == 4000);
    const auto* capped = limit(choice, What::VideoBitrateCapped);
    REQUIRE(capped);
    CHECK(capped->platform == "shopee");
}

TEST_CASE("a canvas larger than a platform takes is made smaller in its shape") {
    const auto choice = chooseProfile({"instagram"}, 1080, 1920, 30);
    CHECK(choice.profile.width == 720);
    CHECK(choice.profile.height == 1280);
    CHECK(choice.profile.videoKbps == 2500);
    const auto* size = limit(choice, What::SizeTooLarge);
    REQUIRE(size);
    CHECK(size->from == 1080);
    CHECK(size->to == 720);

    const auto facebook = chooseProfile({"facebook"}, 2560, 1440, 90);
    CHECK(facebook.profile.width == 1920);
    CHECK(facebook.profile.height == 1080);
    CHECK(facebook.profile.fps == 60);
    CHECK(limit(facebook, What::RateTooHigh));
}

TEST_CASE("a size between two rows keeps to the larger one's most and nobody's least") {
    const auto choice = chooseProfile({"facebook"}, 960, 540, 30, 1000);
    CHECK(choice.profile.videoKbps == 1000);
    CHECK(chooseProfile({"facebook"}, 960, 540, 30, 9000).profile.videoKbps == 4000);
    CHECK(chooseProfile({"facebook"}, 854, 480, 30, 2500).profile.videoKbps == 2000);
}

TEST_CASE("portrait is unsure for each platform that does not promise it") {
    const auto choice = chooseProfile({"facebook", "youtube", "tiktok"}, 720, 1280, 30);
    const auto* unsure = limit(choice, What::PortraitUnsure);
    REQUIRE(unsure);
    CHECK(unsure->platform == "facebook");
    CHECK(choice.limits.size() == 1);
    CHECK_FALSE(limit(chooseProfile({"facebook"}, 1280, 720, 30), What::PortraitUnsure));
}
