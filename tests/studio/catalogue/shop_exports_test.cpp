#include "tests/studio/catalogue/tables.h"

#include "studio/catalogue/catalogue_edit.h"
#include "studio/sheets/sheet_file.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace studio;
using namespace studio::catalogue;
using namespace studio::test;

using Variants = std::vector<show::Variant>;

TEST_CASE("KiotViet: properties in one cell, variants by their related code, a barcode each") {
    const auto plan =
        planOf(table({{"Loại hàng", "Nhóm hàng(3 Cấp)", "Mã hàng", "Mã vạch", "Tên hàng", "Giá bán",
                       "Giá vốn", "Tồn kho", "Thuộc tính", "Mã HH Liên quan", "Hình ảnh (url1,url2...)"},
                      {"Hàng hóa", "Áo", "SP000012", "8930000000011", "Áo thun - ĐỎ - M", "159000", "70000",
                       "-3", "MÀU:ĐỎ|SIZE:M", "", ""},
                      {"Hàng hóa", "Áo", "SP000012-1", "8930000000028", "Áo thun - ĐỎ - L", "159000", "70000",
                       "7", "MÀU:ĐỎ|SIZE:L", "SP000012", ""},
                      {"Hàng hóa", "Nón", "SP000013", "", "Nón lá", "45000", "1", "5", "", "", ""}}));
    CHECK(faults(plan.problems) == Faults{});
    CHECK(faults(plan.remarks) ==
          Faults{{1, Column::Stock, RowFault::StockBelowZero}, {2, Column::Barcode, RowFault::OtherBarcode}});
    REQUIRE(plan.products.size() == 2);
    CHECK(plan.products[0].code == s("SP000012"));
    CHECK(plan.products[0].name == s("Áo thun"));
    CHECK(plan.products[0].barcode == s("8930000000011"));
    CHECK(plan.products[0].variants == Variants{{s("M"), s("ĐỎ"), 0}, {s("L"), s("ĐỎ"), 7}});
    CHECK(plan.products[1].code == s("SP000013"));
}

TEST_CASE("Shopee: machine names and rules around the header, rows of one product number") {
    const auto sheet =
        table({{"et_title_product_id", "et_title_product_name", "et_title_variation_id",
                "et_title_variation_name", "et_title_parent_sku", "et_title_variation_sku",
                "et_title_variation_price", "et_title_variation_stock"},
               {"sales_info", "220408", "", "", "", "", "", ""},
               {"Mã Sản phẩm", "Tên Sản phẩm", "Mã Phân loại", "Tên phân loại hàng", "SKU Sản phẩm", "SKU",
                "Giá", "Số lượng"},
               {"", "", "", "", "", "", "Bắt buộc", "Bắt buộc"},
               {"Không thể sửa", "Không thể sửa", "", "", "", "",
                "Vui lòng nhập giá từ 1.000 đến 120.000.000", "Vui lòng nhập số từ 0 đến 999.999"},
               {"20187654321", "Đầm hoa", "101", "Đen,XL", "DAM01", "", "250000", "4"},
               {"20187654321", "Đầm hoa", "102", "Trắng,M", "DAM01", "", "250000", "6"},
               {"20187654322", "Tất cổ cao", "0", "", "", "TAT7", "19000", "100"},
               {"20187654323", "Áo len", "103", "Đỏ", "", "LEN2-DO", "99000", "1"},
               {"20187654323", "Áo len", "104", "Be", "", "LEN2-BE", "99000", "2"}});
    const auto plan = planOf(sheet);
    CHECK(faults(plan.problems) == Faults{});
    CHECK(faults(plan.remarks) == Faults{{3, {}, RowFault::RowIsANote},
                                         {4, {}, RowFault::RowIsANote},
                                         {8, Column::Code, RowFault::CodeIsMade}});
    REQUIRE(plan.products.size() == 3);
    CHECK(plan.products[0].code == s("DAM01"));
    CHECK(plan.products[0].variants == Variants{{s("XL"), s("Đen"), 4}, {s("M"), s("Trắng"), 6}});
    CHECK(plan.products[1].code == s("TAT7"));
    CHECK(plan.products[2].code == s("LEN2"));
    CHECK(plan.products[2].variants == Variants{{{}, s("Đỏ"), 1}, {{}, s("Be"), 2}});
}

