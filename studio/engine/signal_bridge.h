#pragma once

#include "studio/engine/obs_handles.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>

struct encoder_packet;

namespace studio::engine {

// Every function that libobs calls lives in signal_bridge.cpp: it copies what it hears
// into atomics or a value, or hands it to one interface below, and returns.

/// libobs's log becomes base::log; a crash inside libobs ends the process with status 70.
void bridgeLog();
void unbridgeLog();

/// Written by libobs's sound threads, read by any.
struct SoundProbe {
    std::atomic<std::int64_t> lastPacketNs{0}; ///< steady clock; 0: never
    std::atomic<std::int64_t> peakAtNs{0};
    std::atomic<float> peakDb{-100};
    std::atomic<float> magnitudeDb{-100};
    std::atomic<bool> muted{false}; ///< written by main: libobs meters go on when muted
};

/// Listens to a source's sound while it lives; holds the source.
class SoundTap {
public:
    SoundTap(obs_source_t* source, std::shared_ptr<SoundProbe> probe);
    ~SoundTap();
    SoundTap(const SoundTap&) = delete;
    SoundTap& operator=(const SoundTap&) = delete;

private:
    SourceHandle m_source;
    std::shared_ptr<SoundProbe> m_probe;
    VolmeterHandle m_meter;
};

/// Written by the graphics thread whenever an asynchronous source has a new picture.
struct FrameProbe {
    std::atomic<std::int64_t> lastFrameNs{0}; ///< steady clock; 0: never
};

/// After obs_startup, once.
void registerBridgeTypes();
/// Adds a filter to the source that passes pictures through and notes when they came.
void watchFrames(obs_source_t* source, std::shared_ptr<FrameProbe> probe);

/// What our output does; called by libobs.
class FeedPort {
public:
    virtual ~FeedPort() = default;
    /// Encoder thread; one call at a time, tracks interleaved by dts.
    virtual void packetArrived(const encoder_packet& packet) = 0;
    /// Some libobs thread: no packet follows. `failed`: the encoder ended by itself.
    virtual void captureEnded(bool failed) = 0;
};

/// An encoded output of ours that hands its packets to `port`, which must outlive it.
OutputHandle makeFeedOutput(FeedPort* port);

/// Calls `draw` on the graphics thread for every picture of the display while it lives.
class DrawTap {
public:
    using Draw = std::function<void(std::uint32_t width, std::uint32_t height)>;
    DrawTap(obs_display_t* display, Draw draw);
    ~DrawTap();
    DrawTap(const DrawTap&) = delete;
    DrawTap& operator=(const DrawTap&) = delete;

private:
    obs_display_t* m_display;
    Draw m_draw;
};

/// What a view made last. Graphics thread.
struct ViewPicture {
    gs_texture_t* texture = nullptr; ///< the view's own; nullptr before its first frame
};

/// A source that draws nothing: as the last of a view it notes where the view is being drawn.
SourceHandle makeViewTap(const std::shared_ptr<ViewPicture>& picture);

/// Calls `tick` on the graphics thread before every frame while it lives, under no lock that main holds:
/// the destructor waits for a call that is under way.
class FrameTap {
public:
    using Tick = std::function<void()>;
    explicit FrameTap(Tick tick);
    ~FrameTap();
    FrameTap(const FrameTap&) = delete;
    FrameTap& operator=(const FrameTap&) = delete;

private:
    Tick m_tick;
};

/// Runs `work` on the graphics thread between two frames, in order, before libobs shuts down at the latest.
/// Any other thread.
void runOnGraphics(std::function<void()> work);

std::int64_t steadyNs();

} // namespace studio::engine
