#include "studio/media/recording_writer.h"

#include "studio/base/log.h"
#include "studio/media/av_log.h"
#include "studio/media/disk_budget.h"
#include "studio/media/mkv_muxer.h"
#include "studio/media/recording_file.h"
#include "studio/media/recording_queue.h"

#include <QFile>

#include <algorithm>
#include <atomic>
#include <thread>

#include <sys/statvfs.h>

namespace studio::media {
namespace {

using namespace std::chrono_literals;
using std::chrono::microseconds;
using Steady = std::chrono::steady_clock;

constexpr auto kFlushEvery = 1s;
// A recording is whole at once, and its first second in steps: a program may die in it too.
constexpr auto kFirstFlushes = 200ms;
constexpr auto kSyncEvery = 4s;
constexpr auto kCheckEvery = 500ms;
// Rising this far above the warning arms it again.
constexpr auto kWarnAgainAbove = 60s;
constexpr std::int64_t kUnknown = -1;

std::int64_t freeBytesOfDisk(const QString& file) {
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(file).constData(), &disk) != 0) {
        return kUnknown;
    }
    return static_cast<std::int64_t>(disk.f_bavail) * static_cast<std::int64_t>(disk.f_frsize);
}

bool sameFormat(const stream::StreamFormat& a, const stream::StreamFormat& b) {
    return a.video.decoderConfig == b.video.decoderConfig && a.audio.decoderConfig == b.audio.decoderConfig;
}

class MkvRecording final : public RecordingWriter {
public:
    MkvRecording(RecordingOptions options, Listener listener, std::unique_ptr<RecordingFile> file)
        : m_options(std::move(options))
        , m_listener(std::move(listener))
        , m_queue(RecordingQueue::Limits{})
        , m_file(std::move(file))
        , m_thread([this] { run(); }) {}
    ~MkvRecording() override {
        m_queue.close();
        m_thread.join();
    }

    void begin(const stream::StreamFormat& format) override { m_queue.begin(format); }
    void push(const stream::EncodedPacket& packet) override { m_queue.push(packet); }
    void end() override { m_queue.close(); }
    void close() override { m_queue.close(); }

    std::optional<std::chrono::seconds> timeLeft() const override {
        const std::int64_t left = m_secondsLeft;
        return left == kUnknown ? std::nullopt : std::optional(std::chrono::seconds(left));
    }
    std::chrono::milliseconds recorded() const override {
        return std::chrono::milliseconds(m_recordedMs.load());
    }
    std::uint64_t bytesWritten() const override { return m_bytesWritten; }

private:
    // All below: the recording's own thread.
    void run();
    void take(const RecordingQueue::Item& item);
    void takeFormat(const std::shared_ptr<const stream::StreamFormat>& format);
    void takePacket(const RecordingQueue::Item& item);
    bool start(const stream::EncodedPacket& keyframe);
    void sayLost(microseconds time);
    void flush();
    void check();
    void checkDisk();
    void finish(std::optional<base::Error> error);
    void fail();
    void say(RecordingEvent event) {
        if (m_listener) {
            m_listener(std::move(event));
        }
    }

    const RecordingOptions m_options;
    const Listener m_listener;
    RecordingQueue m_queue;
    std::unique_ptr<RecordingFile> m_file;
    std::unique_ptr<MkvMuxer> m_muxer;
    std::shared_ptr<const stream::StreamFormat> m_format;
    DiskBudget m_budget;
    bool m_ended = false;
    bool m_warned = false;
    /// Feed time that is the recording's zero; unset while waiting for a keyframe.
    std::optional<microseconds> m_zero;
    microseconds m_end{0};
    microseconds m_flushedAt{-1}; ///< before anything was
    std::int64_t m_wholeClusters = 0;
    Steady::time_point m_lastFlush = Steady::now();
    Steady::time_point m_lastSync = Steady::now();
    Steady::time_point m_lastCheck = Steady::now();

    std::atomic<std::int64_t> m_secondsLeft{kUnknown};
    std::atomic<std::int64_t> m_recordedMs{0};
    std::atomic<std::uint64_t> m_bytesWritten{0};
    std::thread m_thread;
};

void MkvRecording::run() {
    while (!m_ended) {
        if (const auto item = m_queue.take(kCheckEvery)) {
            take(*item);
        } else if (m_queue.finished()) {
            finish(std::nullopt);
        }
        if (!m_ended && Steady::now() - m_lastCheck >= kCheckEvery) {
            m_lastCheck = Steady::now();
            check();
        }
    }
}

void MkvRecording::take(const RecordingQueue::Item& item) {
    if (item.format) {
        sayLost(item.lostBefore);
        takeFormat(item.format);
    } else {
        takePacket(item);
    }
}

void MkvRecording::takeFormat(const std::shared_ptr<const stream::StreamFormat>& format) {
    if (m_muxer && !sameFormat(*m_format, *format)) {
        finish(base::Error{MediaError::WriteFailed, "the encoder's format changed",
                           m_options.file.toStdString()});
        return;
    }
    m_format = format;
    m_budget.expect(format->video.bitrateKbps + format->audio.bitrateKbps);
    m_zero.reset();
}

