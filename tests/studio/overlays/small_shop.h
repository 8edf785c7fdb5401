#pragma once

#include "studio/overlays/overlay_contract.h"
#include "studio/overlays/overlay_frame.h"

#include <catch2/catch.hpp>

// A small shop with something for every overlay, and the way to one overlay's frame.

namespace studio::overlays::test {

inline const base::WallTime kStart{std::chrono::milliseconds(1'700'000'000'123)};

inline OverlayWords words() {
    OverlayWords words;
    words.stockLeft = QStringLiteral("Còn %1 / %2");
    words.soldOut = QStringLiteral("Hết hàng");
    words.sizes = QStringLiteral("size %1");
    words.callToAction = QStringLiteral("Gõ %1 để chốt");
    words.codeAndSize = QStringLiteral("%1 + size");
    words.countdownTitle = QStringLiteral("GIÁ LIVE");
    words.questionTitle = QStringLiteral("HỎI · %1");
    words.sellerLine = QStringLiteral("Người bán: %1 · MST %2");
    words.sellerLineNoTax = QStringLiteral("Người bán: %1");
    words.soldOutStamp = QStringLiteral("HẾT HÀNG");
    words.priceFlashTitle = QStringLiteral("FLASH SALE");
    words.answerTitle = QStringLiteral("Shop trả lời");
    words.ordered = QStringLiteral("vừa chốt %1");
    words.voucherLeft = QStringLiteral("Còn %1 lượt");
    words.voucherGone = QStringLiteral("Đã hết lượt");
    words.nextUpTitle = QStringLiteral("Tiếp theo");
    words.drawTitle = QStringLiteral("Quay số may mắn");
    words.drawWinner = QStringLiteral("Chúc mừng %1!");
    words.standByStarting = QStringLiteral("Sắp bắt đầu");
    words.standByBreak = QStringLiteral("Tạm nghỉ một chút");
    words.standByEnded = QStringLiteral("Cảm ơn cả nhà đã xem live");
    words.backAt = QStringLiteral("Quay lại lúc %1");
    words.supplementWarning = QStringLiteral("Không thay thế thuốc");
    words.infantFormulaWarning = QStringLiteral("Sữa mẹ là tốt nhất");
    return words;
}

inline show::Product product(const char* code, const char* name, std::int64_t price) {
    show::Product product;
    product.code = QLatin1String(code);
    product.name = QString::fromUtf8(name);
    product.price = base::Money{price};
    return product;
}

inline show::Segment segment(show::SegmentKind kind, const char* code) {
    show::Segment segment;
    segment.kind = kind;
    segment.productCode = QLatin1String(code);
    return segment;
}

/// A flash sale of A12, then B01, A12 again and C05.
inline show::Show shop() {
    show::Show show;
    show.seller = {QStringLiteral("Lụa Hà Đông"), QStringLiteral("0101234567")};
    auto dress = product("A12", "Áo dài lụa", 450000);
    dress.livePrice = base::Money{299000};
    dress.floorPrice = base::Money{211777};
    dress.talkingPoints = {QStringLiteral("khen-đường-may")};
    dress.forbiddenClaims = {QStringLiteral("chữa-bệnh")};
    dress.picture = QStringLiteral("/pictures/a12.jpg");
    dress.variants = {
        {QStringLiteral("S"), {}, 6}, {QStringLiteral("M"), {}, 6}, {QStringLiteral("M"), {}, 8}};
    show.products = {dress, product("B01", "Khăn choàng", 150000), product("C05", "Guốc mộc", 220000)};
    auto flash = segment(show::SegmentKind::FlashSale, "A12");
    flash.flashPrice = base::Money{199000};
    show.runOfShow = {flash, segment(show::SegmentKind::Product, "B01"),
                      segment(show::SegmentKind::Product, "A12"), segment(show::SegmentKind::Product, "C05")};
    show.vouchers = {
        {QStringLiteral("LUA20"), QStringLiteral("Giảm 20.000 ₫"), QStringLiteral("Đơn từ 199.000 ₫"), 12}};
    show.qrCodes = {{QStringLiteral("Theo dõi shop"),
                     QStringLiteral("Quét để theo dõi"),
                     QStringLiteral("https://example.vn/lua"),
                     {}}};
    return show;
}

inline show::FeedLine line(const char* author, const char* text) {
    return {QString::fromUtf8(author), QString::fromUtf8(text), QStringLiteral("facebook"), kStart};
}

/// Everything on at once but the slate.
inline show::Stage fullStage() {
    show::Stage stage;
    stage.segment = 0;
    stage.shown = {show::kOverlays.begin(), show::kOverlays.end()};
    stage.productCode = QStringLiteral("A12");
    stage.countdown = show::Countdown{kStart, kStart + std::chrono::minutes(5)};
    stage.question = show::Question{line("Minh Anh", "Mặc size gì ạ?"), {}};
    stage.spotlight = line("Thu Hà", "Vải mát lắm cả nhà ơi");
    stage.feed = {line("A", "một"), line("B", "hai"), line("C", "ba"), line("D", "bốn")};
    stage.orders = {{QStringLiteral("Hương N."), QStringLiteral("A12"), kStart}};
    stage.voucherCode = QStringLiteral("LUA20");
    stage.qrCode = 0;
    stage.draw = show::Draw{{}, {QStringLiteral("An"), QStringLiteral("Bình")}, -1, {}};
    return stage;
}

/// Without what the flash sale changes.
inline show::Stage plainStage() {
    auto stage = fullStage();
    stage.segment = -1;
    return stage;
}

inline show::Stage only(show::Overlay overlay, show::Stage stage = fullStage()) {
    stage.shown = {overlay};
    return stage;
}

/// The frame of an overlay, alone in the picture.
inline OverlayFrame frameOf(show::Overlay overlay, const show::Show& show, const show::Stage& stage,
                            QSize canvas = {1280, 720}) {
    for (const auto& frame : composeOverlays(show, stage, words(), {}, {.size = canvas}).frames) {
        if (frame.overlay == overlay) {
            return frame;
        }
    }
    FAIL("an overlay is missing");
    return {};
}

inline QString text(const OverlayFrame& frame, const char* key) {
    return frame.settings[QLatin1String(key)].toString();
}

inline QJsonObject object(const OverlayFrame& frame, const char* key) {
    return frame.settings[QLatin1String(key)].toObject();
}

} // namespace studio::overlays::test
