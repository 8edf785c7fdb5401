#include "tests/studio/show/parsed_show.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace studio::show;
using studio::base::ErrorCode;

namespace {

QByteArray sampleJson() {
    QFile file(QStringLiteral(PHIEN_SOURCE_DIR "/resources/sample/ao-dai.phien.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// The sample's folder as the build lays it out, with every file it names.
QString sampleFolder() {
    return QStringLiteral(PHIEN_BINARY_DIR "/resources/sample");
}

} // namespace

TEST_CASE("What is no JSON is refused with line and column") {
    const auto error = refused("{\n  \"format\": \"phien-show\",\n  \"version\": 1,,\n}");
    CHECK(error.code == ErrorCode(ShowError::NotJson));
    CHECK_THAT(error.where, Catch::StartsWith("a.phien.json:3:1"));
    CHECK(refused("").code == ErrorCode(ShowError::NotJson));
    CHECK(refused("\xff\xfe\x00garbage").code == ErrorCode(ShowError::NotJson));
    CHECK(refused(QByteArray(100000, '[')).code == ErrorCode(ShowError::NotJson));
    CHECK(refused(R"({"format":"phien-show","version":1,"title":1e999})").code ==
          ErrorCode(ShowError::NotJson));
}

TEST_CASE("Other JSON and other versions are refused") {
    CHECK(refused("[]").code == ErrorCode(ShowError::NotAShow));
    CHECK(refused("{}").code == ErrorCode(ShowError::NotAShow));
    CHECK(refused(R"({"format":"phien-show"})").code == ErrorCode(ShowError::NotAShow));
    CHECK(refused(R"({"format":"phien-show","version":"1"})").code == ErrorCode(ShowError::NotAShow));
    const auto newer = refused(R"({"format":"phien-show","version":2})");
    CHECK(newer.code == ErrorCode(ShowError::NewerVersion));
    CHECK(newer.where == "a.phien.json: version");
}

TEST_CASE("An unknown field is told and passed over") {
    checkProblem(parsed(R"("colour":"red")"), ShowError::UnknownField, "colour");
    const auto loaded = parsed(R"("products":[{"code":"A1","name":"x","price":1,"prise":2}])");
    checkProblem(loaded, ShowError::UnknownField, "products[0].prise");
    CHECK(loaded.show.products.size() == 1);
}

TEST_CASE("A wrong type loses its field only, or its object where the field is needed") {
    const auto optional = parsed(R"("title":7,"language":"en")");
    checkProblem(optional, ShowError::WrongType, "title");
    CHECK(optional.show.language == QStringLiteral("en"));
    const auto needed = parsed(R"("products":[{"code":"A1","name":"x","price":"299.000"},
                                              {"code":"A2","name":"y","price":5}])");
    checkProblem(needed, ShowError::WrongType, "products[0].price");
    REQUIRE(needed.show.products.size() == 1);
    CHECK(needed.show.products[0].code == QStringLiteral("A2"));
    checkProblem(parsed(R"("products":{})"), ShowError::WrongType, "products");
    checkProblem(parsed(R"("products":[4])"), ShowError::WrongType, "products[0]");
    checkProblem(parsed(R"("canvas":null)"), ShowError::WrongType, "canvas");
}

TEST_CASE("A code twice, letter case aside, keeps the first product") {
    const auto loaded =
        parsed(R"("products":[{"code":"A12","name":"x","price":1},{"code":"a12","name":"y","price":2}])");
    checkProblem(loaded, ShowError::DuplicateCode, "products[1].code");
    REQUIRE(loaded.show.products.size() == 1);
    CHECK(loaded.show.products[0].name == QStringLiteral("x"));
}

TEST_CASE("Ids and destination names are there once") {
    checkProblem(parsed(R"("sources":[{"id":"c","kind":"camera"},{"id":"c","kind":"screen"}])"),
                 ShowError::DuplicateId, "sources[1].id");
    checkProblem(parsed(R"("scenes":[{"id":"s"},{"id":"s"}])"), ShowError::DuplicateId, "scenes[1].id");
    checkProblem(
        parsed(R"("destinations":[{"name":"F","platform":"facebook"},{"name":"F","platform":"youtube"}])"),
        ShowError::DuplicateId, "destinations[1].name");
    checkProblem(parsed(R"("scenes":[{"id":""}])"), ShowError::BadValue, "scenes[0].id");
}

TEST_CASE("A negative price is told; only the price that must be there loses the product") {
    const auto needed = parsed(R"("products":[{"code":"A1","name":"x","price":-1}])");
    checkProblem(needed, ShowError::NegativePrice, "products[0].price");
    CHECK(needed.show.products.empty());
    const auto live = parsed(R"("products":[{"code":"A1","name":"x","price":1,"livePrice":-5}])");
    checkProblem(live, ShowError::NegativePrice, "products[0].livePrice");
    REQUIRE(live.show.products.size() == 1);
    CHECK_FALSE(live.show.products[0].livePrice.has_value());
}

TEST_CASE("Prices are whole đồng within reason") {
    checkProblem(parsed(R"("products":[{"code":"A","name":"x","price":299.5}])"), ShowError::BadValue,
                 "products[0].price");
    checkProblem(parsed(R"("products":[{"code":"A","name":"x","price":1e300}])"), ShowError::BadValue,
                 "products[0].price");
    checkProblem(parsed(R"("products":[{"code":"A","name":"x"}])"), ShowError::MissingField,
                 "products[0].price");
    CHECK(parsed(R"("products":[{"code":"A","name":"x","price":0}])").show.products.size() == 1);
}

TEST_CASE("A missing picture becomes a placeholder") {
    const auto loaded = parsed(R"("products":[{"code":"A1","name":"x","price":1,"picture":"p.jpg"}])");
    checkProblem(loaded, ShowError::MissingImage, "products[0].picture");
    REQUIRE(loaded.show.products.size() == 1);
    CHECK(loaded.show.products[0].picture.isEmpty());
    const auto folder = parsed(R"("products":[{"code":"A1","name":"x","price":1,"picture":"/tmp"}])");
    checkProblem(folder, ShowError::MissingImage, "products[0].picture");
}

TEST_CASE("A missing media file keeps its path: it may come back") {
    const auto loaded = parsed(R"("sources":[{"id":"c","kind":"media","file":"c.mp4"}])");
    checkProblem(loaded, ShowError::MissingImage, "sources[0].file");
    REQUIRE(loaded.show.sources.size() == 1);
    CHECK(loaded.show.sources[0].file == QStringLiteral("/nowhere/c.mp4"));
    CHECK(loaded.show.sources[0].name == QStringLiteral("c"));
}

TEST_CASE("A name of 10 MB is cut, a file of more than 32 MB is refused") {
    const auto loaded =
        parsed(R"("products":[{"code":"A1","price":1,"name":")" + QByteArray(10 << 20, 'x') + R"("}])");
    checkProblem(loaded, ShowError::TooLong, "products[0].name");
    REQUIRE(loaded.show.products.size() == 1);
    CHECK(loaded.show.products[0].name.size() == 200);
    CHECK(refused(QByteArray((32 << 20) + 1, ' ')).code == ErrorCode(ShowError::TooLarge));
    const auto code =
        parsed(R"("products":[{"code":")" + QByteArray(21, 'A') + R"(","name":"x","price":1}])");
    checkProblem(code, ShowError::TooLong, "products[0].code");
    CHECK(code.show.products.empty());
}

TEST_CASE("A cut never splits a letter in two") {
    const QByteArray emoji = QStringLiteral("😍").repeated(150).toUtf8();
    const auto loaded = parsed(R"("title":"x)" + emoji + R"(")");
    CHECK(loaded.show.title == QStringLiteral("x") + QStringLiteral("😍").repeated(99));
}

TEST_CASE("References to nothing are told") {
    const auto product = parsed(R"("runOfShow":[{"kind":"product","product":"Z9"},{"kind":"break"}])");
    checkProblem(product, ShowError::UnknownReference, "runOfShow[0].product");
    CHECK(product.show.runOfShow.size() == 1);
    const auto scene = parsed(R"("runOfShow":[{"kind":"product"},{"kind":"break","scene":"nowhere"}])");
    REQUIRE(scene.problems.size() == 2);
    CHECK(scene.problems[0].code == ErrorCode(ShowError::MissingField));
    CHECK(scene.problems[1].code == ErrorCode(ShowError::UnknownReference));
    CHECK(scene.problems[1].where == "a.phien.json: runOfShow[1].scene");
    REQUIRE(scene.show.runOfShow.size() == 1);
    CHECK(scene.show.runOfShow[0].sceneId.isEmpty());
    const auto item = parsed(R"("scenes":[{"id":"s","items":[{"source":"cam"}]}])");
    checkProblem(item, ShowError::UnknownReference, "scenes[0].items[0].source");
    CHECK(item.show.scenes[0].items.empty());
}

TEST_CASE("A stream key in a server's address is cut and not repeated") {
    const auto check = [](const QByteArray& server, const QString& left) {
        const auto loaded =
            parsed(R"("destinations":[{"name":"F","platform":"custom","server":")" + server + R"("}])");
        checkProblem(loaded, ShowError::KeyInFile, "destinations[0].server");
        CHECK(only(loaded).detail.find("SECRET") == std::string::npos);
        CHECK(loaded.show.destinations[0].server == left);
    };
    check("rtmps://live-api-s.facebook.com:443/rtmp/FB-SECRET",
          QStringLiteral("rtmps://live-api-s.facebook.com:443/rtmp"));
    check("rtmp://host/live/a/SECRET", QStringLiteral("rtmp://host/live"));
    check("rtmp://host/live?key=SECRET", QStringLiteral("rtmp://host/live"));
    check("rtmp://SECRET:x@host/live", QStringLiteral("rtmp://host/live"));
    check("rtmp://host/live/x#SECRET", QStringLiteral("rtmp://host/live"));
}

TEST_CASE("Servers without a key stay as they are") {
    for (const char* server : {"rtmp://a.rtmp.youtube.com/live2", "rtmps://live-api-s.facebook.com:443/rtmp/",
                               "rtmp://b.rtmp.youtube.com/live2?backup=1", ""}) {
        const auto loaded = parsed(R"("destinations":[{"name":"F","platform":"custom","server":")" +
                                   QByteArray(server) + R"("}])");
        CHECK(loaded.problems.empty());
        CHECK(loaded.show.destinations[0].server == QLatin1String(server));
    }
    checkProblem(parsed(R"("destinations":[{"name":"F","platform":"custom","server":"https://host/live"}])"),
                 ShowError::BadValue, "destinations[0].server");
    checkProblem(parsed(R"("destinations":[{"name":"F","platform":"myspace"}])"), ShowError::BadValue,
                 "destinations[0].platform");
}

