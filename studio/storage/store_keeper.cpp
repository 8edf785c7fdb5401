#include "studio/storage/store_keeper.h"

#include "studio/base/log.h"
#include "studio/storage/store_copy.h"
#include "studio/storage/write_group.h"

#include <QDateTime>

#include <algorithm>
#include <iterator>

namespace studio::storage {

namespace {

constexpr std::size_t kMostTogether = 256;
/// How often the clock is looked at while there is nothing to do.
constexpr std::chrono::milliseconds kIdle{30'000};
/// A server that does not answer is not asked for every command.
constexpr std::chrono::seconds kBetweenAttempts{2};
/// While somebody writes, today's backup is no older than this.
constexpr std::chrono::hours kDailyAgain{2};
constexpr std::string_view kRoom = "storage";
/// A server's copies are not taken for those of this computer's own file.
const QString kOfServer = QStringLiteral("/server");

bool isLost(const base::Error& error) {
    return error.code == base::ErrorCode(DatabaseError::ConnectionLost);
}

void logFailure(const char* what, const base::Error& error) {
    base::logWarning(kRoom, std::string(what) + ": " + error.code.id() + " " + error.detail);
}

} // namespace

StoreKeeper::StoreKeeper(Parts parts)
    : m_parts(std::move(parts))
    , m_backups(m_parts.server ? m_parts.backups + kOfServer : m_parts.backups, m_parts.clock)
    , m_file(m_parts.file, m_backups, m_parts.patience)
    , m_whyClosed(base::Error{DatabaseError::Failed, "not opened"})
    , m_lane(std::make_unique<SideLane>()) {
}

StoreKeeper::~StoreKeeper() = default;

void StoreKeeper::serve(CommandQueue& queue) {
    std::vector<Command> commands;
    while (queue.take(commands, kMostTogether, kIdle)) {
        if (!commands.empty())
            perform(commands, queue);
        backUpDaily();
    }
    close();
}

void StoreKeeper::perform(std::vector<Command>& commands, CommandQueue& queue) {
    if (commands.front().kind == Command::Kind::Open || commands.front().kind == Command::Kind::Other) {
        commands.front().answer({});
        return;
    }
    if (const auto connected = ready(); !connected) {
        for (Command& command : commands)
            command.outcome = connected;
    } else if (commands.front().kind == Command::Kind::Write) {
        write(commands, queue);
    } else {
        read(commands.front());
    }
    for (const Command& command : commands)
        command.answer(command.outcome);
}

void StoreKeeper::write(std::vector<Command>& commands, CommandQueue& queue) {
    GroupEnd end = commitTogether(*m_database, commands);
    // A connection that had gone unseen: nothing has been tried yet.
    if (!end.begun && isLost(commands.front().outcome.error()) && reconnect()) {
        for (Command& command : commands)
            command.outcome = {};
        end = commitTogether(*m_database, commands);
    }
    const auto untried = commands.begin() + static_cast<std::ptrdiff_t>(end.tried);
    queue.giveBack({std::make_move_iterator(untried), std::make_move_iterator(commands.end())});
    commands.erase(untried, commands.end());
    m_isChangedSince =
        m_isChangedSince || std::any_of(commands.begin(), commands.end(),
                                        [](const Command& one) { return one.outcome.has_value(); });
}

void StoreKeeper::read(Command& command) {
    auto begun = m_database->beginReading();
    if (!begun && isLost(begun.error()) && reconnect())
        begun = m_database->beginReading();
    command.outcome = begun ? command.work(*m_database) : begun;
    m_database->rollBack();
}

base::Result<void> StoreKeeper::ready() {
    if (m_whyClosed)
        return *m_whyClosed;
    return m_database->isOpen() ? base::Result<void>() : reconnect();
}

base::Result<void> StoreKeeper::reconnect() {
    const base::Error unreachable{DatabaseError::ServerUnreachable, "waiting for the next attempt",
                                  m_database->where().toStdString()};
    const base::MonotonicTime now = m_parts.clock.monotonic();
    if (!m_parts.server || (m_triedToConnect && now - *m_triedToConnect < kBetweenAttempts))
        return unreachable;
    m_triedToConnect = now;
    auto database = Database::openServer(*m_parts.server);
    if (!database)
        return database.error();
    m_database = *std::move(database);
    m_triedToConnect.reset();
    return {};
}

base::Result<Opening> StoreKeeper::open() {
    if (!m_whyClosed)
        return base::Error{DatabaseError::Failed, "already open"};
    base::Result<Opening> opening = Opening();
    if (m_parts.server) {
        opening = openServer();
    } else {
        const std::lock_guard lock(m_fileMutex);
        auto opened = m_file.open();
        if (opened) {
            m_database = std::move(opened.value().database);
            opening = opened.value().opening;
        } else {
            opening = opened.error();
        }
    }
    m_whyClosed = opening ? std::nullopt : std::optional(opening.error());
    m_dailyAt = m_parts.clock.wall();
    // What was brought back stands in no backup yet.
    m_isDailyWanted = m_isChangedSince = opening && !opening.value().setAside.isEmpty();
    return opening;
}

base::Result<Opening> StoreKeeper::openServer() {
    auto database = Database::openServer(*m_parts.server);
    if (!database)
        return database.error();
    Opening opening;
    if (const auto done = bringUpToDate(*database.value(), nullptr, opening); !done)
        return done.error();
    m_database = *std::move(database);
    return opening;
}

base::Result<Opening> StoreKeeper::restore(const Backup& backup) {
    if (m_whyClosed)
        return *m_whyClosed;
    if (m_parts.server)
        return restoreToServer(backup);
    const std::lock_guard lock(m_fileMutex);
    auto restored = m_file.restore(backup, m_database);
    if (!m_database)
        m_whyClosed = restored.error();
    m_isChangedSince = m_isChangedSince || restored;
    return restored;
}

/// Only where nothing stands: what other consoles have written is never replaced.
base::Result<Opening> StoreKeeper::restoreToServer(const Backup& backup) {
    if (const auto connected = ready(); !connected)
        return connected.error();
    const std::lock_guard lock(m_fileMutex);
    auto copy = m_backups.opened(backup);
    const auto copied = copy ? copyStore(*copy.value(), *m_database) : base::Result<void>(copy.error());
    copy = base::Error{DatabaseError::Failed, "closed"};
    m_backups.sweep();
    if (!copied)
        return copied.error();
    Opening opening;
    opening.restored = backup;
    return opening;
}

base::Result<std::vector<Backup>> StoreKeeper::listBackups() const {
    return m_backups.list();
}

void StoreKeeper::backUp(BackupKind kind, std::function<void(const base::Result<Backup>&)> done) {
    if (m_whyClosed) {
        done(*m_whyClosed);
        return;
    }
    m_lane->give([this, kind, done = std::move(done)] { done(takeBackup(kind)); });
}

base::Result<Backup> StoreKeeper::takeBackup(BackupKind kind) {
    const std::lock_guard lock(m_fileMutex);
    const auto reader = m_parts.server
                            ? Database::openServer(*m_parts.server)
                            : Database::openFile(m_file.file(), Database::Access::ReadOnly, m_parts.patience);
    return reader ? m_backups.take(*reader.value(), kind) : base::Result<Backup>(reader.error());
}

bool StoreKeeper::isDailyDue(base::WallTime now) {
    const auto ms = std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch()).count();
    const QDate today = QDateTime::fromMSecsSinceEpoch(ms).date();
    if (std::exchange(m_lookedForDaily, today) != today && m_backups.isDailyDue())
        return true;
    return m_isChangedSince && (m_isDailyWanted || now - m_dailyAt >= kDailyAgain);
}

void StoreKeeper::backUpDaily() {
    const base::WallTime now = m_parts.clock.wall();
    if (m_whyClosed || !isDailyDue(now))
        return;
    m_dailyAt = now;
    m_isChangedSince = m_isDailyWanted = false;
    backUp(BackupKind::Daily, [](const base::Result<Backup>& backup) {
        if (!backup)
            logFailure("the daily backup failed", backup.error());
    });
}

void StoreKeeper::close() {
    m_lane.reset();
    m_database.reset();
    if (!m_whyClosed)
        m_file.closed();
}

} // namespace studio::storage
