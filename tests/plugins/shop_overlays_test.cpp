#include "tests/plugins/hostile_texts.h"
#include "tests/plugins/incremental_painting.h"
#include "tests/plugins/picture_text.h"
#include "tests/plugins/seen.h"

#include "plugins/overlays/painting/hidden_numbers.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;
constexpr double kScale480 = 480.0 / 720.0;

template <typename Values>
using Painter = Painted (*)(const Values&, const Frame&, PaintTools&, qint64);

template <typename Values>
Painted painted(Painter<Values> paint, const Values& values, const Frame& frame = {}, qint64 nowMs = kNow) {
    PaintTools tools;
    return paint(values, frame, tools, nowMs);
}

/// What a viewer reads on a ground of that colour.
QString readOn(QColor ground, const Painted& painted) {
    QImage picture(painted.size, QImage::Format_RGB32);
    picture.fill(ground);
    QPainter(&picture).drawImage(0, 0, flatten(painted, kNow));
    return readText(picture);
}

const Sprite* find(const Painted& painted, const char* id) {
    const auto found = std::find_if(painted.sprites.begin(), painted.sprites.end(),
                                    [&](const Sprite& sprite) { return sprite.id == QLatin1String(id); });
    return found != painted.sprites.end() ? &*found : nullptr;
}

bool isInside(const Painted& painted) {
    const QRectF whole(QPointF(0, 0), QSizeF(painted.size));
    return std::all_of(painted.sprites.begin(), painted.sprites.end(), [&](const Sprite& sprite) {
        return whole.contains(QRectF(sprite.at, sprite.image.size()));
    });
}

SpotlightValues spotlight(const QString& text) {
    return {{.author = QStringLiteral("Ngọc Ánh"),
             .text = text,
             .id = QStringLiteral("s"),
             .platform = QStringLiteral("facebook")}};
}

QuestionBannerValues question(const char* answer = "") {
    return {QStringLiteral("HỎI · Minh Anh"), QStringLiteral("Cao 1m60, 52 kg thì mặc size gì ạ?"),
            QStringLiteral("Shop trả lời"), QString::fromUtf8(answer)};
}

OrderTickerValues order(const char* author, const char* text, const char* code, qint64 atMs = kNow) {
    return {{{QStringLiteral("o"), QString::fromUtf8(author), QString::fromUtf8(text),
              QString::fromUtf8(code), atMs}}};
}

ProductValues product(const char* code, const char* name, const char* price) {
    ProductValues values;
    values.code = QString::fromUtf8(code);
    values.name = QString::fromUtf8(name);
    values.price = QString::fromUtf8(price);
    return values;
}

NextUpValues nextUp() {
    return {QStringLiteral("Tiếp theo"),
            {product("A13", "Quần lụa trắng", "159.000 ₫"), product("D02", "Túi lụa thêu tay", "220.000 ₫"),
             product("E01", "Guốc mộc", "175.000 ₫")}};
}

VoucherValues voucher() {
    return {QStringLiteral("Giảm 20.000 ₫"), QStringLiteral("LUA20"), QStringLiteral("Đơn từ 199.000 ₫"),
            QStringLiteral("Còn 12 lượt")};
}

/// Changes one of the texts.
template <typename Values>
std::function<void(Values&, Random&)> changing(std::vector<QString Values::*> texts) {
    return [texts](Values& values, Random& random) {
        values.*texts[std::uniform_int_distribution<size_t>(0, texts.size() - 1)(random)] =
            randomText(random);
    };
}

} // namespace

