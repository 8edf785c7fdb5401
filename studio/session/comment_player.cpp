#include "studio/session/comment_player.h"

#include <algorithm>

namespace studio::session {

CommentPlayer::CommentPlayer(comments::CommentScript script, std::function<void(comments::Comment)> arrived)
    : m_script(std::move(script))
    , m_arrived(std::move(arrived)) {
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { playDue(); });
}

void CommentPlayer::start() {
    m_next = 0;
    m_startedAt = std::chrono::steady_clock::now();
    playDue();
}

void CommentPlayer::playDue() {
    const auto elapsed =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_startedAt);
    while (m_next < m_script.comments.size() && m_script.comments[m_next].at <= elapsed) {
        comments::Comment comment = m_script.comments[m_next].comment;
        comment.id = QStringLiteral("script-%1-%2").arg(m_startedAt.time_since_epoch().count()).arg(m_next);
        comment.at = std::chrono::system_clock::now();
        ++m_next;
        m_arrived(std::move(comment));
    }
    if (m_next < m_script.comments.size()) {
        m_timer.start(std::max(std::chrono::milliseconds{1}, m_script.comments[m_next].at - elapsed));
    }
}

} // namespace studio::session