TEST_CASE("Numbers out of range fall back alone") {
    checkProblem(parsed(R"("canvas":{"width":721,"height":1280})"), ShowError::BadValue, "canvas.width");
    checkProblem(parsed(R"("canvas":{"width":1e9,"height":1280})"), ShowError::BadValue, "canvas.width");
    CHECK(parsed(R"("canvas":{"width":721,"height":1280})").show.canvas == Canvas{});
    CHECK(parsed(R"("canvas":{"width":720,"height":1280})").show.canvas == Canvas{{720, 1280}, 30});
    checkProblem(parsed(R"("sources":[{"id":"m","kind":"microphone","gainDb":90}])"), ShowError::BadValue,
                 "sources[0].gainDb");
    checkProblem(parsed(R"("sources":[{"id":"c","kind":"colour","colour":"red"}])"), ShowError::BadValue,
                 "sources[0].colour");
    checkProblem(parsed(R"("runOfShow":[{"kind":"break","plannedSeconds":0}])"), ShowError::BadValue,
                 "runOfShow[0].plannedSeconds");
}

TEST_CASE("Control and bidi characters do not get into a show") {
    CHECK(parsed(R"("title":"a\u0000\u0007b\nc\u202ed ")").show.title == QStringLiteral("ab cd"));
}

