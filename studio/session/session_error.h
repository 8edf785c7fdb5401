#pragma once

#include "studio/base/error.h"

namespace studio::session {

enum class SessionError {
    NowhereToGo, ///< no destination can be reached and nothing is recorded
    AlreadyOnAir,
};

} // namespace studio::session

template <>
struct studio::base::ErrorRoom<studio::session::SessionError> {
    static constexpr std::string_view kRoom = "session";
    static constexpr std::array<std::string_view, 2> kNames{"nowhere_to_go", "already_on_air"};
};
