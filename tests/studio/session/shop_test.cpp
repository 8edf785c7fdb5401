#include "studio/show/show_error.h"
#include "studio/storage/database_error.h"
#include "tests/studio/session/shop_house.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace studio;
using namespace studio::session;

namespace {

const QString kA1 = QStringLiteral("A1");
const QString kA2 = QStringLiteral("A2");

QStringList codes(const Shop& shop) {
    QStringList all;
    for (const show::Product& each : shop.products().products())
        all.append(each.code);
    return all;
}

Shop::Edit editOf(std::vector<show::Product> products) {
    auto edit = std::make_shared<catalogue::CatalogueEdit>();
    edit->put = std::move(products);
    return edit;
}

storage::Backup backUp(ShopHouse& house) {
    std::optional<storage::Backup> made;
    house.shop->backUp([&](const base::Result<storage::Backup>& backup) {
        REQUIRE(backup);
        made = *backup;
    });
    REQUIRE(turnUntil([&] { return made.has_value(); }));
    return *made;
}

} // namespace

TEST_CASE("an edit is in the catalogue at once, and there again when the shop is opened the next time") {
    ShopHouse house;
    Shop& shop = house.open();
    REQUIRE(shop.put({}, product(kA1, QStringLiteral("Áo dài đỏ"))));
    CHECK(codes(shop) == QStringList{kA1});
    show::Product changed = *shop.find(QStringLiteral("a1"));
    changed.name = QStringLiteral("Áo dài xanh");
    changed.faq = {{QStringLiteral("Có size L?"), QStringLiteral("Có")}};
    REQUIRE(shop.put(kA1, changed));
    CHECK(shop.search(QStringLiteral("ao dai xanh")) == std::vector{kA1});
    house.close();
    Shop& again = house.open();
    REQUIRE(again.find(kA1));
    CHECK(*again.find(kA1) == changed);
    CHECK_FALSE(again.canUndo());
}

TEST_CASE("undo and redo go through new, renamed and deleted products, in memory and on the disk") {
    ShopHouse house;
    Shop& shop = house.open();
    const show::Product first = product(kA1, QStringLiteral("Áo"));
    REQUIRE(shop.put({}, first));
    show::Product renamed = first;
    renamed.code = kA2;
    REQUIRE(shop.put(kA1, renamed));
    CHECK(codes(shop) == QStringList{kA2});
    shop.remove({kA2});
    CHECK(codes(shop).isEmpty());

    shop.undo();
    CHECK(codes(shop) == QStringList{kA2});
    shop.undo();
    CHECK(codes(shop) == QStringList{kA1});
    shop.undo();
    CHECK(codes(shop).isEmpty());
    CHECK_FALSE(shop.canUndo());
    shop.redo();
    shop.redo();
    CHECK(codes(shop) == QStringList{kA2});
    CHECK(shop.search(QStringLiteral("a2")) == std::vector{kA2});
    CHECK(shop.search(QStringLiteral("a1")).empty());
    house.close();
    CHECK(codes(house.open()) == QStringList{kA2});
}

TEST_CASE("a code belongs to one product, letter case aside") {
    ShopHouse house;
    Shop& shop = house.open();
    REQUIRE(shop.put({}, product(kA1, QStringLiteral("Áo"))));
    REQUIRE(shop.put({}, product(kA2, QStringLiteral("Quần"))));
    const auto taken = shop.put({}, product(QStringLiteral("a1"), QStringLiteral("Khăn")));
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == base::ErrorCode(show::ShowError::DuplicateCode));
    const auto moved = shop.put(kA2, product(QStringLiteral("a1"), QStringLiteral("Quần")));
    REQUIRE_FALSE(moved);
    CHECK(shop.find(kA1)->name == QStringLiteral("Áo"));
    CHECK(shop.find(kA2)->name == QStringLiteral("Quần"));
}

TEST_CASE("a shop that could not be opened opens by itself once nothing is in the way any more") {
    QTemporaryDir folder;
    const QString room = folder.filePath(QStringLiteral("room")); // a file where a folder has to be
    QFile obstacle(room);
    REQUIRE(obstacle.open(QIODevice::WriteOnly));
    Shop shop({.file = room + QStringLiteral("/shop.db"),
               .backups = room + QStringLiteral("/backups"),
               .server = {},
               .retryEvery = std::chrono::milliseconds(10)});
    int failed = 0;
    int opened = 0;
    QObject::connect(&shop, &Shop::happened, &shop, [&](const ShopEvent& event) {
        failed += std::holds_alternative<ShopFailed>(event) ? 1 : 0;
        opened += std::holds_alternative<ShopOpened>(event) ? 1 : 0;
    });
    shop.open();
    REQUIRE(turnUntil([&] { return failed > 0; }));
    CHECK(shop.state() == Shop::State::Failed);
    turnFor(100);
    CHECK(failed == 1); // however often it has been tried
    REQUIRE(obstacle.remove());
    REQUIRE(turnUntil([&] { return opened > 0; }));
    CHECK(shop.state() == Shop::State::Open);
    CHECK_FALSE(shop.problem());
    REQUIRE(shop.put({}, product(kA1, QStringLiteral("Áo"))));
    turnFor(50);
    CHECK(opened == 1);
}

