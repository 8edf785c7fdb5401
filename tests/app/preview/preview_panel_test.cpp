#include "app/preview/picture_map.h"
#include "app/preview/preview_panel.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "tests/app/preview/fake_surface.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPushButton>
#include <QTest>

using namespace studio;
using app::preview::PreviewPanel;
using app::preview::ShownCanvas;
using show::CanvasId;
using show::Overlay;

namespace {

const QRect kCard(100, 500, 400, 160);
const QRect kTallCard(32, 900, 656, 312);

struct Preview {
    Preview() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        panel.setFactory(surfaces.factory());
        panel.setCanvases({{CanvasId::Main, {1280, 720}, QRect(40, 20, 1200, 680)},
                           {CanvasId::Second, {720, 1280}, QRect()}});
        panel.setOverlays(CanvasId::Main, {{Overlay::ProductCard, kCard, kCard.size()}});
        panel.setOverlays(CanvasId::Second, {{Overlay::ProductCard, kTallCard, kTallCard.size()}});
        QObject::connect(&panel, &PreviewPanel::placeWanted,
                         [this](CanvasId canvas, Overlay, const auto& place, auto) {
                             wanted.push_back({canvas, place});
                             show::Placements now;
                             if (place)
                                 now[Overlay::ProductCard] = *place;
                             panel.setPlacements(canvas, now);
                         });
        panel.resize(726, 540);
        panel.show();
        panel.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&panel));
        REQUIRE(QTest::qWaitFor([&] { return surfaces.made == 2; }));
    }
    ~Preview() { panel.setFactory({}); }

    /// Where a canvas pixel is in its widget.
    QPoint at(CanvasId canvas, QPoint pixel) {
        const QSize size = canvas == CanvasId::Main ? QSize(1280, 720) : QSize(720, 1280);
        const app::preview::PictureMap map(size, panel.surface(canvas)->size(),
                                           panel.surface(canvas)->devicePixelRatioF());
        return map.toWidget(QPointF(pixel)).toPoint();
    }
    void drag(CanvasId canvas, QPoint from, QPoint to) {
        QWidget* picture = panel.surface(canvas);
        QTest::mousePress(picture, Qt::LeftButton, {}, at(canvas, from));
        QMouseEvent move(QEvent::MouseMove, at(canvas, to), picture->mapToGlobal(at(canvas, to)),
                         Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
        QCoreApplication::sendEvent(picture, &move);
    }
    void drop(CanvasId canvas, QPoint to) {
        QTest::mouseRelease(panel.surface(canvas), Qt::LeftButton, {}, at(canvas, to));
    }

    struct Wanted {
        CanvasId canvas;
        std::optional<show::Placement> place;
    };
    app::FakeSurfaces surfaces;
    PreviewPanel panel;
    std::vector<Wanted> wanted;
};

} // namespace

TEST_CASE_METHOD(Preview, "both canvases are seen beside each other, each with its own surface") {
    const QRect wide = panel.pictureRect(CanvasId::Main);
    const QRect tall = panel.pictureRect(CanvasId::Second);
    CHECK(panel.rect().contains(wide));
    CHECK(panel.rect().contains(tall));
    CHECK_FALSE(wide.intersects(tall));
    CHECK(wide.width() > wide.height());
    CHECK(tall.height() > tall.width());
    panel.setCanvases({{CanvasId::Main, {1280, 720}, {}}});
    CHECK(panel.surface(CanvasId::Second) == nullptr);
    CHECK(panel.pictureRect(CanvasId::Main).width() > wide.width());
    panel.setCanvases({{CanvasId::Main, {1280, 720}, {}}, {CanvasId::Second, {720, 1280}, {}}});
    QCoreApplication::processEvents();
    CHECK(surfaces.made == 2);
}

TEST_CASE_METHOD(Preview, "while Arrange is off a click in the picture moves nothing") {
    drag(CanvasId::Main, kCard.center(), kCard.center() + QPoint(300, -200));
    drop(CanvasId::Main, kCard.center() + QPoint(300, -200));
    CHECK(wanted.empty());
    CHECK(surfaces.marks[CanvasId::Main] == engine::PreviewMarks{});
}

TEST_CASE_METHOD(Preview, "an overlay is dragged with the mouse on its own canvas, undone and done again") {
    auto* button = panel.findChild<QAbstractButton*>(QStringLiteral("arrangeButton"));
    QTest::mouseClick(button, Qt::LeftButton);
    REQUIRE(panel.isArranging());
    CHECK(button->isChecked());
    CHECK(surfaces.marks[CanvasId::Main].frames.size() == 1);

    drag(CanvasId::Second, kTallCard.center(), kTallCard.center() - QPoint(0, 400));
    const auto marks = surfaces.marks[CanvasId::Second];
    REQUIRE(marks.chosen.has_value());
    // A widget's pixel is some canvas pixels wide.
    CHECK(std::abs(marks.chosen->y() - (kTallCard.y() - 400)) <= 4);
    CHECK_FALSE(surfaces.marks[CanvasId::Main].chosen.has_value());
    drop(CanvasId::Second, kTallCard.center() - QPoint(0, 400));
    REQUIRE_FALSE(wanted.empty());
    CHECK(wanted.back().canvas == CanvasId::Second);
    const auto placed = wanted.back().place;
    REQUIRE(placed.has_value());
    CHECK(placed->at.y() == Approx(500.0 / 1280).margin(0.01));

    panel.undo();
    CHECK_FALSE(wanted.back().place.has_value());
    panel.redo();
    CHECK(wanted.back().place == placed);
    panel.setArranging(false);
    const std::size_t before = wanted.size();
    panel.undo();
    CHECK(wanted.size() == before);
    CHECK(surfaces.marks[CanvasId::Second] == engine::PreviewMarks{});
}

