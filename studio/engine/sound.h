#pragma once

#include "studio/engine/engine.h"
#include "studio/engine/signal_bridge.h"

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <vector>

namespace studio::engine {

/// Gain, mute, delay, filters and level of every source that sounds. Keeps what the host
/// set while a source is rebuilt. Main thread; `meters` any thread.
class Sound {
public:
    Sound() = default;
    ~Sound();
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    /// Takes the host's settings of a source over; its sound may come later or never.
    void add(const show::Source& source);
    /// The source has been opened. Microphones and desktop sound get a channel of their own.
    void attach(const QString& sourceId, obs_source_t* source);
    /// Lets every reference to it go.
    void detach(const QString& sourceId);
    void clear();

    void setMuted(const QString& sourceId, bool muted);
    void setGain(const QString& sourceId, double decibels);
    void setDelay(const QString& sourceId, std::chrono::milliseconds delay);
    void setNoiseSuppression(const QString& sourceId, bool on);
    void setLimiter(const QString& sourceId, bool on);

    /// Nanoseconds of steady_clock at the last packet; 0: none since it was attached.
    std::int64_t lastPacketNs(const QString& sourceId) const;
    std::vector<MeterReading> meters() const;

private:
    struct Strip {
        show::Source plan;
        SourceHandle source;
        std::shared_ptr<SoundProbe> probe;
        std::unique_ptr<SoundTap> tap;
        std::vector<SourceHandle> filters; ///< in the order in which they work
        SourceHandle gain;                 ///< of those
        std::uint32_t channel = 0;         ///< 0: sounds with its scene
    };

    Strip* find(const QString& sourceId);
    static void apply(Strip& strip);
    static void rebuildFilters(Strip& strip);
    static void removeFilters(Strip& strip);
    static obs_source_t* addFilter(Strip& strip, const char* type);
    std::uint32_t takeChannel();

    mutable std::mutex m_mutex; ///< m_strips' shape and probes, for meters()
    std::vector<Strip> m_strips;
    std::set<std::uint32_t> m_channels;
};

} // namespace studio::engine
