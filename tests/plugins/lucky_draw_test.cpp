#include "tests/plugins/picture_text.h"
#include "tests/plugins/seen.h"

#include "plugins/overlays/painting/draw_spin.h"
#include "plugins/overlays/painting/draw_stage.h"
#include "plugins/overlays/painting/track.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <set>

using namespace phien::overlays;
using namespace phien::overlays::test;

namespace {

constexpr qint64 kNow = 1'795'352'988'000;
constexpr qint64 kSpinMs = 6000;
constexpr int kRowsInWindow = 5;

QString nameOf(int index) {
    return QStringLiteral("Lan %1").arg(index + 1);
}

LuckyDrawValues draw(int count, int winner, DrawStyle style = DrawStyle::Wheel) {
    LuckyDrawValues values{.title = QStringLiteral("Quay số may mắn"),
                           .names = {},
                           .winner = winner,
                           .winnerText =
                               winner >= 0 ? QStringLiteral("Chúc mừng ") + nameOf(winner) : QString(),
                           .spinStartMs = winner >= 0 ? kNow : 0,
                           .spinMs = kSpinMs,
                           .style = style};
    for (int i = 0; i < count; ++i) {
        values.names.push_back(nameOf(i));
    }
    return values;
}

const Sprite* find(const Painted& painted, const char* id) {
    const auto& sprites = painted.sprites;
    const auto at = std::find_if(sprites.begin(), sprites.end(),
                                 [&](const Sprite& sprite) { return sprite.id == QLatin1String(id); });
    return at != sprites.end() ? &*at : nullptr;
}

/// Names and winners: all small draws, and some of the large ones.
std::vector<std::pair<int, int>> manyDraws() {
    std::vector<std::pair<int, int>> draws;
    for (int count = 1; count <= 40; ++count) {
        for (int winner = 0; winner < count; ++winner) {
            draws.emplace_back(count, winner);
        }
    }
    std::minstd_rand random(7);
    for (int i = 0; i < 2000; ++i) {
        const int count = 1 + static_cast<int>(random() % 500);
        draws.emplace_back(count, static_cast<int>(random() % static_cast<unsigned>(count)));
    }
    return draws;
}

} // namespace

TEST_CASE("the names that are shown are spread evenly and hold the winner") {
    for (const auto& [count, winner] : manyDraws()) {
        for (const int most : {1, 2, 12, 24}) {
            const auto shown = shownNames(count, winner, most);
            CAPTURE(count, winner, most);
            REQUIRE(static_cast<int>(shown.size()) == std::min(count, most));
            REQUIRE(std::set<int>(shown.begin(), shown.end()).size() == shown.size());
            REQUIRE(std::count(shown.begin(), shown.end(), winner) == 1);
            REQUIRE(*std::max_element(shown.begin(), shown.end()) < count);
            // All names are others or none is: no new one stands out as the winner's.
            const auto before = shownNames(count, -1, most);
            int changed = 0;
            for (size_t i = 0; i < shown.size(); ++i) {
                changed += shown[i] != before[i] ? 1 : 0;
            }
            REQUIRE((changed == 0 || changed == static_cast<int>(shown.size())));
            REQUIRE((most == 1 || (changed > 0) == (count > most)));
        }
    }
    CHECK(shownNames(0, -1, 24).empty());
}

TEST_CASE("the wheel stops with the winner under the pointer, whoever wins") {
    for (const auto& [count, winner] : manyDraws()) {
        const auto shown = shownNames(count, winner, mostSectors(270));
        const int sectors = static_cast<int>(shown.size());
        const auto at = std::find(shown.begin(), shown.end(), winner);
        const auto track =
            wheelTrack(spinOf(draw(count, winner)), static_cast<int>(at - shown.begin()), sectors);
        CAPTURE(count, winner, track.to);
        REQUIRE(track.property == Property::Rotation);
        REQUIRE(track.from == 0);
        REQUIRE(valueAt(track, kNow) == 0);
        const double end = valueAt(track, kNow + kSpinMs);
        REQUIRE(end >= 2 * 360);
        const int sector = sectorUnderPointer(end, sectors);
        REQUIRE(shown[static_cast<size_t>(sector)] == winner);
        // And nowhere near the edge to a neighbour.
        REQUIRE(sectorUnderPointer(end - 100.0 / sectors, sectors) == sector);
        REQUIRE(sectorUnderPointer(end + 100.0 / sectors, sectors) == sector);
    }
}

