#include "studio/media/remuxer.h"

#include <algorithm>
#include <cerrno>

namespace studio::media {
namespace {

// Copying is the first part of the way; moving the index to the front is the rest.
constexpr double kCopyShare = 0.8;
constexpr double kStep = 0.005;

bool copied(const AVCodecParameters& track) {
    return track.codec_type == AVMEDIA_TYPE_VIDEO || track.codec_type == AVMEDIA_TYPE_AUDIO;
}

} // namespace

/// Called by libav around every read and write.
int Remuxer::interrupted(void* self) {
    auto* remuxer = static_cast<Remuxer*>(self);
    if (remuxer->m_moving && remuxer->m_io && remuxer->m_sourceBytes > 0) {
        const double moved =
            static_cast<double>(remuxer->m_io->pos) / static_cast<double>(remuxer->m_sourceBytes);
        remuxer->tell(kCopyShare + (1 - kCopyShare) * std::min(moved, 1.0) - kStep);
    }
    return remuxer->m_cancelled ? 1 : 0;
}

void Remuxer::tell(double done) {
    if (m_progress && done >= m_told + kStep) {
        m_told = done;
        m_progress(done);
    }
}

base::Error Remuxer::failed(int code, const std::string& what) const {
    if (m_cancelled) {
        return {MediaError::Cancelled, what, m_from};
    }
    const MediaError why =
        code == AVERROR(ENOSPC) || code == AVERROR(EDQUOT) ? MediaError::DiskFull : MediaError::RemuxFailed;
    return {why, what + ": " + avErrorText(code), m_to};
}

base::Result<void> Remuxer::run(const std::string& from, const std::string& to) {
    m_from = from;
    m_to = to;
    for (const auto step : {&Remuxer::openSource, &Remuxer::openTarget}) {
        if (auto done = (this->*step)(step == &Remuxer::openSource ? from : to); !done) {
            return done;
        }
    }
    if (auto done = copyPackets(); !done) {
        return done;
    }
    return close();
}

base::Result<void> Remuxer::openSource(const std::string& from) {
    AVFormatContext* context = avformat_alloc_context();
    if (context == nullptr) {
        return failed(AVERROR(ENOMEM), "source");
    }
    context->interrupt_callback = {&Remuxer::interrupted, this};
    AvOptions options;
    options.set("protocol_whitelist", "file");
    const int opened = avformat_open_input(&context, ("file:" + from).c_str(), nullptr, options.get());
    if (opened < 0) {
        const MediaError code = opened == AVERROR_INVALIDDATA ? MediaError::NotMedia : MediaError::CannotOpen;
        return base::Error{m_cancelled ? MediaError::Cancelled : code, avErrorText(opened), from};
    }
    m_source.reset(context);
    if (const int found = avformat_find_stream_info(context, nullptr); found < 0) {
        return base::Error{m_cancelled ? MediaError::Cancelled : MediaError::NotMedia, avErrorText(found),
                           from};
    }
    m_sourceBytes = std::max<std::int64_t>(avio_size(context->pb), 0);
    return {};
}

base::Result<void> Remuxer::openTarget(const std::string& to) {
    const std::string url = "file:" + to;
    AVFormatContext* context = nullptr;
    if (const int code = avformat_alloc_output_context2(&context, nullptr, "mp4", url.c_str()); code < 0) {
        return failed(code, "target");
    }
    m_target.reset(context);
    for (unsigned i = 0; i < m_source->nb_streams; ++i) {
        const AVStream& from = *m_source->streams[i];
        m_trackOf.push_back(copied(*from.codecpar) ? static_cast<int>(context->nb_streams) : -1);
        if (m_trackOf.back() < 0) {
            continue;
        }
        AVStream* track = avformat_new_stream(context, nullptr);
        if (track == nullptr || avcodec_parameters_copy(track->codecpar, from.codecpar) < 0) {
            return failed(AVERROR(ENOMEM), "target");
        }
        track->codecpar->codec_tag = 0;
        track->time_base = from.time_base;
        track->avg_frame_rate = from.avg_frame_rate;
        m_lastDts.push_back(AV_NOPTS_VALUE);
    }
    context->interrupt_callback = {&Remuxer::interrupted, this};
    AVIOContext* io = nullptr;
    if (const int code = avio_open2(&io, url.c_str(), AVIO_FLAG_WRITE, &context->interrupt_callback, nullptr);
        code < 0) {
        return base::Error{MediaError::CannotCreate, avErrorText(code), to};
    }
    m_io.reset(io);
    context->pb = io;
    AvOptions options;
    options.set("movflags", "faststart");
    if (const int code = avformat_write_header(context, options.get()); code < 0) {
        return failed(code, "header");
    }
    return {};
}

/// MKV has no decoding times: libavformat works them out, except for the first pictures of a
/// track with B-frames. Those lie one picture length apart, as many before the first picture
/// is shown as the decoder holds back. False: the packet has no time at all.
bool Remuxer::stamp(AVPacket& packet, std::size_t index) {
    const AVStream& track = *m_target->streams[index];
    std::int64_t& last = m_lastDts.at(index);
    if (packet.dts == AV_NOPTS_VALUE && packet.pts != AV_NOPTS_VALUE) {
        const std::int64_t length = std::max<std::int64_t>(packet.duration, 1);
        packet.dts =
            last != AV_NOPTS_VALUE ? last + length : packet.pts - track.codecpar->video_delay * length;
    }
    if (packet.dts == AV_NOPTS_VALUE) {
        return false;
    }
    if (last != AV_NOPTS_VALUE && packet.dts <= last) {
        packet.dts = last + 1;
    }
    last = packet.dts;
    packet.pts = packet.pts == AV_NOPTS_VALUE ? packet.dts : std::max(packet.pts, packet.dts);
    return true;
}

base::Result<void> Remuxer::copyPackets() {
    const PacketHandle packet(av_packet_alloc());
    int code = 0;
    while (packet && (code = av_read_frame(m_source.get(), packet.get())) >= 0) {
        const auto source = static_cast<std::size_t>(packet->stream_index);
        const int track = source < m_trackOf.size() ? m_trackOf[source] : -1;
        if (m_sourceBytes > 0 && packet->pos > 0) {
            tell(kCopyShare * static_cast<double>(packet->pos) / static_cast<double>(m_sourceBytes));
        }
        if (track >= 0) {
            av_packet_rescale_ts(packet.get(), m_source->streams[source]->time_base,
                                 m_target->streams[track]->time_base);
            packet->stream_index = track;
            packet->pos = -1;
            if (stamp(*packet, static_cast<std::size_t>(track))) {
                if (const int written = av_interleaved_write_frame(m_target.get(), packet.get());
                    written < 0) {
                    return failed(written, "write");
                }
            }
        }
        av_packet_unref(packet.get());
        if (m_cancelled) {
            return failed(AVERROR_EXIT, "cancelled");
        }
    }
    // A recording that broke off ends where it ends; a disk that cannot be read is an error.
    if (m_cancelled || m_source->pb->error < 0) {
        return failed(code, "read");
    }
    return {};
}

base::Result<void> Remuxer::close() {
    m_moving = true;
    const int code = av_write_trailer(m_target.get());
    m_moving = false;
    avio_flush(m_io.get());
    if (code < 0 || m_io->error < 0) {
        return failed(code < 0 ? code : m_io->error, "trailer");
    }
    AVIOContext* io = m_io.release();
    m_target->pb = nullptr;
    if (const int closed = avio_closep(&io); closed < 0) {
        return failed(closed, "close");
    }
    if (m_progress && m_told < 1) {
        m_told = 1;
        m_progress(1);
    }
    return {};
}

} // namespace studio::media
