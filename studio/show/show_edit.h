#pragma once

#include "studio/base/result.h"
#include "studio/show/show.h"
#include "studio/show/show_error.h"

#include <cstddef>
#include <variant>
#include <vector>

namespace studio::show {

// What a host changes while preparing, or in the middle of a show. Indices are those of the run of show
// before the edit.

struct InsertSegments {
    int at = 0;
    std::vector<Segment> segments;
};
struct RemoveSegments {
    std::vector<int> indices;
};
/// The chosen ones, in their order, so that the first stands before what is at `to` now (the size: last).
struct MoveSegments {
    std::vector<int> indices;
    int to = 0;
};
struct ChangeSegment {
    int index = 0;
    Segment segment;
};
/// By code, letter case aside: replaces the one with the code `code`, or is added last where there is none.
struct PutProduct {
    QString code;
    Product product;
};
/// With the segments that show it.
struct RemoveProduct {
    QString code;
};
struct ChangeTitle {
    QString title;
};
struct ChangeSeller {
    Seller seller;
};

using ShowEdit = std::variant<InsertSegments, RemoveSegments, MoveSegments, ChangeSegment, PutProduct,
                              RemoveProduct, ChangeTitle, ChangeSeller>;

/// The show after an edit, or why it cannot be (BadReference, DuplicateCode, TooLong, …); never half an edit.
/// Pure, any thread.
base::Result<Show> edited(const Show& show, const ShowEdit& edit);

/// Where a segment of before the edit stands after it; −1: gone. For the segment on air. Pure.
int segmentAfter(const Show& before, const ShowEdit& edit, int index);

/// Undo and redo over whole edits: keeps what a show was. Main thread.
class EditHistory {
public:
    static constexpr std::size_t kMostSteps = 200;

    /// `before` is what undo gives back; redo is forgotten.
    void did(Show before, ShowEdit edit);
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    /// The edit that undo would take back; none where there is nothing to undo.
    const ShowEdit* nextUndo() const;
    const ShowEdit* nextRedo() const;
    /// `now` goes to the other side. Only what edits touch (title, seller, products, run of show) comes back:
    /// look, places and destinations of `now` stay.
    Show undo(const Show& now);
    Show redo(const Show& now);

private:
    struct Step {
        Show show;
        ShowEdit edit;
    };
    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
};

} // namespace studio::show
