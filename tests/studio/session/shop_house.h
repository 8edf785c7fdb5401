#pragma once

#include "studio/session/shop.h"
#include "tests/studio/session/main_loop.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <algorithm>
#include <memory>
#include <vector>

namespace studio::session {

/// A shop's memory in a folder of its own, with the facts it told.
class ShopHouse {
public:
    ~ShopHouse() { close(); }

    QString file(const QString& name) const { return m_folder.filePath(name); }

    /// Waits until it is open, or cannot be.
    Shop& open() {
        shop = std::make_unique<Shop>(
            Shop::Parts{file(QStringLiteral("shop.db")), file(QStringLiteral("backups")), {}});
        QObject::connect(shop.get(), &Shop::happened, shop.get(),
                         [this](const ShopEvent& event) { events.push_back(event); });
        shop->open();
        REQUIRE(turnUntil([this] { return heard<ShopOpened>() || heard<ShopFailed>(); }));
        return *shop;
    }
    void close() {
        shop.reset();
        events.clear();
    }

    template <class Event>
    const Event* heard() const {
        const auto found = std::find_if(events.rbegin(), events.rend(), [](const ShopEvent& event) {
            return std::holds_alternative<Event>(event);
        });
        return found == events.rend() ? nullptr : &std::get<Event>(*found);
    }
    /// Everything that was given so far has reached the disk, or has not been able to.
    void settle() {
        bool settled = false;
        shop->store().read<int>([](storage::Database&) -> base::Result<int> { return 0; },
                                [&](const base::Result<int>&) { settled = true; });
        REQUIRE(turnUntil([&] { return settled; }));
        turnFor(1); // what was posted by then
    }

    std::unique_ptr<Shop> shop;
    std::vector<ShopEvent> events;

private:
    QTemporaryDir m_folder;
};

inline show::Product product(const QString& code, const QString& name, std::int64_t dong = 100'000) {
    show::Product product;
    product.code = code;
    product.name = name;
    product.price = {dong};
    product.variants = {{QStringLiteral("M"), QStringLiteral("đỏ"), 5}};
    return product;
}

inline std::vector<show::Product> manyProducts(int count) {
    std::vector<show::Product> products;
    for (int i = 1; i <= count; ++i)
        products.push_back(product(QStringLiteral("SP%1").arg(i), QStringLiteral("Áo lụa số %1").arg(i)));
    return products;
}

} // namespace studio::session
