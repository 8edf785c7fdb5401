#include "studio/media/ingest_session.h"

#include <algorithm>

namespace studio::media {
namespace {

using std::chrono::microseconds;

constexpr AVRational kMicroseconds{1, 1'000'000};
// A clock that jumps is not a stream that lasted.
constexpr auto kLongestStep = std::chrono::seconds(30);
// Nobody who streams to us sends more tracks than these; more is an attack on memory.
constexpr unsigned kMostTracks = 4;

/// What RTMP publishers of ours send. Other decoders of libav's are not for strangers' bytes.
bool isOurs(const AVCodecParameters& track) {
    return track.codec_id == AV_CODEC_ID_H264 || track.codec_id == AV_CODEC_ID_AAC;
}

std::optional<microseconds> announcedFrameLength(const AVStream& stream) {
    const AVRational rate = stream.avg_frame_rate;
    if (rate.num <= 0 || rate.den <= 0) {
        return std::nullopt;
    }
    return microseconds(av_rescale(1'000'000, rate.den, rate.num));
}

} // namespace

IngestSession::IngestSession(InputHandle input, IngestTally& tally, Decode decode)
    : m_input(std::move(input))
    , m_tally(tally)
    , m_decode(decode) {
}

void IngestSession::run(const std::function<void()>& beforeRead, const std::function<bool()>& stopped) {
    while (!stopped()) {
        beforeRead();
        PacketHandle packet(av_packet_alloc());
        if (!packet || av_read_frame(m_input.get(), packet.get()) < 0 || m_input->nb_streams > kMostTracks) {
            break;
        }
        const AVStream& stream = *m_input->streams[packet->stream_index];
        if (!isOurs(*stream.codecpar)) {
            m_tally.decodeFailed();
        } else if (stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO) {
            takeVideo(std::move(packet), stream);
        } else if (stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO) {
            takeAudio(std::move(packet), stream);
        }
    }
    m_input.reset(); // the publisher is let go before its last pictures are decoded
    for (auto* decoder : {m_video.get(), m_audio.get()}) {
        if (decoder != nullptr && !stopped()) {
            decoder->drain();
        }
    }
}

void IngestSession::takeVideo(PacketHandle packet, const AVStream& stream) {
    if (!m_gaps) {
        m_gaps = std::make_unique<FrameGaps>(announcedFrameLength(stream));
    }
    microseconds step{0};
    if (packet->dts != AV_NOPTS_VALUE) {
        const microseconds at(av_rescale_q(packet->dts, stream.time_base, kMicroseconds));
        const std::uint64_t before = m_gaps->missing();
        m_gaps->picture(at);
        m_tally.framesMissing(m_gaps->missing() - before);
        step = m_lastVideo ? at - *m_lastVideo : m_gaps->frameLength();
        m_lastVideo = at;
    }
    m_tally.videoPacket(*stream.codecpar, *packet,
                        step > kLongestStep ? microseconds(0) : std::max(step, microseconds(0)));
    if (m_decode == Decode::No) {
        return;
    }
    if (!m_video) {
        m_video = std::make_unique<IngestDecoder>(
            *stream.codecpar,
            IngestDecoder::Listener{[this](const AVFrame& frame) { m_tally.pictureDecoded(frame); },
                                    [this] {
                                        m_tally.decodeFailed();
                                    }});
    }
    if (m_video->works()) {
        m_video->push(std::move(packet));
    } else {
        m_tally.decodeFailed();
    }
}

void IngestSession::takeAudio(PacketHandle packet, const AVStream& stream) {
    m_tally.audioPacket(*stream.codecpar, packet->size);
    if (m_decode == Decode::No) {
        return;
    }
    if (!m_audio) {
        m_audio = std::make_unique<IngestDecoder>(
            *stream.codecpar, IngestDecoder::Listener{[this](const AVFrame&) { m_tally.soundDecoded(); },
                                                      [this] {
                                                          m_tally.decodeFailed();
                                                      }});
    }
    if (m_audio->works()) {
        m_audio->push(std::move(packet));
    }
}

} // namespace studio::media
