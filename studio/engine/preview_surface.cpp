#include "studio/engine/preview_surface.h"

#include "studio/engine/preview_marks.h"

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

/// As obs_render_main_texture_src_color_only() draws the program's.
void drawTexture(gs_texture_t* texture) {
    const bool before = gs_framebuffer_srgb_enabled();
    gs_enable_framebuffer_srgb(true);
    gs_effect_t* effect = obs_get_base_effect(OBS_EFFECT_DEFAULT);
    gs_effect_set_texture_srgb(gs_effect_get_param_by_name(effect, "image"), texture);
    gs_blend_state_push();
    gs_blend_function_separate(GS_BLEND_ONE, GS_BLEND_ZERO, GS_BLEND_ONE, GS_BLEND_INVSRCALPHA);
    while (gs_effect_loop(effect, "Draw")) {
        gs_draw_sprite(texture, 0, 0, 0);
    }
    gs_blend_state_pop();
    gs_enable_framebuffer_srgb(before);
}

QRect placeIn(QSize window, QSize canvas) {
    const QSize drawn = canvas.scaled(window, Qt::KeepAspectRatio);
    const QSize bars = window - drawn;
    return {QPoint(bars.width() / 2, bars.height() / 2), drawn};
}

} // namespace

X11PreviewSurface::X11PreviewSurface(std::uint64_t windowId, QSize size, QSize canvas,
                                     std::shared_ptr<ViewPicture> picture)
    : m_canvas(canvas)
    , m_picture(std::move(picture)) {
    const gs_init_data data = surfaceData(windowId, size);
    m_display.reset(obs_display_create(&data, kBars));
    if (m_display) {
        m_tap = std::make_unique<DrawTap>(m_display.get(), [this](std::uint32_t width, std::uint32_t height) {
            draw({static_cast<int>(width), static_cast<int>(height)});
        });
    }
}

// Graphics thread.
void X11PreviewSurface::draw(QSize window) {
    const QRect place = placeIn(window, m_canvas);
    gs_viewport_push();
    gs_projection_push();
    gs_ortho(0, static_cast<float>(m_canvas.width()), 0, static_cast<float>(m_canvas.height()), -100, 100);
    gs_set_viewport(place.x(), place.y(), place.width(), place.height());
    if (!m_picture) {
        obs_render_main_texture_src_color_only();
    } else if (m_picture->texture) {
        drawTexture(m_picture->texture);
    }
    gs_projection_pop();
    gs_viewport_pop();
    drawMarks(marks(), m_canvas, place, window);
}

void X11PreviewSurface::resize(int width, int height) {
    obs_display_resize(m_display.get(), pixels(width), pixels(height));
}

void X11PreviewSurface::setEnabled(bool enabled) {
    obs_display_set_enabled(m_display.get(), enabled);
}

void X11PreviewSurface::setMarks(const PreviewMarks& marks) {
    const std::lock_guard lock(m_mutex);
    m_marks = marks;
}

PreviewMarks X11PreviewSurface::marks() const {
    const std::lock_guard lock(m_mutex);
    return m_marks;
}

} // namespace studio::engine
