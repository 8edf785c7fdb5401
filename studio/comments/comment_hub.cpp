#include "studio/comments/comment_hub.h"

#include "studio/comments/clean_text.h"

#include <algorithm>

namespace studio::comments {

namespace {

/// Ids are remembered longer than comments: a platform may send an old one again.
constexpr std::size_t kKnownPerComment = 4;
constexpr qsizetype kLongestText = 5000;
constexpr qsizetype kLongestName = 200;

} // namespace

CommentHub::CommentHub(std::size_t capacity)
    : m_capacity(std::max<std::size_t>(capacity, 1)) {
}

bool CommentHub::add(Comment comment) {
    comment.platform = cleanText(comment.platform.left(kLongestName));
    comment.id = cleanText(comment.id.left(kLongestName));
    if (!remember(comment))
        return false;
    comment.author = cleanText(comment.author.left(kLongestName));
    comment.text = cleanText(comment.text.left(kLongestText));
    const auto place =
        std::upper_bound(m_comments.begin(), m_comments.end(), comment.at,
                         [](base::WallTime at, const Comment& other) { return at < other.at; });
    m_comments.insert(place, std::move(comment));
    if (m_comments.size() > m_capacity)
        m_comments.pop_front();
    ++m_total;
    return true;
}

bool CommentHub::remember(const Comment& comment) {
    if (comment.id.isEmpty())
        return true;
    const Key key{comment.platform, comment.id};
    if (!m_known.insert(key).second)
        return false;
    m_knownInOrder.push_back(key);
    if (m_knownInOrder.size() > m_capacity * kKnownPerComment) {
        m_known.erase(m_knownInOrder.front());
        m_knownInOrder.pop_front();
    }
    return true;
}

} // namespace studio::comments
