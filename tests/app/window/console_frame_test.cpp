#include "app/comment_feed/comment_feed_panel.h"
#include "app/preview/preview_panel.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "app/window/alarm_stack.h"
#include "app/window/console_frame.h"
#include "tests/app/support/sample.h"
#include "tests/app/support/scripted_prompts.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSlider>
#include <QTest>

using namespace studio;
using app::window::ConsoleFrame;

namespace {

/// The frame over a stage that follows every command, as a session would.
struct Console {
    Console() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        frame = std::make_unique<ConsoleFrame>(prompts);
        frame->setShow(show, true);
        frame->setHealth(app::sample::healthOnAir());
        QObject::connect(frame.get(), &ConsoleFrame::commanded, [this](const show::StageCommand& command) {
            stage = show::apply(show, stage, command, std::chrono::system_clock::now());
            frame->setStage(stage);
        });
        frame->setStage(stage);
        frame->resize(1366, 768);
        frame->show();
        frame->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(frame.get()));
    }

    template <class Widget>
    Widget* find(const char* name) {
        auto* found = frame->findChild<Widget*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QWidget* target = QApplication::focusWidget() ? QApplication::focusWidget() : frame.get();
        QTest::keyClick(target, key, modifiers);
    }

    app::ScriptedPrompts prompts;
    show::Show show = app::sample::show();
    show::Stage stage = show::openingStage(show);
    std::unique_ptr<ConsoleFrame> frame;
};

} // namespace

TEST_CASE_METHOD(Console, "Space goes to the next step, Shift Space and Backspace back") {
    press(Qt::Key_Space);
    CHECK(stage.segment == 0);
    press(Qt::Key_Space);
    CHECK(stage.segment == 1);
    press(Qt::Key_Space, Qt::ShiftModifier);
    CHECK(stage.segment == 0);
    press(Qt::Key_Space);
    press(Qt::Key_Backspace);
    CHECK(stage.segment == 0);
}

TEST_CASE_METHOD(Console, "Ctrl K and a button open the products, where the shop has a catalogue") {
    int wanted = 0;
    QObject::connect(frame.get(), &ConsoleFrame::productsWanted, [&] { ++wanted; });
    auto* button = find<QAbstractButton>("productsButton");
    CHECK_FALSE(button->isVisible());
    frame->setProductsVisible(true);
    REQUIRE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    press(Qt::Key_K, Qt::ControlModifier);
    CHECK(wanted == 2);
}

TEST_CASE_METHOD(Console, "the light of the orders follows the steps, Ctrl O turns it and turns it back") {
    auto* orders = find<QAbstractButton>("orderSwitch");
    CHECK(orders->text() == QStringLiteral("○ Không nhận đơn"));
    press(Qt::Key_Space);
    CHECK(orders->isChecked());
    CHECK(orders->text() == QStringLiteral("● Đang nhận đơn · A11"));
    press(Qt::Key_O, Qt::ControlModifier);
    CHECK_FALSE(stage.ordersOpen);
    CHECK_FALSE(orders->isChecked());
    press(Qt::Key_O, Qt::ControlModifier);
    CHECK(stage.ordersOpen);
    QTest::mouseClick(orders, Qt::LeftButton);
    CHECK_FALSE(stage.ordersOpen);
    CHECK_FALSE(orders->isChecked());
    press(Qt::Key_Space);
    CHECK(orders->text().startsWith(QStringLiteral("● Đang nhận đơn · A12")));
}

TEST_CASE_METHOD(Console, "the big button names the next product and goes there") {
    auto* next = find<QAbstractButton>("nextButton");
    CHECK(next->text().contains(QStringLiteral("A11")));
    QTest::mouseClick(next, Qt::LeftButton);
    CHECK(stage.segment == 0);
    CHECK(next->text() == QStringLiteral("Sang A12 Áo dài lụa đỏ đô"));
    press(Qt::Key_Space);
    CHECK(stage.segment == 1);
}

TEST_CASE_METHOD(Console, "Space, Backspace and digits are letters while somebody searches") {
    press(Qt::Key_Space);
    const QString scene = stage.sceneId;
    press(Qt::Key_F, Qt::ControlModifier);
    auto* search = find<QLineEdit>("commentSearch");
    REQUIRE(QApplication::focusWidget() == search);
    QTest::keyClicks(search, QStringLiteral("size 2"));
    press(Qt::Key_Backspace);
    CHECK(search->text() == QStringLiteral("size "));
    CHECK(stage.segment == 0);
    CHECK(stage.sceneId == scene);
}

