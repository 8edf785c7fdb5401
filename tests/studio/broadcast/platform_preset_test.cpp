#include "studio/broadcast/platform_preset.h"
#include "studio/broadcast/stream_target.h"

#include <catch2/catch.hpp>

#include <set>

using namespace studio::broadcast;

TEST_CASE("every platform of the house has a preset, an unknown one is custom") {
    std::set<std::string_view> ids;
    for (const PlatformPreset& preset : platformPresets()) {
        ids.insert(preset.id);
        CHECK_FALSE(preset.name.empty());
        CHECK(&platformPreset(preset.id) == &preset);
    }
    CHECK(ids == std::set<std::string_view>{"facebook", "youtube", "shopee", "tiktok", "lazada", "instagram",
                                            "custom"});
    CHECK(platformPreset("nobody").id == "custom");
    CHECK(platformPreset("").id == "custom");
}

TEST_CASE("the servers of the presets are addresses that can be used") {
    for (const PlatformPreset& preset : platformPresets()) {
        for (const std::string_view server : {preset.server, preset.backupServer}) {
            if (!server.empty()) {
                INFO(server);
                const auto target = parseServerAndKey(std::string(server), "some-key");
                REQUIRE(target);
                CHECK((target->tls || !preset.tlsOnly));
                CHECK(target->port == 443);
            }
        }
    }
    CHECK(parseServerAndKey(std::string(platformPreset("youtube").backupServer), "some-key")->app ==
          "live2?backup=1");
}

TEST_CASE("limits are in order and possible") {
    for (const PlatformPreset& preset : platformPresets()) {
        INFO(preset.id);
        CHECK(preset.audioKbps <= preset.mostAudioKbps);
        for (const VideoLimit& limit : preset.video) {
            CHECK(limit.leastKbps < limit.mostKbps);
            CHECK(limit.shortSide <= preset.mostShortSide);
            CHECK(limit.fps <= preset.mostFps);
        }
    }
}

TEST_CASE("Facebook takes only TLS, ends after eight hours and does not promise portrait") {
    const PlatformPreset& facebook = platformPreset("facebook");
    CHECK(facebook.tlsOnly);
    CHECK(facebook.longestLive == std::chrono::hours(8));
    CHECK(facebook.warnsOnPortrait);
    CHECK(facebook.mostAudioKbps == 256);
}
