#pragma once

#include "studio/comments/comment.h"

#include <cstddef>
#include <deque>
#include <set>
#include <utility>

namespace studio::comments {

/// Many streams to one ordered list without duplicates, bounded. Main thread.
class CommentHub {
public:
    explicit CommentHub(std::size_t capacity = 5000);

    /// Cleans and takes a comment; false: it was there already (same platform and id).
    bool add(Comment comment);

    /// By time, oldest first.
    const std::deque<Comment>& all() const { return m_comments; }
    /// Comments taken since the hub was made, forgotten ones included.
    std::size_t total() const { return m_total; }

private:
    std::size_t m_capacity;
    std::size_t m_total = 0;
    std::deque<Comment> m_comments;
    std::set<std::pair<QString, QString>> m_known;
};

} // namespace studio::comments
