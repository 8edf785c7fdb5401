#pragma once

#include "studio/broadcast/platform_preset.h"

#include <string>
#include <vector>

namespace studio::broadcast {

/// How one canvas is encoded: one video and one audio encode for all destinations.
struct EncoderProfile {
    int width = 1280;
    int height = 720;
    int fps = 30;
    int videoKbps = 2500; ///< CBR
    int audioKbps = 128;
    int keyframeSeconds = 2;
    /// libobs encoder id, "obs_x264" unless a hardware trial succeeded.
    std::string videoEncoder = "obs_x264";

    friend bool operator==(const EncoderProfile&, const EncoderProfile&) = default;
};

/// What a destination's platform changed in the profile.
struct ProfileLimit {
    enum class What {
        VideoBitrateCapped,
        VideoBitrateRaised,
        AudioBitrateCapped,
        SizeTooLarge,
        RateTooHigh,
        PortraitUnsure
    };
    What what;
    std::string platform; ///< preset id of who limits it
    int from = 0;
    int to = 0;
};

struct ProfileChoice {
    EncoderProfile profile;
    std::vector<ProfileLimit> limits;
};

/// The profile that all the chosen platforms accept, nearest to what was wished.
/// `wishedVideoKbps` 0: the customary rate for the size. Of each kind of limit only the
/// one that binds is named (PortraitUnsure: one for each platform that has it). Where one
/// platform's least rate lies above another's most, the most wins. Pure, any thread.
ProfileChoice chooseProfile(const std::vector<std::string>& platforms, int width, int height, int fps,
                            int wishedVideoKbps = 0);

} // namespace studio::broadcast
