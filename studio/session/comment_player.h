#pragma once

#include "studio/comments/comment_script.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace studio::session {

/// Plays a script of comments, each at its time after start(). Main thread.
class CommentPlayer {
public:
    CommentPlayer(comments::CommentScript script, std::function<void(comments::Comment)> arrived);

    void start();
    void stop() { m_timer.stop(); }

private:
    void playDue();

    comments::CommentScript m_script;
    std::function<void(comments::Comment)> m_arrived;
    std::size_t m_next = 0;
    base::MonotonicTime m_startedAt{};
    QTimer m_timer;
};

} // namespace studio::session
