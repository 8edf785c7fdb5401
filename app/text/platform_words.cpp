#include "app/text/platform_words.h"

#include "studio/broadcast/platform_preset.h"

#include <QCoreApplication>

namespace app::text {

QString platformName(const QString& id) {
    if (id == QLatin1String("custom") || id.isEmpty())
        return QCoreApplication::translate("PlatformWords", "Own server");
    const auto& preset = studio::broadcast::platformPreset(id.toStdString());
    if (id != QLatin1String(preset.id.data(), static_cast<qsizetype>(preset.id.size())))
        return id;
    return QString::fromUtf8(preset.name.data(), static_cast<qsizetype>(preset.name.size()));
}

QString platformMark(const QString& id) {
    if (id == QLatin1String("facebook"))
        return QStringLiteral("f");
    if (id == QLatin1String("youtube"))
        return QStringLiteral("▶");
    if (id == QLatin1String("custom") || id.isEmpty())
        return QStringLiteral("•");
    return id.left(1).toUpper();
}

} // namespace app::text
