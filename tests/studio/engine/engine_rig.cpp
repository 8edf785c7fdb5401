#include "tests/studio/engine/engine_rig.h"

#include "studio/base/log.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cmath>
#include <thread>

namespace rig {

using namespace studio;
using namespace std::chrono_literals;
using std::chrono::steady_clock;
using stream::Bytes;
using stream::Track;

base::Executor MainQueue::executor() {
    return [shared = m_shared](std::function<void()> job) {
        const std::lock_guard lock(shared->mutex);
        shared->jobs.push_back(std::move(job));
    };
}

bool MainQueue::turnUntil(const std::function<bool()>& done, std::chrono::milliseconds longest) {
    const auto until = steady_clock::now() + longest;
    while (!done()) {
        if (steady_clock::now() > until) {
            return false;
        }
        std::function<void()> job;
        {
            const std::lock_guard lock(m_shared->mutex);
            if (!m_shared->jobs.empty()) {
                job = std::move(m_shared->jobs.front());
                m_shared->jobs.pop_front();
            }
        }
        if (job) {
            job();
        } else {
            std::this_thread::sleep_for(2ms);
        }
    }
    return true;
}

void MainQueue::turnFor(std::chrono::milliseconds time) {
    turnUntil([] { return false; }, time);
}

void CollectingSink::begin(const stream::StreamFormat& format) {
    const std::lock_guard lock(m_mutex);
    m_format = format;
    ++m_begun;
}

void CollectingSink::push(const stream::EncodedPacket& packet) {
    const std::lock_guard lock(m_mutex);
    m_packets.push_back(packet);
}

void CollectingSink::end() {
    const std::lock_guard lock(m_mutex);
    ++m_ended;
}

stream::StreamFormat CollectingSink::format() const {
    const std::lock_guard lock(m_mutex);
    return m_format;
}

std::vector<stream::EncodedPacket> CollectingSink::packets() const {
    const std::lock_guard lock(m_mutex);
    return m_packets;
}

std::vector<stream::EncodedPacket> CollectingSink::packets(Track track) const {
    std::vector<stream::EncodedPacket> result = packets();
    std::erase_if(result, [track](const auto& packet) { return packet.track != track; });
    return result;
}

int CollectingSink::begun() const {
    const std::lock_guard lock(m_mutex);
    return m_begun;
}

int CollectingSink::ended() const {
    const std::lock_guard lock(m_mutex);
    return m_ended;
}

std::chrono::microseconds CollectingSink::length() const {
    const auto video = packets(Track::Video);
    return video.empty() ? 0us : video.back().dts - video.front().dts;
}

namespace {

void appendStartCode(QByteArray& to) {
    to.append(QByteArray::fromHex("00000001"));
}

/// SPS and PPS out of a configuration record, AVCC turned back to Annex B.
QByteArray annexB(const CollectingSink& sink) {
    const Bytes config = sink.format().video.decoderConfig;
    QByteArray out;
    const auto parameterSet = [&](std::size_t& at) {
        const std::size_t size = (std::size_t{config.at(at)} << 8) | config.at(at + 1);
        appendStartCode(out);
        out.append(reinterpret_cast<const char*>(&config.at(at + 2)), static_cast<int>(size));
        at += 2 + size;
    };
    std::size_t at = 6;
    parameterSet(at);
    ++at;
    parameterSet(at);
    for (const auto& packet : sink.packets(Track::Video)) {
        const Bytes& bytes = *packet.payload;
        for (std::size_t i = 0; i + 4 <= bytes.size();) {
            const std::size_t size = (std::size_t{bytes[i]} << 24) | (std::size_t{bytes[i + 1]} << 16) |
                                     (std::size_t{bytes[i + 2]} << 8) | bytes[i + 3];
            appendStartCode(out);
            out.append(reinterpret_cast<const char*>(&bytes.at(i + 4)), static_cast<int>(size));
            i += 4 + size;
        }
    }
    return out;
}

QByteArray adts(const CollectingSink& sink) {
    constexpr int kFrequencyIndex48k = 3;
    constexpr int kStereo = 2;
    QByteArray out;
    for (const auto& packet : sink.packets(Track::Audio)) {
        const std::size_t size = packet.payload->size() + 7;
        const char header[] = {'\xFF',
                               '\xF1',
                               static_cast<char>((1 << 6) | (kFrequencyIndex48k << 2)),
                               static_cast<char>((kStereo << 6) | (size >> 11)),
                               static_cast<char>(size >> 3),
                               static_cast<char>(((size & 7) << 5) | 0x1F),
                               '\xFC'};
        out.append(header, sizeof header);
        out.append(reinterpret_cast<const char*>(packet.payload->data()),
                   static_cast<int>(packet.payload->size()));
    }
    return out;
}

QByteArray throughFfmpeg(const QByteArray& input, const QString& format, const QStringList& output) {
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("in")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(input);
    file.close();
    QProcess ffmpeg;
    ffmpeg.start(QStringLiteral("ffmpeg"),
                 QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-f"), format,
                             QStringLiteral("-i"), file.fileName()} +
                     output + QStringList{QStringLiteral("-")});
    REQUIRE(ffmpeg.waitForFinished(60000));
    INFO(ffmpeg.readAllStandardError().toStdString());
    REQUIRE(ffmpeg.exitCode() == 0);
    return ffmpeg.readAllStandardOutput();
}

} // namespace

