#pragma once

#include "studio/base/error.h"

namespace studio::storage {

enum class StorageError {
    FolderNotWritable,
    CannotRead,
    CannotWrite,
    Damaged,
    NoKeychain,
    KeychainDenied,
    NotFound
};

} // namespace studio::storage

template <>
struct studio::base::ErrorRoom<studio::storage::StorageError> {
    static constexpr std::string_view kRoom = "storage";
    static constexpr std::array<std::string_view, 7> kNames{
        "folder_not_writable", "cannot_read",     "cannot_write", "damaged",
        "no_keychain",         "keychain_denied", "not_found"};
};