TEST_CASE_METHOD(Console, "function keys switch the overlays") {
    press(Qt::Key_Space);
    REQUIRE(stage.shown.contains(show::Overlay::ProductCard));
    press(Qt::Key_F1);
    CHECK_FALSE(stage.shown.contains(show::Overlay::ProductCard));
    press(Qt::Key_F2);
    CHECK(stage.shown.contains(show::Overlay::Countdown));
    REQUIRE(stage.countdown.has_value());
    CHECK(find<QAbstractButton>("overlayCountdown")->isChecked());
    press(Qt::Key_F2);
    CHECK_FALSE(stage.shown.contains(show::Overlay::Countdown));
    press(Qt::Key_F3);
    CHECK_FALSE(stage.shown.contains(show::Overlay::CommentFeed));
}

TEST_CASE_METHOD(Console, "the question switch works once a question was chosen") {
    press(Qt::Key_F4);
    CHECK_FALSE(stage.shown.contains(show::Overlay::QuestionBanner));
    CHECK_FALSE(find<QAbstractButton>("overlayQuestion")->isEnabled());
    frame->hear(session::CommentArrived{app::sample::comment(
        "1", QStringLiteral("Minh Anh"), QStringLiteral("size gì ạ"), QStringLiteral("youtube"))});
    auto* list = find<QListView>("commentList");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(stage.shown.contains(show::Overlay::QuestionBanner));
    press(Qt::Key_F4);
    CHECK_FALSE(stage.shown.contains(show::Overlay::QuestionBanner));
    press(Qt::Key_F4);
    CHECK(stage.shown.contains(show::Overlay::QuestionBanner));
}

TEST_CASE_METHOD(Console, "what others wrote is shown letter for letter, never read as HTML") {
    const QString bait = QStringLiteral("<img src='/etc/hostname'>");
    stage.question = show::Question{{QStringLiteral("<b>An</b>"), bait, QStringLiteral("youtube"), {}}, {}};
    frame->setStage(stage);
    const QString said = QStringLiteral("<b>An</b>: ") + bait;
    CHECK(find<QAbstractButton>("overlayQuestion")->toolTip() ==
          QStringLiteral("<p>%1</p>").arg(said.toHtmlEscaped()));
    show.scenes[1].name = bait;
    show.title = bait;
    frame->setShow(show, true);
    CHECK_FALSE(find<QAbstractButton>("scene2")->toolTip().contains(QStringLiteral("<img")));
    for (const char* name : {"healthNote", "prompterTitle", "showTitle"})
        CHECK(find<QLabel>(name)->textFormat() == Qt::PlainText);
}

TEST_CASE_METHOD(Console, "scenes change by button, digit and Ctrl digit") {
    QTest::mouseClick(find<QAbstractButton>("scene2"), Qt::LeftButton);
    CHECK(stage.sceneId == show.scenes[1].id);
    CHECK(find<QAbstractButton>("scene2")->isChecked());
    press(Qt::Key_3);
    CHECK(stage.sceneId == show.scenes[2].id);
    press(Qt::Key_1, Qt::ControlModifier);
    CHECK(stage.sceneId == show.scenes[0].id);
    CHECK_FALSE(find<QAbstractButton>("scene3")->isChecked());
}

TEST_CASE_METHOD(Console, "mute and gain reach their source") {
    QString muted;
    double gain = 0;
    QObject::connect(frame.get(), &ConsoleFrame::muteWanted,
                     [&](const QString& id, bool on) { muted = on ? id : QString(); });
    QObject::connect(frame.get(), &ConsoleFrame::gainWanted,
                     [&](const QString&, double decibels) { gain = decibels; });
    QTest::mouseClick(find<QAbstractButton>("mute_mic"), Qt::LeftButton);
    CHECK(muted == QStringLiteral("mic"));
    find<QSlider>("gainSlider_nhac")->setValue(-6);
    CHECK(gain == -6);
}

TEST_CASE_METHOD(Console, "other destinations leave mixer and faders as they are") {
    QTest::mouseClick(find<QAbstractButton>("mute_mic"), Qt::LeftButton);
    const QString muted = find<QAbstractButton>("mute_mic")->accessibleName();
    find<QSlider>("gainSlider_nhac")->setValue(-6);
    show.destinations.push_back({QStringLiteral("Second"), QStringLiteral("youtube"), {}, {}, true});
    frame->setShow(show, true);
    CHECK(find<QAbstractButton>("mute_mic")->accessibleName() == muted);
    CHECK(find<QSlider>("gainSlider_nhac")->value() == -6);
    show.sources.front().name = QStringLiteral("Renamed");
    frame->setShow(show, true);
    CHECK(find<QSlider>("gainSlider_nhac")->value() != -6);
}

