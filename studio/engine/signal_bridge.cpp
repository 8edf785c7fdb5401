#include "studio/engine/signal_bridge.h"

#include "studio/base/log.h"

#include <util/base.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdarg>
#include <cstdio>
#include <unistd.h>

namespace studio::engine {
namespace {

constexpr int kCrashStatus = 70; // sysexits.h EX_SOFTWARE; libobs's own handler exits 0
constexpr float kSilenceDb = -100;
constexpr std::int64_t kPeakHoldNs = 300'000'000;
constexpr auto kFeedId = "phien_feed";
constexpr auto kFrameWatchId = "phien_frame_watch";
constexpr auto kViewTapId = "phien_view_tap";
constexpr auto kPointerKey = "pointer";

void logLine(int level, const char* format, va_list arguments, void*) {
    char line[1024];
    std::vsnprintf(line, sizeof line, format, arguments);
    switch (level) {
    case LOG_ERROR:
        base::logWarning("libobs", line); // libobs's errors are often a device that is not there
        break;
    case LOG_WARNING:
        base::logInfo("libobs", line);
        break;
    default:
        base::logDebug("libobs", line);
        break;
    }
}

void crashed(const char* format, va_list arguments, void*) {
    char line[1024];
    std::vsnprintf(line, sizeof line, format, arguments);
    base::logError("libobs", line);
    _exit(kCrashStatus);
}

template <class T>
T* pointerFrom(obs_data_t* settings) {
    return reinterpret_cast<T*>(static_cast<std::intptr_t>(obs_data_get_int(settings, kPointerKey)));
}

DataHandle settingsWithPointer(const void* pointer) {
    DataHandle settings(obs_data_create());
    obs_data_set_int(settings.get(), kPointerKey, reinterpret_cast<std::intptr_t>(pointer));
    return settings;
}

float loudest(const float* channels) {
    float most = kSilenceDb;
    for (int i = 0; i < MAX_AUDIO_CHANNELS; ++i) {
        if (std::isfinite(channels[i])) {
            most = std::max(most, channels[i]);
        }
    }
    return most;
}

void levelsChanged(void* data, const float* magnitude, const float* peak, const float*) {
    auto* probe = static_cast<SoundProbe*>(data);
    const std::int64_t now = steadyNs();
    const float newPeak = loudest(peak);
    probe->magnitudeDb = loudest(magnitude);
    if (newPeak >= probe->peakDb || now - probe->peakAtNs > kPeakHoldNs) {
        probe->peakDb = newPeak;
        probe->peakAtNs = now;
    }
}

void soundArrived(void* data, obs_source_t*, const audio_data*, bool) {
    static_cast<SoundProbe*>(data)->lastPacketNs = steadyNs();
}

using SharedFrameProbe = std::shared_ptr<FrameProbe>;

void* frameWatchCreated(obs_data_t* settings, obs_source_t*) {
    const auto* probe = pointerFrom<SharedFrameProbe>(settings);
    return probe ? new SharedFrameProbe(*probe) : nullptr;
}

void frameWatchDestroyed(void* data) {
    delete static_cast<SharedFrameProbe*>(data);
}

obs_source_frame* frameArrived(void* data, obs_source_frame* frame) {
    (*static_cast<SharedFrameProbe*>(data))->lastFrameNs = steadyNs();
    return frame;
}

struct Feed {
    FeedPort* port;
    obs_output_t* output;
};

void outputDeactivated(void* data, calldata_t* call) {
    auto* output = static_cast<obs_output_t*>(calldata_ptr(call, "output"));
    static_cast<FeedPort*>(data)->captureEnded(obs_output_get_last_error(output) != nullptr);
}

void* feedCreated(obs_data_t* settings, obs_output_t* output) {
    auto* port = pointerFrom<FeedPort>(settings);
    if (!port) {
        return nullptr;
    }
    signal_handler_connect(obs_output_get_signal_handler(output), "deactivate", outputDeactivated, port);
    return new Feed{port, output};
}

void feedDestroyed(void* data) {
    auto* feed = static_cast<Feed*>(data);
    signal_handler_disconnect(obs_output_get_signal_handler(feed->output), "deactivate", outputDeactivated,
                              feed->port);
    delete feed;
}

bool feedStarted(void* data) {
    auto* feed = static_cast<Feed*>(data);
    return obs_output_can_begin_data_capture(feed->output, 0) &&
           obs_output_initialize_encoders(feed->output, 0) && obs_output_begin_data_capture(feed->output, 0);
}

void feedStopped(void* data, std::uint64_t) {
    obs_output_end_data_capture(static_cast<Feed*>(data)->output);
}

void feedTook(void* data, encoder_packet* packet) {
    auto* feed = static_cast<Feed*>(data);
    if (packet) {
        feed->port->packetArrived(*packet);
    }
}

const char* feedName(void*) {
    return "Feed";
}

const char* frameWatchName(void*) {
    return "Frame watch";
}

using SharedPicture = std::shared_ptr<ViewPicture>;

const char* viewTapName(void*) {
    return "View tap";
}

void* viewTapCreated(obs_data_t* settings, obs_source_t*) {
    const auto* picture = pointerFrom<SharedPicture>(settings);
    return picture ? new SharedPicture(*picture) : nullptr;
}

void viewTapDestroyed(void* data) {
    delete static_cast<SharedPicture*>(data);
}

std::uint32_t noSize(void*) {
    return 0;
}

void viewTapDraws(void* data, gs_effect_t*) {
    (*static_cast<SharedPicture*>(data))->texture = gs_get_render_target();
}

void frameBegins(void* data, float) {
    (*static_cast<FrameTap::Tick*>(data))();
}

void runWork(void* data) {
    const std::unique_ptr<std::function<void()>> work(static_cast<std::function<void()>*>(data));
    (*work)();
}

void displayDraws(void* data, std::uint32_t width, std::uint32_t height) {
    (*static_cast<DrawTap::Draw*>(data))(width, height);
}

} // namespace

std::int64_t steadyNs() {
    return std::chrono::steady_clock::now().time_since_epoch().count();
}

void bridgeLog() {
    base_set_log_handler(logLine, nullptr);
    base_set_crash_handler(crashed, nullptr);
}

void unbridgeLog() {
    base_set_log_handler(nullptr, nullptr);
}

SoundTap::SoundTap(obs_source_t* source, std::shared_ptr<SoundProbe> probe)
    : m_source(shareSource(source))
    , m_probe(std::move(probe))
    , m_meter(obs_volmeter_create(OBS_FADER_LOG)) {
    obs_volmeter_add_callback(m_meter.get(), levelsChanged, m_probe.get());
    obs_volmeter_attach_source(m_meter.get(), m_source.get());
    obs_source_add_audio_capture_callback(m_source.get(), soundArrived, m_probe.get());
}

SoundTap::~SoundTap() {
    obs_source_remove_audio_capture_callback(m_source.get(), soundArrived, m_probe.get());
    obs_volmeter_detach_source(m_meter.get());
    obs_volmeter_remove_callback(m_meter.get(), levelsChanged, m_probe.get());
}

void registerBridgeTypes() {
    obs_source_info watch{};
    watch.id = kFrameWatchId;
    watch.type = OBS_SOURCE_TYPE_FILTER;
    watch.output_flags = OBS_SOURCE_ASYNC_VIDEO;
    watch.get_name = frameWatchName;
    watch.create = frameWatchCreated;
    watch.destroy = frameWatchDestroyed;
    watch.filter_video = frameArrived;
    obs_register_source(&watch);

    obs_source_info tap{};
    tap.id = kViewTapId;
    tap.type = OBS_SOURCE_TYPE_INPUT;
    tap.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW | OBS_SOURCE_SRGB | OBS_SOURCE_CAP_DISABLED;
    tap.get_name = viewTapName;
    tap.create = viewTapCreated;
    tap.destroy = viewTapDestroyed;
    tap.get_width = noSize;
    tap.get_height = noSize;
    tap.video_render = viewTapDraws;
    obs_register_source(&tap);

    obs_output_info feed{};
    feed.id = kFeedId;
    feed.flags = OBS_OUTPUT_AV | OBS_OUTPUT_ENCODED;
    feed.get_name = feedName;
    feed.create = feedCreated;
    feed.destroy = feedDestroyed;
    feed.start = feedStarted;
    feed.stop = feedStopped;
    feed.encoded_packet = feedTook;
    feed.encoded_video_codecs = "h264";
    feed.encoded_audio_codecs = "aac";
    obs_register_output(&feed);
}

void watchFrames(obs_source_t* source, std::shared_ptr<FrameProbe> probe) {
    const DataHandle settings = settingsWithPointer(&probe);
    const SourceHandle filter(obs_source_create_private(kFrameWatchId, kFrameWatchId, settings.get()));
    obs_source_filter_add(source, filter.get());
}

OutputHandle makeFeedOutput(FeedPort* port) {
    const DataHandle settings = settingsWithPointer(port);
    return OutputHandle(obs_output_create(kFeedId, kFeedId, settings.get(), nullptr));
}

SourceHandle makeViewTap(const std::shared_ptr<ViewPicture>& picture) {
    const DataHandle settings = settingsWithPointer(&picture);
    return SourceHandle(obs_source_create_private(kViewTapId, kViewTapId, settings.get()));
}

FrameTap::FrameTap(Tick tick)
    : m_tick(std::move(tick)) {
    obs_add_tick_callback(frameBegins, &m_tick);
}

FrameTap::~FrameTap() {
    obs_remove_tick_callback(frameBegins, &m_tick);
}

void runOnGraphics(std::function<void()> work) {
    obs_queue_task(OBS_TASK_GRAPHICS, runWork, new std::function<void()>(std::move(work)), false);
}

DrawTap::DrawTap(obs_display_t* display, Draw draw)
    : m_display(display)
    , m_draw(std::move(draw)) {
    obs_display_add_draw_callback(m_display, displayDraws, &m_draw);
}

DrawTap::~DrawTap() {
    obs_display_remove_draw_callback(m_display, displayDraws, &m_draw);
}

} // namespace studio::engine
