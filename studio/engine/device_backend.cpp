#include "studio/engine/device_backend.h"

#include <QDir>
#include <QFileInfo>

namespace studio::engine {
namespace {

// libobs compares a re-plugged device with the kernel's node by name, so a stable
// link is resolved here (libobs v4l2-input.c, device_added).
QString findCameraNode(const QString& id) {
    if (!id.isEmpty()) {
        return QFileInfo(id).canonicalFilePath();
    }
    const QDir devices(QStringLiteral("/dev"));
    const QStringList nodes = devices.entryList({QStringLiteral("video*")}, QDir::System, QDir::Name);
    return nodes.isEmpty() ? QString() : devices.filePath(nodes.first());
}

} // namespace

DeviceBackend linuxDevices() {
    DeviceBackend backend;
    backend.cameraNode = findCameraNode;
    if (qEnvironmentVariable("XDG_SESSION_TYPE") == QLatin1String("wayland")) {
        backend.screen = "pipewire-desktop-capture-source";
        backend.window = "pipewire-window-capture-source";
    }
    return backend;
}

} // namespace studio::engine
