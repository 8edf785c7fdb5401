#include "studio/engine/engine.h"

#include "studio/base/log.h"
#include "studio/engine/canvas_picture.h"
#include "studio/engine/device_list.h"
#include "studio/engine/encoder_trial.h"
#include "studio/engine/encoders.h"
#include "studio/engine/obs_runtime.h"
#include "studio/engine/sound.h"
#include "studio/engine/source_rack.h"
#include "studio/engine/ticker.h"

#include <util/bmem.h>

#include <algorithm>
#include <optional>

namespace studio::engine {
namespace {

using base::Error;
using base::Result;

constexpr std::chrono::milliseconds kTick{250};
constexpr int kSmallestSide = 64;
constexpr int kLargestSide = 4096;
constexpr int kFastest = 120;

bool drawable(const show::Canvas& canvas) {
    const QSize size = canvas.size;
    return size.width() >= kSmallestSide && size.height() >= kSmallestSide && size.width() <= kLargestSide &&
           size.height() <= kLargestSide && canvas.fps > 0 && canvas.fps <= kFastest;
}

/// Posts nothing any more once its owner has gone.
base::Executor whileAlive(base::Executor post, std::weak_ptr<int> alive) {
    return [post = std::move(post), alive = std::move(alive)](std::function<void()> function) {
        post([alive, function = std::move(function)] {
            if (alive.lock()) {
                function();
            }
        });
    };
}

} // namespace

class Engine::Impl {
public:
    Impl(std::unique_ptr<ObsRuntime> runtime, const EngineOptions& options, QSize canvas,
         base::Executor post);
    ~Impl();

    /// False: libobs cannot make it.
    bool addSecond(show::Canvas canvas);
    CanvasPicture* find(show::CanvasId canvas) const {
        return canvas == show::CanvasId::Main ? m_main.get() : m_second.get();
    }
    std::vector<CanvasPicture*> pictures() const;
    void watch();

