#pragma once

#include "studio/engine/engine.h"
#include "studio/engine/signal_bridge.h"

#include <QSize>

namespace studio::engine {

/// The picture in an X11 window, with bars where the shapes differ. One libobs display
/// for its whole life: each new one would leak a child window of X. Main thread.
class X11PreviewSurface : public PreviewSurface {
public:
    X11PreviewSurface(std::uint64_t windowId, QSize size, QSize canvas);

    void resize(int width, int height) override;
    void setEnabled(bool enabled) override;
    void setMarks(const PreviewMarks& marks) override;

private:
    DisplayHandle m_display;
    std::unique_ptr<DrawTap> m_tap;
};

} // namespace studio::engine
