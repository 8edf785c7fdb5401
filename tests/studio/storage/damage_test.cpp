#include "studio/storage/product_repository.h"
#include "tests/studio/storage/shop_house.h"

#include <QFile>
#include <QFileInfo>

using namespace studio;
using namespace studio::storage;
using namespace studio::test;
using base::ErrorCode;
using base::Result;

namespace {

constexpr int kProducts = 400;

Result<void> put(ShopHouse& house, int from, int to) {
    return house.write<void>([=](Database& database) -> Result<void> {
        for (int number = from; number < to; ++number)
            if (const auto done = ProductRepository(database).put(sampleProduct(number)); !done)
                return done;
        return {};
    });
}

qint64 products(ShopHouse& house) {
    return house.read<qint64>([](Database& database) { return ProductRepository(database).count(); }).value();
}

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A closed shop with 400 products in its backup and 500 in its file.
Backup filled(ShopHouse& house) {
    REQUIRE(house.open());
    REQUIRE(put(house, 0, kProducts));
    house.passTime(std::chrono::minutes(5));
    const auto backup = house.backUp();
    REQUIRE(backup);
    REQUIRE(put(house, kProducts, kProducts + 100));
    house.close();
    return backup.value();
}

constexpr qint64 kPage = 4096;

} // namespace

TEST_CASE(
    "A damaged database is set aside as it is, and the newest backup with what can be read stands there") {
    ShopHouse house;
    const Backup backup = filled(house);
    const QString kind = GENERATE(as<QString>(), QStringLiteral("header"), QStringLiteral("pages"),
                                  QStringLiteral("half"), QStringLiteral("text"));
    INFO(kind.toStdString());
    if (kind == QLatin1String("header"))
        overwrite(house.file(), 0, QByteArray(100, '\x5a'));
    else if (kind == QLatin1String("pages"))
        overwrite(house.file(), 5 * kPage, QByteArray(10 * kPage, '\xff'));
    else if (kind == QLatin1String("half"))
        REQUIRE(QFile::resize(house.file(), QFileInfo(house.file()).size() / 2 / kPage * kPage));
    else
        overwrite(house.file(), 0, QByteArray(QFileInfo(house.file()).size(), 'x'));
    const QByteArray damaged = contentOf(house.file());

    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().setAside == house.file() + QStringLiteral(".damaged-1"));
    CHECK(contentOf(opening.value().setAside) == damaged);
    CHECK(opening.value().restored.file == backup.file);
    CHECK(opening.value().restored.takenAtMs == backup.takenAtMs);
    CHECK_FALSE(opening.value().isNew);
    CHECK(products(house) == kProducts + opening.value().salvage.products);
    if (kind == QLatin1String("header"))
        CHECK(opening.value().salvage.products == 100);
    else if (kind == QLatin1String("text"))
        CHECK(opening.value().salvage.products == 0);
    REQUIRE(put(house, 900, 901));

    // Once more: the second one gets a name of its own.
    house.close();
    overwrite(house.file(), 0, QByteArray(100, '\x5a'));
    CHECK(house.open().value().setAside == house.file() + QStringLiteral(".damaged-2"));
    CHECK(contentOf(house.file() + QStringLiteral(".damaged-1")) == damaged);
}

TEST_CASE("What stands beside a damaged file goes with it") {
    ShopHouse house;
    filled(house);
    overwrite(house.file(), 0, QByteArray(100, '\x5a'));
    QFile journal(house.file() + QStringLiteral("-wal"));
    REQUIRE(journal.open(QIODevice::WriteOnly));
    journal.write("pages that may still be read by somebody");
    journal.close();
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(contentOf(opening.value().setAside + QStringLiteral("-wal")).startsWith("pages that"));
    CHECK(products(house) == kProducts + 100);
}

