#include "app/preview/overlay_editor.h"

#include <algorithm>

namespace app::preview {

using studio::show::Overlay;
using studio::show::Placement;

namespace {

constexpr std::chrono::milliseconds kTellEvery{33};
/// Nudges closer together than this are one step of the history.
constexpr std::chrono::milliseconds kSameNudge{1000};

bool isNear(QPoint one, QPoint other, int reach) {
    return std::abs(one.x() - other.x()) <= reach && std::abs(one.y() - other.y()) <= reach;
}

QRect kept(QRect body, QSize canvas) {
    body.moveLeft(std::clamp(body.left(), 0, std::max(0, canvas.width() - body.width())));
    body.moveTop(std::clamp(body.top(), 0, std::max(0, canvas.height() - body.height())));
    return body;
}

} // namespace

OverlayEditor::OverlayEditor(studio::show::CanvasId canvas, PlacementHistory& history, QObject* parent)
    : QObject(parent)
    , m_id(canvas)
    , m_history(history) {
    m_tell.setSingleShot(true);
    connect(&m_tell, &QTimer::timeout, this, &OverlayEditor::tellDragged);
}

void OverlayEditor::setCanvas(QSize canvas, const QRect& safeArea) {
    if (m_canvas == canvas && m_safeArea == safeArea)
        return;
    const bool resized = m_canvas != canvas;
    m_canvas = canvas;
    m_safeArea = safeArea;
    if (resized)
        putBack();
    tellMarks();
}

void OverlayEditor::setOverlays(std::vector<EditedOverlay> overlays) {
    if (m_overlays == overlays)
        return;
    m_overlays = std::move(overlays);
    if (m_chosen && !find(*m_chosen)) {
        choose(std::nullopt);
        putBack();
    }
    tellMarks();
}

void OverlayEditor::setPlacements(const studio::show::Placements& placements) {
    m_placements = placements;
}

void OverlayEditor::setArranging(bool on) {
    if (m_arranging == on)
        return;
    if (!on && m_drag)
        cancel();
    m_arranging = on;
    if (!on)
        choose(std::nullopt);
    tellMarks();
}

const EditedOverlay* OverlayEditor::find(Overlay overlay) const {
    const auto found = std::find_if(m_overlays.begin(), m_overlays.end(),
                                    [&](const auto& each) { return each.overlay == overlay; });
    return found == m_overlays.end() ? nullptr : &*found;
}

const EditedOverlay* OverlayEditor::chosenOverlay() const {
    return m_chosen ? find(*m_chosen) : nullptr;
}

std::optional<Placement> OverlayEditor::placementOf(Overlay overlay) const {
    const auto found = m_placements.find(overlay);
    return found == m_placements.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Overlay> OverlayEditor::overlayAt(QPoint at) const {
    const EditedOverlay* chosen = chosenOverlay();
    if (chosen && chosen->body.contains(at))
        return chosen->overlay;
    const auto found = std::find_if(m_overlays.rbegin(), m_overlays.rend(),
                                    [&](const auto& each) { return each.body.contains(at); });
    return found == m_overlays.rend() ? std::nullopt : std::optional(found->overlay);
}

std::optional<Handle> OverlayEditor::handleAt(QPoint at, int reach) const {
    const EditedOverlay* chosen = chosenOverlay();
    if (!chosen)
        return std::nullopt;
    // In a small body the handles leave its middle free to be dragged.
    const int least = std::min(chosen->body.width(), chosen->body.height());
    const int near = std::clamp(reach, 1, std::max(1, least / 3));
    for (const Handle& handle : handles()) {
        if (isNear(pointOf(chosen->body, handle), at, near))
            return handle;
    }
    return std::nullopt;
}

void OverlayEditor::choose(std::optional<Overlay> overlay) {
    if (m_chosen == overlay)
        return;
    m_chosen = overlay;
    m_nudges = 0;
    Q_EMIT chosenChanged();
}

void OverlayEditor::chooseNext(int step) {
    const int count = static_cast<int>(m_overlays.size());
    if (!m_arranging || count == 0 || m_drag)
        return;
    int place = step > 0 ? -1 : 0;
    for (int i = 0; i < count; ++i) {
        if (m_overlays[static_cast<std::size_t>(i)].overlay == m_chosen)
            place = i;
    }
    place = ((place + step) % count + count) % count;
    choose(m_overlays[static_cast<std::size_t>(place)].overlay);
    tellMarks();
}

void OverlayEditor::press(QPoint at, int reach) {
    if (!m_arranging || m_drag)
        return;
    const auto handle = handleAt(at, reach);
    if (!handle)
        choose(overlayAt(at));
    if (const EditedOverlay* taken = chosenOverlay()) {
        m_drag = Drag{
            taken->overlay, at, taken->body, taken->body, handle, placementOf(taken->overlay), {}, {}, false};
        m_sinceTold.invalidate();
    }
    tellMarks();
}

studio::overlays::SnapTargets OverlayEditor::targets() const {
    studio::overlays::SnapTargets result{m_canvas, m_safeArea, {}};
    for (const EditedOverlay& each : m_overlays) {
        if (each.overlay != m_chosen)
            result.bodies.push_back(each.body);
    }
    return result;
}

void OverlayEditor::drag(QPoint at, int reach, bool free) {
    const EditedOverlay* taken = chosenOverlay();
    if (!m_drag || !taken)
        return;
    // A hand that only clicks moves nothing.
    if (!m_drag->moved && isNear(at, m_drag->from, std::max(1, reach / 2)))
        return;
    m_drag->moved = true;
    const int tolerance = free ? 0 : reach;
    const studio::overlays::SnapTargets lines =
        free ? studio::overlays::SnapTargets{m_canvas, {}, {}} : targets();
    const QPoint by = at - m_drag->from;
    const auto snapped =
        m_drag->handle
            ? studio::overlays::snapResize(m_drag->before, taken->natural, m_drag->handle->corner,
                                           pulled(m_drag->before, *m_drag->handle, by), lines, tolerance)
            : studio::overlays::snapMove(m_drag->before.translated(by), lines, tolerance);
    m_drag->now = snapped.rect;
    m_drag->verticals = free ? std::vector<int>() : snapped.verticals;
    m_drag->horizontals = free ? std::vector<int>() : snapped.horizontals;
    tellMarks();
    if (!m_sinceTold.isValid() || m_sinceTold.elapsed() >= kTellEvery.count())
        tellDragged();
    else if (!m_tell.isActive())
        m_tell.start(kTellEvery - std::chrono::milliseconds(m_sinceTold.elapsed()));
}

void OverlayEditor::tellDragged() {
    const EditedOverlay* taken = chosenOverlay();
    if (!m_drag || !taken)
        return;
    m_sinceTold.start();
    Q_EMIT placed(taken->overlay, studio::overlays::placementOf(m_drag->now, taken->natural, m_canvas),
                  Hand::Holding);
}

void OverlayEditor::release() {
    m_tell.stop();
    const EditedOverlay* taken = chosenOverlay();
    if (!m_drag || !taken)
        return;
    const Drag done = *m_drag;
    m_drag.reset();
    if (done.moved)
        settle(taken->overlay, done.placement,
               studio::overlays::placementOf(done.now, taken->natural, m_canvas));
    tellMarks();
}

void OverlayEditor::putBack() {
    m_tell.stop();
    if (!m_drag)
        return;
    const Drag before = *m_drag;
    m_drag.reset();
    if (before.moved)
        Q_EMIT placed(before.overlay, before.placement, Hand::Done);
}

void OverlayEditor::cancel() {
    if (m_drag)
        putBack();
    else
        choose(std::nullopt);
    tellMarks();
}

void OverlayEditor::settle(Overlay overlay, std::optional<Placement> before, std::optional<Placement> after,
                           int series) {
    m_history.add({m_id, overlay, before, after, series});
    if (after)
        m_placements[overlay] = *after;
    else
        m_placements.erase(overlay);
    const auto known = std::find_if(m_overlays.begin(), m_overlays.end(),
                                    [&](const auto& each) { return each.overlay == overlay; });
    if (known != m_overlays.end() && after)
        known->body = studio::overlays::bodyOf(*after, known->natural, m_canvas);
    Q_EMIT placed(overlay, after, Hand::Done);
}

void OverlayEditor::moveChosen(const QRect& body) {
    const EditedOverlay* taken = chosenOverlay();
    if (!m_arranging || m_drag || !taken || body == taken->body)
        return;
    const bool goesOn =
        m_nudges != 0 && m_sinceNudge.isValid() && m_sinceNudge.elapsed() < kSameNudge.count();
    if (!goesOn)
        m_nudges = m_history.newSeries();
    m_sinceNudge.start();
    settle(taken->overlay, placementOf(taken->overlay),
           studio::overlays::placementOf(body, taken->natural, m_canvas), m_nudges);
    tellMarks();
}

void OverlayEditor::nudge(QPoint by) {
    if (const EditedOverlay* taken = chosenOverlay())
        moveChosen(kept(taken->body.translated(by), m_canvas));
}

void OverlayEditor::scaleBy(double factor) {
    const EditedOverlay* taken = chosenOverlay();
    if (!taken || taken->natural.isEmpty())
        return;
    const double now = double(taken->body.width()) / taken->natural.width();
    const double roomiest = std::min(double(m_canvas.width()) / taken->natural.width(),
                                     double(m_canvas.height()) / taken->natural.height());
    const double most =
        std::max(studio::overlays::kLeastScale, std::min(studio::overlays::kMostScale, roomiest));
    const double scale = std::clamp(now * factor, studio::overlays::kLeastScale, most);
    QRect body(QPoint(), (QSizeF(taken->natural) * scale).toSize());
    body.moveCenter(taken->body.center());
    moveChosen(kept(body, m_canvas));
}

void OverlayEditor::reset() {
    if (!m_arranging || !m_chosen)
        return;
    if (m_drag)
        cancel();
    if (const auto before = placementOf(*m_chosen))
        settle(*m_chosen, before, std::nullopt);
    tellMarks();
}

void OverlayEditor::resetAll() {
    if (m_drag)
        cancel();
    const studio::show::Placements all = m_placements;
    const int series = m_history.newSeries();
    for (const auto& [overlay, placement] : all)
        settle(overlay, placement, std::nullopt, series);
    tellMarks();
}

void OverlayEditor::tellMarks() {
    studio::engine::PreviewMarks marks;
    if (m_arranging) {
        for (const EditedOverlay& each : m_overlays) {
            if (each.overlay != m_chosen)
                marks.frames.push_back(each.body);
        }
        if (const EditedOverlay* chosen = chosenOverlay())
            marks.chosen = m_drag ? m_drag->now : chosen->body;
        if (m_drag) {
            marks.verticalGuides = m_drag->verticals;
            marks.horizontalGuides = m_drag->horizontals;
        }
        if (!m_safeArea.isEmpty())
            marks.safeArea = m_safeArea;
    }
    if (m_marks == marks)
        return;
    m_marks = marks;
    Q_EMIT marksChanged(marks);
}

} // namespace app::preview
