#include "studio/media/frame_reader.h"

#include "studio/media/codec.h"
#include "studio/media/frame_image.h"
#include "studio/media/input.h"

#include <QFile>

namespace studio::media {
namespace {

constexpr AVRational kMicroseconds{1, 1'000'000};

class AvFrameReader final : public FrameReader {
public:
    AvFrameReader(std::unique_ptr<Patience> patience, InputHandle input, CodecHandle decoder, int track)
        : m_patience(std::move(patience))
        , m_input(std::move(input))
        , m_decoder(std::move(decoder))
        , m_track(track)
        , m_packet(av_packet_alloc())
        , m_frame(av_frame_alloc()) {}

    bool next() override {
        while (m_packet && m_frame) {
            const FrameHandle decoded(av_frame_alloc());
            const int code = avcodec_receive_frame(m_decoder.get(), decoded.get());
            if (code >= 0) {
                av_frame_unref(m_frame.get());
                av_frame_move_ref(m_frame.get(), decoded.get());
                ++m_count;
                return true;
            }
            if (code == AVERROR_EOF || !feed()) {
                return false;
            }
        }
        return false;
    }

    QImage image() const override { return m_count > 0 ? toImage(*m_frame) : QImage(); }
    std::chrono::microseconds at() const override {
        const std::int64_t stamp = m_frame->best_effort_timestamp;
        const AVRational base = m_input->streams[m_track]->time_base;
        return std::chrono::microseconds(stamp == AV_NOPTS_VALUE ? 0
                                                                 : av_rescale_q(stamp, base, kMicroseconds));
    }
    int count() const override { return m_count; }

private:
    /// One packet into the decoder, or its end; false where neither can be.
    bool feed() {
        m_patience->renew();
        while (av_read_frame(m_input.get(), m_packet.get()) >= 0) {
            if (m_packet->stream_index == m_track) {
                avcodec_send_packet(m_decoder.get(), m_packet.get()); // a damaged one gives no picture
                av_packet_unref(m_packet.get());
                return true;
            }
            av_packet_unref(m_packet.get());
        }
        return avcodec_send_packet(m_decoder.get(), nullptr) >= 0;
    }

    std::unique_ptr<Patience> m_patience;
    InputHandle m_input;
    CodecHandle m_decoder;
    const int m_track;
    PacketHandle m_packet;
    FrameHandle m_frame;
    int m_count = 0;
};

} // namespace

base::Result<std::unique_ptr<FrameReader>> FrameReader::open(const QString& fileOrUrl, Options options) {
    const bool isUrl =
        fileOrUrl.startsWith(QLatin1String("rtmp://")) || fileOrUrl.startsWith(QLatin1String("rtmps://"));
    const std::string url =
        isUrl ? fileOrUrl.toStdString() : "file:" + QFile::encodeName(fileOrUrl).toStdString();
    const std::string where = isUrl ? std::string() : fileOrUrl.toStdString(); // an address may hold a key
    auto patience = std::make_unique<Patience>(options.patience);
    auto input = openInput(url, *patience);
    if (!input) {
        return base::Error{input.error().code, input.error().detail, where};
    }
    const int track = av_find_best_stream(input->get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (track < 0) {
        return base::Error{MediaError::NotMedia, "no picture track", where};
    }
    CodecHandle decoder = openDecoder(*(*input)->streams[track]->codecpar);
    if (!decoder) {
        return base::Error{MediaError::DecodeFailed, "no decoder", where};
    }
    return std::unique_ptr<FrameReader>(std::make_unique<AvFrameReader>(
        std::move(patience), std::move(input).value(), std::move(decoder), track));
}

base::Result<QImage> readFrame(const QString& fileOrUrl, int n) {
    auto reader = FrameReader::open(fileOrUrl);
    if (!reader) {
        return reader.error();
    }
    while ((*reader)->count() <= n && (*reader)->next()) {
    }
    if ((*reader)->count() <= n) {
        return base::Error{MediaError::DecodeFailed,
                           "only " + std::to_string((*reader)->count()) + " pictures"};
    }
    return (*reader)->image();
}

base::Result<QImage> readLastFrame(const QString& file) {
    auto reader = FrameReader::open(file);
    if (!reader) {
        return reader.error();
    }
    while ((*reader)->next()) {
    }
    if ((*reader)->count() == 0) {
        return base::Error{MediaError::DecodeFailed, "no picture", file.toStdString()};
    }
    return (*reader)->image();
}

} // namespace studio::media
