#include "studio/rtmp/send_queue.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <optional>
#include <vector>

using namespace studio;
using namespace std::chrono_literals;
using rtmp::SendQueue;
using stream::EncodedPacket;
using stream::Track;

namespace {

enum class Kind { Key, Inter, Disposable, Sound };

/// A queue and a hand on its clock: a picture and a sound every 40 ms, a keyframe a second.
struct Feed {
    SendQueue queue;
    base::MonotonicTime now = base::MonotonicTime(1h);
    std::chrono::microseconds dts{0};

    explicit Feed(SendQueue::Limits limits = {})
        : queue(limits) {}

    void push(Kind kind, std::size_t size = 100) {
        const bool isVideo = kind != Kind::Sound;
        queue.push({isVideo ? Track::Video : Track::Audio, std::make_shared<const stream::Bytes>(size), dts,
                    dts, kind == Kind::Key || !isVideo, kind == Kind::Disposable},
                   now);
    }
    void advance(std::chrono::milliseconds step) {
        now += step;
        dts += step;
    }
    /// One second: a keyframe, then disposable and inter pictures in turn; sound beside each.
    void second() {
        for (int i = 0; i < 25; ++i) {
            push(i == 0 ? Kind::Key : i % 2 == 1 ? Kind::Disposable : Kind::Inter);
            push(Kind::Sound);
            advance(40ms);
        }
    }
    std::vector<EncodedPacket> drain() {
        std::vector<EncodedPacket> all;
        while (auto packet = queue.pop(now)) {
            all.push_back(*packet);
        }
        return all;
    }
    /// Live, and past the first backlog.
    void settle() {
        push(Kind::Key);
        queue.startSending(now);
        drain();
    }
};

int count(const std::vector<EncodedPacket>& packets, Track track) {
    int found = 0;
    for (const auto& packet : packets) {
        found += packet.track == track ? 1 : 0;
    }
    return found;
}

/// A decoder's view: after a gap no picture may come that refers to a missing one.
bool isDecodable(const std::vector<EncodedPacket>& packets, std::chrono::microseconds inter = 80ms) {
    std::optional<std::chrono::microseconds> lastReference;
    for (const auto& packet : packets) {
        if (packet.track != Track::Video || packet.disposable) {
            continue;
        }
        if (!packet.keyframe && (!lastReference || packet.dts - *lastReference > inter)) {
            return false;
        }
        lastReference = packet.dts;
    }
    return true;
}

} // namespace

TEST_CASE("a socket that keeps up gets every packet in order", "[rtmp][queue]") {
    Feed feed;
    feed.settle();
    std::vector<EncodedPacket> all;
    for (int i = 0; i < 3; ++i) {
        feed.second();
        for (auto& packet : feed.drain()) {
            all.push_back(packet);
        }
    }
    CHECK(count(all, Track::Video) <= 75);
    CHECK(count(all, Track::Audio) == 75);
    CHECK(std::is_sorted(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.dts < b.dts; }));
}

TEST_CASE("before air only the newest group of pictures waits", "[rtmp][queue]") {
    Feed feed;
    for (int i = 0; i < 5; ++i) {
        feed.second();
    }
    CHECK(feed.drain().empty());
    CHECK(feed.queue.picturesDropped() == 0);
    feed.queue.startSending(feed.now);
    const auto sent = feed.drain();
    CHECK(count(sent, Track::Video) == 25);
    CHECK(sent.front().keyframe);
    CHECK(sent.front().dts == 4s);
}

TEST_CASE("a second's backlog at the start is no reason to drop", "[rtmp][queue]") {
    Feed feed;
    feed.second();
    feed.second();
    feed.queue.startSending(feed.now);
    feed.advance(1400ms); // the line is slow at first
    feed.push(Kind::Inter);
    CHECK(feed.queue.picturesDropped() == 0);
    CHECK(count(feed.drain(), Track::Video) == 26);
}

TEST_CASE("sound and pictures before the first keyframe are not for us, nor counted", "[rtmp][queue]") {
    Feed feed;
    feed.queue.startSending(feed.now);
    feed.push(Kind::Sound);
    feed.push(Kind::Inter);
    CHECK(feed.queue.empty());
    CHECK(feed.queue.picturesDropped() == 0);
    feed.push(Kind::Key);
    CHECK_FALSE(feed.queue.empty());
}

TEST_CASE("beyond 700 ms pictures go that nothing refers to", "[rtmp][queue]") {
    Feed feed;
    feed.settle();
    for (int i = 0; i < 20; ++i) { // 800 ms
        feed.push(i == 0 ? Kind::Key : i % 2 == 1 ? Kind::Disposable : Kind::Inter);
        feed.push(Kind::Sound);
        feed.advance(40ms);
    }
    const auto rest = feed.drain();
    CHECK(count(rest, Track::Audio) == 20);
    CHECK(count(rest, Track::Video) == 10);
    CHECK(isDecodable(rest));
    CHECK(feed.queue.picturesDropped() == 10);
}

