#pragma once

#include "studio/comments/comment.h"
#include "studio/storage/database.h"

namespace studio::storage {

/// A comment of a run, at its place in the order in which they came in.
struct StoredComment {
    /// 1…, growing, with holes.
    qint64 sequence = 0;
    comments::Comment comment;
};

/// The comments of live runs. Used inside a work of ShopStore, on its thread.
class CommentRepository {
public:
    explicit CommentRepository(Database& database)
        : m_database(database) {}

    /// Those that the run has already (platform and id) are passed over. Gives the number of new ones.
    /// NotFound: no such run.
    base::Result<int> append(const QString& runId, const std::vector<comments::Comment>& comments);
    /// The newest ones, oldest first.
    base::Result<std::vector<StoredComment>> newest(const QString& runId, int most);
    /// What came in after `sequence`, oldest first.
    base::Result<std::vector<StoredComment>> since(const QString& runId, qint64 sequence, int most);
    base::Result<qint64> count(const QString& runId);

private:
    Database& m_database;
};

} // namespace studio::storage
