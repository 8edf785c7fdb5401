#pragma once

#include "studio/comments/comment.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStringList>

#include <deque>

namespace app::comment_feed {

/// One comment as its row shows it: masked, cleaned, in the order it came.
struct FeedRow {
    QString key;
    QString platform;
    QString author;
    QString text;
    studio::base::WallTime at;
};

/// Comments, newest first, bounded. While held, new ones wait outside so that nothing moves
/// under the reader's eyes. Main thread.
class CommentFeedModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 };
    static constexpr int kMostRows = 1000;

    explicit CommentFeedModel(QObject* parent = nullptr);

    void setComments(const std::deque<studio::comments::Comment>& comments);
    void add(const studio::comments::Comment& comment);
    /// Letting go takes in what waits.
    void setHeld(bool held);
    bool isHeld() const { return m_held; }
    int waiting() const { return m_waiting; }
    /// Shows what holds all the words, in author, text or platform; diacritics count, letter case does not.
    void setSearch(const QString& words);
    bool isSearching() const { return !m_words.isEmpty(); }
    void hide(const QString& key);
    /// Comments that came in the last minute.
    int perMinute(studio::base::WallTime now) const;
    int total() const { return static_cast<int>(m_all.size()); }

    const FeedRow* row(int index) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    void waitingChanged();

private:
    bool matches(const FeedRow& row) const;
    void rebuild();
    void showRow(FeedRow row);
    void trim();

    std::deque<FeedRow> m_all;   ///< newest first
    std::deque<FeedRow> m_shown; ///< newest first
    std::deque<studio::base::WallTime> m_arrivals;
    QSet<QString> m_hidden;
    QStringList m_words;
    bool m_held = false;
    int m_waiting = 0;
};

} // namespace app::comment_feed

Q_DECLARE_METATYPE(app::comment_feed::FeedRow)
