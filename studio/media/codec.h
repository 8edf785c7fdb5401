#pragma once

#include "studio/media/av_handles.h"

#include <string>

namespace studio::media {

/// A decoder for the track, single-threaded and with a limit on the picture's size; null
/// where libav has none for it.
CodecHandle openDecoder(const AVCodecParameters& parameters);

/// "h264", "aac"; empty for none.
std::string codecName(AVCodecID id);

} // namespace studio::media
