#pragma once

#include "studio/base/error.h"

namespace studio::session {

enum class SessionError {
    NowhereToGo, ///< no destination can be reached and nothing is recorded
    AlreadyOnAir,
    ShowNotKept,       ///< the show's file takes no changes; they hold until the end
    ImportCancelled,   ///< nothing of it was written
    SegmentOnAir,      ///< an edit, or its undo, would take away the segment that is on air
    JournalUnreadable, ///< what was on air cannot be read back
    NoRun,             ///< an order can only be kept while a show is on air
    ReasonMissing,     ///< goods without papers are let through with a reason only
};

} // namespace studio::session

template <>
struct studio::base::ErrorRoom<studio::session::SessionError> {
    static constexpr std::string_view kRoom = "session";
    static constexpr std::array<std::string_view, 8> kNames{
        "nowhere_to_go",  "already_on_air",     "show_not_kept", "import_cancelled",
        "segment_on_air", "journal_unreadable", "no_run",        "reason_missing"};
};