TEST_CASE("what is kept looks as what is painted anew: banner, ticket, spotlight, ticker, strip") {
    using Q = QuestionBannerValues;
    CHECK(differenceWhenKept<Q>(paintQuestionBanner, question(),
                                changing<Q>({&Q::title, &Q::text, &Q::answerTitle, &Q::answer, &Q::answer}))
              .toStdString() == "");
    using V = VoucherValues;
    CHECK(differenceWhenKept<V>(paintVoucher, voucher(),
                                changing<V>({&V::title, &V::code, &V::condition, &V::note}))
              .toStdString() == "");
    CHECK(differenceWhenKept<SpotlightValues>(
              paintSpotlight, spotlight(QStringLiteral("đẹp quá")),
              [](SpotlightValues& values, Random& random) {
                  auto& line = values.line;
                  *oneOf(random, {&line.author, &line.text, &line.text}) = randomText(random);
                  line.platform = oneOf<QString>(random, {QString(), QStringLiteral("youtube")});
              })
              .toStdString() == "");
    CHECK(differenceWhenKept<OrderTickerValues>(
              paintOrderTicker, order("Lan", "vừa chốt A12", "A12"),
              [](OrderTickerValues& values, Random& random) {
                  auto& line = values.lines.front();
                  *oneOf(random, {&line.author, &line.text, &line.highlight}) = randomText(random);
                  line.atMs = oneOf<qint64>(random, {0, kNow, kNow + 30'000});
              })
              .toStdString() == "");
    CHECK(differenceWhenKept<NextUpValues>(paintNextUp, nextUp(), [](NextUpValues& values, Random& random) {
              if (oneIn(random, 4)) {
                  values.products.resize(oneOf<size_t>(random, {0, 1, 2, 3}), product("X1", "Áo", "1 ₫"));
              }
              if (!values.products.empty()) {
                  auto& first = values.products.front();
                  *oneOf(random, {&first.code, &first.name, &first.price}) = randomText(random);
              }
          }).toStdString() == "");
}

TEST_CASE("a spotlight, a voucher and the next products are read back") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const double scale = GENERATE(1.0, kScale480);
    const Frame frame{.layout = layout, .scale = scale, .theme = {}};
    const QString comment =
        readOn(Qt::white, painted(paintSpotlight, spotlight(QStringLiteral("Áo dài đẹp lắm cả nhà")), frame));
    INFO(comment.toStdString());
    CHECK(comment.contains(QStringLiteral("Áo dài đẹp lắm cả nhà")));
    const QString ticket = readOn(Qt::white, painted(paintVoucher, voucher(), frame));
    INFO(ticket.toStdString());
    CHECK(ticket.contains(QStringLiteral("20.000")));
    // The dashes around it are too much for Tesseract at the smaller scale.
    CHECK((scale < 1 || ticket.contains(QStringLiteral("LUA20"))));
    CHECK(ticket.contains(QStringLiteral("199.000")));
    // Each product by itself: beside each other, Tesseract takes their lines for one.
    const auto strip = painted(paintNextUp, nextUp(), frame);
    for (const auto& each : nextUp().products) {
        const Sprite* sprite = find(strip, ("product:" + each.code.toStdString()).c_str());
        REQUIRE(sprite != nullptr);
        QImage words(sprite->image.size(), QImage::Format_RGB32);
        words.fill(Qt::white);
        QPainter(&words).drawImage(0, 0, sprite->image);
        const QString read =
            readText(words.copy(words.height(), 0, words.width() - words.height(), words.height()));
        INFO(read.toStdString());
        CHECK(read.contains(each.price.left(7)));
    }
}

TEST_CASE("a spotlight shows up to four lines, its letters as large as the words let them be") {
    const auto textHeight = [](int words) {
        const auto picture =
            painted(paintSpotlight, spotlight(QStringLiteral("đẹp lắm shop ơi ").repeated(words).trimmed()));
        REQUIRE(picture.sprites.size() == 1);
        CHECK(isInside(picture));
        return picture.sprites[0].image.height();
    };
    CHECK(textHeight(1) < textHeight(4));
    CHECK(textHeight(4) <= textHeight(6));
    CHECK(textHeight(60) <= contract::spotlightDesign(Layout::Portrait).height + 60);
}

TEST_CASE("an answer comes beneath its question, which is not painted again") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const Frame frame{.layout = layout, .theme = {}};
    IncrementalPainting painting;
    Painted before;
    Painted after;
    for (const char* answer : {"", "Size M vừa đẹp nhé"}) {
        const auto paint = [&](PaintTools& tools, qint64 nowMs) {
            return paintQuestionBanner(question(answer), frame, tools, nowMs);
        };
        REQUIRE(painting.paint(paint, kNow).toStdString() == "");
        (*answer == 0 ? before : after) = painted(paintQuestionBanner, question(answer), frame);
    }
    CHECK(painting.repainted() == 2); // the larger plate, the answer
    REQUIRE(find(before, "question") != nullptr);
    REQUIRE(find(after, "question") != nullptr);
    CHECK(find(before, "question")->content == find(after, "question")->content);
    CHECK(find(before, "question")->at == find(after, "question")->at);
    CHECK(find(before, "answer") == nullptr);
    REQUIRE(find(after, "answer") != nullptr);
    CHECK(find(after, "answer")->entrance == Entrance::Rise);
    CHECK(after.size.height() > before.size.height());
    const QString words = readOn(Qt::white, after);
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("Size M vừa đẹp nhé")));
}

