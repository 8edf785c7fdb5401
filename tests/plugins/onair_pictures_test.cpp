#include "tests/plugins/onair_picture.h"

#include <QDir>

#include <catch2/catch.hpp>

using namespace phien::overlays::test;
using studio::base::Money;

namespace {

constexpr qint64 kNow = 1'700'000'000'000;

/// Kept in the build folder, to be looked at beside the design's pictures.
QImage makePicture(QSize canvas, const char* name, const studio::show::Show& show = designShow(),
                   const studio::show::Stage& stage = designStage(kNow)) {
    const auto frames =
        studio::overlays::composeOverlays(show, stage, vietnameseWords(), {}, {.size = canvas}).frames;
    const QImage picture = onAirPicture(frames, warmBackground(canvas), kNow);
    const QString folder = QStringLiteral(PHIEN_BINARY_DIR "/pictures");
    REQUIRE(QDir().mkpath(folder));
    REQUIRE(picture.save(folder + QLatin1Char('/') + QLatin1String(name)));
    return picture;
}

/// Share of the pixels that overlays changed.
double painted(const QImage& picture) {
    const QImage plain = warmBackground(picture.size());
    qint64 changed = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            changed += picture.pixel(x, y) != plain.pixel(x, y) ? 1 : 0;
        }
    }
    return static_cast<double>(changed) / (qint64(picture.width()) * picture.height());
}

} // namespace

TEST_CASE("both on-air layouts are painted whole and leave the host in view") {
    CHECK(painted(makePicture({720, 1280}, "onair-9x16.png")) == Approx(0.44).margin(0.1));
    CHECK(painted(makePicture({1280, 720}, "onair-16x9.png")) == Approx(0.26).margin(0.1));
    makePicture({480, 854}, "onair-480x854.png");
    makePicture({854, 480}, "onair-854x480.png");
    makePicture({1080, 1920}, "onair-1080x1920.png");
}

TEST_CASE("a crowded picture: long texts, sold out, a warning, no product picture") {
    auto show = designShow();
    auto& product = show.products[0];
    product.code = QStringLiteral("AODAI-2026-XL");
    product.name =
        QStringLiteral("Áo dài lụa tơ tằm Hà Đông thêu tay hoa sen, cổ thuyền, tay lỡ, tặng kèm khăn");
    product.livePrice = Money{1'299'000'000};
    product.price = Money{2'450'000'000};
    product.picture.clear();
    product.warning =
        QStringLiteral("Sản phẩm này không phải là thuốc, không có tác dụng thay thế thuốc chữa bệnh");
    auto stage = designStage(kNow);
    stage.productCode = product.code;
    stage.stockLeft[product.code] = GENERATE(0, 3);
    stage.question->line.text =
        QStringLiteral("Shop ơi cho em hỏi cao 1m60 nặng 52 kg vòng eo 68 thì mặc size gì cho "
                       "vừa, có giao nhanh về Cà Mau trước Tết không ạ?");
    for (auto& line : stage.feed) {
        line.text += QStringLiteral(
            " em ở xa lắm shop gửi nhanh giúp em với nha cảm ơn shop nhiều ❤️");
    }
    const bool soldOut = stage.stockLeft[product.code] == 0;
    makePicture({720, 1280}, soldOut ? "crowded-sold-out-9x16.png" : "crowded-9x16.png", show, stage);
    const auto picture =
        makePicture({1280, 720}, soldOut ? "crowded-sold-out-16x9.png" : "crowded-16x9.png", show, stage);
    CHECK(painted(picture) > 0.2);
}
