#include "studio/broadcast/platform_preset.h"

#include <algorithm>
#include <array>

namespace studio::broadcast {
namespace {

using std::chrono::hours;

// Where nothing is written, the preset stands in nobody's way.
constexpr int kNoSizeLimit = 1 << 14;
constexpr int kNoRateLimit = 1000;

// Facebook's encoder limits: developers.facebook.com/documentation/live-video-api/reference
// (contract 1.9, FB-SPEC, confirmed).
constexpr std::array kFacebookVideo{
    VideoLimit{.shortSide = 360, .fps = 30, .leastKbps = 400, .mostKbps = 1000},
    VideoLimit{.shortSide = 480, .fps = 30, .leastKbps = 600, .mostKbps = 2000},
    VideoLimit{.shortSide = 720, .fps = 30, .leastKbps = 1500, .mostKbps = 4000},
    VideoLimit{.shortSide = 720, .fps = 60, .leastKbps = 2250, .mostKbps = 6000},
    VideoLimit{.shortSide = 1080, .fps = 30, .leastKbps = 3000, .mostKbps = 6000},
    VideoLimit{.shortSide = 1080, .fps = 60, .leastKbps = 4500, .mostKbps = 9000},
};

// YouTube's recommended H.264 rates: support.google.com/youtube/answer/2853702
// (contract 2.8, YT-HELP; 1080p and above confirmed, 720p from secondary sources).
// It names no least rate for H.264.
constexpr std::array kYouTubeVideo{
    VideoLimit{.shortSide = 720, .fps = 30, .leastKbps = 0, .mostKbps = 4000},
    VideoLimit{.shortSide = 720, .fps = 60, .leastKbps = 0, .mostKbps = 6000},
    VideoLimit{.shortSide = 1080, .fps = 30, .leastKbps = 0, .mostKbps = 10000},
    VideoLimit{.shortSide = 1080, .fps = 60, .leastKbps = 0, .mostKbps = 12000},
    VideoLimit{.shortSide = 1440, .fps = 30, .leastKbps = 0, .mostKbps = 15000},
    VideoLimit{.shortSide = 1440, .fps = 60, .leastKbps = 0, .mostKbps = 24000},
    VideoLimit{.shortSide = 2160, .fps = 30, .leastKbps = 0, .mostKbps = 30000},
    VideoLimit{.shortSide = 2160, .fps = 60, .leastKbps = 0, .mostKbps = 35000},
};

// Shopee publishes no encoder table; 720×1280 to 1080×1920 at 2–4 Mbps is usual practice
// (contract 3.7, general knowledge). Only the upper end is taken as a limit.
constexpr std::array kShopeeVideo{
    VideoLimit{.shortSide = 1080, .fps = 60, .leastKbps = 0, .mostKbps = 4000},
};

// Instagram Live Producer: 720×1280, 30 (60) fps, 2250–6000 kbps
// (contract 4, IG-HELP, about.instagram.com, November 2022, confirmed).
constexpr std::array kInstagramVideo{
    VideoLimit{.shortSide = 720, .fps = 60, .leastKbps = 2250, .mostKbps = 6000},
};

constexpr std::array kPresets{
    PlatformPreset{
        .id = "facebook",
        .name = "Facebook",
        // Contract 1.9: seen in captures; the documentation's samples use rtmp-api.facebook.com.
        .server = "rtmps://live-api-s.facebook.com:443/rtmp/",
        .backupServer = {},
        .tlsOnly = true,       // 1.9, FB-SPEC
        .mostShortSide = 1080, // 1.9, FB-SPEC: 1080p60
        .mostFps = 60,
        .video = kFacebookVideo,
        .audioKbps = 128, // 1.9: 128 advised, 256 at most
        .mostAudioKbps = 256,
        .warnsOnPortrait = true,                             // 1.9: no written promise for 9:16
        .longestLive = hours{8},                             // 1.9, FB-SPEC
        .keyPage = "https://www.facebook.com/live/producer", // 1.9
    },
    PlatformPreset{
        .id = "youtube",
        .name = "YouTube",
        .server = "rtmps://a.rtmps.youtube.com:443/live2", // 2.8, YT-SDK
        .backupServer = "rtmps://b.rtmps.youtube.com:443/live2?backup=1",
        .tlsOnly = false,      // 2.8: plain RTMP is offered too
        .mostShortSide = 2160, // 2.8, YT-HELP: the table's last rows
        .mostFps = 60,
        .video = kYouTubeVideo,
        .audioKbps = 128, // 2.8: stereo 128; 384 is for 5.1 only
        .mostAudioKbps = 128,
        .warnsOnPortrait = false, // 2.8: send portrait video
        .longestLive = hours{0},
        .keyPage = "https://studio.youtube.com", // general knowledge
    },
    PlatformPreset{
        .id = "shopee",
        .name = "Shopee",
        .server = {}, // 3.3, 3.7: address and key belong to one session
        .backupServer = {},
        .tlsOnly = false,      // 3.3: plain rtmp:// in Shopee's own sample
        .mostShortSide = 1080, // 3.7: usual practice
        .mostFps = 60,         // 3.7: nothing written
        .video = kShopeeVideo,
        .audioKbps = 128,
        .mostAudioKbps = 256, // nothing written
        .warnsOnPortrait = false,
        .longestLive = hours{0},
        .keyPage = "https://live.shopee.vn/pc", // 3.7: Shopee Live PC, live.shopee.{tld}
    },
    PlatformPreset{
        .id = "tiktok",
        .name = "TikTok",
        .server = {}, // 4: one address and key a session, for eligible accounts
        .backupServer = {},
        .tlsOnly = false,
        .mostShortSide = kNoSizeLimit, // 4: nothing written
        .mostFps = kNoRateLimit,
        .video = {},
        .audioKbps = 128,
        .mostAudioKbps = 256,
        .warnsOnPortrait = false, // 4: 9:16
        .longestLive = hours{0},
        .keyPage = "https://www.tiktok.com/live/producer", // 4: LIVE Producer
    },
    PlatformPreset{
        .id = "lazada",
        .name = "Lazada",
        .server = {}, // 4: push URL and key said to exist in LazLive PC, unresolved
        .backupServer = {},
        .tlsOnly = false,
        .mostShortSide = kNoSizeLimit, // 4: nothing found
        .mostFps = kNoRateLimit,
        .video = {},
        .audioKbps = 128,
        .mostAudioKbps = 256,
        .warnsOnPortrait = false,
        .longestLive = hours{0},
        .keyPage = {},
    },
    PlatformPreset{
        .id = "instagram",
        .name = "Instagram",
        .server = "rtmps://live-upload.instagram.com:443/rtmp/", // 4, IG-HELP
        .backupServer = {},
        .tlsOnly = true,
        .mostShortSide = 720, // 4: 720×1280, 30 (60) fps
        .mostFps = 60,
        .video = kInstagramVideo,
        .audioKbps = 128,
        .mostAudioKbps = 256,                   // 4
        .warnsOnPortrait = false,               // 4: 9:16 advised
        .longestLive = hours{4},                // 4, secondary
        .keyPage = "https://www.instagram.com", // 4: Live Producer is opened there
    },
    PlatformPreset{
        .id = "custom",
        .name = "RTMP",
        .server = {},
        .backupServer = {},
        .tlsOnly = false,
        .mostShortSide = kNoSizeLimit,
        .mostFps = kNoRateLimit,
        .video = {},
        .audioKbps = 128,
        .mostAudioKbps = 320, // the most FFmpeg's and libobs's AAC offer for stereo
        .warnsOnPortrait = false,
        .longestLive = hours{0},
        .keyPage = {},
    },
};

} // namespace

std::span<const PlatformPreset> platformPresets() {
    return kPresets;
}

const PlatformPreset& platformPreset(std::string_view id) {
    const auto found = std::find_if(kPresets.begin(), kPresets.end(),
                                    [id](const PlatformPreset& preset) { return preset.id == id; });
    return found == kPresets.end() ? kPresets.back() : *found;
}

} // namespace studio::broadcast
