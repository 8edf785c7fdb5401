#include "app/comment_feed/commenters.h"

#include "studio/comments/phone_mask.h"

namespace app::comment_feed {

void Commenters::setComments(const std::deque<studio::comments::Comment>& comments) {
    m_names.clear();
    m_known.clear();
    m_sharing.clear();
    for (const auto& comment : comments)
        add(comment);
}

void Commenters::add(const studio::comments::Comment& comment) {
    const QString name = studio::comments::shortName(comment.author);
    const QString person = comment.platform + QLatin1Char('\n') + comment.author.simplified();
    if (name.isEmpty() || m_known.contains(person) || m_names.size() >= kMost)
        return;
    m_known.insert(person);
    const int sharing = ++m_sharing[name];
    m_names.append(sharing == 1 ? name : QStringLiteral("%2 (%1)").arg(sharing).arg(name));
}

} // namespace app::comment_feed