TEST_CASE("TikTok Shop: two headers, one for machines, and a row of rules") {
    const auto plan = planOf(table(
        {{"product_id", "category", "product_name", "sku_id", "variation_value", "price", "quantity",
          "seller_sku"},
         {"ID sản phẩm", "Danh mục", "Tên sản phẩm", "ID SKU", "Giá trị biến thể", "Giá bán lẻ", "Số lượng",
          "SKU người bán"},
         {"Không bắt buộc", "Không bắt buộc", "Bắt buộc", "", "", "Bắt buộc", "Bắt buộc", "Không bắt buộc"},
         {"1729384756012345678", "Váy", "Váy xoè", "1", "Hồng, S", "320000", "3", "VX-HONG-S"},
         {"1729384756012345678", "Váy", "Váy xoè", "2", "Hồng, M", "320000", "2", "VX-HONG-M"},
         {"1729384756012345678", "Váy", "Váy xoè", "3", "Kem, M", "320000", "9", "VX-KEM-M"}}));
    CHECK(faults(plan.problems) == Faults{});
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].code == s("VX"));
    CHECK(plan.products[0].variants ==
          Variants{{s("S"), s("Hồng"), 3}, {s("M"), s("Hồng"), 2}, {s("M"), s("Kem"), 9}});
}

TEST_CASE("Sapo: the name stands in the first row, each version has a code of its own") {
    const auto plan = planOf(table(
        {{"Tên sản phẩm*", "Thuộc tính 1", "Giá trị thuộc tính 1", "Thuộc tính 2", "Giá trị thuộc tính 2",
          "Tên phiên bản sản phẩm", "Mã SKU*", "Barcode", "PL_Giá bán lẻ", "LC_CN1_Tồn kho ban đầu*"},
         {"Quần jean", "Màu sắc", "Xanh", "Kích thước", "29", "Quần jean - Xanh - 29", "QJ05-XANH-29", "",
          "390000", "4"},
         {"", "", "Xanh", "", "30", "Quần jean - Xanh - 30", "QJ05-XANH-30", "", "390000", "5"},
         {"", "", "Đen", "", "29", "Quần jean - Đen - 29", "QJ05-DEN-29", "", "390000", "6"},
         {"Thắt lưng", "", "", "", "", "", "TL01", "", "120000", "7"}}));
    CHECK(faults(plan.problems) == Faults{});
    REQUIRE(plan.products.size() == 2);
    CHECK(plan.products[0].code == s("QJ05"));
    CHECK(plan.products[0].name == s("Quần jean"));
    CHECK(plan.products[0].variants ==
          Variants{{s("29"), s("Xanh"), 4}, {s("30"), s("Xanh"), 5}, {s("29"), s("Đen"), 6}});
    CHECK(plan.products[1].code == s("TL01"));
}

TEST_CASE("Haravan and Shopify: rows of one address, further pictures in rows of their own") {
    const auto plan = planOf(
        table({{"Url", "Tên", "Hãng", "Thuộc tính 1", "Giá trị thuộc tính 1", "Thuộc tính 2",
                "Giá trị thuộc tính 2", "Mã phiên bản sản phẩm", "Số lượng tồn kho", "Giá", "Ảnh đại diện"},
               {"ao-khoac", "Áo khoác", "X", "Màu", "Rêu", "Size", "M", "AK9-REU-M", "2", "450000", "a.jpg"},
               {"ao-khoac", "", "", "", "Rêu", "", "L", "AK9-REU-L", "3", "450000", "b.jpg"},
               {"ao-khoac", "", "", "", "", "", "", "", "", "", "c.jpg"},
               {"vi-da", "Ví da", "X", "Title", "Default Title", "", "", "VD1", "8", "200000", ""}}));
    CHECK(faults(plan.problems) == Faults{});
    REQUIRE(plan.products.size() == 2);
    CHECK(plan.products[0].code == s("AK9-REU"));
    CHECK(plan.products[0].picture == s("/shop/a.jpg"));
    CHECK(plan.products[0].morePictures == QStringList{s("/shop/b.jpg"), s("/shop/c.jpg")});
    CHECK(plan.products[0].variants == Variants{{s("M"), s("Rêu"), 2}, {s("L"), s("Rêu"), 3}});
    CHECK(plan.products[1].variants == Variants{{{}, {}, 8}});
}

TEST_CASE("Pancake: a code of the product and one of each kind, properties in one cell") {
    const auto plan = planOf(table({{"MA_SP", "TEN_SP", "MA_MAU_MA", "THUOC_TINH", "GIA_BAN", "SO_LUONG"},
                                    {"P7", "Áo hai dây", "P7-1", "màu: nâu, size: S", "89000", "1"},
                                    {"P7", "Áo hai dây", "P7-2", "màu: nâu, size: M", "89000", "2"}}));
    CHECK(faults(plan.problems) == Faults{});
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].code == s("P7"));
    CHECK(plan.products[0].variants == Variants{{s("S"), s("nâu"), 1}, {s("M"), s("nâu"), 2}});
}