TEST_CASE("the roll stops with the winner in the middle of the window, whoever wins") {
    for (const auto& [count, winner] : manyDraws()) {
        const auto shown = shownNames(count, winner, mostRollNames(109, kRowsInWindow));
        const int names = static_cast<int>(shown.size());
        const int slot = static_cast<int>(std::find(shown.begin(), shown.end(), winner) - shown.begin());
        const auto plan = rollPlan(names, slot, kRowsInWindow);
        CAPTURE(count, winner);
        REQUIRE(shown[static_cast<size_t>(plan.end % names)] == winner);
        REQUIRE(plan.end - plan.begin >= 10);
        REQUIRE(plan.begin == kRowsInWindow / 2);
        REQUIRE(plan.end + kRowsInWindow / 2 < plan.rows);
        REQUIRE(plan.rows == rollPlan(names, 0, kRowsInWindow).rows);
    }
}

TEST_CASE("the sprites that are painted end where the plan says") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const auto style = GENERATE(DrawStyle::Wheel, DrawStyle::Roll);
    const int count = GENERATE(1, 2, 7, 24, 25, 500);
    const int winner = (count * 5) / 7;
    PaintTools tools;
    const auto painted =
        paintLuckyDraw(draw(count, winner, style), {.layout = layout}, tools, kNow + kSpinMs);
    const auto* moving = find(painted, style == DrawStyle::Wheel ? "wheel" : "strip");
    REQUIRE(moving != nullptr);
    REQUIRE(moving->tracks.size() == 1);
    const double end = valueAt(moving->tracks[0], kNow + kSpinMs);
    if (style == DrawStyle::Wheel) {
        const auto shown = shownNames(count, winner, mostSectors(layout == Layout::Portrait ? 270 : 200));
        CHECK(shown[static_cast<size_t>(sectorUnderPointer(end, static_cast<int>(shown.size())))] == winner);
    } else {
        CHECK(end + moving->crop.bottom() <= moving->image.height());
        CHECK(moving->image.height() <= 8192);
    }
}

TEST_CASE("the name under the pointer can be read, and the winner's words afterwards") {
    const int winner = GENERATE(0, 4, 11);
    PaintTools tools;
    auto values = draw(12, winner);
    values.winnerText = QStringLiteral("Chúc mừng Ngọc Hường");
    values.names[static_cast<size_t>(winner)] = QStringLiteral("Ngọc Hường");
    // The moment before it is told: the sector stands upright.
    auto painted = paintLuckyDraw(values, {}, tools, kNow + kSpinMs - 1);
    CHECK(find(painted, "winner") == nullptr);
    painted.sprites.erase(
        std::remove_if(painted.sprites.begin(), painted.sprites.end(),
                       [](const Sprite& sprite) { return sprite.id != QLatin1String("wheel"); }),
        painted.sprites.end());
    const QImage disc = flatten(painted, kNow + kSpinMs);
    const QPoint middle =
        QRectF(painted.sprites[0].at, QSizeF(painted.sprites[0].image.size())).center().toPoint();
    const QImage sector =
        disc.copy(middle.x() - 26, middle.y() - 250, 52, 190).transformed(QTransform().rotate(90));
    QImage plain(sector.size() + QSize(40, 40), QImage::Format_RGB32);
    plain.fill(sector.pixel(2, sector.height() / 2));
    QPainter(&plain).drawImage(20, 20, sector);
    INFO(readText(plain).toStdString());
    CHECK(readText(plain).contains(QStringLiteral("Ngọc Hường")));

    painted = paintLuckyDraw(values, {}, tools, kNow + kSpinMs);
    const auto* told = find(painted, "winner");
    REQUIRE(told != nullptr);
    CHECK(told->entrance == Entrance::Pop);
    QImage words(told->image.size(), QImage::Format_RGB32);
    words.fill(Qt::black);
    QPainter(&words).drawImage(0, 0, told->image);
    words.invertPixels();
    INFO(readText(words).toStdString());
    CHECK(readText(words).contains(QStringLiteral("Chúc mừng Ngọc Hường")));
}

