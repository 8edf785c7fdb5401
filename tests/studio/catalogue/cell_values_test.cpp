#include "studio/catalogue/cell_values.h"

#include <catch2/catch.hpp>

#include <random>

using namespace studio::catalogue;

namespace {

std::optional<std::int64_t> dong(const char* text) {
    const auto money = moneyFrom(QString::fromUtf8(text));
    return money ? std::optional(money->dong) : std::nullopt;
}

} // namespace

TEST_CASE("prices are read as shops write them") {
    const std::pair<const char*, std::int64_t> prices[] = {
        {"299000", 299'000},
        {"299.000", 299'000},
        {"299,000", 299'000},
        {"299 000", 299'000},
        {"299.000đ", 299'000},
        {"299,000đ", 299'000},
        {"299.000 ₫", 299'000},
        {"₫299.000", 299'000},
        {"₫ 299,000", 299'000},
        {"VND 299000", 299'000},
        {"1.200.000 VNĐ", 1'200'000},
        {"1,200,000vnd", 1'200'000},
        {"1.200.000,00", 1'200'000},
        {"299,000.00", 299'000},
        {"299000.00", 299'000},
        {"299000,0", 299'000},
        {"299k", 299'000},
        {"299K", 299'000},
        {"299 k", 299'000},
        {"299.5k", 299'500},
        {"299,5K", 299'500},
        {"299k5", 299'500},
        {"1tr2", 1'200'000},
        {"1tr25", 1'250'000},
        {"1tr250", 1'250'000},
        {"1tr050", 1'050'000},
        {"1tr250k", 1'250'000},
        {"1tr50k", 1'050'000},
        {"1,2tr", 1'200'000},
        {"1.2 tr", 1'200'000},
        {"1,5 triệu", 1'500'000},
        {"2 TRIỆU", 2'000'000},
        {"250 nghìn", 250'000},
        {"250 ngàn đồng", 250'000},
        {"1,2 tỷ", 1'200'000'000},
        {"0", 0},
        {"0đ", 0},
        {"299", 299},
        {"999999999999", 999'999'999'999},
        {" 299.000\u00A0₫ ", 299'000},
        {"２９９０００", 299'000},
    };
    for (const auto& [text, value] : prices) {
        INFO(text);
        CHECK(dong(text) == value);
    }
}

TEST_CASE("what is no price, or could be two, is none") {
    for (const char* text : {"",
                             "abc",
                             "Liên hệ",
                             "-5",
                             "-299.000",
                             "(299)",
                             "299k-350k",
                             "299000.5",
                             "299.05",
                             "0.500",
                             "1.250tr",
                             "299.500k",
                             "12.34.567",
                             "1.200,000",
                             "1,200.000",
                             "1234.567",
                             "1.2.3",
                             "12 34",
                             "1tr2k",
                             "1,5tr2",
                             "k",
                             "tr",
                             "1tr-2",
                             "1000000000000",
                             "1e5",
                             "NaN",
                             "299.000.",
                             ".5",
                             "9999999999999999999999",
                             "1tr2345",
                             "999999 tỷ",
                             "299000 1",
                             "299.000 đ/bộ",
                             "₫",
                             "1.0000k1"}) {
        INFO(text);
        CHECK_FALSE(dong(text).has_value());
    }
}

TEST_CASE("any price is read back from each way to write it") {
    std::mt19937_64 random(4);
    for (int i = 0; i < 2'000; ++i) {
        const auto value =
            static_cast<std::int64_t>(random() % (i % 2 == 0 ? 1'000'000 : 999'999'999'999ULL));
        const QString plain = QString::number(value);
        QString dots = plain;
        for (auto at = dots.size() - 3; at > 0; at -= 3)
            dots.insert(at, QLatin1Char('.'));
        QString commas = dots;
        commas.replace(QLatin1Char('.'), QLatin1Char(','));
        for (const QString& text :
             {plain, dots, commas, QString(dots + QStringLiteral("đ")), QString(QStringLiteral("₫") + commas),
              QString(plain + QStringLiteral(".00"))}) {
            INFO(text.toStdString());
            REQUIRE(moneyFrom(text) == studio::base::Money{value});
        }
        if (value < 1'000'000)
            REQUIRE(moneyFrom(plain + QLatin1Char('k')) == studio::base::Money{value * 1'000});
    }
}

TEST_CASE("stock is whole and not below zero") {
    CHECK(stockFrom(QStringLiteral("12")) == 12);
    CHECK(stockFrom(QStringLiteral(" 1.200 ")) == 1200);
    CHECK(stockFrom(QStringLiteral("12.0")) == 12);
    CHECK(stockFrom(QStringLiteral("1000000")) == 1'000'000);
    for (const char* text : {"", "-3", "1.5", "1000001", "hết", "1/2", "12 cái"})
        CHECK_FALSE(stockFrom(QString::fromUtf8(text)));
}

TEST_CASE("a commission is a per cent") {
    CHECK(basisPointsFrom(QStringLiteral("12%")) == 1200);
    CHECK(basisPointsFrom(QStringLiteral("12,5 %")) == 1250);
    CHECK(basisPointsFrom(QStringLiteral("0.05%")) == 5);
    CHECK(basisPointsFrom(QStringLiteral("7")) == 700);
    CHECK(basisPointsFrom(QStringLiteral("100%")) == 10'000);
    CHECK(basisPointsFrom(QStringLiteral("0")) == 0);
    for (const char* text : {"", "0.12", "100.5%", "101", "-1%", "20k", "12.345%"})
        CHECK_FALSE(basisPointsFrom(QString::fromUtf8(text)));
}

TEST_CASE("lists are cut at lines, else at semicolons") {
    CHECK(listFrom(QStringLiteral("a; b ;;c")) ==
          QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
    CHECK(listFrom(QStringLiteral("a; b\n\n c ")) ==
          QStringList{QStringLiteral("a; b"), QStringLiteral("c")});
    CHECK(listFrom(QStringLiteral(" \n ")).isEmpty());
    for (const QStringList& entries : {QStringList{}, QStringList{QStringLiteral("a;b")},
                                       QStringList{QStringLiteral("a;b"), QStringLiteral("c")}})
        CHECK(listFrom(listCell(entries)) == entries);
}
