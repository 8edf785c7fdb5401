#pragma once

#include "studio/engine/device_backend.h"
#include "studio/show/show.h"

#include <QJsonObject>
#include <QSize>

#include <string>

namespace studio::engine {

/// How libobs makes a source: its type and its settings.
struct SourceRecipe {
    std::string type;
    QJsonObject settings;
};

/// From what the host chose to what libobs wants. `cameraNode` is the resolved device of
/// a camera. Pure, any thread.
SourceRecipe recipeFor(const show::Source& source, QSize canvas, const DeviceBackend& backend,
                       const QString& cameraNode);

/// The settings as libobs reads them (obs_data JSON).
QByteArray settingsJson(const QJsonObject& settings);

/// Whether the files that a source reads are there and are what they claim; true for
/// sources without files. Pictures must begin like PNG, JPEG, WebP, GIF or BMP, because
/// libobs would hand any other bytes to any demuxer. Reads the disk; worker thread.
bool filesUsable(const show::Source& source);

} // namespace studio::engine
