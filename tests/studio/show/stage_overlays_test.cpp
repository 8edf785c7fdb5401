#include "studio/show/stage.h"

#include <catch2/catch.hpp>

using namespace studio::show;
using namespace std::chrono_literals;

namespace {

const studio::base::WallTime kNow{1000h};

Segment segment(SegmentKind kind, const QString& product = {}, const QString& scene = {}) {
    Segment made;
    made.kind = kind;
    made.productCode = product;
    made.sceneId = scene;
    made.planned = 120s;
    return made;
}

enum Step { kPair, kPlainFlash, kFlash, kSlateBreak, kSceneBreak, kDraw, kSingle };

Show richShow() {
    Show show;
    for (const auto& id : {QStringLiteral("main"), QStringLiteral("rest")}) {
        Scene scene;
        scene.id = id;
        show.scenes.push_back(scene);
    }
    for (const auto& code : {QStringLiteral("A11"), QStringLiteral("A12"), QStringLiteral("A13")}) {
        Product product;
        product.code = code;
        show.products.push_back(product);
    }
    show.vouchers = {{QStringLiteral("LUA20"), QStringLiteral("x"), {}, {}},
                     {QStringLiteral("SHIP0"), QStringLiteral("y"), {}, {}}};
    show.qrCodes.resize(2);
    show.runOfShow = {segment(SegmentKind::Product, QStringLiteral("A11")),
                      segment(SegmentKind::FlashSale, QStringLiteral("A12")),
                      segment(SegmentKind::FlashSale, QStringLiteral("A12")),
                      segment(SegmentKind::Break),
                      segment(SegmentKind::Break, {}, QStringLiteral("rest")),
                      segment(SegmentKind::LuckyDraw),
                      segment(SegmentKind::Product, QStringLiteral("A11"))};
    show.runOfShow[kPair].pairCode = QStringLiteral("A12");
    show.runOfShow[kPlainFlash].pairCode = QStringLiteral("A11"); // not of this kind
    show.runOfShow[kFlash].flashPrice = studio::base::Money{79000};
    return show;
}

class Play {
public:
    Play() = default;
    explicit Play(int segment) { perform(GoToSegment{segment}); }

    Play& perform(const StageCommand& command) {
        m_stage = apply(m_show, m_stage, command, kNow);
        return *this;
    }
    /// The command makes no sense now.
    bool ignores(const StageCommand& command) const {
        return apply(m_show, m_stage, command, kNow) == m_stage;
    }
    bool shows(Overlay overlay) const { return m_stage.shown.count(overlay) > 0; }
    const Stage& stage() const { return m_stage; }

private:
    Show m_show = richShow();
    Stage m_stage = openingStage(m_show);
};

FeedLine line(const QString& text) {
    return {QStringLiteral("Bé N."), text, QStringLiteral("facebook"), kNow};
}

} // namespace

TEST_CASE("The flash price is in the picture only where the segment has one, and goes with it") {
    Play play(kPlainFlash);
    CHECK(play.stage().countdown.has_value());
    CHECK_FALSE(play.shows(Overlay::PriceFlash));
    CHECK(play.stage().priceFlashSince != kNow);
    play.perform(NextSegment{});
    CHECK(play.shows(Overlay::PriceFlash));
    CHECK(play.stage().priceFlashSince == kNow);
    play.perform(PreviousSegment{});
    CHECK_FALSE(play.shows(Overlay::PriceFlash));
    play.perform(NextSegment{}).perform(GoToSegment{kSingle});
    CHECK_FALSE(play.shows(Overlay::PriceFlash));
}

TEST_CASE("A pair comes with its segment and goes with the product") {
    Play play(kPair);
    CHECK(play.stage().productCode == QStringLiteral("A11"));
    CHECK(play.stage().pairCode == QStringLiteral("A12"));
    CHECK(Play(kPlainFlash).stage().pairCode.isEmpty());
    CHECK(play.perform(GoToSegment{kSingle}).stage().pairCode.isEmpty());
    CHECK(play.perform(GoToSegment{kPair}).perform(GoToSegment{kDraw}).stage().pairCode.isEmpty());
}