bool MkvRecording::start(const stream::EncodedPacket& keyframe) {
    if (!m_muxer) {
        auto muxer = MkvMuxer::open(*m_format, m_file->io());
        if (!muxer || m_file->failure() != 0) {
            if (!muxer) {
                base::logWarning("media", "recording: " + muxer.error().detail);
            }
            fail();
            return false;
        }
        m_muxer = std::move(muxer).value();
        m_wholeClusters = m_file->size();
        say(RecordingStarted{m_options.file});
    }
    // A feed that began anew goes on where the recording stands.
    m_zero = keyframe.dts - m_end;
    return true;
}

void MkvRecording::takePacket(const RecordingQueue::Item& item) {
    const stream::EncodedPacket& packet = item.packet;
    if (!m_format) {
        return;
    }
    if (!m_zero) {
        const bool canStart = packet.track == stream::Track::Video && packet.keyframe;
        if (!canStart || !start(packet)) {
            return;
        }
    }
    const microseconds dts = packet.dts - *m_zero;
    if (dts < microseconds(0)) {
        return; // sound from before the first picture
    }
    sayLost(item.lostBefore);
    const bool accepted = m_muxer->write(packet, packet.pts - *m_zero, dts);
    if (!accepted || m_file->failure() != 0) {
        fail();
        return;
    }
    m_end = std::max(m_end, dts);
    m_recordedMs = std::chrono::duration_cast<std::chrono::milliseconds>(m_end).count();
    const auto due = m_end < kFlushEvery ? microseconds(kFirstFlushes) : microseconds(kFlushEvery);
    if (m_flushedAt < microseconds(0) || m_end - m_flushedAt >= due) {
        flush();
    }
}

void MkvRecording::sayLost(microseconds time) {
    if (time <= microseconds(0)) {
        return;
    }
    const auto lost = std::chrono::ceil<std::chrono::milliseconds>(time);
    base::logWarning("media",
                     "recording: the disk was too slow, " + std::to_string(lost.count()) + " ms are missing");
    say(RecordingGap{lost});
}

void MkvRecording::flush() {
    if (!m_muxer->flush() || m_file->failure() != 0) {
        fail();
        return;
    }
    m_flushedAt = m_end;
    m_lastFlush = Steady::now();
    m_wholeClusters = m_file->size();
    m_bytesWritten = static_cast<std::uint64_t>(m_file->size());
    m_budget.recorded(m_end, m_file->size());
}

void MkvRecording::check() {
    if (m_file->vanished()) {
        fail();
        return;
    }
    const auto now = Steady::now();
    if (m_muxer && now - m_lastFlush >= kFlushEvery && m_end > m_flushedAt) {
        flush();
    }
    if (!m_ended && m_muxer && now - m_lastSync >= kSyncEvery) {
        m_lastSync = now;
        m_file->sync();
        if (m_file->failure() != 0) {
            fail();
        }
    }
    if (!m_ended) {
        checkDisk();
    }
}

void MkvRecording::checkDisk() {
    const std::int64_t freeBytes =
        m_options.freeBytes ? m_options.freeBytes(m_options.file) : freeBytesOfDisk(m_options.file);
    const auto left = freeBytes < 0 ? std::nullopt : m_budget.left(freeBytes);
    m_secondsLeft = left ? left->count() : kUnknown;
    if (!left) {
        return;
    }
    if (m_muxer && *left <= m_options.closeAt) {
        finish(base::Error{MediaError::DiskAlmostFull, std::to_string(freeBytes) + " bytes left",
                           m_options.file.toStdString()});
    } else if (*left <= m_options.warnAt && !m_warned) {
        m_warned = true;
        say(DiskWarning{*left});
    } else if (*left > m_options.warnAt + kWarnAgainAbove) {
        m_warned = false;
    }
}

void MkvRecording::finish(std::optional<base::Error> error) {
    if (m_muxer) {
        flush();
        if (m_ended) {
            return; // it failed, and has said so
        }
        if (!m_muxer->finish() || m_file->failure() != 0) {
            fail();
            return;
        }
        m_file->sync();
        m_bytesWritten = static_cast<std::uint64_t>(m_file->size());
        sayLost(m_queue.lostAtEnd());
    } else {
        m_file->remove();
    }
    m_ended = true;
    m_queue.abandon();
    m_muxer.reset();
    m_file.reset();
    say(RecordingClosed{m_options.file, std::move(error)});
}

/// Keeps what plays: all whole clusters, without an index, as after a crash.
void MkvRecording::fail() {
    m_ended = true;
    m_queue.abandon();
    const int why = m_file->failure() != 0 ? m_file->failure() : EIO;
    base::Error error = writeError(why, m_file->vanished(), m_options.file);
    base::logWarning("media", "recording stopped: " + error.code.id() + ": " + error.detail);
    m_muxer.reset();
    if (m_wholeClusters > 0) {
        m_file->truncate(m_wholeClusters);
    } else {
        m_file->remove();
    }
    m_bytesWritten = static_cast<std::uint64_t>(m_file->size());
    m_file.reset();
    say(RecordingClosed{m_options.file, std::move(error)});
}

} // namespace

base::Result<std::shared_ptr<RecordingWriter>> RecordingWriter::create(RecordingOptions options,
                                                                       Listener listener) {
    routeAvLog();
    auto file = RecordingFile::create(options.file, options.beforeWrite);
    if (!file) {
        return file.error();
    }
    return std::shared_ptr<RecordingWriter>(
        std::make_shared<MkvRecording>(std::move(options), std::move(listener), std::move(file).value()));
}

} // namespace studio::media
