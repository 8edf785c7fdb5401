#include "studio/session/catalogue_import.h"
#include "tests/studio/session/shop_house.h"
#include "tests/studio/web_pictures/picture_server.h"

#include <QBuffer>
#include <QFile>
#include <QImage>

#include <algorithm>

using namespace studio;
using namespace studio::session;
using Preview = CatalogueImport::Preview;
using Tables = std::vector<CatalogueImport::Table>;

namespace {

QString write(const ShopHouse& house, const QString& name, const QString& content) {
    QFile file(house.file(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content.toUtf8());
    return file.fileName();
}

template <class T>
base::Result<T> wait(const std::function<void(std::function<void(base::Result<T>)>)>& start) {
    std::optional<base::Result<T>> outcome;
    start([&](const base::Result<T>& got) { outcome = got; });
    REQUIRE(turnUntil([&] { return outcome.has_value(); }));
    return *outcome;
}

base::Result<Preview> previewOf(CatalogueImport& import, const QString& file) {
    const auto tables = wait<Tables>([&](auto done) { import.read(file, done); });
    REQUIRE(tables);
    const CatalogueImport::Table table = tables->front();
    return wait<Preview>([&](auto done) { import.preview(table, catalogue::guessMapping(*table), done); });
}

} // namespace

TEST_CASE("good rows come in, what a sheet does not speak of stays, bad rows can be mended and read again") {
    ShopHouse house;
    Shop& shop = house.open();
    show::Product known = product(QStringLiteral("A1"), QStringLiteral("Áo lụa"), 200'000);
    known.talkingPoints = {QStringLiteral("Lụa Vạn Phúc")};
    REQUIRE(shop.put({}, known));
    const QString file =
        write(house, QStringLiteral("hang.csv"),
              QStringLiteral("Mã,Tên,Giá\nA1,Áo lụa,\"259.000\"\nA2,Quần,159k\nA3,Khăn,không biết\n"));
    CatalogueImport import(shop);
    const auto preview = previewOf(import, file);
    REQUIRE(preview);
    CHECK((*preview)->fresh == 1);
    CHECK((*preview)->changed == 1);
    CHECK((*preview)->plan.badRows == 1);
    CHECK(shop.products().size() == 1); // nothing has changed yet

    const QString bad = house.file(QStringLiteral("sua.csv"));
    const BadRowWords words{QStringLiteral("Lý do"),
                            std::vector<QString>((*preview)->plan.problems.size(), QStringLiteral("giá"))};
    REQUIRE(wait<void>([&](auto done) { import.saveBadRows(bad, words, done); }));
    const auto done = wait<int>([&](auto answer) { import.run([](int, int){}, answer); });
    REQUIRE(done);
    CHECK(*done == 2);
    CHECK(shop.find(QStringLiteral("A1"))->price.dong == 259'000);
    CHECK(shop.find(QStringLiteral("A1"))->talkingPoints == known.talkingPoints);

    QFile mended(bad);
    REQUIRE(mended.open(QIODevice::ReadWrite));
    const QByteArray repaired = mended.readAll().replace("không biết", "99k");
    mended.resize(0);
    mended.seek(0);
    mended.write(repaired);
    mended.close();
    const auto second = previewOf(import, bad);
    REQUIRE(second);
    CHECK((*second)->fresh == 1);
    CHECK((*second)->plan.badRows == 0);
    REQUIRE(wait<int>([&](auto answer) { import.run([](int, int){}, answer); }));
    CHECK(shop.find(QStringLiteral("A3"))->price.dong == 99'000);
}

TEST_CASE(
    "what is exported can be read again, and confidential columns stay at home unless they are asked for") {
    ShopHouse house;
    Shop& shop = house.open();
    show::Product secretive = product(QStringLiteral("A1"), QStringLiteral("Áo"), 200'000);
    secretive.floorPrice = base::Money{150'000};
    secretive.commission = show::Commission{850, std::nullopt};
    REQUIRE(shop.put({}, secretive));
    CatalogueImport import(shop);
    const auto exported = [&](catalogue::Confidential confidential) {
        const QString file = house.file(QStringLiteral("ra.csv"));
        REQUIRE(
            wait<void>([&](auto done) { import.exportAll(file, QStringLiteral("vi"), confidential, done); }));
        QFile content(file);
        REQUIRE(content.open(QIODevice::ReadOnly));
        return QString::fromUtf8(content.readAll());
    };
    CHECK_FALSE(exported(catalogue::Confidential::Left).contains(QStringLiteral("150000")));
    CHECK(exported(catalogue::Confidential::Written).contains(QStringLiteral("150000")));
    const auto preview = previewOf(import, house.file(QStringLiteral("ra.csv")));
    REQUIRE(preview);
    CHECK((*preview)->same == 1);
}

TEST_CASE("a file that is no spreadsheet is refused with a reason") {
    ShopHouse house;
    CatalogueImport import(house.open());
    const QString file = write(house, QStringLiteral("a.xlsx"), QStringLiteral("PK\x03\x04 nonsense"));
    CHECK_FALSE(wait<Tables>([&](auto done) { import.read(file, done); }));
    CHECK_FALSE(
        wait<Tables>([&](auto done) { import.read(house.file(QStringLiteral("not there.csv")), done); }));
}

TEST_CASE(
    "pictures behind links come first, those that do not come are told by row, and none is fetched twice") {
    ShopHouse house;
    Shop& shop = house.open();
    test::PictureServer web;
    QImage image(20, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(image.save(&buffer, "png"));
    web.serve(QStringLiteral("/a.png"), png);
    show::Product known = product(QStringLiteral("B1"), QStringLiteral("Nón"), 200'000);
    known.picture = house.file(QStringLiteral("had.jpg"));
    REQUIRE(shop.put({}, known));
    const QString file =
        write(house, QStringLiteral("anh.csv"),
              QStringLiteral("Mã,Tên,Giá,Ảnh\nA1,Áo,1000,%1\nB1,Nón,1000,%2\nC1,Ví,1000,not-there.jpg\n")
                  .arg(web.link(QStringLiteral("/a.png")), web.link(QStringLiteral("/none"))));
    const QString folder = house.file(QStringLiteral("pictures"));
    CatalogueImport import(shop, folder, {.mayReach = [](const QHostAddress& address) {
                               return address.isLoopback();
                           }});
    const auto preview = previewOf(import, file);
    REQUIRE(preview);
    CHECK((*preview)->links.size() == 2);
    const auto& remarks = (*preview)->plan.remarks;
    CHECK(std::any_of(remarks.begin(), remarks.end(), [](const catalogue::RowProblem& remark) {
        return remark.row == 3 && remark.fault == catalogue::RowFault::PictureIsMissing;
    }));
    CHECK(web.heads.isEmpty()); // a look fetches nothing

    const auto lost = wait<std::vector<catalogue::RowProblem>>(
        [&](auto done) { import.fetchPictures([](int, int){}, done); });
    REQUIRE(lost);
    REQUIRE(lost->size() == 1);
    CHECK(lost->front().row == 2);
    CHECK(lost->front().fault == catalogue::RowFault::PictureNotReached);
    REQUIRE(wait<int>([&](auto answer) { import.run([](int, int){}, answer); }));
    CHECK(shop.find(QStringLiteral("A1"))->picture.startsWith(folder));
    CHECK(shop.find(QStringLiteral("B1"))->picture == known.picture); // better the one it has than none

    const auto again = previewOf(import, file);
    REQUIRE(again);
    CHECK((*again)->links.size() == 1);
    // Called off: told as such, and nothing has changed.
    web.answer(QStringLiteral("/none"), "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc");
    std::optional<base::Result<std::vector<catalogue::RowProblem>>> outcome;
    import.fetchPictures([](int, int) {}, [&](const auto& got) { outcome = got;
});
import.cancel();
REQUIRE(turnUntil([&] { return outcome.has_value(); }));
CHECK_FALSE(outcome->has_value());
}
