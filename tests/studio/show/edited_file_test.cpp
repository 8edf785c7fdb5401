#include "studio/show/arrangement.h"
#include "studio/show/show_edit.h"
#include "tests/studio/show/parsed_show.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace studio::show;

namespace {

/// As a person writes it, with what a newer program, a mistake and a missing picture have left in it.
const QByteArray kByHand = R"({
  "format": "phien-show",
  "version": 1,
  "title": "Áo dài",
  "later": [9007199254740993, {"products": 2}],
  "products": [
    {"code": "A1", "name": "Áo một", "price": 299000, "aura": {"of": [1, "a } ] b"]}},
    {"code": "A2", "name": "Áo hai",   "price": 1e5, "picture": "gone.jpg"},
    {"code": "BAD", "name": "no price"},
    {
      "code": "A3",
      "name": "Áo ba",
      "price": 99000,
      "sparkle": {
        "deep": true
      }
    }
  ],
  "runOfShow": [
    {"kind": "product", "product": "A1", "music": "a.mp3"},
    {"kind": "hologram", "seconds": 5},
    {"kind": "product", "product": "A2", "plannedSeconds": 60},
    {"kind": "break", "title": "Nghỉ", "tea": true},
    {"kind": "product", "product": "A3"}
  ]
}
)";

Show asRead(const QByteArray& json) {
    auto loaded = parseShow(json, kFile, QStringLiteral("/shop"));
    REQUIRE(loaded);
    return loaded->show;
}

/// A host at work: what the program holds and what the file says.
struct Host {
    QByteArray file = kByHand;
    Show show = asRead(kByHand);
    Arrangement kept = arrangementOf(show);
    Attic attic;
    EditHistory history;

    void write() {
        const Arrangement wanted = arrangementOf(show);
        auto next = rearranged(file, kept, wanted, QStringLiteral("/shop"), attic);
        REQUIRE(next);
        file = *next;
        kept = wanted;
        CHECK(arrangementOf(asRead(file)) == kept);
    }

    void edit(const ShowEdit& edit) {
        const auto next = edited(show, edit);
        REQUIRE(next);
        history.did(show, edit);
        show = *next;
        write();
    }

    void undo() {
        show = history.undo(show);
        write();
    }

    QJsonArray list(const char* name) const {
        return QJsonDocument::fromJson(file).object()[QLatin1String(name)].toArray();
    }
};

QByteArray lineWith(const QByteArray& text, const QByteArray& what) {
    for (const QByteArray& line : text.split('\n')) {
        if (line.contains(what))
            return line;
    }
    return {};
}

} // namespace

TEST_CASE("Segments that are moved keep their bytes, and nothing else of the file moves") {
    Host host;
    host.edit(MoveSegments{{3}, 0});
    CHECK(host.file.startsWith(kByHand.left(kByHand.indexOf("\"runOfShow\""))));
    for (const char* what : {"a.mp3", "hologram", "\"A2\", \"plannedSeconds\"", "tea", "\"product\": \"A3\""})
        CHECK(lineWith(host.file, what).trimmed().replace("},", "}") ==
              lineWith(kByHand, what).trimmed().replace("},", "}"));
    CHECK(host.list("runOfShow")[0].toObject()[QStringLiteral("product")] == QStringLiteral("A3"));
    host.undo();
    CHECK(host.file == kByHand);
}

TEST_CASE("What could not be read stays behind what it stood behind") {
    Host host;
    host.edit(MoveSegments{{0}, 3});
    const QJsonArray run = host.list("runOfShow");
    CHECK(run.size() == 5);
    CHECK(run[2].toObject()[QStringLiteral("music")] == QStringLiteral("a.mp3"));
    CHECK(run[3].toObject()[QStringLiteral("kind")] == QStringLiteral("hologram"));
    host.edit(RemoveSegments{{0, 1, 2, 3}});
    CHECK(host.list("runOfShow").size() == 1);
    host.undo();
    host.undo();
    CHECK(host.list("runOfShow").size() == 5);
}

TEST_CASE("A product that is changed keeps the fields that nobody changed, byte for byte") {
    Host host;
    Product product = host.show.products[1];
    product.name = QStringLiteral("Áo hai mới");
    host.edit(PutProduct{QStringLiteral("A2"), product});
    CHECK(
        host.file.contains(R"({"code": "A2", "name": "Áo hai mới",   "price": 1e5, "picture": "gone.jpg"})"));
    product = host.show.products[2];
    product.livePrice = studio::base::Money{89'000};
    host.edit(PutProduct{QStringLiteral("A3"), product});
    CHECK(
        host.file.contains("\"sparkle\": {\n        \"deep\": true\n      },\n      \"livePrice\": 89000\n"));
    product.code = QStringLiteral("C3");
    host.edit(PutProduct{QStringLiteral("A3"), product});
    CHECK(host.file.contains("\"code\": \"C3\",\n      \"name\": \"Áo ba\""));
    CHECK(host.file.contains("sparkle"));
    CHECK(host.file.contains("\"BAD\""));
    host.undo();
    host.undo();
    host.undo();
    CHECK(host.file == kByHand);
}

TEST_CASE("What is taken out and brought back by undo has all its fields again") {
    Host host;
    host.edit(RemoveProduct{QStringLiteral("a1")});
    CHECK_FALSE(host.file.contains("aura"));
    CHECK_FALSE(host.file.contains("a.mp3"));
    host.edit(ChangeTitle{QStringLiteral("Khác")});
    CHECK(host.file.contains("\"title\": \"Khác\","));
    host.undo();
    host.undo();
    CHECK(host.file.contains(R"("aura": {"of": [1, "a } ] b"]})"));
    CHECK(host.file.contains(R"({"kind": "product", "product": "A1", "music": "a.mp3"})"));
    CHECK(QJsonDocument::fromJson(host.file) == QJsonDocument::fromJson(kByHand));
}

