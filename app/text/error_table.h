#pragma once

#include <array>
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

/// Rooms of the running show (error_table.cpp), and of what the shop keeps (shop_error_table.cpp).
std::span<const ErrorRow> showErrorRows();
std::span<const ErrorRow> shopErrorRows();

inline std::array<std::span<const ErrorRow>, 2> errorTables() {
    return {showErrorRows(), shopErrorRows()};
}

} // namespace app::text
