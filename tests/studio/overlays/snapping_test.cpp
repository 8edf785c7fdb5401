#include "studio/overlays/snapping.h"

#include <catch2/catch.hpp>

#include <random>

using namespace studio::overlays;

namespace {

constexpr QSize kCanvas(1280, 720);
constexpr int kTolerance = 6;

SnapTargets targets() {
    return {kCanvas, QRect(32, 28, 1216, 680), {QRect(400, 300, 200, 100)}};
}

} // namespace

TEST_CASE("a body near a line stands on it and shows it") {
    const auto snapped = snapMove(QRect(35, 100, 150, 40), targets(), kTolerance);
    CHECK(snapped.rect == QRect(32, 100, 150, 40));
    CHECK(snapped.verticals == std::vector<int>{32});
    CHECK(snapped.horizontals.empty());
}

TEST_CASE("right edges and middles snap too") {
    CHECK(snapMove(QRect(1095, 200, 150, 40), targets(), kTolerance).rect.x() == 1248 - 150);
    const auto centred = snapMove(QRect(562, 200, 150, 40), targets(), kTolerance);
    CHECK(centred.rect.x() == 640 - 75);
    CHECK(centred.verticals == std::vector<int>{640});
    const auto beside = snapMove(QRect(603, 297, 80, 45), targets(), kTolerance);
    CHECK(beside.rect == QRect(600, 300, 80, 45));
    CHECK(beside.verticals == std::vector<int>{600, 640});
    CHECK(beside.horizontals == std::vector<int>{300});
}

TEST_CASE("the nearest line counts, and far from all nothing happens") {
    CHECK(snapMove(QRect(30, 100, 150, 40), targets(), 40).rect.x() == 32);
    const auto free = snapMove(QRect(200, 150, 77, 33), targets(), kTolerance);
    CHECK(free.rect == QRect(200, 150, 77, 33));
    CHECK(free.verticals.empty());
    CHECK(free.horizontals.empty());
}

TEST_CASE("a body cannot be dragged out of the canvas") {
    CHECK(snapMove(QRect(-500, -500, 150, 40), targets(), kTolerance).rect == QRect(0, 0, 150, 40));
    CHECK(snapMove(QRect(5000, 5000, 150, 40), targets(), kTolerance).rect == QRect(1130, 680, 150, 40));
}

TEST_CASE("resizing keeps the opposite corner and the aspect") {
    const QSize natural(200, 100);
    const QRect body(300, 200, 200, 100);
    const auto grown = snapResize(body, natural, Corner::BottomRight, {700, 400}, targets(), 0);
    CHECK(grown.rect == QRect(300, 200, 400, 200));
    const auto shrunk = snapResize(body, natural, Corner::TopLeft, {350, 225}, targets(), 0);
    CHECK(shrunk.rect == QRect(350, 225, 150, 75));
    CHECK(snapResize(body, natural, Corner::TopRight, {620, 140}, targets(), 0).rect.bottomLeft() ==
          body.bottomLeft());
    CHECK(snapResize(body, natural, Corner::BottomLeft, {250, 325}, targets(), 0).rect.topRight() ==
          body.topRight());
}

TEST_CASE("resizing stays within half and double, and inside the canvas") {
    const QSize natural(200, 100);
    const QRect body(300, 200, 200, 100);
    CHECK(snapResize(body, natural, Corner::BottomRight, {301, 201}, targets(), 0).rect.size() ==
          QSize(100, 50));
    CHECK(snapResize(body, natural, Corner::BottomRight, {1279, 719}, targets(), 0).rect.size() ==
          QSize(400, 200));
    const QRect atEdge(1000, 600, 200, 100);
    CHECK(snapResize(atEdge, natural, Corner::BottomRight, {1279, 719}, targets(), 0).rect ==
          QRect(1000, 600, 240, 120));
}

TEST_CASE("the dragged edge snaps while resizing") {
    const QSize natural(200, 100);
    const auto snapped = snapResize(QRect(300, 420, 200, 100), natural, Corner::BottomRight, {597, 570},
                                    targets(), kTolerance);
    CHECK(snapped.rect == QRect(300, 420, 300, 150));
    CHECK(snapped.verticals == std::vector<int>{600});
}

TEST_CASE("what the show keeps is where the host has let go") {
    std::mt19937 random(4);
    const auto number = [&](int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random);
    };
    for (int round = 0; round < 500; ++round) {
        const QSize canvas(number(128, 3840), number(128, 3840));
        const QSize natural(number(10, canvas.width() / 2), number(10, canvas.height() / 2));
        const SnapTargets around{canvas, {}, {}};
        const QRect start(QPoint(number(0, canvas.width() - natural.width()),
                                 number(0, canvas.height() - natural.height())),
                          natural);
        const QPoint to(number(-50, canvas.width() + 50), number(-50, canvas.height() + 50));
        const auto corner = static_cast<Corner>(number(0, 3));
        const QRect body = snapResize(start, natural, corner, to, around, number(0, 8)).rect;
        CHECK(QRect(QPoint(0, 0), canvas).contains(body));
        const auto placement = placementOf(body, natural, canvas);
        CHECK(placement.scale >= kLeastScale);
        CHECK(placement.scale <= kMostScale);
        const QRect back = bodyOf(placement, natural, canvas);
        CHECK(std::abs(back.x() - body.x()) <= 2);
        CHECK(std::abs(back.y() - body.y()) <= 2);
        // One scale for both sides: a pixel's rounding of the short side shows in the long one.
        CHECK(std::abs(back.width() - body.width()) <= 1);
    }
}
