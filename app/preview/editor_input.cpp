#include "app/preview/editor_input.h"

#include "app/preview/overlay_editor.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWidget>

namespace app::preview {

using studio::overlays::Corner;

namespace {

/// How near a pointer must come to a corner or a guide, logical pixels.
constexpr double kReach = 8;
constexpr int kLongNudge = 10;
constexpr double kScaleStep = 1.05;

QPoint direction(int key) {
    switch (key) {
    case Qt::Key_Left:
        return {-1, 0};
    case Qt::Key_Right:
        return {1, 0};
    case Qt::Key_Up:
        return {0, -1};
    case Qt::Key_Down:
        return {0, 1};
    default:
        return {};
    }
}

Qt::CursorShape shapeOf(const Handle& handle) {
    if (handle.edge)
        return *handle.edge == Qt::Horizontal ? Qt::SizeHorCursor : Qt::SizeVerCursor;
    const bool falling = handle.corner == Corner::TopLeft || handle.corner == Corner::BottomRight;
    return falling ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor;
}

bool isOurs(const QKeyEvent& event) {
    if (event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Escape:
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return true;
    default:
        return !direction(event.key()).isNull();
    }
}

} // namespace

EditorInput::EditorInput(QWidget* picture, OverlayEditor& editor)
    : QObject(picture)
    , m_picture(picture)
    , m_editor(editor) {
    picture->installEventFilter(this);
}

PictureMap EditorInput::map() const {
    return {m_canvas, m_picture->size(), m_picture->devicePixelRatioF()};
}

int EditorInput::reach() const {
    return map().lengthOnCanvas(kReach);
}

bool EditorInput::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_picture || !m_editor.isArranging())
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        if (static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton)
            m_editor.release();
        return true;
    case QEvent::MouseButtonDblClick:
        return doubleClick(*static_cast<QMouseEvent*>(event));
    case QEvent::ContextMenu: {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        if (menu->reason() == QContextMenuEvent::Mouse && !m_editor.isDragging()) {
            m_editor.press(map().toCanvas(menu->pos()), reach());
            m_editor.release();
        }
        Q_EMIT menuWanted(menu->globalPos());
        return true;
    }
    case QEvent::ShortcutOverride:
        if (isOurs(*static_cast<QKeyEvent*>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (key(*static_cast<QKeyEvent*>(event)))
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool EditorInput::press(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    m_picture->setFocus(Qt::MouseFocusReason);
    m_editor.press(map().toCanvas(event.position()), reach());
    return true;
}

bool EditorInput::move(const QMouseEvent& event) {
    const QPoint at = map().toCanvas(event.position());
    if (!m_editor.isDragging()) {
        showCursor(at);
    } else if (event.buttons() & Qt::LeftButton) {
        m_editor.drag(at, reach(), event.modifiers() & Qt::AltModifier);
    } else {
        // The button was let go where nobody told us.
        m_editor.release();
    }
    return true;
}

bool EditorInput::doubleClick(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    m_editor.press(map().toCanvas(event.position()), reach());
    m_editor.release();
    m_editor.reset();
    return true;
}

bool EditorInput::key(const QKeyEvent& event) {
    if (!isOurs(event))
        return false;
    const bool shift = event.modifiers() & Qt::ShiftModifier;
    switch (event.key()) {
    case Qt::Key_Escape:
        if (!m_editor.isDragging() && !m_editor.chosen())
            Q_EMIT leaveWanted();
        else
            m_editor.cancel();
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_editor.reset();
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_editor.scaleBy(kScaleStep);
        return true;
    case Qt::Key_Minus:
        m_editor.scaleBy(1 / kScaleStep);
        return true;
    case Qt::Key_Tab:
        m_editor.chooseNext(1);
        return true;
    case Qt::Key_Backtab:
        m_editor.chooseNext(-1);
        return true;
    default:
        m_editor.nudge(direction(event.key()) * (shift ? kLongNudge : 1));
        return true;
    }
}

void EditorInput::showCursor(QPoint at) {
    if (const auto handle = m_editor.handleAt(at, reach()))
        m_picture->setCursor(shapeOf(*handle));
    else if (m_editor.overlayAt(at))
        m_picture->setCursor(Qt::SizeAllCursor);
    else
        m_picture->unsetCursor();
}

} // namespace app::preview
