#include "studio/storage/backups.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"
#include "tests/studio/storage/shop_house.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <functional>

using namespace studio;
using namespace studio::storage;
using namespace studio::test;
using base::ErrorCode;
using base::Result;
using orders::Order;

namespace {

std::vector<Backup> ofKind(ShopHouse& house, BackupKind kind) {
    std::vector<Backup> found = house.listBackups();
    found.erase(
        std::remove_if(found.begin(), found.end(), [&](const Backup& backup) { return backup.kind != kind; }),
        found.end());
    return found;
}

Result<void> order(ShopHouse& house, int number) {
    return house.write<void>([number](Database& database) -> Result<void> {
        const auto written = OrderRepository(database).append({sampleOrder(sampleRun().id, number)});
        if (!written)
            return written.error();
        return {};
    });
}

std::size_t orderCount(ShopHouse& house) {
    return house
        .read<std::vector<Order>>(
            [](Database& database) { return OrderRepository(database).ofRun(sampleRun().id); })
        .value()
        .size();
}

void openWithRun(ShopHouse& house) {
    REQUIRE(house.open());
    REQUIRE(house.write<void>([](Database& database) { return RunRepository(database).start(sampleRun()); }));
}

} // namespace

TEST_CASE("A restore brings back what was, and keeps what it replaces") {
    ShopHouse house;
    openWithRun(house);
    REQUIRE(order(house, 1));
    const auto first = house.backUp();
    REQUIRE(first);
    CHECK(first.value().kind == BackupKind::Asked);
    CHECK(first.value().bytes > 0);
    CHECK((QFile::permissions(first.value().file) & (QFile::ReadGroup | QFile::ReadOther)) ==
          QFile::Permissions());
    REQUIRE(order(house, 2));
    REQUIRE(order(house, 3));

    const auto back = house.restore(first.value());
    REQUIRE(back);
    CHECK(back.value().restored.file == first.value().file);
    CHECK(orderCount(house) == 1);
    REQUIRE(order(house, 9));
    CHECK(orderCount(house) == 2);

    const auto replaced = ofKind(house, BackupKind::BeforeRestore);
    REQUIRE(replaced.size() == 1);
    REQUIRE(house.restore(replaced.front()));
    CHECK(orderCount(house) == 3);
    house.close();
    REQUIRE(house.open());
    CHECK(orderCount(house) == 3);
}

TEST_CASE("A backup that cannot be used changes nothing") {
    ShopHouse house;
    openWithRun(house);
    REQUIRE(order(house, 1));
    const auto backup = house.backUp();
    REQUIRE(backup);
    SECTION("damaged") {
        QFile file(backup.value().file);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(4096));
        file.write(QByteArray(40'000, '\xff'));
    }
    SECTION("no database") {
        QFile file(backup.value().file);
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("hello");
    }
    SECTION("empty") {
        REQUIRE(QFile::resize(backup.value().file, 0));
    }
    SECTION("gone") {
        REQUIRE(QFile::remove(backup.value().file));
    }
    const auto restored = house.restore(backup.value());
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == ErrorCode(DatabaseError::BadBackup));
    CHECK(orderCount(house) == 1);
    REQUIRE(order(house, 2));
    CHECK(ofKind(house, BackupKind::BeforeRestore).empty());
}

TEST_CASE("Every day one backup, and the last seven are kept") {
    ShopHouse house;
    openWithRun(house);
    const auto newest = [&] {
        const auto all = ofKind(house, BackupKind::Daily);
        return all.empty() ? qint64{0} : all.front().takenAtMs;
    };
    const auto nowMs = [&] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(house.now().time_since_epoch()).count();
    };
    waitUntil([&] { return newest() == nowMs(); });
    for (int day = 1; day <= 9; ++day) {
        house.passTime(std::chrono::hours(24));
        // The store looks at the clock whenever it has done something.
        REQUIRE(order(house, day));
        waitUntil([&] { return newest() == nowMs(); });
        REQUIRE(order(house, 100 + day));
    }
    house.close();
    REQUIRE(house.open());
    const auto kept = ofKind(house, BackupKind::Daily);
    REQUIRE(kept.size() == 7);
    for (std::size_t index = 0; index < kept.size(); ++index) {
        CHECK(kept[index].takenAtMs == nowMs() - static_cast<qint64>(index) * 24 * 3600 * 1000);
        auto copy = Database::openFile(kept[index].file, Database::Access::ReadOnly);
        REQUIRE(copy);
        CHECK(checkIntegrity(*copy.value(), Check::Whole));
    }
    // Asked for ones are another kind: they do not push out the daily ones.
    for (int number = 0; number < 9; ++number)
        REQUIRE(house.backUp());
    CHECK(ofKind(house, BackupKind::Asked).size() == Backups::kKept);
    CHECK(ofKind(house, BackupKind::Daily) == kept);
}

