#pragma once

#include "app/preview/overlay_editor.h"
#include "app/preview/preview_surface_widget.h"
#include "studio/show/show.h"

#include <memory>
#include <set>
#include <vector>

class QBoxLayout;

namespace app::widgets {
class KeyButton;
}

namespace app::preview {

class EditorInput;

/// A canvas of the show as the preview shows it.
struct ShownCanvas {
    studio::show::CanvasId id = studio::show::CanvasId::Main;
    QSize size{1280, 720};
    /// What the platforms leave free, canvas pixels; null: all of it.
    QRect safeArea;

    friend bool operator==(const ShownCanvas&, const ShownCanvas&) = default;
};

/// Makes a surface that draws a canvas into a native window: id, width and height in device pixels.
using CanvasSurfaceFactory = std::function<std::unique_ptr<studio::engine::PreviewSurface>(
    studio::show::CanvasId canvas, std::uint64_t windowId, int width, int height)>;

/// The dark well in the middle: one picture, or two side by side, as large as they go with their aspect kept;
/// in each the overlays can be arranged while Arrange is on. In its corner, small tools.
class PreviewPanel : public QWidget {
    Q_OBJECT
public:
    explicit PreviewPanel(QWidget* parent = nullptr);
    ~PreviewPanel() override;

    /// An empty one gives the surfaces back; do so before the engine ends.
    void setFactory(CanvasSurfaceFactory factory);
    /// One or two; the main one first.
    void setCanvases(const std::vector<ShownCanvas>& canvases);
    /// The overlays of a canvas that can be moved, bottom first.
    void setOverlays(studio::show::CanvasId canvas, std::vector<EditedOverlay> overlays);
    void setPlacements(studio::show::CanvasId canvas, const studio::show::Placements& placements);
    /// A small button in the corner of the well; the panel owns it.
    void addTool(QWidget* tool);
    /// A tool has been shown or hidden since.
    void placeToolsAgain() { arrange(); }

    void setArranging(bool on);
    bool isArranging() const { return m_arranging; }
    void undo();
    void redo();

    QRect pictureRect(studio::show::CanvasId canvas = studio::show::CanvasId::Main) const;
    /// nullptr: that canvas is not shown.
    PreviewSurfaceWidget* surface(studio::show::CanvasId canvas = studio::show::CanvasId::Main) const;
    OverlayEditor* editor(studio::show::CanvasId canvas = studio::show::CanvasId::Main) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// nullopt: where the layout puts it.
    void placeWanted(studio::show::CanvasId canvas, studio::show::Overlay overlay,
                     const std::optional<studio::show::Placement>& place, app::preview::Hand hand);
    void arrangingChanged(bool on);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A picture with its editor; made once for each canvas and then only hidden.
    struct View {
        ShownCanvas canvas;
        PreviewSurfaceWidget* surface = nullptr;
        OverlayEditor* editor = nullptr;
        EditorInput* input = nullptr;
        bool shown = false;
    };

    View* view(studio::show::CanvasId canvas);
    const View* view(studio::show::CanvasId canvas) const;
    View& makeView(studio::show::CanvasId canvas);
    void buildTools();
    void giveFactory(const View& each);
    void arrange();
    std::vector<QRect> places(const QRect& room) const;
    QRect placeTools(bool upright) const;
    void openMenu(OverlayEditor* editor, const QPoint& place);
    void put(const PlacementStep& step, const std::optional<studio::show::Placement>& place);

    PlacementHistory m_history;
    std::vector<std::unique_ptr<View>> m_views;
    CanvasSurfaceFactory m_factory;
    QWidget* m_tools;
    QBoxLayout* m_toolRow;
    widgets::KeyButton* m_arrange;
    bool m_arranging = false;
};

} // namespace app::preview
