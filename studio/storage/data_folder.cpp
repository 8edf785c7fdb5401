#include "studio/storage/data_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryFile>

namespace studio::storage {

namespace {

constexpr qint64 kProof = 4096;
constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

/// A folder that was there already keeps its mode: it may be anybody's.
bool make(const QString& folder) {
    if (QFileInfo(folder).isDir())
        return true;
    const QFileInfo info(folder);
    return QDir().mkpath(info.absolutePath()) && QDir(info.absolutePath()).mkdir(info.fileName(), kOwnerOnly);
}

bool takesData(const QString& folder) {
    QTemporaryFile proof(folder + QStringLiteral("/.proof-XXXXXX"));
    return proof.open() && proof.write(QByteArray(kProof, '.')) == kProof && proof.flush();
}

base::Error refusal(const char* why, const QString& folder) {
    return {StorageError::FolderNotWritable, why, folder.toStdString()};
}

} // namespace

base::Result<DataFolder> openDataFolder(const QString& path) {
    const QString wanted = path.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                                     QStringLiteral("/phien-studio")
                               : path;
    const DataFolder folder{QDir::cleanPath(QFileInfo(wanted).absoluteFilePath())};
    for (const QString& room : {folder.root, folder.recordings(), folder.cache(), folder.engine()}) {
        if (!make(room))
            return refusal("the folder could not be made", room);
        if (!takesData(room))
            return refusal("the folder takes no data", room);
    }
    return folder;
}

} // namespace studio::storage
