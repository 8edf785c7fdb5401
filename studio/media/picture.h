#pragma once

#include "studio/base/result.h"
#include "studio/media/media_error.h"

#include <QImage>
#include <QSize>
#include <QString>

namespace studio::media {

/// Reads a product picture that may be hostile: PNG, JPEG or WebP by content (never SVG),
/// at most 40 megapixels and 64 MB, scaled so that it covers `atLeast`. PictureMoves for an animation of
/// whatever format. Blocking: pool thread.
base::Result<QImage> loadPicture(const QString& file, QSize atLeast);

/// The picture re-encoded as a plain PNG below `cacheDir` (created), ready for an overlay; the
/// path is a hash of content and size, so an unchanged picture is decoded once. Blocking: pool thread.
base::Result<QString> cachePicture(const QString& file, QSize atLeast, const QString& cacheDir);

} // namespace studio::media
