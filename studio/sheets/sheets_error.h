#pragma once

#include "studio/base/error.h"

namespace studio::sheets {

enum class SheetsError { CannotRead, CannotWrite, NotASheet, TooLarge, Damaged, Cancelled };

} // namespace studio::sheets

template <>
struct studio::base::ErrorRoom<studio::sheets::SheetsError> {
    static constexpr std::string_view kRoom = "sheets";
    static constexpr std::array<std::string_view, 6> kNames{"cannot_read", "cannot_write", "not_a_sheet",
                                                            "too_large",   "damaged",      "cancelled"};
};
