#include "studio/storage/stored_words.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace studio;
using storage::msOf;
using storage::timeFrom;

TEST_CASE("A time comes back to the millisecond, and what no clock can say is the end of its range") {
    CHECK(msOf(timeFrom(1'795'000'000'123)) == 1'795'000'000'123);
    CHECK(msOf(timeFrom(-5)) == -5);
    for (const qint64 broken : {std::numeric_limits<qint64>::max(), qint64(132'458'812'569'720)})
        CHECK(timeFrom(broken) == timeFrom(broken - 1));
    CHECK(timeFrom(std::numeric_limits<qint64>::min()) < timeFrom(0));
}
