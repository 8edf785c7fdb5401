#include "studio/catalogue/goods_text.h"
#include "studio/catalogue/product_import.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::catalogue;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

sheets::Table table(std::initializer_list<std::initializer_list<const char*>> cells) {
    sheets::Table out;
    for (const auto& row : cells) {
        out.rows.emplace_back();
        for (const char* cell : row)
            out.rows.back().append(s(cell));
    }
    return out;
}

ImportPlan planOf(const sheets::Table& sheet, const QSet<QString>& known = {}) {
    return planImport(sheet, guessMapping(sheet), QStringLiteral("/shop"), known);
}

using Faults = std::vector<std::tuple<int, std::optional<Column>, RowFault>>;

Faults faults(const std::vector<RowProblem>& problems) {
    Faults out;
    for (const RowProblem& problem : problems)
        out.emplace_back(problem.row, problem.column, problem.fault);
    return out;
}

} // namespace

TEST_CASE("rows of one code are variants of one product") {
    const auto plan =
        planOf(table({{"Mã", "Tên", "Giá", "Size", "Màu", "SL", "Điểm nhấn", "Hỏi đáp", "Hình ảnh"},
                      {"A1", "Áo", "299k", "S", "đỏ", "3", "mát; nhẹ", "Có lót? | Có", "a.jpg; b/c.png"},
                      {"B1", "Nón", "45.000", "", "", "", "", "", "/x/n.jpg"},
                      {"a1", "", "", "M", "đỏ", "1.200", "", "", ""},
                      {"A1", "Áo", "299.000", "M", "", "", "", "", ""},
                      {"", " ", "", "", "", "", "", "", ""}}));
    CHECK(plan.problems.empty());
    CHECK(plan.goodRows == 4);
    CHECK(plan.badRows == 0);
    REQUIRE(plan.products.size() == 2);
    const show::Product& shirt = plan.products[0];
    CHECK(shirt.code == s("A1"));
    CHECK(shirt.price.dong == 299'000);
    CHECK(shirt.variants ==
          std::vector<show::Variant>{{s("S"), s("đỏ"), 3}, {s("M"), s("đỏ"), 1200}, {s("M"), {}, 0}});
    CHECK(shirt.talkingPoints == QStringList{s("mát"), s("nhẹ")});
    CHECK(shirt.faq == std::vector<show::Faq>{{s("Có lót?"), s("Có")}});
    CHECK(shirt.picture == s("/shop/a.jpg"));
    CHECK(shirt.morePictures == QStringList{s("/shop/b/c.png")});
    CHECK(plan.products[1].variants.empty());
    CHECK(plan.products[1].picture == s("/x/n.jpg"));
}

TEST_CASE("the product may be told in any of its rows") {
    const auto plan =
        planOf(table({{"code", "name", "price", "size"}, {"A1", "", "", "S"}, {"A1", "Hat", "5k", "M"}}));
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].name == s("Hat"));
    CHECK(plan.products[0].price.dong == 5'000);
    CHECK(plan.products[0].variants.size() == 2);
}

TEST_CASE("a bad row is told with every reason, and left out whole") {
    const auto plan = planOf(table({{"code", "name", "price", "stock", "commission", "goods", "FAQ"},
                                    {"", "No code", "1000", "1", "", "", ""},
                                    {"A 1", "Two words", "1000", "1", "", "", ""},
                                    {"ABCDEFGHIJKLMNOPQRSTU", "Long", "x", "1.5", "0.5", "rocks", "| Yes"},
                                    {"A2", "", "1000", "1", "", "", ""},
                                    {"A3", "No price", "", "1", "", "", ""},
                                    {"A4", "Good", "1000", "1", "10%", "Mỹ phẩm", "Q"}}));
    CHECK(faults(plan.problems) == Faults{{1, Column::Code, RowFault::NoCode},
                                          {2, Column::Code, RowFault::BadCode},
                                          {3, Column::Price, RowFault::BadPrice},
                                          {3, Column::CommissionRate, RowFault::BadNumber},
                                          {3, Column::Goods, RowFault::UnknownGoods},
                                          {3, Column::Stock, RowFault::BadStock},
                                          {3, Column::Code, RowFault::TooLong},
                                          {3, Column::Questions, RowFault::BadQuestion},
                                          {4, Column::Name, RowFault::NoName},
                                          {5, Column::Price, RowFault::NoPrice}});
    CHECK(plan.problems[2].cell == s("x"));
    CHECK(plan.badRows == 5);
    CHECK(plan.goodRows == 1);
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].goods == show::GoodsKind::Cosmetics);
    CHECK(plan.products[0].commission == show::Commission{1000, {}});
}