TEST_CASE_METHOD(Console, "another look or another place leaves mixer and faders as they are") {
    QTest::mouseClick(find<QAbstractButton>("mute_mic"), Qt::LeftButton);
    const QString muted = find<QAbstractButton>("mute_mic")->accessibleName();
    show.look.shopColour = QStringLiteral("#1a6b43");
    show.portraitPlaces[show::Overlay::ProductCard] = {{0.1, 0.2}, 1.5};
    frame->setShow(show, true);
    CHECK(find<QAbstractButton>("mute_mic")->accessibleName() == muted);
    CHECK(frame->preview().editor()->isMoved(show::Overlay::ProductCard));
    CHECK(find<QAbstractButton>("lookColour")->text() == QStringLiteral("#1A6B43"));
}

TEST_CASE_METHOD(Console, "F8 arranges; the small switches have keys, and a draw takes whoever commented") {
    press(Qt::Key_F8);
    CHECK(frame->preview().isArranging());
    CHECK(find<QAbstractButton>("arrangeButton")->isChecked());
    press(Qt::Key_F8);
    CHECK_FALSE(frame->preview().isArranging());
    press(Qt::Key_Space);
    press(Qt::Key_F11);
    CHECK_FALSE(stage.shown.contains(show::Overlay::OrderTicker));
    press(Qt::Key_F6);
    CHECK_FALSE(stage.draw.has_value());
    for (const char* id : {"1", "2", "3"}) {
        frame->hear(session::CommentArrived{
            app::sample::comment(id, QStringLiteral("Khách %1").arg(QLatin1String(id)),
                                 QStringLiteral("chốt"), QStringLiteral("facebook"))});
    }
    frame->setHealth(app::sample::healthOnAir());
    press(Qt::Key_F6);
    REQUIRE(stage.draw.has_value());
    CHECK(stage.draw->names.size() == 3);
    press(Qt::Key_F6);
    CHECK(stage.draw->winner >= 0);
    press(Qt::Key_F6);
    CHECK_FALSE(stage.draw.has_value());
    press(Qt::Key_F12);
    CHECK(stage.standBy.has_value());
    press(Qt::Key_F12);
    CHECK_FALSE(stage.standBy.has_value());
}

TEST_CASE_METHOD(Console, "Backspace in the picture puts an overlay back; elsewhere it goes a step back") {
    press(Qt::Key_Space);
    press(Qt::Key_Space);
    REQUIRE(stage.segment == 1);
    overlays::Composition composition;
    composition.frames.push_back({.overlay = show::Overlay::ProductCard,
                                  .sourceId = {},
                                  .settings = {},
                                  .position = {},
                                  .body = QRect(100, 500, 400, 160),
                                  .visible = true,
                                  .natural = QSize(400, 160)});
    frame->setComposition(show::CanvasId::Main, composition);
    int places = 0;
    QObject::connect(frame.get(), &ConsoleFrame::placeWanted,
                     [&](auto, auto, const auto&, auto) { ++places; });
    press(Qt::Key_F8);
    QWidget* picture = frame->preview().surface();
    REQUIRE(picture->hasFocus());
    QTest::keyClick(picture, Qt::Key_Tab);
    QTest::keyClick(picture, Qt::Key_Left);
    CHECK(places == 1);
    QTest::keyClick(picture, Qt::Key_Backspace);
    CHECK(stage.segment == 1);
    press(Qt::Key_F8);
    press(Qt::Key_Backspace);
    CHECK(stage.segment == 0);
}

TEST_CASE_METHOD(Console,
                 "an overlay without room is said above the picture and at its switch, once there is none") {
    overlays::Composition composition;
    composition.unplaced = {show::Overlay::QrCode};
    frame->setComposition(show::CanvasId::Main, composition);
    CHECK(frame->alarms().isRaised(QStringLiteral("unplaced")));
    CHECK(find<QLabel>("bannerTitle")->text() == QStringLiteral("Không đủ chỗ cho “Mã QR” trên hình 9:16"));
    CHECK(find<QAbstractButton>("overlayQrCode")->property("noRoom").toBool());
    frame->alarms().settle(QStringLiteral("unplaced"));
    frame->setComposition(show::CanvasId::Main, composition);
    CHECK_FALSE(frame->alarms().isRaised(QStringLiteral("unplaced")));
    composition.unplaced = {show::Overlay::QrCode, show::Overlay::Voucher};
    frame->setComposition(show::CanvasId::Main, composition);
    CHECK(frame->alarms().isRaised(QStringLiteral("unplaced")));
    frame->setComposition(show::CanvasId::Main, {});
    CHECK_FALSE(frame->alarms().isRaised(QStringLiteral("unplaced")));
    CHECK_FALSE(find<QAbstractButton>("overlayQrCode")->property("noRoom").toBool());
}

