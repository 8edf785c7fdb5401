#include "studio/storage/shop_file.h"

#include "studio/base/log.h"
#include "studio/storage/durable_file.h"
#include "studio/storage/schema.h"

#include <QFile>
#include <QFileInfo>

namespace studio::storage {

namespace {

// SQLite's own names for what belongs to a database file.
const QString kBeside[] = {QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")};
constexpr int kMostAside = 10'000;

/// A journal as it was before SQLite was let near a file it may not recognise.
const QString kKept = QStringLiteral("-wal.kept");

/// Does the file begin as every SQLite file does?
bool looksLikeDatabase(const QString& path) {
    constexpr char kMagic[] = "SQLite format 3";
    QFile file(path);
    return file.open(QIODevice::ReadOnly) &&
           (file.size() == 0 || file.read(sizeof kMagic) == QByteArray(kMagic, sizeof kMagic));
}

bool is(const base::Error& error, DatabaseError code) {
    return error.code == base::ErrorCode(code);
}

} // namespace

base::Result<void> bringUpToDate(Database& database, Backups* backups, Opening& opening) {
    const auto version = versionOf(database);
    if (!version)
        return version.error();
    if (version.value() > schemaVersion())
        return base::Error{DatabaseError::NewerVersion, "version " + std::to_string(version.value()),
                           database.where().toStdString()};
    if (version.value() == schemaVersion())
        return {};
    opening.isNew = version.value() == 0;
    if (!opening.isNew) {
        opening.migratedFrom = version.value();
        if (backups)
            if (const auto taken = backups->take(database, BackupKind::BeforeMigration); !taken)
                return taken.error();
    }
    return migrate(database, schemaVersion());
}

base::Result<ShopFile::Opened> ShopFile::open() {
    if (const auto made = makeFolder(QFileInfo(m_file).absolutePath()); !made)
        return made.error();
    if (!m_mark) {
        auto mark = InUseMark::set(m_file + QStringLiteral(".in-use"), m_patience);
        if (!mark)
            return mark.error();
        m_mark = *std::move(mark);
    }
    m_backups.sweep();
    Opening opening;
    opening.wasLeftOpen = m_mark->wasLeft();
    if (!QFileInfo::exists(m_file)) {
        if (QFileInfo::exists(staged()))
            opening.setAside = newestAside();
        else if (QFileInfo(m_file + kBeside[0]).size() > 0)
            return openInPlaceOfDamaged(opening); // SQLite would put that journal into whatever stands here
        return rebuild(opening);
    }
    if (isEmptied())
        return openInPlaceOfDamaged(opening);
    if (const auto kept = keepJournal(); !kept)
        return kept.error();
    auto database = openWhole(opening.wasLeftOpen ? Check::Whole : Check::Quick);
    if (database) {
        QFile::remove(m_file + kKept);
        QFile::remove(staged());
        return migrated(*std::move(database), opening);
    }
    if (!is(database.error(), DatabaseError::Damaged))
        return database.error();
    return openInPlaceOfDamaged(opening);
}

bool ShopFile::isEmptied() const {
    return QFileInfo(m_file).size() == 0 &&
           (QFileInfo(m_file + kBeside[0]).size() > 0 || !m_backups.list().empty());
}

base::Result<ShopFile::Opened> ShopFile::openInPlaceOfDamaged(Opening opening) {
    // The mark: from here on until the new one stands, there is no file.
    if (const auto marked = makeFile(staged()); !marked)
        return marked.error();
    const auto aside = setAside();
    if (!aside)
        return aside.error();
    opening.setAside = aside.value();
    return rebuild(opening);
}

base::Result<std::unique_ptr<Database>> ShopFile::openWhole(Check check) const {
    auto database = Database::openFile(m_file, Database::Access::ReadWrite, m_patience);
    if (!database)
        return database;
    const auto version = versionOf(*database.value());
    if (!version)
        return version.error();
    // What a newer program wrote is left as it is.
    if (version.value() > schemaVersion())
        return database;
    if (const auto whole = checkIntegrity(*database.value(), check); !whole)
        return whole.error();
    return database;
}

base::Result<void> ShopFile::keepJournal() const {
    const QString journal = m_file + kBeside[0];
    if (looksLikeDatabase(m_file) || !QFileInfo::exists(journal))
        return {};
    return copyDurably(journal, m_file + kKept);
}

base::Result<QString> ShopFile::setAside() const {
    for (int number = 1; number <= kMostAside; ++number) {
        const QString aside = QStringLiteral("%1.damaged-%2").arg(m_file).arg(number);
        if (QFileInfo::exists(aside))
            continue;
        if (QFileInfo::exists(m_file + kKept))
            if (const auto moved = renameDurably(m_file + kKept, m_file + kBeside[0]); !moved)
                return moved.error();
        // The file itself last: what stands beside it is never left behind for another one.
        for (const QString& end : kBeside)
            if (QFileInfo::exists(m_file + end))
                if (const auto moved = renameDurably(m_file + end, aside + end); !moved)
                    return moved.error();
        if (const auto there = makeFile(m_file); !there) // a journal without its file
            return there.error();
        if (const auto moved = renameDurably(m_file, aside); !moved)
            return moved.error();
        return aside;
    }
    return base::Error{DatabaseError::Failed, "too many damaged files", m_file.toStdString()};
}

QString ShopFile::newestAside() const {
    QString newest;
    for (int number = 1; number <= kMostAside; ++number) {
        const QString aside = QStringLiteral("%1.damaged-%2").arg(m_file).arg(number);
        if (!QFileInfo::exists(aside))
            break;
        newest = aside;
    }
    return newest;
}

base::Result<ShopFile::Opened> ShopFile::rebuild(Opening opening) {
    const auto backup = m_backups.newestGood();
    const Backup* from = backup ? &backup.value() : nullptr;
    opening.restored = from ? *from : Backup();
    auto built = buildStaged(opening, from);
    if (!built && !opening.setAside.isEmpty() && opening.salvage.outcome == Salvage::Outcome::Failed)
        built = buildStaged(opening, from);
    if (!built)
        return built.error();
    if (const auto moved = renameDurably(staged(), m_file); !moved)
        return moved.error();
    auto database = openWhole(Check::Quick);
    if (!database)
        return database.error();
    return Opened{*std::move(database), opening};
}

base::Result<void> ShopFile::buildStaged(Opening& opening, const Backup* backup) const {
    for (const QString& end : kBeside)
        QFile::remove(staged() + end);
    if (backup) {
        if (auto copied = copyDurably(backup->file, staged()); !copied)
            return copied;
    } else {
        QFile::remove(staged());
        if (auto made = makeFile(staged()); !made)
            return made;
    }
    if (auto filled = fillStaged(opening); !filled)
        return filled;
    return syncFile(staged());
}

/// Closing puts everything into the one file.
base::Result<void> ShopFile::fillStaged(Opening& opening) const {
    const auto database = Database::openFile(staged(), Database::Access::ReadWrite, m_patience);
    if (!database)
        return database.error();
    if (auto done = bringUpToDate(*database.value(), &m_backups, opening); !done)
        return done;
    const bool isSecondTry = opening.salvage.outcome == Salvage::Outcome::Failed;
    return opening.setAside.isEmpty() || isSecondTry ? base::Result<void>()
                                                     : salvageInto(*database.value(), opening);
}

base::Result<void> ShopFile::salvageInto(Database& database, Opening& opening) const {
    const auto found = salvage(database, opening.setAside, m_file + QStringLiteral(".salvage"));
    if (found) {
        opening.salvage = found.value();
        return {};
    }
    base::logWarning("storage",
                     "nothing is salvaged: " + found.error().code.id() + " " + found.error().detail);
    opening.salvage.outcome = Salvage::Outcome::Failed;
    return found.error();
}

base::Result<ShopFile::Opened> ShopFile::migrated(std::unique_ptr<Database> database, Opening opening) {
    if (const auto done = bringUpToDate(*database, &m_backups, opening); !done)
        return done.error();
    return Opened{std::move(database), opening};
}

base::Result<Opening> ShopFile::restore(const Backup& backup, std::unique_ptr<Database>& now) {
    if (const auto good = m_backups.verify(backup); !good)
        return good.error();
    // A copy first: taking a backup may thin out the very one that is asked for.
    const QString staged = m_file + QStringLiteral(".restoring");
    auto done = copyDurably(backup.file, staged);
    if (done && now)
        if (const auto taken = m_backups.take(*now, BackupKind::BeforeRestore); !taken)
            done = taken.error();
    if (!done) {
        QFile::remove(staged);
        return done.error();
    }
    now.reset();
    // Closing has put everything into the file; a journal that is still there would be read into the restored
    // one.
    for (const QString& end : kBeside)
        QFile::remove(m_file + end);
    if (const auto moved = renameDurably(staged, m_file); !moved)
        done = moved;
    auto database = openWhole(Check::Quick);
    if (!database)
        return database.error();
    auto opened = migrated(*std::move(database), {});
    if (!opened)
        return opened.error();
    now = std::move(opened.value().database);
    if (!done)
        return done.error();
    opened.value().opening.restored = backup;
    return opened.value().opening;
}

void ShopFile::closed() {
    if (m_mark)
        m_mark->clear();
    m_mark.reset();
}

} // namespace studio::storage
