#include "studio/engine/encoders.h"

#include <array>
#include <cstring>

namespace studio::engine {
namespace {

constexpr int kWidthStep = 4;
constexpr int kHeightStep = 2;

struct EncoderEntry {
    const char* id;
    const char* name;
    const char* presetKey;
    const char* preset;
    bool hardware;
};

// Settings keys: obs-studio 29.0.2, obs-x264.c, jim-nvenc.c, obs-ffmpeg-nvenc.c, obs-ffmpeg-vaapi.c,
// obs-qsv11.c.
constexpr std::array kEncoders{
    EncoderEntry{"jim_nvenc", "NVIDIA NVENC", "preset2", "p5", true},
    EncoderEntry{"ffmpeg_nvenc", "NVIDIA NVENC", "preset2", "p5", true},
    EncoderEntry{"obs_qsv11_v2", "Intel Quick Sync", "target_usage", "TU4", true},
    EncoderEntry{"obs_qsv11", "Intel Quick Sync", "target_usage", "balanced", true},
    EncoderEntry{"ffmpeg_vaapi", "VAAPI", nullptr, nullptr, true},
    EncoderEntry{"obs_x264", "x264", "preset", "veryfast", false},
};

constexpr int kVaapiHighProfile = 100; // AV_PROFILE_H264_HIGH, what the source takes for "profile"

bool registered(const char* wanted) {
    const char* id = nullptr;
    for (std::size_t i = 0; obs_enum_encoder_types(i, &id); ++i) {
        if (std::strcmp(id, wanted) == 0) {
            return true;
        }
    }
    return false;
}

const EncoderEntry* findEntry(const std::string& id) {
    for (const EncoderEntry& entry : kEncoders) {
        if (id == entry.id) {
            return &entry;
        }
    }
    return nullptr;
}

} // namespace

std::vector<KnownEncoder> knownVideoEncoders() {
    std::vector<KnownEncoder> known;
    for (const EncoderEntry& entry : kEncoders) {
        if (registered(entry.id)) {
            known.push_back({entry.id, entry.name, entry.hardware});
        }
    }
    return known;
}

EncoderHandle makeVideoEncoder(const broadcast::EncoderProfile& profile, QSize canvas, video_t* video) {
    const EncoderEntry* entry = findEntry(profile.videoEncoder);
    if (!entry || !registered(entry->id)) {
        return nullptr;
    }
    const DataHandle settings(obs_data_create());
    obs_data_set_string(settings.get(), "rate_control", "CBR");
    obs_data_set_int(settings.get(), "bitrate", profile.videoKbps);
    obs_data_set_int(settings.get(), "keyint_sec", profile.keyframeSeconds);
    if (entry->presetKey) {
        obs_data_set_string(settings.get(), entry->presetKey, entry->preset);
    }
    if (std::strcmp(entry->id, "ffmpeg_vaapi") == 0) {
        obs_data_set_int(settings.get(), "profile", kVaapiHighProfile);
    } else {
        obs_data_set_string(settings.get(), "profile", "high");
    }
    EncoderHandle encoder(obs_video_encoder_create(entry->id, "video", settings.get(), nullptr));
    if (!encoder) {
        return nullptr;
    }
    const QSize size = encodableSize({profile.width, profile.height});
    if (size != canvas) {
        obs_encoder_set_scaled_size(encoder.get(), static_cast<std::uint32_t>(size.width()),
                                    static_cast<std::uint32_t>(size.height()));
    }
    obs_encoder_set_video(encoder.get(), video);
    return encoder;
}

EncoderHandle makeAudioEncoder(const broadcast::EncoderProfile& profile) {
    const DataHandle settings(obs_data_create());
    obs_data_set_int(settings.get(), "bitrate", profile.audioKbps);
    EncoderHandle encoder(obs_audio_encoder_create("ffmpeg_aac", "sound", settings.get(), 0, nullptr));
    if (encoder) {
        obs_encoder_set_audio(encoder.get(), obs_get_audio());
    }
    return encoder;
}

QSize encodableSize(QSize wished) {
    return {wished.width() - wished.width() % kWidthStep, wished.height() - wished.height() % kHeightStep};
}

} // namespace studio::engine
