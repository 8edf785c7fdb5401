#include "studio/engine/encoder_trial.h"

#include "studio/base/log.h"
#include "studio/engine/feed_output.h"

#include <algorithm>
#include <thread>

namespace studio::engine {
namespace {

constexpr std::chrono::milliseconds kLookEvery{20};
constexpr std::chrono::seconds kLongestTrial{4};

/// Counts pictures.
class CountingSink : public stream::PacketSink {
public:
    void begin(const stream::StreamFormat&) override {}
    void push(const stream::EncodedPacket& packet) override {
        m_pictures += packet.track == stream::Track::Video ? 1 : 0;
    }
    void end() override {}
    int pictures() const { return m_pictures; }

private:
    std::atomic<int> m_pictures = 0;
};

} // namespace

bool encoderWorks(const std::string& id, show::Canvas canvas, const std::atomic<bool>& stop) {
    broadcast::EncoderProfile profile;
    profile.width = canvas.size.width();
    profile.height = canvas.size.height();
    profile.fps = canvas.fps;
    profile.videoEncoder = id;
    EncoderHandle video = makeVideoEncoder(profile, canvas.size, obs_get_video());
    EncoderHandle audio = makeAudioEncoder(profile);
    if (!video || !audio) {
        return false;
    }
    const auto fan = std::make_shared<stream::PacketFan>();
    const auto sink = std::make_shared<CountingSink>();
    fan->add(sink);
    std::atomic<bool> failed = false;
    FeedOutput output(std::move(video), std::move(audio), {}, fan, [&failed] { failed = true; });
    if (!output.start()) {
        return false;
    }
    const int wanted = canvas.fps / 2;
    const auto until = std::chrono::steady_clock::now() + kLongestTrial;
    while (!stop && !failed && sink->pictures() < wanted && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(kLookEvery);
    }
    return sink->pictures() >= wanted;
}

EncoderTrials::EncoderTrials(show::Canvas canvas) {
    const std::vector<KnownEncoder> known = knownVideoEncoders();
    if (std::none_of(known.begin(), known.end(),
                     [](const KnownEncoder& encoder) { return encoder.hardware; })) {
        return;
    }
    m_worker = std::make_unique<Worker>();
    for (const KnownEncoder& encoder : known) {
        if (!encoder.hardware) {
            continue;
        }
        m_worker->run([this, id = encoder.id, canvas] {
            const bool works = encoderWorks(id, canvas, m_stop);
            base::logInfo("engine", id + (works ? " works" : " does not work"));
            if (works) {
                const std::lock_guard lock(m_mutex);
                m_worked.push_back(id);
            }
        });
    }
}

EncoderTrials::~EncoderTrials() {
    m_stop = true;
}

std::vector<VideoEncoderInfo> EncoderTrials::offered() const {
    std::vector<VideoEncoderInfo> offered;
    const std::lock_guard lock(m_mutex);
    for (const KnownEncoder& encoder : knownVideoEncoders()) {
        if (!encoder.hardware || std::count(m_worked.begin(), m_worked.end(), encoder.id) > 0) {
            offered.push_back({encoder.id, QLatin1String(encoder.name), encoder.hardware});
        }
    }
    return offered;
}

} // namespace studio::engine
