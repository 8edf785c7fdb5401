#pragma once

#include <span>
#include <string_view>

namespace app::text {

/// One error code with its source words (English, context "ErrorWords").
struct ErrorRow {
    std::string_view id;
    const char* title;
    const char* sentence;
    const char* nextStep;
};

std::span<const ErrorRow> errorRows();

} // namespace app::text
