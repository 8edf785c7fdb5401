#pragma once

#include "studio/base/error.h"

namespace studio::media {

enum class MediaError {
    CannotOpen,
    CannotCreate,
    DiskFull,
    DiskAlmostFull, ///< one minute left: the recording was closed cleanly
    WriteFailed,
    FileVanished, ///< deleted or unmounted while being written
    NotMedia,
    RemuxFailed,
    Cancelled,
    NotAPicture,
    PictureTooLarge,
    PortInUse,
    DecodeFailed,
    PictureMoves, ///< an animation, of which no product card can show one picture honestly
};

} // namespace studio::media

template <>
struct studio::base::ErrorRoom<studio::media::MediaError> {
    static constexpr std::string_view kRoom = "media";
    static constexpr std::array<std::string_view, 14> kNames{
        "cannot_open",       "cannot_create", "disk_full",     "disk_almost_full", "write_failed",
        "file_vanished",     "not_media",     "remux_failed",  "cancelled",        "not_a_picture",
        "picture_too_large", "port_in_use",   "decode_failed", "picture_moves"};
};