TEST_CASE_METHOD(Console, "the header shows destinations and the clock on air") {
    frame->setState(session::SessionState::Live);
    CHECK(find<QLabel>("clockBadge")->text() == QStringLiteral("● 01:23:45"));
    CHECK(find<QAbstractButton>("destinationChip1")->accessibleName() ==
          QStringLiteral("Facebook: 2,4 Mb/s"));
    CHECK(find<QAbstractButton>("destinationChip3")->accessibleName() ==
          QStringLiteral("Shopee: nối lại lần 2, 3 s"));
    CHECK(find<QAbstractButton>("endButton")->isVisible());
    CHECK_FALSE(find<QAbstractButton>("goLiveButton")->isVisible());
}

TEST_CASE_METHOD(Console, "a new bitrate for all and the making of the MP4 are noted at the foot") {
    frame->hear(session::BitrateChanged{1500});
    auto* note = find<QLabel>("healthNote");
    CHECK(note->text() == QStringLiteral("Mọi điểm phát hiện nhận 1,5 Mb/s"));
    frame->hear(session::RemuxProgress{0.43, QStringLiteral("/r/show.mp4")});
    CHECK(note->text() == QStringLiteral("Đang tạo show.mp4: 43\u00a0%"));
    frame->hear(session::RemuxProgress{1.0, QStringLiteral("/r/show.mp4")});
    CHECK(note->text() == QStringLiteral("show.mp4 sẵn sàng"));
}

TEST_CASE_METHOD(Console, "everything that takes input has a name for tests and for screen readers") {
    frame->setState(session::SessionState::Live);
    for (QWidget* widget : frame->findChildren<QWidget*>()) {
        const bool interactive = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                                 qobject_cast<QSlider*>(widget) || qobject_cast<QListView*>(widget) ||
                                 qobject_cast<QComboBox*>(widget);
        const bool ownPart = widget->objectName().startsWith(QStringLiteral("qt_")) ||
                             widget->inherits("QComboBoxListView") ||
                             qobject_cast<QLineEdit*>(widget->parentWidget());
        if (!interactive || ownPart)
            continue;
        INFO(widget->metaObject()->className() << " " << widget->objectName().toStdString());
        CHECK_FALSE(widget->objectName().isEmpty());
        if (widget->isVisible())
            CHECK_FALSE(widget->accessibleName().isEmpty());
    }
}

TEST_CASE_METHOD(Console, "nothing sticks out at the smallest size") {
    for (const QSize size : {QSize(1240, 640), QSize(1280, 680), QSize(1366, 768)}) {
        frame->resize(size);
        QCoreApplication::processEvents();
        CHECK(frame->size() == size);
        for (const char* name : {"overlayQuestion", "overlaySeller", "lookButton", "arrangeButton", "scene4",
                                 "mute_nhac", "nextButton", "endButton"}) {
            auto* widget = find<QWidget>(name);
            if (!widget->isVisible())
                continue;
            INFO(name << " at " << size.width());
            const QRect place(widget->mapTo(frame.get(), QPoint()), widget->size());
            CHECK(frame->rect().contains(place));
        }
    }
}

TEST_CASE_METHOD(Console, "the worst of both pictures is what counts as lost") {
    session::Health health = app::sample::healthOnAir();
    session::CanvasHealth second;
    second.id = show::CanvasId::Second;
    second.render.framesDrawn = 1000;
    second.render.framesSkipped = 250;
    health.canvases = {session::CanvasHealth{}, second};
    health.canvases.front().render = health.render;
    frame->setHealth(health);
    CHECK(find<QLabel>("gaugeLost")->text().contains(QStringLiteral("25")));
}

TEST_CASE_METHOD(Console, "a bitrate of one of two pictures is said with its shape") {
    frame->setCanvases({{1280, 720}, 30}, show::Canvas{{720, 1280}, 30});
    frame->hear(session::BitrateChanged{1800, show::CanvasId::Second});
    CHECK(find<QLabel>("healthNote")->text().contains(QStringLiteral("9:16")));
    frame->setCanvases({{1280, 720}, 30}, std::nullopt);
    frame->hear(session::BitrateChanged{1800, show::CanvasId::Main});
    CHECK_FALSE(find<QLabel>("healthNote")->text().contains(QLatin1Char(':')));
}

TEST_CASE_METHOD(Console, "where no second picture can be kept there is no button for it") {
    CHECK_FALSE(find<QAbstractButton>("pictureButton")->isVisible());
    app::window::SecondPicture choice;
    choice.keep = [](bool) {
        return true;
    };
    frame->setSecondPicture(choice);
    auto* button = find<QAbstractButton>("pictureButton");
    CHECK(button->isVisible());
    CHECK(button->parentWidget()->contentsRect().contains(button->geometry()));
}
