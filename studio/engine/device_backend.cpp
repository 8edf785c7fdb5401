#include "studio/engine/device_backend.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace studio::engine {
namespace {

const QString kVideoClass = QStringLiteral("/sys/class/video4linux");

QString readLine(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()).trimmed() : QString();
}

/// Nodes that give pictures: a camera's other nodes (index 1 and up) carry metadata.
QStringList cameraNodes() {
    QStringList nodes;
    const QDir folder(kVideoClass);
    for (const QString& entry : folder.entryList({QStringLiteral("video*")}, QDir::Dirs, QDir::Name)) {
        const QString node = QStringLiteral("/dev/") + entry;
        const QString index = readLine(folder.filePath(entry + QStringLiteral("/index")));
        if ((index.isEmpty() || index == QLatin1String("0")) && QFileInfo::exists(node)) {
            nodes.append(node);
        }
    }
    return nodes;
}

/// The link that stays the same when cameras are plugged in another order; else the node.
QString stableName(const QString& node) {
    const QDir links(QStringLiteral("/dev/v4l/by-id"));
    for (const QString& link : links.entryList(QDir::System | QDir::Files)) {
        if (QFileInfo(links.filePath(link)).canonicalFilePath() == node) {
            return links.filePath(link);
        }
    }
    return node;
}

// libobs compares a re-plugged device with the kernel's node by name, so a stable
// link is resolved here (libobs v4l2-input.c, device_added).
QString findCameraNode(const QString& id) {
    if (!id.isEmpty()) {
        return QFileInfo(id).canonicalFilePath();
    }
    const QStringList nodes = cameraNodes();
    return nodes.isEmpty() ? QString() : nodes.first();
}

std::vector<CameraName> listCameras() {
    std::vector<CameraName> cameras;
    for (const QString& node : cameraNodes()) {
        const QString entry = QFileInfo(node).fileName();
        cameras.push_back(
            {stableName(node), readLine(kVideoClass + QLatin1Char('/') + entry + QStringLiteral("/name"))});
    }
    return cameras;
}

} // namespace

DeviceBackend linuxDevices() {
    DeviceBackend backend;
    backend.cameraNode = findCameraNode;
    backend.cameras = listCameras;
    if (qEnvironmentVariable("XDG_SESSION_TYPE") == QLatin1String("wayland")) {
        backend.screen = "pipewire-desktop-capture-source";
        backend.window = "pipewire-window-capture-source";
    }
    return backend;
}

} // namespace studio::engine
