#include "studio/overlays/overlay_contract.h"
#include "tests/studio/engine/engine_rig.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QScreen>
#include <QWidget>

using namespace studio;
using namespace std::chrono_literals;
using rig::Rig;

namespace contract = studio::overlays::contract;

namespace {

/// A native window like the console's preview.
class Window : public QWidget {
public:
    explicit Window(QSize size) {
        setAttribute(Qt::WA_NativeWindow);
        setAttribute(Qt::WA_NoSystemBackground);
        setAttribute(Qt::WA_PaintOnScreen);
        setGeometry(40, 40, size.width(), size.height());
        show();
    }
    QPaintEngine* paintEngine() const override { return nullptr; }
};

QColor onScreen(const QWidget& window, QPoint at) {
    const QPoint place = window.mapToGlobal(at);
    return QGuiApplication::primaryScreen()
        ->grabWindow(0, place.x(), place.y(), 1, 1)
        .toImage()
        .pixelColor(0, 0);
}

bool shows(Rig& rig, const QWidget& window, QPoint at, QColor colour,
           std::chrono::milliseconds longest = 5s) {
    return rig.main.turnUntil(
        [&] {
            QCoreApplication::processEvents();
            return rig::isNear(onScreen(window, at), colour);
        },
        longest);
}

} // namespace

TEST_CASE("the preview shows the picture, with bars where the shapes differ") {
    {
        Rig rig;
        Window window({400, 400});
        rig.start();
        REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), QStringLiteral("#3cb464"))},
                                 {rig::fullScene(QStringLiteral("s"), QStringLiteral("a"))},
                                 rig::slateWords()));
        const auto preview = rig.engine->createPreview(show::CanvasId::Main, window.winId(), 400, 400);
        CHECK(shows(rig, window, {200, 200}, QColor(0x3c, 0xb4, 0x64)));
        CHECK(shows(rig, window, {200, 20}, QColor(0x13, 0x15, 0x1A))); // 16:9 in a square
        CHECK(shows(rig, window, {200, 95}, QColor(0x3c, 0xb4, 0x64))); // 400 × 225 pixels in the middle
        CHECK(shows(rig, window, {200, 380}, QColor(0x13, 0x15, 0x1A)));

        window.resize(400, 225);
        preview->resize(400, 225);
        CHECK(shows(rig, window, {200, 6}, QColor(0x3c, 0xb4, 0x64)));

        preview->setEnabled(false);
        REQUIRE(rig.engine->load({rig::colour(QStringLiteral("b"), QStringLiteral("#0000ff"))},
                                 {rig::fullScene(QStringLiteral("s"), QStringLiteral("b"))},
                                 rig::slateWords()));
        CHECK_FALSE(shows(rig, window, {200, 100}, Qt::blue, 700ms)); // drawn by nobody
        preview->setEnabled(true);
        CHECK(shows(rig, window, {200, 100}, Qt::blue));
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("the second canvas has a preview of its own, beside the main one's") {
    {
        Rig rig;
        rig.options.secondCanvas = show::Canvas{QSize(180, 320), 30};
        Window wide({320, 180});
        Window tall({180, 320});
        tall.move(500, 40);
        rig.start();
        show::Scene scene = rig::fullScene(QStringLiteral("s"), QStringLiteral("a"));
        scene.secondItems = {{QStringLiteral("b"), {0, 0, 1, 0.5}, show::Fit::Stretch}};
        REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), QStringLiteral("#3cb464")),
                                  rig::colour(QStringLiteral("b"), QStringLiteral("#b43c64"))},
                                 {scene}, rig::slateWords()));
        const auto main = rig.engine->createPreview(show::CanvasId::Main, wide.winId(), 320, 180);
        const auto second = rig.engine->createPreview(show::CanvasId::Second, tall.winId(), 180, 320);
        CHECK(shows(rig, wide, {160, 90}, QColor(0x3c, 0xb4, 0x64)));
        CHECK(shows(rig, tall, {90, 80}, QColor(0xb4, 0x3c, 0x64)));
        CHECK(shows(rig, tall, {90, 240}, Qt::black));
        rig.record(300ms); // an encode beside it does not touch the previews
        CHECK(shows(rig, tall, {90, 80}, QColor(0xb4, 0x3c, 0x64)));
        CHECK(rig::isNear(onScreen(wide, {160, 90}), QColor(0x3c, 0xb4, 0x64)));
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("marks are drawn over the picture in their window, and on no other") {
    Rig rig;
    Window marked({640, 360}); // twice the canvas
    Window plain({320, 180});
    plain.move(800, 40);
    rig.start();
    const QColor ground(0x28, 0x28, 0x28);
    REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), ground.name())},
                             {rig::fullScene(QStringLiteral("s"), QStringLiteral("a"))}, rig::slateWords()));
    const auto preview = rig.engine->createPreview(show::CanvasId::Main, marked.winId(), 640, 360);
    const auto other = rig.engine->createPreview(show::CanvasId::Main, plain.winId(), 320, 180);
    REQUIRE(shows(rig, marked, {320, 180}, ground));

    engine::PreviewMarks marks;
    marks.chosen = QRect(100, 50, 80, 60);
    marks.frames = {QRect(20, 20, 40, 40)};
    marks.verticalGuides = {160};
    marks.horizontalGuides = {150};
    marks.safeArea = QRect(8, 8, 304, 164);
    preview->setMarks(marks);
    const QColor accent(0x3d, 0x8b, 0xff);
    CHECK(shows(rig, marked, {230, 101}, accent));    // the frame's upper edge
    CHECK(shows(rig, marked, {200, 100}, Qt::white)); // the handle on its corner
    CHECK(shows(rig, marked, {197, 100}, accent));    // the handle's edge
    CHECK(shows(rig, marked, {280, 220}, Qt::white)); // below, in the middle
    CHECK(shows(rig, marked, {320, 40}, QColor(0xff, 0x4f, 0xa3)));
    CHECK(shows(rig, marked, {500, 300}, QColor(0x2f, 0xd8, 0xf0)));
    const int dim = onScreen(marked, {60, 40}).green(); // another's frame
    CHECK(dim > ground.green() + 30);
    CHECK(dim < 0xc0);
    bool gap = false;
    bool dash = false;
    for (int x = 100; x < 160; ++x) {
        const int grey = onScreen(marked, {x, 16}).green();
        dash = dash || grey > ground.green() + 30;
        gap = gap || grey < ground.green() + 10;
    }
    CHECK(dash);
    CHECK(gap);
    CHECK(rig::isNear(onScreen(marked, {440, 160}), ground)); // nothing is drawn where nothing is marked
    CHECK(rig::isNear(onScreen(plain, {100, 50}), ground));
    CHECK(rig::isNear(rig::decodePictures(*rig.record(300ms)).back().pixelColor(160, 20), ground));

    preview->setMarks({});
    CHECK(shows(rig, marked, {230, 101}, ground));
}

