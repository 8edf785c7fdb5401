#include "tests/studio/broadcast/fake_network.h"

#include "studio/base/log.h"

#include <thread>

namespace test {
namespace {

using namespace studio::broadcast;

class FakeLink : public DestinationLink {
public:
    FakeLink(std::shared_ptr<LinkRecord> record, std::shared_ptr<std::atomic<int>> alive)
        : m_record(std::move(record))
        , m_alive(std::move(alive)) {
        ++*m_alive;
    }
    ~FakeLink() override {
        m_record->destroyedOn = std::this_thread::get_id();
        m_record->destroyed = true;
        --*m_alive;
    }

    void open() override { m_record->opened = true; }
    void close(Ending ending) override { m_record->closes.push_back(ending); }
    LinkStats stats() const override {
        const std::lock_guard lock(m_record->mutex);
        return m_record->stats;
    }
    void begin(const studio::stream::StreamFormat&) override { ++m_record->begins; }
    void push(const studio::stream::EncodedPacket&) override { ++m_record->packets; }
    void end() override {}

private:
    const std::shared_ptr<LinkRecord> m_record;
    const std::shared_ptr<std::atomic<int>> m_alive;
};

} // namespace

FakeNetwork::FakeNetwork() {
    studio::base::setLogLevel(studio::base::LogLevel::Error); // hundreds of drops are no news here
}

LinkFactory FakeNetwork::factory() {
    return [this](StreamTarget target, LinkListener listener) {
        auto record = std::make_shared<LinkRecord>();
        record->target = std::move(target);
        record->listener = std::move(listener);
        m_records.push_back(record);
        return std::make_shared<FakeLink>(record, m_alive);
    };
}

studio::base::Executor FakeNetwork::executor() {
    return [this](std::function<void()> work) {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(work));
    };
}

studio::base::Clock FakeNetwork::clock() const {
    studio::base::Clock clock;
    clock.monotonic = [this] {
        return m_now;
    };
    return clock;
}

void FakeNetwork::run() {
    for (;;) {
        std::deque<std::function<void()>> posted;
        {
            const std::lock_guard lock(m_mutex);
            posted.swap(m_posted);
        }
        if (posted.empty()) {
            return;
        }
        for (const auto& work : posted) {
            work();
        }
    }
}

bool FakeNetwork::waitUntilAlive(int left) const {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (*m_alive > left) {
        if (std::chrono::steady_clock::now() > deadline) {
            return false;
        }
        std::this_thread::yield();
    }
    return true;
}

BroadcastDestination destination(const std::string& name) {
    return {name, "custom", parseServerAndKey("rtmp://" + name + ".test/live", "key-of-" + name).value()};
}

studio::stream::EncodedPacket keyframe() {
    studio::stream::EncodedPacket packet;
    packet.payload = std::make_shared<const studio::stream::Bytes>(studio::stream::Bytes{0, 0, 0, 1, 0x65});
    packet.keyframe = true;
    return packet;
}

} // namespace test
