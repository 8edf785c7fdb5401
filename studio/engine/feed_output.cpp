#include "studio/engine/feed_output.h"

#include "studio/base/log.h"
#include "studio/engine/avc.h"

#include <algorithm>

namespace studio::engine {
namespace {

using std::chrono::microseconds;

constexpr std::int64_t kMicrosecondsPerSecond = 1'000'000;
// libobs lets go within a frame or two; longer means that a driver hangs.
constexpr std::chrono::seconds kLongestStop{5};

microseconds toMicroseconds(std::int64_t ticks, const encoder_packet& packet) {
    return microseconds(ticks * kMicrosecondsPerSecond * packet.timebase_num / packet.timebase_den);
}

std::span<const std::uint8_t> headersOf(const obs_encoder_t* encoder) {
    std::uint8_t* data = nullptr;
    std::size_t size = 0;
    if (!obs_encoder_get_extra_data(encoder, &data, &size) || !data) {
        return {};
    }
    return {data, size};
}

} // namespace

FeedOutput::FeedOutput(EncoderHandle video, EncoderHandle audio, stream::StreamFormat format,
                       std::shared_ptr<stream::PacketFan> feed, std::function<void()> failed)
    : m_video(std::move(video))
    , m_audio(std::move(audio))
    , m_output(makeFeedOutput(this))
    , m_format(std::move(format))
    , m_feed(std::move(feed))
    , m_failed(std::move(failed)) {
    obs_output_set_video_encoder(m_output.get(), m_video.get());
    obs_output_set_audio_encoder(m_output.get(), m_audio.get(), 0);
    obs_output_set_reconnect_settings(m_output.get(), 0, 0);
}

FeedOutput::~FeedOutput() {
    stop();
    m_output.reset(); // outputs go before their encoders: libobs 29 holds no reference
    m_feed->end();
}

bool FeedOutput::start() {
    m_active = true;
    if (!obs_output_start(m_output.get())) {
        m_active = false;
        return false;
    }
    return true;
}

std::string FeedOutput::lastError() const {
    const char* error = obs_output_get_last_error(m_output.get());
    return error ? error : "";
}

int FeedOutput::framesEncoded() const {
    return obs_output_get_total_frames(m_output.get());
}

bool FeedOutput::setVideoBitrate(int kbps) {
    if ((obs_encoder_get_caps(m_video.get()) & OBS_ENCODER_CAP_DYN_BITRATE) == 0) {
        return false;
    }
    const DataHandle settings(obs_data_create());
    obs_data_set_int(settings.get(), "bitrate", kbps);
    obs_encoder_update(m_video.get(), settings.get());
    return true;
}

void FeedOutput::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        if (!m_active) {
            return;
        }
    }
    obs_output_stop(m_output.get());
    std::unique_lock lock(m_mutex);
    if (!m_ended.wait_for(lock, kLongestStop, [this] { return !m_active; })) {
        base::logError("engine", "the encoder does not stop");
    }
}

void FeedOutput::captureEnded(bool) {
    {
        const std::lock_guard lock(m_mutex);
        m_active = false;
        if (m_stopping) {
            m_ended.notify_all();
            return;
        }
    }
    m_failed();
}

bool FeedOutput::begin(const encoder_packet& first) {
    const std::span<const std::uint8_t> payload(first.data, first.size);
    auto videoConfig = avcDecoderConfig(headersOf(m_video.get()));
    if (!videoConfig) {
        videoConfig = avcDecoderConfig(payload); // encoders that repeat their headers in the stream
    }
    const std::span<const std::uint8_t> audioConfig = headersOf(m_audio.get());
    if (!videoConfig || audioConfig.empty()) {
        return false;
    }
    m_format.video.decoderConfig = std::move(*videoConfig);
    m_format.audio.decoderConfig.assign(audioConfig.begin(), audioConfig.end());
    m_shift = -toMicroseconds(first.dts, first);
    m_lastDts.fill(microseconds(0));
    m_feed->begin(m_format);
    return true;
}

void FeedOutput::packetArrived(const encoder_packet& packet) {
    if (!m_begun) {
        m_begun = packet.type == OBS_ENCODER_VIDEO && packet.keyframe && begin(packet);
    }
    if (m_begun) {
        push(packet);
    }
}

void FeedOutput::push(const encoder_packet& packet) {
    stream::EncodedPacket out;
    const std::span<const std::uint8_t> bytes(packet.data, packet.size);
    if (packet.type == OBS_ENCODER_VIDEO) {
        AvcPicture picture = toAvcc(bytes);
        out.track = stream::Track::Video;
        out.keyframe = picture.keyframe;
        out.disposable = picture.disposable;
        out.payload = std::make_shared<const stream::Bytes>(std::move(picture.payload));
    } else {
        out.track = stream::Track::Audio;
        out.payload = std::make_shared<const stream::Bytes>(bytes.begin(), bytes.end());
    }
    microseconds& last = m_lastDts[static_cast<std::size_t>(out.track)];
    last = std::max(last, toMicroseconds(packet.dts, packet) + m_shift);
    out.dts = last;
    out.pts = std::max(last, toMicroseconds(packet.pts, packet) + m_shift);
    m_feed->push(out);
}

} // namespace studio::engine
