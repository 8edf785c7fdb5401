#include "studio/storage/in_use_mark.h"

#include <QFile>

#include <cerrno>
#include <cstring>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace studio::storage {

namespace {

constexpr std::chrono::milliseconds kLook{20};
constexpr mode_t kOwnerFile = 0600;
constexpr char kSign[] = "open\n";

bool lockWithin(int handle, std::chrono::milliseconds patience) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    while (::flock(handle, LOCK_EX | LOCK_NB) != 0) {
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(kLook);
    }
    return true;
}

} // namespace

base::Result<std::unique_ptr<InUseMark>> InUseMark::set(const QString& file,
                                                        std::chrono::milliseconds patience) {
    const auto error = [&](DatabaseError code) {
        return base::Error{code, std::strerror(errno), file.toStdString()};
    };
    const int handle = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_CLOEXEC, kOwnerFile);
    if (handle < 0)
        return error(errno == ENOSPC || errno == EDQUOT ? DatabaseError::DiskFull : DatabaseError::ReadOnly);
    if (!lockWithin(handle, patience)) {
        ::close(handle);
        return error(DatabaseError::Locked);
    }
    struct stat status {};
    const bool wasLeft = ::fstat(handle, &status) == 0 && status.st_size > 0;
    std::unique_ptr<InUseMark> mark(new InUseMark(handle, wasLeft));
    if (!wasLeft && (::pwrite(handle, kSign, sizeof kSign - 1, 0) < 0 || ::fsync(handle) != 0))
        return error(DatabaseError::DiskFull);
    return mark;
}

InUseMark::~InUseMark() {
    ::close(m_handle);
}

void InUseMark::clear() {
    // Left unclean the next start only looks more closely.
    if (::ftruncate(m_handle, 0) == 0)
        ::fsync(m_handle);
}

} // namespace studio::storage
