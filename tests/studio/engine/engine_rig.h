#pragma once

#include "studio/engine/engine.h"
#include "studio/stream/packet_sink.h"

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QTemporaryDir>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace rig {

/// Main's queue: what rooms post runs when the test turns it.
class MainQueue {
public:
    studio::base::Executor executor();
    /// Runs what is there, and what comes, until `done` or the time is up; returns done().
    bool turnUntil(const std::function<bool()>& done,
                   std::chrono::milliseconds longest = std::chrono::seconds(20));
    void turnFor(std::chrono::milliseconds time);

private:
    struct Shared {
        std::mutex mutex;
        std::deque<std::function<void()>> jobs;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

/// Keeps everything that an encode makes.
class CollectingSink : public studio::stream::PacketSink {
public:
    void begin(const studio::stream::StreamFormat& format) override;
    void push(const studio::stream::EncodedPacket& packet) override;
    void end() override;

    studio::stream::StreamFormat format() const;
    std::vector<studio::stream::EncodedPacket> packets(studio::stream::Track track) const;
    std::vector<studio::stream::EncodedPacket> packets() const;
    int begun() const;
    int ended() const;
    /// Time covered by the video packets.
    std::chrono::microseconds length() const;

private:
    mutable std::mutex m_mutex;
    studio::stream::StreamFormat m_format;
    std::vector<studio::stream::EncodedPacket> m_packets;
    int m_begun = 0;
    int m_ended = 0;
};

/// The pictures of what a sink has got, through ffmpeg.
std::vector<QImage> decodePictures(const CollectingSink& sink);
/// Its sound, 48 kHz stereo samples.
std::vector<float> decodeSound(const CollectingSink& sink);
/// Loudness of the last `length` of it, dBFS (RMS).
double loudnessOfLast(const std::vector<float>& samples, std::chrono::milliseconds length);
bool isNear(QColor a, QColor b, int tolerance = 12);
/// Runs ffmpeg to make a file for a test; false where it failed.
bool makeFile(const QStringList& ffmpegArguments);

studio::show::Source colour(const QString& id, const QString& rgb);
studio::show::Scene fullScene(const QString& id, const QString& sourceId);
studio::engine::SlateWords slateWords();

/// An engine on a small canvas in a folder of its own.
struct Rig {
    explicit Rig(QSize canvas = {320, 180}, int fps = 30);

    studio::engine::EngineOptions options;
    QTemporaryDir folder;
    MainQueue main;
    std::vector<studio::engine::DeviceEvent> events;
    std::unique_ptr<studio::engine::Engine> engine;
    std::shared_ptr<studio::stream::PacketFan> fan = std::make_shared<studio::stream::PacketFan>();
    studio::broadcast::EncoderProfile profile;

    /// Asserts that it starts.
    void start();
    std::shared_ptr<CollectingSink> addSink();
    /// Encodes for that long into a new sink and stops.
    std::shared_ptr<CollectingSink> record(std::chrono::milliseconds length);
};

} // namespace rig
