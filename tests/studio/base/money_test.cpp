#include "studio/base/money.h"

#include <catch2/catch.hpp>

#include <limits>

using studio::base::Money;

TEST_CASE("amounts compare as numbers and are zero until set") {
    CHECK(Money{} == Money{0});
    CHECK(Money{199'000} < Money{250'000});
    CHECK(Money{-1} < Money{0});
    CHECK(Money{5} != Money{6});
    CHECK(Money{std::numeric_limits<std::int64_t>::max()} > Money{1'000'000'000'000});
}
