#pragma once

#include "studio/comments/comment.h"

#include <cstddef>
#include <deque>
#include <set>
#include <utility>

namespace studio::comments {

/// Many streams to one ordered list without duplicates; the list and the memory of ids are
/// bounded. Main thread.
class CommentHub {
public:
    explicit CommentHub(std::size_t capacity = 5000);

    /// Cleans and takes a comment; false: it was there already (same platform and id; a
    /// comment without an id is always new).
    bool add(Comment comment);

    /// By time, oldest first.
    const std::deque<Comment>& all() const { return m_comments; }
    /// Comments taken since the hub was made, forgotten ones included.
    std::size_t total() const { return m_total; }

private:
    using Key = std::pair<QString, QString>;

    bool remember(const Comment& comment);

    std::size_t m_capacity;
    std::size_t m_total = 0;
    std::deque<Comment> m_comments;
    std::set<Key> m_known;
    std::deque<Key> m_knownInOrder;
};

} // namespace studio::comments
