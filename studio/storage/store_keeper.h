#pragma once

#include "studio/base/clock.h"
#include "studio/storage/backups.h"
#include "studio/storage/command_queue.h"
#include "studio/storage/opening.h"
#include "studio/storage/server_address.h"
#include "studio/storage/shop_file.h"
#include "studio/storage/side_lane.h"

#include <QDate>

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace studio::storage {

/// Keeps the database of a ShopStore: opens it, runs its commands, connects again to a server that had gone,
/// and has a backup made every day. Storage thread; made and destroyed on any.
class StoreKeeper {
public:
    struct Parts {
        QString file;
        QString backups;
        std::optional<ServerAddress> server;
        base::Clock clock;
        std::chrono::milliseconds patience;
    };

    explicit StoreKeeper(Parts parts);
    ~StoreKeeper();

    /// Takes commands until the queue is closed and done, then closes the database.
    void serve(CommandQueue& queue);

    base::Result<Opening> open();
    base::Result<Opening> restore(const Backup& backup);
    base::Result<std::vector<Backup>> listBackups() const;
    /// Answers later, from a thread of its own.
    void backUp(BackupKind kind, std::function<void(const base::Result<Backup>&)> done);
    /// Something has been finished: today's backup is made anew if it lacks anything.
    void wantDaily() { m_isDailyWanted = m_isChangedSince; }

private:
    void perform(std::vector<Command>& commands, CommandQueue& queue);
    void write(std::vector<Command>& commands, CommandQueue& queue);
    void read(Command& command);
    /// Connected, or why not.
    base::Result<void> ready();
    base::Result<void> reconnect();
    base::Result<Opening> openServer();
    void backUpDaily();
    bool isDailyDue(base::WallTime now);
    /// On the side lane.
    base::Result<Backup> takeBackup(BackupKind kind);
    base::Result<Opening> restoreToServer(const Backup& backup);
    void close();

    Parts m_parts;
    Backups m_backups;
    ShopFile m_file;
    /// Held while the file may be replaced, and while a backup is made of it.
    std::mutex m_fileMutex;
    std::unique_ptr<Database> m_database;
    std::optional<base::Error> m_whyClosed;
    std::optional<base::MonotonicTime> m_triedToConnect;
    QDate m_lookedForDaily;
    base::WallTime m_dailyAt;      ///< the last time one was begun
    bool m_isChangedSince = false; ///< since then
    bool m_isDailyWanted = false;
    /// Last: its jobs use what stands above.
    std::unique_ptr<SideLane> m_lane;
};

} // namespace studio::storage
