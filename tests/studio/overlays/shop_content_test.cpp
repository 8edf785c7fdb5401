#include "tests/studio/overlays/small_shop.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace studio;
using namespace studio::overlays;
using namespace studio::overlays::test;
using show::Overlay;

namespace {

QJsonArray linesOf(Overlay overlay, const show::Stage& stage) {
    return frameOf(overlay, shop(), stage).settings[QLatin1String(contract::kLines)].toArray();
}

QString idAt(const QJsonArray& lines, int index) {
    return lines[index].toObject()[QLatin1String(contract::kId)].toString();
}

} // namespace

TEST_CASE("the countdown's times survive JSON to the millisecond; its style is the look's") {
    auto show = shop();
    const auto frame = frameOf(Overlay::Countdown, show, fullStage());
    const auto json = QJsonDocument(frame.settings).toJson(QJsonDocument::Compact);
    CHECK(json.contains("\"start_ms\":1700000000123"));
    CHECK(json.contains("\"end_ms\":1700000300123"));
    CHECK(text(frame, contract::kTitle) == QStringLiteral("GIÁ LIVE"));
    CHECK(text(frame, contract::kStyle) == QStringLiteral("ring"));
    show.look.countdown = show::CountdownStyle::Bar;
    CHECK(text(frameOf(Overlay::Countdown, show, fullStage()), contract::kStyle) == QStringLiteral("bar"));
    show.look.countdown = show::CountdownStyle::Digits;
    CHECK(text(frameOf(Overlay::Countdown, show, fullStage()), contract::kStyle) == QStringLiteral("digits"));
}

