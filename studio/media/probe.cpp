#include "studio/media/probe.h"

#include "studio/media/codec.h"
#include "studio/media/input.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <optional>

namespace studio::media {
namespace {

using std::chrono::microseconds;

constexpr AVRational kMicroseconds{1, 1'000'000};
constexpr auto kPatience = std::chrono::seconds(30);

std::chrono::milliseconds toMs(microseconds time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time);
}

/// Reads one file from its start to its end.
class Prober {
public:
    Prober(InputHandle input, Patience& patience, Probe depth)
        : m_input(std::move(input))
        , m_patience(patience) {
        for (unsigned i = 0; i < m_input->nb_streams; ++i) {
            describe(*m_input->streams[i], depth);
        }
        m_facts.container = m_input->iformat->name;
        if (m_input->duration != AV_NOPTS_VALUE &&
            m_input->duration_estimation_method != AVFMT_DURATION_FROM_BITRATE) {
            m_facts.announced = toMs(microseconds(m_input->duration));
        }
    }

    MediaFacts read() {
        const PacketHandle packet(av_packet_alloc());
        while (packet && av_read_frame(m_input.get(), packet.get()) >= 0) {
            m_patience.renew();
            take(*packet);
            av_packet_unref(packet.get());
        }
        for (auto& decoder : m_decoders) {
            decode(decoder, nullptr);
        }
        m_facts.duration = m_first ? toMs(m_last - *m_first) : std::chrono::milliseconds(0);
        return m_facts;
    }

private:
    struct Decoder {
        CodecHandle context;
        std::uint64_t* frames = nullptr;
    };

    void describe(const AVStream& stream, Probe depth) {
        const AVCodecParameters& track = *stream.codecpar;
        if (track.codec_type == AVMEDIA_TYPE_VIDEO && m_video < 0) {
            m_video = stream.index;
            m_facts.videoCodec = codecName(track.codec_id);
            m_facts.width = track.width;
            m_facts.height = track.height;
            addDecoder(m_decoders[0], track, m_facts.framesDecoded, depth);
        } else if (track.codec_type == AVMEDIA_TYPE_AUDIO && m_audio < 0) {
            m_audio = stream.index;
            m_facts.audioCodec = codecName(track.codec_id);
            m_facts.sampleRate = track.sample_rate;
            m_facts.channels = track.ch_layout.nb_channels;
            addDecoder(m_decoders[1], track, m_facts.audioFramesDecoded, depth);
        }
    }

    static void addDecoder(Decoder& decoder, const AVCodecParameters& track, std::uint64_t& frames,
                           Probe depth) {
        if (depth == Probe::Decode) {
            decoder.context = openDecoder(track);
            decoder.frames = &frames;
        }
    }

    void take(const AVPacket& packet) {
        const AVRational base = m_input->streams[packet.stream_index]->time_base;
        const std::int64_t stamp = packet.pts != AV_NOPTS_VALUE ? packet.pts : packet.dts;
        if (stamp != AV_NOPTS_VALUE && (packet.stream_index == m_video || packet.stream_index == m_audio)) {
            const microseconds at(av_rescale_q(stamp, base, kMicroseconds));
            m_first = std::min(m_first.value_or(at), at);
            m_last = std::max(m_last, at + microseconds(av_rescale_q(packet.duration, base, kMicroseconds)));
        }
        if (packet.stream_index == m_video) {
            takeVideo(packet, base);
            decode(m_decoders[0], &packet);
        } else if (packet.stream_index == m_audio) {
            ++m_facts.audioPackets;
            decode(m_decoders[1], &packet);
        }
    }

    void takeVideo(const AVPacket& packet, AVRational base) {
        ++m_facts.videoPackets;
        m_facts.keyframes += (packet.flags & AV_PKT_FLAG_KEY) != 0 ? 1 : 0;
        if (packet.dts == AV_NOPTS_VALUE) {
            return;
        }
        const microseconds at(av_rescale_q(packet.dts, base, kMicroseconds));
        if (m_lastVideo) {
            m_facts.longestVideoStep = std::max(m_facts.longestVideoStep, toMs(at - *m_lastVideo));
        } else {
            m_facts.firstVideo = toMs(at);
        }
        m_lastVideo = at;
    }

    void decode(Decoder& decoder, const AVPacket* packet) {
        if (!decoder.context) {
            return;
        }
        if (avcodec_send_packet(decoder.context.get(), packet) < 0) {
            ++m_facts.decodeErrors;
        }
        const FrameHandle frame(av_frame_alloc());
        while (frame && avcodec_receive_frame(decoder.context.get(), frame.get()) >= 0) {
            ++*decoder.frames;
            m_facts.decodeErrors += frame->decode_error_flags != 0 ? 1 : 0;
        }
    }

    InputHandle m_input;
    Patience& m_patience;
    MediaFacts m_facts;
    int m_video = -1;
    int m_audio = -1;
    std::array<Decoder, 2> m_decoders;
    std::optional<microseconds> m_first;
    microseconds m_last{0};
    std::optional<microseconds> m_lastVideo;
};

} // namespace

base::Result<MediaFacts> probe(const QString& file, Probe depth) {
    Patience patience(kPatience);
    auto input = openInput("file:" + QFile::encodeName(file).toStdString(), patience);
    if (!input) {
        base::Error error = input.error();
        error.where = file.toStdString();
        return error;
    }
    Prober prober(std::move(input).value(), patience, depth);
    MediaFacts facts = prober.read();
    facts.fileBytes = QFileInfo(file).size();
    return facts;
}

} // namespace studio::media
