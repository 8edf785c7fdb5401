#pragma once

#include <QCryptographicHash>
#include <QString>

namespace app {

/// The settings key under which something of a show file is remembered: "what.<16 digits of the path's
/// hash>".
inline QString showSettingsKey(const QString& what, const QString& showFile) {
    const QByteArray hash = QCryptographicHash::hash(showFile.toUtf8(), QCryptographicHash::Sha256);
    return what + QLatin1Char('.') + QString::fromLatin1(hash.toHex().left(16));
}

} // namespace app
