#pragma once

#include "app/preview/picture_map.h"

#include <QObject>

class QKeyEvent;
class QMouseEvent;
class QWidget;

namespace app::preview {

class OverlayEditor;

/// Mouse and keys of a picture's widget as wishes of its editor: click chooses, drag moves (Alt: without
/// guides), corners resize, double click, Delete and Backspace reset, arrows nudge (Shift: 10 pixels), + and
/// − scale, Tab goes round, Esc cancels, lets go, leaves. Only while the editor is arranging.
class EditorInput : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    EditorInput(QWidget* picture, OverlayEditor& editor);

    void setCanvas(QSize canvas) { m_canvas = canvas; }

Q_SIGNALS:
    /// The right button, on screen.
    void menuWanted(const QPoint& place);
    void leaveWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PictureMap map() const;
    int reach() const;
    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    bool key(const QKeyEvent& event);
    void showCursor(QPoint at);

    QWidget* m_picture;
    OverlayEditor& m_editor;
    QSize m_canvas{1, 1};
};

} // namespace app::preview
