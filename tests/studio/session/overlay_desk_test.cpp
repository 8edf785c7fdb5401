#include "studio/overlays/overlay_contract.h"
#include "studio/overlays/overlays_error.h"
#include "studio/session/overlay_desk.h"
#include "tests/studio/session/main_loop.h"

#include <catch2/catch.hpp>

#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

using namespace studio;
using namespace studio::session;

namespace {

struct Shop {
    QTemporaryDir folder;
    std::vector<base::Error> problems;
    int changes = 0;

    Shop() {
        QDir(folder.path()).mkpath(QStringLiteral("themes"));
        overlays::ThemeTokens night;
        night.card = 0xff101018;
        night.cardText = 0xffffffff;
        night.cardMuted = 0xff181820; // not to be read on that card
        const QJsonObject names{{QStringLiteral("en"), QStringLiteral("Night")},
                                {QStringLiteral("vi"), QStringLiteral("Đêm")}};
        const QJsonObject theme{{QStringLiteral("format"), QStringLiteral("phien-theme")},
                                {QStringLiteral("version"), 1},
                                {QStringLiteral("name"), names},
                                {QStringLiteral("tokens"), overlays::tokensToJson(night)}};
        write("themes/night.json", QJsonDocument(theme).toJson());
    }

    QString path(const char* name) const { return folder.filePath(QLatin1String(name)); }
    void write(const char* name, const QByteArray& bytes) const {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QString picture(const char* name, QRgb colour) const {
        QImage image(40, 30, QImage::Format_ARGB32);
        image.fill(colour);
        REQUIRE(image.save(path(name)));
        return path(name);
    }
    OverlayDesk::Parts parts() {
        return {.post = postToMain(),
                .themeFolder = path("themes"),
                .cacheFolder = path("cache"),
                .words = {},
                .changed = [this] { ++changes; },
                .problem =
                    [this](const base::Error& error) {
                        problems.push_back(error);
                    }};
    }
    bool told(base::ErrorCode code) const {
        return std::any_of(problems.begin(), problems.end(),
                           [&](const base::Error& problem) { return problem.code == code; });
    }
};

show::Show selling(const QString& picture) {
    show::Show show;
    show::Product product;
    product.code = QStringLiteral("A1");
    product.name = QStringLiteral("Áo");
    product.picture = picture;
    show.products = {product};
    return show;
}

} // namespace

TEST_CASE("themes are listed with their names, and what was corrected to be readable is said") {
    Shop shop;
    OverlayDesk desk(shop.parts());
    desk.begin({});
    const auto themes = desk.themes({});
    REQUIRE(themes.size() == 2);
    CHECK(themes[0].name == QStringLiteral("clean"));
    CHECK(themes[1].name == QStringLiteral("night"));
    CHECK(themes[1].titleIn(QStringLiteral("vi")) == QStringLiteral("Đêm"));
    CHECK(themes[1].titleIn(QStringLiteral("fr")) == QStringLiteral("Night"));
    CHECK(themes[1].corrected.contains(QStringLiteral("cardMuted")));
    CHECK(themes[1].tokens.cardMuted != 0xff181820);

    show::Look look;
    look.shopColour = QStringLiteral("#0a7f3b");
    CHECK(desk.themes(look)[0].tokens.accent != themes[0].tokens.accent);
}

TEST_CASE("the look's theme is what every canvas gets") {
    Shop shop;
    OverlayDesk desk(shop.parts());
    show::Show show = selling({});
    show.look.theme = QStringLiteral("night");
    desk.begin(show);
    show::Stage stage = show::openingStage(show);
    stage.productCode = QStringLiteral("A1");
    for (const QSize size : {QSize(720, 1280), QSize(1280, 720)}) {
        const auto composed = desk.compose(desk.drawable(show), stage, {size, 30});
        REQUIRE_FALSE(composed.frames.empty());
        for (const overlays::OverlayFrame& frame : composed.frames) {
            const QJsonObject theme = frame.settings[QLatin1String(overlays::contract::kTheme)].toObject();
            if (frame.visible)
                CHECK(theme[QStringLiteral("card")].toString().endsWith(QStringLiteral("101018")));
        }
    }
}

TEST_CASE("a theme or colour that cannot be used is told, and the show goes on in the clean one") {
    Shop shop;
    shop.write("themes/broken.json", "{ half");
    OverlayDesk desk(shop.parts());
    show::Show show;
    show.look.theme = QStringLiteral("nowhere");
    desk.begin(show);
    CHECK(shop.told(overlays::OverlaysError::ThemeNotJson));
    CHECK(shop.told(overlays::OverlaysError::UnknownTheme));
    CHECK(desk.themes({}).size() == 2);
    show.look.theme = QStringLiteral("clean");
    show.look.shopColour = QStringLiteral("red");
    desk.setLook(show.look);
    CHECK(shop.told(overlays::OverlaysError::BadShopColour));
}

TEST_CASE("a theme that came with the show is used, a hostile one falls back and is told by its name") {
    Shop shop;
    QDir(shop.path(".")).mkpath(QStringLiteral("own"));
    QFile mine(shop.path("own/night.json"));
    QFile::copy(shop.path("themes/night.json"), mine.fileName());
    REQUIRE(mine.open(QIODevice::ReadWrite));
    QByteArray text = mine.readAll();
    text.replace("101018", "203040");
    mine.seek(0);
    mine.write(text);
    mine.close();
    shop.write("own/evil.json", QByteArray(100'000, '['));
    OverlayDesk::Parts parts = shop.parts();
    parts.ownThemeFolder = shop.path("own");
    OverlayDesk desk(parts);
    show::Show show;
    show.look.theme = QStringLiteral("night");
    desk.begin(show);
    const auto themes = desk.themes({});
    REQUIRE(themes.size() == 2); // in place of the program's of that name
    CHECK((themes[1].tokens.card & 0xffffff) == 0x203040);
    CHECK(std::any_of(shop.problems.begin(), shop.problems.end(), [](const base::Error& problem) {
        return problem.code == overlays::OverlaysError::ThemeTooLarge && problem.where == "evil.json";
    }));
    show.look.theme = QStringLiteral("evil");
    desk.setLook(show.look);
    CHECK(shop.told(overlays::OverlaysError::UnknownTheme));
}

TEST_CASE("without a theme folder there is the clean theme") {
    Shop shop;
    OverlayDesk::Parts parts = shop.parts();
    parts.themeFolder.clear();
    OverlayDesk desk(parts);
    desk.begin({});
    CHECK(desk.themes({}).size() == 1);
    CHECK(shop.problems.empty());
}

TEST_CASE("pictures and the logo are drawn from safe copies only") {
    Shop shop;
    OverlayDesk desk(shop.parts());
    show::Show show = selling(shop.picture("áo.png", qRgb(200, 30, 30)));
    show.look.logo = shop.picture("logo.png", qRgb(30, 30, 200));
    desk.begin(show);
    CHECK(desk.drawable(show).look.logo.isEmpty()); // not ready: never the file itself
    CHECK(desk.drawable(show).products[0].picture.isEmpty());
    REQUIRE(turnUntil([&] { return shop.changes == 2; }));
    for (const QString& safe : {desk.drawable(show).look.logo, desk.drawable(show).products[0].picture}) {
        CHECK(safe.startsWith(shop.path("cache")));
        CHECK(QImage(safe).size() == QSize(40, 30));
    }
    CHECK(shop.problems.empty());
}

TEST_CASE("a logo that is no picture is told and not drawn, and may be put right") {
    Shop shop;
    OverlayDesk desk(shop.parts());
    desk.begin({});
    show::Show show;
    show.look.logo = shop.path("logo.png");
    shop.write("logo.png", R"(<svg xmlns="http://www.w3.org/2000/svg"/>)");
    desk.setLook(show.look);
    REQUIRE(turnUntil([&] { return !shop.problems.empty(); }));
    CHECK(shop.problems.front().where == show.look.logo.toStdString());
    CHECK(desk.drawable(show).look.logo.isEmpty());
    shop.picture("logo.png", qRgb(30, 30, 200));
    desk.setLook(show.look);
    REQUIRE(turnUntil([&] { return shop.changes == 1; }));
    CHECK_FALSE(desk.drawable(show).look.logo.isEmpty());
}

TEST_CASE("a logo that cannot be used is told once, however often the look changes") {
    Shop shop;
    OverlayDesk desk(shop.parts());
    desk.begin({});
    show::Look look;
    look.logo = shop.path("gone.png");
    desk.setLook(look);
    REQUIRE(turnUntil([&] { return !shop.problems.empty(); }));
    for (const char* colour : {"#102030", "#405060", "#708090"}) {
        look.shopColour = QLatin1String(colour);
        desk.setLook(look);
        turnFor(50);
    }
    CHECK(shop.problems.size() == 1);
    look.logo = shop.path("other.png");
    desk.setLook(look);
    REQUIRE(turnUntil([&] { return shop.problems.size() == 2; }));
    CHECK(shop.problems.back().where == look.logo.toStdString());
}

TEST_CASE("a logo whose disk is away at the start is not told again") {
    Shop shop;
    OverlayDesk desk(shop.parts());
    show::Show show;
    show.look.logo = shop.path("gone.png");
    desk.begin(show);
    turnFor(100);
    show.look.shopColour = QStringLiteral("#102030");
    desk.setLook(show.look);
    turnFor(100);
    CHECK(shop.problems.empty());
    CHECK(desk.drawable(show).look.logo.isEmpty());
}
