#include "studio/engine/preview_marks.h"

#include <graphics/graphics.h>
#include <graphics/vec4.h>
#include <obs.h>

#include <algorithm>
#include <cmath>

namespace studio::engine {
namespace {

struct Rgba {
    float red;
    float green;
    float blue;
    float alpha;
};

constexpr Rgba kAccent{0x3d / 255.f, 0x8b / 255.f, 0xff / 255.f, 1};
constexpr Rgba kHandleCore{1, 1, 1, 1};
constexpr Rgba kDim{1, 1, 1, 0.35f};
constexpr Rgba kSafeArea{1, 1, 1, 0.5f};
constexpr Rgba kVerticalGuide{1, 0x4f / 255.f, 0xa3 / 255.f, 1};              // pink
constexpr Rgba kHorizontalGuide{0x2f / 255.f, 0xd8 / 255.f, 0xf0 / 255.f, 1}; // cyan

constexpr int kThin = 1;
constexpr int kThick = 2;
constexpr int kHandle = 9;
constexpr int kDash = 6;

/// Fills rectangles of one colour, in window pixels.
class Brush {
public:
    explicit Brush(Rgba colour) {
        gs_effect_t* solid = obs_get_base_effect(OBS_EFFECT_SOLID);
        vec4 value;
        vec4_set(&value, colour.red, colour.green, colour.blue, colour.alpha);
        gs_effect_set_vec4(gs_effect_get_param_by_name(solid, "color"), &value);
        m_technique = gs_effect_get_technique(solid, "Solid");
        gs_technique_begin(m_technique);
        gs_technique_begin_pass(m_technique, 0);
    }
    ~Brush() {
        gs_technique_end_pass(m_technique);
        gs_technique_end(m_technique);
    }
    Brush(const Brush&) = delete;
    Brush& operator=(const Brush&) = delete;

    static void fill(int x, int y, int width, int height) {
        if (width <= 0 || height <= 0) {
            return;
        }
        gs_matrix_push();
        gs_matrix_translate3f(static_cast<float>(x), static_cast<float>(y), 0);
        gs_draw_sprite(nullptr, 0, static_cast<std::uint32_t>(width), static_cast<std::uint32_t>(height));
        gs_matrix_pop();
    }

    /// Lines of that width inside the edges.
    static void frame(const QRect& rect, int width) {
        fill(rect.x(), rect.y(), rect.width(), width);
        fill(rect.x(), rect.y() + rect.height() - width, rect.width(), width);
        fill(rect.x(), rect.y() + width, width, rect.height() - 2 * width);
        fill(rect.x() + rect.width() - width, rect.y() + width, width, rect.height() - 2 * width);
    }

    static void dashedFrame(const QRect& rect) {
        for (int x = 0; x < rect.width(); x += 2 * kDash) {
            const int length = std::min(kDash, rect.width() - x);
            fill(rect.x() + x, rect.y(), length, kThin);
            fill(rect.x() + x, rect.y() + rect.height() - kThin, length, kThin);
        }
        for (int y = 0; y < rect.height(); y += 2 * kDash) {
            const int length = std::min(kDash, rect.height() - y);
            fill(rect.x(), rect.y() + y, kThin, length);
            fill(rect.x() + rect.width() - kThin, rect.y() + y, kThin, length);
        }
    }

private:
    gs_technique_t* m_technique;
};

/// From canvas pixels to the window's.
class Mapping {
public:
    Mapping(QSize canvas, QRect picture)
        : m_picture(picture)
        , m_across(static_cast<double>(picture.width()) / canvas.width())
        , m_down(static_cast<double>(picture.height()) / canvas.height()) {}

    int x(int canvasX) const { return m_picture.x() + static_cast<int>(std::lround(canvasX * m_across)); }
    int y(int canvasY) const { return m_picture.y() + static_cast<int>(std::lround(canvasY * m_down)); }
    QRect rect(const QRect& canvasRect) const {
        const QPoint from(x(canvasRect.x()), y(canvasRect.y()));
        return {from, QSize(x(canvasRect.x() + canvasRect.width()) - from.x(),
                            y(canvasRect.y() + canvasRect.height()) - from.y())};
    }

private:
    QRect m_picture;
    double m_across;
    double m_down;
};

/// The middles of the corners and of the edges.
std::array<QPoint, 8> handlesOf(const QRect& rect) {
    const int left = rect.x();
    const int right = rect.x() + rect.width();
    const int top = rect.y();
    const int bottom = rect.y() + rect.height();
    const int middle = (left + right) / 2;
    const int centre = (top + bottom) / 2;
    return {QPoint(left, top), {middle, top},  {right, top},     {left, centre},
            {right, centre},   {left, bottom}, {middle, bottom}, {right, bottom}};
}

void drawHandles(const QRect& rect, Rgba colour, int size) {
    const Brush brush(colour);
    for (const QPoint& at : handlesOf(rect)) {
        Brush::fill(at.x() - size / 2, at.y() - size / 2, size, size);
    }
}

void drawGuides(const PreviewMarks& marks, const Mapping& map, QRect picture) {
    if (!marks.verticalGuides.empty()) {
        const Brush brush(kVerticalGuide);
        for (const int x : marks.verticalGuides) {
            Brush::fill(map.x(x) - kThick / 2, picture.y(), kThick, picture.height());
        }
    }
    if (!marks.horizontalGuides.empty()) {
        const Brush brush(kHorizontalGuide);
        for (const int y : marks.horizontalGuides) {
            Brush::fill(picture.x(), map.y(y) - kThick / 2, picture.width(), kThick);
        }
    }
}

} // namespace

void drawMarks(const PreviewMarks& marks, QSize canvas, QRect picture, QSize window) {
    if (marks == PreviewMarks{}) {
        return;
    }
    const Mapping map(canvas, picture);
    gs_viewport_push();
    gs_projection_push();
    gs_ortho(0, static_cast<float>(window.width()), 0, static_cast<float>(window.height()), -100, 100);
    gs_set_viewport(0, 0, window.width(), window.height());
    gs_blend_state_push();
    gs_blend_function(GS_BLEND_SRCALPHA, GS_BLEND_INVSRCALPHA);
    if (marks.safeArea) {
        const Brush brush(kSafeArea);
        Brush::dashedFrame(map.rect(*marks.safeArea));
    }
    if (!marks.frames.empty()) {
        const Brush brush(kDim);
        for (const QRect& rect : marks.frames) {
            Brush::frame(map.rect(rect), kThin);
        }
    }
    drawGuides(marks, map, picture);
    if (marks.chosen) {
        const QRect rect = map.rect(*marks.chosen);
        {
            const Brush brush(kAccent);
            Brush::frame(rect, kThick);
        }
        drawHandles(rect, kAccent, kHandle);
        drawHandles(rect, kHandleCore, kHandle - 2 * kThick);
    }
    gs_blend_state_pop();
    gs_projection_pop();
    gs_viewport_pop();
}

} // namespace studio::engine
