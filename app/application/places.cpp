#include "app/application/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace app {
namespace {

QString firstThatExists(const QStringList& candidates) {
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString& candidate : candidates) {
        QString path = QDir::cleanPath(here.absoluteFilePath(candidate));
        if (QFileInfo::exists(path)) {
            return path;
        }
    }
    return {};
}

} // namespace

Places findPlaces() {
    Places places;
    places.sampleShow = firstThatExists({QStringLiteral("../resources/sample/ao-dai.phien.json"),
                                         QStringLiteral("../share/phien-studio/sample/ao-dai.phien.json")});
    places.themes = firstThatExists(
        {QStringLiteral("../resources/themes"), QStringLiteral("../share/phien-studio/themes")});
    const QString module = firstThatExists({QStringLiteral("../plugins/obs-plugins/phien-overlays.so"),
                                            QStringLiteral(PHIEN_INSTALLED_MODULE_DIR "/phien-overlays.so")});
    places.overlayModule = module;
    places.overlayModuleData = firstThatExists({QStringLiteral("../plugins/data/phien-overlays"),
                                                QStringLiteral("../share/obs/obs-plugins/phien-overlays")});
    return places;
}

} // namespace app