TEST_CASE("a printout: title above, merged parent cells, blank rows and columns, a total below") {
    const auto plan = planOf(table({{"CỬA HÀNG HOA MAI"},
                                    {"Báo cáo tồn kho ngày 22/11/2026"},
                                    {},
                                    {"STT", "", "Mã hàng", "Tên hàng", "Màu/Size", "Giá bán", "Tồn"},
                                    {"1", "", "A1", "Áo dài", "Đỏ/S", "450.000", "2"},
                                    {"", "", "", "", "Đỏ/M", "", "3"},
                                    {"", "", "", "", "Xanh/M", "", "4"},
                                    {},
                                    {"2", "", "A2", "Khăn", "", "99k", "5"},
                                    {},
                                    {"", "", "", "", "M", "", "6"},
                                    {"Tổng cộng", "", "", "", "", "549.000", "14"},
                                    {"", "", "", "Người lập phiếu", "", "", ""}}));
    REQUIRE(plan.products.size() == 2);
    CHECK(plan.products[0].variants ==
          Variants{{s("S"), s("Đỏ"), 2}, {s("M"), s("Đỏ"), 3}, {s("M"), s("Xanh"), 4}});
    CHECK(plan.products[1].variants == Variants{{{}, {}, 5}});
    CHECK(faults(plan.remarks) == Faults{{11, {}, RowFault::RowIsATotal}});
    // Behind a blank row nobody can tell whose size it is.
    CHECK(faults(plan.problems) ==
          Faults{{10, Column::Code, RowFault::NoCode}, {12, Column::Code, RowFault::NoCode}});
}

