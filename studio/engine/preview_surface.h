#pragma once

#include "studio/engine/engine.h"
#include "studio/engine/signal_bridge.h"

#include <QSize>

#include <mutex>

namespace studio::engine {

/// A canvas's picture in an X11 window, with bars where the shapes differ. One libobs display
/// for its whole life: each new one would leak a child window of X. Main thread.
class X11PreviewSurface : public PreviewSurface {
public:
    /// `picture` nullptr: the program's own.
    X11PreviewSurface(std::uint64_t windowId, QSize size, QSize canvas, std::shared_ptr<ViewPicture> picture);

    void resize(int width, int height) override;
    void setEnabled(bool enabled) override;
    void setMarks(const PreviewMarks& marks) override;

private:
    void draw(QSize window);
    PreviewMarks marks() const;

    const QSize m_canvas;
    const std::shared_ptr<ViewPicture> m_picture;
    mutable std::mutex m_mutex;
    PreviewMarks m_marks;
    DisplayHandle m_display;
    std::unique_ptr<DrawTap> m_tap;
};

} // namespace studio::engine
