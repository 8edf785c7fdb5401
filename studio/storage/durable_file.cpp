#include "studio/storage/durable_file.h"

#include "studio/base/durable_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

namespace studio::storage {

namespace {

constexpr mode_t kOwnerFolder = 0700;
constexpr mode_t kOwnerFile = 0600;
constexpr std::size_t kPiece = 1024 * 1024;

/// Open files end with the block.
class Handle {
public:
    Handle(const QString& file, int flags)
        : m_handle(::open(QFile::encodeName(file).constData(), flags | O_CLOEXEC, kOwnerFile)) {}
    ~Handle() {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;

    int get() const { return m_handle; }
    bool isOpen() const { return m_handle >= 0; }

private:
    int m_handle;
};

base::Error failed(const QString& file) {
    const int cause = errno;
    DatabaseError code = DatabaseError::Failed;
    if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG)
        code = DatabaseError::DiskFull;
    else if (cause == EACCES || cause == EPERM || cause == EROFS || cause == ENOTDIR)
        code = DatabaseError::ReadOnly;
    else if (cause == ENOENT)
        code = DatabaseError::NotFound;
    return {code, std::strerror(cause), file.toStdString()};
}

base::Result<void> syncFolderOf(const QString& file) {
    const QString folder = QFileInfo(file).absolutePath();
    if (!base::syncFolder(QFile::encodeName(folder).toStdString()))
        return failed(folder);
    return {};
}

bool writeAll(int handle, const char* data, std::size_t size) {
    while (size > 0) {
        const ssize_t written = ::write(handle, data, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

} // namespace

base::Result<void> makeFolder(const QString& folder) {
    if (QFileInfo(folder).isDir())
        return {};
    const QString parent = QFileInfo(folder).absolutePath();
    if (parent != folder)
        if (auto made = makeFolder(parent); !made)
            return made;
    if (::mkdir(QFile::encodeName(folder).constData(), kOwnerFolder) != 0 && errno != EEXIST)
        return failed(folder);
    return {};
}

base::Result<void> makeFile(const QString& file) {
    const Handle handle(file, O_RDWR | O_CREAT);
    if (!handle.isOpen())
        return failed(file);
    return {};
}

base::Result<void> syncFile(const QString& file) {
    const Handle handle(file, O_RDONLY);
    if (!handle.isOpen() || ::fsync(handle.get()) != 0)
        return failed(file);
    return {};
}

base::Result<void> renameDurably(const QString& from, const QString& to) {
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failed(from);
    return syncFolderOf(to);
}

base::Result<void> copyDurably(const QString& from, const QString& to) {
    const Handle source(from, O_RDONLY);
    if (!source.isOpen())
        return failed(from);
    const Handle target(to, O_WRONLY | O_CREAT | O_TRUNC);
    if (!target.isOpen())
        return failed(to);
    std::string piece(kPiece, '\0');
    while (true) {
        const ssize_t got = ::read(source.get(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(from);
        if (got == 0)
            break;
        if (!writeAll(target.get(), piece.data(), static_cast<std::size_t>(got)))
            return failed(to);
    }
    if (::fsync(target.get()) != 0)
        return failed(to);
    return {};
}

} // namespace studio::storage
