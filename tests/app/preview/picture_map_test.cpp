#include "app/preview/picture_map.h"
#include "app/preview/picture_places.h"

#include <catch2/catch.hpp>

#include <algorithm>

using app::preview::PictureMap;
using app::preview::placePictures;

TEST_CASE("pixels of the widget are pixels of the canvas, whatever the screen's scale") {
    for (const double ratio : {1.0, 1.25, 1.5, 2.0}) {
        INFO(ratio);
        const PictureMap map({1280, 720}, {640, 360}, ratio);
        CHECK(map.toCanvas({0, 0}) == QPoint(0, 0));
        CHECK(map.toCanvas({320, 180}) == QPoint(640, 360));
        CHECK(map.toCanvas({639.5, 359.5}) == QPoint(1279, 719));
        CHECK(map.lengthOnCanvas(8) == 16);
    }
}

TEST_CASE("bars beside the picture lie outside the canvas") {
    const PictureMap map({720, 1280}, {500, 640}, 2);
    CHECK(map.toCanvas({70, 0}) == QPoint(0, 0));
    CHECK(map.toCanvas({10, 10}).x() < 0);
    CHECK(map.toCanvas({440, 10}).x() >= 720);
    CHECK(map.toWidget({360, 640}) == QPointF(250, 320));
}

TEST_CASE("there and back again is the same pixel") {
    const PictureMap map({1280, 720}, {437, 246}, 1.5);
    for (const QPoint at : {QPoint(0, 0), QPoint(17, 701), QPoint(640, 360), QPoint(1279, 719)}) {
        const QPointF middle = QPointF(at) + QPointF(0.5, 0.5);
        CHECK(map.toCanvas(map.toWidget(middle)) == at);
    }
}

TEST_CASE("a map of nothing stays finite") {
    const PictureMap map({}, {}, 0);
    CHECK(map.lengthOnCanvas(8) >= 1);
}

TEST_CASE("one picture fills its room, its aspect kept") {
    const auto places = placePictures({10, 10, 700, 500}, {QSize(1280, 720)}, 14);
    REQUIRE(places.size() == 1);
    CHECK(places.front().width() == 700);
    CHECK(places.front().height() == 393);
    CHECK(std::abs(places.front().center().y() - 259) <= 1);
}

TEST_CASE("two pictures stand side by side at one scale, inside their room") {
    const QRect room(8, 8, 710, 520);
    const auto places = placePictures(room, {QSize(1280, 720), QSize(720, 1280)}, 14);
    REQUIRE(places.size() == 2);
    CHECK_FALSE(places[0].intersects(places[1]));
    CHECK(places[0].right() < places[1].left());
    for (const QRect& place : places)
        CHECK(room.contains(place));
    // The short sides: a word is equally large in both.
    CHECK(std::abs(places[0].height() - places[1].width()) <= 1);
    CHECK(places[0].width() + places[1].width() + 14 >= room.width() - 2);
}

TEST_CASE("a low room bounds two pictures by its height") {
    const QRect room(0, 0, 2000, 300);
    for (const QRect& place : placePictures(room, {QSize(720, 1280), QSize(1280, 720)}, 10))
        CHECK(room.contains(place));
    CHECK(placePictures({}, {QSize(1, 1)}, 4).size() == 1);
    CHECK(placePictures(room, {}, 4).empty());
}
