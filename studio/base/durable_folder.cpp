#include "studio/base/durable_folder.h"

#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

namespace studio::base {

bool syncFolder(const std::string& folder) {
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool isSynced = ::fsync(handle) == 0;
    const int why = errno;
    ::close(handle);
    errno = why;
    return isSynced;
}

} // namespace studio::base
