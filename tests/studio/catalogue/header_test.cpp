#include "studio/catalogue/product_import.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::catalogue;

namespace {

using Columns = std::map<Column, int>;

sheets::Table table(std::initializer_list<std::initializer_list<const char*>> cells) {
    sheets::Table out;
    for (const auto& row : cells) {
        out.rows.emplace_back();
        for (const char* cell : row)
            out.rows.back().append(QString::fromUtf8(cell));
    }
    return out;
}

ColumnMapping guessed(std::initializer_list<const char*> headers) {
    sheets::Table out = table({headers});
    out.rows.emplace_back();
    for (qsizetype i = 0; i < out.rows[0].size(); ++i)
        out.rows[1].append(QStringLiteral("x"));
    return guessMapping(out);
}

} // namespace

TEST_CASE("headers are known in Vietnamese and English, however they are written") {
    CHECK(guessed(
              {"STT", "Mã SP", "TÊN HÀNG", "Giá bán (VNĐ)", "gia live", "Giá sàn *", "SL", "Size", "Màu sắc"})
              .columns == Columns{{Column::Code, 1},
                                  {Column::Name, 2},
                                  {Column::Price, 3},
                                  {Column::LivePrice, 4},
                                  {Column::FloorPrice, 5},
                                  {Column::Stock, 6},
                                  {Column::Size, 7},
                                  {Column::Colour, 8}});
    CHECK(guessed({"Colour", "price", "SKU", "Qty", "Product name", "Floor price", "Commission", "FAQ"})
              .columns == Columns{{Column::Colour, 0},
                                  {Column::Price, 1},
                                  {Column::Code, 2},
                                  {Column::Stock, 3},
                                  {Column::Name, 4},
                                  {Column::FloorPrice, 5},
                                  {Column::CommissionRate, 6},
                                  {Column::Questions, 7}});
    CHECK(guessed({"Mã hàng", "Mã vạch", "Hoa hồng", "Hoa hồng tối đa", "Kích cỡ", "Tồn kho", "Thương hiệu",
                   "Giá"})
              .columns == Columns{{Column::Code, 0},
                                  {Column::Barcode, 1},
                                  {Column::CommissionRate, 2},
                                  {Column::CommissionCap, 3},
                                  {Column::Size, 4},
                                  {Column::Stock, 5},
                                  {Column::Brand, 6},
                                  {Column::Price, 7}});
}

TEST_CASE("exports of shop programs are known, and their other columns left alone") {
    // KiotViet
    CHECK(guessed({"Loại hàng", "Nhóm hàng(3 Cấp)", "Mã hàng", "Mã vạch", "Tên hàng", "Thương hiệu",
                   "Giá bán", "Giá vốn", "Tồn kho", "KH đặt", "Tồn nhỏ nhất", "Tồn lớn nhất", "ĐVT",
                   "Mã ĐVT Cơ bản", "Hình ảnh (url1,url2...)"})
              .columns == Columns{{Column::Code, 2},
                                  {Column::Barcode, 3},
                                  {Column::Name, 4},
                                  {Column::Brand, 5},
                                  {Column::Price, 6},
                                  {Column::Stock, 8},
                                  {Column::Picture, 14}});
    // Sapo
    CHECK(guessed({"Tên sản phẩm*", "Loại sản phẩm", "Nhãn hiệu", "Tên phiên bản sản phẩm", "Mã SKU*",
                   "Barcode", "Ảnh đại diện", "PL_Giá bán lẻ", "PL_Giá nhập", "LC_CN1_Tồn kho ban đầu*"})
              .columns == Columns{{Column::Name, 0},
                                  {Column::Brand, 2},
                                  {Column::Code, 4},
                                  {Column::Barcode, 5},
                                  {Column::Picture, 6},
                                  {Column::Price, 7},
                                  {Column::Stock, 9},
                                  {Column::Variation, 3}});
    // Nhanh.vn
    CHECK(guessed({"ID", "Mã sản phẩm", "Mã vạch", "Tên sản phẩm", "Giá nhập", "Giá bán", "Tồn", "Danh mục"})
              .columns == Columns{{Column::Code, 1},
                                  {Column::Barcode, 2},
                                  {Column::Name, 3},
                                  {Column::Price, 5},
                                  {Column::Stock, 6}});
    // Shopee
    CHECK(guessed({"Mã Sản phẩm", "Tên Sản phẩm", "Mã Phân loại", "Tên phân loại", "SKU Sản phẩm", "SKU",
                   "Giá", "Số lượng"})
              .columns == Columns{{Column::Name, 1},
                                  {Column::Code, 4},
                                  {Column::Price, 6},
                                  {Column::Stock, 7},
                                  {Column::Group, 0},
                                  {Column::Variation, 3},
                                  {Column::VariantCode, 5}});
}

TEST_CASE("the header may stand below a title, and an empty column gives way to a full one") {
    const auto mapping = guessMapping(table({{"DANH SÁCH HÀNG THÁNG 11"},
                                             {},
                                             {"", "SKU", "Mã hàng", "Tên", "Giá"},
                                             {"", "", "A1", "Áo", "1000"}}));
    CHECK(mapping.headerRow == 2);
    CHECK(mapping.columns == Columns{{Column::Code, 2}, {Column::Name, 3}, {Column::Price, 4}});
}

TEST_CASE("a header that says more than its first words is left alone") {
    CHECK(guessed({"Mã hàng", "Mã hàng liên quan", "Giá bán sỉ", "Số lượng đã bán", "Giá bán cũ"}).columns ==
          Columns{{Column::Code, 0}, {Column::Group, 1}});
}

TEST_CASE("a table without known headers has no mapping") {
    CHECK(guessMapping({}).columns.empty());
    CHECK(guessMapping(table({{"1", "2"}, {"x", "y"}})).columns.empty());
}

TEST_CASE("every header that is written is read") {
    for (const auto& language : {QStringLiteral("vi"), QStringLiteral("en")}) {
        for (const Column column : kColumns) {
            sheets::Table one;
            one.rows = {{headerOf(column, language)}};
            INFO(one.rows[0][0].toStdString());
            CHECK(guessMapping(one).columns == Columns{{column, 0}});
        }
    }
}
