#include "studio/catalogue/option_text.h"

#include <catch2/catch.hpp>

using studio::catalogue::nameWithoutOptions;
using studio::catalogue::Options;
using studio::catalogue::optionsFrom;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

Options options(const char* size, const char* colour) {
    return {s(size), s(colour)};
}

} // namespace

namespace Catch {
template <>
struct StringMaker<Options> {
    static std::string convert(const Options& value) {
        return "size " + value.size.toStdString() + ", colour " + value.colour.toStdString();
    }
};
} // namespace Catch

TEST_CASE("size and colour in one cell are told apart, however shops write them") {
    struct Case {
        const char* cell;
        const char* size;
        const char* colour;
    };
    const auto example = GENERATE(values<Case>({
        {"Đỏ, M", "M", "Đỏ"},
        {"Đỏ,M", "M", "Đỏ"},
        {"M, Đỏ", "M", "Đỏ"},
        {"Màu: Đỏ / Size: M", "M", "Đỏ"},
        {"Size: XL - Màu: xanh than", "XL", "xanh than"},
        {"Phân loại hàng: Đen,XL", "XL", "Đen"},
        {"MÀU:ĐỎ|SIZE:M", "M", "ĐỎ"},
        {"SIZE:38|MÀU:TRẮNG KEM", "38", "TRẮNG KEM"},
        {"màu: nâu, size: 2XL", "2XL", "nâu"},
        {"Đỏ - M", "M", "Đỏ"},
        {"Đỏ / M", "M", "Đỏ"},
        {"Đỏ/M", "M", "Đỏ"},
        {"Đỏ/Đen, M", "M", "Đỏ/Đen"},
        {"Đỏ/Đen", "", "Đỏ/Đen"},
        {"xanh - trắng", "", "xanh - trắng"},
        {"M", "M", ""},
        {"Size 39.5", "39.5", ""},
        {"39,5", "39,5", ""},
        {"Trắng, 39,5", "39,5", "Trắng"},
        {"Free size", "Free size", ""},
        {"Màu đỏ, Size M", "M", "đỏ"},
        {"S (45-50kg), Be", "S (45-50kg)", "Be"},
        {"50ml", "50ml", ""},
        {"Vị: Dâu|Dung tích: 250ml", "250ml", "Dâu"},
        {"Đỏ, M, cổ tròn", "M", "Đỏ, cổ tròn"},
        {"Combo 2 áo", "", "Combo 2 áo"},
        {"Mặc định", "", ""},
        {"Default Title", "", ""},
        {"-", "", ""},
        {"", "", ""},
    }));
    INFO(example.cell);
    CHECK(optionsFrom(s(example.cell)) == options(example.size, example.colour));
}

TEST_CASE("a name loses only its own size and colour at its end") {
    CHECK(nameWithoutOptions(s("Áo thun - Đỏ - M"), options("M", "Đỏ")) == s("Áo thun"));
    CHECK(nameWithoutOptions(s("Áo thun - M - đỏ"), options("M", "Đỏ")) == s("Áo thun"));
    CHECK(nameWithoutOptions(s("Áo thun (Đỏ, M)"), options("M", "Đỏ")) == s("Áo thun"));
    CHECK(nameWithoutOptions(s("Áo Đỏ cổ M"), options("L", "Xanh")) == s("Áo Đỏ cổ M"));
    CHECK(nameWithoutOptions(s("Đỏ"), options("", "Đỏ")) == s("Đỏ"));
    CHECK(nameWithoutOptions(s("- Đỏ"), options("", "Đỏ")) == s("- Đỏ"));
    CHECK(nameWithoutOptions(s("Sơmi"), options("mi", "")) == s("Sơmi"));
}
