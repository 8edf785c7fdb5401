#include "studio/storage/atomic_file.h"

#include "studio/base/durable_folder.h"

#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace studio::storage {

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
    if (!save.commit() || !base::syncFolder(QFile::encodeName(QFileInfo(file).absolutePath()).toStdString()))
        return failed();
    return {};
}

} // namespace studio::storage