TEST_CASE("conflicts and doubles cost their row, not the product") {
    const auto plan = planOf(table({{"code", "name", "price", "size"},
                                    {"A1", "Hat", "1000", "S"},
                                    {"A1", "Cap", "2000", "M"},
                                    {"A1", "", "", "s"},
                                    {"A1", "", "", ""},
                                    {"A1", "Hat", "1.000đ", "L"}}));
    CHECK(faults(plan.problems) == Faults{{2, Column::Name, RowFault::ConflictsWithEarlierRow},
                                          {2, Column::Price, RowFault::ConflictsWithEarlierRow},
                                          {3, {}, RowFault::DuplicateVariant},
                                          {4, {}, RowFault::DuplicateVariant}});
    CHECK(plan.badRows == 3);
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].variants == std::vector<show::Variant>{{s("S"), {}, 0}, {s("L"), {}, 0}});
}

TEST_CASE("a row without a variant may lead those with one") {
    const auto plan =
        planOf(table({{"code", "name", "price", "size"}, {"A1", "Hat", "1000", ""}, {"A1", "", "", "S"}}));
    CHECK(plan.problems.empty());
    CHECK(plan.products[0].variants.size() == 1);
}

TEST_CASE("limits of a show's product hold") {
    sheets::Table sheet = table({{"code", "name", "price", "size"}});
    for (int i = 0; i <= 200; ++i)
        sheet.rows.push_back({s("A1"), s("Hat"), s("1000"), QString::number(i)});
    sheet.rows.push_back({s("A2"), QString(201, QLatin1Char('n')), s("1000"), QString(21, QLatin1Char('s'))});
    const auto plan = planOf(sheet);
    CHECK(faults(plan.problems) == Faults{{201, {}, RowFault::TooManyVariants},
                                          {202, Column::Name, RowFault::TooLong},
                                          {202, Column::Size, RowFault::TooLong}});
    CHECK(plan.products[0].variants.size() == 200);
}

TEST_CASE("odd prices and links are remarked, and used") {
    const auto plan = planOf(table({{"code", "name", "price", "live price", "floor price", "picture"},
                                    {"A1", "Hat", "299", "", "", "ftp://shop.example/a.jpg; b.jpg"},
                                    {"A2", "Cap", "5000", "6000", "7000", ""}}));
    CHECK(plan.problems.empty());
    CHECK(faults(plan.remarks) == Faults{{1, Column::Price, RowFault::PriceIsLow},
                                         {1, Column::Picture, RowFault::PictureIsALink},
                                         {2, Column::LivePrice, RowFault::LivePriceIsHigher},
                                         {2, Column::FloorPrice, RowFault::FloorPriceIsHigher}});
    CHECK(plan.products[0].picture == s("/shop/b.jpg"));
}

TEST_CASE("a sheet without names or prices changes known products only") {
    const auto plan = planOf(table({{"code", "stock"}, {"A1", "5"}, {"B1", "6"}}), {s("a1")});
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].code == s("A1"));
    CHECK(faults(plan.problems) == Faults{{2, Column::Name, RowFault::NoName}});
}

