#pragma once

#include "studio/storage/backups.h"
#include "studio/storage/in_use_mark.h"
#include "studio/storage/opening.h"

#include <memory>

namespace studio::storage {

/// The SQLite file of a shop: opened whole, or what was damaged is set aside and the newest good backup
/// stands in its place, with all in it that could still be read of the damaged file. Storage thread.
class ShopFile {
public:
    struct Opened {
        std::unique_ptr<Database> database;
        Opening opening;
    };

    ShopFile(QString file, Backups& backups, std::chrono::milliseconds patience)
        : m_file(std::move(file))
        , m_backups(backups)
        , m_patience(patience) {}

    const QString& file() const { return m_file; }

    base::Result<Opened> open();
    /// In the place of `now`, which is backed up first. An error leaves or reopens what was there: then `now`
    /// is set as long as there is something to go on with.
    base::Result<Opening> restore(const Backup& backup, std::unique_ptr<Database>& now);
    /// After the database has been closed: the next start need not look for damage so closely.
    void closed();

private:
    base::Result<std::unique_ptr<Database>> openWhole(Check check) const;
    /// SQLite throws away the journal of a file that it does not recognise; it may hold the newest orders.
    base::Result<void> keepJournal() const;
    /// A file of no bytes is how a new shop begins, but not one that has a journal or backups.
    bool isEmptied() const;
    base::Result<QString> setAside() const;
    base::Result<Opened> openInPlaceOfDamaged(Opening opening);
    /// In the place of a file that is missing or has been set aside. A power cut in the middle of it leaves a
    /// mark, and the next start does it again.
    base::Result<Opened> rebuild(Opening opening);
    base::Result<void> buildStaged(Opening& opening, const Backup* backup) const;
    base::Result<void> fillStaged(Opening& opening) const;
    base::Result<void> salvageInto(Database& staged, Opening& opening) const;
    /// The file that a start before this one has set aside and not yet replaced; empty: none.
    QString newestAside() const;
    QString staged() const { return m_file + QStringLiteral(".rebuilding"); }
    base::Result<Opened> migrated(std::unique_ptr<Database> database, Opening opening);

    QString m_file;
    Backups& m_backups;
    std::chrono::milliseconds m_patience;
    std::unique_ptr<InUseMark> m_mark;
};

/// Brings a database that is whole up to date. `opening` gets what was done.
base::Result<void> bringUpToDate(Database& database, Backups* backups, Opening& opening);

} // namespace studio::storage
