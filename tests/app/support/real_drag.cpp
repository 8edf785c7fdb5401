#include "tests/app/support/real_drag.h"

#include <QApplication>
#include <QTest>
#include <QTimer>
#include <QWidget>
#include <QWindow>

namespace app {

namespace {

constexpr int kSteps = 6;
constexpr int kStepMs = 15;

struct Place {
    QWindow* window;
    QPoint at;
};

Place placeIn(const QWidget& widget, QPoint at) {
    return {widget.window()->windowHandle(), widget.mapTo(widget.window(), at)};
}

} // namespace

void dragByHand(QWidget& from, QPoint start, QWidget& to, QPoint end) {
    const Place pressed = placeIn(from, start);
    const Place released = placeIn(to, end);
    const QPoint first = from.mapToGlobal(start);
    const QPoint last = to.mapToGlobal(end);
    // The drag begins with one of these moves and the others reach it in its own loop, so that each has a
    // timer of its own: one whose slot has not come back is not told again.
    bool isOver = false;
    QTest::mousePress(pressed.window, Qt::LeftButton, Qt::NoModifier, pressed.at);
    for (int step = 1; step <= kSteps; ++step) {
        const QPoint now = first + (last - first) * step / kSteps;
        QTimer::singleShot(step * kStepMs, qApp, [window = pressed.window, now] {
            QTest::mouseMove(window, window->mapFromGlobal(now));
        });
    }
    QTimer::singleShot((kSteps + 1) * kStepMs, qApp, [&isOver, released] {
        QTest::mouseRelease(released.window, Qt::LeftButton, Qt::NoModifier, released.at);
        isOver = true;
    });
    if (!QTest::qWaitFor([&] { return isOver; }))
        qWarning("the drag has not ended");
    QCoreApplication::processEvents();
}

} // namespace app