TEST_CASE("a screen is captured") {
    Rig rig;
    QWidget window(nullptr, Qt::X11BypassWindowManagerHint);
    window.setPalette(QPalette(QColor(0xc8, 0x3c, 0x28)));
    window.setAutoFillBackground(true);
    window.setGeometry(QGuiApplication::primaryScreen()->geometry());
    window.show();
    rig.main.turnUntil(
        [&] {
            QCoreApplication::processEvents();
            return false;
        },
        300ms);
    rig.start();
    show::Source source;
    source.id = QStringLiteral("screen");
    source.kind = show::SourceKind::Screen;
    REQUIRE(rig.engine->load({source}, {rig::fullScene(QStringLiteral("s"), source.id)}, rig::slateWords()));
    rig.main.turnUntil(
        [&] {
            QCoreApplication::processEvents();
            return false;
        },
        600ms);
    const auto pictures = rig::decodePictures(*rig.record(500ms));
    REQUIRE_FALSE(pictures.empty());
    const QColor expected = onScreen(window, window.rect().center());
    CHECK(expected != QColor(Qt::black));
    const QColor captured = pictures.back().pixelColor(60, 40); // the pointer stands in the middle
    INFO(captured.name().toStdString() << " for " << expected.name().toStdString());
    CHECK(rig::isNear(captured, expected));
    CHECK(rig.events.empty());
}

TEST_CASE("overlays stand above every scene and move") {
    {
        Rig rig({640, 360});
        rig.options.overlayModule = QStringLiteral(PHIEN_OVERLAY_MODULE);
        rig.options.overlayModuleData = QStringLiteral(PHIEN_OVERLAY_DATA);
        rig.start();
        REQUIRE(rig.engine->load({rig::colour(QStringLiteral("a"), QStringLiteral("#000000")),
                                  rig::colour(QStringLiteral("b"), QStringLiteral("#202020"))},
                                 {rig::fullScene(QStringLiteral("one"), QStringLiteral("a")),
                                  rig::fullScene(QStringLiteral("two"), QStringLiteral("b"))},
                                 rig::slateWords()));
        overlays::OverlayFrame frame;
        frame.overlay = show::Overlay::SellerLine;
        frame.sourceId = QLatin1String(contract::kSlate);
        frame.settings = {{QLatin1String(contract::kWidth), 200},
                          {QLatin1String(contract::kHeight), 120},
                          {QLatin1String(contract::kTitle), QStringLiteral("██████████")}};
        frame.position = {20, 30};
        frame.visible = true;
        const auto brightest = [](const QImage& picture, QRect area) {
            int most = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x) {
                    most = std::max(most, qGray(picture.pixel(x, y)));
                }
            }
            return most;
        };
        const auto picture = [&] {
            return rig::decodePictures(*rig.record(500ms)).back();
        };
        const QRect here(20, 30, 200, 120);
        const QRect there(400, 200, 200, 120);

        rig.engine->applyOverlays(show::CanvasId::Main, {frame});
        rig.main.turnFor(700ms);
        CHECK(brightest(picture(), here) > 120);
        CHECK(brightest(picture(), there) < 40);

        REQUIRE(rig.engine->switchScene(QStringLiteral("two"), engine::Transition::Cut, 0ms));
        frame.position = there.topLeft();
        rig.engine->applyOverlays(show::CanvasId::Main, {frame});
        rig.main.turnFor(300ms);
        CHECK(brightest(picture(), here) < 60);
        CHECK(brightest(picture(), there) > 120);
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}

TEST_CASE("an overlay of a module that is not loaded is left out") {
    Rig rig;
    rig.start();
    overlays::OverlayFrame frame;
    frame.sourceId = QLatin1String(contract::kProductCard);
    frame.visible = true;
    rig.engine->applyOverlays(show::CanvasId::Main, {frame});
    rig.engine->applyOverlays(show::CanvasId::Main, {});
    CHECK_FALSE(rig.record(300ms)->packets().empty());
}

TEST_CASE("an overlay module that cannot be loaded is named") {
    {
        Rig rig;
        rig.options.overlayModule = QStringLiteral("/nowhere/phien-overlays.so");
        const auto started = engine::Engine::start(rig.options, rig.main.executor());
        REQUIRE_FALSE(started);
        CHECK(started.error().code == engine::EngineError::ModuleMissing);
        CHECK(started.error().where == "/nowhere/phien-overlays.so");
    }
    CHECK(engine::Engine::allocatedBlocks() == 0);
}