TEST_CASE("bad rows are saved with their reasons, mended and read again") {
    const auto sheet = table({{"Hàng tháng 11"},
                              {"code", "name", "price"},
                              {"A1", "Hat", "1000"},
                              {"A2", "Cap", "?", "beyond"},
                              {"B 1", "", "1000"}});
    const auto mapping = guessMapping(sheet);
    const auto plan = planImport(sheet, mapping, {});
    REQUIRE(plan.problems.size() == 2);
    auto bad = badRows(sheet, mapping, plan, s("Lý do"), {s("bad price"), s("bad code")});
    CHECK(bad.rows == table({{"code", "name", "price", "", "Lý do"},
                             {"A2", "Cap", "?", "beyond", "bad price"},
                             {"B 1", "", "1000", "", "bad code"}})
                          .rows);
    bad.rows[1][2] = s("2k");
    const auto second = planOf(bad);
    REQUIRE(second.products.size() == 1);
    CHECK(second.products[0].price.dong == 2'000);
    const auto again = badRows(bad, guessMapping(bad), second, s("Lý do"), {s("still bad")});
    CHECK(again.rows ==
          table({{"code", "name", "price", "", "Lý do"}, {"B 1", "", "1000", "", "still bad"}}).rows);
}

TEST_CASE("an export keeps floor price and commission back unless told") {
    show::Product product;
    product.code = s("A1");
    product.floorPrice = base::Money{77'777};
    product.commission = show::Commission{1234, base::Money{88'888}};
    for (const auto& row : exportTable({product}, s("vi"), Confidential::Left).rows) {
        const QString line = row.join(QLatin1Char('|'));
        CHECK_FALSE(line.contains(s("77777")));
        CHECK_FALSE(line.contains(s("12.34")));
        CHECK_FALSE(line.contains(s("88888")));
        CHECK_FALSE(line.contains(s("sàn")));
    }
    CHECK(exportTable({product}, s("vi"), Confidential::Written).rows[1].contains(s("77777")));
}

TEST_CASE("a paper whose last day is none does not hold for ever") {
    const auto plan = planOf(table({{"Code", "Name", "Price", "Papers"},
                                    {"A1", "Son", "1000", "Phiếu công bố: 7 (31/13/2026)"},
                                    {"A2", "Son", "1000", "Phiếu công bố: 7 (31/12/2026)"}}));
    CHECK(faults(plan.problems) == Faults{{1, Column::Papers, RowFault::BadDate}});
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].code == s("A2"));
}

TEST_CASE("goods and papers are read in both languages") {
    CHECK(goodsFrom(s("thực phẩm chức năng")) == show::GoodsKind::HealthSupplement);
    CHECK(goodsFrom(s("INFANT FORMULA")) == show::GoodsKind::InfantFormula);
    CHECK_FALSE(goodsFrom(s("đá")));
    CHECK(paperOf(s("123/26/CBMP-HN"), show::GoodsKind::Cosmetics) ==
          show::Paper{show::PaperKind::CosmeticNotification, s("123/26/CBMP-HN"), {}, {}});
    CHECK(paperOf(s("Xác nhận nội dung quảng cáo: 9 (2027-05-01)"), show::GoodsKind::Food) ==
          show::Paper{show::PaperKind::AdvertisingConfirmation, s("9"), {}, QDate(2027, 5, 1)});
    for (const char* day : {"01/05/2027", "1/5/2027", "1.5.2027", "01-05-2027", " 1/5/2027 "}) {
        INFO(day);
        CHECK(paperOf(s("9 (%1)").arg(s(day)), show::GoodsKind::Cosmetics) ==
              show::Paper{show::PaperKind::CosmeticNotification, s("9"), {}, QDate(2027, 5, 1)});
    }
    for (const char* day : {"2027-13-01", "31/13/2026", "31.02.2027", "1/5/27"}) {
        INFO(day);
        CHECK(hasBadDay(s("số: 7 (%1)").arg(s(day))));
    }
    CHECK_FALSE(hasBadDay(s("9 (01/05/2027)")));
    CHECK_FALSE(hasBadDay(s("9 (bản sao)")));
}