TEST_CASE("what the disk does not take is taken back in the catalogue, and told") {
    ShopHouse house;
    Shop& shop = house.open();
    REQUIRE(shop.put({}, product(kA1, QStringLiteral("Áo"))));
    house.settle();
    // SQLite's own way to a full disk: no page more than there are now.
    shop.store().read<int>(
        [](storage::Database& database) -> base::Result<int> {
            const auto set = database.execute(QStringLiteral("PRAGMA max_page_count = 1"));
            return set ? base::Result<int>(0) : base::Result<int>(set.error());
        },
        [](const base::Result<int>& set) { REQUIRE(set); });
    show::Product large = product(kA2, QStringLiteral("Quần"));
    for (int i = 0; i < 80; ++i)
        large.talkingPoints.append(QString(450, QLatin1Char('x')) + QString::number(i));
    REQUIRE(shop.put({}, large));
    CHECK(codes(shop).size() == 2);
    REQUIRE(turnUntil([&] { return house.heard<ChangeTakenBack>() != nullptr; }));
    CHECK(house.heard<ChangeTakenBack>()->error.code == base::ErrorCode(storage::DatabaseError::DiskFull));
    REQUIRE(turnUntil([&] { return codes(shop).size() == 1; }));
    CHECK(codes(shop) == QStringList{kA1});
    CHECK_FALSE(shop.canUndo());
}

TEST_CASE("an import is there as a whole, is one step for undo, and is told as it goes") {
    ShopHouse house;
    Shop& shop = house.open();
    REQUIRE(shop.put({}, product(QStringLiteral("SP7"), QStringLiteral("Khăn"))));
    const Shop::Edit edit = editOf(manyProducts(1'000));
    const auto inverse = std::make_shared<const catalogue::CatalogueEdit>(shop.products().inverseOf(*edit));
    int told = 0;
    std::optional<int> done;
    shop.import(
        edit, inverse, [&](int written) { told = written; }, nullptr,
        [&](const base::Result<int>& count) {
            REQUIRE(count);
            done = *count;
        });
    CHECK_FALSE(shop.canUndo());
    REQUIRE(turnUntil([&] { return done.has_value(); }));
    CHECK(*done == 1'000);
    CHECK(told == 1'000);
    CHECK(shop.products().size() == 1'000);
    CHECK(shop.find(QStringLiteral("SP7"))->name == QStringLiteral("Áo lụa số 7"));
    REQUIRE(shop.canUndo());
    shop.undo();
    REQUIRE(turnUntil([&] { return shop.products().size() == 1 && !shop.isWriting(); }));
    CHECK(shop.find(QStringLiteral("SP7"))->name == QStringLiteral("Khăn"));
    house.close();
    CHECK(codes(house.open()) == QStringList{QStringLiteral("SP7")});
}

TEST_CASE(
    "an import that is stopped leaves nothing, and so does one whose program is closed before it ended") {
    ShopHouse house;
    Shop& shop = house.open();
    const Shop::Edit edit = editOf(manyProducts(3'000));
    const auto inverse = std::make_shared<const catalogue::CatalogueEdit>(shop.products().inverseOf(*edit));
    auto cancelled = std::make_shared<std::atomic_bool>(true);
    std::optional<base::Error> error;
    shop.import(edit, inverse, {}, cancelled, [&](const base::Result<int>& count) {
        REQUIRE_FALSE(count);
        error = count.error();
    });
    REQUIRE(turnUntil([&] { return error.has_value(); }));
    CHECK(error->code.id() == "session.import_cancelled");
    CHECK(shop.products().size() == 0);
    CHECK_FALSE(shop.isWriting());
    house.close();
    CHECK(house.open().products().size() == 0);
}

TEST_CASE("going back to a backup brings the catalogue of then, and undo knows nothing from before") {
    ShopHouse house;
    Shop& shop = house.open();
    REQUIRE(shop.put({}, product(kA1, QStringLiteral("Áo"))));
    const storage::Backup backup = backUp(house);
    REQUIRE(shop.put({}, product(kA2, QStringLiteral("Quần"))));
    bool restored = false;
    shop.restore(backup,
                 [&](const base::Result<storage::Opening>& opening) { restored = opening.has_value(); });
    REQUIRE(turnUntil([&] { return restored; }));
    CHECK(codes(shop) == QStringList{kA1});
    CHECK_FALSE(shop.canUndo());
    REQUIRE(turnUntil([&] { return house.heard<ShopRestored>() != nullptr; }));
    std::optional<std::size_t> backups;
    shop.listBackups([&](const auto& list) { backups = list->size(); });
    REQUIRE(turnUntil([&] { return backups.has_value(); }));
    CHECK(*backups >= 2); // that one, and what was there before going back
}

TEST_CASE("a damaged database is set aside, its newest backup opened, and both are told") {
    ShopHouse house;
    REQUIRE(house.open().put({}, product(kA1, QStringLiteral("Áo"))));
    const storage::Backup backup = backUp(house);
    house.close();
    {
        QFile file(house.file(QStringLiteral("shop.db")));
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(8'192, 'x'));
    }
    Shop& shop = house.open();
    const auto* opened = house.heard<ShopOpened>();
    REQUIRE(opened);
    CHECK(QFile::exists(opened->opening.setAside));
    CHECK(opened->opening.restored.takenAtMs == backup.takenAtMs);
    CHECK(codes(shop) == QStringList{kA1});
}

TEST_CASE("a shop that cannot be opened says why and takes no show down with it") {
    ShopHouse house;
    REQUIRE(QDir().mkpath(house.file(QStringLiteral("shop.db")))); // a folder where the file should be
    Shop& shop = house.open();
    CHECK(shop.state() == Shop::State::Failed);
    CHECK(house.heard<ShopFailed>());
    CHECK(shop.problem().has_value());
    CHECK(shop.products().size() == 0);
}