TEST_CASE("the newest order is shown, and fades once it is no news") {
    auto values = order("Lan T.", "vừa chốt B01", "B01");
    values.lines.push_back({QStringLiteral("o2"), QStringLiteral("Hương N."), QStringLiteral("vừa chốt A12"),
                            QStringLiteral("A12"), kNow + 1000});
    const auto picture = painted(paintOrderTicker, values);
    REQUIRE(picture.sprites.size() == 1);
    CHECK(picture.sprites[0].id.endsWith(QLatin1String("o2")));
    QImage words = flatten(picture, kNow).copy(52, 0, 150, 54);
    QImage dark(words.size(), QImage::Format_RGB32);
    dark.fill(Qt::black);
    QPainter(&dark).drawImage(0, 0, words);
    dark.invertPixels();
    CHECK(readText(dark).contains(QStringLiteral("Hương N")));
    const auto alpha = [&](qint64 nowMs) {
        return qAlpha(flatten(picture, nowMs).pixel(60, 4));
    };
    CHECK(alpha(kNow + 8900) == 0x99);
    CHECK(alpha(kNow + 9400) == 0);
    CHECK(picture.sprites[0].tracks.at(0).endMs - picture.sprites[0].tracks.at(0).startMs < 400);
    CHECK(painted(paintOrderTicker, values, {}, kNow + 10'000).sprites.empty());
}

TEST_CASE("no telephone number is left in a ticker, however it is written") {
    for (const char* number :
         {"0912345678", "091 234 5678", "091.234.5678", "+84 912-345-678", "0 9 1 2 3 4 5 6 7 8",
          "(091) 234 5678", "091 . 234 . 5678", "０９１２３４５６７８", "٠٩١٢٣٤٥٦٧٨", "091\u200b2345678"}) {
        INFO(number);
        const QString shown = withoutNumbers(QStringLiteral("Lan ") + QString::fromUtf8(number));
        const auto digits =
            std::count_if(shown.begin(), shown.end(), [](QChar c) { return c.digitValue() >= 0; });
        CHECK(digits == 2);
    }
    CHECK(withoutNumbers(QStringLiteral("vừa chốt A12 size 38, 2 cái")) ==
          QStringLiteral("vừa chốt A12 size 38, 2 cái"));

    // In the picture: as one whose number was masked before.
    const auto masked = painted(paintOrderTicker, order("Lan 09••••••••", "vừa chốt A12", "A12"));
    const auto plain = painted(paintOrderTicker, order("Lan 0912345678", "vừa chốt A12", "A12"));
    CHECK(plain.sprites.at(0).image == masked.sprites.at(0).image);
}

TEST_CASE("a code as long as a telephone number stays readable in its order, a number beside it does not") {
    const auto shown = [](const char* text, const char* code) {
        const auto picture = painted(paintOrderTicker, order("Lan", text, code));
        REQUIRE(picture.sprites.size() == 1);
        return picture.sprites[0];
    };
    const char* code = "8934567890123";
    const Sprite sprite = shown("vừa chốt 8934567890123", code);
    const QImage& picture = sprite.image;
    QImage chip = picture.copy(picture.width() / 2, 8, picture.width() / 2, picture.height() - 16);
    QImage ground(chip.size(), QImage::Format_RGB32);
    ground.fill(Qt::white);
    QPainter(&ground).drawImage(0, 0, chip);
    INFO(readText(ground).toStdString());
    CHECK(readText(ground).contains(QLatin1String("890123")));
    // A telephone number around it is masked, and so is one that the code is a part of.
    CHECK(shown("chốt 8934567890123 gọi 0912345678", code).image ==
          shown("chốt 8934567890123 gọi 09••••••••", code).image);
    CHECK(shown("gọi 091234567890", "0912345678").image == shown("gọi 09••••••••••", "").image);
    CHECK(shown("gọi 0912 345 678", "345").image == shown("gọi 09•• ••• •••", "").image);
}

TEST_CASE("a ticker narrower than it is high stays in its picture") {
    const auto picture =
        painted(paintOrderTicker, order("", "A12", "A12"), {.width = 90, .height = 200, .theme = {}});
    CHECK(isInside(picture));
    CHECK(isInside(painted(paintOrderTicker, order("", "A12", "A12"), {.width = 30, .theme = {}})));
}

TEST_CASE("the next products move up when the first has been shown") {
    auto values = nextUp();
    const auto before = painted(paintNextUp, values);
    std::rotate(values.products.begin(), values.products.begin() + 1, values.products.end());
    IncrementalPainting painting;
    for (const auto& each : {nextUp(), values}) {
        const auto paint = [&](PaintTools& tools, qint64 nowMs) {
            return paintNextUp(each, {}, tools, nowMs);
        };
        REQUIRE(painting.paint(paint, kNow).toStdString() == "");
    }
    CHECK(painting.repainted() == 0);
    const auto after = painted(paintNextUp, values);
    CHECK(find(after, "product:D02")->at == find(before, "product:A13")->at);
}

TEST_CASE("a ticket has holes, its number of uses alone is painted when one is used") {
    const auto ticket = painted(paintVoucher, voucher(), {.theme = {.shadow = 0}});
    const auto design = contract::voucherDesign(Layout::Portrait);
    const QImage picture = flatten(ticket, kNow);
    const auto at = [&](int x, int y) {
        return qAlpha(picture.pixel(design.marginLeft + x, design.marginTop + y));
    };
    CHECK(at(104, 2) == 0);
    CHECK(at(104, design.height - 3) == 0);
    CHECK(at(60, 2) == 255);
    CHECK(at(200, 2) == 255);

    IncrementalPainting painting;
    auto used = voucher();
    used.note = QStringLiteral("Còn 11 lượt");
    for (const auto& each : {voucher(), used}) {
        const auto paint = [&](PaintTools& tools, qint64 nowMs) {
            return paintVoucher(each, {}, tools, nowMs);
        };
        REQUIRE(painting.paint(paint, kNow).toStdString() == "");
    }
    CHECK(painting.repainted() == 1);
}

TEST_CASE("hostile texts stay inside spotlight, answer, ticker, strip and ticket") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const double scale = GENERATE(1.0, 0.4);
    const Frame frame{.layout = layout, .scale = scale, .theme = {}};
    for (const auto& [name, text] : hostileTexts()) {
        INFO(name.toStdString());
        const FeedLineValues line{text, text, text.left(2000), text, 0};
        CHECK(isInside(painted(paintSpotlight, SpotlightValues{line}, frame)));
        CHECK(isInside(painted(paintQuestionBanner, QuestionBannerValues{text, text, text, text}, frame)));
        CHECK(isInside(
            painted(paintOrderTicker, OrderTickerValues{{{text, text, text, text.left(9), 0}}}, frame)));
        const auto item = [&] {
            ProductValues values;
            values.code = values.name = values.price = values.picture = text;
            return values;
        }();
        CHECK(isInside(painted(paintNextUp, NextUpValues{text, {item, item, item, item}}, frame)));
        CHECK(isInside(painted(paintVoucher, VoucherValues{text, text, text, text}, frame)));
        CHECK(isInside(painted(paintCommentFeed, CommentFeedValues{{line, line, line}, {line}, 0}, frame)));
    }
}

TEST_CASE("nothing to say, nothing is shown") {
    CHECK(painted(paintSpotlight, SpotlightValues{}).sprites.empty());
    CHECK(painted(paintOrderTicker, OrderTickerValues{}).sprites.empty());
    CHECK(painted(paintNextUp, NextUpValues{}).sprites.empty());
    CHECK(painted(paintVoucher, VoucherValues{}).sprites.empty());
}
