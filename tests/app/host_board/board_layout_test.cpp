#include "app/host_board/board_layout.h"
#include "app/text/language.h"
#include "tests/app/host_board/board_sample.h"

#include <catch2/catch.hpp>

#include <set>

using namespace app::host_board;
using app::host_board_sample::sampleOf;
using app::host_board_sample::Situation;

namespace {

constexpr QSize kSizes[] = {{1280, 800},  {1920, 1080}, {1024, 768}, {800, 1280},
                            {1080, 1920}, {3840, 2160}, {640, 480},  {2560, 1080}};
constexpr double kScales[] = {1, 1.3, 1.6, 2};
constexpr Situation kSituations[] = {Situation::Design,  Situation::Full,  Situation::Regulated,
                                     Situation::SoldOut, Situation::Break, Situation::Talk};

struct Laid {
    BoardContent content;
    std::vector<BoardSection> sections;

    bool has(BoardPart part) const {
        for (const BoardSection& section : sections) {
            for (const BoardItem& item : section.items) {
                if (item.part == part && item.shape == BoardItem::Shape::Text)
                    return true;
            }
        }
        return false;
    }
};

Laid layOut(Situation situation, QSize size, double scale) {
    app::text::speak(QStringLiteral("vi"));
    Laid laid{boardContent(sampleOf(situation).facts()), {}};
    const BoardType type(size, scale);
    const BoardFrame frame = boardFrame(laid.content.footer, size, type);
    laid.sections = {layOutHeader(laid.content.header, frame.header, type),
                     layOutBody(laid.content.body, frame.body, type),
                     layOutFooter(laid.content.footer, frame, type)};
    return laid;
}

/// Where the ink of a line is, a little less than its box.
QRectF inkOf(const BoardItem& item) {
    QRectF ink = item.place;
    const double width = std::min(ink.width(), textWidth(item.font, item.text));
    if (item.alignment & Qt::AlignHCenter)
        ink = QRectF(ink.center().x() - width / 2, ink.top(), width, ink.height());
    else
        ink.setWidth(width);
    return ink.adjusted(1, ink.height() * 0.2, -1, -ink.height() * 0.2);
}

std::string about(Situation situation, QSize size, double scale, const BoardItem& item) {
    return QStringLiteral("situation %1, %2×%3 at %4: part %5 “%6”")
        .arg(int(situation))
        .arg(size.width())
        .arg(size.height())
        .arg(scale)
        .arg(int(item.part))
        .arg(item.text)
        .toStdString();
}

template <class Check>
void everywhere(const Check& check) {
    for (const Situation situation : kSituations) {
        for (const QSize size : kSizes) {
            for (const double scale : kScales)
                check(situation, size, scale);
        }
    }
}

} // namespace

TEST_CASE("Nothing leaves its part of the board and no text its place, at any size and scale") {
    everywhere([](Situation situation, QSize size, double scale) {
        for (const BoardSection& section : layOut(situation, size, scale).sections) {
            const QRectF room = section.place.adjusted(-1, -1, 1, 1);
            for (const BoardItem& item : section.items) {
                INFO(about(situation, size, scale, item));
                CHECK(room.contains(item.place));
                if (item.shape == BoardItem::Shape::Text)
                    CHECK(textWidth(item.font, item.text) <= item.place.width() + 2);
            }
        }
    });
}

TEST_CASE("No text stands over another") {
    everywhere([](Situation situation, QSize size, double scale) {
        for (const BoardSection& section : layOut(situation, size, scale).sections) {
            for (std::size_t i = 0; i < section.items.size(); ++i) {
                for (std::size_t k = i + 1; k < section.items.size(); ++k) {
                    const BoardItem& one = section.items[i];
                    const BoardItem& other = section.items[k];
                    if (one.shape != BoardItem::Shape::Text || other.shape != BoardItem::Shape::Text)
                        continue;
                    INFO(about(situation, size, scale, one));
                    INFO(about(situation, size, scale, other));
                    CHECK_FALSE(inkOf(one).intersects(inkOf(other)));
                }
            }
        }
    });
}

TEST_CASE("Name, price, floor, stock, clock and the director's line are there at any size and scale") {
    for (const Situation situation : {Situation::Design, Situation::Full, Situation::Regulated}) {
        for (const QSize size : kSizes) {
            for (const double scale : kScales) {
                const Laid laid = layOut(situation, size, scale);
                INFO(int(situation) << " " << size.width() << "x" << size.height() << " at " << scale);
                for (const BoardPart part : {BoardPart::Name, BoardPart::Price, BoardPart::FloorPrice,
                                             BoardPart::Stock, BoardPart::Clock, BoardPart::DirectorsLine})
                    CHECK(laid.has(part));
            }
        }
    }
}

TEST_CASE("As designed everything has room; larger type leaves out the less important first") {
    const Laid designed = layOut(Situation::Design, {1280, 800}, 1);
    for (const BoardPart part :
         {BoardPart::Segment, BoardPart::Pace, BoardPart::StruckPrice, BoardPart::TalkingPoint,
          BoardPart::DoNotSay, BoardPart::Variant, BoardPart::Question, BoardPart::Next})
        CHECK(designed.has(part));
    CHECK_FALSE(designed.has(BoardPart::MorePoints));
    const Laid large = layOut(Situation::Design, {1280, 800}, 1.5);
    CHECK_FALSE(large.has(BoardPart::TalkingPoint));
    CHECK(large.has(BoardPart::DoNotSay));
    CHECK(layOut(Situation::Full, {1280, 800}, 1).has(BoardPart::MorePoints));
}

TEST_CASE("Type grows with the window and with the scale") {
    const auto priceType = [](QSize size, double scale) {
        const Laid laid = layOut(Situation::Design, size, scale);
        for (const BoardItem& item : laid.sections[1].items) {
            if (item.part == BoardPart::Price)
                return item.font.pixelSize();
        }
        return 0;
    };
    CHECK(priceType({1280, 800}, 1) == 92);
    CHECK(priceType({2560, 1600}, 1) == 184);
    CHECK(priceType({1280, 800}, 1.5) > 92);
}

TEST_CASE("A long name is broken at words and ends in an ellipsis only where lines run out") {
    const QFont font = BoardType({1280, 800}, 1).font(62, app::theme::Weight::Bold);
    const auto two =
        broken(font, QStringLiteral("Áo dài cách tân lụa tơ tằm thêu tay hoạ tiết hoa sen"), 700, 2);
    CHECK(two.cut);
    CHECK(two.lines.size() == 2);
    CHECK(two.lines.last().endsWith(QChar(0x2026)));
    const auto whole = broken(font, QStringLiteral("Áo dài cách tân lụa tơ tằm"), 700, 3);
    CHECK_FALSE(whole.cut);
    CHECK(whole.lines.join(QLatin1Char(' ')) == QStringLiteral("Áo dài cách tân lụa tơ tằm"));
}
