#include "studio/storage/backups.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/page_file.h"
#include "studio/storage/product_repository.h"
#include "studio/storage/run_repository.h"
#include "tests/studio/storage/filled_shop.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <random>
#include <set>

using namespace studio;
using namespace studio::storage;
using namespace studio::test;
using base::Result;

namespace {

constexpr qint64 kPage = 4096;
constexpr int kOrders = 1500; // of a run
constexpr int kComments = 3000;

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray noise(qint64 size, unsigned seed) {
    std::mt19937 random(seed);
    QByteArray bytes(size, '\0');
    for (char& byte : bytes)
        byte = static_cast<char>(random());
    return bytes;
}

/// A day's work behind a backup: one run, some of the orders of it and the older products are in the backup.
ShopContent filled(ShopHouse& house) {
    REQUIRE(house.open());
    writeRun(house, 1, kOrders, kComments);
    writeProducts(house, 0, 200);
    REQUIRE(house.backUp());
    house.passTime(std::chrono::minutes(5));
    writeRun(house, 2, kOrders, kComments);
    writeProducts(house, 150, 300, "Hội An");
    REQUIRE(house.write<void>([](Database& database) {
        return OrderRepository(database).changeState(sampleOrder({}, 100'007).id,
                                                     orders::OrderState::Cancelled, atSecond(1'796'000'000));
    }));
    ShopContent content = contentOf(house);
    house.close();
    return content;
}

void checkSound(ShopHouse& house) {
    house.close();
    auto database = Database::openFile(house.file(), Database::Access::ReadOnly);
    REQUIRE(database);
    CHECK(checkIntegrity(*database.value(), Check::Whole));
    CHECK(database.value()->number(QStringLiteral("SELECT COUNT(*) FROM pragma_foreign_key_check")).value() ==
          0);
    CHECK_FALSE(QFile::exists(house.file() + QStringLiteral(".salvage")));
    CHECK_FALSE(QFile::exists(house.file() + QStringLiteral(".rebuilding")));
}

void checkAllIsBack(ShopHouse& house, const ShopContent& written) {
    const ShopContent found = contentOf(house);
    CHECK(found.runs == written.runs);
    CHECK(found.orders == written.orders);
    CHECK(found.comments == written.comments);
    CHECK(found.products == written.products);
    CHECK(found.journals == written.journals);
    CHECK(found.segments == written.segments);
    CHECK(found.decisions == written.decisions);
}

/// Says that the last program died: only then is everything looked at.
void leaveOpen(const ShopHouse& house) {
    QFile mark(house.file() + QStringLiteral(".in-use"));
    REQUIRE(mark.open(QIODevice::WriteOnly));
    mark.write("open\n");
}

} // namespace

TEST_CASE("Where only the beginning of the file is gone, everything comes back") {
    ShopHouse house;
    const ShopContent written = filled(house);
    overwrite(house.file(), 0, noise(GENERATE(100, kPage), 1));
    const auto opening = house.open();
    REQUIRE(opening);
    const Salvage& salvage = opening.value().salvage;
    CHECK(salvage.outcome == Salvage::Outcome::Done);
    CHECK(salvage.runs == 1);
    CHECK(salvage.orders == kOrders);
    CHECK(salvage.ordersChanged == 1);
    CHECK(salvage.comments == kComments);
    CHECK(salvage.products == 100);
    CHECK(salvage.productsChanged == 50);
    CHECK(salvage.ordersMissing == 0);
    CHECK(salvage.unreadablePages == 0);
    checkAllIsBack(house, written);
    // The next order gets the next number.
    const auto next = house.write<std::vector<orders::Order>>([](Database& database) {
        return OrderRepository(database).append({sampleOrder(sampleRun(2).id, 7)});
    });
    CHECK(next.value().front().number == kOrders + 1);
    checkSound(house);
}

TEST_CASE("Where an index does not agree with its table, everything comes back") {
    ShopHouse house;
    const ShopContent written = filled(house);
    {
        auto database = Database::openFile(house.file(), Database::Access::ReadWrite);
        REQUIRE(database);
        for (const char* sql :
             {"PRAGMA writable_schema = ON",
              "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name ="
              " 'sqlite_autoindex_orders_2') WHERE name = 'sqlite_autoindex_runs_2'"})
            REQUIRE(database.value()->execute(QString::fromLatin1(sql)));
    }
    leaveOpen(house);
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().salvage.orders == kOrders);
    CHECK(opening.value().salvage.ordersMissing == 0);
    checkAllIsBack(house, written);
    checkSound(house);
}

TEST_CASE(
    "Of a file with a hole in it, all comes back that does not lie in the hole, and the rest is counted") {
    ShopHouse house;
    const ShopContent written = filled(house);
    const qint64 pages = QFileInfo(house.file()).size() / kPage;
    const qint64 hole = pages / 10;
    const QString kind = GENERATE(as<QString>(), QStringLiteral("noise"), QStringLiteral("zeros"),
                                  QStringLiteral("cut off"), QStringLiteral("between pages"));
    if (kind == QLatin1String("noise"))
        overwrite(house.file(), (pages / 2) * kPage, noise(hole * kPage, 2));
    else if (kind == QLatin1String("zeros"))
        overwrite(house.file(), (pages / 2) * kPage, QByteArray(hole * kPage, '\0'));
    else if (kind == QLatin1String("between pages"))
        overwrite(house.file(), (pages / 2) * kPage + kPage / 2, noise(hole * kPage, 3));
    else
        REQUIRE(QFile::resize(house.file(), (pages - hole) * kPage + 17));
    leaveOpen(house);
    const auto opening = house.open();
    REQUIRE(opening);
    REQUIRE_FALSE(opening.value().setAside.isEmpty());
    const Salvage& salvage = opening.value().salvage;
    CHECK(salvage.outcome == Salvage::Outcome::Done);
    CHECK(salvage.unreadablePages >= hole);
    CHECK(salvage.unreadablePages <= hole + 5); // a long record ends on another page

    const ShopContent found = contentOf(house);
    const Agreement orders = agreement(found.orders, written.orders);
    const Agreement comments = agreement(found.comments, written.comments);
    CHECK(orders.other == 0);
    CHECK(comments.other == 0);
    CHECK(orders.same + salvage.ordersMissing == 2 * kOrders);
    CHECK(salvage.orders == orders.same - kOrders);
    CHECK(salvage.comments == comments.same - kComments);
    CHECK(found.products.size() >= 200);
    CHECK(found.runs == written.runs);
    // A tenth of the pages is gone: about a tenth of what the backup did not have.
    const int back = salvage.orders + salvage.comments;
    WARN(kind.toStdString() << ": of " << pages << " pages " << salvage.unreadablePages
                            << " are gone; back are " << salvage.orders << " of " << kOrders << " orders, "
                            << salvage.comments << " of " << kComments << " comments, " << salvage.products
                            << " of 100 products");
    CHECK(back >= (kOrders + kComments) / 2);
    checkSound(house);
}

TEST_CASE("Without a backup all comes from the damaged file") {
    ShopHouse house;
    REQUIRE(house.open());
    writeRun(house, 1, 300, 600);
    writeProducts(house, 0, 50);
    const ShopContent written = contentOf(house);
    house.close();
    REQUIRE(QDir(house.backups()).removeRecursively());
    overwrite(house.file(), 0, noise(kPage, 4));
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().restored.file.isEmpty());
    CHECK(opening.value().salvage.orders == 300);
    CHECK(opening.value().salvage.products == 50);
    checkAllIsBack(house, written);
    checkSound(house);
}

TEST_CASE("What only the journal beside a damaged file has committed comes back too") {
    ShopHouse house;
    REQUIRE(house.open());
    writeRun(house, 1, 200, 300);
    REQUIRE(house.backUp());
    writeRun(house, 2, 200, 300);
    const ShopContent written = contentOf(house);
    // As a power cut leaves them: SQLite puts the journal into the file only when it is closed.
    REQUIRE(QFileInfo(house.file() + QStringLiteral("-wal")).size() > 0);
    REQUIRE(QFile::copy(house.file(), house.path("cut.db")));
    REQUIRE(QFile::copy(house.file() + QStringLiteral("-wal"), house.path("cut.db-wal")));
    house.close();
    for (const char* end : {"", "-wal"}) {
        QFile::remove(house.file() + QLatin1String(end));
        REQUIRE(QFile::rename(house.path("cut.db") + QLatin1String(end), house.file() + QLatin1String(end)));
    }
    REQUIRE(PageFile::open(house.file()).value()->count() > QFileInfo(house.file()).size() / kPage);
    SECTION("of a file of noise") {
        overwrite(house.file(), 0, noise(QFileInfo(house.file()).size(), 5));
    }
    SECTION("of a file of no bytes") {
        REQUIRE(QFile::resize(house.file(), 0));
    }
    SECTION("of a file that is not there") {
        REQUIRE(QFile::remove(house.file()));
    }
    leaveOpen(house);
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().salvage.orders == 200);
    checkAllIsBack(house, written);
    checkSound(house);
}

