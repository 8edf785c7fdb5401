#include "studio/base/result.h"

#include <catch2/catch.hpp>

#include <memory>
#include <string>

using namespace studio::base;

namespace {

enum class KitchenError { TooHot, TooCold };
enum class GardenError { TooHot };

} // namespace

template <>
struct studio::base::ErrorRoom<KitchenError> {
    static constexpr std::string_view kRoom = "kitchen";
    static constexpr std::array<std::string_view, 2> kNames{"too_hot", "too_cold"};
};
template <>
struct studio::base::ErrorRoom<GardenError> {
    static constexpr std::string_view kRoom = "garden";
    static constexpr std::array<std::string_view, 1> kNames{"too_hot"};
};

namespace {

Result<int> half(int number) {
    if (number % 2 != 0) {
        return Error{KitchenError::TooCold, "odd", "line 3"};
    }
    return number / 2;
}

Result<void> onlySmall(int number) {
    if (number > 10) {
        return Error{KitchenError::TooHot};
    }
    return {};
}

} // namespace

TEST_CASE("a code is known by its room and name") {
    const ErrorCode code = KitchenError::TooCold;
    CHECK(code.id() == "kitchen.too_cold");
    CHECK(code == KitchenError::TooCold);
    CHECK_FALSE(code == KitchenError::TooHot);
    CHECK_FALSE(ErrorCode(KitchenError::TooHot) == ErrorCode(GardenError::TooHot));
}

TEST_CASE("a result is a value or an error") {
    const auto good = half(8);
    REQUIRE(good);
    CHECK(good.has_value());
    CHECK(*good == 4);
    CHECK(good.value() == 4);

    const auto bad = half(7);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().code == KitchenError::TooCold);
    CHECK(bad.error().detail == "odd");
    CHECK(bad.error().where == "line 3");

    CHECK(onlySmall(3));
    const auto large = onlySmall(30);
    CHECK_FALSE(large);
    CHECK(large.error().code.id() == "kitchen.too_hot");
}

TEST_CASE("a result hands over what can only be moved, and may be changed in place") {
    Result<std::unique_ptr<std::string>> result = std::make_unique<std::string>("sen");
    result.value()->append(" đá");
    CHECK(*result.value() == "sen đá");
    const std::unique_ptr<std::string> taken = std::move(result).value();
    CHECK(*taken == "sen đá");

    Result<std::string> text = std::string("a");
    text->append("b");
    CHECK(text->size() == 2);
}
