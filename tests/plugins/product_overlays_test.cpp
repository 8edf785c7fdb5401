#include "plugins/overlays/overlay_kind.h"
#include "plugins/overlays/painting/picture_store.h"
#include "plugins/overlays/painting/track.h"
#include "tests/plugins/hostile_texts.h"
#include "tests/plugins/picture_text.h"
#include "tests/plugins/seen.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <set>

/// In the module this is libobs's own; here the keys will do.
const char* obs_module_text(const char* key) {
    return key;
}

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;
constexpr double kScale480 = 480.0 / 720.0;
/// No movement is as long.
constexpr qint64 kLongest = 400;

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

PriceFlashValues flash() {
    return {.title = QStringLiteral("FLASH SALE"),
            .code = QStringLiteral("A12"),
            .name = QStringLiteral("Áo dài lụa đỏ đô"),
            .oldPrice = QStringLiteral("450.000 ₫"),
            .price = QStringLiteral("299.000 ₫"),
            .startMs = kNow};
}

QImage on(const Painted& painted, qint64 nowMs, QColor ground) {
    QImage picture(painted.size, QImage::Format_RGB32);
    picture.fill(ground);
    QPainter(&picture).drawImage(0, 0, flatten(painted, nowMs));
    return picture;
}

/// Dark letters on white, as Tesseract likes them: for light letters on a dark ground.
QString readLight(QImage picture) {
    picture.invertPixels();
    return readText(picture);
}

const Sprite* find(const Painted& painted, const char* id) {
    const auto found = std::find_if(painted.sprites.begin(), painted.sprites.end(),
                                    [&](const Sprite& sprite) { return sprite.id == QLatin1String(id); });
    return found == painted.sprites.end() ? nullptr : &*found;
}

bool isInside(const Painted& painted) {
    const QRectF whole(QPointF(0, 0), QSizeF(painted.size));
    return std::all_of(painted.sprites.begin(), painted.sprites.end(), [&](const Sprite& sprite) {
        const QSizeF size = sprite.crop.isNull() ? QSizeF(sprite.image.size()) : sprite.crop.size();
        return sprite.image.isNull() || whole.contains(QRectF(sprite.at, size));
    });
}

double share(const QImage& picture, QRgb wanted) {
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            count += picture.pixel(x, y) == wanted ? 1 : 0;
        }
    }
    return static_cast<double>(count) / (picture.width() * picture.height());
}

} // namespace

