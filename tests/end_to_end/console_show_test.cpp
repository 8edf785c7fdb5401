// A host at the console as the program opens it: preparing, products into the show, the show menu, one key a
// step.
#include "app/host_board/host_board.h"
#include "app/run_of_show/run_of_show_model.h"
#include "app/run_of_show/step_list.h"
#include "studio/show/show_file.h"
#include "tests/app/support/real_drag.h"
#include "tests/end_to_end/console_house.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTableView>

#include <algorithm>

using namespace studio;
using app::host_board::OrderLight;

namespace {

QString words(const char* text) {
    return QString::fromUtf8(text);
}

struct Host : ConsoleHouse {
    app::run_of_show::StepList& steps() { return *find<app::run_of_show::StepList>("runOfShowList"); }
    QPoint middleOf(int row) { return steps().visualRect(steps().model()->index(row, 0)).center(); }
    /// Between the row before and that row.
    QPoint gapBefore(int row) {
        const QRect place = steps().visualRect(steps().model()->index(row, 0));
        return {place.center().x(), place.top() + 2};
    }
    void chooseLine(const char* line) {
        click("showMenuButton");
        auto* open = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(open != nullptr);
        auto* action = open->findChild<QAction*>(QLatin1String(line));
        REQUIRE(action != nullptr);
        CHECK(action->isEnabled());
        action->trigger();
        open->close();
    }
    bool isInFile() {
        const auto kept = show::loadShow(showFile);
        return kept && kept->show.runOfShow == run() && kept->show.title == show().title &&
               kept->show.products == show().products;
    }
    bool isSeen(show::Overlay overlay) {
        const auto& frames = session->composition(show::CanvasId::Main).frames;
        return std::any_of(frames.begin(), frames.end(),
                           [&](const auto& frame) { return frame.overlay == overlay && frame.visible; });
    }
    QStringList wanted;
    void noteWanted() {
        QObject::connect(menu, &app::ShowMenu::openWanted, host.get(),
                         [this](const QString& file) { wanted << file; });
    }
};

} // namespace

TEST_CASE_METHOD(Host, "a host inserts, drags and takes back steps in the console, and the file follows") {
    const show::Show before = show();
    trigger("insertBreak");
    QTest::keyClick(find<QLineEdit>("segmentTitle"), Qt::Key_Return);
    settle();
    REQUIRE(run().size() == before.runOfShow.size() + 1);
    CHECK(run().back().kind == show::SegmentKind::Break);
    trigger("insertProduct");
    QTest::keyClicks(find<QLineEdit>("pickerSearch"), QStringLiteral("e01"));
    QTest::keyClick(find<QLineEdit>("pickerSearch"), Qt::Key_Return);
    settle();
    REQUIRE(run().back().productCode == QStringLiteral("E01"));

    steps().scrollToTop();
    app::dragByHand(*steps().viewport(), middleOf(0), *steps().viewport(), gapBefore(3));
    CHECK(run()[2] == before.runOfShow[0]);
    CHECK(steps().chosenRows() == std::vector<int>{2});
    press(Qt::Key_Down, Qt::AltModifier);
    CHECK(run()[3] == before.runOfShow[0]);
    press(Qt::Key_D, Qt::ControlModifier); // of the list that has the focus, not of the console
    CHECK(run()[4] == before.runOfShow[0]);
    const show::Show edited = show();
    CHECK(soon([this] { return isInFile(); }));

    for (int step = 0; step < 5; ++step)
        press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(show() == before);
    CHECK_FALSE(find<QAbstractButton>("runUndo")->isEnabled());
    for (int step = 0; step < 5; ++step)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(show() == edited);
    click("runUndo");
    click("runUndo");
    CHECK(run()[2] == before.runOfShow[0]);

    chooseLine("showDetails");
    QWidget* dialog = shown("showDetailsDialog");
    REQUIRE(dialog != nullptr);
    findIn<QLineEdit>(*dialog, "showTitle")->setText(words("Áo dài Tết 20:00"));
    QTest::mouseClick(findIn<QAbstractButton>(*dialog, "promptYes"), Qt::LeftButton);
    CHECK(soon([this] { return window()->windowTitle().startsWith(words("Áo dài Tết 20:00")); }));
    CHECK(soon([this] { return isInFile(); }));
}