TEST_CASE_METHOD(Preview, "Esc while dragging puts it back; Esc again leaves") {
    panel.setArranging(true);
    QWidget* picture = panel.surface();
    drag(CanvasId::Main, kCard.center(), kCard.center() + QPoint(300, -200));
    REQUIRE_FALSE(wanted.empty());
    QTest::keyClick(picture, Qt::Key_Escape);
    CHECK_FALSE(wanted.back().place.has_value());
    const std::size_t before = wanted.size();
    drop(CanvasId::Main, kCard.center() + QPoint(300, -200));
    CHECK(wanted.size() == before);
    QTest::keyClick(picture, Qt::Key_Escape);
    CHECK(panel.isArranging());
    QTest::keyClick(picture, Qt::Key_Escape);
    CHECK_FALSE(panel.isArranging());
}

TEST_CASE_METHOD(Preview, "arrows nudge, Shift further; Delete, Backspace and a double click reset") {
    panel.setArranging(true);
    QWidget* picture = panel.surface();
    REQUIRE(picture->hasFocus());
    QTest::mouseClick(picture, Qt::LeftButton, {}, at(CanvasId::Main, kCard.center()));
    QTest::keyClick(picture, Qt::Key_Right);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.back().place->at.x() == Approx(101.0 / 1280));
    QTest::keyClick(picture, Qt::Key_Up, Qt::ShiftModifier);
    CHECK(wanted.back().place->at.y() == Approx(490.0 / 720));
    QTest::keyClick(picture, Qt::Key_Delete);
    CHECK_FALSE(wanted.back().place.has_value());
    panel.setOverlays(CanvasId::Main, {});
    panel.setOverlays(CanvasId::Main, {{Overlay::ProductCard, kCard, kCard.size()}});
    QTest::keyClick(picture, Qt::Key_Tab);
    QTest::keyClick(picture, Qt::Key_Plus);
    CHECK(wanted.back().place->scale > 1.0);
    QTest::keyClick(picture, Qt::Key_Backspace);
    CHECK_FALSE(wanted.back().place.has_value());
    QTest::keyClick(picture, Qt::Key_Right);
    QTest::mouseDClick(picture, Qt::LeftButton, {}, at(CanvasId::Main, kCard.center()));
    CHECK_FALSE(wanted.back().place.has_value());
}

TEST_CASE_METHOD(Preview, "the right button offers what can be done") {
    panel.setArranging(true);
    QWidget* picture = panel.surface();
    const auto line = [&](const char* name) {
        const QPoint place = at(CanvasId::Main, kCard.center());
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, picture->mapToGlobal(place));
        QCoreApplication::sendEvent(picture, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        return menu->findChild<QAction*>(QLatin1String(name));
    };
    QAction* reset = line("arrangeReset");
    CHECK_FALSE(reset->isEnabled());
    QApplication::activePopupWidget()->close();
    line("arrangeLarger")->trigger();
    REQUIRE(wanted.size() == 1);
    CHECK(wanted.back().place->scale == Approx(1.1).margin(0.01));
    QApplication::activePopupWidget()->close();
    line("arrangeReset")->trigger();
    CHECK_FALSE(wanted.back().place.has_value());
    QApplication::activePopupWidget()->close();
    line("arrangeUndo")->trigger();
    CHECK(wanted.back().place.has_value());
    QApplication::activePopupWidget()->close();
}

TEST_CASE_METHOD(Preview, "the corner's tools never cover a picture") {
    panel.addTool(new QPushButton(QStringLiteral("Tool")));
    const auto tools = [&] {
        const auto* box = panel.findChild<QWidget*>(QStringLiteral("previewTools"));
        return QRect(box->mapTo(&panel, QPoint()), box->size());
    };
    const std::vector<std::vector<ShownCanvas>> cases{
        {{CanvasId::Main, {1280, 720}, {}}},
        {{CanvasId::Main, {720, 1280}, {}}},
        {{CanvasId::Main, {1280, 720}, {}}, {CanvasId::Second, {720, 1280}, {}}},
        {{CanvasId::Main, {1080, 1080}, {}}}};
    for (const QSize size : {QSize(600, 380), QSize(640, 480), QSize(726, 540), QSize(1280, 860)}) {
        panel.resize(size);
        for (const auto& canvases : cases) {
            panel.setCanvases(canvases);
            // The X server may still tell of the size before.
            CHECK(QTest::qWaitFor([&] { return panel.size() == size && panel.rect().contains(tools()); }));
            INFO(size.width() << " with " << canvases.front().size.width());
            CHECK(panel.rect().contains(tools()));
            for (const ShownCanvas& canvas : canvases) {
                CHECK(panel.rect().contains(panel.pictureRect(canvas.id)));
                CHECK_FALSE(panel.pictureRect(canvas.id).intersects(tools()));
            }
        }
    }
}
