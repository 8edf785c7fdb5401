#pragma once

#include "studio/base/clock.h"
#include "studio/base/executor.h"
#include "studio/base/result.h"
#include "studio/storage/backup.h"
#include "studio/storage/command_queue.h"
#include "studio/storage/database.h"
#include "studio/storage/opening.h"
#include "studio/storage/server_address.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace studio::storage {

class StoreKeeper;

/// The shop's memory: one database on a thread of its own. Commands in, results posted back in the order they
/// were given (but backUp, which lets others pass). Main thread, but `work` runs on the storage thread: it
/// may use nothing but its Database and what it carries by value. Errors are DatabaseError's.
///
/// A success of `write` means that the data has reached the disk. An error means that nothing of the work was
/// written, with one exception: ConnectionLost from a server in the moment of the commit, where nobody can
/// tell; the repositories take the same order or comment again without doubling it.
class ShopStore {
public:
    struct Parts {
        QString file;                        ///< of the SQLite database, made where there is none
        QString backups;                     ///< folder for backups
        std::optional<ServerAddress> server; ///< instead of the file
        base::Executor post;
        base::Clock clock = {};
        /// How long another program's lock is waited for.
        std::chrono::milliseconds patience{5000};
    };
    template <class T>
    using Work = std::function<base::Result<T>(Database&)>;
    template <class T>
    using Done = std::function<void(base::Result<T>)>;

    explicit ShopStore(Parts parts);
    /// Finishes what was given, blocking; nothing is answered any more.
    ~ShopStore();
    ShopStore(const ShopStore&) = delete;
    ShopStore& operator=(const ShopStore&) = delete;

    /// First of all; everything given before it has ended waits. After a failure everything gets its error,
    /// until another open succeeds.
    void open(Done<Opening> done);

    /// Reads, in its own transaction; what it writes is taken back.
    template <class T>
    void read(Work<T> work, Done<T> done) {
        give(Command::Kind::Read, std::move(work), std::move(done));
    }
    /// Writes: the whole work or nothing; `done` comes after the commit has reached the disk. Works that wait
    /// together share one commit; one that fails takes back only itself.
    template <class T>
    void write(Work<T> work, Done<T> done) {
        give(Command::Kind::Write, std::move(work), std::move(done));
    }

    /// Beside other commands: nobody waits for it. Of a server it is a copy on this computer.
    void backUp(Done<Backup> done);
    /// Something is finished, a live show for example: today's backup is made anew, after what was given
    /// before, if it lacks anything of it. Without being asked that happens every two hours of writing.
    void backUpSoon();
    /// Newest first.
    void listBackups(Done<std::vector<Backup>> done);
    /// What is there now is backed up first; every later command sees the restored data. Into a server only
    /// where nothing stands yet (NotEmpty).
    void restore(const Backup& backup, Done<Opening> done);

private:
    template <class T>
    void give(Command::Kind kind, Work<T> work, Done<T> done) {
        auto got = std::make_shared<std::optional<base::Result<T>>>();
        queue({kind,
               [work = std::move(work), got](Database& database) -> base::Result<void> {
                   *got = work(database);
                   if (!**got)
                       return (*got)->error();
                   return {};
               },
               [this, got, done = std::move(done)](const base::Result<void>& outcome) {
                   answer<T>(done, outcome ? **got : base::Result<T>(outcome.error()));
               }});
    }
    template <class T>
    void answer(const Done<T>& done, base::Result<T> result) {
        m_post([isAlive = m_isAlive, done, result = std::move(result)] {
            if (*isAlive && done)
                done(result);
        });
    }
    void queue(Command command);

    base::Executor m_post;
    std::shared_ptr<std::atomic<bool>> m_isAlive;
    CommandQueue m_queue;
    std::unique_ptr<StoreKeeper> m_keeper;
    std::thread m_thread;
};

} // namespace studio::storage