std::vector<QImage> decodePictures(const CollectingSink& sink) {
    const QByteArray raw =
        throughFfmpeg(annexB(sink), QStringLiteral("h264"),
                      {QStringLiteral("-vsync"), QStringLiteral("0"), QStringLiteral("-f"),
                       QStringLiteral("rawvideo"), QStringLiteral("-pix_fmt"), QStringLiteral("rgb24")});
    const int width = sink.format().video.width;
    const int height = sink.format().video.height;
    const qsizetype frame = qsizetype{3} * width * height;
    REQUIRE(frame > 0);
    REQUIRE(raw.size() % frame == 0);
    std::vector<QImage> pictures;
    for (qsizetype at = 0; at < raw.size(); at += frame) {
        pictures.push_back(QImage(reinterpret_cast<const uchar*>(raw.constData()) + at, width, height,
                                  3 * width, QImage::Format_RGB888)
                               .copy());
    }
    return pictures;
}

std::vector<float> decodeSound(const CollectingSink& sink) {
    const QByteArray raw = throughFfmpeg(
        adts(sink), QStringLiteral("aac"),
        {QStringLiteral("-f"), QStringLiteral("f32le"), QStringLiteral("-ac"), QStringLiteral("2")});
    std::vector<float> samples(static_cast<std::size_t>(raw.size()) / sizeof(float));
    std::copy_n(raw.constData(), samples.size() * sizeof(float), reinterpret_cast<char*>(samples.data()));
    return samples;
}

double loudnessOfLast(const std::vector<float>& samples, std::chrono::milliseconds length) {
    const std::size_t count =
        std::min<std::size_t>(samples.size(), static_cast<std::size_t>(length.count()) * 96);
    double sum = 0;
    for (std::size_t i = samples.size() - count; i < samples.size(); ++i) {
        sum += static_cast<double>(samples[i]) * samples[i];
    }
    return count == 0 || sum <= 0 ? -100 : 10 * std::log10(sum / static_cast<double>(count));
}

bool isNear(QColor a, QColor b, int tolerance) {
    return std::abs(a.red() - b.red()) <= tolerance && std::abs(a.green() - b.green()) <= tolerance &&
           std::abs(a.blue() - b.blue()) <= tolerance;
}

bool makeFile(const QStringList& ffmpegArguments) {
    return QProcess::execute(
               QStringLiteral("ffmpeg"),
               QStringList{QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-y")} +
                   ffmpegArguments) == 0;
}

show::Source colour(const QString& id, const QString& rgb) {
    show::Source source;
    source.id = id;
    source.name = id;
    source.kind = show::SourceKind::Colour;
    source.colour = rgb;
    return source;
}

show::Scene fullScene(const QString& id, const QString& sourceId) {
    show::SceneItem item;
    item.sourceId = sourceId;
    return {id, id, {item}, {}};
}

engine::SlateWords slateWords() {
    return {QStringLiteral("Camera %1"), QStringLiteral("Screen %1"), QStringLiteral("File %1")};
}

Rig::Rig(QSize canvas, int fps) {
    options.canvas = {canvas, fps};
    options.dataDir = folder.path();
    profile.width = canvas.width();
    profile.height = canvas.height();
    profile.fps = fps;
    profile.videoKbps = 800;
}

void Rig::start() {
    if (qEnvironmentVariableIsSet("PHIEN_TEST_VERBOSE")) {
        base::setLogLevel(base::LogLevel::Debug);
    }
    auto started = engine::Engine::start(options, main.executor());
    if (!started) {
        FAIL(started.error().code.id() << " " << started.error().detail << " " << started.error().where);
    }
    engine = std::move(*started);
    engine->onDeviceEvent([this](const engine::DeviceEvent& event) { events.push_back(event); });
}

std::shared_ptr<CollectingSink> Rig::addSink() {
    auto sink = std::make_shared<CollectingSink>();
    fan->add(sink);
    return sink;
}

std::shared_ptr<CollectingSink> Rig::record(std::chrono::milliseconds length) {
    auto sink = addSink();
    REQUIRE(engine->startEncoding(show::CanvasId::Main, profile, fan));
    REQUIRE(main.turnUntil([&] { return sink->length() >= length; }, length + 30s));
    engine->stopEncoding(show::CanvasId::Main);
    REQUIRE(sink->ended() == 1);
    return sink;
}

} // namespace rig
