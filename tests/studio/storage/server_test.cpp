#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"
#include "tests/studio/storage/filled_shop.h"
#include "tests/studio/storage/new_database.h"
#include "tests/studio/storage/shop_house.h"
#include "tests/support/postgres_server.h"

#include <QFile>

#include <algorithm>

using namespace studio;
using namespace studio::storage;
using namespace studio::test;
using base::ErrorCode;
using base::Result;
using orders::Order;

namespace {

ShopStore::Parts partsOn(const ShopHouse& house, const ServerAddress& address) {
    ShopStore::Parts parts = house.parts();
    parts.server = address;
    return parts;
}

Result<std::vector<Order>> order(ShopHouse& house, int number) {
    return house.write<std::vector<Order>>([number](Database& database) {
        return OrderRepository(database).append({sampleOrder(sampleRun().id, number)});
    });
}

std::size_t orderCount(ShopHouse& house) {
    return house
        .read<std::vector<Order>>(
            [](Database& database) { return OrderRepository(database).ofRun(sampleRun().id); })
        .value()
        .size();
}

void openWithRun(ShopHouse& house, const ServerAddress& address) {
    const auto opening = house.open(partsOn(house, address));
    REQUIRE(opening);
    CHECK(opening.value().isNew);
    REQUIRE(house.write<void>([](Database& database) { return RunRepository(database).start(sampleRun()); }));
}

const char* kEndConnections =
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
    " AND pid <> pg_backend_pid()";

} // namespace

TEST_CASE("Two consoles on one server see each other's orders, and no number is given twice") {
    const ServerAddress address = newServerDatabase();
    ShopHouse here;
    ShopHouse there;
    openWithRun(here, address);
    REQUIRE(there.open(partsOn(there, address)));
    std::vector<int> numbers;
    constexpr int kEach = 60;
    for (int number = 0; number < kEach; ++number)
        for (ShopHouse* house : {&here, &there})
            house->store().write<std::vector<Order>>(
                [id = (house == &here ? 0 : 1000) + number](Database& database) {
                    return OrderRepository(database).append({sampleOrder(sampleRun().id, id)});
                },
                [&](const Result<std::vector<Order>>& result) {
                    REQUIRE(result);
                    numbers.push_back(result.value().front().number);
                });
    waitUntil([&] { return numbers.size() == 2 * kEach; });
    std::sort(numbers.begin(), numbers.end());
    for (int index = 0; index < 2 * kEach; ++index)
        CHECK(numbers[static_cast<std::size_t>(index)] == index + 1);
    CHECK(orderCount(here) == 2 * kEach);
}

TEST_CASE("Consoles that open a new store at the same moment make it once") {
    const ServerAddress address = newServerDatabase();
    ShopHouse house;
    std::vector<std::unique_ptr<ShopStore>> stores;
    int opened = 0;
    for (int number = 0; number < 4; ++number) {
        stores.push_back(std::make_unique<ShopStore>(partsOn(house, address)));
        stores.back()->open([&](const Result<Opening>& result) {
            CHECK(result);
            ++opened;
        });
    }
    waitUntil([&] { return opened == 4; });
}

TEST_CASE("A connection that was cut between two works is made again unseen") {
    ShopHouse house;
    const ServerAddress address = newServerDatabase();
    openWithRun(house, address);
    REQUIRE(order(house, 1));
    postgresServer().psql(address.database.toStdString(), kEndConnections);
    CHECK(order(house, 2).value().front().number == 2);
    postgresServer().psql(address.database.toStdString(), kEndConnections);
    CHECK(orderCount(house) == 2);
}

TEST_CASE("A connection that is cut in the middle of a work is told, and the work can be given again") {
    ShopHouse house;
    const ServerAddress address = newServerDatabase();
    openWithRun(house, address);
    const auto cut = house.write<std::vector<Order>>([&](Database& database) {
        auto written = OrderRepository(database).append({sampleOrder(sampleRun().id, 1)});
        postgresServer().psql(address.database.toStdString(), kEndConnections);
        return written;
    });
    REQUIRE_FALSE(cut);
    CHECK(cut.error().code == ErrorCode(DatabaseError::ConnectionLost));
    CHECK(orderCount(house) == 0);
    CHECK(order(house, 1).value().front().number == 1);
    CHECK(orderCount(house) == 1);
}

