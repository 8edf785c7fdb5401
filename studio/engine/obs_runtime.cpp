#include "studio/engine/obs_runtime.h"

#include "studio/base/log.h"
#include "studio/engine/signal_bridge.h"

#include <obs-nix-platform.h>
#include <obs.h>

#include <QDir>
#include <QFileInfo>

#include <chrono>
#include <csignal>
#include <thread>
#include <xcb/xcb.h>

namespace studio::engine {
namespace {

using base::Error;

constexpr auto kRoom = "engine";
constexpr std::uint32_t kSamplesPerSecond = 48000;

enum class Need { Required, Optional };

struct AllowedModule {
    const char* name;
    Need need;
};

// Never obs_load_all_modules(): OBS's own front-end modules are Qt 5 and abort a Qt 6
// host, and rtmp-services phones home when it is loaded.
constexpr AllowedModule kModules[] = {
    {"obs-ffmpeg", Need::Required},    {"obs-x264", Need::Required},
    {"image-source", Need::Required},  {"obs-transitions", Need::Required},
    {"obs-filters", Need::Optional},   {"linux-v4l2", Need::Optional},
    {"linux-capture", Need::Optional}, {"linux-pulseaudio", Need::Optional},
    {"obs-qsv11", Need::Optional},
};
// Asks the session bus when it is loaded, so only where it is of use.
constexpr AllowedModule kWaylandModule{"linux-pipewire", Need::Optional};

/// Where this distribution keeps libobs's modules; the build knows, and the multi-arch
/// folder is tried for a program that was moved.
QString moduleFile(const char* name) {
    const QString file = QLatin1String(name) + QLatin1String(".so");
    for (const char* folder : {PHIEN_OBS_MODULE_DIR, PHIEN_OBS_MODULE_FALLBACK}) {
        QString path = QDir(QString::fromUtf8(folder)).filePath(file);
        if (QFileInfo::exists(path)) {
            return path;
        }
    }
    return {};
}

bool loadModule(const QString& file, const QString& data) {
    obs_module_t* module = nullptr;
    if (file.isEmpty() || !QFileInfo::exists(file)) {
        return false;
    }
    return obs_open_module(&module, file.toUtf8().constData(), data.toUtf8().constData()) == MODULE_SUCCESS &&
           obs_init_module(module);
}

base::Result<void> loadAllowed(const AllowedModule& allowed) {
    const QString data = QDir(QStringLiteral(PHIEN_OBS_DATA_DIR)).filePath(QLatin1String(allowed.name));
    if (loadModule(moduleFile(allowed.name), data)) {
        return {};
    }
    base::logInfo(kRoom, std::string("no module ") + allowed.name);
    if (allowed.need == Need::Optional) {
        return {};
    }
    return Error{EngineError::ModuleMissing, "cannot load it", allowed.name};
}

base::Result<void> loadModules(const RuntimeOptions& options) {
    for (const AllowedModule& allowed : kModules) {
        if (auto loaded = loadAllowed(allowed); !loaded) {
            return loaded.error();
        }
    }
    if (qEnvironmentVariable("XDG_SESSION_TYPE") == QLatin1String("wayland")) {
        if (auto loaded = loadAllowed(kWaylandModule); !loaded) {
            return loaded.error();
        }
    }
    if (!options.overlayModule.isEmpty() && !loadModule(options.overlayModule, options.overlayModuleData)) {
        return Error{EngineError::ModuleMissing, "cannot load it", options.overlayModule.toStdString()};
    }
    obs_post_load_modules();
    return {};
}

struct XcbDisconnect {
    void operator()(xcb_connection_t* connection) const { xcb_disconnect(connection); }
};
using XConnection = std::unique_ptr<xcb_connection_t, XcbDisconnect>;

/// A connection to hold until libobs has its own: an X server without clients may reset
/// itself, and refuses connections while it does (Xserver(1), -noreset).
base::Result<XConnection> connectDisplay() {
    constexpr int kTries = 5;
    constexpr std::chrono::milliseconds kPause{50};
    int problem = 0;
    for (int i = 0; i < kTries; ++i) {
        XConnection connection(xcb_connect(nullptr, nullptr));
        problem = xcb_connection_has_error(connection.get());
        if (problem == 0) {
            return connection;
        }
        if (qEnvironmentVariableIsEmpty("DISPLAY")) {
            break;
        }
        std::this_thread::sleep_for(kPause);
    }
    return Error{EngineError::NoDisplay, "xcb error " + std::to_string(problem), "DISPLAY"};
}

base::Result<void> resetSound() {
    obs_audio_info2 sound{};
    sound.samples_per_sec = kSamplesPerSecond;
    sound.speakers = SPEAKERS_STEREO;
    if (!obs_reset_audio2(&sound)) {
        return Error{EngineError::AudioFailed, "obs_reset_audio2"};
    }
    return {};
}

base::Result<void> resetPicture(const RuntimeOptions& options) {
    obs_video_info video{};
    video.graphics_module = "libobs-opengl";
    video.fps_num = static_cast<std::uint32_t>(options.fps);
    video.fps_den = 1;
    video.base_width = video.output_width = static_cast<std::uint32_t>(options.canvas.width());
    video.base_height = video.output_height = static_cast<std::uint32_t>(options.canvas.height());
    video.output_format = VIDEO_FORMAT_NV12;
    video.gpu_conversion = true;
    video.colorspace = VIDEO_CS_709;
    video.range = VIDEO_RANGE_PARTIAL;
    video.scale_type = OBS_SCALE_BILINEAR;
    switch (const int status = obs_reset_video(&video)) {
    case OBS_VIDEO_SUCCESS:
        return {};
    case OBS_VIDEO_NOT_SUPPORTED:
        return Error{EngineError::NoGraphics, "OpenGL is older than 3.3"};
    case OBS_VIDEO_MODULE_NOT_FOUND:
    case OBS_VIDEO_FAIL:
        return Error{EngineError::NoGraphics, "obs_reset_video " + std::to_string(status)};
    default:
        return Error{EngineError::VideoFailed, "obs_reset_video " + std::to_string(status)};
    }
}

} // namespace

base::Result<std::unique_ptr<ObsRuntime>> ObsRuntime::start(const RuntimeOptions& options) {
    if (obs_initialized()) {
        return Error{EngineError::VideoFailed, "an engine runs already"};
    }
    const auto display = connectDisplay();
    if (!display) {
        return display.error();
    }
    std::signal(SIGPIPE, SIG_IGN);
    bridgeLog();
    obs_set_nix_platform(OBS_NIX_PLATFORM_X11_EGL);
    obs_set_nix_platform_display(nullptr); // its own connection: shared, it would swallow Qt's events
    const QString config = QDir(options.dataDir).absoluteFilePath(QStringLiteral("modules"));
    QDir().mkpath(config);
    if (!obs_startup("en-US", config.toUtf8().constData(), nullptr)) {
        unbridgeLog();
        return Error{EngineError::NoDisplay, "obs_startup", "DISPLAY"};
    }
    std::unique_ptr<ObsRuntime> runtime(new ObsRuntime);
    obs_hotkey_enable_background_press(false);
    if (auto sound = resetSound(); !sound) {
        return sound.error();
    }
    if (auto picture = resetPicture(options); !picture) {
        return picture.error();
    }
    if (auto modules = loadModules(options); !modules) {
        return modules.error();
    }
    registerBridgeTypes();
    return runtime;
}

ObsRuntime::~ObsRuntime() {
    obs_wait_for_destroy_queue();
    obs_shutdown();
    unbridgeLog();
}

bool sourceTypeExists(const char* type) {
    const char* id = nullptr;
    for (std::size_t i = 0; obs_enum_source_types(i, &id); ++i) {
        if (qstrcmp(id, type) == 0) {
            return true;
        }
    }
    return false;
}

base::Result<void> checkDisplay() {
    if (const auto display = connectDisplay(); !display) {
        return display.error();
    }
    return {};
}

} // namespace studio::engine