TEST_CASE("hostile texts stay inside cards, flashes, countdowns, stamps, lines and slates") {
    PaintTools tools;
    for (const auto& [name, text] : hostileTexts()) {
        INFO(name.toStdString());
        auto product = aoDai();
        for (auto* part : {&product.code, &product.name, &product.oldPrice, &product.price, &product.picture,
                           &product.stockText, &product.action, &product.actionHighlight, &product.stamp}) {
            *part = text;
        }
        for (const auto layout : {Layout::Portrait, Layout::Landscape}) {
            const Frame frame{.layout = layout, .scale = 0.5, .theme = {}};
            CHECK(isInside(paintProductCard({{product}}, frame, tools, kNow)));
            CHECK(isInside(paintProductCard({{product, product}}, frame, tools, kNow)));
            CHECK(isInside(paintPriceFlash({text, text, text, text, text, kNow}, frame, tools, kNow)));
            for (const auto style : {CountdownStyle::Ring, CountdownStyle::Bar, CountdownStyle::Digits}) {
                CHECK(isInside(paintCountdown({text, kNow, kNow + 9'000'000, 0, style}, frame, tools, kNow)));
            }
            CHECK(isInside(paintSoldOut({text}, frame, tools, kNow)));
            CHECK(isInside(paintSellerLine({text, text}, frame, tools, kNow)));
            CHECK(isInside(paintStandBy({text, text, text, text, kNow + 60'000, true}, frame, tools, kNow)));
            CHECK(
                isInside(paintSlate({text, text}, {.width = 320, .height = 180, .theme = {}}, tools, kNow)));
        }
    }
}

TEST_CASE("a pair's names and prices are read back, and neither card has the other's") {
    PaintTools tools;
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const double scale = GENERATE(1.0, kScale480);
    auto other = aoDai();
    other.name = QStringLiteral("Khăn lụa tơ tằm");
    other.price = QStringLiteral("189.000 ₫");
    const auto pair =
        paintProductCard({{aoDai(), other}}, {.layout = layout, .scale = scale, .theme = {}}, tools, kNow);
    const QImage whole = on(pair, kNow, Qt::white);
    const auto words = [&](int x, int from) {
        const QImage half = whole.copy(x, 0, whole.width() / 2, whole.height());
        const QRect part =
            layout == Layout::Portrait
                ? QRect(0, half.height() * 2 / 5, half.width(), half.height() * 3 / 5)
                : QRect(half.width() * from / 100, 0, half.width() * (100 - from) / 100, half.height());
        return readText(half.copy(part));
    };
    const QString left = words(0, 43);
    const QString right = words(whole.width() / 2, 37);
    INFO(left.toStdString() << " | " << right.toStdString());
    CHECK(left.contains(QStringLiteral("Áo dài")));
    CHECK(left.contains(QStringLiteral("299.000")));
    CHECK(right.contains(QStringLiteral("Khăn lụa")));
    CHECK(right.contains(QStringLiteral("189.000")));
}

TEST_CASE("what is sold out is stamped, its picture pale, and nobody is told to order") {
    PaintTools tools;
    auto values = aoDai();
    const auto before = paintProductCard({{values}}, {}, tools, kNow);
    REQUIRE(find(before, "action") != nullptr);
    CHECK(find(before, "stamp") == nullptr);
    values.stockLeft = 0;
    values.stamp = QStringLiteral("HẾT HÀNG");
    const auto card = paintProductCard({{values}}, {}, tools, kNow);
    CHECK(find(card, "action") == nullptr);
    const Sprite* stamp = find(card, "stamp");
    REQUIRE(stamp != nullptr);
    CHECK(stamp->entrance == Entrance::Pop);
    const QPoint corner(contract::productCardDesign(Layout::Portrait).marginLeft + 12, 300);
    CHECK(qGray(flatten(card, kNow).pixel(corner)) > qGray(flatten(before, kNow).pixel(corner)) + 40);
}

TEST_CASE("the stamp is read back once it is turned upright") {
    PaintTools tools;
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const auto stamp =
        paintSoldOut({QStringLiteral("HẾT HÀNG")}, {.layout = layout, .scale = 1, .theme = {}}, tools, kNow);
    const QColor accent(0xd7, 0x26, 0x3d);
    const QImage upright =
        on(stamp, kNow, accent).transformed(QTransform().rotate(12), Qt::SmoothTransformation);
    const QSize part(upright.width() * 54 / 100, upright.height() * 20 / 100);
    const QImage letters = upright.copy(
        QRect(QPoint((upright.width() - part.width()) / 2, (upright.height() - part.height()) / 2), part));
    const QString words = readLight(letters);
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("HÀNG")));
}

TEST_CASE("a price flash is read back: the old price first, the new one once the digits have rolled") {
    PaintTools tools;
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const double scale = GENERATE(1.0, kScale480);
    const auto painted =
        paintPriceFlash(flash(), {.layout = layout, .scale = scale, .theme = {}}, tools, kNow);
    const auto read = [&](qint64 nowMs, double from, double to) {
        const QImage whole = on(painted, nowMs, QColor(0xd7, 0x26, 0x3d));
        return readLight(whole.copy(static_cast<int>(whole.width() * from), 0,
                                    static_cast<int>(whole.width() * (to - from)), whole.height()));
    };
    const QString price = read(kNow + 2000, 0.44, 1);
    INFO(price.toStdString());
    CHECK(price.contains(QStringLiteral("299.000")));
    const QString old = read(kNow, 0.44, 1);
    INFO(old.toStdString());
    CHECK_FALSE(old.contains(QStringLiteral("299")));
    const QString words = read(kNow + 2000, 0, 0.45);
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("Áo dài lụa")));
}

