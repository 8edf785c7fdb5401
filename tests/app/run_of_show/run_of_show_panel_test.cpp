#include "app/run_of_show/run_of_show_panel.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "tests/app/support/sample.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QTest>

using namespace studio;
using app::run_of_show::RunOfShowPanel;

namespace {

struct Run {
    Run() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        QObject::connect(&panel, &RunOfShowPanel::commanded,
                         [this](const show::StageCommand& each) { commands.push_back(each); });
        panel.setShow(show);
        panel.setStage(stage);
        panel.resize(272, 700);
        panel.show();
        REQUIRE(QTest::qWaitForWindowExposed(&panel));
    }
    ~Run() {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    }

    QAction* lineOf(int row, const char* name) {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        auto* list = panel.findChild<QListView*>(QStringLiteral("runOfShowList"));
        const QPoint place = list->visualRect(list->model()->index(row, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, list->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(list->viewport(), &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        auto* found = menu->findChild<QAction*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }

    show::Show show = app::sample::show();
    show::Stage stage = app::sample::stageOnAir(show);
    std::vector<show::StageCommand> commands;
    RunOfShowPanel panel;
};

} // namespace

TEST_CASE_METHOD(Run, "a product is put beside the one on air from its step's menu, and taken away") {
    REQUIRE(stage.productCode == QStringLiteral("A12"));
    CHECK_FALSE(lineOf(1, "stepPair")->isEnabled());
    CHECK_FALSE(lineOf(0, "stepSingle")->isEnabled());
    lineOf(0, "stepPair")->trigger();
    REQUIRE(commands.size() == 1);
    CHECK(std::get<show::PairWith>(commands.back()).productCode == QStringLiteral("A11"));
    stage.pairCode = QStringLiteral("A11");
    panel.setStage(stage);
    lineOf(0, "stepSingle")->trigger();
    CHECK(std::get<show::PairWith>(commands.back()).productCode.isEmpty());
}

TEST_CASE_METHOD(Run, "a pair needs a product on air") {
    stage.productCode.clear();
    panel.setStage(stage);
    QAction* pair = lineOf(0, "stepPair");
    CHECK_FALSE(pair->isEnabled());
    CHECK(pair->toolTip() == QStringLiteral("Chưa có sản phẩm trên hình"));
    lineOf(2, "stepGo")->trigger();
    CHECK(std::get<show::GoToSegment>(commands.back()).index == 2);
}
