#include "app/host_board/board_settings.h"
#include "app/host_board/host_board.h"
#include "app/host_board/host_board_window.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "tests/app/host_board/board_sample.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QMenu>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

using namespace app::host_board;
using app::host_board_sample::Sample;
using app::host_board_sample::sampleOf;
using app::host_board_sample::Situation;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

struct Board {
    Board() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        board.resize(1280, 800);
        board.show();
        REQUIRE(QTest::qWaitForWindowExposed(&board));
        app::host_board_sample::fill(board, Situation::Design);
    }
    HostBoard board;
};

/// What is painted of a widget from now on.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget& widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent*>(event)->region();
        return false;
    }
    QRegion painted;
};

double differenceOf(const QImage& one, const QImage& other) {
    double sum = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            sum += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
    }
    return sum / (double(one.width()) * one.height());
}

} // namespace

TEST_CASE_METHOD(Board, "Mirrored, every pixel stands on the other side") {
    const QImage plain = board.grab().toImage();
    board.setMirrored(true);
    const QImage mirrored = board.grab().toImage();
    // Edges of letters are smoothed a little differently the other way round.
    CHECK(differenceOf(mirrored, plain.mirrored(true, false)) < 1.5);
    CHECK(differenceOf(mirrored, plain) > 5);
}

TEST_CASE_METHOD(Board, "A second that goes by repaints the header only, and the same values nothing") {
    Sample sample = sampleOf(Situation::Design);
    board.setDirectorsLine({});
    QTest::qWait(50);
    for (const bool mirrored : {false, true}) {
        board.setMirrored(mirrored);
        QTest::qWait(50);
        PaintWatch watch(board);
        board.setStage(sample.stage);
        board.setShow(sample.show);
        board.tick(sample.now);
        QTest::qWait(50);
        CHECK(watch.painted.isEmpty());
        board.setOnAir(seconds(5026));
        sample.now += seconds(1);
        board.tick(sample.now);
        REQUIRE(QTest::qWaitFor([&] { return !watch.painted.isEmpty(); }));
        CHECK(watch.painted.boundingRect().bottom() < 100);
        board.setOnAir(seconds(5025));
        sample.now -= seconds(1);
        board.tick(sample.now);
        QTest::qWait(50);
    }
}

TEST_CASE_METHOD(Board, "A new line of the director lights up once, only at the foot") {
    QTest::qWait(50);
    board.setDirectorsLine({});
    QTest::qWait(50);
    board.setDirectorsLine(QStringLiteral("chậm lại"));
    const QImage before = board.grab().toImage();
    const QPoint foot(640, 790);
    REQUIRE(QTest::qWaitFor([&] { return board.grab().toImage().pixel(foot) != before.pixel(foot); }));
    const QRgb plain = QColor(app::theme::kGo).rgb();
    CHECK(QTest::qWaitFor([&] { return board.grab().toImage().pixel(foot) == plain; }, 6000));
    CHECK(board.content().footer.directorsLine == QStringLiteral("chậm lại"));
}

TEST_CASE_METHOD(Board, "The prompter shows the points alone and rolls at its speed") {
    board.setScale(2);
    board.setPrompting(true);
    PrompterScroll& prompter = board.prompter();
    prompter.setSpeed(0);
    CHECK_FALSE(prompter.advance(seconds(1)));
    prompter.setSpeed(4);
    const auto topOf = [&] {
        return prompter.section().items.front().place.top();
    };
    prompter.toTop();
    const double top = topOf();
    REQUIRE(prompter.advance(milliseconds(100)));
    const double slow = top - topOf();
    CHECK(slow > 0);
    prompter.toTop();
    prompter.setSpeed(8);
    prompter.advance(milliseconds(100));
    CHECK(top - topOf() == Approx(2 * slow));
    bool everSeen = false;
    for (int i = 0; i < 400; ++i) {
        prompter.advance(milliseconds(500));
        everSeen = everSeen || !prompter.section().items.empty();
    }
    CHECK(everSeen);
    prompter.setSpeed(99);
    CHECK(prompter.speed() == PrompterScroll::kFastest);
}

