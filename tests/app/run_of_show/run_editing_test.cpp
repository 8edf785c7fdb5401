#include "app/run_of_show/run_of_show_model.h"
#include "app/run_of_show/run_of_show_panel.h"
#include "app/run_of_show/step_list.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "studio/session/show_desk.h"
#include "tests/app/support/real_drag.h"
#include "tests/app/support/sample.h"

#include <catch2/catch.hpp>

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace studio;
using app::run_of_show::RunMode;
using app::run_of_show::RunOfShowModel;
using app::run_of_show::RunOfShowPanel;
using app::run_of_show::StepList;

namespace {

QString code(const char* text) {
    return QLatin1String(text);
}

/// The panel over the session's own desk, as the console has it.
struct Desk {
    Desk() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        QObject::connect(&panel, &RunOfShowPanel::editWanted, [this](const show::ShowEdit& edit) {
            edits.push_back(edit);
            take(desk.edit(show, stage, edit, air));
        });
        QObject::connect(&panel, &RunOfShowPanel::undoWanted, [this] { take(desk.undo(show, stage, air)); });
        QObject::connect(&panel, &RunOfShowPanel::redoWanted, [this] { take(desk.redo(show, stage, air)); });
        QObject::connect(&panel, &RunOfShowPanel::commanded, [this](const show::StageCommand& command) {
            stage = show::apply(show, stage, command, std::chrono::system_clock::now());
            panel.setStage(stage);
        });
        refresh();
        panel.resize(272, 1150);
        panel.show();
        REQUIRE(QTest::qWaitForWindowExposed(&panel));
    }
    ~Desk() {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    }

    void take(base::Result<session::ShowDesk::Outcome> outcome) {
        refused = !outcome;
        if (outcome) {
            show = outcome->show;
            stage = outcome->stage;
        }
        refresh();
    }
    void refresh() {
        panel.setShow(show);
        panel.setStage(stage);
        panel.setRunLog(desk.log());
        panel.setHistory(desk.history().nextUndo(), desk.history().nextRedo());
    }
    void goOnAir(int segment) {
        air = session::Air::On;
        panel.setMode(RunMode::OnAir);
        stage = show::apply(show, stage, show::GoToSegment{segment}, std::chrono::system_clock::now());
        panel.setStage(stage);
    }