TEST_CASE("A server that has gone is told, and the store goes on once it is back") {
    PostgresServer server;
    const ServerAddress address{
        QStringLiteral("127.0.0.1"), server.port(), QString::fromStdString(server.createDatabase()),
        QString::fromStdString(PostgresServer::user()), base::Secret(PostgresServer::password())};
    ShopHouse house;
    openWithRun(house, address);
    REQUIRE(order(house, 1));
    server.kill();
    const auto lost = order(house, 2);
    REQUIRE_FALSE(lost);
    CHECK((lost.error().code == ErrorCode(DatabaseError::ServerUnreachable) ||
           lost.error().code == ErrorCode(DatabaseError::ConnectionLost)));
    const auto still = order(house, 2);
    REQUIRE_FALSE(still);
    CHECK(still.error().code == ErrorCode(DatabaseError::ServerUnreachable));
    server.start();
    waitUntil([&] { return order(house, 3).has_value(); });
    CHECK(orderCount(house) == 2);
}

TEST_CASE("Only this machine is spoken to without TLS") {
    for (const char* own : {"", "/var/run/postgresql", "localhost", "127.0.0.1", "127.1.2.3", "::1"})
        CHECK(isThisMachine(QString::fromLatin1(own)));
    for (const char* other : {"127.0.0.1.example.com", "127.example.com", "localhost.example.com", "10.0.0.1",
                              "127.0.0.1\n", "db"})
        CHECK_FALSE(isThisMachine(QString::fromLatin1(other)));
}

TEST_CASE("A server that cannot be had says why") {
    ShopHouse house;
    ServerAddress address = newServerDatabase();
    SECTION("nobody listens") {
        address.port = 1;
        CHECK(house.open(partsOn(house, address)).error().code ==
              ErrorCode(DatabaseError::ServerUnreachable));
    }
    SECTION("a wrong password") {
        address.password = base::Secret("not-the-password");
        const auto opening = house.open(partsOn(house, address));
        CHECK(opening.error().code == ErrorCode(DatabaseError::AccessDenied));
        CHECK(opening.error().detail.find("password") == std::string::npos);
    }
    SECTION("no such database") {
        address.database = QStringLiteral("nobody-made-it");
        CHECK(house.open(partsOn(house, address)).error().code == ErrorCode(DatabaseError::NotFound));
    }
    SECTION("no rights") {
        const std::string database = address.database.toStdString();
        postgresServer().psql(database,
                              "DROP ROLE IF EXISTS guest; CREATE ROLE guest LOGIN PASSWORD 'guest-password'");
        address.user = QStringLiteral("guest");
        address.password = base::Secret("guest-password");
        CHECK(house.open(partsOn(house, address)).error().code == ErrorCode(DatabaseError::AccessDenied));
    }
}

TEST_CASE("Of a server every console keeps copies, which open as a shop of their own") {
    ShopHouse house;
    const ServerAddress address = newServerDatabase();
    REQUIRE(house.open(partsOn(house, address)));
    writeRun(house, 1, 300, 500);
    writeProducts(house, 0, 40);
    const ShopContent written = contentOf(house);
    waitUntil([&] { return !house.listBackups().empty(); }); // today's: of what stood there at the start
    const auto backup = house.backUp();
    REQUIRE(backup);
    CHECK(backup.value().kind == BackupKind::Asked);
    CHECK(backup.value().file.startsWith(house.backups() + QStringLiteral("/server/")));
    CHECK((QFile::permissions(backup.value().file) & (QFile::ReadGroup | QFile::ReadOther)) ==
          QFile::Permissions());

    // The computer's own shop does not take them for its own.
    ShopHouse own;
    ShopStore::Parts ownParts = own.parts();
    ownParts.backups = house.backups();
    REQUIRE(own.open(std::move(ownParts)));
    for (const Backup& other : own.listBackups())
        CHECK_FALSE(other.file.contains(QLatin1String("/server/")));

    // By itself.
    ShopHouse alone;
    REQUIRE(QFile::copy(backup.value().file, alone.file()));
    REQUIRE(alone.open());
    const ShopContent copied = contentOf(alone);
    CHECK(copied.orders == written.orders);
    CHECK(copied.comments == written.comments);
    CHECK(copied.products == written.products);
    CHECK(copied.runs == written.runs);
    CHECK(copied.journals == written.journals);
    CHECK(copied.segments == written.segments);
    CHECK(copied.decisions == written.decisions);
}

