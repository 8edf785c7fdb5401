#include "app/host_board/directors_line_box.h"
#include "app/host_board/host_board.h"
#include "app/host_board/host_board_window.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "app/window/console_frame.h"
#include "app/window/host_board_tool.h"
#include "tests/app/support/sample.h"
#include "tests/app/support/scripted_prompts.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace studio;

namespace {

struct Console {
    Console() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        frame.hostBoard().setMemory(
            {{.geometry = {0, 0, 640, 480}, .screen = {}, .scale = 1.2}, [this](const auto& settings) {
                 kept = settings;
             }});
        frame.setShow(show, true);
        frame.setStage(stage);
        frame.setHealth(app::sample::healthOnAir());
        frame.hear(session::StateChanged{session::SessionState::Live});
        QObject::connect(&frame, &app::window::ConsoleFrame::commanded,
                         [this](const show::StageCommand& command) {
                             stage = show::apply(show, stage, command, std::chrono::system_clock::now());
                             frame.setStage(stage);
                         });
        frame.resize(1366, 768);
        frame.show();
        frame.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&frame));
    }

    app::host_board::HostBoardWindow& openBoard() {
        QTest::keyClick(&frame, Qt::Key_B, Qt::ControlModifier);
        auto* window = frame.hostBoard().window();
        REQUIRE(window != nullptr);
        REQUIRE(QTest::qWaitForWindowExposed(window));
        return *window;
    }

    app::ScriptedPrompts prompts;
    show::Show show = app::sample::show();
    show::Stage stage = app::sample::stageOnAir(show);
    app::host_board::BoardSettings kept;
    app::window::ConsoleFrame frame{prompts};
};

} // namespace

TEST_CASE_METHOD(Console, "Ctrl+B opens the board with what is on air, as it was remembered") {
    auto& window = openBoard();
    CHECK(window.board().content().body.code == QStringLiteral("A12"));
    CHECK(window.board().content().header.live);
    CHECK(window.board().scale() == Approx(1.2));
    CHECK_FALSE(window.isFullScreen()); // the only screen is the console's
    frame.hear(session::CommentArrived{app::sample::comment("1", QStringLiteral("Nguyễn Thị Lan"),
                                                            QStringLiteral("Gọi 0912345678 được không?"),
                                                            QStringLiteral("facebook"))});
    stage.question.reset();
    frame.setStage(stage);
    const QString asked = window.board().content().body.question;
    CHECK(asked.contains(QStringLiteral("được không?")));
    CHECK_FALSE(asked.contains(QStringLiteral("0912345678")));
    window.close();
    CHECK(kept.scale == Approx(1.2));
}

TEST_CASE_METHOD(Console, "O on the board opens and closes the orders, and its light says which") {
    using app::host_board::OrderLight;
    auto& window = openBoard();
    const bool before = stage.ordersOpen;
    const auto light = [&] {
        return window.board().content().header.orders;
    };
    CHECK(light() == (before ? OrderLight::Open : OrderLight::Closed));
    QTest::keyClick(&window, Qt::Key_O);
    CHECK(stage.ordersOpen != before);
    CHECK(light() == (before ? OrderLight::Closed : OrderLight::Open));
    QTest::keyClick(&window, Qt::Key_O, Qt::ControlModifier);
    CHECK(stage.ordersOpen == before);
}

TEST_CASE_METHOD(Console, "Space on the board goes on in the show") {
    auto& window = openBoard();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    const int before = stage.segment;
    QTest::keyClick(&window, Qt::Key_Space);
    CHECK(stage.segment == before + 1);
    CHECK(window.board().content().body.code == QStringLiteral("A13"));
}

TEST_CASE_METHOD(Console, "A line typed under Ctrl+D stands on the board until it is taken away") {
    auto& window = openBoard();
    frame.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&frame));
    QTest::keyClick(&frame, Qt::Key_D, Qt::ControlModifier);
    auto* box = frame.findChild<app::host_board::DirectorsLineBox*>();
    REQUIRE(box != nullptr);
    REQUIRE(QTest::qWaitFor([&] { return box->isVisible(); }));
    auto* line = box->findChild<QLineEdit*>(QStringLiteral("directorsLine"));
    QTest::keyClicks(line, QStringLiteral("slow  down "));
    const int before = stage.segment;
    QTest::keyClick(line, Qt::Key_Return);
    CHECK(window.board().content().footer.directorsLine == QStringLiteral("slow down"));
    CHECK_FALSE(box->isVisible());
    CHECK(stage.segment == before);
    frame.findChild<QPushButton*>(QStringLiteral("directorsLineButton"))->click();
    CHECK(line->text() == QStringLiteral("slow down"));
    box->findChild<QPushButton*>(QStringLiteral("directorsLineClear"))->click();
    CHECK(window.board().content().footer.directorsLine.isEmpty());
}
