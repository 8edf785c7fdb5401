#include "app/text/buyer_words.h"
#include "app/text/language.h"

#include <catch2/catch.hpp>

TEST_CASE("words in the picture follow the buyers, not the console") {
    for (const QString& console : app::text::languages()) {
        REQUIRE(app::text::speak(console));
        const auto vi = app::text::overlayWords(QStringLiteral("vi"));
        CHECK(vi.stockLeft == QStringLiteral("Còn %1 / %2"));
        CHECK(vi.callToAction == QStringLiteral("Gõ %1 để chốt"));
        CHECK(vi.countdownTitle == QStringLiteral("GIÁ LIVE"));
        CHECK(vi.questionTitle == QStringLiteral("HỎI · %1"));
        CHECK(vi.sellerLine == QStringLiteral("Người bán: %1 · MST %2"));
        CHECK(vi.ordered == QStringLiteral("vừa chốt %1"));
        CHECK(vi.backAt == QStringLiteral("Quay lại lúc %1"));
        CHECK(vi.soldOutStamp == QStringLiteral("HẾT HÀNG"));
        CHECK(vi.supplementWarning ==
              QStringLiteral(
                  "Thực phẩm này không phải là thuốc và không có tác dụng thay thế thuốc chữa bệnh"));
        CHECK(
            vi.infantFormulaWarning ==
            QStringLiteral("Sữa mẹ là thức ăn tốt nhất cho sức khỏe và sự phát triển toàn diện của trẻ nhỏ"));
        const auto en = app::text::overlayWords(QStringLiteral("en"));
        CHECK(en.stockLeft == QStringLiteral("%1 of %2 left"));
        CHECK(app::text::overlayWords(QStringLiteral("xx")).stockLeft == en.stockLeft);
    }
}

TEST_CASE("every word in the picture is there and keeps its places") {
    for (const QString& language : app::text::languages()) {
        const auto words = app::text::overlayWords(language);
        for (const QString& word :
             {words.stockLeft,       words.soldOut,        words.sizes,           words.callToAction,
              words.codeAndSize,     words.countdownTitle, words.questionTitle,   words.sellerLine,
              words.sellerLineNoTax, words.soldOutStamp,   words.priceFlashTitle, words.answerTitle,
              words.ordered,         words.voucherLeft,    words.voucherGone,     words.nextUpTitle,
              words.drawTitle,       words.drawWinner,     words.standByStarting, words.standByBreak,
              words.standByEnded,    words.startsAt,       words.backAt})
            CHECK_FALSE(word.isEmpty());
        for (const QString& word :
             {words.ordered, words.voucherLeft, words.drawWinner, words.startsAt, words.backAt})
            CHECK(word.contains(QStringLiteral("%1")));
        CHECK(words.stockLeft.contains(QStringLiteral("%2")));
        CHECK(words.sellerLine.contains(QStringLiteral("%2")));
        const auto slate = app::text::slateWords(language);
        for (const QString& word : {slate.cameraMissing, slate.screenMissing, slate.fileMissing})
            CHECK(word.contains(QStringLiteral("%1")));
    }
}
