#pragma once

#include "tests/studio/storage/shop_house.h"

#include <map>

namespace studio::test {

/// All that stands in a shop's store, by what names it.
struct ShopContent {
    std::map<QString, storage::LiveRun> runs;
    std::map<QString, orders::Order> orders;
    std::map<QString, QString> comments; ///< all of each, by run and id
    std::map<QString, show::Product> products;
    std::map<QString, storage::JournalEntry> journals;
    std::size_t segments = 0;
    std::size_t decisions = 0;
};

ShopContent contentOf(ShopHouse& house);

/// Writes one run with everything that belongs to it. The number makes what is in it.
void writeRun(ShopHouse& house, int number, int orders, int comments);
/// Products by their number, from … to.
void writeProducts(ShopHouse& house, int from, int to, const char* brand = "Lụa Hà Đông");

/// How many of `found` were written as they are, and how many were not (nothing may be made up).
struct Agreement {
    int same = 0;
    int other = 0;
};
template <class T>
Agreement agreement(const std::map<QString, T>& found, const std::map<QString, T>& written) {
    Agreement counted;
    for (const auto& [name, value] : found) {
        const auto there = written.find(name);
        ++(there != written.end() && there->second == value ? counted.same : counted.other);
    }
    return counted;
}

} // namespace studio::test
