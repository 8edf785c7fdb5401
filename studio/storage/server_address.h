#pragma once

#include "studio/base/secret.h"

#include <QString>

namespace studio::storage {

/// A team's shared store: a PostgreSQL server. The password comes from the key store, never from a file.
struct ServerAddress {
    /// A name, an address, or the folder of a Unix socket. Anything but this machine is spoken to over TLS
    /// only.
    QString host;
    int port = 5432;
    QString database;
    QString user;
    base::Secret password;
};

/// Whether it is this machine, where nobody listens in: a socket's folder, "localhost" or a loopback address.
/// A name that only begins like one ("127.0.0.1.example.com") is somebody else's. Any thread.
bool isThisMachine(const QString& host);

} // namespace studio::storage
