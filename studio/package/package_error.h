#pragma once

#include "studio/base/error.h"

namespace studio::package {

enum class PackageError {
    CannotRead,
    CannotWrite,
    NotAPackage,
    NewerVersion,
    Damaged,    ///< cut off, wrong checksums, parts missing or not listed
    Encrypted,  ///< password protected parts
    UnsafeName, ///< a part that wants to stand outside its folder, a link, a program
    Duplicate,  ///< two parts of one name, letter case aside
    TooLarge,   ///< more, larger or more tightly packed parts than a show has
    Cancelled,
    FileLeftOut, ///< a file of the show that could not be taken along, or was not wanted
    PathRemoved, ///< an imported show named a file outside its package
};

} // namespace studio::package

template <>
struct studio::base::ErrorRoom<studio::package::PackageError> {
    static constexpr std::string_view kRoom = "package";
    static constexpr std::array<std::string_view, 12> kNames{
        "cannot_read", "cannot_write", "not_a_package", "newer_version", "damaged",       "encrypted",
        "unsafe_name", "duplicate",    "too_large",     "cancelled",     "file_left_out", "path_removed"};
};