TEST_CASE("What somebody else has written into the lists meanwhile stays") {
    Host host;
    host.file.replace(R"({"kind": "break", "title")",
                      R"({"kind": "questions", "title": "Hỏi"}, {"kind": "break", "title")");
    host.file.replace(R"({"code": "BAD")", R"({"code": "N1", "name": "x", "price": 1}, {"code": "BAD")");
    const auto next = edited(host.show, RemoveSegments{{0}});
    REQUIRE(next);
    auto written =
        rearranged(host.file, host.kept, arrangementOf(*next), QStringLiteral("/shop"), host.attic);
    REQUIRE(written);
    const Show read = asRead(*written);
    CHECK(read.products.size() == 4);
    REQUIRE(read.runOfShow.size() == 4);
    CHECK(read.runOfShow[0].productCode == QStringLiteral("A2"));
    CHECK(read.runOfShow[1].title == QStringLiteral("Hỏi"));
    CHECK(read.runOfShow[2].title == QStringLiteral("Nghỉ"));
}

TEST_CASE("Lists are made where a file has none, however it is laid out") {
    for (const QByteArray& bare :
         {QByteArray(R"({"format":"phien-show","version":1})"),
          QByteArray("{\n\t\"version\": 1,\n\t\"format\": \"phien-show\",\n\t\"products\": []\n}"),
          QByteArray(R"({"format":"phien-show","version":1,"products":7,"runOfShow":{}})"),
          QByteArray(R"({"format":"phien-show","version":1,"\u0070roducts":[]})"),
          QByteArray(R"({"format":"phien-show","version":1,"seller":3,"products":[[],7]})")}) {
        Host host;
        host.file = bare;
        host.show = asRead(bare);
        host.kept = arrangementOf(host.show);
        Product product;
        product.code = QStringLiteral("A1");
        product.name = QStringLiteral("x");
        product.variants = {{QStringLiteral("M"), {}, 3}};
        Segment segment;
        segment.kind = SegmentKind::Product;
        segment.productCode = product.code;
        host.edit(InsertSegments{0, {segment}, {product}});
        host.edit(ChangeSeller{{QStringLiteral("Lụa"), QStringLiteral("0101234567")}});
        host.undo();
        host.undo();
        CHECK(host.show.products.empty());
    }
}

TEST_CASE("Whatever is edited and written, the file says what the program holds and keeps the strangers") {
    for (unsigned seed = 0; seed < 40; ++seed) {
        std::mt19937 random(seed);
        const auto below = [&](std::size_t bound) {
            return bound == 0 ? 0 : static_cast<int>(random() % static_cast<unsigned>(bound));
        };
        Host host;
        for (int step = 0; step < 30; ++step) {
            const std::size_t count = host.show.runOfShow.size();
            Segment segment;
            segment.title = QStringLiteral("t%1").arg(below(5));
            Product product = host.show.products[static_cast<std::size_t>(below(host.show.products.size()))];
            product.name = QStringLiteral("n%1").arg(below(50));
            const std::vector<ShowEdit> edits{InsertSegments{below(count + 1), {segment, segment}, {}},
                                              RemoveSegments{{below(count)}},
                                              MoveSegments{{below(count), below(count)}, below(count + 1)},
                                              ChangeSegment{below(count), segment},
                                              PutProduct{product.code, product},
                                              ChangeTitle{product.name}};
            const ShowEdit& edit = edits[static_cast<std::size_t>(below(edits.size()))];
            if (below(4) == 0 && host.history.canUndo())
                host.show = host.history.undo(host.show);
            else if (const auto next = edited(host.show, edit)) {
                host.history.did(host.show, edit);
                host.show = *next;
            }
            if (below(3) == 0) // several edits become one write
                host.write();
        }
        host.write();
        CHECK(host.file.contains(R"({"kind": "hologram", "seconds": 5})"));
        CHECK(host.file.contains(R"({"code": "BAD", "name": "no price"})"));
        CHECK(host.file.contains("9007199254740993"));
        CHECK(host.file.contains(R"("aura": {"of": [1, "a } ] b"]})"));
    }
}
