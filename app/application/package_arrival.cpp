#include "app/application/package_arrival.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace app {

using namespace studio;

bool isShowPackage(const QString& file) {
    return file.endsWith(QLatin1Char('.') + QLatin1String(package::kEnding), Qt::CaseInsensitive);
}

base::Result<package::Imported> showOfPackage(const QString& file, const QString& folder,
                                              storage::SettingsStore& settings) {
    QFile in(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // A pipe or a device would never end.
    if (!QFileInfo(file).isFile() || !in.open(QIODevice::ReadOnly) || !hash.addData(&in)) {
        return base::Error{package::PackageError::CannotRead, "the file cannot be read", file.toStdString()};
    }
    const QString key = QStringLiteral("imported.") + QString::fromLatin1(hash.result().toHex().left(32));
    const QString known = settings.value(key).toString();
    if (!known.isEmpty() && QFileInfo::exists(known)) {
        return package::Imported{QFileInfo(known).absolutePath(), known, {}};
    }
    auto imported = package::importPackage(file, folder);
    if (imported) {
        [[maybe_unused]] const auto kept = settings.set(key, imported->showFile);
    }
    return imported;
}

} // namespace app
