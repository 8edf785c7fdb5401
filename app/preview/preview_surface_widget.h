#pragma once

#include "studio/engine/engine.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace app::preview {

/// Makes a surface that draws into a native window: window id, width and height in device pixels.
using SurfaceFactory = std::function<std::unique_ptr<studio::engine::PreviewSurface>(std::uint64_t windowId,
                                                                                     int width, int height)>;

/// A native window of its own that the engine draws into. The surface is made once, when the
/// window is first exposed, from a queued call (painting must not be re-entered), and only
/// switched off while nobody can see it.
class PreviewSurfaceWidget : public QWidget {
    Q_OBJECT
public:
    explicit PreviewSurfaceWidget(QWidget* parent = nullptr);
    ~PreviewSurfaceWidget() override;

    /// An empty factory gives the surface back; do so before the engine ends.
    void setFactory(SurfaceFactory factory);
    bool hasSurface() const { return m_surface != nullptr; }
    bool isDrawing() const { return m_drawing; }
    /// Kept for a surface that is made later.
    void setMarks(const studio::engine::PreviewMarks& marks);

Q_SIGNALS:
    /// The engine draws at another size now.
    void resized();

public:
    QPaintEngine* paintEngine() const override { return nullptr; }

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QSize devicePixels() const;
    void watchWindows();
    void refreshLater();
    void refresh();
    bool isSeen() const;

    SurfaceFactory m_factory;
    std::unique_ptr<studio::engine::PreviewSurface> m_surface;
    studio::engine::PreviewMarks m_marks;
    QSize m_size;
    bool m_drawing = false;
    bool m_refreshQueued = false;
    bool m_making = false;
    bool m_windowGone = false;
};

} // namespace app::preview
