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
    NotFound,
    WrongPassphrase,
    Locked, ///< the key file, until its passphrase is given
};

} // namespace studio::storage

template <>
struct studio::base::ErrorRoom<studio::storage::StorageError> {
    static constexpr std::string_view kRoom = "storage";
    static constexpr std::array<std::string_view, 9> kNames{
        "folder_not_writable", "cannot_read", "cannot_write",     "damaged", "no_keychain",
        "keychain_denied",     "not_found",   "wrong_passphrase", "locked"};
};
