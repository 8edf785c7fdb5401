#pragma once

#include "app/preview/handle.h"
#include "app/preview/placement_history.h"
#include "studio/engine/engine.h"
#include "studio/overlays/snapping.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace app::preview {

/// An overlay that is seen and may be moved: canvas pixels.
struct EditedOverlay {
    studio::show::Overlay overlay;
    QRect body;
    QSize natural; ///< the body's size at scale 1

    friend bool operator==(const EditedOverlay&, const EditedOverlay&) = default;
};

/// Whether a place is told while the hand still holds the overlay.
enum class Hand { Holding, Done };

/// Moves and resizes the overlays of one canvas, in canvas pixels: choose, drag with snapping, resize by the
/// handles, nudge, reset, cancel. Knows no widget. While something is dragged its place is told at most 30
/// times a second, its last one always. Main thread.
class OverlayEditor : public QObject {
    Q_OBJECT
public:
    OverlayEditor(studio::show::CanvasId canvas, PlacementHistory& history, QObject* parent = nullptr);

    void setCanvas(QSize canvas, const QRect& safeArea);
    /// Those that are seen, bottom first.
    void setOverlays(std::vector<EditedOverlay> overlays);
    /// Those that the host has moved.
    void setPlacements(const studio::show::Placements& placements);
    /// Nothing can be moved until this is on.
    void setArranging(bool on);
    bool isArranging() const { return m_arranging; }

    std::optional<studio::show::Overlay> chosen() const { return m_chosen; }
    bool isMoved(studio::show::Overlay overlay) const { return m_placements.contains(overlay); }
    bool isDragging() const { return m_drag.has_value(); }
    /// What a pointer there would take: an overlay's body, a handle of the chosen one. `reach`: canvas
    /// pixels.
    std::optional<studio::show::Overlay> overlayAt(QPoint at) const;
    std::optional<Handle> handleAt(QPoint at, int reach) const;

    void press(QPoint at, int reach);
    /// `reach` is also how near a guide must be to be taken; `free`: no guides.
    void drag(QPoint at, int reach, bool free = false);
    void release();
    /// Puts back what is being dragged; else lets the chosen one go.
    void cancel();
    void nudge(QPoint by);
    /// The chosen one larger or smaller about its middle.
    void scaleBy(double factor);
    /// The chosen one goes where the layout puts it.
    void reset();
    void resetAll();
    /// Chooses the one above (or below) the chosen one, round and round.
    void chooseNext(int step);

Q_SIGNALS:
    void placed(studio::show::Overlay overlay, const std::optional<studio::show::Placement>& place,
                app::preview::Hand hand);
    void marksChanged(const studio::engine::PreviewMarks& marks);
    void chosenChanged();

private:
    struct Drag {
        studio::show::Overlay overlay;
        QPoint from;
        QRect before;
        QRect now;
        std::optional<Handle> handle;
        std::optional<studio::show::Placement> placement; ///< before
        std::vector<int> verticals;
        std::vector<int> horizontals;
        bool moved = false;
    };

    /// Ends a drag as if it had never been; nothing where nothing is dragged.
    void putBack();
    const EditedOverlay* find(studio::show::Overlay overlay) const;
    const EditedOverlay* chosenOverlay() const;
    std::optional<studio::show::Placement> placementOf(studio::show::Overlay overlay) const;
    studio::overlays::SnapTargets targets() const;
    void choose(std::optional<studio::show::Overlay> overlay);
    void tellDragged();
    /// Tells the new place and remembers the step.
    void settle(studio::show::Overlay overlay, std::optional<studio::show::Placement> before,
                std::optional<studio::show::Placement> after, int series = 0);
    void moveChosen(const QRect& body);
    void tellMarks();

    studio::show::CanvasId m_id;
    PlacementHistory& m_history;
    QSize m_canvas{1, 1};
    QRect m_safeArea;
    std::vector<EditedOverlay> m_overlays;
    studio::show::Placements m_placements;
    std::optional<studio::show::Overlay> m_chosen;
    std::optional<Drag> m_drag;
    bool m_arranging = false;
    QTimer m_tell;
    QElapsedTimer m_sinceTold;
    QElapsedTimer m_sinceNudge;
    int m_nudges = 0;
    studio::engine::PreviewMarks m_marks;
};

} // namespace app::preview