TEST_CASE("A backup that is damaged itself is passed over for an older one") {
    ShopHouse house;
    const Backup good = filled(house);
    house.passTime(std::chrono::hours(1));
    REQUIRE(house.open());
    const auto newest = house.backUp();
    REQUIRE(newest);
    house.close();
    overwrite(newest.value().file, 5 * kPage, QByteArray(10 * kPage, '\xff'));
    overwrite(house.file(), 0, QByteArray(100, '\x5a'));
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().restored.file == good.file);
    CHECK(QFile::exists(newest.value().file));
}

TEST_CASE("Without a backup the store begins anew, and what was damaged is kept") {
    ShopHouse house;
    QFile file(house.file());
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(10'000, '?'));
    file.close();
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().isNew);
    CHECK(QFileInfo(opening.value().setAside).size() == 10'000);
    CHECK(opening.value().restored.file.isEmpty());
    CHECK(products(house) == 0);
}

TEST_CASE("A file of no bytes is no new shop where there was one before") {
    ShopHouse house;
    SECTION("with a backup") {
        const Backup backup = filled(house);
        REQUIRE(QFile::resize(house.file(), 0));
        const auto opening = house.open();
        REQUIRE(opening);
        CHECK_FALSE(opening.value().isNew);
        CHECK(QFileInfo(opening.value().setAside).size() == 0);
        CHECK(opening.value().restored.file == backup.file);
        CHECK(products(house) == kProducts);
    }
    SECTION("with a journal, which is kept") {
        for (const char* end : {"", "-wal"}) {
            QFile file(house.file() + QString::fromLatin1(end));
            REQUIRE(file.open(QIODevice::WriteOnly));
            file.write(end);
        }
        const auto opening = house.open();
        REQUIRE(opening);
        CHECK(opening.value().isNew);
        REQUIRE_FALSE(opening.value().setAside.isEmpty());
        CHECK(contentOf(opening.value().setAside + QStringLiteral("-wal")) == "-wal");
    }
    SECTION("with neither it is one") {
        QFile file(house.file());
        REQUIRE(file.open(QIODevice::WriteOnly));
        const auto opening = house.open();
        REQUIRE(opening);
        CHECK(opening.value().isNew);
        CHECK(opening.value().setAside.isEmpty());
    }
}

TEST_CASE("A database that is missing comes back from its backup") {
    ShopHouse house;
    const Backup backup = filled(house);
    REQUIRE(QFile::remove(house.file()));
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().setAside.isEmpty());
    CHECK(opening.value().restored.file == backup.file);
    CHECK(products(house) == kProducts);
}

TEST_CASE("Another program's database is left alone") {
    ShopHouse house;
    {
        auto other = Database::openFile(house.file(), Database::Access::ReadWrite);
        REQUIRE(other);
        REQUIRE(other.value()->execute(QStringLiteral("CREATE TABLE bookmarks (a TEXT)")));
    }
    const auto opening = house.open();
    REQUIRE_FALSE(opening);
    CHECK(opening.error().code == ErrorCode(DatabaseError::NotOurs));
    CHECK_FALSE(QFile::exists(house.file() + QStringLiteral(".damaged-1")));
}

TEST_CASE("An index that does not agree with its table is found after an unclean end") {
    ShopHouse house;
    filled(house);
    {
        auto database = Database::openFile(house.file(), Database::Access::ReadWrite);
        REQUIRE(database);
        // The index of runs' ids now says that it stands where that of orders' ids stands.
        for (const char* sql :
             {"PRAGMA writable_schema = ON",
              "INSERT INTO runs (run, id, show_file, title, started_at) VALUES (1, 'x', '', '', 1)",
              "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name ="
              " 'sqlite_autoindex_orders_2') WHERE name = 'sqlite_autoindex_runs_2'"})
            CHECK(database.value()->execute(QString::fromLatin1(sql)));
    }
    // A clean end, where only the quick look is taken: it passes. The mark of a start that never ended:
    // found.
    QFile mark(house.file() + QStringLiteral(".in-use"));
    REQUIRE(mark.open(QIODevice::WriteOnly));
    mark.write("open\n");
    mark.close();
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().wasLeftOpen);
    CHECK_FALSE(opening.value().setAside.isEmpty());
    CHECK(products(house) == kProducts + 100);
}