TEST_CASE("Products that were taken out do not come back from pages that are free") {
    ShopHouse house;
    REQUIRE(house.open());
    writeProducts(house, 0, 300);
    house.close();
    {
        // At one go: SQLite lets go of the pages as they are.
        auto database = Database::openFile(house.file(), Database::Access::ReadWrite);
        REQUIRE(database);
        for (const char* sql : {"PRAGMA foreign_keys = OFF", "DELETE FROM products", "DELETE FROM variants",
                                "DELETE FROM product_lines", "DELETE FROM papers", "DELETE FROM faq"})
            REQUIRE(database.value()->execute(QString::fromLatin1(sql)));
    }
    REQUIRE(house.open());
    writeProducts(house, 290, 300);
    house.close();
    REQUIRE(QDir(house.backups()).removeRecursively());
    // Half of the header stays: that the file is ours, and where the free pages are.
    overwrite(house.file(), 100, noise(kPage - 100, 6));
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().salvage.products == 10);
    CHECK(opening.value().salvage.unreadablePages == 0); // free is not lost
    CHECK(contentOf(house).products.size() == 10);
}

TEST_CASE("A power cut while the new file is made loses nothing: the next start makes it again") {
    ShopHouse house;
    const ShopContent written = filled(house);
    overwrite(house.file(), 0, noise(kPage, 7));
    REQUIRE(QFile::rename(house.file(), house.file() + QStringLiteral(".damaged-1")));
    QFile half(house.file() + QStringLiteral(".rebuilding"));
    REQUIRE(half.open(QIODevice::WriteOnly));
    half.write(noise(3 * kPage, 8));
    half.close();
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().setAside == house.file() + QStringLiteral(".damaged-1"));
    CHECK(opening.value().salvage.orders == kOrders);
    checkAllIsBack(house, written);
    checkSound(house);
}

