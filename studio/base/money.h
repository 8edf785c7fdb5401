#pragma once

#include <compare>
#include <cstdint>

namespace studio::base {

/// Whole Vietnamese đồng (ISO 4217 VND has no minor unit in use).
struct Money {
    std::int64_t dong = 0;

    friend auto operator<=>(const Money&, const Money&) = default;
};

} // namespace studio::base