TEST_CASE("The host pairs products that are there, and takes them apart") {
    Play play(kSingle);
    play.perform(HideOverlay{Overlay::ProductCard});
    CHECK(play.ignores(PairWith{QStringLiteral("Z9")}));
    CHECK(play.ignores(PairWith{QStringLiteral("a11")}));
    play.perform(PairWith{QStringLiteral("a13")});
    CHECK(play.stage().pairCode == QStringLiteral("A13"));
    CHECK(play.shows(Overlay::ProductCard));
    CHECK(play.ignores(PairWith{QStringLiteral("Z9")}));
    CHECK(play.perform(PairWith{}).stage().pairCode.isEmpty());
    CHECK(Play(kDraw).ignores(PairWith{QStringLiteral("A12")}));
}

TEST_CASE("A break without a scene of its own puts the slate on until it is over") {
    Play play(kSlateBreak);
    REQUIRE(play.stage().standBy.has_value());
    CHECK(play.stage().standBy == StandBy{StandByKind::Break, {}, kNow + 120s});
    CHECK(play.shows(Overlay::StandBy));
    play.perform(NextSegment{});
    CHECK_FALSE(play.stage().standBy.has_value());
    CHECK_FALSE(play.shows(Overlay::StandBy));
    CHECK(play.stage().sceneId == QStringLiteral("rest"));
    play.perform(PreviousSegment{});
    CHECK(play.shows(Overlay::StandBy));
    play.perform(PreviousSegment{});
    CHECK_FALSE(play.shows(Overlay::StandBy));
}

TEST_CASE("The slate is the host's too, and the next segment takes it off") {
    const StandBy slate{StandByKind::Starting, QStringLiteral("20:00 nhé"), kNow + 300s};
    Play play;
    play.perform(StartStandBy{slate});
    CHECK(play.stage().standBy == slate);
    CHECK(play.shows(Overlay::StandBy));
    play.perform(NextSegment{});
    CHECK_FALSE(play.shows(Overlay::StandBy));
    CHECK_FALSE(play.stage().standBy.has_value());

    play.perform(StartStandBy{slate}).perform(EndStandBy{});
    CHECK_FALSE(play.shows(Overlay::StandBy));
    CHECK(play.ignores(EndStandBy{}));

    play.perform(StartStandBy{slate}).perform(HideOverlay{Overlay::StandBy});
    play.perform(ShowOverlay{Overlay::StandBy});
    CHECK(play.stage().standBy == StandBy{});
}

TEST_CASE("An answer belongs to the question that is on screen") {
    Play play;
    CHECK(play.ignores(AnswerQuestion{QStringLiteral("Dạ có")}));
    play.perform(PutQuestionOnScreen{line(QStringLiteral("Có lót không?"))});
    CHECK(play.stage().question->answer.isEmpty());
    play.perform(AnswerQuestion{QStringLiteral("Dạ có")});
    CHECK(play.stage().question == Question{line(QStringLiteral("Có lót không?")), QStringLiteral("Dạ có")});
    CHECK(play.perform(AnswerQuestion{}).stage().question->answer.isEmpty());
    play.perform(AnswerQuestion{QStringLiteral("Dạ có")})
        .perform(PutQuestionOnScreen{line(QStringLiteral("Ship bao nhiêu?"))});
    CHECK(play.stage().question->answer.isEmpty());

    play.perform(HideOverlay{Overlay::QuestionBanner}); // typed meanwhile: there when it is shown again
    play.perform(AnswerQuestion{QStringLiteral("30k")});
    CHECK_FALSE(play.shows(Overlay::QuestionBanner));
    play.perform(ShowOverlay{Overlay::QuestionBanner});
    CHECK(play.stage().question == Question{line(QStringLiteral("Ship bao nhiêu?")), QStringLiteral("30k")});
}

TEST_CASE("A comment is put in the spotlight or pinned, each by itself") {
    Play play;
    play.perform(HideOverlay{Overlay::CommentFeed});
    play.perform(PutInSpotlight{line(QStringLiteral("đẹp quá"))});
    CHECK(play.stage().spotlight == line(QStringLiteral("đẹp quá")));
    CHECK(play.shows(Overlay::Spotlight));
    CHECK_FALSE(play.shows(Overlay::CommentFeed));
    play.perform(PinComment{line(QStringLiteral("freeship 299k"))});
    CHECK(play.stage().pinned == line(QStringLiteral("freeship 299k")));
    CHECK(play.shows(Overlay::CommentFeed));
    CHECK_FALSE(play.perform(UnpinComment{}).stage().pinned.has_value());
    CHECK(play.shows(Overlay::CommentFeed));
    CHECK(play.ignores(UnpinComment{}));
}