TEST_CASE("However bad a file is, the list of problems stays readable") {
    QByteArray products = R"("products":[)";
    for (int index = 0; index < 5000; ++index)
        products += "7,";
    CHECK(parsed(products + "7]").problems.size() <= 200);
}

TEST_CASE("The sample show is in order and survives being written and read") {
    auto loaded = parseShow(sampleJson(), kFile, sampleFolder());
    REQUIRE(loaded);
    for (const auto& problem : loaded->problems)
        FAIL_CHECK(problem.where << ": " << problem.detail);
    const Show& show = loaded->show;
    CHECK(show.products.size() >= 8);
    CHECK(show.runOfShow.size() == 12);
    CHECK(show.scenes.size() == 4);
    CHECK(show.findProduct(QStringLiteral("a12"))->stockTotal() == 20);
    const auto again = parseShow(serialiseShow(show, sampleFolder()), kFile, sampleFolder());
    REQUIRE(again);
    CHECK(again->problems.empty());
    CHECK(again->show == show);
    CHECK_FALSE(serialiseShow(show, sampleFolder()).contains(sampleFolder().toUtf8()));
}

TEST_CASE("Saving replaces the file as a whole, reading writes nothing") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("mine.phien.json"));
    Show show;
    show.title = QStringLiteral("Áo dài");
    show.sources = {{QStringLiteral("c"),
                     SourceKind::Camera,
                     QStringLiteral("c"),
                     {},
                     {},
                     {},
                     {},
                     false,
                     -3.25,
                     true,
                     std::chrono::milliseconds(120),
                     true,
                     true}};
    show.scenes = {{QStringLiteral("s"),
                    QStringLiteral("s"),
                    {{QStringLiteral("c"), {0.1, -0.2, 0.3, 1.7}, Fit::Contain}},
                    {}}};
    REQUIRE(saveShow(show, path));
    const auto loaded = loadShow(path);
    REQUIRE(loaded);
    CHECK(loaded.value().problems.empty());
    CHECK(loaded.value().show == show);
    CHECK(QDir(folder.path()).entryList(QDir::Files).size() == 1);

    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{ not a show");
    file.close();
    CHECK_FALSE(loadShow(path));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == "{ not a show");
}

TEST_CASE("Files that cannot be read or written are told") {
    const QTemporaryDir folder;
    CHECK(loadShow(folder.filePath(QStringLiteral("none.json"))).error().code ==
          ErrorCode(ShowError::CannotRead));
    CHECK(loadShow(folder.path()).error().code == ErrorCode(ShowError::CannotRead));
    const auto saved = saveShow(Show{}, folder.filePath(QStringLiteral("no/such/folder.json")));
    CHECK(saved.error().code == ErrorCode(ShowError::CannotWrite));
}
