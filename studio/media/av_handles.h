#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/dict.h>
#include <libavutil/error.h>
#include <libswscale/swscale.h>
}

#include <array>
#include <memory>
#include <string>

namespace studio::media {

/// Owners of libav's objects, so that nothing is freed by hand. Inside media only.
struct AvDelete {
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVCodecContext* context) const { avcodec_free_context(&context); }
    void operator()(SwsContext* context) const { sws_freeContext(context); }
};

using PacketHandle = std::unique_ptr<AVPacket, AvDelete>;
using FrameHandle = std::unique_ptr<AVFrame, AvDelete>;
using CodecHandle = std::unique_ptr<AVCodecContext, AvDelete>;
using ScalerHandle = std::unique_ptr<SwsContext, AvDelete>;

/// A demuxer with its input.
struct InputDelete {
    void operator()(AVFormatContext* context) const { avformat_close_input(&context); }
};
using InputHandle = std::unique_ptr<AVFormatContext, InputDelete>;

/// A muxer; its AVIOContext belongs to somebody else.
struct MuxerDelete {
    void operator()(AVFormatContext* context) const { avformat_free_context(context); }
};
using MuxerHandle = std::unique_ptr<AVFormatContext, MuxerDelete>;

/// An AVIOContext made by avio_open2.
struct AvioCloseDelete {
    void operator()(AVIOContext* context) const { avio_closep(&context); }
};
using AvioFileHandle = std::unique_ptr<AVIOContext, AvioCloseDelete>;

/// An AVIOContext over callbacks of ours, with its buffer.
struct AvioCustomDelete {
    void operator()(AVIOContext* context) const {
        av_freep(&context->buffer);
        avio_context_free(&context);
    }
};
using AvioCustomHandle = std::unique_ptr<AVIOContext, AvioCustomDelete>;

/// Options for an open call; what is left over after the call is freed.
class AvOptions {
public:
    AvOptions() = default;
    AvOptions(const AvOptions&) = delete;
    AvOptions& operator=(const AvOptions&) = delete;
    ~AvOptions() { av_dict_free(&m_options); }

    void set(const char* name, const std::string& value) { av_dict_set(&m_options, name, value.c_str(), 0); }
    AVDictionary** get() { return &m_options; }

private:
    AVDictionary* m_options = nullptr;
};

/// libav's words for one of its codes: for the log only.
inline std::string avErrorText(int code) {
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return text.data();
}

} // namespace studio::media
