#include "tests/plugins/incremental_painting.h"

#include <catch2/catch.hpp>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

ProductValues aoDai() {
    return {.code = QStringLiteral("A12"),
            .name = QStringLiteral("Áo dài lụa đỏ đô"),
            .oldPrice = QStringLiteral("450.000 ₫"),
            .price = QStringLiteral("299.000 ₫"),
            .picture = {},
            .stockLeft = 8,
            .stockTotal = 20,
            .stockText = QStringLiteral("Còn 8 / 20"),
            .action = QStringLiteral("Gõ A12 + size để chốt"),
            .actionHighlight = QStringLiteral("A12 + size"),
            .stamp = {}};
}

QString samplePicture(Random& random) {
    const QString folder = QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/pictures/");
    return oneOf<QString>(
        random, {QString(), folder + QStringLiteral("a12-ao-dai-do.jpg"), QStringLiteral("/nowhere.png")});
}

void changeProduct(ProductValues& product, Random& random) {
    constexpr std::array kTexts{&ProductValues::code,      &ProductValues::name,   &ProductValues::oldPrice,
                                &ProductValues::price,     &ProductValues::action, &ProductValues::stamp,
                                &ProductValues::stockText, &ProductValues::picture};
    const auto which = std::uniform_int_distribution<size_t>(0, kTexts.size())(random);
    if (which == kTexts.size()) {
        product.stockTotal = oneOf(random, {0, 20, 20, 20});
        product.stockLeft = std::uniform_int_distribution<int>(-1, 22)(random);
        return;
    }
    product.*kTexts[which] =
        kTexts[which] == &ProductValues::picture ? samplePicture(random) : randomText(random);
}

void changeCard(ProductCardValues& card, Random& random) {
    if (oneIn(random, 8)) {
        card.products.resize(oneOf<size_t>(random, {1, 2}), aoDai());
    }
    changeProduct(card.products[oneOf<size_t>(random, {0, card.products.size() - 1})], random);
}

/// How many sprites are painted anew from one to the other.
int repainted(const ProductValues& from, const ProductValues& to) {
    IncrementalPainting painting;
    for (const auto& values : {from, to}) {
        const auto paint = [&](PaintTools& tools, qint64 nowMs) {
            return paintProductCard({{values}}, {}, tools, nowMs);
        };
        REQUIRE(painting.paint(paint, 0).isEmpty());
    }
    return painting.repainted();
}

} // namespace

TEST_CASE("a card whose sprites are kept looks as one painted anew") {
    CHECK(differenceWhenKept<ProductCardValues>(paintProductCard, {{aoDai()}}, changeCard).toStdString() ==
          "");
}

TEST_CASE("of a card, only what changed is painted") {
    PaintTools tools;
    CHECK(paintProductCard({{aoDai()}}, {}, tools, 0).sprites.size() <= 6);
    auto other = aoDai();
    SECTION("nothing") {
        CHECK(repainted(aoDai(), other) == 0);
    }
    SECTION("a sale: the bar moves, the words are new") {
        other.stockLeft = 7;
        other.stockText = QStringLiteral("Còn 7 / 20");
        CHECK(repainted(aoDai(), other) == 1);
    }
    SECTION("a new price") {
        other.price = QStringLiteral("249.000 ₫");
        CHECK(repainted(aoDai(), other) == 1);
    }
}

