#include "studio/catalogue/product_search.h"

#include <catch2/catch.hpp>

using namespace studio;
using namespace studio::catalogue;

namespace {

show::Product product(const char* code, const char* name, const char* brand = "", const char* barcode = "") {
    show::Product out;
    out.code = QString::fromUtf8(code);
    out.name = QString::fromUtf8(name);
    out.brand = QString::fromUtf8(brand);
    out.barcode = QString::fromUtf8(barcode);
    return out;
}

std::vector<std::string> found(const ProductSearch& search, const char* typed, std::size_t most = 100) {
    std::vector<std::string> out;
    for (const QString& code : search.find(QString::fromUtf8(typed), most))
        out.push_back(code.toStdString());
    return out;
}

using Codes = std::vector<std::string>;

ProductSearch smallShop() {
    ProductSearch search;
    search.reset({product("B2", "Áo dài lụa đỏ đô", "Lụa Hà Đông", "8936012345678"),
                  product("A12", "Quần lụa trắng"), product("A1", "Khăn choàng ÁO"), product("DO1", "Nón")});
    return search;
}

} // namespace

TEST_CASE("text is folded for comparing") {
    CHECK(folded(QStringLiteral("  Đường\u00A0 VỀ\nnhà ")) == QStringLiteral("duong ve nha"));
    CHECK(folded(QStringLiteral("A\u0301o")) == QStringLiteral("ao"));
}

TEST_CASE("the code comes first, then words, then parts of words") {
    const auto search = smallShop();
    CHECK(found(search, "a1") == Codes{"A1", "A12"});
    CHECK(found(search, "ao") == Codes{"B2", "A1"});
    CHECK(found(search, "ÁO đỏ") == Codes{"B2"});
    CHECK(found(search, "do") == Codes{"DO1", "B2"});
    CHECK(found(search, "ua") == Codes{"B2", "A12"});
    CHECK(found(search, "ha dong") == Codes{"B2"});
    CHECK(found(search, "2345678") == Codes{"B2"});
    CHECK(found(search, "nothing").empty());
    CHECK(found(search, " ") == Codes{"B2", "A12", "A1", "DO1"});
    CHECK(found(search, "a", 1) == Codes{"A12"});
    CHECK(found(search, "a", 0).empty());
}

TEST_CASE("a product put again keeps its place, a removed one is gone") {
    auto search = smallShop();
    search.put(product("a12", "Váy"));
    CHECK(found(search, "vay") == Codes{"a12"});
    CHECK(found(search, "quan").empty());
    CHECK(found(search, "") == Codes{"B2", "a12", "A1", "DO1"});
    search.remove(QStringLiteral("b2"));
    search.remove(QStringLiteral("none"));
    CHECK(found(search, "") == Codes{"a12", "A1", "DO1"});
    CHECK(search.size() == 3);
}

TEST_CASE("many removals leave the rest as it was") {
    ProductSearch search;
    for (int i = 0; i < 500; ++i)
        search.put(product(("P" + std::to_string(i)).c_str(), "Hat"));
    for (int i = 0; i < 500; ++i) {
        if (i % 5 != 0)
            search.remove(QStringLiteral("p%1").arg(i));
    }
    const auto left = found(search, "hat", 1000);
    REQUIRE(left.size() == 100);
    CHECK(left[1] == "P5");
    search.put(product("P5", "Cap"));
    CHECK(found(search, "cap") == Codes{"P5"});
    CHECK(search.size() == 100);
}
