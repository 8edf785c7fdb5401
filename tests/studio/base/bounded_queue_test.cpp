#include "studio/base/bounded_queue.h"

#include <catch2/catch.hpp>

#include <memory>
#include <thread>

using studio::base::DropOldestQueue;

TEST_CASE("a queue gives what it got, in order, once") {
    DropOldestQueue<int> queue(4);
    CHECK(queue.drain().empty());
    queue.push(1);
    queue.push(2);
    CHECK(queue.drain() == std::vector{1, 2});
    CHECK(queue.drain().empty());
    CHECK(queue.dropped() == 0);
}

TEST_CASE("a full queue throws its oldest away and counts it") {
    DropOldestQueue<int> queue(3);
    for (int i = 0; i < 10; ++i) {
        queue.push(i);
    }
    CHECK(queue.drain() == std::vector{7, 8, 9});
    CHECK(queue.dropped() == 7);
    queue.push(10);
    CHECK(queue.drain() == std::vector{10});
    CHECK(queue.dropped() == 7);
}

TEST_CASE("what can only be moved fits a queue") {
    DropOldestQueue<std::unique_ptr<int>> queue(1);
    queue.push(std::make_unique<int>(1));
    queue.push(std::make_unique<int>(2));
    const auto all = queue.drain();
    REQUIRE(all.size() == 1);
    CHECK(*all[0] == 2);
}

TEST_CASE("between two threads nothing is lost uncounted nor out of order") {
    constexpr int many = 50000;
    DropOldestQueue<int> queue(64);
    std::size_t got = 0;
    int last = -1;
    bool inOrder = true;
    const auto take = [&] {
        for (const int item : queue.drain()) {
            inOrder = inOrder && item > last;
            last = item;
            ++got;
        }
    };
    {
        const std::jthread writer([&queue] {
            for (int i = 0; i < many; ++i) {
                queue.push(i);
            }
        });
        while (last < many / 2) {
            take();
        }
    }
    take();
    CHECK(inOrder);
    CHECK(last == many - 1);
    CHECK(got + queue.dropped() == many);
}
