#include "tests/studio/media/sample_feed.h"

#include "studio/media/av_handles.h"

#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <algorithm>

namespace test {
namespace {

using namespace std::chrono_literals;
using std::chrono::microseconds;
using studio::media::InputHandle;
using studio::media::PacketHandle;
using studio::stream::EncodedPacket;
using studio::stream::Track;

constexpr AVRational kMicroseconds{1, 1'000'000};
constexpr auto kSampleLength = 10s;

studio::stream::Bytes extradata(const AVCodecParameters& track) {
    return {track.extradata, track.extradata + track.extradata_size};
}

} // namespace

void runFfmpeg(const QStringList& arguments) {
    QProcess ffmpeg;
    ffmpeg.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 QStringList{QStringLiteral("-hide_banner"), QStringLiteral("-loglevel"),
                             QStringLiteral("error"), QStringLiteral("-nostdin"), QStringLiteral("-y")} +
                     arguments);
    REQUIRE(ffmpeg.waitForFinished(120'000));
    REQUIRE(ffmpeg.exitCode() == 0);
}

const SampleFeed& SampleFeed::get() {
    static const SampleFeed feed;
    return feed;
}

SampleFeed::SampleFeed() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("sample.mp4"));
    runFfmpeg({QStringLiteral("-f"),
               QStringLiteral("lavfi"),
               QStringLiteral("-i"),
               QStringLiteral("testsrc2=s=320x180:r=30"),
               QStringLiteral("-f"),
               QStringLiteral("lavfi"),
               QStringLiteral("-i"),
               QStringLiteral("sine=r=48000"),
               QStringLiteral("-t"),
               QStringLiteral("10"),
               QStringLiteral("-ac"),
               QStringLiteral("2"),
               QStringLiteral("-c:v"),
               QStringLiteral("libx264"),
               QStringLiteral("-preset"),
               QStringLiteral("veryfast"),
               QStringLiteral("-pix_fmt"),
               QStringLiteral("yuv420p"),
               QStringLiteral("-bf"),
               QStringLiteral("2"),
               QStringLiteral("-g"),
               QStringLiteral("60"),
               QStringLiteral("-sc_threshold"),
               QStringLiteral("0"),
               QStringLiteral("-c:a"),
               QStringLiteral("aac"),
               QStringLiteral("-use_editlist"),
               QStringLiteral("0"),
               file});
    AVFormatContext* context = nullptr;
    REQUIRE(avformat_open_input(&context, file.toLocal8Bit().constData(), nullptr, nullptr) >= 0);
    const InputHandle input(context);
    REQUIRE(avformat_find_stream_info(context, nullptr) >= 0);
    const PacketHandle packet(av_packet_alloc());
    while (av_read_frame(context, packet.get()) >= 0) {
        const AVStream& stream = *context->streams[packet->stream_index];
        EncodedPacket encoded;
        encoded.track = stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO ? Track::Video : Track::Audio;
        encoded.payload =
            std::make_shared<const studio::stream::Bytes>(packet->data, packet->data + packet->size);
        encoded.pts = microseconds(av_rescale_q(packet->pts, stream.time_base, kMicroseconds));
        encoded.dts = microseconds(av_rescale_q(packet->dts, stream.time_base, kMicroseconds));
        encoded.keyframe = (packet->flags & AV_PKT_FLAG_KEY) != 0;
        m_packets.push_back(std::move(encoded));
        av_packet_unref(packet.get());
    }
    for (unsigned i = 0; i < context->nb_streams; ++i) {
        const AVCodecParameters& track = *context->streams[i]->codecpar;
        if (track.codec_type == AVMEDIA_TYPE_VIDEO) {
            m_format.video = {track.width, track.height, kFps, 1, 0, extradata(track)};
        } else {
            m_format.audio = {track.sample_rate, track.ch_layout.nb_channels, 0, extradata(track)};
        }
    }
    std::stable_sort(m_packets.begin(), m_packets.end(),
                     [](const auto& a, const auto& b) { return a.dts < b.dts; });
    REQUIRE(count(m_packets, Track::Video) == kSampleLength / 1s * kFps);
    REQUIRE(m_packets.front().keyframe);
}

std::vector<EncodedPacket> SampleFeed::packets(std::chrono::seconds length) const {
    std::vector<EncodedPacket> all;
    for (microseconds offset = 0s; offset < length; offset += kSampleLength) {
        for (EncodedPacket packet : m_packets) {
            packet.pts += offset;
            packet.dts += offset;
            if (packet.dts >= length) {
                break;
            }
            all.push_back(std::move(packet));
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.dts < b.dts; });
    return all;
}

void feed(studio::stream::PacketSink& sink, const std::vector<EncodedPacket>& packets) {
    sink.begin(SampleFeed::get().format());
    for (const EncodedPacket& packet : packets) {
        sink.push(packet);
    }
}

std::size_t count(const std::vector<EncodedPacket>& packets, Track track) {
    return static_cast<std::size_t>(std::count_if(
        packets.begin(), packets.end(), [track](const auto& packet) { return packet.track == track; }));
}

} // namespace test
