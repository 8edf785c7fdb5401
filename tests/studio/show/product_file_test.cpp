#include "tests/studio/show/parsed_show.h"

#include <QFile>
#include <QTemporaryDir>

using namespace studio::show;

namespace {

LoadedShow withProduct(const QByteArray& fields) {
    return parsed(R"("products":[{"code":"A1","name":"x","price":1,)" + fields + "}]");
}

const Product& theOne(const LoadedShow& loaded) {
    REQUIRE(loaded.show.products.size() == 1);
    return loaded.show.products.front();
}

QString touched(const QTemporaryDir& folder, const char* name) {
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    return path;
}

Product wholeProduct(const QTemporaryDir& folder) {
    Product product;
    product.code = QStringLiteral("A1");
    product.name = QStringLiteral("Viên uống đẹp da");
    product.price = {299'000};
    product.livePrice = studio::base::Money{249'000};
    product.floorPrice = studio::base::Money{220'000};
    product.picture = touched(folder, "a.jpg");
    product.morePictures = {touched(folder, "b.jpg"), touched(folder, "c.png")};
    product.barcode = QStringLiteral("8934563138165");
    product.brand = QStringLiteral("Hồng Ngọc");
    product.commission = Commission{1250, studio::base::Money{30'000}};
    product.variants = {{QStringLiteral("M"), QStringLiteral("đỏ"), 7}};
    product.talkingPoints = {QStringLiteral("60 viên")};
    product.forbiddenClaims = {QStringLiteral("chữa bệnh")};
    product.warning = QStringLiteral("Không phải là thuốc");
    product.goods = GoodsKind::HealthSupplement;
    product.papers = {{PaperKind::FoodDeclaration, QStringLiteral("123/2026/ĐKSP"), {}, {2029, 2, 28}},
                      {PaperKind::AdvertisingConfirmation, {}, touched(folder, "giay.pdf"), {}}};
    product.faq = {{QStringLiteral("Uống lúc nào?"), QStringLiteral("Sau bữa sáng.")},
                   {QStringLiteral("Có ship không?"), {}}};
    return product;
}

} // namespace

TEST_CASE("All that a product is survives being written and read") {
    const QTemporaryDir folder;
    Show show;
    show.products = {wholeProduct(folder)};
    const QByteArray json = serialiseShow(show, folder.path());
    const auto again = parseShow(json, kFile, folder.path());
    REQUIRE(again);
    CHECK(again->problems.empty());
    CHECK(again->show == show);
    CHECK_FALSE(json.contains(folder.path().toUtf8())); // pictures and scans travel with the file
}

TEST_CASE("An ordinary product says nothing of papers, commission and questions") {
    Show show;
    Product product;
    product.code = QStringLiteral("A1");
    product.name = QStringLiteral("x");
    show.products = {product};
    const QByteArray json = serialiseShow(show, {});
    for (const char* field : {"goods", "papers", "commission", "faq", "barcode", "brand", "morePictures"})
        CHECK_FALSE(json.contains(field));
}

TEST_CASE("Every kind of goods and of paper has its word") {
    Show show;
    for (int kind = 0; kind <= static_cast<int>(GoodsKind::Chemical); ++kind) {
        Product product;
        product.code = QStringLiteral("A%1").arg(kind);
        product.name = QStringLiteral("x");
        product.goods = static_cast<GoodsKind>(kind);
        for (int paper = 0; paper <= static_cast<int>(PaperKind::Other); ++paper)
            product.papers.push_back({static_cast<PaperKind>(paper), QStringLiteral("1"), {}, {}});
        show.products.push_back(product);
    }
    const auto again = parseShow(serialiseShow(show, {}), kFile, {});
    REQUIRE(again);
    CHECK(again->problems.empty());
    CHECK(again->show == show);
}

TEST_CASE("Hostile values of a product lose themselves only") {
    const auto commission = withProduct(R"("commission":{"basisPoints":10001,"cap":5})");
    CHECK(commission.problems.size() == 1);
    CHECK_FALSE(theOne(commission).commission.has_value());
    checkProblem(withProduct(R"("commission":{"basisPoints":12.5})"), ShowError::BadValue,
                 "products[0].commission.basisPoints");
    checkProblem(withProduct(R"("commission":{"basisPoints":1,"cap":-1})"), ShowError::NegativePrice,
                 "products[0].commission.cap");
    checkProblem(withProduct(R"("commission":12)"), ShowError::WrongType, "products[0].commission");
    const auto goods = withProduct(R"("goods":"weapons")");
    checkProblem(goods, ShowError::BadValue, "products[0].goods");
    CHECK(theOne(goods).goods == GoodsKind::Ordinary);
    checkProblem(withProduct(R"("papers":[{"number":"1"}])"), ShowError::MissingField,
                 "products[0].papers[0].kind");
    checkProblem(withProduct(R"("papers":{})"), ShowError::WrongType, "products[0].papers");
    checkProblem(withProduct(R"("faq":[{"question":"  ","answer":"x"}])"), ShowError::BadValue,
                 "products[0].faq[0].question");
    checkProblem(withProduct(R"("morePictures":["../../etc/none.png"])"), ShowError::MissingImage,
                 "products[0].morePictures[0]");
    checkProblem(withProduct(R"("barcode":")" + QByteArray(41, '8') + "\""), ShowError::TooLong,
                 "products[0].barcode");
}

TEST_CASE("A paper whose last day cannot be read is no paper without end") {
    for (const char* day : {"\"31/12/2026\"", "\"2026-02-30\"", "\"\"", "20261231", "null"}) {
        const auto loaded =
            withProduct(R"("papers":[{"kind":"other","number":"1","validUntil":)" + QByteArray(day) + "}]");
        CAPTURE(day);
        CHECK(loaded.problems.size() == 1);
        CHECK(theOne(loaded).papers.empty());
    }
    const auto good = withProduct(R"("papers":[{"kind":"other","number":"1","validUntil":"2026-12-31"}])");
    CHECK(theOne(good).papers.front().validUntil == QDate(2026, 12, 31));
}

TEST_CASE("A scan that is not there proves nothing") {
    const auto loaded = withProduct(R"("papers":[{"kind":"other","file":"giay.pdf"}])");
    checkProblem(loaded, ShowError::MissingImage, "products[0].papers[0].file");
    CHECK(theOne(loaded).papers.front().file.isEmpty());
}

TEST_CASE("Lists of a product end where they would no longer be of use") {
    QByteArray papers;
    QByteArray faq;
    QByteArray variants;
    for (int index = 0; index < 300; ++index) {
        papers += R"({"kind":"other","number":"1"},)";
        faq += R"({"question":"q"},)";
        variants += R"({"stock":1},)";
    }
    const auto loaded = withProduct("\"papers\":[" + papers.chopped(1) + "],\"faq\":[" + faq.chopped(1) +
                                    "],\"variants\":[" + variants.chopped(1) + "]");
    CHECK(loaded.problems.size() == 3);
    CHECK(theOne(loaded).papers.size() == 20);
    CHECK(theOne(loaded).faq.size() == 100);
    CHECK(theOne(loaded).variants.size() == 200);
}
