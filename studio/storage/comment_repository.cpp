#include "studio/storage/comment_repository.h"

#include "studio/storage/stored_words.h"

#include <algorithm>

namespace studio::storage {

namespace {

using comments::Comment;

/// One statement takes so many rows, a smaller number of them takes one each: two texts to prepare, not many.
constexpr std::size_t kRowsAtOnce = 32;

QString insertOf(std::size_t rows) {
    QString sql = QStringLiteral("INSERT INTO comments (run, seq, platform, comment_id, author, body, at) "
                                 "VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t row = 1; row < rows; ++row)
        sql += QLatin1String(", (?, ?, ?, ?, ?, ?, ?)");
    return sql + QLatin1String(" ON CONFLICT (run, platform, comment_id) DO NOTHING");
}

StoredComment commentFrom(const Row& row) {
    return {row.integer(0),
            Comment{row.text(1), row.text(2), row.text(3), row.text(4), timeFrom(row.integer(5))}};
}

const QString kCommentColumns =
    QStringLiteral("SELECT c.seq, c.platform, c.comment_id, c.author, c.body, c.at FROM comments c"
                   " WHERE c.run = (SELECT run FROM runs WHERE id = ?) ");

} // namespace

base::Result<int> CommentRepository::append(const QString& runId, const std::vector<Comment>& comments) {
    qint64 run = 0;
    qint64 last = -1;
    const auto counted = m_database.query(
        QStringLiteral(
            "UPDATE runs SET last_comment = last_comment + ? WHERE id = ? RETURNING run, last_comment"),
        {static_cast<qint64>(comments.size()), runId}, [&](const Row& row) {
            run = row.integer(0);
            last = row.integer(1);
        });
    if (!counted)
        return counted.error();
    if (last < 0)
        return base::Error{DatabaseError::NotFound, "no such run"};
    static const QString kMany = insertOf(kRowsAtOnce);
    static const QString kOne = insertOf(1);
    qint64 sequence = last - static_cast<qint64>(comments.size());
    int added = 0;
    for (std::size_t begin = 0; begin < comments.size();) {
        const std::size_t rows = comments.size() - begin >= kRowsAtOnce ? kRowsAtOnce : 1;
        QVariantList values;
        values.reserve(static_cast<int>(rows * 7));
        for (std::size_t row = begin; row < begin + rows; ++row) {
            const Comment& comment = comments[row];
            values << run << ++sequence << comment.platform << comment.id << comment.author << comment.text
                   << msOf(comment.at);
        }
        const auto inserted = m_database.run(rows == 1 ? kOne : kMany, values);
        if (!inserted)
            return inserted.error();
        added += inserted.value();
        begin += rows;
    }
    return added;
}

base::Result<std::vector<StoredComment>> CommentRepository::newest(const QString& runId, int most) {
    auto found = m_database.all<StoredComment>(kCommentColumns + QLatin1String("ORDER BY c.seq DESC LIMIT ?"),
                                               {runId, most}, commentFrom);
    if (found)
        std::reverse(found.value().begin(), found.value().end());
    return found;
}

base::Result<std::vector<StoredComment>> CommentRepository::since(const QString& runId, qint64 sequence,
                                                                  int most) {
    return m_database.all<StoredComment>(kCommentColumns +
                                             QLatin1String("AND c.seq > ? ORDER BY c.seq LIMIT ?"),
                                         {runId, sequence, most}, commentFrom);
}

base::Result<qint64> CommentRepository::count(const QString& runId) {
    const auto counted = m_database.number(
        QStringLiteral("SELECT COUNT(*) FROM comments WHERE run = (SELECT run FROM runs WHERE id = ?)"),
        {runId});
    if (!counted)
        return counted.error();
    return counted.value().value_or(0);
}

} // namespace studio::storage