TEST_CASE("An order whose number is another one's in the backup is not lost") {
    ShopHouse house;
    REQUIRE(house.open());
    writeRun(house, 1, 10, 10);
    house.close();
    REQUIRE(QFile::copy(house.file(), house.path("damaged.db")));
    // In the backup the same numbers went to others.
    REQUIRE(house.open());
    REQUIRE(house.write<void>([](Database& database) -> Result<void> {
        for (const char* sql :
             {"UPDATE orders SET id = 'x' || number", "UPDATE comments SET comment_id = 'x' || seq"})
            if (const auto done = database.run(QString::fromLatin1(sql)); !done)
                return done.error();
        return {};
    }));
    REQUIRE(house.backUp());
    house.close();
    QFile::remove(house.file());
    REQUIRE(QFile::rename(house.path("damaged.db"), house.file()));
    overwrite(house.file(), 0, noise(kPage, 9));
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().salvage.orders == 10);
    CHECK(opening.value().salvage.comments == 10);
    const ShopContent found = contentOf(house);
    CHECK(found.orders.size() == 20);
    CHECK(found.comments.size() == 20);
    std::set<int> numbers;
    for (const auto& [id, order] : found.orders)
        numbers.insert(order.number);
    CHECK(numbers.size() == 20);
    CHECK(*numbers.rbegin() == 20);
    checkSound(house);
}

TEST_CASE("Orders of a run of which nothing else is left get a run of their own") {
    ShopHouse house;
    REQUIRE(house.open());
    writeRun(house, 1, 500, 0);
    house.close();
    REQUIRE(QDir(house.backups()).removeRecursively());
    {
        auto database = Database::openFile(house.file(), Database::Access::ReadWrite);
        REQUIRE(database);
        REQUIRE(database.value()->execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
        REQUIRE(database.value()->execute(QStringLiteral("DELETE FROM runs")));
    }
    overwrite(house.file(), 0, noise(kPage, 10));
    const auto opening = house.open();
    REQUIRE(opening);
    CHECK(opening.value().salvage.orders == 500);
    const ShopContent found = contentOf(house);
    REQUIRE(found.runs.size() == 1);
    CHECK(found.runs.begin()->second.endedAt.has_value());
    CHECK(found.orders.size() == 500);
    checkSound(house);
}

TEST_CASE(
    "Whatever is done to the bytes, the shop opens, nothing is made up, and the backup's content is there") {
    ShopHouse house;
    REQUIRE(house.open());
    writeRun(house, 1, 100, 200);
    REQUIRE(house.backUp());
    writeRun(house, 2, 100, 200);
    writeProducts(house, 0, 30);
    const ShopContent written = contentOf(house);
    house.close();
    QFile file(house.file());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    constexpr unsigned kRounds = 20;
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random(seed);
        QByteArray bytes = whole;
        const int pieces = 1 + static_cast<int>(random() % 30);
        for (int piece = 0; piece < pieces; ++piece) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            const auto size =
                std::min<qsizetype>(1 + static_cast<qsizetype>(random() % 3000), bytes.size() - at);
            // Bytes from elsewhere in the file look most like what should be there.
            const auto from =
                static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() - size + 1));
            bytes.replace(at, size, random() % 2 == 0 ? whole.mid(from, size) : noise(size, seed));
        }
        if (random() % 4 == 0)
            bytes.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size())));
        bytes.replace(0, 16, QByteArray(16, '?')); // so that it is found to be damaged every time
        REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        const auto opening = house.open();
        REQUIRE(opening);
        REQUIRE(opening.value().salvage.outcome == Salvage::Outcome::Done);
        const ShopContent found = contentOf(house);
        for (const auto& [id, order] : written.orders)
            if (order.runId == sampleRun(1).id)
                CHECK(found.orders.count(id) == 1);
        CHECK(found.runs.count(sampleRun(1).id) == 1);
        checkSound(house);
    }
}
