#pragma once

#include <compare>
#include <cstdint>

namespace studio::base {

/// Whole Vietnamese đồng (ISO 4217 VND has no minor unit in use).
struct Money {
    std::int64_t dong = 0;

    // The check takes the comparison with 0 inside the defaulted operator for a null pointer.
    // NOLINTNEXTLINE(modernize-use-nullptr)
    friend auto operator<=>(const Money&, const Money&) = default;
};

} // namespace studio::base
