#include "tests/studio/engine/test_camera.h"

#include <obs.h>

#include <chrono>
#include <stop_token>
#include <thread>
#include <vector>

namespace rig {
namespace {

constexpr auto kType = "test_camera";
constexpr std::uint32_t kWidth = 160;
constexpr std::uint32_t kHeight = 90;
constexpr std::chrono::milliseconds kFrame{33};

/// Sends one grey-green picture 30 times a second while it is plugged in.
class Feed {
public:
    explicit Feed(obs_source_t* source)
        : m_source(source)
        , m_thread([this](const std::stop_token& stop) { run(stop); }) {
        ++TestCamera::instance().opened;
    }

private:
    void run(const std::stop_token& stop) {
        std::vector<std::uint8_t> pixels;
        for (std::uint32_t i = 0; i < kWidth * kHeight; ++i) {
            const QColor colour = TestCamera::colour();
            pixels.insert(pixels.end(), {static_cast<std::uint8_t>(colour.blue()),
                                         static_cast<std::uint8_t>(colour.green()),
                                         static_cast<std::uint8_t>(colour.red()), 255});
        }
        obs_source_frame frame{};
        frame.data[0] = pixels.data();
        frame.linesize[0] = kWidth * 4;
        frame.width = kWidth;
        frame.height = kHeight;
        frame.format = VIDEO_FORMAT_BGRX;
        while (!stop.stop_requested()) {
            if (TestCamera::instance().plugged && !TestCamera::instance().frozen) {
                frame.timestamp =
                    static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
                obs_source_output_video(m_source, &frame);
            }
            std::this_thread::sleep_for(kFrame);
        }
    }

    obs_source_t* m_source;
    std::jthread m_thread;
};

} // namespace

TestCamera& TestCamera::instance() {
    static TestCamera camera;
    return camera;
}

void TestCamera::registerType() {
    obs_source_info info{};
    info.id = kType;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_ASYNC_VIDEO;
    info.get_name = [](void*) {
        return kType;
    };
    info.create = [](obs_data_t*, obs_source_t* source) -> void* {
        return new Feed(source);
    };
    info.destroy = [](void* data) {
        delete static_cast<Feed*>(data);
    };
    obs_register_source(&info);
}

studio::engine::DeviceBackend TestCamera::backend() {
    studio::engine::DeviceBackend backend = studio::engine::linuxDevices();
    backend.camera = kType;
    backend.cameraNode = [](const QString&) {
        return TestCamera::instance().plugged ? QStringLiteral("/dev/test") : QString();
    };
    return backend;
}

QColor TestCamera::colour() {
    return {60, 200, 90};
}

void registerBrokenEncoder(const char* id) {
    obs_encoder_info info{};
    info.id = id;
    info.type = OBS_ENCODER_VIDEO;
    info.codec = "h264";
    info.get_name = [](void*) {
        return "broken";
    };
    info.create = [](obs_data_t*, obs_encoder_t*) -> void* {
        return nullptr;
    };
    info.destroy = [](void*) {
    };
    info.encode = [](void*, encoder_frame*, encoder_packet*, bool*) {
        return false;
    };
    obs_register_encoder(&info);
}

} // namespace rig
