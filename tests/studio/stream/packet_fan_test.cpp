#include "studio/stream/packet_fan.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>
#include <vector>

using namespace studio::stream;

namespace {

/// Remembers what it was given, and whether the rules of PacketSink were kept.
class Listener : public PacketSink {
public:
    void begin(const StreamFormat& format) override {
        ++begins;
        width = format.video.width;
        m_first = true;
    }
    void push(const EncodedPacket& packet) override {
        if (m_inside.exchange(true)) {
            kept = false; // two calls at a time
        }
        const bool keyframe = packet.track == Track::Video && packet.keyframe;
        if (begins == 0 || ends > 0 || removed || (m_first && !keyframe)) {
            kept = false;
        }
        if (!m_first && packet.dts != m_last + std::chrono::microseconds(1)) {
            gapless = false;
        }
        m_first = false;
        m_last = packet.dts;
        packets.push_back(packet.dts.count());
        m_inside = false;
    }
    void end() override { ++ends; }

    int begins = 0;
    int ends = 0;
    int width = 0;
    std::vector<std::int64_t> packets;
    bool kept = true;
    bool gapless = true;
    std::atomic<bool> removed{false};

private:
    bool m_first = true;
    std::chrono::microseconds m_last{0};
    std::atomic<bool> m_inside{false};
};

StreamFormat format(int width = 1280) {
    StreamFormat made;
    made.video.width = width;
    return made;
}

EncodedPacket packet(int dts, Track track, bool keyframe = false) {
    static const auto payload = std::make_shared<const Bytes>(Bytes{1, 2, 3});
    EncodedPacket made;
    made.track = track;
    made.payload = payload;
    made.dts = std::chrono::microseconds(dts);
    made.pts = made.dts;
    made.keyframe = keyframe;
    return made;
}

EncodedPacket key(int dts) {
    return packet(dts, Track::Video, true);
}
EncodedPacket picture(int dts) {
    return packet(dts, Track::Video);
}
EncodedPacket sound(int dts) {
    return packet(dts, Track::Audio);
}

} // namespace

TEST_CASE("a sink that was there first hears begin, then everything from the first keyframe on") {
    PacketFan fan;
    const auto sink = std::make_shared<Listener>();
    fan.add(sink);
    CHECK(sink->begins == 0);
    CHECK_FALSE(fan.format());
    fan.begin(format(854));
    CHECK(sink->begins == 1);
    CHECK(sink->width == 854);
    REQUIRE(fan.format());
    CHECK(fan.format()->video.width == 854);
    fan.push(sound(1));
    fan.push(picture(2));
    CHECK(sink->packets.empty());
    fan.push(key(3));
    fan.push(sound(4));
    fan.push(picture(5));
    CHECK(sink->packets == std::vector<std::int64_t>{3, 4, 5});
}

TEST_CASE("an audio packet marked as a keyframe starts nothing") {
    PacketFan fan;
    const auto sink = std::make_shared<Listener>();
    fan.add(sink);
    fan.begin(format());
    fan.push(packet(1, Track::Audio, true));
    CHECK(sink->packets.empty());
    fan.push(key(2));
    fan.push(packet(3, Track::Audio, true));
    const auto late = std::make_shared<Listener>();
    fan.add(late);
    CHECK(late->packets == std::vector<std::int64_t>{2, 3});
}

TEST_CASE("a late sink starts at once at the newest keyframe and misses nothing after it") {
    PacketFan fan;
    fan.begin(format());
    for (int i = 0; i < 100; ++i) {
        fan.push(i % 30 == 0 ? key(i) : i % 2 == 0 ? picture(i) : sound(i));
    }
    const auto sink = std::make_shared<Listener>();
    fan.add(sink);
    REQUIRE(sink->packets.size() == 10);
    CHECK(sink->packets.front() == 90);
    fan.push(picture(100));
    CHECK(sink->packets.back() == 100);
    CHECK(sink->gapless);
    CHECK(sink->kept);
}

TEST_CASE("a late sink before the first keyframe waits for it") {
    PacketFan fan;
    fan.begin(format());
    fan.push(sound(1));
    const auto sink = std::make_shared<Listener>();
    fan.add(sink);
    CHECK(sink->begins == 1);
    fan.push(picture(2));
    CHECK(sink->packets.empty());
    fan.push(key(3));
    CHECK(sink->packets == std::vector<std::int64_t>{3});
}

