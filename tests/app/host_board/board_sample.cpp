#include "tests/app/host_board/board_sample.h"

#include "app/host_board/host_board.h"
#include "tests/app/support/sample.h"

namespace app::host_board_sample {

using namespace studio;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

constexpr seconds kOnAir{5025};

/// 21:04:12 of a Sunday in November.
base::WallTime sampleNow() {
    return base::WallTime(seconds(1795356252));
}

show::Product& product(Sample& sample) {
    return sample.show.products[1];
}

void makeLong(Sample& sample) {
    show::Product& long_ = product(sample);
    long_.name = QStringLiteral("Áo dài cách tân lụa tơ tằm Bảo Lộc thêu tay hoạ tiết hoa sen, đỏ đô phối "
                                "vàng đồng, bản giới hạn Tết");
    long_.price = base::Money{12'450'000};
    long_.livePrice = base::Money{9'990'000};
    long_.floorPrice = base::Money{9'500'000};
    long_.talkingPoints = {
        QStringLiteral("Lụa hai da dệt tại Bảo Lộc, lót cotton thấm hút, mặc cả ngày không nhăn"),
        QStringLiteral("Cao 1m55–1m65 mặc size M, trên 1m65 nên lấy size L"),
        QStringLiteral("Đổi size trong 7 ngày, shop chịu phí gửi lại"),
        QStringLiteral("Thêu tay 40 giờ một áo"),
        QStringLiteral("Tặng hộp quà và thiệp viết tay"),
        QStringLiteral("Chỉ làm 20 chiếc")};
    long_.forbiddenClaims = {QStringLiteral("tốt nhất Việt Nam"), QStringLiteral("cam kết 100 %"),
                             QStringLiteral("không bao giờ phai màu"), QStringLiteral("rẻ nhất thị trường")};
    long_.warning = QStringLiteral("Giặt tay, không dùng nước nóng trên 30 °C");
    long_.variants = {{QStringLiteral("S"), QStringLiteral("đỏ đô"), 3},
                      {QStringLiteral("M"), QStringLiteral("đỏ đô"), 5},
                      {QStringLiteral("L"), QStringLiteral("đỏ đô"), 0},
                      {QStringLiteral("S"), QStringLiteral("xanh ngọc"), 2},
                      {QStringLiteral("M"), QStringLiteral("xanh ngọc"), 4},
                      {QStringLiteral("L"), QStringLiteral("xanh ngọc"), 1}};
    sample.stage.pairCode = sample.show.products[2].code;
    sample.stage.countdown = show::Countdown{sample.now - seconds(48), sample.now + seconds(252)};
    sample.question->text =
        QStringLiteral("Chị ơi em cao 1m60 nặng 52 kg, vai hơi ngang thì mặc size gì vừa ạ, "
                       "và vải có bị rút sau khi giặt máy không chị?");
    sample.line = QStringLiteral("nhắc giá thêm lần nữa, rồi nói về quà tặng kèm và thời gian đổi hàng");
}

void makeRegulated(Sample& sample) {
    show::Product& cream = product(sample);
    cream.name = QStringLiteral("Kem chống nắng SPF50+");
    cream.goods = show::GoodsKind::Cosmetics;
    cream.warning = QStringLiteral("Không dùng cho trẻ em dưới 3 tuổi. Ngưng dùng khi da kích ứng.");
    cream.variants = {{{}, {}, 40}};
    sample.stage.stockLeft.clear();
    cream.forbiddenClaims = {QStringLiteral("trị nám"), QStringLiteral("trắng sau 7 ngày")};
    sample.gaps = {{show::PaperKind::CosmeticNotification, show::PaperGap::Reason::Missing},
                   {show::PaperKind::AdvertisingConfirmation, show::PaperGap::Reason::Expired}};
}

} // namespace

host_board::BoardFacts Sample::facts() const {
    return {.show = show,
            .stage = stage,
            .state = session::SessionState::Live,
            .onAir = kOnAir,
            .timing = timing,
            .paperGaps = gaps,
            .newestQuestion = question,
            .directorsLine = line,
            .now = now};
}

Sample sampleOf(Situation situation) {
    Sample sample;
    sample.show = app::sample::show();
    sample.now = sampleNow();
    sample.stage = show::openingStage(sample.show);
    sample.stage = show::apply(sample.show, sample.stage, show::GoToSegment{1}, sample.now - seconds(372));
    show::Product& goods = product(sample);
    goods.variants = {
        {QStringLiteral("S"), {}, 3}, {QStringLiteral("M"), {}, 5}, {QStringLiteral("L"), {}, 0}};
    sample.timing.emplace();
    sample.timing->onThis = seconds(372);
    sample.timing->behind = minutes(4);
    sample.question =
        host_board::BoardQuestion{QStringLiteral("Minh A."), QStringLiteral("Cao 1m60, 52 kg mặc size gì?")};
    sample.line = QStringLiteral("nhắc giá thêm lần nữa");
    switch (situation) {
    case Situation::Design:
        break;
    case Situation::Full:
        makeLong(sample);
        break;
    case Situation::Regulated:
        makeRegulated(sample);
        break;
    case Situation::SoldOut:
        sample.stage.stockLeft[goods.code] = 0;
        sample.line.clear();
        break;
    case Situation::Break:
        sample.stage.standBy = show::StandBy{show::StandByKind::Break, QStringLiteral("Uống nước, thay áo"),
                                             sample.now + seconds(252)};
        break;
    case Situation::Talk:
        sample.show.runOfShow[1] = show::Segment();
        sample.show.runOfShow[1].kind = show::SegmentKind::Questions;
        sample.stage.productCode.clear();
        sample.line.clear();
        break;
    }
    return sample;
}

void fill(host_board::HostBoard& board, Situation situation) {
    const Sample sample = sampleOf(situation);
    board.setShow(sample.show);
    board.setStage(sample.stage);
    board.setState(session::SessionState::Live);
    board.setOnAir(kOnAir);
    board.setTiming(sample.timing);
    board.setPaperGaps(sample.gaps);
    board.setNewestQuestion(sample.question);
    board.setDirectorsLine(sample.line);
    board.tick(sample.now);
}

} // namespace app::host_board_sample
