#include "app/comment_feed/commenters.h"

#include "studio/comments/phone_mask.h"

namespace app::comment_feed {

void Commenters::setComments(const std::deque<studio::comments::Comment>& comments) {
    m_names.clear();
    m_known.clear();
    for (const auto& comment : comments)
        add(comment);
}

void Commenters::add(const studio::comments::Comment& comment) {
    const QString name = studio::comments::shortName(comment.author);
    if (name.isEmpty() || m_known.contains(name) || m_names.size() >= kMost)
        return;
    m_known.insert(name);
    m_names.append(name);
}

} // namespace app::comment_feed
