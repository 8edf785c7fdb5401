#pragma once

#include "app/preview/preview_surface_widget.h"

namespace app::preview {

/// The dark well in the middle: the picture as large as it goes, with its aspect kept.
class PreviewPanel : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget* parent = nullptr);

    void setFactory(SurfaceFactory factory);
    /// Pixels of the canvas: only their ratio counts.
    void setCanvas(QSize canvas);
    QRect pictureRect() const;
    PreviewSurfaceWidget* surface() const { return m_surface; }

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QSize m_canvas{1280, 720};
    PreviewSurfaceWidget* m_surface;
};

} // namespace app::preview
