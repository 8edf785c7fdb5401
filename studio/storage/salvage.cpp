#include "studio/storage/salvage.h"

#include "studio/storage/backups.h"
#include "studio/storage/product_repository.h"
#include "studio/storage/salvaged_rows.h"
#include "studio/storage/schema.h"

#include <QFile>

#include <unordered_map>

namespace studio::storage {

namespace {

using base::Result;

/// A file that goes with the block, and what SQLite puts beside it.
class Scratch {
public:
    explicit Scratch(QString file)
        : m_file(std::move(file)) {
        sweep();
    }
    ~Scratch() { sweep(); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const QString& file() const { return m_file; }

private:
    void sweep() const {
        for (const char* end : {"", "-wal", "-shm", "-journal"})
            QFile::remove(m_file + QLatin1String(end));
    }

    QString m_file;
};

Result<std::unique_ptr<Database>> openScratch(const QString& file) {
    auto database = Database::openFile(file, Database::Access::ReadWrite);
    if (!database)
        return database;
    if (const auto made = migrate(*database.value(), schemaVersion()); !made)
        return made.error();
    // Whatever can be read is taken in; and should the power go, it is read again.
    for (const char* setting : {"PRAGMA foreign_keys = OFF", "PRAGMA synchronous = OFF"})
        if (const auto set = database.value()->execute(QString::fromLatin1(setting)); !set)
            return set.error();
    return database;
}

/// Gives the number of pages that could not be read.
Result<int> readDamaged(const QString& damaged, Database& scratch) {
    auto pages = PageFile::open(damaged);
    if (!pages)
        return pages.error();
    if (const auto begun = scratch.begin(); !begun)
        return begun.error();
    RecordReader reader(*pages.value());
    SalvagedRows rows(scratch);
    reader.readAll([&](const StoredRecord& record) { return rows.take(record); });
    if (!rows.failure())
        return rows.failure().error();
    if (const auto done = scratch.commit(); !done)
        return done.error();
    return reader.unreadable();
}

// Runs of which nothing is left but what came in: known from the backup, or named anew.
constexpr const char* kNameLostRuns[] = {
    "INSERT INTO lost.runs (run, id, show_file, title, started_at, ended_at, last_order, last_comment)"
    " SELECT run, id, show_file, title, started_at, ended_at, last_order, last_comment FROM main.runs"
    " WHERE run IN (SELECT run FROM lost.orders UNION SELECT run FROM lost.comments) ON CONFLICT DO NOTHING",
    "INSERT INTO lost.runs (run, id, show_file, title, started_at, ended_at)"
    " SELECT run, lower(hex(randomblob(16))), '', '', MIN(at), MAX(at) FROM"
    " (SELECT run, taken_at AS at FROM lost.orders UNION ALL SELECT run, at FROM lost.comments)"
    " WHERE run NOT IN (SELECT run FROM lost.runs) GROUP BY run",
};

constexpr const char* kNewRuns[] = {
    "INSERT INTO main.runs (run, id, show_file, title, started_at, ended_at, last_order, last_comment)"
    " SELECT run, id, show_file, title, started_at, ended_at, last_order, last_comment FROM lost.runs"
    " WHERE id NOT IN (SELECT id FROM main.runs) AND run NOT IN (SELECT run FROM main.runs)",
    // The short key is another run's.
    "INSERT INTO main.runs (run, id, show_file, title, started_at, ended_at, last_order, last_comment)"
    " SELECT ROW_NUMBER() OVER (ORDER BY run) + MAX((SELECT MAX(run) FROM main.runs),"
    " (SELECT MAX(run) FROM lost.runs)), id, show_file, title, started_at, ended_at, last_order, last_comment"
    " FROM lost.runs WHERE id NOT IN (SELECT id FROM main.runs)",
};

constexpr const char* kMapRuns[] = {
    "CREATE TEMP TABLE run_map (run BIGINT NOT NULL PRIMARY KEY, target BIGINT NOT NULL)",
    "INSERT INTO run_map SELECT lost.runs.run, main.runs.run FROM lost.runs JOIN main.runs USING (id)",
    "UPDATE main.runs SET ended_at = COALESCE(runs.ended_at, s.ended_at),"
    " last_order = MAX(runs.last_order, s.last_order), last_comment = MAX(runs.last_comment, s.last_comment)"
    " FROM lost.runs s WHERE s.id = runs.id",
};

constexpr const char* kNewOrders[] = {
    "INSERT INTO main.orders (run, number, id, platform, buyer_id, buyer_name, phone, comment_id, "
    "product_code,"
    " size, colour, quantity, unit_price, state, taken_at, changed_at)"
    " SELECT m.target, s.number, s.id, s.platform, s.buyer_id, s.buyer_name, s.phone, s.comment_id,"
    " s.product_code, s.size, s.colour, s.quantity, s.unit_price, s.state, s.taken_at, s.changed_at"
    " FROM lost.orders s JOIN run_map m ON m.run = s.run WHERE true ON CONFLICT DO NOTHING",
    // The number is another order's: it gets the next one, and is not lost.
    "INSERT INTO main.orders (run, number, id, platform, buyer_id, buyer_name, phone, comment_id, "
    "product_code,"
    " size, colour, quantity, unit_price, state, taken_at, changed_at)"
    " SELECT m.target, ROW_NUMBER() OVER (PARTITION BY m.target ORDER BY s.number)"
    " + (SELECT MAX(o.number) FROM main.orders o WHERE o.run = m.target),"
    " s.id, s.platform, s.buyer_id, s.buyer_name, s.phone, s.comment_id,"
    " s.product_code, s.size, s.colour, s.quantity, s.unit_price, s.state, s.taken_at, s.changed_at"
    " FROM lost.orders s JOIN run_map m ON m.run = s.run WHERE s.id NOT IN (SELECT id FROM main.orders)",
};

constexpr const char* kChangedOrders[] = {
    "UPDATE main.orders SET state = s.state, changed_at = s.changed_at FROM lost.orders s"
    " WHERE s.id = orders.id AND s.changed_at > orders.changed_at",
};

constexpr const char* kNewComments[] = {
    "INSERT INTO main.comments (run, seq, platform, comment_id, author, body, at)"
    " SELECT m.target, s.seq, s.platform, s.comment_id, s.author, s.body, s.at"
    " FROM lost.comments s JOIN run_map m ON m.run = s.run WHERE true ON CONFLICT DO NOTHING",
    "INSERT INTO main.comments (run, seq, platform, comment_id, author, body, at)"
    " SELECT m.target, ROW_NUMBER() OVER (PARTITION BY m.target ORDER BY s.seq)"
    " + (SELECT MAX(c.seq) FROM main.comments c WHERE c.run = m.target),"
    " s.platform, s.comment_id, s.author, s.body, s.at"
    " FROM lost.comments s JOIN run_map m ON m.run = s.run WHERE NOT EXISTS (SELECT 1 FROM main.comments c"
    " WHERE c.run = m.target AND c.platform = s.platform AND c.comment_id = s.comment_id)",
};

constexpr const char* kAllElse[] = {
    "UPDATE main.runs SET"
    " last_order = MAX(last_order, COALESCE((SELECT MAX(number) FROM main.orders o WHERE o.run = runs.run), "
    "0)),"
    " last_comment = MAX(last_comment, COALESCE((SELECT MAX(seq) FROM main.comments c WHERE c.run = "
    "runs.run), 0))"
    " WHERE run IN (SELECT target FROM run_map)",
    "INSERT INTO main.journal (run, state, at) SELECT m.target, s.state, s.at FROM lost.journal s"
    " JOIN run_map m ON m.run = s.run WHERE true ON CONFLICT (run) DO UPDATE SET state = excluded.state,"
    " at = excluded.at WHERE excluded.at > journal.at",
    "INSERT INTO main.overrides (run, position, product_code, reason, gaps, at)"
    " SELECT m.target, s.position, s.product_code, s.reason, s.gaps, s.at FROM lost.overrides s"
    " JOIN run_map m ON m.run = s.run WHERE true ON CONFLICT DO NOTHING",
    "INSERT INTO main.segments_on_air (run, position, segment, title, product_code, started_at, ended_at)"
    " SELECT m.target, s.position, s.segment, s.title, s.product_code, s.started_at, s.ended_at"
    " FROM lost.segments_on_air s JOIN run_map m ON m.run = s.run WHERE true"
    " ON CONFLICT (run, position) DO UPDATE SET ended_at = COALESCE(segments_on_air.ended_at, "
    "excluded.ended_at)",
    "DROP TABLE run_map",
};

/// Adds up the rows that were touched.
template <std::size_t Size>
Result<int> perform(Database& database, const char* const (&statements)[Size]) {
    int touched = 0;
    for (const char* statement : statements) {
        const auto done = database.run(QString::fromLatin1(statement));
        if (!done)
            return done.error();
        touched += std::max(0, done.value());
    }
    return touched;
}

/// What a product's lists are where pages are gone: a part of them may lie on those.
void keepLonger(show::Product& salvaged, const show::Product& backedUp) {
    const auto keep = [](auto& now, const auto& before) {
        if (before.size() > now.size())
            now = before;
    };
    keep(salvaged.variants, backedUp.variants);
    keep(salvaged.morePictures, backedUp.morePictures);
    keep(salvaged.talkingPoints, backedUp.talkingPoints);
    keep(salvaged.forbiddenClaims, backedUp.forbiddenClaims);
    keep(salvaged.papers, backedUp.papers);
    keep(salvaged.faq, backedUp.faq);
}

Result<void> bringProducts(Database& whole, Database& scratch, Salvage& salvage) {
    auto found = ProductRepository(scratch).all();
    if (!found)
        return found.error();
    const auto there = ProductRepository(whole).all();
    if (!there)
        return there.error();
    std::unordered_map<QString, const show::Product*> known;
    for (const show::Product& product : there.value())
        known.emplace(product.code.toCaseFolded(), &product);
    for (show::Product& product : found.value()) {
        const auto old = known.find(product.code.toCaseFolded());
        const bool isNew = old == known.end();
        if (!isNew && salvage.unreadablePages > 0)
            keepLonger(product, *old->second);
        if (!isNew && product == *old->second)
            continue;
        if (auto put = ProductRepository(whole).put(product); !put)
            return put;
        ++(isNew ? salvage.products : salvage.productsChanged);
    }
    return {};
}

Result<void> bringRows(Database& whole, Salvage& salvage) {
    const auto count = [&](const auto& statements, int& into) -> Result<void> {
        const auto touched = perform(whole, statements);
        if (!touched)
            return touched.error();
        into = touched.value();
        return {};
    };
    int other = 0;
    Result<void> done = count(kNameLostRuns, other);
    if (done)
        done = count(kNewRuns, salvage.runs);
    if (done)
        done = count(kMapRuns, other);
    if (done)
        done = count(kNewOrders, salvage.orders);
    if (done)
        done = count(kChangedOrders, salvage.ordersChanged);
    if (done)
        done = count(kNewComments, salvage.comments);
    if (done)
        done = count(kAllElse, other);
    return done;
}

Result<void> countMissing(Database& whole, Salvage& salvage) {
    const auto missing = whole.number(QStringLiteral(
        "SELECT COALESCE(SUM(last_order), 0) - (SELECT COUNT(*) FROM main.orders) FROM main.runs"));
    if (!missing)
        return missing.error();
    salvage.ordersMissing = static_cast<int>(std::max<qint64>(0, missing.value().value_or(0)));
    return {};
}

Result<void> bringOver(Database& whole, Database& scratch, Salvage& salvage) {
    if (auto begun = whole.begin(); !begun)
        return begun;
    auto done = bringRows(whole, salvage);
    if (done)
        done = bringProducts(whole, scratch, salvage);
    if (done)
        done = countMissing(whole, salvage);
    if (done)
        done = whole.commit();
    if (!done)
        whole.rollBack();
    return done;
}

QString quoted(QString words) {
    return u'\'' + words.replace(u'\'', QLatin1String("''")) + u'\'';
}

} // namespace

Result<Salvage> salvage(Database& whole, const QString& damaged, const QString& scratchFile) {
    const Scratch file(scratchFile);
    auto scratch = openScratch(file.file());
    if (!scratch)
        return scratch.error();
    const auto unreadable = readDamaged(damaged, *scratch.value());
    if (!unreadable)
        return unreadable.error();
    Salvage found;
    found.outcome = Salvage::Outcome::Done;
    found.unreadablePages = unreadable.value();
    if (const auto seen =
            whole.execute(QStringLiteral("ATTACH DATABASE %1 AS lost").arg(quoted(file.file())));
        !seen)
        return seen.error();
    auto done = bringOver(whole, *scratch.value(), found);
    if (const auto left = whole.execute(QStringLiteral("DETACH DATABASE lost")); done && !left)
        done = left;
    if (done)
        done = checkIntegrity(whole, Check::Whole);
    if (!done)
        return done.error();
    return found;
}

} // namespace studio::storage
