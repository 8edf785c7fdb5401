#pragma once

#include "app/preview/preview_panel.h"

#include <map>

namespace app {

/// Surfaces that draw nothing and remember the marks they were given, by canvas.
struct FakeSurfaces {
    std::map<studio::show::CanvasId, studio::engine::PreviewMarks> marks;
    int made = 0;

    preview::CanvasSurfaceFactory factory() {
        return [this](studio::show::CanvasId canvas, std::uint64_t, int, int) {
            ++made;
            return std::make_unique<Surface>(*this, canvas);
        };
    }

private:
    class Surface : public studio::engine::PreviewSurface {
    public:
        Surface(FakeSurfaces& all, studio::show::CanvasId canvas)
            : m_all(all)
            , m_canvas(canvas) {}
        void resize(int, int) override {}
        void setEnabled(bool) override {}
        void setMarks(const studio::engine::PreviewMarks& marks) override { m_all.marks[m_canvas] = marks; }

    private:
        FakeSurfaces& m_all;
        studio::show::CanvasId m_canvas;
    };
};

} // namespace app
