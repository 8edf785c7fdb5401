#pragma once

#include "studio/comments/comment.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <deque>

namespace app::comment_feed {

/// Who has commented since the show was opened: names as they may be shown, shortened, each person
/// once, in the order of their first comment; of two people with one short name the later has a number
/// behind. The list of comments forgets old ones, this does not. Main thread.
class Commenters {
public:
    /// More names than any draw can show; the first ones stay.
    static constexpr int kMost = 20'000;

    void setComments(const std::deque<studio::comments::Comment>& comments);
    void add(const studio::comments::Comment& comment);
    const QStringList& names() const { return m_names; }

private:
    QStringList m_names;
    /// Platform and whole name.
    QSet<QString> m_known;
    /// How many people have a short name.
    QHash<QString, int> m_sharing;
};

} // namespace app::comment_feed
