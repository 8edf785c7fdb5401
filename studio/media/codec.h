#pragma once

#include "studio/media/av_handles.h"

#include <string>

namespace studio::media {

/// A decoder for the track, single-threaded and with a limit on the picture's size; null
/// where libav has none for it.
CodecHandle openDecoder(const AVCodecParameters& parameters);

struct PictureSize {
    int width = 0;
    int height = 0;
};

/// What a packet and its track's headers say of the picture's size, without decoding; zero: nothing.
PictureSize parsedSize(const AVCodecParameters& parameters, const AVPacket& packet);

/// "h264", "aac"; empty for none.
std::string codecName(AVCodecID id);

} // namespace studio::media
