#pragma once

#include "studio/media/av_handles.h"

#include <QImage>

namespace studio::media {

/// A decoded picture as RGB; null where libswscale cannot make one. Any thread.
QImage toImage(const AVFrame& frame);

} // namespace studio::media
