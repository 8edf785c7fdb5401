#include "app/preview/overlay_editor.h"

#include <catch2/catch.hpp>

#include <QTest>

using app::preview::EditedOverlay;
using app::preview::Hand;
using app::preview::Handle;
using app::preview::OverlayEditor;
using app::preview::PlacementHistory;
using namespace studio;
using overlays::Corner;
using show::CanvasId;
using show::Overlay;
using show::Placement;

namespace {

constexpr int kReach = 10;
const QRect kCard(100, 500, 400, 160);
const QRect kQr(900, 100, 180, 232);

/// An editor over a canvas where every placement stands as it was told.
struct Editing {
    Editing() {
        editor.setCanvas({1280, 720}, QRect(40, 20, 1200, 680));
        editor.setOverlays(all);
        editor.setArranging(true);
        QObject::connect(&editor, &OverlayEditor::placed,
                         [this](Overlay overlay, const auto& place, Hand hand) {
                             told.push_back({overlay, place, hand});
                             if (place)
                                 places[overlay] = *place;
                             else
                                 places.erase(overlay);
                             for (EditedOverlay& each : all) {
                                 if (each.overlay == overlay)
                                     each.body = place ? overlays::bodyOf(*place, each.natural, {1280, 720})
                                                       : home(overlay);
                             }
                             editor.setPlacements(places);
                             editor.setOverlays(all);
                         });
        QObject::connect(&editor, &OverlayEditor::marksChanged, [this](const auto& each) { marks = each; });
    }

    static QRect home(Overlay overlay) { return overlay == Overlay::QrCode ? kQr : kCard; }
    QRect body(Overlay overlay) const {
        for (const EditedOverlay& each : all) {
            if (each.overlay == overlay)
                return each.body;
        }
        return {};
    }
    void dragFromTo(QPoint from, QPoint to) {
        editor.press(from, kReach);
        editor.drag(to, kReach, true);
        editor.release();
    }

    struct Told {
        Overlay overlay;
        std::optional<Placement> place;
        Hand hand;
    };

    PlacementHistory history;
    OverlayEditor editor{CanvasId::Main, history};
    std::vector<EditedOverlay> all{{Overlay::ProductCard, kCard, kCard.size()},
                                   {Overlay::QrCode, kQr, kQr.size()}};
    show::Placements places;
    std::vector<Told> told;
    engine::PreviewMarks marks;
};

} // namespace

TEST_CASE_METHOD(Editing, "a click chooses the overlay on top, beside them none") {
    all.push_back({Overlay::Voucher, QRect(120, 520, 100, 60), {100, 60}});
    editor.setOverlays(all);
    editor.press({130, 530}, kReach);
    editor.release();
    CHECK(editor.chosen() == Overlay::Voucher);
    CHECK(marks.chosen == QRect(120, 520, 100, 60));
    CHECK(marks.frames.size() == 2);
    CHECK(marks.safeArea == QRect(40, 20, 1200, 680));
    editor.press({700, 400}, kReach);
    editor.release();
    CHECK_FALSE(editor.chosen().has_value());
    CHECK(told.empty());
    CHECK_FALSE(history.canUndo());
}

TEST_CASE_METHOD(Editing, "a drag moves by what the hand moved") {
    dragFromTo({300, 580}, {433, 491});
    CHECK(body(Overlay::ProductCard) == kCard.translated(133, -89));
    REQUIRE(places.contains(Overlay::ProductCard));
    CHECK(places[Overlay::ProductCard].scale == Approx(1));
    CHECK_FALSE(places.contains(Overlay::QrCode));
}

TEST_CASE_METHOD(Editing, "what is dragged stays inside the canvas") {
    dragFromTo({300, 580}, {-900, 2000});
    CHECK(QRect(0, 0, 1280, 720).contains(body(Overlay::ProductCard)));
}

TEST_CASE_METHOD(Editing, "near a guide the body snaps to it and the guide is drawn, away from it not") {
    // Its left edge comes near the left edge of the safe area, x = 40.
    editor.press({300, 580}, kReach);
    editor.drag({300 - 57, 580 - 200}, kReach);
    REQUIRE(marks.chosen.has_value());
    CHECK(marks.chosen->left() == 40);
    CHECK(std::find(marks.verticalGuides.begin(), marks.verticalGuides.end(), 40) !=
          marks.verticalGuides.end());
    editor.drag({300 - 57, 580 - 200}, kReach, true);
    CHECK(marks.chosen->left() == 43);
    CHECK(marks.verticalGuides.empty());
    editor.release();
    CHECK(marks.verticalGuides.empty());
    CHECK(body(Overlay::ProductCard).left() == 43);
}

TEST_CASE_METHOD(Editing, "the edge of another overlay is a guide") {
    editor.press({300, 580}, kReach);
    // The card's right edge (x = 500) comes near the code's left edge (x = 900).
    editor.drag({300 + 394, 580 - 300}, kReach);
    REQUIRE(marks.chosen.has_value());
    CHECK(marks.chosen->x() + marks.chosen->width() == 900);
    editor.release();
}

