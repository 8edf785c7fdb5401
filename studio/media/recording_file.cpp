#include "studio/media/recording_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace studio::media {
namespace {

constexpr int kBufferBytes = 64 * 1024;
constexpr int kOwnerAndGroup = 0644;

} // namespace

base::Error writeError(int errnoValue, bool vanished, const QString& path) {
    const bool full = errnoValue == ENOSPC || errnoValue == EDQUOT;
    const MediaError code = vanished ? MediaError::FileVanished
                            : full   ? MediaError::DiskFull
                                     : MediaError::WriteFailed;
    return {code, std::generic_category().message(errnoValue), path.toStdString()};
}

base::Result<std::unique_ptr<RecordingFile>> RecordingFile::create(const QString& path,
                                                                   std::function<int()> beforeWrite) {
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kOwnerAndGroup);
    if (descriptor < 0) {
        const int why = errno;
        const MediaError code =
            why == ENOSPC || why == EDQUOT ? MediaError::DiskFull : MediaError::CannotCreate;
        return base::Error{code, std::generic_category().message(why), path.toStdString()};
    }
    std::unique_ptr<RecordingFile> file(new RecordingFile(path, descriptor, std::move(beforeWrite)));
    if (!file->m_io) {
        file->remove();
        return base::Error{MediaError::CannotCreate, "out of memory", path.toStdString()};
    }
    return file;
}

RecordingFile::RecordingFile(QString path, int descriptor, std::function<int()> beforeWrite)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_beforeWrite(std::move(beforeWrite)) {
    auto* buffer = static_cast<std::uint8_t*>(av_malloc(kBufferBytes));
    m_io.reset(avio_alloc_context(buffer, kBufferBytes, 1, this, nullptr, writePart, seekTo));
    if (m_io) {
        m_io->seekable = AVIO_SEEKABLE_NORMAL;
    } else {
        av_free(buffer);
    }
}

RecordingFile::~RecordingFile() {
    ::close(m_descriptor);
}

int RecordingFile::writePart(void* self, std::uint8_t* data, int size) {
    return static_cast<RecordingFile*>(self)->write(data, size);
}

int RecordingFile::write(const std::uint8_t* data, int size) {
    if (m_failure == 0 && m_beforeWrite) {
        m_failure = m_beforeWrite();
    }
    int written = 0;
    while (m_failure == 0 && written < size) {
        const ssize_t part =
            ::pwrite(m_descriptor, data + written, static_cast<std::size_t>(size - written), m_position);
        if (part < 0 && errno != EINTR) {
            m_failure = errno;
        } else if (part == 0) {
            m_failure = EIO;
        } else if (part > 0) {
            written += static_cast<int>(part);
            m_position += part;
            m_size = std::max(m_size, m_position);
        }
    }
    return m_failure == 0 ? size : AVERROR(m_failure);
}

std::int64_t RecordingFile::seekTo(void* self, std::int64_t offset, int whence) {
    auto* file = static_cast<RecordingFile*>(self);
    switch (whence & ~AVSEEK_FORCE) {
    case AVSEEK_SIZE:
        return file->m_size;
    case SEEK_SET:
        file->m_position = offset;
        break;
    case SEEK_CUR:
        file->m_position += offset;
        break;
    case SEEK_END:
        file->m_position = file->m_size + offset;
        break;
    default:
        return AVERROR(EINVAL);
    }
    return file->m_position;
}

bool RecordingFile::vanished() const {
    struct stat now = {};
    if (::fstat(m_descriptor, &now) != 0 || now.st_nlink == 0) {
        return true;
    }
    // Unmounted lazily: the descriptor lives on, but its folder is another disk's.
    struct stat folder = {};
    const QByteArray parent = QFile::encodeName(QFileInfo(m_path).absolutePath());
    return ::stat(parent.constData(), &folder) != 0 || folder.st_dev != now.st_dev;
}

void RecordingFile::sync() {
    if (m_failure == 0 && ::fdatasync(m_descriptor) != 0 && errno != EINVAL && errno != ENOSYS) {
        m_failure = errno;
    }
}

void RecordingFile::truncate(std::int64_t size) {
    if (size < m_size && ::ftruncate(m_descriptor, size) == 0) {
        m_size = size;
    }
}

void RecordingFile::remove() {
    ::unlink(QFile::encodeName(m_path).constData());
}

} // namespace studio::media
