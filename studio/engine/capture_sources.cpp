#include "studio/engine/capture_sources.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace studio::engine {
namespace {

using show::SourceKind;

constexpr int kSlideMs = 6000;
constexpr int kSlideFadeMs = 500;
constexpr qint64 kOpaque = 0xFF000000;
constexpr qint64 kMostPictureBytes = 64LL * 1024 * 1024;

/// "#rrggbb" to libobs's 0xAABBGGRR; anything else is black.
qint64 obsColour(const QString& colour) {
    bool ok = false;
    const uint rgb = colour.mid(1).toUInt(&ok, 16);
    if (!ok || colour.size() != 7) {
        return kOpaque;
    }
    return kOpaque | ((rgb & 0xFF) << 16) | (rgb & 0xFF00) | (rgb >> 16);
}

QJsonObject mediaSettings(const show::Source& source) {
    return {{QStringLiteral("is_local_file"), true},       {QStringLiteral("local_file"), source.file},
            {QStringLiteral("looping"), source.loop},      {QStringLiteral("restart_on_activate"), true},
            {QStringLiteral("clear_on_media_end"), false}, {QStringLiteral("hw_decode"), false}};
}

QJsonObject slideshowSettings(const show::Source& source, QSize canvas) {
    QJsonArray files;
    for (const QString& file : source.files) {
        files.append(QJsonObject{{QStringLiteral("value"), file}});
    }
    return {{QStringLiteral("files"), files},
            {QStringLiteral("loop"), source.loop},
            {QStringLiteral("slide_time"), kSlideMs},
            {QStringLiteral("transition_speed"), kSlideFadeMs},
            {QStringLiteral("playback_behavior"), QStringLiteral("always_play")},
            {QStringLiteral("use_custom_size"),
             QStringLiteral("%1x%2").arg(canvas.width()).arg(canvas.height())}};
}

QJsonObject soundSettings(const show::Source& source) {
    return {
        {QStringLiteral("device_id"), source.device.isEmpty() ? QStringLiteral("default") : source.device}};
}

QJsonObject cameraSettings(const QString& node) {
    return {{QStringLiteral("device_id"), node},
            {QStringLiteral("auto_reset"), true},
            {QStringLiteral("buffering"), false}};
}

bool beginsLikePicture(const QString& path) {
    QFile file(path);
    // Opening a named pipe waits for its writer, maybe for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > kMostPictureBytes) {
        return false;
    }
    const QByteArray head = file.read(12);
    const bool webp = head.startsWith("RIFF") && head.mid(8) == QByteArrayLiteral("WEBP");
    return webp || head.startsWith(QByteArrayLiteral("\x89PNG\r\n\x1a\n")) ||
           head.startsWith("\xFF\xD8\xFF") || head.startsWith("GIF8") || head.startsWith("BM");
}

} // namespace

SourceRecipe recipeFor(const show::Source& source, QSize canvas, const DeviceBackend& backend,
                       const QString& cameraNode) {
    switch (source.kind) {
    case SourceKind::Camera:
        return {backend.camera, cameraSettings(cameraNode)};
    case SourceKind::Screen:
        return {backend.screen,
                {{QStringLiteral("screen"), source.device.toInt()}, {QStringLiteral("show_cursor"), true}}};
    case SourceKind::Window:
        return {backend.window,
                {{QStringLiteral("capture_window"), source.device}, {QStringLiteral("show_cursor"), true}}};
    case SourceKind::Media:
        return {"ffmpeg_source", mediaSettings(source)};
    case SourceKind::Image:
        return {"image_source", {{QStringLiteral("file"), source.file}, {QStringLiteral("unload"), false}}};
    case SourceKind::Slideshow:
        return {"slideshow", slideshowSettings(source, canvas)};
    case SourceKind::Colour:
        return {"color_source_v3",
                {{QStringLiteral("color"), obsColour(source.colour)},
                 {QStringLiteral("width"), canvas.width()},
                 {QStringLiteral("height"), canvas.height()}}};
    case SourceKind::Microphone:
        return {backend.microphone, soundSettings(source)};
    case SourceKind::DesktopAudio:
        return {backend.desktopAudio, soundSettings(source)};
    }
    return {};
}

QByteArray settingsJson(const QJsonObject& settings) {
    return QJsonDocument(settings).toJson(QJsonDocument::Compact);
}

bool filesUsable(const show::Source& source) {
    switch (source.kind) {
    case SourceKind::Media:
        return QFileInfo(source.file).isReadable() && QFileInfo(source.file).isFile();
    case SourceKind::Image:
        return beginsLikePicture(source.file);
    case SourceKind::Slideshow:
        return !source.files.isEmpty() &&
               std::all_of(source.files.begin(), source.files.end(), beginsLikePicture);
    default:
        return true;
    }
}

} // namespace studio::engine
