#include "studio/show/show_edit.h"
#include "studio/show/show_file.h"
#include "tests/studio/show/made_show.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace studio::show;
using studio::base::ErrorCode;

namespace {

Show done(const Show& show, const ShowEdit& edit) {
    auto next = edited(show, edit);
    if (!next)
        FAIL(next.error().code.id() << " at " << next.error().where);
    return std::move(*next);
}

void checkRefused(const ShowEdit& edit, ShowError code, const std::string& where) {
    const auto next = edited(madeShow(), edit);
    REQUIRE_FALSE(next);
    CHECK(next.error().code == ErrorCode(code));
    CHECK(next.error().where == where);
    CHECK_FALSE(next.error().detail.empty());
}

class Dice {
public:
    explicit Dice(unsigned seed)
        : m_random(seed) {}
    int below(std::size_t bound) {
        return bound == 0 ? 0 : static_cast<int>(m_random() % static_cast<unsigned>(bound));
    }

    std::vector<int> some(std::size_t bound) {
        std::vector<int> chosen;
        for (int left = below(4); left >= 0 && bound > 0; --left)
            chosen.push_back(below(bound));
        return chosen;
    }

    QString codeOf(const Show& show) {
        return show.products.empty()
                   ? QStringLiteral("none")
                   : show.products[static_cast<std::size_t>(below(show.products.size()))].code;
    }

    Segment segment(const Show& show) {
        Segment made;
        made.kind = static_cast<SegmentKind>(below(7));
        made.productCode = codeOf(show);
        if (below(3) == 0)
            made.pairCode = codeOf(show);
        made.title = QStringLiteral("t%1").arg(below(1000));
        made.planned = std::chrono::seconds(1 + below(3600));
        return made;
    }

    Product product() {
        Product made;
        made.code = QStringLiteral("%1%2").arg(QLatin1Char(below(2) == 0 ? 'A' : 'b')).arg(below(12));
        made.name = QStringLiteral("p%1").arg(below(1000));
        made.price = {below(1'000'000)};
        return made;
    }

    ShowEdit edit(const Show& show) {
        const std::size_t count = show.runOfShow.size();
        switch (below(9)) {
        case 0: {
            Product refreshed = product();
            refreshed.code = codeOf(show).toLower();
            return InsertSegments{
                below(count + 1), {segment(show), segment(show)}, {product()}, {std::move(refreshed)}};
        }
        case 1:
            return RemoveSegments{some(count)};
        case 2:
        case 3:
            return MoveSegments{some(count), below(count + 1)};
        case 4:
            return ChangeSegment{below(count), segment(show)};
        case 5:
            return PutProduct{below(2) == 0 ? codeOf(show) : QString(), product()};
        case 6:
            return RemoveProduct{codeOf(show)};
        case 7:
            return ChangeTitle{QStringLiteral("Tết %1").arg(below(100))};
        default:
            return below(4) == 0 ? ShowEdit{ReplaceRun{{segment(show)}}}
                                 : ShowEdit{ChangeSeller{{QStringLiteral("s%1").arg(below(9)), {}}}};
        }
    }

private:
    std::mt19937 m_random;
};

std::vector<QString> titlesOf(const Show& show) {
    std::vector<QString> titles;
    for (const Segment& segment : show.runOfShow)
        titles.push_back(segment.title + segment.productCode);
    return titles;
}

/// A segment that the edit did not mean to touch is the same one where segmentAfter says it stands.
void checkFollows(const Show& before, const ShowEdit& edit, const Show& after) {
    std::vector<int> places;
    for (int index = 0; index < static_cast<int>(before.runOfShow.size()); ++index) {
        const int place = segmentAfter(before, edit, index);
        if (place < 0)
            continue;
        places.push_back(place);
        REQUIRE(place < static_cast<int>(after.runOfShow.size()));
        REQUIRE(segmentBefore(before, edit, place) == index);
        const auto* change = std::get_if<ChangeSegment>(&edit);
        if (change != nullptr && change->index == index)
            continue;
        const Segment& then = before.runOfShow[static_cast<std::size_t>(index)];
        const Segment& now = after.runOfShow[static_cast<std::size_t>(place)];
        REQUIRE(now.title == then.title);
        REQUIRE(now.kind == then.kind);
        REQUIRE(now.productCode == codeAfter(before, edit, then.productCode));
    }
    std::sort(places.begin(), places.end());
    REQUIRE(std::adjacent_find(places.begin(), places.end()) == places.end());
    const auto* insert = std::get_if<InsertSegments>(&edit);
    if (insert == nullptr && !std::holds_alternative<ReplaceRun>(edit))
        REQUIRE(places.size() == after.runOfShow.size());
}

} // namespace

