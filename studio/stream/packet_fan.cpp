#include "studio/stream/packet_fan.h"

#include <algorithm>

namespace studio::stream {
namespace {

// A feed whose encoder never makes another keyframe must not fill the memory: ten
// seconds of 60 pictures and 47 sound frames.
constexpr std::size_t kMostHeld = 1100;

} // namespace

void PacketFan::begin(StreamFormat format) {
    const std::lock_guard lock(m_mutex);
    m_format = std::move(format);
    m_sinceKeyframe.clear();
    for (Member& member : m_members) {
        member.started = false;
        member.sink->begin(*m_format);
    }
}

void PacketFan::push(const EncodedPacket& packet) {
    const std::lock_guard lock(m_mutex);
    if (packet.track == Track::Video && packet.keyframe) {
        m_sinceKeyframe.clear();
    }
    const bool beforeFirstKeyframe =
        m_sinceKeyframe.empty() && !(packet.track == Track::Video && packet.keyframe);
    for (Member& member : m_members) {
        if (member.started) {
            member.sink->push(packet);
        } else if (packet.track == Track::Video && packet.keyframe) {
            member.started = true;
            member.sink->push(packet);
        }
    }
    if (!beforeFirstKeyframe && m_sinceKeyframe.size() < kMostHeld) {
        m_sinceKeyframe.push_back(packet);
    }
}

void PacketFan::end() {
    std::vector<Member> gone; // a sink's destruction may take its time: not under the lock
    const std::lock_guard lock(m_mutex);
    for (const Member& member : m_members) {
        member.sink->end();
    }
    gone.swap(m_members);
    m_sinceKeyframe.clear();
    m_format.reset();
}

void PacketFan::add(std::shared_ptr<PacketSink> sink) {
    const std::lock_guard lock(m_mutex);
    Member member{std::move(sink)};
    if (m_format) {
        member.sink->begin(*m_format);
        startFromCache(member);
    }
    m_members.push_back(std::move(member));
}

void PacketFan::startFromCache(Member& member) {
    if (m_sinceKeyframe.empty() || m_sinceKeyframe.size() >= kMostHeld) {
        return;
    }
    for (const EncodedPacket& packet : m_sinceKeyframe) {
        member.sink->push(packet);
    }
    member.started = true;
}

void PacketFan::remove(const PacketSink* sink) {
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_members, [sink](const Member& member) { return member.sink.get() == sink; });
}

std::optional<StreamFormat> PacketFan::format() const {
    const std::lock_guard lock(m_mutex);
    return m_format;
}

} // namespace studio::stream
