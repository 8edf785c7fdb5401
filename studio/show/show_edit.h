#pragma once

#include "studio/base/result.h"
#include "studio/show/show.h"
#include "studio/show/show_error.h"

#include <cstddef>
#include <memory>
#include <variant>
#include <vector>

namespace studio::show {

// What a host changes while preparing, or in the middle of a show. Indices are those of the run of show
// before the edit.

struct InsertSegments {
    int at = 0;
    std::vector<Segment> segments;
    /// Added to the show first, where it does not have their codes yet: from the catalogue.
    std::vector<Product> products;
    /// Take the place of those with the same code, as PutProduct does: as the catalogue has them now.
    std::vector<Product> refreshed = {};
};
struct RemoveSegments {
    std::vector<int> indices;
};
/// The chosen ones, in the run's order, so that the first stands before what is at `to` now (the size: last).
struct MoveSegments {
    std::vector<int> indices;
    int to = 0;
};
struct ChangeSegment {
    int index = 0;
    Segment segment;
};
/// By code, letter case aside: replaces the one with the code `code`, or is added last where there is none.
/// With another code than before, segments follow.
struct PutProduct {
    QString code;
    Product product;
};
/// With the segments that show it; where it is the other one of a pair, that one stands alone.
struct RemoveProduct {
    QString code;
};
/// All of the run: a template.
struct ReplaceRun {
    std::vector<Segment> segments;
};
struct ChangeTitle {
    QString title;
};
struct ChangeSeller {
    Seller seller;
};

using ShowEdit = std::variant<InsertSegments, RemoveSegments, MoveSegments, ChangeSegment, ReplaceRun,
                              PutProduct, RemoveProduct, ChangeTitle, ChangeSeller>;

/// The show after an edit, or why it cannot be (UnknownReference, DuplicateCode, TooLong, BadValue, …), with
/// the place in `where`; never half an edit. The limits are those of the show file. What a kind of segment
/// does not have (a break's product) is dropped, texts are cleaned as the file's are. Pure, any thread.
base::Result<Show> edited(const Show& show, const ShowEdit& edit);

/// Where a segment of before the edit stands after it; −1: gone. For the segment on air. `before` is the show
/// before the edit, which edited() took. Pure.
int segmentAfter(const Show& before, const ShowEdit& edit, int index);
/// The other way, for undo: −1: the edit has brought it.
int segmentBefore(const Show& before, const ShowEdit& edit, int index);
/// A product's code after the edit and before it; empty: gone, or not there yet.
QString codeAfter(const Show& before, const ShowEdit& edit, const QString& code);
QString codeBefore(const Show& before, const ShowEdit& edit, const QString& code);

/// Undo and redo over whole edits: keeps what a show was. Main thread.
class EditHistory {
public:
    static constexpr std::size_t kMostSteps = 200;

    /// `before` is what undo gives back; redo is forgotten.
    void did(const Show& before, ShowEdit edit);
    bool canUndo() const { return !m_undo.empty(); }
    bool canRedo() const { return !m_redo.empty(); }
    /// The edit that undo would take back; none where there is nothing to undo.
    const ShowEdit* nextUndo() const;
    const ShowEdit* nextRedo() const;
    /// What undo and redo would give; `now` where there is nothing.
    Show afterUndo(const Show& now) const;
    Show afterRedo(const Show& now) const;
    /// `now` goes to the other side. Only what edits touch (title, seller, products, run of show) comes back:
    /// look, places and destinations of `now` stay.
    Show undo(const Show& now);
    Show redo(const Show& now);

private:
    /// What edits touch. Steps that left the products alone share them.
    struct Kept {
        QString title;
        Seller seller;
        std::shared_ptr<const std::vector<Product>> products;
        std::vector<Segment> runOfShow;
    };
    struct Step {
        Kept kept;
        ShowEdit edit;
    };

    Kept keep(const Show& show);
    static Show with(const Show& now, const Kept& kept);
    Show move(std::vector<Step>& from, std::vector<Step>& to, const Show& now);

    std::vector<Step> m_undo;
    std::vector<Step> m_redo;
    std::shared_ptr<const std::vector<Product>> m_lastProducts;
};

} // namespace studio::show
