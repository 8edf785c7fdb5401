#include "tests/studio/storage/store_crash.h"

#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <iostream>

using studio::test::StoreCrash;

TEST_CASE("what was acknowledged is there after kill -9") {
    constexpr int kRounds = 8;
    const std::uint32_t seed = std::random_device{}();
    std::cout << "seed " << seed << '\n';
    QTemporaryDir folder;
    StoreCrash crash(folder.path(), seed);
    for (int round = 1; round <= kRounds; ++round) {
        const auto seen = crash.round();
        INFO("seed " << seed << ", round " << round << ", killed after " << seen.killedAfterMs << " ms");
        for (const QString& what : seen.broken)
            UNSCOPED_INFO(what.toStdString());
        REQUIRE(seen.broken.isEmpty());
    }
    CHECK(crash.ordersAcknowledged() > 0);
    CHECK(crash.commentsAcknowledged() > 0);
}
