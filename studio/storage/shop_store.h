#pragma once

#include "studio/base/executor.h"
#include "studio/base/result.h"
#include "studio/storage/storage_error.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace studio::storage {

class Database;

/// A team's shared store: a PostgreSQL server. The password comes from the key store, never from a file.
struct ServerAddress {
    QString host;
    int port = 5432;
    QString database;
    QString user;
    QString password;
};

struct Backup {
    QString file;
    qint64 takenAtMs = 0; ///< Unix time
    qint64 bytes = 0;
    friend bool operator==(const Backup&, const Backup&) = default;
};

/// What opening the store found and did.
struct Opening {
    bool isNew = false;
    int migratedFrom = 0; ///< schema version; 0: nothing to migrate
    /// The damaged file, set aside; empty: the database was whole.
    QString setAside;
    /// Opened in its place; empty file: none was there, the store begins anew.
    Backup restored;
};

/// The shop's memory: one database on a thread of its own. Commands in, results posted back in the order
/// they were given; the destructor finishes what was given. Main thread, but `work` runs on the storage
/// thread.
class ShopStore {
public:
    struct Parts {
        QString file;                          ///< of the SQLite database, made where there is none
        QString backups;                       ///< folder for backups, the last seven days
        std::unique_ptr<ServerAddress> server; ///< instead of the file
        base::Executor post;
    };
    template <class T>
    using Done = std::function<void(base::Result<T>)>;

    explicit ShopStore(Parts parts);
    ~ShopStore();

    /// First of all, once. Everything given before it has ended waits.
    void open(Done<Opening> done);

    /// Reads, in its own transaction.
    template <class T>
    void read(std::function<base::Result<T>(Database&)> work, Done<T> done);
    /// Writes: the whole work or nothing; `done` comes after the commit has reached the disk. Works that wait
    /// together share one commit; one that fails takes back only itself.
    template <class T>
    void write(std::function<base::Result<T>(Database&)> work, Done<T> done);

    void backUp(Done<Backup> done);
    void listBackups(Done<std::vector<Backup>> done);
    /// What is there now is backed up first; every later command sees the restored data.
    void restore(const Backup& backup, Done<Opening> done);
};

} // namespace studio::storage
