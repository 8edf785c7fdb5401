#pragma once

#include <chrono>
#include <span>
#include <string_view>

namespace studio::broadcast {

/// What a platform takes at one size and rate, kbit/s of video.
struct VideoLimit {
    int shortSide = 720;
    int fps = 30;
    int leastKbps = 0;
    int mostKbps = 0;
};

/// What is known of a platform's ingest (contract page 1.9, 2.8, 3.7, 4).
struct PlatformPreset {
    std::string_view id;   ///< "facebook"
    std::string_view name; ///< "Facebook", a proper name, the same in every language
    /// Ingest address without the key; empty: the seller pastes one for each session.
    std::string_view server;
    std::string_view backupServer;
    bool tlsOnly = false;
    /// Largest short side and rate taken.
    int mostShortSide = 1080;
    int mostFps = 60;
    /// By short side and rate; empty: no written limit.
    std::span<const VideoLimit> video;
    int audioKbps = 128;
    int mostAudioKbps = 256;
    bool warnsOnPortrait = false;
    /// 0: no limit known.
    std::chrono::hours longestLive{0};
    /// Where the seller finds the key.
    std::string_view keyPage;
};

std::span<const PlatformPreset> platformPresets();
/// The preset with that id; an unknown id gives "custom".
const PlatformPreset& platformPreset(std::string_view id);

} // namespace studio::broadcast
