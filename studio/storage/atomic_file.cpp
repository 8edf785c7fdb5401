#include "studio/storage/atomic_file.h"

#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <unistd.h>

namespace studio::storage {

namespace {

bool syncFolder(const QString& folder) {
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return false;
    const bool synced = ::fsync(handle) == 0;
    ::close(handle);
    return synced;
}

} // namespace

base::Result<void> writeAtomically(const QString& file, const QByteArray& content) {
    QSaveFile save(file);
    const auto failed = [&] {
        return base::Error{StorageError::CannotWrite, save.errorString().toStdString(), file.toStdString()};
    };
    if (!save.open(QIODevice::WriteOnly))
        return failed();
    save.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (save.write(content) != content.size() || !save.flush() || ::fsync(save.handle()) != 0)
        return failed();
    if (!save.commit() || !syncFolder(QFileInfo(file).absolutePath()))
        return failed();
    return {};
}

} // namespace studio::storage
