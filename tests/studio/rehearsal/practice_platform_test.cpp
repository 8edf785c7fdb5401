#include "tests/studio/media/publisher.h"

#include "studio/rehearsal/practice_platform.h"

#include <catch2/catch.hpp>

#include <set>

using namespace std::chrono_literals;
using studio::rehearsal::PracticePlatform;
using test::Publisher;
using test::until;

TEST_CASE("three platforms receive at once, each on a port of its own, on this machine only") {
    auto platform = PracticePlatform::start(true);
    REQUIRE(platform);
    const auto& channels = (*platform)->channels();
    REQUIRE(channels.size() == 3);
    std::set<std::string> urls;
    std::vector<std::unique_ptr<Publisher>> publishers;
    for (const auto& channel : channels) {
        CHECK(channel.ingest->url().starts_with("rtmp://127.0.0.1:"));
        urls.insert(channel.ingest->url().substr(0, channel.ingest->url().find('/', 8)));
        publishers.push_back(std::make_unique<Publisher>(channel.ingest->url(), 60));
    }
    CHECK(urls.size() == 3);
    CHECK(channels[0].name == "Facebook");
    CHECK(channels[1].platform == "youtube");
    CHECK(channels[2].name == "Shopee");
    for (const auto& publisher : publishers) {
        CHECK(publisher->finished());
    }
    for (const auto& channel : channels) {
        REQUIRE(until(
            [&] { return channel.ingest->report().connections == 1 && !channel.ingest->report().live; }));
        CHECK(channel.ingest->report().framesDecoded == 60);
        CHECK(channel.ingest->report().framesMissing == 0);
        CHECK(channel.ingest->lastFrame().size() == QSize(320, 180));
    }
}

TEST_CASE("without decoding the platform counts only") {
    auto platform = PracticePlatform::start(false);
    REQUIRE(platform);
    const auto& ingest = *(*platform)->channels().front().ingest;
    Publisher publisher(ingest.url(), 30);
    REQUIRE(publisher.finished());
    REQUIRE(until([&] { return ingest.report().connections == 1 && !ingest.report().live; }));
    CHECK(ingest.report().videoPackets == 30);
    CHECK(ingest.report().framesDecoded == 0);
}