TEST_CASE("beyond 1.2 s it goes on at the newest keyframe", "[rtmp][queue]") {
    Feed feed;
    feed.settle();
    feed.second();
    for (int i = 0; i < 8; ++i) { // 320 ms into the next second
        feed.push(i == 0 ? Kind::Key : Kind::Inter);
        feed.push(Kind::Sound);
        feed.advance(40ms);
    }
    const auto rest = feed.drain();
    CHECK(count(rest, Track::Audio) == 33);
    const auto picture = std::find_if(rest.begin(), rest.end(),
                                      [](const auto& packet) { return packet.track == Track::Video; });
    REQUIRE(picture != rest.end());
    CHECK(picture->keyframe);
    CHECK(picture->dts == 1s);
    CHECK(count(rest, Track::Video) == 8);
    CHECK(feed.queue.picturesDropped() == 25);
}

TEST_CASE("whatever the line does, what goes out can be decoded and sound is whole", "[rtmp][queue]") {
    // A line that sleeps for a while and then takes a burst, many times over.
    Feed feed;
    feed.settle();
    std::vector<EncodedPacket> sent;
    int sounds = 0;
    int pictures = 0;
    unsigned random = 12345;
    const auto draw = [&random](unsigned below) {
        random = random * 1664525U + 1013904223U;
        return (random >> 16) % below;
    };
    unsigned sleep = 0;
    for (int i = 0; i < 25 * 600; ++i) {
        feed.push(i % 25 == 0 ? Kind::Key : i % 2 == 1 ? Kind::Disposable : Kind::Inter);
        feed.push(Kind::Sound);
        ++pictures;
        ++sounds;
        feed.advance(40ms);
        if (sleep > 0) {
            --sleep;
            continue;
        }
        for (unsigned n = draw(8); n > 0; --n) {
            if (auto packet = feed.queue.pop(feed.now)) {
                sent.push_back(*packet);
            }
        }
        sleep = draw(20) == 0 ? draw(45) : 0;
    }
    for (auto& packet : feed.drain()) {
        sent.push_back(packet);
    }
    CHECK(count(sent, Track::Audio) == sounds);
    CHECK(isDecodable(sent));
    CHECK(feed.queue.picturesDropped() > 0);
    CHECK(count(sent, Track::Video) + static_cast<int>(feed.queue.picturesDropped()) == pictures);
}

TEST_CASE("a line that is dead for ever costs bounded memory", "[rtmp][queue]") {
    Feed feed;
    feed.settle();
    for (int i = 0; i < 120; ++i) {
        feed.second();
        CHECK(feed.queue.bytes() <= 300 * 100 * 2); // ten seconds of sound, one keyframe
        CHECK(feed.queue.span() <= 11s);
    }
    // And it goes on with a keyframe when the line lives again.
    feed.drain();
    feed.second();
    const auto after = feed.drain();
    CHECK(isDecodable(after));
}

TEST_CASE("bytes are bounded as well as time", "[rtmp][queue]") {
    SendQueue::Limits limits;
    limits.hardBytes = 10'000;
    Feed feed(limits);
    feed.settle();
    feed.push(Kind::Key, 6000);
    feed.push(Kind::Inter, 6000);
    CHECK(feed.queue.bytes() <= 10'000);
    feed.push(Kind::Inter, 10);
    CHECK(feed.queue.bytes() <= 10); // refused: its reference is gone
    feed.push(Kind::Key, 500);
    CHECK(feed.queue.bytes() == 500);
}

TEST_CASE("an encoder without keyframes before air fills no memory", "[rtmp][queue]") {
    SendQueue::Limits limits;
    limits.hardBytes = 10'000;
    Feed feed(limits);
    feed.push(Kind::Key, 1000);
    for (int i = 0; i < 1000; ++i) {
        feed.push(Kind::Inter, 1000);
        feed.advance(40ms);
        REQUIRE(feed.queue.bytes() <= 10'000);
    }
    feed.queue.startSending(feed.now);
    CHECK(isDecodable(feed.drain()));
}

TEST_CASE("the span is that of what waits", "[rtmp][queue]") {
    Feed feed;
    feed.settle();
    CHECK(feed.queue.span() == 0ms);
    feed.push(Kind::Key);
    feed.advance(400ms);
    feed.push(Kind::Sound);
    CHECK(feed.queue.span() == 400ms);
}