TEST_CASE("a removed sink hears nothing more, the others do") {
    PacketFan fan;
    const auto gone = std::make_shared<Listener>();
    const auto stays = std::make_shared<Listener>();
    fan.add(gone);
    fan.add(stays);
    fan.begin(format());
    fan.push(key(1));
    fan.remove(gone.get());
    CHECK(gone.use_count() == 1);
    fan.remove(gone.get()); // once more does no harm
    fan.remove(nullptr);
    fan.push(picture(2));
    fan.end();
    CHECK(gone->packets.size() == 1);
    CHECK(gone->ends == 0);
    CHECK(stays->packets.size() == 2);
    CHECK(stays->ends == 1);
}

TEST_CASE("end lets every sink go, and a new begin starts from nothing") {
    PacketFan fan;
    const auto first = std::make_shared<Listener>();
    fan.add(first);
    fan.begin(format());
    fan.push(key(1));
    fan.end();
    CHECK(first->ends == 1);
    CHECK(first.use_count() == 1);
    CHECK_FALSE(fan.format());

    const auto second = std::make_shared<Listener>();
    fan.add(second);
    CHECK(second->begins == 0);
    fan.begin(format());
    CHECK(second->packets.empty()); // nothing of the old feed
    fan.push(key(1));
    CHECK(second->packets.size() == 1);
    CHECK(first->packets.size() == 1);
}

TEST_CASE("a feed that begins anew starts each sink again at a keyframe") {
    PacketFan fan;
    const auto sink = std::make_shared<Listener>();
    fan.add(sink);
    fan.begin(format(1280));
    fan.push(key(1));
    fan.begin(format(640));
    CHECK(sink->begins == 2);
    CHECK(sink->width == 640);
    fan.push(picture(2));
    CHECK(sink->packets.size() == 1);
    fan.push(key(3));
    CHECK(sink->packets.size() == 2);
    CHECK(sink->kept);
}

TEST_CASE("a feed without another keyframe does not fill the memory") {
    PacketFan fan;
    fan.begin(format());
    const auto payload = std::make_shared<const Bytes>(Bytes{1});
    fan.push(key(0));
    for (int i = 1; i < 100000; ++i) {
        EncodedPacket made = picture(i);
        made.payload = payload;
        fan.push(made);
    }
    CHECK(payload.use_count() < 2000);
    // What is held has a hole at its end: a late sink waits for a whole start.
    const auto sink = std::make_shared<Listener>();
    fan.add(sink);
    CHECK(sink->packets.empty());
    fan.push(picture(100000));
    CHECK(sink->packets.empty());
    fan.push(key(100001));
    fan.push(picture(100002));
    CHECK(sink->packets == std::vector<std::int64_t>{100001, 100002});
    CHECK(payload.use_count() == 1);
}

TEST_CASE("sinks come and go while the encoder runs, and each gets a whole feed") {
    PacketFan fan;
    fan.begin(format());
    const auto resident = std::make_shared<Listener>();
    fan.add(resident);
    constexpr int packets = 20000;
    std::atomic<bool> over{false};
    std::atomic<int> joined{0};
    std::atomic<int> broken{0};
    {
        std::vector<std::jthread> guests;
        for (int g = 0; g < 3; ++g) {
            guests.emplace_back([&] {
                do {
                    const auto guest = std::make_shared<Listener>();
                    fan.add(guest);
                    std::this_thread::yield();
                    fan.remove(guest.get());
                    guest->removed = true;
                    const bool well = guest->kept && guest->gapless && guest.use_count() == 1;
                    broken += well ? 0 : 1;
                    ++joined;
                } while (!over);
            });
        }
        for (int i = 0; i < packets; ++i) {
            fan.push(i % 60 == 0 ? key(i) : picture(i));
        }
        over = true;
    }
    CHECK(joined >= 3);
    CHECK(broken == 0);
    CHECK(resident->packets.size() == packets);
    CHECK(resident->gapless);
    CHECK(resident->kept);
}
