#pragma once

#include "studio/base/executor.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>

#include <functional>

namespace studio::session {

/// Runs on the test's own event loop, as the session does on main.
inline base::Executor postToMain() {
    return [](std::function<void()> work) {
        QMetaObject::invokeMethod(qApp, std::move(work), Qt::QueuedConnection);
    };
}

/// Turns the event loop until `done`; false after `longestMs`.
inline bool turnUntil(const std::function<bool()>& done, int longestMs = 10'000) {
    QElapsedTimer time;
    time.start();
    while (!done()) {
        if (time.elapsed() > longestMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return true;
}

inline void turnFor(int milliseconds) {
    turnUntil([] { return false; }, milliseconds);
}

} // namespace studio::session
