#pragma once

#include "studio/base/error.h"

namespace studio::storage {

enum class DatabaseError {
    Locked,            ///< another program holds it
    DiskFull,          ///< the disk, or what the server may use of its own
    ReadOnly,          ///< the file or its folder takes no data
    Damaged,           ///< not a database any more, or parts of it cannot be read
    NewerVersion,      ///< written by a newer program
    NotOurs,           ///< another program's database
    NoDriver,          ///< Qt's driver for this kind of database is not installed
    ServerUnreachable, ///< nobody answers at the address
    AccessDenied,      ///< the server refuses this user or this password
    ConnectionLost,    ///< in the middle of a work; what was not acknowledged may have to be given again
    Refused,           ///< against a rule of the schema: a name that is taken, a reference to nothing
    NotFound,          ///< no such entry
    BadBackup,         ///< the backup cannot be used
    NotEmpty,          ///< a backup goes back to a server only where nothing stands that it would replace
    Failed             ///< anything else
};

} // namespace studio::storage

template <>
struct studio::base::ErrorRoom<studio::storage::DatabaseError> {
    static constexpr std::string_view kRoom = "database";
    static constexpr std::array<std::string_view, 15> kNames{
        "locked",   "disk_full", "read_only",          "damaged",       "newer_version",
        "not_ours", "no_driver", "server_unreachable", "access_denied", "connection_lost",
        "refused",  "not_found", "bad_backup",         "not_empty",     "failed"};
};
