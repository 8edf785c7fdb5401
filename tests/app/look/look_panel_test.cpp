#include "app/look/look_panel.h"
#include "app/look/theme_button.h"
#include "app/look/theme_swatch.h"
#include "app/text/language.h"
#include "app/theme/theme.h"
#include "app/widgets/key_button.h"
#include "app/window/look_tool.h"
#include "app/window/picture_tool.h"
#include "studio/overlays/overlays_error.h"
#include "studio/storage/storage_error.h"
#include "tests/app/support/scripted_prompts.h"

#include <catch2/catch.hpp>

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QTest>

using namespace studio;
using app::window::LookTool;
using app::window::PictureTool;

namespace {

std::vector<session::ThemeChoice> themes() {
    session::ThemeChoice clean;
    clean.name = QStringLiteral("clean");
    clean.titles = {{QStringLiteral("en"), QStringLiteral("Clean")},
                    {QStringLiteral("vi"), QStringLiteral("Trong")}};
    session::ThemeChoice sale = clean;
    sale.name = QStringLiteral("sale-red");
    sale.titles = {{QStringLiteral("en"), QStringLiteral("Sale red")}};
    sale.tokens.card = 0xffc1121f;
    sale.corrected = {QStringLiteral("price"), QStringLiteral("onAccent")};
    return {clean, sale};
}

/// The tool over a look that follows every wish, as a session would.
struct Tool {
    Tool() {
        app::text::speak(QStringLiteral("vi"));
        app::theme::apply(*qApp);
        tool.setThemes(themes());
        QObject::connect(&tool, &LookTool::lookWanted, [this](const show::Look& wanted) {
            look = wanted;
            ++wishes;
            tool.setLook(look);
        });
        window.resize(800, 600);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        tool.open();
    }
    template <class Widget>
    Widget* find(const char* name) {
        auto* found = window.findChild<Widget*>(QLatin1String(name));
        REQUIRE(found != nullptr);
        return found;
    }
    void click(const char* name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString note() {
        return find<QLabel>("lookNote")->isVisible() ? find<QLabel>("lookNote")->text() : QString();
    }

    app::ScriptedPrompts prompts;
    QWidget window;
    LookTool tool{prompts, &window};
    show::Look look;
    int wishes = 0;
};

} // namespace

TEST_CASE_METHOD(Tool, "a theme is one click, is marked, and is called in the console's language") {
    CHECK(find<QAbstractButton>("theme_clean")->text() == QStringLiteral("Trong"));
    CHECK(find<QAbstractButton>("theme_sale-red")->text() == QStringLiteral("Sale red"));
    CHECK(find<QAbstractButton>("theme_clean")->isChecked());
    click("theme_sale-red");
    CHECK(look.theme == QStringLiteral("sale-red"));
    CHECK(find<QAbstractButton>("theme_sale-red")->isChecked());
    CHECK_FALSE(find<QAbstractButton>("theme_clean")->isChecked());
}

TEST_CASE_METHOD(Tool, "colours that were corrected are said for the chosen theme") {
    CHECK(note().isEmpty());
    click("theme_sale-red");
    CHECK(note().contains(QStringLiteral("giá")));
    CHECK_FALSE(note().contains(QStringLiteral("onAccent")));
    click("theme_clean");
    CHECK(note().isEmpty());
}

TEST_CASE_METHOD(Tool,
                 "a theme file with an error is said with its place; problems of others are not its own") {
    tool.noteProblem(base::Error{overlays::OverlaysError::BadColour, {}, "tet.json: tokens.card"});
    CHECK(note().contains(QStringLiteral("tet.json: tokens.card")));
    CHECK_FALSE(note().contains(QLatin1Char('\n')));
    tool.noteProblem(base::Error{storage::StorageError::CannotRead, {}, "x264"});
    CHECK_FALSE(note().contains(QStringLiteral("x264")));
}

TEST_CASE_METHOD(Tool, "the shop's colour is asked for, and given back") {
    prompts.colour = QColor(QStringLiteral("#1a6b43"));
    click("lookColour");
    CHECK(look.shopColour == QStringLiteral("#1a6b43"));
    CHECK(find<QPushButton>("lookColour")->text() == QStringLiteral("#1A6B43"));
    prompts.colour = QColor();
    click("lookColour");
    CHECK(prompts.colourBefore == QColor(QStringLiteral("#1a6b43")));
    CHECK(wishes == 1);
    tool.open();
    click("lookOwnColour");
    CHECK(look.shopColour.isEmpty());
    CHECK_FALSE(find<QPushButton>("lookOwnColour")->isEnabled());
}

TEST_CASE_METHOD(Tool, "the logo is a file, shown by its name, and can go again") {
    prompts.picture = QStringLiteral("/shop/logo <b>.png");
    click("lookLogo");
    CHECK(look.logo == prompts.picture);
    CHECK(find<QPushButton>("lookLogo")->text() == QStringLiteral("logo <b>.png"));
    CHECK_FALSE(find<QPushButton>("lookLogo")->toolTip().contains(QStringLiteral("<b>")));
    click("lookNoLogo");
    CHECK(look.logo.isEmpty());
}

TEST_CASE_METHOD(Tool, "kinds of countdown and draw change nothing else") {
    click("theme_sale-red");
    click("lookCountdown1");
    CHECK(look.countdown == show::CountdownStyle::Bar);
    click("lookDraw1");
    CHECK(look.draw == show::DrawStyle::Roll);
    CHECK(look.theme == QStringLiteral("sale-red"));
    CHECK(look.countdown == show::CountdownStyle::Bar);
}

TEST_CASE("a swatch shows its theme's own colours") {
    const auto painted = [](const overlays::ThemeTokens& tokens) {
        QImage image(96, 60, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::black);
        QPainter painter(&image);
        app::look::paintSwatch(painter, QRectF(0, 0, 96, 60), tokens);
        return image;
    };
    const auto all = themes();
    CHECK(painted(all[0].tokens) != painted(all[1].tokens));
    CHECK(painted(all[1].tokens).pixelColor(80, 35) == QColor::fromRgb(0xc1121f));
    CHECK(painted(all[0].tokens).pixelColor(80, 35) == QColor(Qt::white));
}

TEST_CASE("a second picture is chosen for the next opening, and says so") {
    app::text::speak(QStringLiteral("vi"));
    QWidget window;
    PictureTool tool(&window);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    CHECK_FALSE(tool.button()->isVisible());
    std::vector<bool> kept;
    bool works = true;
    tool.setSecondPicture({false, [&](bool on) {
                               kept.push_back(on);
                               return works;
                           }});
    QString noted;
    QObject::connect(&tool, &PictureTool::noted, [&](const QString& words) { noted = words; });
    tool.setCanvases({720, 1280}, {});
    const auto line = [&] {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        QTest::mouseClick(tool.button(), Qt::LeftButton);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu != nullptr);
        return menu->findChild<QAction*>(QStringLiteral("secondPicture"));
    };
    CHECK(line()->text() == QStringLiteral("Thêm hình 16:9"));
    line()->trigger();
    CHECK(kept == std::vector<bool>{true});
    CHECK(noted.contains(QStringLiteral("lần mở")));
    CHECK(line()->isChecked());
    line()->trigger();
    CHECK(noted.isEmpty());
    works = false;
    line()->trigger();
    CHECK_FALSE(noted.isEmpty());
    CHECK_FALSE(line()->isChecked());
    QApplication::activePopupWidget()->close();
}
