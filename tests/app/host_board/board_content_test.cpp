#include "app/host_board/board_content.h"
#include "app/text/language.h"
#include "tests/app/host_board/board_sample.h"

#include <catch2/catch.hpp>

using namespace studio;
using app::host_board::BoardContent;
using app::host_board::boardContent;
using app::host_board_sample::Sample;
using app::host_board_sample::sampleOf;
using app::host_board_sample::Situation;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

BoardContent contentOf(const Sample& sample) {
    app::text::speak(QStringLiteral("vi"));
    return boardContent(sample.facts());
}

} // namespace

TEST_CASE("The board tells product, prices, stock, points and what must not be said") {
    const BoardContent content = contentOf(sampleOf(Situation::Design));
    CHECK(content.header.live);
    CHECK(content.header.clock == QStringLiteral("01:23:45"));
    CHECK(content.header.segment == QStringLiteral("A12"));
    CHECK(content.header.used == QStringLiteral("06:12"));
    CHECK(content.header.planned == QStringLiteral("10:00"));
    CHECK_FALSE(content.header.over);
    CHECK(content.header.pace == QStringLiteral("chậm 4 phút"));
    CHECK(content.body.code == QStringLiteral("A12"));
    CHECK(content.body.name == QStringLiteral("Áo dài lụa đỏ đô"));
    CHECK(content.body.price.startsWith(QStringLiteral("299.000")));
    CHECK(content.body.struckPrice.startsWith(QStringLiteral("450.000")));
    CHECK(content.body.floorPrice.startsWith(QStringLiteral("giá sàn 270.000")));
    CHECK(content.body.talkingPoints.size() == 3);
    CHECK(content.body.doNotSay.contains(QStringLiteral("“tốt nhất”")));
    CHECK(content.body.left == 8);
    REQUIRE(content.body.variants.size() == 3);
    CHECK(content.body.variants[2].left == 0);
    CHECK_FALSE(content.body.variantsFromBefore);
    CHECK(content.footer.directorsLine == QStringLiteral("nhắc giá thêm lần nữa"));
    CHECK(content.footer.next == QStringLiteral("A13 Quần lụa trắng"));
    CHECK(content.footer.nextDetail.contains(QStringLiteral("còn 40")));
}

TEST_CASE("Being late is told by the minute, and nothing where it is on time or not known") {
    Sample sample = sampleOf(Situation::Design);
    sample.timing->behind = seconds(59);
    CHECK(contentOf(sample).header.pace.isEmpty());
    sample.timing->behind = -minutes(3);
    CHECK(contentOf(sample).header.pace == QStringLiteral("sớm 3 phút"));
    CHECK_FALSE(contentOf(sample).header.late);
    sample.timing->onThis = minutes(11);
    CHECK(contentOf(sample).header.over);
    sample.timing.reset();
    CHECK(contentOf(sample).header.pace.isEmpty());
    CHECK(contentOf(sample).header.used == QStringLiteral("06:12"));
}

TEST_CASE("Once pieces are sold, figures of the variants say that they are from before") {
    Sample sample = sampleOf(Situation::Design);
    sample.stage.stockLeft[QStringLiteral("A12")] = 5;
    const auto sold = contentOf(sample).body;
    CHECK(sold.left == 5);
    CHECK(sold.variantsFromBefore);
    CHECK(sold.variants[0].left == 3);
    const auto none = contentOf(sampleOf(Situation::SoldOut)).body;
    CHECK(none.left == 0);
    CHECK_FALSE(none.variantsFromBefore);
    CHECK(none.variants[0].left == 0);
}

TEST_CASE("Variants are called by what tells them apart") {
    Sample sample = sampleOf(Situation::Full);
    CHECK(contentOf(sample).body.variants[3].label == QStringLiteral("S xanh ngọc"));
    auto& variants = sample.show.products[1].variants;
    variants = {{QStringLiteral("S"), QStringLiteral("đỏ"), 1},
                {QStringLiteral("S"), QStringLiteral("kem"), 2}};
    CHECK(contentOf(sample).body.variants[1].label == QStringLiteral("kem"));
    variants = {{QStringLiteral("S"), QStringLiteral("đỏ"), 1}};
    CHECK(contentOf(sample).body.variants.empty());
}

TEST_CASE("A flash sale's price is the price, of the next product too") {
    Sample sample = sampleOf(Situation::Design);
    show::Segment& segment = sample.show.runOfShow[1];
    segment.kind = show::SegmentKind::FlashSale;
    segment.flashPrice = base::Money{249'000};
    CHECK(contentOf(sample).body.price.startsWith(QStringLiteral("249.000")));
    sample.stage.segment = 0;
    CHECK(contentOf(sample).footer.nextDetail.startsWith(QStringLiteral("249.000")));
}

TEST_CASE("The question in the picture comes before the newest one") {
    Sample sample = sampleOf(Situation::Design);
    CHECK(contentOf(sample).body.question == sample.question->text);
    sample.stage.question =
        show::Question{{QStringLiteral("Lan P."), QStringLiteral("Có ship Huế không?"), {}, sample.now}, {}};
    CHECK(contentOf(sample).body.question == QStringLiteral("Có ship Huế không?"));
    CHECK(contentOf(sample).body.questionFrom.contains(QStringLiteral("Lan P.")));
}

TEST_CASE("Papers that lack are counted, complete ones are told for regulated goods only") {
    const auto lacking = contentOf(sampleOf(Situation::Regulated)).body;
    CHECK(lacking.papersLacking);
    CHECK(lacking.papers == QStringLiteral("thiếu 1 giấy tờ, 1 giấy tờ hết hạn"));
    Sample sample = sampleOf(Situation::Regulated);
    sample.gaps.clear();
    CHECK(contentOf(sample).body.papers == QStringLiteral("giấy tờ đủ"));
    CHECK(contentOf(sampleOf(Situation::Design)).body.papers.isEmpty());
}

TEST_CASE("In a break the board says when the show is back, and what comes next") {
    const BoardContent content = contentOf(sampleOf(Situation::Break));
    CHECK(content.body.pause == QStringLiteral("Nghỉ giải lao"));
    CHECK(content.body.backIn == QStringLiteral("04:12"));
    CHECK(content.body.backAt.startsWith(QStringLiteral("trở lại lúc")));
    CHECK(content.body.price.isEmpty());
    CHECK_FALSE(content.footer.next.isEmpty());
}

TEST_CASE(
    "Before the show the board shows its title and what is first; after the last step nothing is next") {
    Sample sample = sampleOf(Situation::Design);
    sample.stage = show::openingStage(sample.show);
    CHECK(contentOf(sample).body.name == sample.show.title);
    CHECK(contentOf(sample).footer.next.startsWith(QStringLiteral("A11")));
    sample.stage.segment = static_cast<int>(sample.show.runOfShow.size()) - 1;
    CHECK(contentOf(sample).footer.next.isEmpty());
}
