#include "studio/session/session_error.h"
#include "studio/session/show_keeper.h"
#include "studio/show/show_file.h"
#include "tests/studio/session/main_loop.h"

#include <catch2/catch.hpp>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

using namespace studio;
using namespace studio::session;

namespace {

struct ShopFile {
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("shop.phien.json"));
    std::vector<base::Error> problems;

    ShopFile() { write(R"({"format": "phien-show", "version": 1, "title": "x", "newer": [1]})"); }

    void write(const QByteArray& bytes) const {
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    QByteArray content() const {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString theme() const {
        const auto loaded = show::loadShow(path);
        return loaded ? loaded->show.look.theme : QString();
    }
    ShowKeeper::Parts parts() {
        return {.file = path, .post = postToMain(), .problem = [this](const base::Error& error) {
                    problems.push_back(error);
                }};
    }
};

show::Arrangement themed(const char* theme) {
    show::Arrangement arrangement;
    arrangement.look.theme = QLatin1String(theme);
    return arrangement;
}

} // namespace

TEST_CASE("a new look is in the file soon, without another turn of the event loop") {
    ShopFile shop;
    ShowKeeper keeper(shop.parts(), {});
    keeper.keep(themed("calm"));
    for (int wait = 0; wait < 10'000 && shop.theme() != QStringLiteral("calm"); ++wait)
        QThread::msleep(1); // the pool does it alone
    REQUIRE(shop.theme() == QStringLiteral("calm"));
    keeper.keep(themed("sale-red"));
    REQUIRE(turnUntil([&] { return shop.theme() == QStringLiteral("sale-red"); }));
    CHECK(shop.content().contains("\"newer\": [1]"));
    keeper.keep(themed("calm"));
    REQUIRE(turnUntil([&] { return shop.theme() == QStringLiteral("calm"); }));
    CHECK(shop.problems.empty());
}

TEST_CASE("what waits is written at the end") {
    ShopFile shop;
    {
        ShowKeeper keeper(shop.parts(), {});
        keeper.keep(themed("sale-red"));
        keeper.keep(themed("calm"));
    }
    CHECK(shop.theme() == QStringLiteral("calm"));
}

TEST_CASE("a change that is taken back while it is being written ends as it was") {
    for (int round = 0; round < 20; ++round) {
        ShopFile shop;
        {
            ShowKeeper keeper(shop.parts(), {});
            keeper.keep(themed("calm"));
            turnFor(round % 5);
            keeper.keep({});
        }
        REQUIRE(shop.theme() == QStringLiteral("clean"));
    }
}

TEST_CASE("a file that takes nothing is told once, and a later change is kept when it does again") {
    ShopFile shop;
    const QByteArray content = shop.content();
    ShowKeeper keeper(shop.parts(), {});
    REQUIRE(QFile::remove(shop.path));
    keeper.keep(themed("calm"));
    REQUIRE(turnUntil([&] { return !shop.problems.empty(); }));
    CHECK(shop.problems.front().code == base::ErrorCode(SessionError::ShowNotKept));
    CHECK(shop.problems.front().where == shop.path.toStdString());
    keeper.keep(themed("sale-red"));
    turnFor(100);
    CHECK(shop.problems.size() == 1);
    CHECK(QDir(shop.folder.path()).entryList(QDir::Files).isEmpty());

    shop.write(content);
    show::Arrangement moved = themed("sale-red");
    moved.portraitPlaces[show::Overlay::QrCode] = {{0.5, 0.25}, 1};
    keeper.keep(moved);
    REQUIRE(turnUntil([&] { return shop.theme() == QStringLiteral("sale-red"); }));
    CHECK(show::loadShow(shop.path)->show.portraitPlaces == moved.portraitPlaces);
}

TEST_CASE("without a file nothing is kept and nothing is told") {
    ShopFile shop;
    ShowKeeper::Parts parts = shop.parts();
    parts.file.clear();
    {
        ShowKeeper keeper(parts, {});
        keeper.keep(themed("calm"));
        turnFor(20);
    }
    CHECK(shop.problems.empty());
    CHECK(shop.theme() == QStringLiteral("clean"));
}
