#include "studio/media/mkv_muxer.h"

#include <algorithm>
#include <cstring>

namespace studio::media {
namespace {

constexpr AVRational kMicroseconds{1, 1'000'000};

bool setExtradata(AVCodecParameters& parameters, const stream::Bytes& config) {
    if (config.empty()) {
        return false;
    }
    auto* data = static_cast<std::uint8_t*>(av_mallocz(config.size() + AV_INPUT_BUFFER_PADDING_SIZE));
    if (data == nullptr) {
        return false;
    }
    std::memcpy(data, config.data(), config.size());
    parameters.extradata = data;
    parameters.extradata_size = static_cast<int>(config.size());
    return true;
}

} // namespace

bool MkvMuxer::addVideo(const stream::VideoFormat& format) {
    AVStream* stream = avformat_new_stream(m_context.get(), nullptr);
    if (stream == nullptr) {
        return false;
    }
    stream->codecpar->codec_type = AVMEDIA_TYPE_VIDEO;
    stream->codecpar->codec_id = AV_CODEC_ID_H264;
    stream->codecpar->width = format.width;
    stream->codecpar->height = format.height;
    stream->avg_frame_rate = {format.fpsNumerator, format.fpsDenominator};
    return setExtradata(*stream->codecpar, format.decoderConfig);
}

bool MkvMuxer::addAudio(const stream::AudioFormat& format) {
    AVStream* stream = avformat_new_stream(m_context.get(), nullptr);
    if (stream == nullptr) {
        return false;
    }
    stream->codecpar->codec_type = AVMEDIA_TYPE_AUDIO;
    stream->codecpar->codec_id = AV_CODEC_ID_AAC;
    stream->codecpar->sample_rate = format.sampleRate;
    stream->codecpar->frame_size = 1024;
    av_channel_layout_default(&stream->codecpar->ch_layout, format.channels);
    return setExtradata(*stream->codecpar, format.decoderConfig);
}

base::Result<std::unique_ptr<MkvMuxer>> MkvMuxer::open(const stream::StreamFormat& format, AVIOContext* io) {
    std::unique_ptr<MkvMuxer> muxer(new MkvMuxer);
    AVFormatContext* context = nullptr;
    if (avformat_alloc_output_context2(&context, nullptr, "matroska", nullptr) < 0) {
        return base::Error{MediaError::WriteFailed, "no matroska muxer"};
    }
    muxer->m_context.reset(context);
    muxer->m_packet.reset(av_packet_alloc());
    context->pb = io;
    context->flags |= AVFMT_FLAG_CUSTOM_IO;
    if (!muxer->m_packet || !muxer->addVideo(format.video) || !muxer->addAudio(format.audio)) {
        return base::Error{MediaError::WriteFailed, "a track without a decoder configuration"};
    }
    if (const int code = avformat_write_header(context, nullptr); code < 0) {
        return base::Error{MediaError::WriteFailed, avErrorText(code)};
    }
    avio_flush(io);
    return muxer;
}

bool MkvMuxer::write(const stream::EncodedPacket& packet, std::chrono::microseconds pts,
                     std::chrono::microseconds dts) {
    const unsigned index = packet.track == stream::Track::Video ? 0 : 1;
    const AVRational base = m_context->streams[index]->time_base;
    std::int64_t& last = m_lastDts.at(index);
    last = std::max(last, av_rescale_q(dts.count(), kMicroseconds, base));
    // Not reference-counted: the muxer copies what it keeps.
    m_packet->data = const_cast<std::uint8_t*>(packet.payload->data());
    m_packet->size = static_cast<int>(packet.payload->size());
    m_packet->stream_index = static_cast<int>(index);
    m_packet->dts = last;
    m_packet->pts = std::max(last, av_rescale_q(pts.count(), kMicroseconds, base));
    m_packet->flags = packet.keyframe || index == 1 ? AV_PKT_FLAG_KEY : 0;
    const int code = av_write_frame(m_context.get(), m_packet.get());
    av_packet_unref(m_packet.get());
    return code >= 0;
}

bool MkvMuxer::flush() {
    const int code = av_write_frame(m_context.get(), nullptr);
    avio_flush(m_context->pb);
    return code >= 0 && m_context->pb->error >= 0;
}

bool MkvMuxer::finish() {
    const int code = av_write_trailer(m_context.get());
    avio_flush(m_context->pb);
    return code >= 0 && m_context->pb->error >= 0;
}

} // namespace studio::media