TEST_CASE_METHOD(Editing, "a corner resizes, the opposite one stays, the aspect too") {
    editor.press(kCard.center(), kReach);
    editor.release();
    const QPoint corner(kCard.x() + kCard.width(), kCard.y());
    CHECK(editor.handleAt(corner, kReach) == Handle{Corner::TopRight});
    editor.press(corner, kReach);
    editor.drag(corner + QPoint(200, -80), kReach, true);
    editor.release();
    const QRect now = body(Overlay::ProductCard);
    CHECK(now.x() == kCard.x());
    CHECK(std::abs(now.y() + now.height() - (kCard.y() + kCard.height())) <= 1);
    CHECK(std::abs(now.width() - 600) <= 1);
    CHECK(std::abs(now.height() - 240) <= 1);
    CHECK(places[Overlay::ProductCard].scale == Approx(1.5).margin(0.01));
}

TEST_CASE_METHOD(Editing, "the middle of an edge resizes too, by what the hand moves across it") {
    editor.press(kCard.center(), kReach);
    editor.release();
    const QPoint right(kCard.x() + kCard.width(), kCard.y() + kCard.height() / 2);
    REQUIRE(editor.handleAt(right, kReach).has_value());
    editor.press(right, kReach);
    editor.drag(right + QPoint(-100, 300), kReach, true);
    editor.release();
    CHECK(body(Overlay::ProductCard).topLeft() == kCard.topLeft());
    CHECK(std::abs(body(Overlay::ProductCard).width() - 300) <= 1);
    const QRect now = body(Overlay::ProductCard);
    const QPoint top(now.x() + now.width() / 2, now.y());
    editor.press(top, kReach);
    editor.drag(top + QPoint(500, -40), kReach, true);
    editor.release();
    CHECK(std::abs(body(Overlay::ProductCard).height() - (now.height() + 40)) <= 1);
    CHECK(std::abs(body(Overlay::ProductCard).bottom() - now.bottom()) <= 1);
}

TEST_CASE_METHOD(Editing, "sizes stay between half and double") {
    editor.press(kQr.center(), kReach);
    editor.release();
    const QPoint corner(kQr.x(), kQr.y() + kQr.height());
    dragFromTo(corner, corner + QPoint(170, -220));
    CHECK(places[Overlay::QrCode].scale == Approx(0.5).margin(0.01));
    for (int i = 0; i < 40; ++i)
        editor.scaleBy(1.1);
    CHECK(places[Overlay::QrCode].scale == Approx(2).margin(0.01));
}

TEST_CASE_METHOD(Editing, "Esc puts back what is being dragged, as if nothing had been") {
    dragFromTo({300, 580}, {340, 560});
    const auto before = places[Overlay::ProductCard];
    const QRect stood = body(Overlay::ProductCard);
    editor.press(stood.center(), kReach);
    editor.drag(stood.center() + QPoint(200, 0), kReach);
    CHECK(body(Overlay::ProductCard) != stood);
    editor.cancel();
    CHECK(told.back().hand == Hand::Done);
    CHECK(body(Overlay::ProductCard) == stood);
    CHECK(places[Overlay::ProductCard] == before);
    editor.release();
    CHECK(body(Overlay::ProductCard) == stood);
    CHECK(editor.chosen() == Overlay::ProductCard);
    editor.cancel();
    CHECK_FALSE(editor.chosen().has_value());
}

TEST_CASE_METHOD(Editing, "locked, nothing can be chosen, moved or put back, and nothing is drawn") {
    dragFromTo({300, 580}, {340, 560});
    editor.press({350, 570}, kReach);
    editor.release();
    editor.setArranging(false);
    CHECK(marks == engine::PreviewMarks{});
    CHECK_FALSE(editor.chosen().has_value());
    const std::size_t before = told.size();
    dragFromTo({350, 570}, {600, 300});
    editor.nudge({5, 0});
    editor.reset();
    editor.chooseNext(1);
    CHECK(told.size() == before);
}

TEST_CASE_METHOD(Editing, "the lock closes on a drag: it is put back") {
    editor.press({300, 580}, kReach);
    editor.drag({500, 400}, kReach);
    editor.setArranging(false);
    CHECK(body(Overlay::ProductCard) == kCard);
    CHECK(places.empty());
}

TEST_CASE_METHOD(Editing, "a hand that trembles while it clicks moves nothing") {
    editor.press({300, 580}, kReach);
    editor.drag({302, 579}, kReach);
    editor.release();
    CHECK(told.empty());
}

TEST_CASE_METHOD(Editing, "arrows nudge by pixels and stay inside; a series is one step back") {
    editor.press(kCard.center(), kReach);
    editor.release();
    for (int i = 0; i < 5; ++i)
        editor.nudge({1, 0});
    editor.nudge({0, -10});
    CHECK(body(Overlay::ProductCard) == kCard.translated(5, -10));
    const auto step = history.undo();
    REQUIRE(step.has_value());
    CHECK_FALSE(step->before.has_value());
    CHECK_FALSE(history.canUndo());
    for (int i = 0; i < 300; ++i)
        editor.nudge({-10, 0});
    CHECK(body(Overlay::ProductCard).left() == 0);
}