TEST_CASE_METHOD(Host, "products go from the catalogue into the open show, and one undo takes them out") {
    stock(QStringLiteral("a12"), words("Áo dài đỏ, giá mới"), 199'000);
    stock(QStringLiteral("Z1"), words("Khăn lụa"), 90'000);
    stock(QStringLiteral("Z2"), words("Nón lá"), 60'000);
    const show::Show before = show();
    auto& products = openProducts();
    products.choose({QStringLiteral("a12"), QStringLiteral("Z1")});
    QTest::keyClick(&products, Qt::Key_Return, Qt::ControlModifier);
    settle();
    REQUIRE(run().size() == before.runOfShow.size() + 2);
    CHECK(show().products.size() == before.products.size() + 1);
    CHECK(show().findProduct(QStringLiteral("A12"))->price.dong == 199'000);
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(show() == before);
    CHECK_FALSE(find<QAbstractButton>("runUndo")->isEnabled());

    products.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&products));
    QTest::keyClick(&products, Qt::Key_2, Qt::ControlModifier); // by name, as it stands
    auto& table = *findIn<QTableView>(products, "productTable");
    products.choose({QStringLiteral("Z1"), QStringLiteral("Z2")});
    const QPoint row = table.visualRect(table.model()->index(1, 2)).center();
    app::dragByHand(*table.viewport(), row, *steps().viewport(), gapBefore(2));
    REQUIRE(run().size() == before.runOfShow.size() + 2);
    CHECK(run()[1] == before.runOfShow[1]);
    CHECK(run()[2].productCode == QStringLiteral("Z1"));
    CHECK(run()[3].productCode == QStringLiteral("Z2"));
    CHECK(run()[4] == before.runOfShow[2]);
    CHECK(steps().chosenRows() == std::vector<int>{2, 3});
    CHECK(soon([this] { return isInFile(); }));
    photograph(QStringLiteral("console-dropped-products"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(show() == before);
}

TEST_CASE_METHOD(Host, "the show menu makes, opens, exports and imports shows") {
    noteWanted();
    shelf->note(showFile, show().title);
    chooseLine("showNew");
    QWidget* dialog = shown("showDetailsDialog");
    REQUIRE(dialog != nullptr);
    findIn<QLineEdit>(*dialog, "showTitle")->setText(words("Tối thứ bảy: 50% / lụa"));
    QTest::mouseClick(findIn<QAbstractButton>(*dialog, "promptYes"), Qt::LeftButton);
    REQUIRE(soon([this] { return wanted.size() == 1; }));
    const QString firstFile = showFile;
    const show::Show first = show();
    const QString fresh = wanted.front();
    CHECK(QFileInfo(fresh).absolutePath() ==
          QFileInfo(file(QStringLiteral("data/shows"))).absoluteFilePath());

    open(fresh);
    noteWanted();
    CHECK(show().title == words("Tối thứ bảy: 50% / lụa"));
    CHECK(run().empty());
    CHECK(find<QLabel>("runOfShowEmpty")->isVisible());
    CHECK(show().scenes == first.scenes);
    CHECK(show().sources == first.sources);
    photograph(QStringLiteral("console-new-show"));
    chooseLine("showRecent1");
    CHECK(soon([&] { return wanted.size() == 2 && wanted.back() == firstFile; }));
    QFile broken(file(QStringLiteral("hỏng.phien.json")));
    REQUIRE(broken.open(QIODevice::WriteOnly));
    broken.write("{");
    broken.close();
    menu->openShow(broken.fileName());
    CHECK(soon([this] { return shown("promptDialog") != nullptr; }));
    CHECK(wanted.size() == 2);
    shown("promptDialog")->close();

    open(firstFile);
    noteWanted();
    const QString packed = file(QStringLiteral("tết.phien"));
    menu->exportTo(packed, package::Films::Take);
    REQUIRE(soon([this] { return shown("promptDialog") != nullptr; }));
    shown("promptDialog")->close();
    REQUIRE(QFileInfo::exists(packed));
    menu->openShow(packed);
    REQUIRE(soon([this] { return shown("promptDialog") != nullptr; }));
    QTest::mouseClick(findIn<QAbstractButton>(*shown("promptDialog"), "promptYes"), Qt::LeftButton);
    REQUIRE(soon([this] { return wanted.size() == 3; }));
    CHECK(wanted.back() != firstFile);
    open(wanted.back());
    CHECK(show().title == first.title);
    CHECK(run() == first.runOfShow);
    REQUIRE(show().products.size() == first.products.size());
    CHECK(show().products.front().picture != first.products.front().picture);
    CHECK(QFileInfo::exists(show().products.front().picture));
}

TEST_CASE_METHOD(Host, "one key does the whole step: card, orders, timer, scene, prompter, board") {
    auto& board = openBoard();
    auto* orders = find<QAbstractButton>("orderSwitch");
    auto* model = qobject_cast<app::run_of_show::RunOfShowModel*>(steps().model());
    CHECK_FALSE(orders->isChecked());
    CHECK(board.board().content().header.orders == OrderLight::Off);
    for (int step = 0; step < static_cast<int>(run().size()); ++step) {
        press(Qt::Key_Space);
        const show::Segment& segment = run()[static_cast<std::size_t>(step)];
        INFO("step " << step);
        REQUIRE(stage().segment == step);
        // Facts come to the window by the event loop.
        REQUIRE(soon([&] { return model->row(step)->state == app::run_of_show::RowState::Current; }));
        CHECK(isSeen(show::Overlay::ProductCard) == segment.sells());
        CHECK(isSeen(show::Overlay::Countdown) == (segment.kind == show::SegmentKind::FlashSale));
        if (!segment.sceneId.isEmpty())
            CHECK(stage().sceneId == segment.sceneId);
        if (segment.sells()) {
            CHECK(orders->isChecked());
            CHECK(orders->text().contains(segment.productCode));
            CHECK(find<QLabel>("prompterTitle")->text().contains(segment.productCode));
            CHECK(board.board().content().body.code == segment.productCode);
            CHECK(board.board().content().header.orders == OrderLight::Open);
        }
        if (segment.kind == show::SegmentKind::Break)
            CHECK(board.board().content().header.orders == OrderLight::Closed);
        if (step == 4)
            photograph(QStringLiteral("console-flash-sale"));
    }
    press(Qt::Key_Space);
    CHECK(stage().segment == static_cast<int>(run().size()) - 1);

    const auto becomes = [&](OrderLight light) {
        return soon([&] {
            return board.board().content().header.orders == light &&
                   orders->isChecked() == (light == OrderLight::Open) &&
                   stage().ordersOpen == (light == OrderLight::Open);
        });
    };
    press(Qt::Key_Space, Qt::ShiftModifier);
    CHECK(becomes(OrderLight::Open));
    press(Qt::Key_O, Qt::ControlModifier);
    CHECK(becomes(OrderLight::Closed));
    pressOn(board, Qt::Key_O);
    CHECK(becomes(OrderLight::Open));
    click("orderSwitch");
    CHECK(becomes(OrderLight::Closed));
    pressOn(board, Qt::Key_Space);
    CHECK(stage().segment == static_cast<int>(run().size()) - 1);
    for (int step = 0; step < 4; ++step)
        pressOn(board, Qt::Key_Backspace);
    REQUIRE(run()[static_cast<std::size_t>(stage().segment)].kind == show::SegmentKind::Break);
    pressOn(board, Qt::Key_Backspace); // a product opens what was closed by hand and by the break
    CHECK(becomes(OrderLight::Open));
}