TEST_CASE("A backup that is made while orders come in holds none of them by half") {
    ShopHouse house;
    openWithRun(house);
    std::optional<Result<Backup>> backup;
    int acknowledged = 0;
    constexpr int kOrders = 400;
    for (int number = 0; number < kOrders; ++number) {
        if (number == 100)
            house.store().backUp([&](Result<Backup> result) { backup = std::move(result); });
        house.store().write<std::vector<Order>>(
            [number](Database& database) {
                return OrderRepository(database).append(
                    {sampleOrder(sampleRun().id, 2 * number), sampleOrder(sampleRun().id, 2 * number + 1)});
            },
            [&](const Result<std::vector<Order>>& result) { acknowledged += result.has_value() ? 1 : 0; });
    }
    waitUntil([&] { return backup.has_value() && acknowledged == kOrders; });
    REQUIRE(*backup);
    auto copy = Database::openFile(backup->value().file, Database::Access::ReadOnly);
    REQUIRE(copy);
    const qint64 inCopy =
        copy.value()->number(QStringLiteral("SELECT COUNT(*) FROM orders")).value().value_or(0);
    CHECK(inCopy >= 200);
    CHECK(inCopy % 2 == 0);
    CHECK(copy.value()->number(QStringLiteral("SELECT last_order FROM runs")).value() == inCopy);
}

TEST_CASE("Where backups cannot be kept that is told, and the store goes on") {
    ShopHouse house;
    QFile inTheWay(house.backups());
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    openWithRun(house);
    const auto backup = house.backUp();
    REQUIRE_FALSE(backup);
    CHECK(backup.error().code == ErrorCode(DatabaseError::ReadOnly));
    REQUIRE(order(house, 1));
    // Nothing is replaced where it cannot be kept.
    ShopHouse other;
    openWithRun(other);
    const auto foreign = other.backUp();
    REQUIRE(foreign);
    const auto restored = house.restore(foreign.value());
    REQUIRE_FALSE(restored);
    CHECK(restored.error().code == ErrorCode(DatabaseError::ReadOnly));
    CHECK(orderCount(house) == 1);
}

TEST_CASE("What a power cut left half made is swept away, and is no backup") {
    ShopHouse house;
    openWithRun(house);
    REQUIRE(house.backUp());
    const QString left = house.backups() + QStringLiteral("/.half-made.db");
    QFile file(left);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("half");
    file.close();
    house.close();
    REQUIRE(house.open());
    CHECK_FALSE(QFile::exists(left));
    REQUIRE(house.backUp());
}

TEST_CASE("Today's backup is made anew after two hours of writing, and when something is finished") {
    ShopHouse house;
    REQUIRE(house.open());
    const auto daily = [&] {
        return ofKind(house, BackupKind::Daily);
    };
    const auto isNewestOfNow = [&] {
        const auto all = daily();
        const auto now =
            std::chrono::duration_cast<std::chrono::milliseconds>(house.now().time_since_epoch());
        return all.size() == 1 && all.front().takenAtMs == now.count(); // of a day the newest only
    };
    waitUntil(isNewestOfNow); // of a new shop: there is nothing in it
    REQUIRE(house.write<void>([](Database& database) { return RunRepository(database).start(sampleRun()); }));
    house.passTime(std::chrono::minutes(119));
    REQUIRE(order(house, 1));
    const auto ordersIn = [&](const Backup& backup) {
        auto copy = Database::openFile(backup.file, Database::Access::ReadOnly);
        REQUIRE(copy);
        return copy.value()->number(QStringLiteral("SELECT COUNT(*) FROM orders")).value().value_or(-1);
    };
    CHECK(ordersIn(daily().front()) == 0);
    house.passTime(std::chrono::minutes(2));
    REQUIRE(order(house, 2));
    waitUntil(isNewestOfNow);
    REQUIRE(daily().size() == 1);
    CHECK(ordersIn(daily().front()) == 2);

    house.passTime(std::chrono::minutes(1));
    REQUIRE(order(house, 3));
    house.store().backUpSoon();
    waitUntil(isNewestOfNow);
    REQUIRE(daily().size() == 1);
    CHECK(ordersIn(daily().front()) == 3);

    INFO("with nothing new there is nothing to back up");
    const auto before = daily();
    house.passTime(std::chrono::hours(3));
    house.store().backUpSoon();
    REQUIRE(house.backUp()); // behind it on the same lane
    CHECK(daily() == before);
}

TEST_CASE("Commits go on while a backup is made") {
    ShopHouse house;
    openWithRun(house);
    constexpr int kBulk = 20'000;
    REQUIRE(house.write<void>([](Database& database) -> Result<void> {
        std::vector<Order> orders;
        for (int number = 0; number < kBulk; ++number)
            orders.push_back(sampleOrder(sampleRun().id, 1000 + number));
        const auto written = OrderRepository(database).append(orders);
        return written ? Result<void>() : written.error();
    }));
    std::optional<Result<Backup>> backup;
    int acknowledged = 0;
    int meanwhile = 0;
    house.store().backUp([&](Result<Backup> result) {
        backup = std::move(result);
        meanwhile = acknowledged;
    });
    constexpr int kOrders = 100;
    int given = 0;
    const std::function<void()> next = [&] {
        house.store().write<std::vector<Order>>(
            [number = given++](Database& database) {
                return OrderRepository(database).append({sampleOrder(sampleRun().id, number)});
            },
            [&](const Result<std::vector<Order>>& result) {
                acknowledged += result.has_value() ? 1 : 0;
                if (given < kOrders)
                    next();
            });
    };
    next();
    waitUntil([&] { return backup.has_value() && acknowledged == kOrders; });
    REQUIRE(*backup);
    CHECK(meanwhile > 0);
    CHECK(orderCount(house) == kBulk + kOrders);
}
