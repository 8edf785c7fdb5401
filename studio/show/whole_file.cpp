#include "studio/show/whole_file.h"

#include "studio/base/durable_folder.h"
#include "studio/show/show_error.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace studio::show {

base::Result<QByteArray> readWhole(const QString& path) {
    const QFileInfo info(path);
    if (!info.isFile()) // a pipe would never end
        return base::Error{ShowError::CannotRead, info.exists() ? "not a regular file" : "no such file",
                           path.toStdString()};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{ShowError::CannotRead, file.errorString().toStdString(), path.toStdString()};
    const QByteArray bytes = file.read(kLargestFile + 1);
    if (bytes.size() > kLargestFile)
        return base::Error{ShowError::TooLarge, "the file is larger than 32 MB", path.toStdString()};
    return bytes;
}

base::Result<void> replaceFile(const QString& path, const QByteArray& bytes) {
    const auto failed = [&](const QString& why) {
        return base::Error{ShowError::CannotWrite, why.toStdString(), path.toStdString()};
    };
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failed(file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush() || ::fsync(file.handle()) != 0)
        return failed(file.errorString());
    if (!file.commit())
        return failed(file.errorString());
    if (!base::syncFolder(QFile::encodeName(QFileInfo(path).absolutePath()).toStdString()))
        return failed(QStringLiteral("the folder could not be synced"));
    return {};
}

} // namespace studio::show