TEST_CASE("The ticker keeps the newest six orders of the show's products") {
    Play play;
    play.perform(HideOverlay{Overlay::OrderTicker});
    CHECK(play.ignores(AddToOrderTicker{{QStringLiteral("Hương N."), QStringLiteral("Z9"), kNow}}));
    for (int number = 1; number <= 9; ++number)
        play.perform(AddToOrderTicker{{QString::number(number), QStringLiteral("a12"), kNow}});
    REQUIRE(play.stage().orders.size() == 6);
    CHECK(play.stage().orders.front() == OrderLine{QStringLiteral("4"), QStringLiteral("A12"), kNow});
    CHECK(play.stage().orders.back().author == QStringLiteral("9"));
    CHECK_FALSE(play.shows(Overlay::OrderTicker));
}

TEST_CASE("Vouchers and codes are those of the show") {
    Play play;
    CHECK(play.ignores(ShowVoucher{QStringLiteral("NONE")}));
    CHECK(play.ignores(ShowQrCode{2}));
    CHECK(play.ignores(ShowQrCode{-1}));
    play.perform(ShowVoucher{QStringLiteral("ship0")}).perform(ShowQrCode{1});
    CHECK(play.stage().voucherCode == QStringLiteral("SHIP0"));
    CHECK(play.stage().qrCode == 1);
    CHECK(play.shows(Overlay::Voucher));
    CHECK(play.shows(Overlay::QrCode));
    play.perform(HideOverlay{Overlay::Voucher}).perform(ShowOverlay{Overlay::Voucher});
    CHECK(play.stage().voucherCode == QStringLiteral("SHIP0"));
}

TEST_CASE("A switch that is put on with nothing chosen takes the first") {
    Play play;
    play.perform(ShowOverlay{Overlay::Voucher}).perform(ShowOverlay{Overlay::QrCode});
    CHECK(play.stage().voucherCode == QStringLiteral("LUA20"));
    CHECK(play.stage().qrCode == 0);
    const Stage none = apply(Show{}, Stage{}, ShowOverlay{Overlay::QrCode}, kNow);
    CHECK(none.qrCode == -1);
    CHECK(none.shown.count(Overlay::QrCode) == 1);
}

TEST_CASE("A draw spins once, to somebody who takes part") {
    Play play;
    CHECK(play.ignores(OpenDraw{QStringLiteral("x"), {}}));
    CHECK(play.ignores(OpenDraw{QStringLiteral("x"), {QString(), QStringLiteral(" ")}}));
    CHECK(play.ignores(SpinDraw{0}));
    QStringList names;
    for (int number = 0; number < 700; ++number)
        names.append(QString::number(number));
    play.perform(OpenDraw{QStringLiteral("Quay"), names});
    CHECK(play.shows(Overlay::LuckyDraw));
    CHECK(play.stage().draw->names == names.mid(0, 500));
    CHECK(play.stage().draw->winner == -1);
    CHECK(play.ignores(SpinDraw{500}));
    CHECK(play.ignores(SpinDraw{-1}));
    play.perform(SpinDraw{499});
    CHECK(play.stage().draw->winner == 499);
    CHECK(play.stage().draw->spinStartedAt == kNow);
    CHECK(play.ignores(SpinDraw{3}));
    play.perform(OpenDraw{{}, {QStringLiteral("A")}});
    CHECK(play.stage().draw->winner == -1);
    play.perform(CloseDraw{});
    CHECK_FALSE(play.stage().draw.has_value());
    CHECK_FALSE(play.shows(Overlay::LuckyDraw));
    CHECK(play.ignores(CloseDraw{}));
}

TEST_CASE("The next segment puts a draw out of sight and keeps it") {
    Play play(kDraw);
    play.perform(OpenDraw{{}, {QStringLiteral("A"), QStringLiteral("B")}}).perform(SpinDraw{1});
    play.perform(NextSegment{});
    CHECK_FALSE(play.shows(Overlay::LuckyDraw));
    play.perform(ShowOverlay{Overlay::LuckyDraw});
    REQUIRE(play.stage().draw.has_value());
    CHECK(play.stage().draw->winner == 1);
}
