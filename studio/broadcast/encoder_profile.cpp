#include "studio/broadcast/encoder_profile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace studio::broadcast {
namespace {

struct CustomaryRate {
    int shortSide;
    int kbpsAt30;
    int kbpsAt60;
};

// Within what Facebook and YouTube name for each size (contract 1.9, 2.8), near the
// middle, so that an ordinary home line with two or three destinations carries it.
constexpr std::array kCustomary{
    CustomaryRate{360, 800, 1000},
    CustomaryRate{480, 1500, 2000},
    CustomaryRate{720, 2500, 4000},
    CustomaryRate{1080, 4500, 6000},
};
constexpr int kSlowFps = 30;
constexpr int kLeastVideoKbps = 200;

int customaryKbps(int shortSide, int fps) {
    const auto row =
        std::find_if(kCustomary.begin(), kCustomary.end(),
                     [shortSide](const CustomaryRate& rate) { return rate.shortSide >= shortSide; });
    const CustomaryRate& rate = row == kCustomary.end() ? kCustomary.back() : *row;
    return fps > kSlowFps ? rate.kbpsAt60 : rate.kbpsAt30;
}

/// The row for the smallest size and rate that hold this canvas; nullptr: no written limit.
const VideoLimit* limitFor(const PlatformPreset& preset, int shortSide, int fps) {
    const VideoLimit* best = nullptr;
    for (const VideoLimit& row : preset.video) {
        const bool holds = row.shortSide >= shortSide && row.fps >= fps;
        const bool nearer = !best || row.shortSide < best->shortSide ||
                            (row.shortSide == best->shortSide && row.fps < best->fps);
        if (holds && nearer) {
            best = &row;
        }
    }
    return best;
}

int roundedToEven(double length) {
    return static_cast<int>(std::lround(length / 2.0)) * 2;
}

void fitSize(ProfileChoice& choice, const PlatformPreset& preset) {
    EncoderProfile& profile = choice.profile;
    const int shortSide = std::min(profile.width, profile.height);
    if (shortSide > preset.mostShortSide) {
        const double scale = static_cast<double>(preset.mostShortSide) / shortSide;
        profile.width = roundedToEven(profile.width * scale);
        profile.height = roundedToEven(profile.height * scale);
        choice.limits.push_back(
            {ProfileLimit::What::SizeTooLarge, std::string(preset.id), shortSide, preset.mostShortSide});
    }
    if (profile.fps > preset.mostFps) {
        choice.limits.push_back(
            {ProfileLimit::What::RateTooHigh, std::string(preset.id), profile.fps, preset.mostFps});
        profile.fps = preset.mostFps;
    }
}

void raiseVideoRate(ProfileChoice& choice, const PlatformPreset& preset) {
    EncoderProfile& profile = choice.profile;
    const int shortSide = std::min(profile.width, profile.height);
    const VideoLimit* row = limitFor(preset, shortSide, profile.fps);
    // The row of a larger size says nothing about the least rate of this one.
    if (row && row->shortSide == shortSide && profile.videoKbps < row->leastKbps) {
        choice.limits.push_back({ProfileLimit::What::VideoBitrateRaised, std::string(preset.id),
                                 profile.videoKbps, row->leastKbps});
        profile.videoKbps = row->leastKbps;
    }
}

void capVideoRate(ProfileChoice& choice, const PlatformPreset& preset) {
    EncoderProfile& profile = choice.profile;
    const VideoLimit* row = limitFor(preset, std::min(profile.width, profile.height), profile.fps);
    if (row && profile.videoKbps > row->mostKbps) {
        choice.limits.push_back({ProfileLimit::What::VideoBitrateCapped, std::string(preset.id),
                                 profile.videoKbps, row->mostKbps});
        profile.videoKbps = row->mostKbps;
    }
}

void capAudioRate(ProfileChoice& choice, const PlatformPreset& preset) {
    EncoderProfile& profile = choice.profile;
    if (profile.audioKbps > preset.mostAudioKbps) {
        choice.limits.push_back({ProfileLimit::What::AudioBitrateCapped, std::string(preset.id),
                                 profile.audioKbps, preset.mostAudioKbps});
        profile.audioKbps = preset.mostAudioKbps;
    }
}

/// Of several limits of one kind only the last one, the tightest, binds; its `from` is what was wished.
void keepBinding(std::vector<ProfileLimit>& limits) {
    std::vector<ProfileLimit> binding;
    for (const ProfileLimit& limit : limits) {
        const auto same = std::find_if(binding.begin(), binding.end(),
                                       [&](const ProfileLimit& other) { return other.what == limit.what; });
        if (same == binding.end() || limit.what == ProfileLimit::What::PortraitUnsure) {
            binding.push_back(limit);
        } else {
            same->platform = limit.platform;
            same->to = limit.to;
        }
    }
    limits = std::move(binding);
}

} // namespace

ProfileChoice chooseProfile(const std::vector<std::string>& platforms, int width, int height, int fps,
                            int wishedVideoKbps) {
    ProfileChoice choice;
    choice.profile.width = width;
    choice.profile.height = height;
    choice.profile.fps = fps;

    const auto each = [&](auto apply) {
        for (const std::string& id : platforms) {
            apply(choice, platformPreset(id));
        }
    };
    each(fitSize);
    const int shortSide = std::min(choice.profile.width, choice.profile.height);
    choice.profile.videoKbps = wishedVideoKbps > 0 ? std::max(wishedVideoKbps, kLeastVideoKbps)
                                                   : customaryKbps(shortSide, choice.profile.fps);
    // The caps come last: a rate below one platform's advice still plays, one above another's limit may not.
    each(raiseVideoRate);
    each(capVideoRate);
    each(capAudioRate);
    if (height > width) {
        each([](ProfileChoice& made, const PlatformPreset& preset) {
            if (preset.warnsOnPortrait) {
                made.limits.push_back({ProfileLimit::What::PortraitUnsure, std::string(preset.id), 0, 0});
            }
        });
    }
    keepBinding(choice.limits);
    return choice;
}

} // namespace studio::broadcast