    // Destroyed from the bottom up: this order is the order of shutting down, backwards.
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    const base::Executor m_post;
    const DeviceBackend m_devices;
    std::function<void(const DeviceEvent&)> m_deviceListener;
    std::function<void(show::CanvasId)> m_failureListener;
    std::unique_ptr<ObsRuntime> m_runtime;
    EncoderTrials m_trials;
    std::unique_ptr<CanvasPicture> m_main;
    std::unique_ptr<CanvasPicture> m_second;
    Sound m_sound;
    std::unique_ptr<SourceRack> m_rack;
    std::optional<Ticker> m_ticker;
};

Engine::Impl::Impl(std::unique_ptr<ObsRuntime> runtime, const EngineOptions& options, QSize canvas,
                   base::Executor post)
    : m_post(whileAlive(std::move(post), m_alive))
    , m_devices(options.devices)
    , m_runtime(std::move(runtime))
    , m_trials({canvas, options.canvas.fps})
    , m_main(std::make_unique<CanvasPicture>(View::ofProgram(), show::Canvas{canvas, options.canvas.fps})) {
}

Engine::Impl::~Impl() {
    for (CanvasPicture* picture : pictures()) {
        picture->stopEncoding();
    }
    m_alive.reset();
}

bool Engine::Impl::addSecond(show::Canvas canvas) {
    canvas.size = encodableSize(canvas.size);
    canvas.fps = m_main->canvas().fps;
    auto view = View::beside(canvas);
    if (!view) {
        return false;
    }
    m_second = std::make_unique<CanvasPicture>(std::move(view), canvas);
    return true;
}

std::vector<CanvasPicture*> Engine::Impl::pictures() const {
    return m_second ? std::vector{m_main.get(), m_second.get()} : std::vector{m_main.get()};
}

/// Once all canvases are there: from now on sources open and are looked after.
void Engine::Impl::watch() {
    std::vector<Scenes*> scenes;
    for (CanvasPicture* picture : pictures()) {
        scenes.push_back(&picture->scenes());
    }
    m_rack = std::make_unique<SourceRack>(SourceRack::Parts{m_devices, m_main->canvas().size, m_post,
                                                            std::move(scenes), m_sound,
                                                            [this](const DeviceEvent& event) {
                                                                if (m_deviceListener) {
                                                                    m_deviceListener(event);
                                                                }
                                                            }});
    m_ticker.emplace(kTick, m_post, [this] { m_rack->tick(); });
}

Engine::Engine(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {
}

Result<std::unique_ptr<Engine>> Engine::start(const EngineOptions& options, base::Executor post) {
    if (!drawable(options.canvas) ||
        (options.secondCanvas && !drawable({options.secondCanvas->size, options.canvas.fps}))) {
        return Error{EngineError::VideoFailed, "canvas size or rate out of range", "canvas"};
    }
    const QSize canvas = encodableSize(options.canvas.size);
    auto runtime = ObsRuntime::start(
        {canvas, options.canvas.fps, options.dataDir, options.overlayModule, options.overlayModuleData});
    if (!runtime) {
        return runtime.error();
    }
    auto impl = std::make_unique<Impl>(std::move(*runtime), options, canvas, std::move(post));
    if (options.secondCanvas && !impl->addSecond(*options.secondCanvas)) {
        base::logWarning("engine", "libobs makes no second canvas");
    }
    impl->watch();
    return std::unique_ptr<Engine>(new Engine(std::move(impl)));
}

Engine::~Engine() = default;

base::Result<void> Engine::checkDisplay() {
    return engine::checkDisplay();
}

long Engine::allocatedBlocks() {
    return bnum_allocs();
}

show::Canvas Engine::canvas(show::CanvasId id) const {
    const CanvasPicture* picture = m_impl->find(id);
    return picture ? picture->canvas() : show::Canvas{QSize(0, 0), m_impl->m_main->canvas().fps};
}

bool Engine::hasSecondCanvas() const {
    return m_impl->m_second != nullptr;
}

Result<void> Engine::load(const std::vector<show::Source>& sources, const std::vector<show::Scene>& scenes,
                          const SlateWords& words) {
    for (const auto id : {show::CanvasId::Main, show::CanvasId::Second}) {
        if (CanvasPicture* picture = m_impl->find(id)) {
            picture->scenes().build(scenes, id);
        }
    }
    m_impl->m_rack->load(sources, words);
    if (!scenes.empty()) {
        return switchScene(scenes.front().id, Transition::Cut, {});
    }
    return {};
}

Result<void> Engine::switchScene(const QString& sceneId, Transition transition,
                                 std::chrono::milliseconds length) {
    if (!m_impl->m_main->scenes().contains(sceneId)) {
        return Error{EngineError::UnknownScene, {}, sceneId.toStdString()};
    }
    const auto fade = transition == Transition::Fade ? length : std::chrono::milliseconds(0);
    for (CanvasPicture* picture : m_impl->pictures()) {
        picture->scenes().switchTo(sceneId, fade);
    }
    return {};
}

void Engine::applyOverlays(show::CanvasId canvas, const std::vector<overlays::OverlayFrame>& frames,
                           const std::set<show::Overlay>& held) {
    if (CanvasPicture* picture = m_impl->find(canvas)) {
        picture->overlays().apply(frames, held);
    }
}

void Engine::setMuted(const QString& sourceId, bool muted) {
    m_impl->m_sound.setMuted(sourceId, muted);
}

void Engine::setGain(const QString& sourceId, double decibels) {
    m_impl->m_sound.setGain(sourceId, decibels);
}

void Engine::setDelay(const QString& sourceId, std::chrono::milliseconds delay) {
    m_impl->m_sound.setDelay(sourceId, delay);
}

void Engine::setNoiseSuppression(const QString& sourceId, bool on) {
    m_impl->m_sound.setNoiseSuppression(sourceId, on);
}

void Engine::setLimiter(const QString& sourceId, bool on) {
    m_impl->m_sound.setLimiter(sourceId, on);
}

std::vector<MeterReading> Engine::meters() const {
    return m_impl->m_sound.meters();
}

void Engine::onDeviceEvent(std::function<void(const DeviceEvent&)> listener) {
    m_impl->m_deviceListener = std::move(listener);
}

void Engine::onEncodingFailed(std::function<void(show::CanvasId)> listener) {
    m_impl->m_failureListener = std::move(listener);
}

std::vector<DeviceInfo> Engine::devices(show::SourceKind kind) const {
    return listDevices(kind, m_impl->m_devices);
}

std::vector<VideoEncoderInfo> Engine::videoEncoders() {
    return m_impl->m_trials.offered();
}

Result<void> Engine::startEncoding(show::CanvasId canvas, const broadcast::EncoderProfile& profile,
                                   std::shared_ptr<stream::PacketFan> feed) {
    CanvasPicture* picture = m_impl->find(canvas);
    if (!picture) {
        return Error{EngineError::VideoFailed, "there is no such canvas", "canvas"};
    }
    return picture->startEncoding(profile, std::move(feed), [this, canvas] {
        m_impl->m_post([this, canvas] {
            if (m_impl->m_failureListener) {
                m_impl->m_failureListener(canvas);
            }
            stopEncoding(canvas);
        });
    });
}

void Engine::stopEncoding(show::CanvasId canvas) {
    if (CanvasPicture* picture = m_impl->find(canvas)) {
        picture->stopEncoding();
    }
}

bool Engine::setVideoBitrate(show::CanvasId canvas, int kbps) {
    CanvasPicture* picture = m_impl->find(canvas);
    return !picture || picture->setVideoBitrate(kbps);
}

bool Engine::isEncoding(show::CanvasId canvas) const {
    const CanvasPicture* picture = m_impl->find(canvas);
    return picture && picture->isEncoding();
}

RenderStats Engine::stats(show::CanvasId canvas) const {
    constexpr double kNsPerMs = 1e6;
    RenderStats stats;
    stats.fps = obs_get_active_fps();
    // libobs counts every frame that was due as a frame, the late ones too (obs-video.c, video_sleep).
    stats.framesLagged = obs_get_lagged_frames();
    stats.framesDrawn = obs_get_total_frames() - std::min(obs_get_total_frames(), stats.framesLagged);
    stats.averageFrameMs = static_cast<double>(obs_get_average_frame_time_ns()) / kNsPerMs;
    if (const CanvasPicture* picture = m_impl->find(canvas)) {
        picture->addStats(stats);
    }
    return stats;
}

std::unique_ptr<PreviewSurface> Engine::createPreview(show::CanvasId canvas, std::uint64_t windowId,
                                                      int width, int height) {
    const CanvasPicture* picture = m_impl->find(canvas);
    return picture ? picture->createPreview(windowId, {width, height}) : nullptr;
}

} // namespace studio::engine
