#include "plugins/overlays/host_application.h"
#include "plugins/overlays/kinds/theme_settings.h"
#include "plugins/overlays/overlay_source.h"
#include "plugins/overlays/painting/text_block.h"

#include <obs-module.h>

#include <QGuiApplication>

#include <memory>

OBS_DECLARE_MODULE()
OBS_MODULE_USE_DEFAULT_LOCALE("phien-overlays", "en-US")

namespace {

using namespace phien::overlays;

/// Lives from load to unload.
struct Module {
    std::unique_ptr<QGuiApplication> application = makeApplicationIfNone();
    PaintThread painter;
};
std::unique_ptr<Module> g_module;

} // namespace

bool obs_module_load() {
    g_module = std::make_unique<Module>();
    if (!canPaintText()) {
        blog(LOG_WARNING,
             "[phien-overlays] the host's Qt application is not a QGuiApplication: no text is painted");
    }
    if (char* themes = obs_module_file("themes")) {
        setThemeFolder(QString::fromUtf8(themes));
        bfree(themes);
    }
    registerSources(g_module->painter);
    return true;
}

void obs_module_unload() {
    g_module.reset();
}

const char* obs_module_name() {
    return obs_module_text("Module.Name");
}

const char* obs_module_description() {
    return obs_module_text("Module.Description");
}
