#include "studio/storage/backups.h"

#include "studio/storage/durable_file.h"
#include "studio/storage/schema.h"
#include "studio/storage/store_copy.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace studio::storage {

namespace {

struct KindWord {
    BackupKind kind;
    QLatin1String word;
};

constexpr KindWord kKinds[] = {
    {BackupKind::Daily, QLatin1String("daily")},
    {BackupKind::Asked, QLatin1String("asked")},
    {BackupKind::BeforeMigration, QLatin1String("before-migration")},
    {BackupKind::BeforeRestore, QLatin1String("before-restore")},
};

const QString kStamp = QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'");
const QString kHalfMade = QStringLiteral(".half-made.db");

QDateTime timeOf(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

QLatin1String wordOf(BackupKind kind) {
    return std::find_if(std::begin(kKinds), std::end(kKinds),
                        [&](const KindWord& row) { return row.kind == kind; })
        ->word;
}

std::optional<Backup> backupFrom(const QFileInfo& info) {
    static const QRegularExpression kName(QStringLiteral("^shop-(\\d{8}T\\d{9}Z)-([a-z-]+)\\.db$"));
    const QRegularExpressionMatch match = kName.match(info.fileName());
    QDateTime taken = QDateTime::fromString(match.captured(1), kStamp);
    taken.setTimeSpec(Qt::UTC);
    for (const KindWord& row : kKinds)
        if (match.hasMatch() && taken.isValid() && match.captured(2) == row.word)
            return Backup{info.absoluteFilePath(), taken.toMSecsSinceEpoch(), info.size(), row.kind};
    return std::nullopt;
}

QDate dayOf(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms).date();
}

qint64 nowMs(const base::Clock& clock) {
    return std::chrono::floor<std::chrono::milliseconds>(clock.wall().time_since_epoch()).count();
}

QString quoted(QString text) {
    return u'\'' + text.replace(u'\'', QLatin1String("''")) + u'\'';
}

} // namespace

base::Result<void> checkIntegrity(Database& database, Check check) {
    QString first;
    auto done = database.query(check == Check::Quick ? QStringLiteral("PRAGMA quick_check(1)")
                                                     : QStringLiteral("PRAGMA integrity_check(1)"),
                               {}, [&](const Row& row) { first = row.text(0); });
    if (!done)
        return done;
    if (first != QLatin1String("ok"))
        return base::Error{DatabaseError::Damaged, "the integrity check found damage",
                           database.where().toStdString()};
    return {};
}

base::Result<Backup> Backups::take(Database& database, BackupKind kind) {
    if (const auto made = makeFolder(m_folder); !made)
        return made.error();
    const QString halfMade = m_folder + u'/' + kHalfMade;
    QFile::remove(halfMade);
    auto done = makeFile(halfMade);
    if (done)
        done = fill(halfMade, database);
    if (done)
        done = verify({halfMade});
    if (done)
        done = syncFile(halfMade);
    const QString file = freeName(kind);
    if (done)
        done = renameDurably(halfMade, file);
    if (!done) {
        // A copy that did not come about says nothing about the transaction of others.
        database.rollBack();
        QFile::remove(halfMade);
        return done.error();
    }
    thinOut(kind);
    return backupFrom(QFileInfo(file)).value_or(Backup{file});
}

base::Result<void> Backups::fill(const QString& halfMade, Database& database) const {
    if (database.kind() == Database::Kind::Sqlite)
        return database.execute(QStringLiteral("VACUUM INTO ") + quoted(halfMade));
    auto copy = Database::openFile(halfMade, Database::Access::ReadWrite);
    if (!copy)
        return copy.error();
    auto done = migrate(*copy.value(), schemaVersion());
    if (done)
        done = copyStore(database, *copy.value());
    // A file that opens by itself, without one beside it.
    if (done)
        done = copy.value()->execute(QStringLiteral("PRAGMA journal_mode = DELETE"));
    return done;
}

QString Backups::freeName(BackupKind kind) const {
    for (qint64 ms = nowMs(m_clock);; ++ms) {
        QString file =
            QStringLiteral("%1/shop-%2-%3.db").arg(m_folder, timeOf(ms).toString(kStamp), wordOf(kind));
        if (!QFile::exists(file))
            return file;
    }
}

std::vector<Backup> Backups::list() const {
    std::vector<Backup> found;
    for (const QFileInfo& info : QDir(m_folder).entryInfoList(QDir::Files))
        if (const auto backup = backupFrom(info))
            found.push_back(*backup);
    std::sort(found.begin(), found.end(),
              [](const Backup& a, const Backup& b) { return a.takenAtMs > b.takenAtMs; });
    return found;
}

base::Result<void> Backups::verify(const Backup& backup) const {
    const auto bad = [&](const base::Error& why) {
        return base::Error{DatabaseError::BadBackup, why.code.id() + " " + why.detail,
                           backup.file.toStdString()};
    };
    const auto opened = Database::openFile(backup.file, Database::Access::ReadOnly);
    if (!opened)
        return bad(opened.error());
    const auto version = versionOf(*opened.value());
    if (!version)
        return bad(version.error());
    if (version.value() > schemaVersion())
        return base::Error{DatabaseError::NewerVersion, "version " + std::to_string(version.value()),
                           backup.file.toStdString()};
    if (version.value() == 0)
        return bad({DatabaseError::NotOurs, "empty"});
    if (const auto whole = checkIntegrity(*opened.value(), Check::Whole); !whole)
        return bad(whole.error());
    return {};
}

base::Result<std::unique_ptr<Database>> Backups::opened(const Backup& backup) const {
    if (const auto good = verify(backup); !good)
        return good.error();
    const QString copy = m_folder + u'/' + kHalfMade;
    sweep();
    if (const auto copied = copyDurably(backup.file, copy); !copied)
        return copied.error();
    auto database = Database::openFile(copy, Database::Access::ReadWrite);
    if (!database)
        return database;
    if (const auto done = migrate(*database.value(), schemaVersion()); !done)
        return done.error();
    return database;
}

base::Result<Backup> Backups::newestGood() const {
    for (const Backup& backup : list())
        if (verify(backup))
            return backup;
    return base::Error{DatabaseError::NotFound, "no backup that can be used", m_folder.toStdString()};
}

bool Backups::isDailyDue() const {
    const QDate today = dayOf(nowMs(m_clock));
    const std::vector<Backup> all = list();
    return std::none_of(all.begin(), all.end(), [&](const Backup& backup) {
        return backup.kind == BackupKind::Daily && dayOf(backup.takenAtMs) == today;
    });
}

void Backups::sweep() const {
    for (const char* end : {"", "-journal", "-wal", "-shm"})
        QFile::remove(m_folder + u'/' + kHalfMade + QLatin1String(end));
}

void Backups::thinOut(BackupKind kind) const {
    std::size_t kept = 0;
    QDate newerDay;
    for (const Backup& backup : list()) {
        if (backup.kind != kind)
            continue;
        const QDate day = dayOf(backup.takenAtMs);
        const bool isReplaced = kind == BackupKind::Daily && day == newerDay;
        newerDay = day;
        if (isReplaced || ++kept > kKept)
            QFile::remove(backup.file);
    }
}

} // namespace studio::storage
