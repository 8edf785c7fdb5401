#include "studio/show/arrangement.h"
#include "tests/studio/show/parsed_show.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <random>

using namespace studio::show;
using studio::base::ErrorCode;

namespace {

const QByteArray kByHand = R"({
  "format": "phien-show",
  "version": 1,
  "look": {"theme": "clean", "sparkle": {"of": "a newer program"}},
  "title": "Áo dài \"Tết\" } ]",
  "later": [1, {"look": 2}, 9007199254740993],
  "places": {
    "portrait": {"countdown": {"x": 0.5, "y": 0.1}, "moon": {"x": 1}},
    "square": 3
  },
  "products": [{"code": "A1", "name": "x", "price": 299000}]
}
)";

Arrangement asRead(const QByteArray& json) {
    auto loaded = parseShow(json, kFile, QStringLiteral("/shop"));
    REQUIRE(loaded);
    return arrangementOf(loaded->show);
}

QByteArray changed(const QByteArray& json, const Arrangement& before, const Arrangement& after) {
    Attic attic;
    auto next = rearranged(json, before, after, QStringLiteral("/shop"), attic);
    REQUIRE(next);
    return *next;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

TEST_CASE("What did not change leaves every byte where it was") {
    const Arrangement same = asRead(kByHand);
    CHECK(changed(kByHand, same, same) == kByHand);
}

TEST_CASE("A new look changes its own fields and keeps what a newer program wrote") {
    const Arrangement before = asRead(kByHand);
    Arrangement after = before;
    after.look.theme = QStringLiteral("luxury");
    after.look.shopColour = QStringLiteral("#112233");
    after.look.logo = QStringLiteral("/shop/logo.png");
    after.portraitPlaces[Overlay::QrCode] = {{0.25, 0.75}, 1.25};
    after.landscapePlaces[Overlay::ProductCard] = {{0, 0}, 1};
    const QByteArray next = changed(kByHand, before, after);

    const Show read = parseShow(next, kFile, QStringLiteral("/shop"))->show;
    CHECK(arrangementOf(read) == after);
    const QJsonObject object = QJsonDocument::fromJson(next).object();
    const QJsonObject look = object[QStringLiteral("look")].toObject();
    CHECK(look[QStringLiteral("sparkle")].toObject()[QStringLiteral("of")] ==
          QJsonValue(QStringLiteral("a newer program")));
    CHECK(look[QStringLiteral("logo")] == QJsonValue(QStringLiteral("logo.png")));
    CHECK_FALSE(look.contains(QStringLiteral("draw"))); // the file did not say it, the host did not touch it
    const QJsonObject places = object[QStringLiteral("places")].toObject();
    CHECK(places[QStringLiteral("square")] == QJsonValue(3));
    CHECK(places[QStringLiteral("portrait")].toObject().contains(QStringLiteral("moon")));

    // Outside the two fields, nothing has moved, not even a number that JSON in Qt would round.
    CHECK(next.startsWith(kByHand.left(kByHand.indexOf(R"({"theme")"))));
    CHECK(next.endsWith(kByHand.mid(kByHand.indexOf(",\n  \"products\""))));
    CHECK(next.contains(
        "  \"title\": \"Áo dài \\\"Tết\\\" } ]\",\n  \"later\": [1, {\"look\": 2}, 9007199254740993],\n"));

    CHECK(asRead(changed(next, after, before)) == before);
}

TEST_CASE("A place that is reset goes, its neighbours stay") {
    const Arrangement before = asRead(kByHand);
    Arrangement after = before;
    after.portraitPlaces.clear();
    const QByteArray next = changed(kByHand, before, after);
    const QJsonObject places = QJsonDocument::fromJson(next).object()[QStringLiteral("places")].toObject();
    CHECK(places[QStringLiteral("portrait")].toObject().keys() == QStringList{QStringLiteral("moon")});
}

TEST_CASE("Somebody else's change of another field is not undone") {
    const Arrangement before = asRead(kByHand);
    QByteArray edited = kByHand;
    edited.replace("\"theme\": \"clean\"", "\"theme\": \"calm\", \"countdown\": \"bar\"");
    Arrangement after = before;
    after.look.shopColour = QStringLiteral("#112233");
    const Look look = asRead(changed(edited, before, after)).look;
    CHECK(look.theme == QStringLiteral("calm"));
    CHECK(look.countdown == CountdownStyle::Bar);
    CHECK(look.shopColour == QStringLiteral("#112233"));
}

TEST_CASE("Fields that are not there yet are added, however the file is laid out") {
    Arrangement after;
    after.look.theme = QStringLiteral("luxury");
    after.portraitPlaces[Overlay::Voucher] = {{0.5, 0.5}, 2};
    for (const QByteArray& json :
         {QByteArray(R"({"format":"phien-show","version":1})"),
          QByteArray("{\n\t\"version\": 1,\n\t\"format\": \"phien-show\"\n}"),
          QByteArray("\n\n { \"format\" : \"phien-show\" , \"version\" : 1 , \"title\" : \"a\\\\\" } "),
          QByteArray(R"({"format":"phien-show","version":1,"look":5,"places":[1,2]})"),
          QByteArray(R"({"format":"phien-show","version":1,"\u006cook":{"theme":"x"}})"),
          QByteArray(R"({"format":"phien-show","version":1,"look":{"theme":"x"},"look":{"theme":"y"}})")}) {
        const QByteArray next = changed(json, Arrangement{}, after);
        CAPTURE(next.toStdString());
        const Arrangement read = asRead(next);
        CHECK(read.look == after.look);
        CHECK(read.portraitPlaces == after.portraitPlaces);
    }
}

TEST_CASE("Whatever the file has become, a change is put in or refused") {
    std::mt19937 random(3);
    const Arrangement before = asRead(kByHand);
    Arrangement after = before;
    after.look.theme = QStringLiteral("luxury");
    int written = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray json = kByHand;
        for (int left = 3; left > 0; --left) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(json.size()));
            if (random() % 2 == 0)
                json.remove(at, 1 + static_cast<qsizetype>(random() % 12));
            else
                json.insert(at, "{}[]\",:\\ "[random() % 9]);
        }
        Attic attic;
        const auto next = rearranged(json, before, after, QStringLiteral("/shop"), attic);
        if (!next)
            continue;
        ++written;
        REQUIRE(asRead(*next).look.theme == QStringLiteral("luxury"));
    }
    CHECK(written > 50);
}

TEST_CASE("The file on the disk is changed as a whole") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.phien.json"));
    write(path, kByHand);
    const Arrangement before = asRead(kByHand);
    Arrangement after = before;
    after.look.theme = QStringLiteral("luxury");
    Attic attic;
    REQUIRE(saveArrangement(path, before, after, attic));
    CHECK(asRead(contentOf(path)) == after);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("A file that is gone or no show any more is left alone and told") {
    const QTemporaryDir folder;
    Arrangement after;
    after.look.theme = QStringLiteral("luxury");
    const QString path = folder.filePath(QStringLiteral("a.phien.json"));
    Attic attic;
    CHECK(saveArrangement(path, {}, after, attic).error().code == ErrorCode(ShowError::CannotRead));
    CHECK(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    for (const QByteArray& other : {QByteArray("{ half"), QByteArray("{}"), QByteArray("[]"),
                                    QByteArray(R"({"format":"phien-show","version":2})")}) {
        write(path, other);
        const auto saved = saveArrangement(path, {}, after, attic);
        REQUIRE_FALSE(saved);
        CHECK(saved.error().where == path.toStdString());
        CHECK(contentOf(path) == other);
    }
}
