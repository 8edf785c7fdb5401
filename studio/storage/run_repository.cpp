#include "studio/storage/run_repository.h"

#include "studio/storage/stored_words.h"

namespace studio::storage {

namespace {

const QString kRunColumns = QStringLiteral("SELECT id, show_file, title, started_at, ended_at FROM runs ");

LiveRun runFrom(const Row& row) {
    return {row.text(0), row.text(1), row.text(2), timeFrom(row.integer(3)), timeFrom(row.maybeInteger(4))};
}

base::Error noSuchRun() {
    return {DatabaseError::NotFound, "no such run"};
}

base::Result<void> effect(const base::Result<int>& touched) {
    if (!touched)
        return touched.error();
    return {};
}

/// A run that is not there is an error.
base::Result<void> effectOnRun(const base::Result<int>& touched) {
    if (touched && touched.value() == 0)
        return noSuchRun();
    return effect(touched);
}

} // namespace

base::Result<qint64> RunRepository::keyOf(const QString& id) {
    const auto key = m_database.number(QStringLiteral("SELECT run FROM runs WHERE id = ?"), {id});
    if (!key)
        return key.error();
    if (!key.value())
        return noSuchRun();
    return *key.value();
}

base::Result<void> RunRepository::start(const LiveRun& run) {
    if (m_database.kind() == Database::Kind::Postgres) {
        // Two consoles may start at the same moment.
        auto locked = m_database.execute(QStringLiteral("LOCK TABLE runs IN SHARE ROW EXCLUSIVE MODE"));
        if (!locked)
            return locked.error();
    }
    const auto last = m_database.number(QStringLiteral("SELECT COALESCE(MAX(run), 0) FROM runs"));
    if (!last)
        return last.error();
    return effect(m_database.run(
        QStringLiteral(
            "INSERT INTO runs (run, id, show_file, title, started_at, ended_at) VALUES (?, ?, ?, ?, ?, ?)"),
        {last.value().value_or(0) + 1, run.id, run.showFile, run.title, msOf(run.startedAt),
         orNull(msOf(run.endedAt))}));
}

base::Result<void> RunRepository::end(const QString& id, base::WallTime at) {
    return effectOnRun(
        m_database.run(QStringLiteral("UPDATE runs SET ended_at = ? WHERE id = ?"), {msOf(at), id}));
}

base::Result<LiveRun> RunRepository::find(const QString& id) {
    const auto found = m_database.all<LiveRun>(kRunColumns + QLatin1String("WHERE id = ?"), {id}, runFrom);
    if (!found)
        return found.error();
    if (found.value().empty())
        return noSuchRun();
    return found.value().front();
}

base::Result<std::vector<LiveRun>> RunRepository::newest(int most) {
    return m_database.all<LiveRun>(kRunColumns + QLatin1String("ORDER BY started_at DESC, run DESC LIMIT ?"),
                                   {most}, runFrom);
}

base::Result<std::vector<LiveRun>> RunRepository::unfinished() {
    return m_database.all<LiveRun>(
        kRunColumns + QLatin1String("WHERE ended_at IS NULL ORDER BY started_at DESC, run DESC"), {},
        runFrom);
}

base::Result<void> RunRepository::putJournal(const QString& runId, const JournalEntry& entry) {
    const auto run = keyOf(runId);
    if (!run)
        return run.error();
    return effect(m_database.run(
        QStringLiteral("INSERT INTO journal (run, state, at) VALUES (?, ?, ?)"
                       " ON CONFLICT (run) DO UPDATE SET state = excluded.state, at = excluded.at"),
        {run.value(), QString::fromUtf8(entry.state), msOf(entry.at)}));
}

base::Result<std::optional<JournalEntry>> RunRepository::journal(const QString& runId) {
    const auto run = keyOf(runId);
    if (!run)
        return run.error();
    const auto found = m_database.all<JournalEntry>(
        QStringLiteral("SELECT state, at FROM journal WHERE run = ?"), {run.value()}, [](const Row& row) {
            return JournalEntry{row.text(0).toUtf8(), timeFrom(row.integer(1))};
        });
    if (!found)
        return found.error();
    return found.value().empty() ? std::nullopt : std::optional(found.value().front());
}

base::Result<void> RunRepository::segmentStarted(const QString& runId, const SegmentOnAir& segment) {
    const auto run = keyOf(runId);
    if (!run)
        return run.error();
    if (auto ended = segmentEnded(runId, segment.startedAt); !ended)
        return ended;
    const auto last = m_database.number(
        QStringLiteral("SELECT COALESCE(MAX(position), 0) FROM segments_on_air WHERE run = ?"),
        {run.value()});
    if (!last)
        return last.error();
    return effect(m_database.run(
        QStringLiteral("INSERT INTO segments_on_air (run, position, segment, title, product_code, started_at,"
                       " ended_at) VALUES (?, ?, ?, ?, ?, ?, ?)"),
        {run.value(), last.value().value_or(0) + 1, segment.segment, segment.title, segment.productCode,
         msOf(segment.startedAt), orNull(msOf(segment.endedAt))}));
}

base::Result<void> RunRepository::segmentEnded(const QString& runId, base::WallTime at) {
    const auto run = keyOf(runId);
    if (!run)
        return run.error();
    return effect(m_database.run(
        QStringLiteral("UPDATE segments_on_air SET ended_at = ? WHERE run = ? AND ended_at IS NULL"),
        {msOf(at), run.value()}));
}

base::Result<std::vector<SegmentOnAir>> RunRepository::segments(const QString& runId) {
    const auto run = keyOf(runId);
    if (!run)
        return run.error();
    return m_database.all<SegmentOnAir>(
        QStringLiteral("SELECT segment, title, product_code, started_at, ended_at FROM segments_on_air"
                       " WHERE run = ? ORDER BY position"),
        {run.value()}, [](const Row& row) {
            return SegmentOnAir{static_cast<int>(row.integer(0)), row.text(1), row.text(2),
                                timeFrom(row.integer(3)), timeFrom(row.maybeInteger(4))};
        });
}

base::Result<void> RunRepository::recordOverride(const QString& runId, const show::AirOverride& decision) {
    const auto run = keyOf(runId);
    if (!run)
        return run.error();
    const auto last = m_database.number(
        QStringLiteral("SELECT COALESCE(MAX(position), 0) FROM overrides WHERE run = ?"), {run.value()});
    if (!last)
        return last.error();
    return effect(
        m_database.run(QStringLiteral("INSERT INTO overrides (run, position, product_code, reason, gaps, at)"
                                      " VALUES (?, ?, ?, ?, ?, ?)"),
                       {run.value(), last.value().value_or(0) + 1, decision.productCode, decision.reason,
                        wordOf(decision.gaps), msOf(decision.at)}));
}

base::Result<std::vector<show::AirOverride>> RunRepository::overrides(const QString& runId) {
    const auto run = keyOf(runId);
    if (!run)
        return run.error();
    return m_database.all<show::AirOverride>(
        QStringLiteral(
            "SELECT product_code, reason, gaps, at FROM overrides WHERE run = ? ORDER BY position"),
        {run.value()}, [](const Row& row) {
            return show::AirOverride{row.text(0), row.text(1), gapsFrom(row.text(2)),
                                     timeFrom(row.integer(3))};
        });
}

} // namespace studio::storage