TEST_CASE("a header of two rows is read as one, and bad rows of it come back") {
    const auto sheet = table({{"Mã", "Tên", "Giá", "", "Tồn kho"},
                              {"", "", "bán", "live", ""},
                              {"A1", "Áo", "100k", "89k", "3"},
                              {"A2", "Quần", "?", "", "1"}});
    const auto mapping = guessMapping(sheet);
    CHECK(mapping.headerRow == 1);
    CHECK(mapping.columns == std::map<Column, int>{{Column::Code, 0},
                                                   {Column::Name, 1},
                                                   {Column::Price, 2},
                                                   {Column::LivePrice, 3},
                                                   {Column::Stock, 4}});
    const auto plan = planImport(sheet, mapping, {});
    REQUIRE(plan.products.size() == 1);
    CHECK(plan.products[0].livePrice == base::Money{89'000});
    auto bad = badRows(sheet, mapping, plan, s("Lý do"), {s("giá")});
    bad.rows[1][2] = s("120k");
    const auto mended = planOf(bad);
    REQUIRE(mended.products.size() == 1);
    CHECK(mended.products[0].price.dong == 120'000);
}

TEST_CASE("a bad row of a merged cell says its product in the file of rows to mend") {
    const auto sheet =
        table({{"Mã", "Tên", "Giá", "Size", "Tồn"}, {"A1", "Áo", "1000", "S", "1"}, {"", "", "", "M", "x"}});
    const auto plan = planOf(sheet);
    REQUIRE(faults(plan.problems) == Faults{{2, Column::Stock, RowFault::BadStock}});
    const auto bad = badRows(sheet, guessMapping(sheet), plan, s("Lý do"), {s("tồn")});
    CHECK(bad.rows[1] == QStringList{s("A1"), {}, {}, s("M"), s("x"), s("tồn")});
}

TEST_CASE("what a spreadsheet has spoilt is told, not taken") {
    const auto plan = planOf(table({{"Mã", "Tên", "Giá", "Mã vạch"},
                                    {"8.93E+12", "Áo", "1000", ""},
                                    {"A1", "Quần", "1000", "8,93E+12"},
                                    {"2026-03-12", "Nón", "1000", "0012345678905"},
                                    {"007", "Khăn", "1000", ""},
                                    {"12E3", "Ví", "1000", ""}}));
    CHECK(faults(plan.problems) == Faults{{1, Column::Code, RowFault::CodeWasShortened}});
    CHECK(faults(plan.remarks) == Faults{{2, Column::Barcode, RowFault::BarcodeWasShortened},
                                         {3, Column::Code, RowFault::CodeIsADate}});
    REQUIRE(plan.products.size() == 4);
    CHECK(plan.products[0].barcode.isEmpty());
    CHECK(plan.products[1].barcode == s("0012345678905"));
    CHECK(plan.products[2].code == s("007"));

    // The barcode that the shop has is not forgotten for it.
    Catalogue shop;
    show::Product there = plan.products[0];
    there.barcode = s("8930000000011");
    shop.apply({{there}, {}});
    ColumnMapping mapping;
    mapping.columns = {{Column::Code, 0}, {Column::Name, 1}, {Column::Price, 2}, {Column::Barcode, 3}};
    const auto merge = mergePlan(shop, plan, mapping);
    CHECK(merge.unchanged == std::vector<QString>{s("A1")});
}

TEST_CASE("a forgotten name or code is still told where it could be somebody else's") {
    const auto plan = planOf(table({{"Mã", "Tên", "Giá", "Size"},
                                    {"A1", "Áo", "1000", "S"},
                                    {"A2", "", "2000", "M"},
                                    {"", "Quần", "3000", "L"}}));
    CHECK(faults(plan.problems) ==
          Faults{{2, Column::Name, RowFault::NoName}, {3, Column::Code, RowFault::NoCode}});
}

TEST_CASE("a product that is called like a total, or a price that is only said, is no note") {
    const auto plan = planOf(table({{"Mã", "Tên", "Giá", "Tồn"},
                                    {"T1", "Liên hệ", "Liên hệ", "5"},
                                    {"T2", "Tông đơ", "1000", "1"},
                                    {"TONG", "Tổng", "1000", "1"},
                                    {"TONG", "Áo tổng", "1000", "1"},
                                    {"T3", "Total", "1000", "1"}}));
    CHECK(faults(plan.problems) == Faults{{1, Column::Price, RowFault::BadPrice}});
    REQUIRE(plan.products.size() == 3);
    CHECK(plan.products[0].code == s("T2"));
    CHECK(plan.products[1].name == s("Áo tổng"));
    CHECK(plan.products[2].code == s("T3"));
}

TEST_CASE("links of pictures stand in their order, several in one cell") {
    const auto plan = planOf(table(
        {{"Mã", "Tên", "Giá", "Hình ảnh (url1,url2...)"},
         {"A1", "Áo", "1000", "https://a.example/x,y.jpg,https://a.example/2.png , http://b.example/3.webp"},
         {"A2", "Quần", "1000", "q.jpg; HTTPS://a.example/4.jpg"}}));
    CHECK(faults(plan.remarks) == Faults{});
    REQUIRE(plan.products.size() == 2);
    CHECK(plan.products[0].picture == s("https://a.example/x,y.jpg"));
    CHECK(plan.products[0].morePictures ==
          QStringList{s("https://a.example/2.png"), s("http://b.example/3.webp")});
    CHECK(plan.products[1].picture == s("/shop/q.jpg"));
    CHECK(plan.products[1].morePictures == QStringList{s("HTTPS://a.example/4.jpg")});
    CHECK(plan.firstRows == std::vector<int>{1, 2});
}

TEST_CASE("names that a spreadsheet would run leave as text, in either kind of file, and come back") {
    std::vector<show::Product> products;
    for (const char* name :
         {"=cmd|' /C calc'!A0", "+84 912", "@SUM(A1)", "-2+3", "'=already", "=HYPERLINK(\"x\")", "\t=1"}) {
        show::Product product;
        product.code = QStringLiteral("A%1").arg(products.size());
        product.name = s(name);
        product.price = {1000};
        products.push_back(product);
    }
    const auto sheet = exportTable(products, QStringLiteral("vi"), Confidential::Left);
    QTemporaryDir folder;
    for (const char* file : {"a.csv", "a.xlsx"}) {
        INFO(file);
        const QString path = folder.filePath(QLatin1String(file));
        REQUIRE(sheets::writeSheet(path, sheet));
        QFile raw(path);
        REQUIRE(raw.open(QIODevice::ReadOnly));
        const QByteArray bytes = raw.readAll();
        for (const char* live : {",=", "\n=", "\"=", ",@", ",+", "\"@"})
            CHECK_FALSE((QLatin1String(file) == QLatin1String("a.csv") && bytes.contains(live)));
        const auto again = sheets::readSheets(path);
        REQUIRE(again);
        const auto plan = planOf(again->front());
        REQUIRE(plan.products.size() == products.size());
        for (std::size_t i = 0; i < products.size(); ++i)
            CHECK(plan.products[i].name == products[i].name.trimmed());
    }
}