TEST_CASE("A copy goes back to a new server, and never over what stands on one") {
    ShopHouse house;
    REQUIRE(house.open(partsOn(house, newServerDatabase())));
    writeRun(house, 1, 200, 300);
    writeProducts(house, 0, 20);
    const ShopContent written = contentOf(house);
    const auto backup = house.backUp();
    REQUIRE(backup);
    const auto over = house.restore(backup.value());
    REQUIRE_FALSE(over);
    CHECK(over.error().code == ErrorCode(DatabaseError::NotEmpty));
    CHECK(contentOf(house).orders == written.orders);

    REQUIRE(house.open(partsOn(house, newServerDatabase())));
    const auto back = house.restore(backup.value());
    REQUIRE(back);
    CHECK(back.value().restored.file == backup.value().file);
    const ShopContent found = contentOf(house);
    CHECK(found.orders == written.orders);
    CHECK(found.comments == written.comments);
    CHECK(found.products == written.products);
    CHECK(found.journals == written.journals);
    // The run goes on where it was.
    CHECK(order(house, 7).value().front().number == 201);
    CHECK(house.restore({QStringLiteral("/nowhere.db")}).error().code == ErrorCode(DatabaseError::BadBackup));
}

TEST_CASE("A copy of a server is of one moment, and nobody waits for it") {
    ShopHouse house;
    openWithRun(house, newServerDatabase());
    std::optional<Result<Backup>> backup;
    int acknowledged = 0;
    constexpr int kTimes = 150;
    for (int number = 0; number < kTimes; ++number) {
        if (number == 30)
            house.store().backUp([&](Result<Backup> result) { backup = std::move(result); });
        house.store().write<std::vector<Order>>(
            [number](Database& database) {
                return OrderRepository(database).append(
                    {sampleOrder(sampleRun().id, 2 * number), sampleOrder(sampleRun().id, 2 * number + 1)});
            },
            [&](const Result<std::vector<Order>>& result) { acknowledged += result.has_value() ? 1 : 0; });
    }
    waitUntil([&] { return backup.has_value() && acknowledged == kTimes; });
    REQUIRE(*backup);
    auto copy = Database::openFile(backup->value().file, Database::Access::ReadOnly);
    REQUIRE(copy);
    const qint64 inCopy =
        copy.value()->number(QStringLiteral("SELECT COUNT(*) FROM orders")).value().value_or(0);
    CHECK(inCopy >= 60);
    CHECK(inCopy % 2 == 0);
    CHECK(copy.value()->number(QStringLiteral("SELECT last_order FROM runs")).value() == inCopy);
}

TEST_CASE("A buyer's data stands in no error") {
    NewDatabase database(GENERATE(Database::Kind::Sqlite, Database::Kind::Postgres));
    REQUIRE(RunRepository(*database).start(sampleRun()));
    const auto refused = database->run(
        QStringLiteral("INSERT INTO runs (run, id, show_file, title, started_at) VALUES (1, ?, ?, '', 0)"),
        {QStringLiteral("0912345678"), QStringLiteral("Nguyễn Thị Lan")});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode(DatabaseError::Refused));
    for (const char* word : {"0912345678", "Lan"}) {
        CHECK(refused.error().detail.find(word) == std::string::npos);
        CHECK(refused.error().where.find(word) == std::string::npos);
    }
}
