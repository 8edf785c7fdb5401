#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/product_repository.h"
#include "studio/storage/run_repository.h"
#include "tests/studio/storage/shop_house.h"

using namespace studio;
using namespace studio::storage;
using namespace studio::test;
using base::ErrorCode;
using base::Result;
using orders::Order;

namespace {

Result<void> startRun(ShopHouse& house, const LiveRun& run) {
    return house.write<void>([run](Database& database) { return RunRepository(database).start(run); });
}

Result<std::vector<Order>> append(ShopHouse& house, const std::vector<Order>& orders) {
    return house.write<std::vector<Order>>(
        [orders](Database& database) { return OrderRepository(database).append(orders); });
}

std::vector<Order> ordersOf(ShopHouse& house, const QString& runId) {
    return house
        .read<std::vector<Order>>(
            [runId](Database& database) { return OrderRepository(database).ofRun(runId); })
        .value();
}

} // namespace

TEST_CASE("What was written is there after the store was closed and opened again") {
    ShopHouse house;
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().isNew);
    CHECK_FALSE(opening.value().wasLeftOpen);
    const LiveRun run = sampleRun();
    REQUIRE(startRun(house, run));
    const auto written = append(house, {sampleOrder(run.id, 1), sampleOrder(run.id, 2)});
    REQUIRE(written);
    CHECK(written.value()[1].number == 2);
    house.close();

    const auto again = house.open();
    REQUIRE(again);
    CHECK_FALSE(again.value().isNew);
    CHECK_FALSE(again.value().wasLeftOpen);
    CHECK(ordersOf(house, run.id) == written.value());
}

TEST_CASE("A store that has gone has written what it was given, and answers no more") {
    ShopHouse house;
    REQUIRE(house.open());
    const LiveRun run = sampleRun();
    REQUIRE(startRun(house, run));
    bool answered = false;
    for (int number = 1; number <= 50; ++number)
        house.store().write<std::vector<Order>>(
            [order = sampleOrder(run.id, number)](Database& database) {
                return OrderRepository(database).append({order});
            },
            [&](const Result<std::vector<Order>>&) { answered = true; });
    house.close();
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
    REQUIRE(house.open());
    CHECK(ordersOf(house, run.id).size() == 50);
}

TEST_CASE("What is given before the store is open waits for it") {
    ShopHouse house;
    ShopStore store(house.parts());
    std::vector<int> order;
    store.write<void>([](Database& database) { return RunRepository(database).start(sampleRun()); },
                      [&](const Result<void>& result) {
                          CHECK(result);
                          order.push_back(2);
                      });
    store.open([&](const Result<Opening>& result) {
        CHECK(result);
        order.push_back(1);
    });
    waitUntil([&] { return order.size() == 2; });
    CHECK(order == std::vector<int>{1, 2});
}

TEST_CASE("A read takes back what it writes") {
    ShopHouse house;
    REQUIRE(house.open());
    REQUIRE(house.read<void>([](Database& database) { return RunRepository(database).start(sampleRun()); }));
    const auto runs = house.read<std::vector<LiveRun>>(
        [](Database& database) { return RunRepository(database).newest(10); });
    CHECK(runs.value().empty());
}

TEST_CASE("Works that share a commit: one that fails takes back only itself, answers come in order") {
    ShopHouse house;
    REQUIRE(house.open());
    const LiveRun run = sampleRun();
    REQUIRE(startRun(house, run));
    std::vector<std::pair<int, Result<std::vector<Order>>>> answers;
    constexpr int kWorks = 60;
    // Everything waits behind this one, so that the rest is one group.
    std::atomic<bool> isGiven{false};
    house.store().read<void>(
        [&](Database&) -> Result<void> {
            while (!isGiven)
                std::this_thread::yield();
            return {};
        },
        {});
    for (int number = 1; number <= kWorks; ++number) {
        const QString runId = number % 7 == 0 ? QStringLiteral("nobody") : run.id;
        house.store().write<std::vector<Order>>(
            [=](Database& database) -> Result<std::vector<Order>> {
                auto first = OrderRepository(database).append({sampleOrder(run.id, number)});
                if (!first || number % 7 != 0)
                    return first;
                // In the middle of the work, after it has written something.
                return OrderRepository(database).append({sampleOrder(runId, 1000 + number)});
            },
            [&, number](const Result<std::vector<Order>>& result) { answers.emplace_back(number, result); });
    }
    isGiven = true;
    waitUntil([&] { return answers.size() == kWorks; });
    int expected = 0;
    for (int index = 0; index < kWorks; ++index) {
        const auto& [number, result] = answers[static_cast<std::size_t>(index)];
        CHECK(number == index + 1);
        CHECK(result.has_value() == (number % 7 != 0));
        if (result)
            CHECK(result.value().front().number == ++expected);
        else
            CHECK(result.error().code == ErrorCode(DatabaseError::NotFound));
    }
    const std::vector<Order> kept = ordersOf(house, run.id);
    REQUIRE(kept.size() == static_cast<std::size_t>(expected));
    for (std::size_t index = 0; index < kept.size(); ++index)
        CHECK(kept[index].number == static_cast<int>(index) + 1);
}
