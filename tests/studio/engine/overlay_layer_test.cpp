#include "tests/studio/engine/engine_rig.h"
#include "tests/studio/engine/test_overlay.h"

#include <catch2/catch.hpp>

#include <QJsonObject>

using namespace studio;
using namespace std::chrono_literals;
using rig::isNear;
using rig::Rig;
using rig::TestOverlay;
using show::CanvasId;
using show::Overlay;

namespace {

constexpr QSize kWide{320, 180};

/// The first column from the left that has the colour, or −1.
int leftEdge(const QImage& picture, int y, QColor colour) {
    for (int x = 0; x < picture.width(); ++x) {
        if (isNear(picture.pixelColor(x, y), colour, 40)) {
            return x;
        }
    }
    return -1;
}

} // namespace

TEST_CASE("an overlay hears what changed, once, and what is gone is gone") {
    Rig rig(kWide, 20);
    rig.start();
    TestOverlay::registerType();
    auto& overlay = TestOverlay::instance();
    auto frame = TestOverlay::frame(Overlay::ProductCard, {20, 100, 100, 60}, Qt::green);
    frame.settings[QStringLiteral("note")] = QStringLiteral("12 left");
    rig.engine->applyOverlays(CanvasId::Main, {frame});
    rig.main.turnFor(200ms);
    CHECK(overlay.hasNote);
    overlay.updates = 0;
    for (int i = 0; i < 20; ++i) {
        rig.engine->applyOverlays(CanvasId::Main, {frame});
    }
    rig.main.turnFor(300ms);
    CHECK(overlay.updates == 0);

    frame.settings.remove(QStringLiteral("note"));
    rig.engine->applyOverlays(CanvasId::Main, {frame});
    REQUIRE(rig.main.turnUntil([&] { return overlay.updates == 1; }));
    CHECK_FALSE(overlay.hasNote);

    frame.visible = false;
    rig.engine->applyOverlays(CanvasId::Main, {frame});
    rig.engine->applyOverlays(CanvasId::Main, {frame});
    REQUIRE(rig.main.turnUntil([&] { return overlay.updates >= 2; }));
    frame.visible = true; // with the very settings it had
    rig.engine->applyOverlays(CanvasId::Main, {frame});
    REQUIRE(rig.main.turnUntil([&] { return overlay.updates >= 3; }));
    CHECK(isNear(rig::decodePictures(*rig.record(500ms)).back().pixelColor(70, 130), Qt::green));
}

TEST_CASE("an overlay glides to its new place, unless it is held or nothing moves in its theme") {
    enum class Manner { Glides, Held, Still, Resized };
    const auto manner = GENERATE(Manner::Glides, Manner::Held, Manner::Still, Manner::Resized);
    Rig rig(kWide, 30);
    rig.start();
    TestOverlay::registerType();
    auto frame = TestOverlay::frame(Overlay::ProductCard, {10, 60, 40, 40}, Qt::green);
    if (manner == Manner::Still) {
        frame.settings[QStringLiteral("theme")] = QJsonObject{{QStringLiteral("motion"), 0}};
    }
    rig.engine->applyOverlays(CanvasId::Main, {frame});
    rig.main.turnFor(300ms);
    const auto sink = rig.addSink();
    REQUIRE(rig.engine->startEncoding(CanvasId::Main, rig.profile, rig.fan));
    REQUIRE(rig.main.turnUntil([&] { return sink->length() > 500ms; }));
    frame.position.setX(250);
    if (manner == Manner::Resized) {
        frame.settings[QStringLiteral("width")] = 50;
    }
    rig.engine->applyOverlays(CanvasId::Main, {frame},
                              manner == Manner::Held ? std::set{Overlay::ProductCard} : std::set<Overlay>{});
    REQUIRE(rig.main.turnUntil([&] { return sink->length() > 2500ms; }));
    rig.engine->stopEncoding(CanvasId::Main);
    std::vector<int> between;
    int waiting = 0; // larger already, at the old place still
    const auto pictures = rig::decodePictures(*sink);
    for (const QImage& picture : pictures) {
        const int edge = leftEdge(picture, 80, Qt::green);
        if (edge > 15 && edge < 245) {
            between.push_back(edge);
        }
        waiting += edge >= 0 && edge <= 15 && isNear(picture.pixelColor(54, 80), Qt::green, 40) ? 1 : 0;
    }
    CHECK(std::abs(leftEdge(pictures.front(), 80, Qt::green) - 10) <= 2);
    CHECK(std::abs(leftEdge(pictures.back(), 80, Qt::green) - 250) <= 2);
    CHECK(std::is_sorted(between.begin(), between.end()));
    CHECK(between.empty() == (manner != Manner::Glides));
    CHECK((waiting > 0) == (manner == Manner::Resized));
}
