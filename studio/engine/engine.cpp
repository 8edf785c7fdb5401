#include "studio/engine/engine.h"

#include "studio/base/assertion.h"
#include "studio/engine/device_list.h"
#include "studio/engine/encoder_trial.h"
#include "studio/engine/encoders.h"
#include "studio/engine/feed_output.h"
#include "studio/engine/obs_runtime.h"
#include "studio/engine/overlay_layer.h"
#include "studio/engine/preview_surface.h"
#include "studio/engine/scenes.h"
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

    // Destroyed from the bottom up: this order is the order of shutting down, backwards.
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
    const base::Executor m_post;
    const QSize m_canvas;
    const int m_fps;
    const DeviceBackend m_devices;
    std::function<void(const DeviceEvent&)> m_deviceListener;
    std::function<void()> m_failureListener;
    std::unique_ptr<ObsRuntime> m_runtime;
    EncoderTrials m_trials;
    Scenes m_scenes;
    OverlayLayer m_overlays;
    Sound m_sound;
    SourceRack m_rack;
    std::unique_ptr<FeedOutput> m_feed;
    std::uint32_t m_skippedBefore = 0;
    std::optional<Ticker> m_ticker;
};

Engine::Impl::Impl(std::unique_ptr<ObsRuntime> runtime, const EngineOptions& options, QSize canvas,
                   base::Executor post)
    : m_post(whileAlive(std::move(post), m_alive))
    , m_canvas(canvas)
    , m_fps(options.canvas.fps)
    , m_devices(options.devices)
    , m_runtime(std::move(runtime))
    , m_trials({canvas, options.canvas.fps})
    , m_scenes(canvas)
    , m_rack({m_devices, canvas, m_post, m_scenes, m_sound, [this](const DeviceEvent& event) {
                  if (m_deviceListener) {
                      m_deviceListener(event);
                  }
              }}) {
    m_ticker.emplace(kTick, m_post, [this] { m_rack.tick(); });
}

Engine::Impl::~Impl() {
    m_alive.reset();
}

Engine::Engine(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl)) {
}

Result<std::unique_ptr<Engine>> Engine::start(const EngineOptions& options, base::Executor post) {
    if (!drawable(options.canvas)) {
        return Error{EngineError::VideoFailed, "canvas size or rate out of range", "canvas"};
    }
    const QSize canvas = encodableSize(options.canvas.size);
    auto runtime = ObsRuntime::start(
        {canvas, options.canvas.fps, options.dataDir, options.overlayModule, options.overlayModuleData});
    if (!runtime) {
        return runtime.error();
    }
    return std::unique_ptr<Engine>(
        new Engine(std::make_unique<Impl>(std::move(*runtime), options, canvas, std::move(post))));
}

Engine::~Engine() = default;

base::Result<void> Engine::checkDisplay() {
    return engine::checkDisplay();
}

long Engine::allocatedBlocks() {
    return bnum_allocs();
}

show::Canvas Engine::canvas() const {
    return {m_impl->m_canvas, m_impl->m_fps};
}

Result<void> Engine::load(const std::vector<show::Source>& sources, const std::vector<show::Scene>& scenes,
                          const SlateWords& words) {
    m_impl->m_scenes.build(scenes);
    m_impl->m_rack.load(sources, words);
    if (!scenes.empty()) {
        m_impl->m_scenes.switchTo(scenes.front().id, std::chrono::milliseconds(0));
    }
    return {};
}

Result<void> Engine::switchScene(const QString& sceneId, Transition transition,
                                 std::chrono::milliseconds length) {
    if (!m_impl->m_scenes.contains(sceneId)) {
        return Error{EngineError::UnknownScene, {}, sceneId.toStdString()};
    }
    m_impl->m_scenes.switchTo(sceneId,
                              transition == Transition::Fade ? length : std::chrono::milliseconds(0));
    return {};
}

void Engine::applyOverlays(const std::vector<overlays::OverlayFrame>& frames) {
    m_impl->m_overlays.apply(frames);
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

void Engine::onEncodingFailed(std::function<void()> listener) {
    m_impl->m_failureListener = std::move(listener);
}

std::vector<DeviceInfo> Engine::devices(show::SourceKind kind) const {
    return listDevices(kind, m_impl->m_devices);
}

std::vector<VideoEncoderInfo> Engine::videoEncoders() {
    return m_impl->m_trials.offered();
}

Result<void> Engine::startEncoding(const broadcast::EncoderProfile& profile,
                                   std::shared_ptr<stream::PacketFan> feed) {
    if (m_impl->m_feed) {
        return Error{EngineError::AlreadyEncoding};
    }
    EncoderHandle video = makeVideoEncoder(profile, m_impl->m_canvas);
    EncoderHandle audio = makeAudioEncoder(profile);
    if (!video || !audio) {
        return Error{EngineError::EncoderMissing, {}, profile.videoEncoder};
    }
    stream::StreamFormat format;
    format.video.width = static_cast<int>(obs_encoder_get_width(video.get()));
    format.video.height = static_cast<int>(obs_encoder_get_height(video.get()));
    format.video.fpsNumerator = m_impl->m_fps;
    format.video.bitrateKbps = profile.videoKbps;
    format.audio.bitrateKbps = profile.audioKbps;
    auto output =
        std::make_unique<FeedOutput>(std::move(video), std::move(audio), format, std::move(feed), [this] {
            m_impl->m_post([this] {
                stopEncoding();
                if (m_impl->m_failureListener) {
                    m_impl->m_failureListener();
                }
            });
        });
    m_impl->m_skippedBefore = video_output_get_skipped_frames(obs_get_video());
    if (!output->start()) {
        return Error{EngineError::EncoderFailed, output->lastError(), profile.videoEncoder};
    }
    m_impl->m_feed = std::move(output);
    return {};
}

void Engine::stopEncoding() {
    m_impl->m_feed.reset();
}

bool Engine::setVideoBitrate(int kbps) {
    return !m_impl->m_feed || m_impl->m_feed->setVideoBitrate(kbps);
}

bool Engine::isEncoding() const {
    return m_impl->m_feed != nullptr;
}

RenderStats Engine::stats() const {
    constexpr double kNsPerMs = 1e6;
    RenderStats stats;
    stats.fps = obs_get_active_fps();
    // libobs counts every frame that was due as a frame, the late ones too (obs-video.c, video_sleep).
    stats.framesLagged = obs_get_lagged_frames();
    stats.framesDrawn = obs_get_total_frames() - std::min(obs_get_total_frames(), stats.framesLagged);
    stats.averageFrameMs = static_cast<double>(obs_get_average_frame_time_ns()) / kNsPerMs;
    if (m_impl->m_feed) {
        stats.framesEncoded = static_cast<std::uint32_t>(m_impl->m_feed->framesEncoded());
        stats.framesSkipped = video_output_get_skipped_frames(obs_get_video()) - m_impl->m_skippedBefore;
    }
    return stats;
}

std::unique_ptr<PreviewSurface> Engine::createPreview(std::uint64_t windowId, int width, int height) {
    return std::make_unique<X11PreviewSurface>(windowId, QSize(width, height), m_impl->m_canvas);
}

} // namespace studio::engine
