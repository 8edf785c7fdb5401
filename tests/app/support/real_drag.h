#pragma once

#include <QPoint>

class QWidget;

namespace app {

/// A hand that drags with the mouse: presses at a place of one widget, moves in steps, lets go over another
/// one, perhaps of another window. Both are on the screen, the target not covered. Returns once Qt's drag is
/// over.
void dragByHand(QWidget& from, QPoint start, QWidget& to, QPoint end);

} // namespace app
