#include "app/text/format.h"
#include "app/text/language.h"

#include <catch2/catch.hpp>

using namespace app::text;
using std::chrono::seconds;

TEST_CASE("amounts are written as the console's language does") {
    REQUIRE(speak(QStringLiteral("vi")));
    CHECK(money({6877000}) == QStringLiteral("6.877.000\u00a0₫"));
    CHECK(bitrate(7300) == QStringLiteral("7,3 Mb/s"));
    CHECK(bitrate(640) == QStringLiteral("640 kb/s"));
    CHECK(percent(0.005, 1) == QStringLiteral("0,5\u00a0%"));
    REQUIRE(speak(QStringLiteral("en")));
    CHECK(money({6877000}) == QStringLiteral("6,877,000\u00a0₫"));
    CHECK(bitrate(7300) == QStringLiteral("7.3 Mb/s"));
}

TEST_CASE("times are written short") {
    REQUIRE(speak(QStringLiteral("vi")));
    CHECK(clock(seconds(5025)) == QStringLiteral("01:23:45"));
    CHECK(clock(seconds(-3)) == QStringLiteral("00:00:00"));
    CHECK(stopwatch(seconds(372)) == QStringLiteral("06:12"));
    CHECK(stopwatch(seconds(4000)) == QStringLiteral("66:40"));
    CHECK(minutes(seconds(601)) == QStringLiteral("11′"));
    CHECK(roughDuration(seconds(40000)) == QStringLiteral("11 h"));
    CHECK(roughDuration(seconds(299)) == QStringLiteral("4 phút"));
    CHECK(roughDuration(seconds(59)) == QStringLiteral("59 giây"));
    CHECK(decibels(-100) == QStringLiteral("−∞\u00a0dB"));
}
