#pragma once

#include "studio/base/executor.h"
#include "studio/base/result.h"
#include "studio/broadcast/encoder_profile.h"
#include "studio/engine/device_backend.h"
#include "studio/engine/engine_error.h"
#include "studio/overlays/overlay_frame.h"
#include "studio/show/show.h"
#include "studio/stream/packet_fan.h"

#include <QRect>
#include <QString>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace studio::engine {

struct EngineOptions {
    show::Canvas canvas;
    /// Made at the same time, with the same sources and sound; its rate is the main one's. Where libobs
    /// cannot make it, the engine starts with one canvas: ask hasSecondCanvas().
    std::optional<show::Canvas> secondCanvas;
    /// Absolute, writable: libobs's modules keep their settings there.
    QString dataDir;
    /// Folders with our own modules and their data.
    QString overlayModule;
    QString overlayModuleData;
    /// What captures here; tests put their own camera in.
    DeviceBackend devices = linuxDevices();
};

/// Words for the slate of a missing device, from `app/text`; %1 is the device's name.
struct SlateWords {
    QString cameraMissing;
    QString screenMissing;
    QString fileMissing;
};

enum class DeviceState { Working, Missing };

/// A source whose device vanished or came back; its slate is up while Missing.
struct DeviceEvent {
    QString sourceId;
    QString name;
    DeviceState state;
};

/// Loudness of one sound source after gain and filters, dBFS, loudest channel; −100 where nothing
/// arrives or it is muted.
struct MeterReading {
    QString sourceId;
    float peakDb = -100;
    float magnitudeDb = -100;
    /// No sound packets for 2 s: the device is silent or gone.
    bool noSignal = false;
};

/// Of the picture, since the engine started.
struct RenderStats {
    double fps = 0;
    std::uint32_t framesDrawn = 0;
    std::uint32_t framesLagged = 0;  ///< due, but not drawn in time: the one before was shown again
    std::uint32_t framesEncoded = 0; ///< since encoding started
    std::uint32_t framesSkipped = 0; ///< the encoder was too slow
    double averageFrameMs = 0;
};

struct DeviceInfo {
    QString id;
    QString name;
};

struct VideoEncoderInfo {
    std::string id; ///< libobs's
    QString name;
    bool hardware = false;
};

enum class Transition { Cut, Fade };

/// What an editor draws over the picture, in canvas pixels: the frame of the chosen overlay with its handles,
/// guides to snap to, the edge of what the platforms leave free.
struct PreviewMarks {
    std::vector<QRect> frames;
    std::optional<QRect> chosen;
    std::vector<int> verticalGuides;   ///< x
    std::vector<int> horizontalGuides; ///< y
    std::optional<QRect> safeArea;

    friend bool operator==(const PreviewMarks&, const PreviewMarks&) = default;
};

/// Draws the picture into a native window of somebody else's (X11 window id).
/// Main thread. Destroy before the window and before the Engine.
class PreviewSurface {
public:
    virtual ~PreviewSurface() = default;
    /// Device pixels.
    virtual void resize(int width, int height) = 0;
    /// Hidden or covered: costs nothing.
    virtual void setEnabled(bool enabled) = 0;
    /// Only in this window, never on air.
    virtual void setMarks(const PreviewMarks& marks) = 0;
};

/// libobs, started: sources, scenes, overlays, sound, one encode per canvas. There is one
/// at a time in a process. Main thread, where nothing else is said; `stats`, `meters`, `devices` any thread.
class Engine {
public:
    /// `post` runs functions on main. Takes 0.1–0.3 s.
    static base::Result<std::unique_ptr<Engine>> start(const EngineOptions& options, base::Executor post);
    /// Stops everything in the one right order and shuts libobs down.
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// NoDisplay where no X server answers; asked before a toolkit that ends the program then. Any thread.
    static base::Result<void> checkDisplay();

    /// Blocks of memory that libobs holds: 0 when no Engine lives and nothing leaked.
    static long allocatedBlocks();

    /// The picture as it is made: the width cut to a multiple of 4, the height to one of 2, as libobs does.
    /// Of no size where there is no such canvas.
    show::Canvas canvas(show::CanvasId id = show::CanvasId::Main) const;
    bool hasSecondCanvas() const;

    /// Replaces all sources and scenes; the first scene is on. Devices are opened on other threads; absent
    /// ones show a slate.
    base::Result<void> load(const std::vector<show::Source>& sources, const std::vector<show::Scene>& scenes,
                            const SlateWords& words);
    base::Result<void> switchScene(const QString& sceneId, Transition transition,
                                   std::chrono::milliseconds length);
    /// Shows, hides, moves and updates overlays; unchanged settings cost nothing. An overlay that is visible
    /// glides to its new place, unless it is `held` (the host is dragging it) or its theme has no motion.
    /// Nothing without that canvas.
    void applyOverlays(show::CanvasId canvas, const std::vector<overlays::OverlayFrame>& frames,
                       const std::set<show::Overlay>& held = {});

    void setMuted(const QString& sourceId, bool muted);
    void setGain(const QString& sourceId, double decibels);
    void setDelay(const QString& sourceId, std::chrono::milliseconds delay);
    void setNoiseSuppression(const QString& sourceId, bool on);
    void setLimiter(const QString& sourceId, bool on);
    std::vector<MeterReading> meters() const;

    /// Devices of a kind that can be chosen now. May take 0.1 s, longer where a driver is slow. Any thread.
    std::vector<DeviceInfo> devices(show::SourceKind kind) const;
    void onDeviceEvent(std::function<void(const DeviceEvent&)> listener);

    /// Encoders that libobs offers here, best first; hardware ones only once their trial
    /// encode has worked, some seconds after start().
    std::vector<VideoEncoderInfo> videoEncoders();
    /// Starts the one video and one audio encode of that canvas; packets go to `feed`.
    base::Result<void> startEncoding(show::CanvasId canvas, const broadcast::EncoderProfile& profile,
                                     std::shared_ptr<stream::PacketFan> feed);
    /// `feed->end()` is called before this returns. Nothing where that canvas is not being encoded.
    void stopEncoding(show::CanvasId canvas);
    /// Changes the bitrate of the running encode for all who take it; nothing while there is none.
    /// False: the encoder cannot do that while it runs, and keeps its bitrate.
    bool setVideoBitrate(show::CanvasId canvas, int kbps);
    bool isEncoding(show::CanvasId canvas) const;
    /// The encoder of a canvas died by itself. stats() of the encode are there in the listener still, and it
    /// is stopped right after. Main thread.
    void onEncodingFailed(std::function<void(show::CanvasId)> listener);

    /// Drawn and late frames are of the program, the encoded and skipped ones of that canvas.
    RenderStats stats(show::CanvasId canvas = show::CanvasId::Main) const;
    /// nullptr without that canvas.
    std::unique_ptr<PreviewSurface> createPreview(show::CanvasId canvas, std::uint64_t windowId, int width,
                                                  int height);

private:
    class Impl;
    explicit Engine(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace studio::engine