TEST_CASE("only digits that change roll, each for less than 400 ms, and without a time they stand") {
    PaintTools tools;
    auto values = flash();
    const auto rolling = [&] {
        std::vector<Track> tracks;
        for (const auto& sprite : paintPriceFlash(values, {}, tools, kNow).sprites) {
            tracks.insert(tracks.end(), sprite.tracks.begin(), sprite.tracks.end());
        }
        return tracks;
    };
    const auto tracks = rolling();
    CHECK(tracks.size() == 3);
    for (const auto& track : tracks) {
        CHECK(track.property == Property::CropY);
        CHECK(track.endMs - track.startMs < kLongest);
        CHECK(track.startMs >= kNow);
        CHECK(track.to == 0);
    }
    values.startMs = 0;
    CHECK(rolling().empty());
    values.startMs = kNow;
    values.oldPrice.clear();
    CHECK(rolling().empty());
}

TEST_CASE("each countdown style is read back, and calls for attention in its last ten seconds") {
    PaintTools tools;
    const auto style = GENERATE(CountdownStyle::Ring, CountdownStyle::Bar, CountdownStyle::Digits);
    const CountdownValues values{{}, kNow - 1000, kNow + 299'000, 0, style};
    const auto read = [&](qint64 nowMs) {
        QImage picture = on(paintCountdown(values, {}, tools, nowMs), nowMs, QColor(0xd7, 0x26, 0x3d));
        if (style == CountdownStyle::Ring) {
            picture = picture.copy(70, 0, picture.width() - 70, picture.height());
        } else if (style == CountdownStyle::Bar) {
            picture = picture.copy(0, 0, picture.width(), picture.height() * 7 / 10);
        }
        return readLight(picture).remove(QLatin1Char(' '));
    };
    const QString early = read(kNow);
    INFO(early.toStdString());
    CHECK(early.contains(QStringLiteral("04:59")));

    const auto swells = [&](qint64 leftMs) {
        const auto painted = paintCountdown(values, {}, tools, values.endMs - leftMs);
        return std::any_of(painted.sprites.begin(), painted.sprites.end(),
                           [](const Sprite& sprite) { return sprite.change == Change::Swell; });
    };
    CHECK_FALSE(swells(11'000));
    CHECK(swells(10'000));
    CHECK(swells(0));
    CHECK(countdownAt(values, values.endMs + 60'000).text == QStringLiteral("00:00"));
}

TEST_CASE("ring and bar go down by themselves between two paintings") {
    PaintTools tools;
    const auto style = GENERATE(CountdownStyle::Ring, CountdownStyle::Bar);
    const CountdownValues values{{}, kNow, kNow + 100'000, 0, style};
    const auto painted = paintCountdown(values, {}, tools, kNow);
    const QRgb filled = qRgb(0xff, 0xd1, 0x66);
    const double whole = share(flatten(painted, kNow), filled);
    CHECK(whole > 0);
    CHECK(share(flatten(painted, kNow + 50'000), filled) == Approx(whole / 2).epsilon(0.06));
    CHECK(share(flatten(painted, kNow + 99'999), filled) < whole / 20);
}

TEST_CASE("the seller line is read on any picture, its warning too") {
    PaintTools tools;
    const QColor ground = GENERATE(QColor(Qt::white), QColor(Qt::black), QColor(0xd7, 0x26, 0x3d));
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const auto line = paintSellerLine(
        {QStringLiteral("Người bán: Lụa Hà Đông · MST 0101234567"), QStringLiteral("không phải là thuốc")},
        {.layout = layout, .scale = layout == Layout::Landscape ? 1.5 : 1.0, .theme = {}}, tools, kNow);
    QRect part;
    for (const auto& sprite : line.sprites) {
        part |= QRect(sprite.at.toPoint(), sprite.image.size());
    }
    const QString words = readLight(on(line, kNow, ground).copy(part));
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("0101234567")));
    CHECK(words.contains(QStringLiteral("không phải")));
}

TEST_CASE("a stand-by slate is read back and is painted anew by the minute and by the second alone") {
    PaintTools tools;
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const StandByValues values{QStringLiteral("Tạm nghỉ một chút"),
                               QStringLiteral("Cả nhà chờ shop nhé"),
                               QStringLiteral("Quay lại lúc 20:15"),
                               {},
                               kNow + 312'000,
                               true};
    const auto slate = paintStandBy(values, {.layout = layout, .scale = 1, .theme = {}}, tools, kNow);
    CHECK(slate.entrance == Entrance::Fade);
    const QString words = readLight(on(slate, kNow, Qt::black));
    INFO(words.toStdString());
    CHECK(words.contains(QStringLiteral("một chút")));
    CHECK(words.contains(QStringLiteral("chờ shop")));
    CHECK(words.contains(QStringLiteral("05:12")));

    auto clockOnly = values;
    clockOnly.endMs = 0;
    std::set<qint64> steps;
    for (qint64 ms = 0; ms < 120'000; ms += 500) {
        steps.insert(standByStep(clockOnly, kNow + ms));
    }
    CHECK(steps.size() <= 3);
    CHECK(standByStep(values, kNow) == standByStep(values, kNow + 1));
    CHECK(standByStep(values, kNow + 1) != standByStep(values, kNow + 1001));
    clockOnly.clock = false;
    CHECK(standByStep(clockOnly, kNow) == standByStep(clockOnly, kNow + 3'600'000));
}

TEST_CASE("every colour comes from the theme") {
    PaintTools tools;
    Frame frame;
    constexpr Argb kOnly = 0xff3a7d5c;
    for (const auto& token : studio::overlays::kColourTokens) {
        frame.theme.*token.value = kOnly;
    }
    frame.theme.shadow = 0;
    auto soldOut = aoDai();
    soldOut.stockLeft = 0;
    soldOut.stamp = QStringLiteral("HẾT HÀNG");
    const std::vector<Painted> all{
        paintProductCard({{aoDai(), soldOut}}, frame, tools, kNow),
        paintPriceFlash(flash(), frame, tools, kNow),
        paintCountdown({QStringLiteral("GIÁ"), kNow, kNow + 5000, 0, CountdownStyle::Ring}, frame, tools,
                       kNow),
        paintCountdown({QStringLiteral("GIÁ"), kNow, kNow + 5000, 0, CountdownStyle::Bar}, frame, tools,
                       kNow),
        paintCountdown({QStringLiteral("GIÁ"), kNow, kNow + 5000, 0, CountdownStyle::Digits}, frame, tools,
                       kNow),
        paintSoldOut({QStringLiteral("HẾT HÀNG")}, frame, tools, kNow),
        paintSellerLine({QStringLiteral("Người bán"), QStringLiteral("không phải thuốc")}, frame, tools,
                        kNow)};
    for (size_t i = 0; i < all.size(); ++i) {
        INFO(i);
        const QImage picture = flatten(all[i], kNow + 1000);
        int other = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QRgb pixel = picture.pixel(x, y);
                const bool isOther = std::abs(qRed(pixel) - 0x3a) > 3 || std::abs(qGreen(pixel) - 0x7d) > 3 ||
                                     std::abs(qBlue(pixel) - 0x5c) > 3;
                other += qAlpha(pixel) == 255 && isOther ? 1 : 0;
            }
        }
        CHECK(other == 0);
    }
}

TEST_CASE("a theme without motion has no rolling digits") {
    PaintTools tools;
    Frame calm;
    calm.theme.motion = 0;
    for (const auto& sprite : paintPriceFlash(flash(), calm, tools, kNow).sprites) {
        CHECK(sprite.tracks.empty());
    }
}

TEST_CASE("a stand-by slate covers its canvas to the pixel") {
    const QSize canvas = GENERATE(QSize(3840, 1080), QSize(1280, 400), QSize(3840, 3840), QSize(2160, 3840));
    const double scale = std::min(canvas.width(), canvas.height()) / contract::kDesignShortSide;
    const auto units = [&](int pixels) {
        return static_cast<int>(std::lround(pixels / scale));
    };
    const Frame frame{.layout = Layout::Landscape,
                      .scale = scale,
                      .width = units(canvas.width()),
                      .height = units(canvas.height()),
                      .theme = {}};
    CHECK(standBySize({}, frame) == canvas);
}

TEST_CASE("an overlay is as large as the host made it, up to what a texture holds") {
    const auto design = contract::productCardDesign(Layout::Landscape);
    const auto size = [](double scale, int width) {
        return productCardSize({{aoDai()}}, {.layout = Layout::Landscape, .scale = scale, .width = width});
    };
    CHECK(size(6, 0).width() == 6 * (design.width + design.marginLeft + design.marginRight));
    CHECK(size(1e9, std::numeric_limits<int>::max()).width() <= 8192);
}

TEST_CASE("a warning is read to its end before the seller is") {
    PaintTools tools;
    const QString words = QStringLiteral("Sản phẩm này không phải là thuốc và không có tác dụng thay thế "
                                         "thuốc chữa bệnh. ");
    const auto read = [&](const QString& warning) {
        const auto line =
            paintSellerLine({QStringLiteral("Người bán: Lụa Hà Đông, ") + QString(200, u'W'), warning},
                            {.scale = 3, .theme = {}}, tools, kNow);
        REQUIRE(line.sprites.size() == 1);
        CHECK(isInside(line));
        QImage picture(line.sprites[0].image.size(), QImage::Format_RGB32);
        picture.fill(Qt::black);
        QPainter(&picture).drawImage(0, 0, line.sprites[0].image);
        return readLight(picture).simplified();
    };
    const QString all = read(words.repeated(4) + QStringLiteral("cảnh báo cuối cùng"));
    INFO(all.toStdString());
    CHECK(all.startsWith(QStringLiteral("Sản phẩm này")));
    CHECK(all.contains(QStringLiteral("báo cuối")));
}

TEST_CASE("a picture of extreme sides is cut before it is scaled") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("line.png"));
    QImage line(32000, 2, QImage::Format_RGB32);
    line.fill(Qt::blue);
    QPainter(&line).fillRect(QRect(15999, 0, 2, 2), Qt::green);
    REQUIRE(line.save(path));
    // Scaled first, it would be 64 GB.
    PictureStore store;
    const QImage shown = store.cover(path, QSize(1000, 1000));
    REQUIRE(shown.size() == QSize(1000, 1000));
    CHECK(shown.pixelColor(500, 500) == QColor(Qt::green));
}

TEST_CASE(
    "a pair is typed in OBS Studio: its controls count once they are ticked, and without the program's") {
    const auto kinds = overlayKinds();
    const auto kind = std::find_if(kinds.begin(), kinds.end(), [](const OverlayKind& each) {
        return std::strcmp(each.id, contract::kProductCard) == 0;
    });
    REQUIRE(kind != kinds.end());
    const std::unique_ptr<obs_data_t, void (*)(obs_data_t*)> settings(obs_data_create(), obs_data_release);
    kind->setDefaults(settings.get());
    const auto isPair = [&] {
        const int width = kind->read(settings.get())->size().width();
        return width > productCardSize({{aoDai()}}, {.layout = Layout::Landscape, .theme = {}}).width();
    };
    CHECK_FALSE(isPair());
    obs_data_set_bool(settings.get(), "use_second", true);
    CHECK(isPair());
    const auto typed = kind->read(settings.get());
    obs_data_set_string(settings.get(), "second_price", "9 ₫");
    CHECK_FALSE(kind->read(settings.get())->sameAs(*typed));
    obs_data_t* handed = obs_data_create();
    obs_data_set_obj(settings.get(), contract::kSecond, handed);
    obs_data_release(handed);
    const auto given = kind->read(settings.get());
    obs_data_set_string(settings.get(), "second_price", "8 ₫");
    CHECK(kind->read(settings.get())->sameAs(*given));

    const std::unique_ptr<obs_properties_t, void (*)(obs_properties_t*)> controls(obs_properties_create(),
                                                                                  obs_properties_destroy);
    kind->addProperties(controls.get());
    CHECK(obs_properties_get(controls.get(), "use_second") != nullptr);
    CHECK(obs_properties_get(controls.get(), "second_stock_total") != nullptr);
}
