#pragma once

#include "studio/base/error.h"

namespace studio::engine {

enum class EngineError {
    NoDisplay,  ///< no X server to draw with
    NoGraphics, ///< OpenGL 3.3 is missing or does not start
    AudioFailed,
    VideoFailed,
    ModuleMissing, ///< a libobs module of the allow-list; `where` names it
    EncoderMissing,
    EncoderFailed,
    UnknownScene,
    AlreadyEncoding,
};

} // namespace studio::engine

template <>
struct studio::base::ErrorRoom<studio::engine::EngineError> {
    static constexpr std::string_view kRoom = "engine";
    static constexpr std::array<std::string_view, 9> kNames{
        "no_display",      "no_graphics",    "audio_failed",  "video_failed",    "module_missing",
        "encoder_missing", "encoder_failed", "unknown_scene", "already_encoding"};
};