TEST_CASE("the wheel and the strip are painted once, before the draw, for as many as are shown") {
    const auto style = GENERATE(DrawStyle::Wheel, DrawStyle::Roll);
    const char* id = style == DrawStyle::Wheel ? "wheel" : "strip";
    PaintTools tools;
    const auto open = paintLuckyDraw(draw(12, -1, style), {}, tools, kNow);
    const auto spinning = paintLuckyDraw(draw(12, 5, style), {}, tools, kNow + 10);
    const auto ended = paintLuckyDraw(draw(12, 5, style), {}, tools, kNow + kSpinMs);
    CHECK(find(open, id)->tracks.empty());
    CHECK(find(open, id)->content == find(spinning, id)->content);
    CHECK(find(open, id)->content == find(ended, id)->content);
    CHECK(find(open, id)->image.cacheKey() == find(ended, id)->image.cacheKey());
}

TEST_CASE("a theme without motion has no confetti; the spin stays, since it is what is shown") {
    PaintTools tools;
    Frame calm;
    calm.theme.motion = 0;
    CHECK(find(paintLuckyDraw(draw(9, 3), {}, tools, kNow + kSpinMs), "confetti") != nullptr);
    const auto painted = paintLuckyDraw(draw(9, 3), calm, tools, kNow + kSpinMs);
    CHECK(find(painted, "confetti") == nullptr);
    CHECK(find(painted, "wheel")->tracks.size() == 1);
}

TEST_CASE("a draw of nobody, and figures that make no sense, show nothing wrong") {
    PaintTools tools;
    CHECK(paintLuckyDraw(draw(0, -1), {}, tools, kNow).sprites.empty());
    auto values = draw(5, 2);
    values.winner = GENERATE(-7, 5, 1'000'000);
    CHECK_FALSE(isDrawn(values));
    CHECK(find(paintLuckyDraw(values, {}, tools, kNow + kSpinMs), "winner") == nullptr);
    values.winner = 2;
    values.spinStartMs =
        GENERATE(as<qint64>(), std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    values.spinMs =
        GENERATE(as<qint64>(), std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max());
    const auto spin = spinOf(values);
    CHECK(spin.endMs >= spin.startMs);
    CHECK_FALSE(paintLuckyDraw(values, {.scale = 0.1}, tools, kNow).sprites.empty());
}

TEST_CASE("nothing of a draw is outside of its picture") {
    const auto layout = GENERATE(Layout::Portrait, Layout::Landscape);
    const auto style = GENERATE(DrawStyle::Wheel, DrawStyle::Roll);
    const double scale = GENERATE(0.1, 0.667, 1.0, 3.0);
    auto values = draw(30, 29, style);
    values.title = QString(300, u'W');
    values.winnerText = QString(300, u'W');
    PaintTools tools;
    const auto painted = paintLuckyDraw(values, {.layout = layout, .scale = scale}, tools, kNow + kSpinMs);
    CHECK(painted.size == luckyDrawSize(values, {.layout = layout, .scale = scale}));
    for (const auto& sprite : painted.sprites) {
        const QSizeF size = sprite.crop.isNull() ? QSizeF(sprite.image.size()) : sprite.crop.size();
        INFO(sprite.id.toStdString());
        CHECK(QRectF(QPointF(0, 0), QSizeF(painted.size)).contains(QRectF(sprite.at, size)));
    }
}
