#pragma once

#include "studio/broadcast/encoder_profile.h"
#include "studio/engine/obs_handles.h"

#include <QSize>

#include <string>
#include <vector>

namespace studio::engine {

/// An encoder of libobs that this room knows how to set up.
struct KnownEncoder {
    std::string id;
    const char* name;
    bool hardware = false;
};

/// Those that libobs has registered here, best first; x264 is always the last.
std::vector<KnownEncoder> knownVideoEncoders();

/// CBR, key frame every `keyframeSeconds`, H.264 high profile, `video`'s picture of the size `canvas` scaled
/// to the profile's size where that differs. Null where libobs cannot.
EncoderHandle makeVideoEncoder(const broadcast::EncoderProfile& profile, QSize canvas, video_t* video);
/// AAC-LC, 48 kHz, stereo.
EncoderHandle makeAudioEncoder(const broadcast::EncoderProfile& profile);

/// What libobs makes of a size: width down to a multiple of 4, height to one of 2 (obs_reset_video).
QSize encodableSize(QSize wished);

} // namespace studio::engine
