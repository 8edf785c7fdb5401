#pragma once

#include <QString>

namespace app {

/// Where the program's own files are: beside it in a build folder, or installed. Needs a QCoreApplication.
struct Places {
    QString sampleShow;
    QString themes;            ///< folder of the overlays' themes
    QString overlayModule;     ///< phien-overlays.so
    QString overlayModuleData; ///< folder with the module's locale
};

Places findPlaces();

} // namespace app