TEST_CASE("The board's keys change its type, mirror and screen, and each is kept") {
    app::text::speak(QStringLiteral("vi"));
    HostBoardWindow window({});
    QSignalSpy kept(&window, &HostBoardWindow::settingsChanged);
    QSignalSpy next(&window, &HostBoardWindow::nextWanted);
    QSignalSpy previous(&window, &HostBoardWindow::previousWanted);
    window.resize(800, 600);
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_Plus, Qt::ControlModifier);
    CHECK(window.settings().scale == Approx(1.2));
    QTest::keyClick(&window, Qt::Key_Minus, Qt::ControlModifier);
    CHECK(window.settings().scale == Approx(1.1));
    QTest::keyClick(&window, Qt::Key_0, Qt::ControlModifier);
    CHECK(window.board().scale() == Approx(1));
    QTest::keyClick(&window, Qt::Key_M);
    CHECK(window.board().isMirrored());
    CHECK(kept.count() == 5);
    QTest::keyClick(&window, Qt::Key_F11);
    CHECK(window.isFullScreen());
    QTest::keyClick(&window, Qt::Key_P);
    CHECK(window.board().isPrompting());
    QTest::keyClick(&window, Qt::Key_Escape);
    CHECK_FALSE(window.board().isPrompting());
    CHECK(window.isFullScreen());
    QTest::keyClick(&window, Qt::Key_Escape);
    CHECK_FALSE(window.isFullScreen());
    CHECK_FALSE(window.settings().fullScreen);
    QTest::keyClick(&window, Qt::Key_Space);
    QTest::keyClick(&window, Qt::Key_PageDown);
    QTest::keyClick(&window, Qt::Key_PageUp);
    CHECK(next.count() == 2);
    CHECK(previous.count() == 1);
}

TEST_CASE("A right click lists what the keys do") {
    HostBoardWindow window({});
    window.resize(800, 600);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    QContextMenuEvent event(QContextMenuEvent::Mouse, {10, 10}, window.mapToGlobal(QPoint(10, 10)));
    QApplication::sendEvent(&window, &event);
    auto* menu = window.findChild<QMenu*>(QStringLiteral("hostBoardMenu"));
    REQUIRE(menu != nullptr);
    for (QAction* action : menu->actions()) {
        if (action->objectName() == QLatin1String("boardMirror"))
            action->trigger();
    }
    CHECK(window.board().isMirrored());
    menu->close();
}

TEST_CASE("Settings come back as they went, damaged ones fall back alone") {
    BoardSettings settings{.geometry = {10, 20, 1024, 768},
                           .screen = QStringLiteral("HDMI-1"),
                           .fullScreen = false,
                           .scale = 1.4,
                           .mirrored = true,
                           .prompterSpeed = 7};
    CHECK(boardSettings(toJson(settings)) == settings);
    QJsonObject damaged = toJson(settings);
    damaged[QStringLiteral("scale")] = 40;
    damaged[QStringLiteral("geometry")] = QStringLiteral("wide");
    settings.scale = 2;
    settings.geometry = {};
    CHECK(boardSettings(damaged) == settings);
    CHECK(boardSettings({}) == BoardSettings());
}

TEST_CASE("The board opens on the screen it knew, else on another than the console's") {
    const QStringList both{QStringLiteral("eDP-1"), QStringLiteral("HDMI-1"), QStringLiteral("DP-2")};
    CHECK(boardScreen(both, both[0], {}) == both[1]);
    CHECK(boardScreen(both, both[0], both[2]) == both[2]);
    CHECK(boardScreen(both, both[0], QStringLiteral("gone")) == both[1]);
    CHECK(boardScreen(both, both[1], both[1]) == both[0]);
    CHECK(boardScreen({both[0]}, both[0], both[0]).isEmpty());
}
