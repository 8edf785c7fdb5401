#pragma once

#include "studio/base/error.h"

#include <array>
#include <string_view>

namespace app {

/// What is wrong with a run's own files.
enum class RunError {
    ReportNotWritable,
    NothingToResume, ///< no show was on air when the program ended
    ShowGone,        ///< one was, but its file cannot be read any more
    AddressForgotten ///< a destination was given for that run only, and no key store has its address
};

} // namespace app

template <>
struct studio::base::ErrorRoom<app::RunError> {
    static constexpr std::string_view kRoom = "run";
    static constexpr std::array<std::string_view, 4> kNames{"report_not_writable", "nothing_to_resume",
                                                            "show_gone", "address_forgotten"};
};