TEST_CASE("Whatever is edited: undo gives the very show back, redo the later one, segments are followed") {
    for (unsigned seed = 0; seed < 60; ++seed) {
        Dice dice(seed);
        EditHistory history;
        std::vector<Show> shows{madeShow()};
        for (int step = 0; step < 60; ++step) {
            const ShowEdit edit = dice.edit(shows.back());
            const auto next = edited(shows.back(), edit);
            if (!next)
                continue;
            if (const auto* move = std::get_if<MoveSegments>(&edit)) {
                auto before = titlesOf(shows.back());
                auto after = titlesOf(*next);
                std::sort(before.begin(), before.end());
                std::sort(after.begin(), after.end());
                REQUIRE(before == after);
                REQUIRE(segmentAfter(shows.back(), *move, -1) == -1);
            }
            checkFollows(shows.back(), edit, *next);
            history.did(shows.back(), edit);
            shows.push_back(*next);
        }
        REQUIRE(shows.size() > 20);
        const auto last = static_cast<std::ptrdiff_t>(shows.size()) - 1;
        for (auto step = last; step > 0; --step) {
            REQUIRE(history.canUndo());
            REQUIRE(history.undo(shows[static_cast<std::size_t>(step)]) ==
                    shows[static_cast<std::size_t>(step - 1)]);
        }
        CHECK_FALSE(history.canUndo());
        for (auto step = 0; step < last; ++step)
            REQUIRE(history.redo(shows[static_cast<std::size_t>(step)]) ==
                    shows[static_cast<std::size_t>(step + 1)]);
        CHECK_FALSE(history.canRedo());
    }
}

TEST_CASE("What an edit made is what the file gives back") {
    for (unsigned seed = 100; seed < 130; ++seed) {
        Dice dice(seed);
        Show show = madeShow();
        for (int step = 0; step < 30; ++step) {
            if (auto next = edited(show, dice.edit(show)))
                show = *next;
        }
        const auto read = parseShow(serialiseShow(show, {}), QStringLiteral("f"), {});
        REQUIRE(read);
        CHECK(read->problems.empty());
        CHECK(read->show == show);
    }
}

TEST_CASE("Several segments are moved together, in the run's order") {
    const Show show = madeShow();
    const Show next = done(show, MoveSegments{{4, 0, 4}, 3});
    CHECK(next.runOfShow[0] == show.runOfShow[1]);
    CHECK(next.runOfShow[1] == show.runOfShow[2]);
    CHECK(next.runOfShow[2] == show.runOfShow[0]);
    CHECK(next.runOfShow[3] == show.runOfShow[4]);
    CHECK(next.runOfShow[4] == show.runOfShow[3]);
    CHECK(done(show, MoveSegments{{0}, 8}).runOfShow.back() == show.runOfShow[0]);
    CHECK(done(show, MoveSegments{{2, 3}, 3}) == show);
}

TEST_CASE("Undo leaves what the host has done beside the edits") {
    const Show before = madeShow();
    EditHistory history;
    const ShowEdit edit = ChangeTitle{QStringLiteral("Khác")};
    Show now = done(before, edit);
    history.did(before, edit);
    now.look.theme = QStringLiteral("luxury");
    const Show back = history.undo(now);
    CHECK(back.title == before.title);
    CHECK(back.look.theme == QStringLiteral("luxury"));
    CHECK(history.redo(back) == now);
}

TEST_CASE("A new edit forgets what could be redone, old steps go after two hundred") {
    Show show = madeShow();
    EditHistory history;
    for (int step = 0; step < 300; ++step) {
        const ShowEdit edit = ChangeTitle{QString::number(step)};
        history.did(show, edit);
        show = done(show, edit);
    }
    for (int step = 0; step < 150; ++step)
        show = history.undo(show);
    CHECK(history.canRedo());
    history.did(show, ChangeTitle{});
    CHECK_FALSE(history.canRedo());
    CHECK(history.nextRedo() == nullptr);
    int left = 0;
    for (; history.canUndo(); ++left)
        show = history.undo(show);
    CHECK(left == 51);
    CHECK(show.title == QStringLiteral("99"));
}