TEST_CASE("a countdown whose sprites are kept looks as one painted anew") {
    constexpr qint64 start = 1'700'000'000'000;
    const auto change = [](CountdownValues& values, Random& random) {
        switch (std::uniform_int_distribution<int>(0, 5)(random)) {
        case 0:
            values.title = randomText(random);
            break;
        case 1:
            values.style = oneOf(random, {CountdownStyle::Ring, CountdownStyle::Bar, CountdownStyle::Digits});
            break;
        case 2:
            values.endMs =
                oneOf<qint64>(random, {0, start, start + 20'000, start + 61'000, start + 3'700'000});
            break;
        case 3:
            values.seconds = oneOf(random, {0, 9, 300, 3600, 359'999});
            break;
        default:
            break;
        }
    };
    CHECK(differenceWhenKept<CountdownValues>(
              paintCountdown, {QStringLiteral("GIÁ LIVE"), start - 1000, start + 30'000, 0}, change)
              .toStdString() == "");
}

TEST_CASE("of a countdown, only the digits that changed are painted, and the rest moves by itself") {
    constexpr qint64 end = 1'700'000'000'000;
    const auto style = GENERATE(CountdownStyle::Ring, CountdownStyle::Bar, CountdownStyle::Digits);
    const CountdownValues values{QStringLiteral("GIÁ LIVE"), end - 600'000, end, 0, style};
    IncrementalPainting painting;
    const auto at = [&](qint64 leftMs) {
        const auto paint = [&](PaintTools& tools, qint64 nowMs) {
            return paintCountdown(values, {}, tools, nowMs);
        };
        REQUIRE(painting.paint(paint, end - leftMs).isEmpty());
        return painting.repainted();
    };
    at(299'000);
    CHECK(at(298'999) == 0);
    CHECK(at(298'000) == 1);
    CHECK(at(297'000) == 1);
}

TEST_CASE("a price flash whose sprites are kept looks as one painted anew") {
    const auto change = [](PriceFlashValues& values, Random& random) {
        constexpr std::array kTexts{&PriceFlashValues::title, &PriceFlashValues::code,
                                    &PriceFlashValues::name, &PriceFlashValues::oldPrice,
                                    &PriceFlashValues::price};
        const auto which = std::uniform_int_distribution<size_t>(0, kTexts.size())(random);
        if (which == kTexts.size()) {
            values.startMs = oneOf<qint64>(random, {0, 1, 1'700'000'000'000});
        } else {
            values.*kTexts[which] = randomText(random);
        }
    };
    CHECK(differenceWhenKept<PriceFlashValues>(paintPriceFlash,
                                               {QStringLiteral("FLASH SALE"), QStringLiteral("A12"),
                                                QStringLiteral("Áo dài"), QStringLiteral("450.000 ₫"),
                                                QStringLiteral("299.000 ₫"), 1'700'000'000'000},
                                               change)
              .toStdString() == "");
}

TEST_CASE("seller line, stamp and slates whose sprites are kept look as painted anew") {
    CHECK(differenceWhenKept<SellerLineValues>(
              paintSellerLine, {QStringLiteral("Người bán: Lụa Hà Đông"), {}},
              [](SellerLineValues& values, Random& random) {
                  (oneIn(random, 2) ? values.text : values.warning) = randomText(random);
              })
              .toStdString() == "");
    CHECK(differenceWhenKept<SoldOutValues>(
              paintSoldOut, {QStringLiteral("HẾT HÀNG")},
              [](SoldOutValues& values, Random& random) { values.text = randomText(random); })
              .toStdString() == "");
    CHECK(differenceWhenKept<SlateValues>(
              paintSlate, {QStringLiteral("Chờ một chút"), {}},
              [](SlateValues& values, Random& random) {
                  (oneIn(random, 2) ? values.title : values.message) = randomText(random);
              },
              25)
              .toStdString() == "");
    CHECK(differenceWhenKept<StandByValues>(
              paintStandBy,
              {QStringLiteral("Tạm nghỉ"), {}, QStringLiteral("Quay lại lúc 20:15"), {}, 0, true},
              [](StandByValues& values, Random& random) {
                  switch (std::uniform_int_distribution<int>(0, 5)(random)) {
                  case 0:
                      values.title = randomText(random);
                      break;
                  case 1:
                      values.message = randomText(random);
                      break;
                  case 2:
                      values.backText = randomText(random);
                      break;
                  case 3:
                      values.logo = samplePicture(random);
                      break;
                  case 4:
                      values.endMs = oneOf<qint64>(random, {0, 1'700'000'300'000, 1'700'009'000'000});
                      break;
                  default:
                      values.clock = !values.clock;
                  }
              },
              25)
              .toStdString() == "");
}
