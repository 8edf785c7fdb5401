#include "studio/media/practice_ingest.h"

#include "studio/media/av_handles.h"
#include "studio/media/av_log.h"
#include "studio/media/ingest_session.h"
#include "studio/media/ingest_tally.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <random>
#include <thread>

namespace studio::media {
namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr const char* kHost = "127.0.0.1";
// libavformat's listener takes one publisher and closes the port; a second one takes the
// port over at once. So somebody who connects and says nothing does not close the ingest.
constexpr std::size_t kDoors = 2;
constexpr auto kTryPortEvery = 10ms;
constexpr auto kHandshakeWithin = 10s;
constexpr auto kSilentForAtMost = 15s;
constexpr auto kListeningWithin = 2s;
constexpr int kPortTries = 64;

std::int64_t nowNs() {
    return Steady::now().time_since_epoch().count();
}

/// Whether nobody listens at the port.
bool portIsFree(std::uint16_t port) {
    AVIOContext* io = nullptr;
    const std::string url = "tcp://" + std::string(kHost) + ":" + std::to_string(port) + "?listen=2";
    const int code = avio_open2(&io, url.c_str(), AVIO_FLAG_READ, nullptr, nullptr);
    const AvioFileHandle handle(io);
    return code >= 0;
}

std::uint16_t findFreePort() {
    std::random_device seed;
    std::mt19937 random(seed());
    std::uniform_int_distribution<int> ports(20000, 32000); // below Linux's own choice for clients
    for (int i = 0; i < kPortTries; ++i) {
        const auto port = static_cast<std::uint16_t>(ports(random));
        if (portIsFree(port)) {
            return port;
        }
    }
    return 0;
}

class AvPracticeIngest final : public PracticeIngest {
public:
    explicit AvPracticeIngest(Options options)
        : m_options(std::move(options)) {
        for (std::size_t i = 0; i < kDoors; ++i) {
            m_threads.at(i) = std::thread([this, i] { keepDoor(m_doors.at(i)); });
        }
    }
    ~AvPracticeIngest() override {
        {
            const std::lock_guard lock(m_mutex);
            m_stopped = true;
            m_stopping.notify_all();
        }
        for (std::thread& thread : m_threads) {
            thread.join();
        }
    }

    std::string url() const override {
        return "rtmp://" + std::string(kHost) + ":" + std::to_string(m_options.port) + "/" + m_options.app +
               "/" + m_options.key;
    }
    IngestReport report() const override { return m_tally.report(); }
    QImage lastFrame() const override { return m_tally.newestPicture(); }

private:
    /// What one thread is at; read by the others.
    struct Door {
        AvPracticeIngest* ingest = nullptr;
        std::atomic<std::int64_t> openingSince{0}; ///< 0: not listening or shaking hands
        std::atomic<std::int64_t> deadline{0};     ///< 0: none
    };

    static int interrupted(void* door) {
        auto* self = static_cast<Door*>(door);
        return self->ingest->mustLeave(*self) ? 1 : 0;
    }
    bool mustLeave(const Door& door) const;
    void keepDoor(Door& door);
    InputHandle letIn(Door& door);
    void serve(Door& door, InputHandle input);

    const Options m_options;
    IngestTally m_tally;
    std::atomic<bool> m_stopped{false};
    std::mutex m_mutex;
    std::condition_variable m_stopping;
    std::array<Door, kDoors> m_doors;
    std::array<std::thread, kDoors> m_threads;
};

/// Any of our threads, inside libav's waits.
bool AvPracticeIngest::mustLeave(const Door& door) const {
    if (m_stopped) {
        return true;
    }
    const std::int64_t now = nowNs();
    const std::int64_t deadline = door.deadline;
    if (deadline != 0 && now > deadline) {
        return true;
    }
    // Who began to listen after me could do so only because I have taken somebody in.
    const std::int64_t mine = door.openingSince;
    if (mine == 0) {
        return false;
    }
    const std::int64_t patience = std::chrono::nanoseconds(kHandshakeWithin).count();
    for (const Door& other : m_doors) {
        const std::int64_t theirs = other.openingSince;
        if (theirs > mine && now - theirs > patience) {
            return true;
        }
    }
    return false;
}

InputHandle AvPracticeIngest::letIn(Door& door) {
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) {
        return nullptr;
    }
    context->interrupt_callback = {&AvPracticeIngest::interrupted, &door};
    context->max_streams = 8;
    AvOptions options;
    options.set("listen", "1");
    options.set("tcp_nodelay", "1");
    options.set("protocol_whitelist", "rtmp,tcp");
    options.set("format_whitelist", "flv");
    door.deadline = 0;
    door.openingSince = nowNs();
    const int code = avformat_open_input(&context, url().c_str(), av_find_input_format("flv"), options.get());
    door.openingSince = 0;
    return InputHandle(code < 0 ? nullptr : context);
}

void AvPracticeIngest::serve(Door& door, InputHandle input) {
    m_tally.publisherCame();
    IngestSession session(std::move(input), m_tally,
                          m_options.decode ? IngestSession::Decode::Yes : IngestSession::Decode::No);
    session.run([&door] { door.deadline = nowNs() + std::chrono::nanoseconds(kSilentForAtMost).count(); },
                [this] { return m_stopped.load(); });
    m_tally.publisherLeft();
}

void AvPracticeIngest::keepDoor(Door& door) {
    AvLogEar ear;
    door.ingest = this;
    while (!m_stopped) {
        ear.forget();
        InputHandle input = letIn(door);
        if (input && ear.heardOtherKey()) {
            m_tally.strangerCame();
            input.reset();
        } else if (input) {
            serve(door, std::move(input));
        }
        std::unique_lock lock(m_mutex);
        m_stopping.wait_for(lock, kTryPortEvery, [this] { return m_stopped.load(); });
    }
}

} // namespace

base::Result<std::unique_ptr<PracticeIngest>> PracticeIngest::start(Options options) {
    routeAvLog();
    const bool chosen = options.port == 0;
    if (chosen) {
        options.port = findFreePort();
    }
    if (options.port == 0 || (!chosen && !portIsFree(options.port))) {
        return base::Error{MediaError::PortInUse, "port " + std::to_string(options.port)};
    }
    const std::uint16_t port = options.port;
    std::unique_ptr<PracticeIngest> ingest = std::make_unique<AvPracticeIngest>(std::move(options));
    const auto deadline = Steady::now() + kListeningWithin;
    while (portIsFree(port)) {
        if (Steady::now() > deadline) {
            return base::Error{MediaError::PortInUse, "port " + std::to_string(port)};
        }
        std::this_thread::sleep_for(2ms);
    }
    return ingest;
}

} // namespace studio::media