TEST_CASE("Edits that cannot be are refused with the place") {
    checkRefused(InsertSegments{99, {selling(QStringLiteral("A1"))}, {}}, ShowError::BadValue,
                 "show: runOfShow");
    checkRefused(InsertSegments{1, {selling(QStringLiteral("A1")), selling(QStringLiteral("Z9"))}, {}},
                 ShowError::UnknownReference, "show: runOfShow[2].product");
    checkRefused(InsertSegments{0, {selling({})}, {}}, ShowError::MissingField, "show: runOfShow[0].product");
    checkRefused(RemoveSegments{{0, -1}}, ShowError::BadValue, "show: runOfShow");
    checkRefused(MoveSegments{{0}, 9}, ShowError::BadValue, "show: runOfShow");
    checkRefused(ChangeSegment{8, {}}, ShowError::BadValue, "show: runOfShow");
    checkRefused(RemoveProduct{QStringLiteral("Z9")}, ShowError::UnknownReference, "show: products");
    checkRefused(ChangeTitle{QString(201, QLatin1Char('x'))}, ShowError::TooLong, "show: title");
    Segment twin = selling(QStringLiteral("A1"));
    twin.pairCode = QStringLiteral("a1");
    checkRefused(ChangeSegment{0, twin}, ShowError::BadValue, "show: runOfShow[0].pair");
    Segment endless = selling(QStringLiteral("A1"));
    endless.planned = std::chrono::seconds(0);
    checkRefused(ChangeSegment{0, endless}, ShowError::BadValue, "show: runOfShow[0].plannedSeconds");
    checkRefused(ReplaceRun{std::vector<Segment>(1001)}, ShowError::TooLong, "show: runOfShow");
    Product other;
    other.code = QStringLiteral("a2");
    checkRefused(PutProduct{QStringLiteral("A1"), other}, ShowError::DuplicateCode, "show: products[1].code");
    other.code = QStringLiteral("hai từ");
    checkRefused(PutProduct{{}, other}, ShowError::BadValue, "show: products[6].code");
    other.code = QStringLiteral("C1");
    other.price = {-1};
    checkRefused(PutProduct{{}, other}, ShowError::NegativePrice, "show: products[6].price");
}

TEST_CASE("A product with another code takes its segments and pairs along") {
    Show show = madeShow();
    show.runOfShow[0].pairCode = QStringLiteral("A1");
    Product product = show.products[1];
    product.code = QStringLiteral("B7");
    product.picture = QStringLiteral("/not/there.jpg");
    const Show next = done(show, PutProduct{QStringLiteral("a1"), product});
    CHECK(next.runOfShow[0].pairCode == QStringLiteral("B7"));
    CHECK(next.runOfShow[1].productCode == QStringLiteral("B7"));
    CHECK(next.products[1].picture == QStringLiteral("/not/there.jpg"));
}

TEST_CASE("A product goes with its segments, its pairs stand alone") {
    Show show = madeShow();
    show.runOfShow[0].pairCode = QStringLiteral("A1");
    const Show next = done(show, RemoveProduct{QStringLiteral("a1")});
    CHECK(next.products.size() == 5);
    CHECK(next.runOfShow.size() == show.runOfShow.size() - 2); // its own and its flash sale
    CHECK(next.runOfShow[0].pairCode.isEmpty());
}

TEST_CASE("Segments from the catalogue bring their products in one edit") {
    const Show show = madeShow();
    Product fresh;
    fresh.code = QStringLiteral("C1");
    fresh.name = QStringLiteral("mới");
    Product known = show.products[0];
    known.name = QStringLiteral("không thay");
    const Show next = done(show, InsertSegments{0, {selling(QStringLiteral("c1"))}, {fresh, known}});
    CHECK(next.products.size() == 7);
    CHECK(next.products[0].name == show.products[0].name);
    CHECK(next.runOfShow[0].productCode == QStringLiteral("C1"));
    CHECK_FALSE(edited(show, InsertSegments{0, {selling(QStringLiteral("Z9"))}, {fresh}}));
}

TEST_CASE("Segments may bring products that the show has otherwise, all or nothing") {
    const Show show = madeShow();
    Product otherwise = show.products[0];
    otherwise.code = show.products[0].code.toLower();
    otherwise.price = {1};
    const InsertSegments edit{0, {selling(otherwise.code)}, {}, {otherwise}};
    const Show next = done(show, edit);
    CHECK(next.products.size() == show.products.size());
    CHECK(next.products[0].price == otherwise.price);
    CHECK(next.runOfShow[0].productCode == otherwise.code);
    CHECK(codeAfter(show, edit, show.products[0].code) == otherwise.code);
    CHECK(codeBefore(show, edit, otherwise.code) == show.products[0].code);
    CHECK_FALSE(edited(show, InsertSegments{0, {selling(QStringLiteral("Z9"))}, {}, {otherwise}}));
}

TEST_CASE("What a kind of segment does not have is dropped, what is typed is cleaned") {
    Segment rest = selling(QStringLiteral("A1"));
    rest.kind = SegmentKind::Break;
    rest.pairCode = QStringLiteral("A2");
    rest.flashPrice = studio::base::Money{1};
    rest.title = QStringLiteral(" Nghỉ\n5 phút\u202e ");
    const Segment kept = done(madeShow(), ChangeSegment{0, rest}).runOfShow[0];
    CHECK(kept.productCode.isEmpty());
    CHECK(kept.pairCode.isEmpty());
    CHECK_FALSE(kept.flashPrice.has_value());
    CHECK(kept.title == QStringLiteral("Nghỉ 5 phút"));
}
