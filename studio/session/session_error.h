#pragma once

#include "studio/base/error.h"

namespace studio::session {

enum class SessionError {
    NowhereToGo, ///< no destination can be reached and nothing is recorded
    AlreadyOnAir,
    LookNotKept,     ///< the show's file takes no changes; they hold until the end
    ImportCancelled, ///< nothing of it was written
};

} // namespace studio::session

template <>
struct studio::base::ErrorRoom<studio::session::SessionError> {
    static constexpr std::string_view kRoom = "session";
    static constexpr std::array<std::string_view, 4> kNames{"nowhere_to_go", "already_on_air",
                                                            "look_not_kept", "import_cancelled"};
};
