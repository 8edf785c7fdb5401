#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/product_repository.h"
#include "studio/storage/run_repository.h"
#include "studio/storage/schema.h"
#include "tests/studio/storage/new_database.h"
#include "tests/studio/storage/shop_house.h"
#include "tests/support/postgres_server.h"

using namespace studio;
using namespace studio::storage;
using namespace studio::test;
using base::ErrorCode;
using base::Result;

namespace {

using Kind = Database::Kind;

struct Stored {
    Kind kind;
    int version;
};

constexpr Stored kStored[] = {{Kind::Sqlite, 1}, {Kind::Sqlite, 2}, {Kind::Postgres, 1}, {Kind::Postgres, 2}};

QString fixture(const Stored& stored) {
    return QStringLiteral(PHIEN_TEST_FIXTURES "/storage/%1-v%2.sql")
        .arg(stored.kind == Kind::Sqlite ? QStringLiteral("sqlite") : QStringLiteral("postgres"))
        .arg(stored.version);
}

void loadFile(const QString& file, const QString& dump) {
    QFile sql(dump);
    REQUIRE(sql.open(QIODevice::ReadOnly));
    auto database = Database::openFile(file, Database::Access::ReadWrite);
    REQUIRE(database);
    // A dump creates its tables in the order of their names.
    REQUIRE(database.value()->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
    for (const QString& statement :
         QString::fromUtf8(sql.readAll()).split(QStringLiteral(";\n"), Qt::SkipEmptyParts))
        REQUIRE(database.value()->execute(statement));
}

/// A house whose store stands on the stored old database.
ShopStore::Parts partsWith(ShopHouse& house, const Stored& stored) {
    ShopStore::Parts parts = house.parts();
    if (stored.kind == Kind::Sqlite) {
        loadFile(house.file(), fixture(stored));
    } else {
        parts.server = newServerDatabase();
        postgresServer().load(parts.server->database.toStdString(), fixture(stored).toStdString());
    }
    return parts;
}

Result<Opening> openOn(ShopHouse& house, const ShopStore::Parts& loaded) {
    ShopStore::Parts parts = house.parts();
    parts.server = loaded.server;
    return house.open(std::move(parts));
}

QString idOf(int number) {
    return QStringLiteral("%1").arg(number, 32, 16, QLatin1Char('0'));
}

void checkProducts(ShopHouse& house) {
    const auto products = house
                              .read<std::vector<show::Product>>(
                                  [](Database& database) { return ProductRepository(database).all(); })
                              .value();
    REQUIRE(products.size() == 3);
    show::Product shirt;
    shirt.code = QStringLiteral("A12");
    shirt.name = QStringLiteral("Áo lụa Hà Đông");
    shirt.price = {299'000};
    shirt.livePrice = base::Money{199'000};
    shirt.floorPrice = base::Money{150'000};
    shirt.picture = QStringLiteral("/home/shop/tranh/a12.jpg");
    shirt.variants = {{QStringLiteral("M"), QStringLiteral("đỏ"), 12},
                      {QStringLiteral("L"), QStringLiteral("đỏ"), 0},
                      {QStringLiteral("L"), QStringLiteral("xanh ngọc"), 5}};
    CHECK(products[0] == shirt);
    CHECK(products[1].code == QStringLiteral("KEM1"));
    CHECK(products[1].warning == QStringLiteral("Đọc kỹ hướng dẫn trước khi dùng"));
    CHECK(products[2].name == QStringLiteral("Dép 'quai' hậu"));
    CHECK_FALSE(products[2].livePrice.has_value());
}

void checkRuns(ShopHouse& house) {
    const auto runs =
        house
            .read<std::vector<LiveRun>>([](Database& database) { return RunRepository(database).newest(10); })
            .value();
    REQUIRE(runs.size() == 3);
    CHECK(runs[0].id == idOf(3));
    CHECK_FALSE(runs[0].endedAt.has_value());
    CHECK(runs[1].title == QStringLiteral("Phiên đêm"));
    CHECK(runs[2].showFile == QStringLiteral("/home/shop/Phiên sáng.phien.json"));
    CHECK(runs[2].startedAt == base::WallTime(std::chrono::milliseconds(1'789'913'700'000)));
    const auto orders = house
                            .read<std::vector<orders::Order>>(
                                [](Database& database) { return OrderRepository(database).ofRun(idOf(1)); })
                            .value();
    REQUIRE(orders.size() == 3);
    CHECK(orders[1].buyerName == QStringLiteral("Trần Bình"));
    CHECK(orders[1].state == orders::OrderState::Confirmed);
    CHECK(orders[2].quantity == 3);
    CHECK(orders[2].phone == QStringLiteral("0912000003"));
    const auto comments = house
                              .read<std::vector<StoredComment>>([](Database& database) {
                                  return CommentRepository(database).newest(idOf(1), 10);
                              })
                              .value();
    REQUIRE(comments.size() == 4);
    // The early form had no order of its own: by time.
    CHECK(comments.front().comment.id == QStringLiteral("c3"));
    CHECK(comments.back().comment.id == QStringLiteral("c0"));
}

/// What comes after the old entries is numbered after them.
void checkGoesOn(ShopHouse& house) {
    const auto next = house.write<std::vector<orders::Order>>(
        [](Database& database) { return OrderRepository(database).append({sampleOrder(idOf(1), 500)}); });
    REQUIRE(next);
    CHECK(next.value().front().number == 4);
    const auto added = house.write<int>(
        [](Database& database) { return CommentRepository(database).append(idOf(1), {sampleComment(900)}); });
    CHECK(added.value() == 1);
    const auto comments = house
                              .read<std::vector<StoredComment>>([](Database& database) {
                                  return CommentRepository(database).newest(idOf(1), 10);
                              })
                              .value();
    CHECK(comments.back().comment.id == QStringLiteral("c900"));
}

} // namespace

TEST_CASE("An old database comes up to date with all that is in it") {
    const Stored stored = GENERATE(from_range(std::begin(kStored), std::end(kStored)));
    INFO(fixture(stored).toStdString());
    ShopHouse house;
    const ShopStore::Parts loaded = partsWith(house, stored);
    const auto opening = openOn(house, loaded);
    REQUIRE(opening);
    CHECK_FALSE(opening.value().isNew);
    CHECK(opening.value().migratedFrom == stored.version);
    checkProducts(house);
    if (stored.version >= 2) {
        checkRuns(house);
        checkGoesOn(house);
    }
    REQUIRE(
        house.write<void>([](Database& database) { return RunRepository(database).start(sampleRun(77)); }));
    const auto again = openOn(house, loaded);
    REQUIRE(again);
    CHECK(again.value().migratedFrom == 0);
    checkProducts(house);
}

TEST_CASE("Before a file is migrated it is backed up as it was") {
    const int version = GENERATE(1, 2);
    ShopHouse house;
    REQUIRE(house.open(partsWith(house, {Kind::Sqlite, version})));
    std::vector<Backup> before;
    for (const Backup& backup : house.listBackups())
        if (backup.kind == BackupKind::BeforeMigration)
            before.push_back(backup);
    REQUIRE(before.size() == 1);
    auto old = Database::openFile(before.front().file, Database::Access::ReadOnly);
    REQUIRE(old);
    CHECK(versionOf(*old.value()).value() == version);
    CHECK(old.value()->number(QStringLiteral("SELECT COUNT(*) FROM variants")).value() == 4);
    // And it can be gone back to, by the same way forward.
    const auto restored = house.restore(before.front());
    REQUIRE(restored);
    CHECK(restored.value().migratedFrom == version);
    checkProducts(house);
}

TEST_CASE("Before a server's tables are migrated they are copied beside the new ones") {
    ShopHouse house;
    ShopStore::Parts parts = partsWith(house, {Kind::Postgres, 1});
    const std::string database = parts.server->database.toStdString();
    REQUIRE(house.open(std::move(parts)));
    CHECK(postgresServer().psql(database, "SELECT COUNT(*) FROM before_v3_variants") == "4\n");
    CHECK(postgresServer().psql(database,
                                "SELECT COUNT(*) FROM information_schema.tables WHERE table_name LIKE "
                                "'before_v2%'") == "0\n");
}

TEST_CASE("A migration that fails leaves the version before it whole, and can be made later") {
    const Kind kind = GENERATE(Kind::Sqlite, Kind::Postgres);
    ShopHouse house;
    const ShopStore::Parts loaded = partsWith(house, {kind, 2});
    const auto statement = [&](const char* sql) {
        auto database = kind == Kind::Sqlite ? Database::openFile(house.file(), Database::Access::ReadWrite)
                                             : Database::openServer(*loaded.server);
        REQUIRE(database);
        REQUIRE(database.value()->execute(QString::fromLatin1(sql)));
    };
    // In the way of one of the last statements of the step.
    statement("CREATE TABLE overrides (a TEXT)");
    REQUIRE_FALSE(openOn(house, loaded));
    house.close();
    {
        auto database = kind == Kind::Sqlite ? Database::openFile(house.file(), Database::Access::ReadWrite)
                                             : Database::openServer(*loaded.server);
        REQUIRE(database);
        CHECK(versionOf(*database.value()).value() == 2);
        CHECK(database.value()->number(QStringLiteral("SELECT COUNT(run_id) FROM orders")).value() == 4);
    }
    statement("DROP TABLE overrides");
    const auto opening = openOn(house, loaded);
    REQUIRE(opening);
    CHECK(opening.value().migratedFrom == 2);
    checkRuns(house);
}

TEST_CASE("What a newer program wrote is refused and left as it was") {
    const Kind kind = GENERATE(Kind::Sqlite, Kind::Postgres);
    NewDatabase database(kind, NewDatabase::Schema::None);
    REQUIRE(migrate(*database, schemaVersion()));
    REQUIRE(database->execute(
        kind == Kind::Sqlite
            ? QStringLiteral("PRAGMA user_version = %1").arg(schemaVersion() + 1)
            : QStringLiteral("INSERT INTO phien_schema VALUES (%1)").arg(schemaVersion() + 1)));
    ShopHouse house;
    ShopStore::Parts parts = house.parts();
    parts.file = database.file();
    if (kind == Kind::Postgres)
        parts.server = database.address();
    const auto opening = house.open(std::move(parts));
    REQUIRE_FALSE(opening);
    CHECK(opening.error().code == ErrorCode(DatabaseError::NewerVersion));
    const auto after = house.read<void>([](Database&) -> Result<void> { return {}; });
    REQUIRE_FALSE(after);
    CHECK(after.error().code == ErrorCode(DatabaseError::NewerVersion));
    house.close();
    CHECK(versionOf(*database).value() == schemaVersion() + 1);
}
