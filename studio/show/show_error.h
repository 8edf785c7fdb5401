#pragma once

#include "studio/base/error.h"

namespace studio::show {

enum class ShowError {
    CannotRead,
    TooLarge,
    NotJson,
    NotAShow,
    NewerVersion,
    UnknownField,
    WrongType,
    MissingField,
    BadValue,
    DuplicateCode,
    NegativePrice,
    TooLong,
    UnknownReference,
    MissingImage,
    CannotWrite,
    DuplicateId,
    KeyInFile,
};

} // namespace studio::show

template <>
struct studio::base::ErrorRoom<studio::show::ShowError> {
    static constexpr std::string_view kRoom = "show";
    static constexpr std::array<std::string_view, 17> kNames{
        "cannot_read",    "too_large",  "not_json",          "not_a_show",    "newer_version",
        "unknown_field",  "wrong_type", "missing_field",     "bad_value",     "duplicate_code",
        "negative_price", "too_long",   "unknown_reference", "missing_image", "cannot_write",
        "duplicate_id",   "key_in_file"};
};
