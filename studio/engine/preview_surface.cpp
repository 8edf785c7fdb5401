#include "studio/engine/preview_surface.h"

#include <graphics/graphics.h>

#include <algorithm>

namespace studio::engine {
namespace {

constexpr std::uint32_t kBars = 0xFF1A1513; // AABBGGRR

std::uint32_t pixels(int length) {
    return static_cast<std::uint32_t>(std::max(length, 1));
}

gs_init_data surfaceData(std::uint64_t windowId, QSize size) {
    gs_init_data data{};
    data.window.id = static_cast<std::uint32_t>(windowId);
    data.cx = pixels(size.width());
    data.cy = pixels(size.height());
    data.format = GS_BGRA;
    data.zsformat = GS_ZS_NONE;
    return data;
}

// Graphics thread.
void drawPicture(QSize canvas, QSize window) {
    const QSize drawn = canvas.scaled(window, Qt::KeepAspectRatio);
    const QSize bars = window - drawn;
    gs_viewport_push();
    gs_projection_push();
    gs_ortho(0, static_cast<float>(canvas.width()), 0, static_cast<float>(canvas.height()), -100, 100);
    gs_set_viewport(bars.width() / 2, bars.height() / 2, drawn.width(), drawn.height());
    obs_render_main_texture_src_color_only();
    gs_projection_pop();
    gs_viewport_pop();
}

} // namespace

X11PreviewSurface::X11PreviewSurface(std::uint64_t windowId, QSize size, QSize canvas) {
    const gs_init_data data = surfaceData(windowId, size);
    m_display.reset(obs_display_create(&data, kBars));
    if (m_display) {
        m_tap =
            std::make_unique<DrawTap>(m_display.get(), [canvas](std::uint32_t width, std::uint32_t height) {
                drawPicture(canvas, {static_cast<int>(width), static_cast<int>(height)});
            });
    }
}

void X11PreviewSurface::resize(int width, int height) {
    obs_display_resize(m_display.get(), pixels(width), pixels(height));
}

void X11PreviewSurface::setEnabled(bool enabled) {
    obs_display_set_enabled(m_display.get(), enabled);
}

void X11PreviewSurface::setMarks(const PreviewMarks&) {
}

} // namespace studio::engine