TEST_CASE_METHOD(Editing, "reset sends an overlay home, and can be taken back itself") {
    dragFromTo({300, 580}, {433, 491});
    editor.reset();
    CHECK(body(Overlay::ProductCard) == kCard);
    CHECK(places.empty());
    const auto step = history.undo();
    REQUIRE(step.has_value());
    CHECK(step->before.has_value());
    CHECK_FALSE(step->after.has_value());
    dragFromTo(kQr.center(), kQr.center() + QPoint(-50, 50));
    dragFromTo(kCard.center(), kCard.center() + QPoint(-50, -50));
    editor.resetAll();
    CHECK(places.empty());
    const auto one = history.undo();
    REQUIRE(one.has_value());
    const auto other = history.undo(one->series);
    REQUIRE(other.has_value());
    CHECK(other->overlay != one->overlay);
    CHECK_FALSE(history.undo(one->series).has_value());
    CHECK(history.redo().has_value());
    CHECK(history.redo(one->series).has_value());
}

TEST_CASE_METHOD(Editing, "while something is dragged its place is told now and then, the last one always") {
    editor.press({300, 580}, kReach);
    for (int i = 1; i <= 400; ++i)
        editor.drag({300 + i, 580 - i / 4}, kReach, true);
    CHECK(told.size() < 40);
    CHECK(told.back().hand == Hand::Holding);
    CHECK(marks.chosen == kCard.translated(400, -100));
    editor.release();
    CHECK(body(Overlay::ProductCard) == kCard.translated(400, -100));
    CHECK(told.back().hand == Hand::Done);
    const std::size_t after = told.size();
    QTest::qWait(100);
    CHECK(told.size() == after);
}

TEST_CASE_METHOD(Editing, "a drag that stands still is told too") {
    editor.press({300, 580}, kReach);
    editor.drag({340, 560}, kReach, true);
    editor.drag({360, 560}, kReach, true);
    CHECK(QTest::qWaitFor([&] { return body(Overlay::ProductCard) == kCard.translated(60, -20); }));
}

TEST_CASE_METHOD(Editing, "an overlay that leaves while it is dragged leaves the hand empty") {
    editor.press({300, 580}, kReach);
    editor.drag({340, 560}, kReach, true);
    REQUIRE(told.back().hand == Hand::Holding);
    editor.setOverlays({{Overlay::QrCode, kQr, kQr.size()}});
    CHECK_FALSE(editor.isDragging());
    CHECK(told.back().overlay == Overlay::ProductCard);
    CHECK(told.back().hand == Hand::Done);
    CHECK_FALSE(told.back().place.has_value());
    CHECK_FALSE(history.canUndo());
    const std::size_t before = told.size();
    editor.drag({500, 500}, kReach);
    editor.release();
    CHECK(told.size() == before);
}

TEST_CASE_METHOD(Editing, "a canvas that changes its size while something is dragged puts it back") {
    dragFromTo({300, 580}, {340, 560});
    const auto before = places[Overlay::ProductCard];
    const QPoint middle = body(Overlay::ProductCard).center();
    editor.press(middle, kReach);
    editor.drag(middle + QPoint(200, -100), kReach, true);
    REQUIRE(told.back().hand == Hand::Holding);
    editor.setCanvas({720, 1280}, QRect());
    CHECK_FALSE(editor.isDragging());
    CHECK(told.back().hand == Hand::Done);
    CHECK(told.back().place == before);
}

TEST_CASE_METHOD(Editing, "Tab goes round all overlays, both ways") {
    editor.chooseNext(1);
    CHECK(editor.chosen() == Overlay::ProductCard);
    editor.chooseNext(1);
    CHECK(editor.chosen() == Overlay::QrCode);
    editor.chooseNext(1);
    CHECK(editor.chosen() == Overlay::ProductCard);
    editor.chooseNext(-1);
    CHECK(editor.chosen() == Overlay::QrCode);
}

TEST_CASE("the history forgets what was undone once something new is done, and is bounded") {
    PlacementHistory history;
    const auto step = [](double x) {
        return app::preview::PlacementStep{CanvasId::Main, Overlay::QrCode, Placement{{x, 0}, 1},
                                           Placement{{x + 1, 0}, 1}, 0};
    };
    history.add(step(0));
    history.add(step(1));
    CHECK(history.undo()->before->at.x() == 1);
    CHECK(history.undo()->before->at.x() == 0);
    CHECK_FALSE(history.undo().has_value());
    CHECK(history.redo()->after->at.x() == 1);
    history.add(step(7));
    CHECK_FALSE(history.canRedo());
    CHECK(history.undo()->before->at.x() == 7);
    for (int i = 0; i < 1000; ++i)
        history.add(step(i));
    int taken = 0;
    while (history.undo())
        ++taken;
    CHECK(taken == static_cast<int>(PlacementHistory::kMostSteps));
}
