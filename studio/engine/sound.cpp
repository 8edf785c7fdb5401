#include "studio/engine/sound.h"

#include "studio/engine/obs_runtime.h"

#include <algorithm>

namespace studio::engine {
namespace {

constexpr std::uint32_t kFirstChannel = 1;
constexpr std::uint32_t kLastChannel = 9; // the overlays have channel 10
constexpr std::int64_t kNoSignalNs = 2'000'000'000;
constexpr double kQuietestDb = -60;
constexpr double kLoudestDb = 20;
constexpr auto kNoiseType = "noise_suppress_filter_v2";
constexpr auto kGainType = "gain_filter";
constexpr auto kLimiterType = "limiter_filter";

} // namespace

Sound::~Sound() {
    clear();
}

Sound::Strip* Sound::find(const QString& sourceId) {
    const auto strip = std::find_if(m_strips.begin(), m_strips.end(),
                                    [&](const Strip& each) { return each.plan.id == sourceId; });
    return strip == m_strips.end() ? nullptr : &*strip;
}

void Sound::add(const show::Source& source) {
    const std::lock_guard lock(m_mutex);
    Strip strip;
    strip.plan = source;
    strip.probe = std::make_shared<SoundProbe>();
    m_strips.push_back(std::move(strip));
}

std::uint32_t Sound::takeChannel() {
    for (std::uint32_t channel = kFirstChannel; channel <= kLastChannel; ++channel) {
        if (m_channels.insert(channel).second) {
            return channel;
        }
    }
    return 0;
}

void Sound::attach(const QString& sourceId, obs_source_t* source) {
    detach(sourceId);
    Strip* strip = find(sourceId);
    if (!strip || !source) {
        return;
    }
    strip->source = shareSource(source);
    strip->probe->lastPacketNs = 0;
    rebuildFilters(*strip);
    strip->tap = std::make_unique<SoundTap>(source, strip->probe);
    if (strip->plan.isSound()) {
        strip->channel = takeChannel();
        if (strip->channel != 0) {
            obs_set_output_source(strip->channel, source);
        }
    }
}

void Sound::detach(const QString& sourceId) {
    Strip* strip = find(sourceId);
    if (!strip || !strip->source) {
        return;
    }
    if (strip->channel != 0) {
        obs_set_output_source(strip->channel, nullptr);
        m_channels.erase(strip->channel);
        strip->channel = 0;
    }
    removeFilters(*strip);
    strip->tap.reset();
    strip->source.reset();
}

void Sound::clear() {
    for (const Strip& strip : m_strips) {
        detach(strip.plan.id);
    }
    const std::lock_guard lock(m_mutex);
    m_strips.clear();
}

void Sound::apply(Strip& strip) {
    strip.probe->muted = strip.plan.muted;
    if (!strip.source) {
        return;
    }
    obs_source_t* source = strip.source.get();
    const double decibels = std::clamp(strip.plan.gainDb, kQuietestDb, kLoudestDb);
    if (strip.gain) {
        const DataHandle settings(obs_data_create());
        obs_data_set_double(settings.get(), "db", decibels);
        obs_source_update(strip.gain.get(), settings.get());
    } else {
        obs_source_set_volume(source, obs_db_to_mul(static_cast<float>(decibels)));
    }
    obs_source_set_muted(source, strip.plan.muted);
    obs_source_set_sync_offset(
        source, std::chrono::duration_cast<std::chrono::nanoseconds>(strip.plan.delay).count());
}

// Gain is a filter too, because libobs's own volume works after all filters, where a
// limiter could not hold it.
void Sound::rebuildFilters(Strip& strip) {
    removeFilters(strip);
    if (!strip.source) {
        return;
    }
    if (strip.plan.noiseSuppression) {
        addFilter(strip, kNoiseType);
    }
    if (obs_source_t* gain = addFilter(strip, kGainType)) {
        strip.gain = shareSource(gain);
    }
    if (strip.plan.limiter) {
        addFilter(strip, kLimiterType);
    }
    apply(strip);
}

void Sound::removeFilters(Strip& strip) {
    for (const SourceHandle& filter : strip.filters) {
        obs_source_filter_remove(strip.source.get(), filter.get());
    }
    strip.filters.clear();
    strip.gain.reset();
}

obs_source_t* Sound::addFilter(Strip& strip, const char* type) {
    if (!sourceTypeExists(type)) {
        return nullptr;
    }
    SourceHandle filter(obs_source_create_private(type, type, nullptr));
    if (filter) {
        obs_source_filter_add(strip.source.get(), filter.get());
        strip.filters.push_back(std::move(filter));
        return strip.filters.back().get();
    }
    return nullptr;
}

void Sound::setMuted(const QString& sourceId, bool muted) {
    if (Strip* strip = find(sourceId)) {
        strip->plan.muted = muted;
        apply(*strip);
    }
}

void Sound::setGain(const QString& sourceId, double decibels) {
    if (Strip* strip = find(sourceId)) {
        strip->plan.gainDb = decibels;
        apply(*strip);
    }
}

void Sound::setDelay(const QString& sourceId, std::chrono::milliseconds delay) {
    if (Strip* strip = find(sourceId)) {
        strip->plan.delay = delay;
        apply(*strip);
    }
}

void Sound::setNoiseSuppression(const QString& sourceId, bool on) {
    if (Strip* strip = find(sourceId)) {
        strip->plan.noiseSuppression = on;
        rebuildFilters(*strip);
    }
}

void Sound::setLimiter(const QString& sourceId, bool on) {
    if (Strip* strip = find(sourceId)) {
        strip->plan.limiter = on;
        rebuildFilters(*strip);
    }
}

std::int64_t Sound::lastPacketNs(const QString& sourceId) const {
    for (const Strip& strip : m_strips) {
        if (strip.plan.id == sourceId) {
            return strip.probe->lastPacketNs;
        }
    }
    return 0;
}

std::vector<MeterReading> Sound::meters() const {
    const std::lock_guard lock(m_mutex);
    std::vector<MeterReading> readings;
    const std::int64_t now = steadyNs();
    for (const Strip& strip : m_strips) {
        MeterReading reading;
        reading.sourceId = strip.plan.id;
        reading.noSignal = now - strip.probe->lastPacketNs > kNoSignalNs;
        if (!reading.noSignal && !strip.probe->muted) {
            reading.peakDb = strip.probe->peakDb;
            reading.magnitudeDb = strip.probe->magnitudeDb;
        }
        readings.push_back(reading);
    }
    return readings;
}

} // namespace studio::engine