    template <class T>
    T* find(const char* name) {
        auto* found = panel.findChild<T*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    StepList& list() { return *find<StepList>("runOfShowList"); }
    void click(const char* button) { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
    void insert(const char* line) {
        auto* action = find<QMenu>("runInsertMenu")->findChild<QAction*>(QLatin1String(line));
        REQUIRE(action != nullptr);
        action->trigger();
    }
    bool isSeen(const char* name) { return find<QWidget>(name)->isVisible(); }
    QStringList titles() const {
        QStringList all;
        for (const show::Segment& segment : show.runOfShow)
            all << segment.productCode + QLatin1Char(':') + segment.title;
        return all;
    }

    /// The chosen rows, dropped before the row `to` by a hand.
    void drop(int to) {
        const auto place = [this](int row) {
            return list().visualRect(list().model()->index(row, 0));
        };
        const int last = list().model()->rowCount() - 1;
        const QRect row = place(std::min(to, last));
        app::dragByHand(*list().viewport(), place(list().chosenRows().front()).center(), *list().viewport(),
                        {row.center().x(), to > last ? row.bottom() - 1 : row.top() + 2});
    }

    show::Show show = app::sample::show();
    show::Stage stage = show::openingStage(show);
    session::ShowDesk desk;
    session::Air air = session::Air::Off;
    std::vector<show::ShowEdit> edits;
    bool refused = false;
    RunOfShowPanel panel;
};

} // namespace

TEST_CASE_METHOD(Desk,
                 "steps that are dragged together move together, stay chosen, and undo says what it was") {
    const show::Show before = show;
    list().choose({1, 3});
    drop(6);
    REQUIRE(edits.size() == 1);
    CHECK(show.runOfShow[4] == before.runOfShow[1]);
    CHECK(show.runOfShow[5] == before.runOfShow[3]);
    CHECK(list().chosenRows() == std::vector<int>{4, 5});
    auto* undo = find<QToolButton>("runUndo");
    CHECK(undo->accessibleName() == QStringLiteral("Hoàn tác: chuyển 2 bước (Ctrl+Z)"));
    CHECK_FALSE(find<QToolButton>("runRedo")->isEnabled());
    undo->click();
    CHECK(show == before);
    CHECK_FALSE(undo->isEnabled());
    find<QToolButton>("runRedo")->click();
    CHECK(show.runOfShow[4] == before.runOfShow[1]);
}

TEST_CASE_METHOD(Desk, "dropped at the end a step is the last one, dropped where it is nothing happens") {
    const show::Show before = show;
    list().choose({0});
    drop(static_cast<int>(show.runOfShow.size()));
    CHECK(show.runOfShow.back() == before.runOfShow.front());
    list().choose({2});
    drop(2);
    CHECK(edits.size() == 1);
}

TEST_CASE_METHOD(Desk, "what is no step cannot be dropped") {
    QMimeData other;
    other.setText(QStringLiteral("0 1"));
    auto* model = list().model();
    CHECK_FALSE(model->dropMimeData(&other, Qt::MoveAction, 3, 0, {}));
    CHECK_FALSE(model->canDropMimeData(&other, Qt::MoveAction, 3, 0, {}));
    CHECK(edits.empty());
}

TEST_CASE_METHOD(Desk, "the keyboard moves, doubles and deletes") {
    const show::Show before = show;
    list().setFocus();
    list().choose({2, 3});
    QTest::keyClick(&list(), Qt::Key_Up, Qt::AltModifier);
    CHECK(show.runOfShow[1] == before.runOfShow[2]);
    CHECK(list().chosenRows() == std::vector<int>{1, 2});
    QTest::keyClick(&list(), Qt::Key_Down, Qt::AltModifier);
    CHECK(show.runOfShow == before.runOfShow);
    list().choose({0});
    QTest::keyClick(&list(), Qt::Key_Up, Qt::AltModifier);
    CHECK(edits.size() == 2);
    // The console's own Ctrl+D writes to the host; in the list it duplicates.
    const QShortcut elsewhere(Qt::CTRL | Qt::Key_D, &panel);
    int wentElsewhere = 0;
    QObject::connect(&elsewhere, &QShortcut::activated, [&] { ++wentElsewhere; });
    QTest::keyClick(&list(), Qt::Key_D, Qt::ControlModifier);
    CHECK(wentElsewhere == 0);
    CHECK(show.runOfShow[1] == before.runOfShow[0]);
    CHECK(list().chosenRows() == std::vector<int>{1});
    QTest::keyClick(&list(), Qt::Key_Delete);
    CHECK(show == before);
    CHECK(list().chosenRows() == std::vector<int>{1});
}

TEST_CASE_METHOD(Desk, "a step is changed in the form, Esc lets go of it") {
    list().choose({0});
    click("runEdit");
    REQUIRE(isSeen("segmentForm"));
    CHECK_FALSE(isSeen("prompterBox"));
    find<QLineEdit>("segmentTitle")->setText(QStringLiteral("Mở hàng"));
    find<QSpinBox>("segmentMinutes")->setValue(7);
    QTest::keyClick(find<QLineEdit>("segmentTitle"), Qt::Key_Return);
    CHECK(show.runOfShow[0].title == QStringLiteral("Mở hàng"));
    CHECK(show.runOfShow[0].planned == std::chrono::minutes(7));
    CHECK_FALSE(isSeen("segmentForm"));
    click("runEdit");
    find<QLineEdit>("segmentTitle")->setText(QStringLiteral("khác"));
    QTest::keyClick(find<QLineEdit>("segmentTitle"), Qt::Key_Escape);
    CHECK_FALSE(isSeen("segmentForm"));
    CHECK(edits.size() == 1);
}

TEST_CASE_METHOD(Desk,
                 "the form keeps a flash price as people write it, and odd seconds that nobody touched") {
    show.runOfShow[0].planned = std::chrono::seconds(95);
    refresh();
    list().choose({0});
    click("runEdit");
    auto* kind = find<QComboBox>("segmentKind");
    kind->setCurrentIndex(kind->findData(static_cast<int>(show::SegmentKind::FlashSale)));
    CHECK_FALSE(isSeen("segmentPair"));
    CHECK_FALSE(isSeen("segmentProblem"));
    find<QLineEdit>("segmentPrice")->setText(QStringLiteral("7ok"));
    click("segmentKeep");
    CHECK(isSeen("segmentProblem"));
    CHECK_FALSE(show.runOfShow[0].flashPrice);
    find<QLineEdit>("segmentPrice")->setText(QStringLiteral("79k"));
    CHECK_FALSE(isSeen("segmentProblem"));
    click("segmentKeep");
    CHECK(show.runOfShow[0].flashPrice == base::Money{79'000});
    CHECK(show.runOfShow[0].planned == std::chrono::seconds(95));
}

TEST_CASE_METHOD(Desk, "products are found, inserted behind the chosen step and chosen") {
    const auto count = show.runOfShow.size();
    list().choose({1});
    insert("insertProduct");
    REQUIRE(isSeen("productPicker"));
    QTest::keyClicks(find<QLineEdit>("pickerSearch"), QStringLiteral("e01"));
    REQUIRE(find<QListWidget>("pickerList")->count() == 1);
    QTest::keyClick(find<QLineEdit>("pickerSearch"), Qt::Key_Return);
    CHECK(show.runOfShow.size() == count + 1);
    CHECK(show.runOfShow[2].productCode == code("E01"));
    CHECK(list().chosenRows() == std::vector<int>{2});
}

TEST_CASE_METHOD(Desk, "two products become a pair, one product a flash sale with its price") {
    list().choose({0});
    insert("insertPair");
    CHECK_FALSE(find<QPushButton>("pickerTake")->isEnabled());
    auto* products = find<QListWidget>("pickerList");
    products->item(0)->setSelected(true);
    products->item(1)->setSelected(true);
    click("pickerTake");
    CHECK(show.runOfShow[1].productCode == show.products[0].code);
    CHECK(show.runOfShow[1].pairCode == show.products[1].code);

    insert("insertFlashSale");
    products->setCurrentRow(2);
    click("pickerTake");
    REQUIRE(isSeen("segmentForm"));
    find<QLineEdit>("segmentPrice")->setText(QStringLiteral("99.000"));
    click("segmentKeep");
    CHECK(show.runOfShow[2].kind == show::SegmentKind::FlashSale);
    CHECK(show.runOfShow[2].productCode == show.products[2].code);
    CHECK(show.runOfShow[2].flashPrice == base::Money{99'000});
}

TEST_CASE_METHOD(Desk, "a product of the catalogue comes into the show with its step, and goes with undo") {
    const show::Show before = show;
    panel.setCatalogue([](const QString& typed) {
        show::Product product;
        product.code = code("Z77");
        product.name = QStringLiteral("Khăn lụa");
        return typed == QStringLiteral("khan lua") ? std::vector<show::Product>{product}
                                                   : std::vector<show::Product>{};
    });
    insert("insertProduct");
    find<QLineEdit>("pickerSearch")->setText(QStringLiteral("khan lua"));
    auto* products = find<QListWidget>("pickerList");
    REQUIRE(products->count() > 0);
    products->setCurrentRow(products->count() - 1);
    click("pickerTake");
    CHECK(show.findProduct(code("Z77")) != nullptr);
    CHECK(show.runOfShow.back().productCode == code("Z77"));
    click("runUndo");
    CHECK(show == before);
}

TEST_CASE_METHOD(Desk, "on air a new step comes next, and the step on air cannot be deleted") {
    goOnAir(2);
    const show::Segment onAir = show.runOfShow[2];
    list().clearSelection();
    insert("insertBreak");
    click("segmentKeep");
    CHECK(show.runOfShow[3].kind == show::SegmentKind::Break);
    CHECK(stage.segment == 2);
    list().choose({0});
    QTest::keyClick(&list(), Qt::Key_Delete);
    CHECK(stage.segment == 1);
    CHECK(show.runOfShow[1] == onAir);
    list().choose({1});
    QTest::keyClick(&list(), Qt::Key_Delete);
    CHECK(refused);
    CHECK(show.runOfShow[1] == onAir);
}

TEST_CASE_METHOD(Desk, "a template makes the run, one of one's own is kept and used again") {
    std::vector<show::OwnTemplate> kept;
    QObject::connect(&panel, &RunOfShowPanel::templatesChanged, &panel,
                     [&](const std::vector<show::OwnTemplate>& own) { kept = own; });
    const show::Show before = show;
    click("runTemplates");
    find<QLineEdit>("templateName")->setText(QStringLiteral("Tối thứ bảy"));
    click("templateSave");
    REQUIRE(kept.size() == 1);
    find<QSpinBox>("templateMinutes")->setValue(6);
    click("templateOneByOne");
    CHECK(show.runOfShow.size() == show.products.size() + 2);
    CHECK(show.runOfShow[1].planned == std::chrono::minutes(6));
    click("runTemplates");
    click("templateUse");
    CHECK(show.runOfShow.size() >= before.runOfShow.size());
    click("runUndo");
    click("runUndo");
    CHECK(show == before);
    click("runTemplates");
    click("templateForget");
    CHECK(kept.empty());
}

TEST_CASE_METHOD(Desk, "a skipped step is passed over and says so, the clock tells who is late") {
    auto* clock = find<QLabel>("runClock");
    CHECK(clock->text().contains(QStringLiteral("nếu bắt đầu bây giờ")));
    goOnAir(0);
    auto* menu = [&] {
        const QPoint place = list().visualRect(list().model()->index(1, 0)).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, list().viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(list().viewport(), &event);
        return qobject_cast<QMenu*>(QApplication::activePopupWidget());
    }();
    REQUIRE(menu != nullptr);
    menu->findChild<QAction*>(QStringLiteral("stepSkip"))->trigger();
    CHECK(stage.skipped == std::set<int>{1});
    auto* model = qobject_cast<RunOfShowModel*>(list().model());
    CHECK(model->row(1)->state == app::run_of_show::RowState::Skipped);
    CHECK(model->nextRow() == 2);
    panel.tick();
    CHECK(clock->text().contains(QStringLiteral("sớm")));
    stage.skipped.clear();
    stage.segmentSince -= show.runOfShow[0].planned + std::chrono::minutes(4);
    panel.setStage(stage);
    CHECK(clock->text().contains(QStringLiteral("chậm 4")));
}

TEST_CASE_METHOD(Desk, "a product whose papers are missing is marked, with the papers in the tool tip") {
    show.products[0].goods = show::GoodsKind::Cosmetics;
    refresh();
    auto* model = qobject_cast<RunOfShowModel*>(list().model());
    int row = 0;
    while (show.runOfShow[static_cast<std::size_t>(row)].productCode != show.products[0].code)
        ++row;
    CHECK_FALSE(model->row(row)->warning.isEmpty());
    CHECK(model->data(model->index(row), Qt::ToolTipRole).toString().contains(QStringLiteral("Thiếu")));
    show.products[0].papers = {{show::PaperKind::CosmeticNotification, QStringLiteral("123"), {}, {}}};
    refresh();
    CHECK(model->row(row)->warning.isEmpty());
}
