#pragma once

#include "studio/base/result.h"
#include "studio/media/media_error.h"
#include "studio/stream/packet_sink.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace studio::media {

/// What a recording says while it runs; heard on its own thread, the listener posts and returns.
struct RecordingStarted {
    QString file;
};
struct RecordingGap {
    std::chrono::milliseconds lost; ///< the disk was too slow: this much is missing
};
struct DiskWarning {
    std::chrono::seconds left; ///< at the present rate
};
struct RecordingClosed {
    QString file;
    std::optional<base::Error> error; ///< none: closed as asked
};
using RecordingEvent = std::variant<RecordingStarted, RecordingGap, DiskWarning, RecordingClosed>;

struct RecordingOptions {
    QString file; ///< ….mkv, must not exist
    /// Warn and close at these, measured from free space and the recording's rate.
    std::chrono::seconds warnAt{300};
    std::chrono::seconds closeAt{60};
    /// Free bytes of the file's disk; replaced in tests.
    std::function<std::int64_t(const QString& file)> freeBytes;
    /// Called before each write on the writer's thread; a test blocks or fails here.
    std::function<int()> beforeWrite;
};

/// Writes the feed to crash-safe MKV on a thread of its own through libavformat. Its queue is
/// bounded (64 MiB or 20 s): a disk that stalls makes a gap here and nothing else anywhere.
class RecordingWriter : public stream::PacketSink {
public:
    using Listener = std::function<void(RecordingEvent)>;

    static base::Result<std::shared_ptr<RecordingWriter>> create(RecordingOptions options, Listener listener);

    /// Finishes the file after what is queued; RecordingClosed follows. Any thread, returns at once.
    virtual void close() = 0;
    /// Recording time left on the disk at the present rate; nullopt: not known yet. Any thread.
    virtual std::optional<std::chrono::seconds> timeLeft() const = 0;
    virtual std::chrono::milliseconds recorded() const = 0;
    virtual std::uint64_t bytesWritten() const = 0;
};

} // namespace studio::media
