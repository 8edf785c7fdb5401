#pragma once

#include "studio/base/result.h"
#include "studio/media/av_handles.h"
#include "studio/media/media_error.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>

namespace studio::media {

/// The file a recording goes to, over a descriptor of our own, so that every failed write
/// is known by its errno. One thread at a time.
class RecordingFile {
public:
    /// Makes the file; it must not exist. Errors: CannotCreate, DiskFull.
    static base::Result<std::unique_ptr<RecordingFile>> create(const QString& path,
                                                               std::function<int()> beforeWrite);
    ~RecordingFile();
    RecordingFile(const RecordingFile&) = delete;
    RecordingFile& operator=(const RecordingFile&) = delete;

    /// For the muxer.
    AVIOContext* io() { return m_io.get(); }
    /// errno of the first write or sync that failed; 0: none.
    int failure() const { return m_failure; }
    std::int64_t size() const { return m_size; }
    /// Deleted, or its disk was taken away: what is written now is lost.
    bool vanished() const;
    /// Waits until the disk has what was written.
    void sync();
    /// Cuts off what lies behind `size`.
    void truncate(std::int64_t size);
    /// Takes away a file that holds nothing.
    void remove();

private:
    RecordingFile(QString path, int descriptor, std::function<int()> beforeWrite);
    static int writePart(void* self, std::uint8_t* data, int size);
    static std::int64_t seekTo(void* self, std::int64_t offset, int whence);
    int write(const std::uint8_t* data, int size);

    const QString m_path;
    const int m_descriptor;
    const std::function<int()> m_beforeWrite;
    AvioCustomHandle m_io;
    std::int64_t m_position = 0;
    std::int64_t m_size = 0;
    int m_failure = 0;
};

/// DiskFull, FileVanished or WriteFailed, from what the system said.
base::Error writeError(int errnoValue, bool vanished, const QString& path);

} // namespace studio::media
