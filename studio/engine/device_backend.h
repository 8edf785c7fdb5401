#pragma once

#include <QString>

#include <functional>
#include <string>
#include <vector>

namespace studio::engine {

struct CameraName {
    QString id;
    QString name;
};

/// What captures what on this operating system. Value.
struct DeviceBackend {
    std::string camera = "v4l2_input";
    std::string microphone = "pulse_input_capture";
    std::string desktopAudio = "pulse_output_capture";
    std::string screen = "xshm_input";
    std::string window = "xcomposite_input";
    /// The device node behind a camera's id (empty id: the first camera); empty where it is absent.
    /// May block. Worker thread.
    std::function<QString(const QString&)> cameraNode;
    /// Cameras that are there now. May block. Any thread.
    std::function<std::vector<CameraName>()> cameras;
};

/// v4l2 cameras by their stable names under /dev/v4l/by-id, PulseAudio, X11; PipeWire
/// screens in a Wayland session.
DeviceBackend linuxDevices();

} // namespace studio::engine