TEST_CASE("the feed carries the newest comments, where they come from and when they came") {
    const auto lines = linesOf(Overlay::CommentFeed, fullStage());
    REQUIRE(lines.size() == contract::kFeedLines);
    CHECK(lines.first().toObject()[QLatin1String(contract::kValue)].toString() == QStringLiteral("hai"));
    CHECK(lines.last().toObject()[QLatin1String(contract::kAuthor)].toString() == QStringLiteral("D"));
    CHECK(lines.last().toObject()[QLatin1String(contract::kPlatform)].toString() ==
          QStringLiteral("facebook"));
    CHECK(lines.last().toObject()[QLatin1String(contract::kAtMs)].toDouble() == 1'700'000'000'123.0);
    const auto feed = frameOf(Overlay::CommentFeed, shop(), fullStage());
    CHECK(feed.settings[QLatin1String(contract::kFadeAfterMs)].toInt() > 10'000);
    CHECK_FALSE(feed.settings.contains(QLatin1String(contract::kPinned)));
}

TEST_CASE("a comment keeps its id while newer ones come, and twins are told apart") {
    auto stage = fullStage();
    const auto before = linesOf(Overlay::CommentFeed, stage);
    stage.feed.erase(stage.feed.begin());
    stage.feed.push_back(line("E", "năm"));
    const auto after = linesOf(Overlay::CommentFeed, stage);
    CHECK(idAt(before, 1) == idAt(after, 0));
    CHECK(idAt(before, 2) == idAt(after, 1));
    CHECK(idAt(after, 1) != idAt(after, 2));

    stage.feed = {line("A", "đẹp"), line("A", "đẹp"), line("A", "đẹp")};
    const auto twins = linesOf(Overlay::CommentFeed, stage);
    CHECK(idAt(twins, 0) != idAt(twins, 1));
    CHECK(idAt(twins, 1) != idAt(twins, 2));
}

TEST_CASE("a pinned comment keeps the feed in the picture") {
    auto stage = fullStage();
    stage.feed.clear();
    CHECK_FALSE(frameOf(Overlay::CommentFeed, shop(), stage).visible);
    stage.pinned = line("Shop", "Freeship đơn từ 500k");
    const auto feed = frameOf(Overlay::CommentFeed, shop(), stage);
    CHECK(feed.visible);
    CHECK(object(feed, contract::kPinned)[QLatin1String(contract::kValue)].toString() ==
          QStringLiteral("Freeship đơn từ 500k"));
}

TEST_CASE("the banner says who asks; with an answer it says that too and is higher") {
    auto stage = only(Overlay::QuestionBanner);
    auto banner = frameOf(Overlay::QuestionBanner, shop(), stage);
    CHECK(text(banner, contract::kTitle) == QStringLiteral("HỎI · Minh Anh"));
    CHECK(text(banner, contract::kAnswerTitle).isEmpty());
    CHECK(banner.body == QRect(32, 28, 640, 100));
    stage.question->answer = QStringLiteral("Size M nha chị");
    banner = frameOf(Overlay::QuestionBanner, shop(), stage);
    CHECK(text(banner, contract::kAnswerTitle) == QStringLiteral("Shop trả lời"));
    CHECK(text(banner, contract::kAnswer) == QStringLiteral("Size M nha chị"));
    CHECK(banner.body == QRect(32, 28, 640, 176));
}

TEST_CASE("the spotlight carries one comment") {
    const auto spot = frameOf(Overlay::Spotlight, shop(), fullStage());
    CHECK(text(spot, contract::kAuthor) == QStringLiteral("Thu Hà"));
    CHECK(text(spot, contract::kText) == QStringLiteral("Vải mát lắm cả nhà ơi"));
    CHECK(text(spot, contract::kPlatform) == QStringLiteral("facebook"));
}

TEST_CASE("the voucher says how often it can still be used") {
    auto show = shop();
    auto voucher = frameOf(Overlay::Voucher, show, fullStage());
    CHECK(text(voucher, contract::kTitle) == QStringLiteral("Giảm 20.000 ₫"));
    CHECK(text(voucher, contract::kCode) == QStringLiteral("LUA20"));
    CHECK(text(voucher, contract::kCondition) == QStringLiteral("Đơn từ 199.000 ₫"));
    CHECK(text(voucher, contract::kNote) == QStringLiteral("Còn 12 lượt"));
    show.vouchers[0].left = 0;
    CHECK(text(frameOf(Overlay::Voucher, show, fullStage()), contract::kNote) ==
          QStringLiteral("Đã hết lượt"));
    show.vouchers[0].left.reset();
    CHECK(text(frameOf(Overlay::Voucher, show, fullStage()), contract::kNote).isEmpty());
}

TEST_CASE("the order ticker says who ordered what") {
    const auto lines = linesOf(Overlay::OrderTicker, fullStage());
    REQUIRE(lines.size() == 1);
    const auto order = lines.first().toObject();
    CHECK(order[QLatin1String(contract::kAuthor)].toString() == QStringLiteral("Hương N."));
    CHECK(order[QLatin1String(contract::kValue)].toString() == QStringLiteral("vừa chốt A12"));
    CHECK(order[QLatin1String(contract::kHighlight)].toString() == QStringLiteral("A12"));
    CHECK_FALSE(idAt(lines, 0).isEmpty());
}

TEST_CASE("the draw keeps its winner's words until there is one") {
    auto show = shop();
    auto stage = fullStage();
    auto draw = frameOf(Overlay::LuckyDraw, show, stage);
    CHECK(text(draw, contract::kTitle) == QStringLiteral("Quay số may mắn"));
    CHECK(text(draw, contract::kStyle) == QStringLiteral("wheel"));
    CHECK(draw.settings[QLatin1String(contract::kNames)].toArray().size() == 2);
    CHECK(draw.settings[QLatin1String(contract::kWinner)].toInt() == -1);
    CHECK(text(draw, contract::kWinnerText).isEmpty());

    show.look.draw = show::DrawStyle::Roll;
    stage.draw->winner = 1;
    stage.draw->spinStartedAt = kStart;
    draw = frameOf(Overlay::LuckyDraw, show, stage);
    CHECK(text(draw, contract::kStyle) == QStringLiteral("roll"));
    CHECK(text(draw, contract::kWinnerText) == QStringLiteral("Chúc mừng Bình!"));
    CHECK(draw.settings[QLatin1String(contract::kSpinStartMs)].toDouble() == 1'700'000'000'123.0);
    CHECK(draw.settings[QLatin1String(contract::kSpinMs)].toInt() > 0);
    stage.draw->winner = 7;
    CHECK(frameOf(Overlay::LuckyDraw, show, stage).settings[QLatin1String(contract::kWinner)].toInt() == -1);
}

TEST_CASE("a QR code carries a link, or a transfer to a bank account, which counts first") {
    auto show = shop();
    auto code = frameOf(Overlay::QrCode, show, fullStage());
    CHECK(text(code, contract::kPayload) == QStringLiteral("https://example.vn/lua"));
    CHECK(text(code, contract::kTitle) == QStringLiteral("Theo dõi shop"));
    CHECK(text(code, contract::kText) == QStringLiteral("Quét để theo dõi"));
    show.qrCodes[0].bank =
        show::BankAccount{QStringLiteral("970403"), QStringLiteral("0011012345678"), {}, {}};
    CHECK(text(frameOf(Overlay::QrCode, show, fullStage()), contract::kPayload)
              .startsWith(QStringLiteral("000201010211")));
    show.qrCodes[0].bank->bin = QStringLiteral("97040");
    CHECK_FALSE(frameOf(Overlay::QrCode, show, fullStage()).visible);
    auto stage = fullStage();
    stage.qrCode = 3;
    CHECK_FALSE(frameOf(Overlay::QrCode, shop(), stage).visible);
}

TEST_CASE("the seller line names the seller and the tax code, the warnings stand beside") {
    auto show = shop();
    auto seller = frameOf(Overlay::SellerLine, show, fullStage());
    CHECK(text(seller, contract::kText) == QStringLiteral("Người bán: Lụa Hà Đông · MST 0101234567"));
    CHECK(text(seller, contract::kWarning).isEmpty());
    show.seller.taxCode.clear();
    show.products[0].warning = QStringLiteral("Không phải là thuốc");
    show.products[1].warning = QStringLiteral("Dễ cháy");
    seller = frameOf(Overlay::SellerLine, show, fullStage());
    CHECK(text(seller, contract::kText) == QStringLiteral("Người bán: Lụa Hà Đông"));
    CHECK(text(seller, contract::kWarning) == QStringLiteral("Không phải là thuốc"));
    auto pair = fullStage();
    pair.pairCode = QStringLiteral("B01");
    CHECK(text(frameOf(Overlay::SellerLine, show, pair), contract::kWarning) ==
          QStringLiteral("Không phải là thuốc · Dễ cháy"));
    show.seller = {};
    CHECK(frameOf(Overlay::SellerLine, show, pair).visible);
}

TEST_CASE("goods that the law has shown with a sentence show it though the product has none") {
    auto show = shop();
    show.products[0].goods = show::GoodsKind::HealthSupplement;
    show.products[0].warning = QStringLiteral(" ");
    CHECK(text(frameOf(Overlay::SellerLine, show, fullStage()), contract::kWarning) ==
          QStringLiteral("Không thay thế thuốc"));
    show.products[0].goods = show::GoodsKind::InfantFormula;
    CHECK(text(frameOf(Overlay::SellerLine, show, fullStage()), contract::kWarning) ==
          QStringLiteral("Sữa mẹ là tốt nhất"));
    show.products[0].warning = QStringLiteral("Câu của shop");
    CHECK(text(frameOf(Overlay::SellerLine, show, fullStage()), contract::kWarning) ==
          QStringLiteral("Câu của shop"));
    show.products[0].goods = show::GoodsKind::Cosmetics;
    show.products[0].warning.clear();
    CHECK(text(frameOf(Overlay::SellerLine, show, fullStage()), contract::kWarning).isEmpty());
}

TEST_CASE("a percent sign in a name is a percent sign") {
    auto show = shop();
    show.seller.name = QStringLiteral("Lụa %2 100%1");
    CHECK(text(frameOf(Overlay::SellerLine, show, fullStage()), contract::kText) ==
          QStringLiteral("Người bán: Lụa %2 100%1 · MST 0101234567"));
}

TEST_CASE("the slate says what is the matter and when the show is back") {
    auto stage = only(Overlay::StandBy);
    stage.standBy = show::StandBy{show::StandByKind::Break, QStringLiteral("Shop thay đồ"),
                                  kStart + std::chrono::minutes(10)};
    auto slate = frameOf(Overlay::StandBy, shop(), stage);
    CHECK(text(slate, contract::kTitle) == QStringLiteral("Tạm nghỉ một chút"));
    CHECK(text(slate, contract::kMessage) == QStringLiteral("Shop thay đồ"));
    const QString clock =
        QDateTime::fromMSecsSinceEpoch(1'700'000'600'123).time().toString(QStringLiteral("HH:mm"));
    CHECK(text(slate, contract::kBackText) == QStringLiteral("Quay lại lúc ") + clock);
    CHECK(slate.settings[QLatin1String(contract::kEndMs)].toDouble() == 1'700'000'600'123.0);
    CHECK(slate.settings[QLatin1String(contract::kClock)].toBool());

    stage.standBy->kind = show::StandByKind::Ended;
    slate = frameOf(Overlay::StandBy, shop(), stage);
    CHECK(text(slate, contract::kTitle) == QStringLiteral("Cảm ơn cả nhà đã xem live"));
    CHECK(text(slate, contract::kBackText).isEmpty());
    CHECK(slate.settings[QLatin1String(contract::kEndMs)].toDouble() == 0);
    CHECK_FALSE(slate.settings[QLatin1String(contract::kClock)].toBool());
}
