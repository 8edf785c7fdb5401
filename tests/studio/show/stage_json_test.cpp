#include "studio/show/show_file.h"
#include "studio/show/stage_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <catch2/catch.hpp>

#include <random>

using namespace studio::show;
using namespace std::chrono_literals;
using studio::base::ErrorCode;

namespace {

const studio::base::WallTime kNow{490'000h};
const QString kWhere = QStringLiteral("run");

Show shop() {
    Show show;
    show.scenes = {{QStringLiteral("main"), {}, {}, {}}, {QStringLiteral("rest"), {}, {}, {}}};
    for (const auto& code : {QStringLiteral("A11"), QStringLiteral("A12")}) {
        Product product;
        product.code = code;
        product.variants = {{QStringLiteral("S"), {}, 8}};
        show.products.push_back(product);
    }
    show.vouchers = {{QStringLiteral("TET"), QStringLiteral("−50k"), {}, {}}};
    show.qrCodes = {{}, {}};
    const QString none;
    show.runOfShow = {
        {SegmentKind::Product, QStringLiteral("A11"), none, none, 600s, none, {}},
        {SegmentKind::FlashSale, QStringLiteral("A12"), none, QStringLiteral("Giờ vàng"), 300s, none, {}},
        {SegmentKind::Break, none, none, none, 120s, none, {}},
        {SegmentKind::Product, QStringLiteral("A12"), QStringLiteral("A11"), none, 600s, none, {}},
    };
    return show;
}

FeedLine line(int number) {
    return {QStringLiteral("Bé N."), QStringLiteral("chốt A12 số %1").arg(number), QStringLiteral("facebook"),
            kNow + std::chrono::seconds(number)};
}

/// Everything that can be on air at once.
Stage busy(const Show& show) {
    Stage stage = openingStage(show);
    for (const StageCommand& command : std::initializer_list<StageCommand>{
             GoToSegment{1}, SwitchScene{QStringLiteral("rest")}, PutQuestionOnScreen{line(1)},
             AnswerQuestion{QStringLiteral("Dạ còn")}, PutInSpotlight{line(2)}, PinComment{line(3)},
             PairWith{QStringLiteral("A11")}, AddToFeed{line(4)}, AddToFeed{line(5)},
             AddToOrderTicker{{QStringLiteral("Lan T."), QStringLiteral("a12"), kNow}},
             ShowVoucher{QStringLiteral("TET")}, ShowQrCode{1},
             OpenDraw{QStringLiteral("Quà"), {QStringLiteral("Na"), QStringLiteral("Lan")}}, SpinDraw{1},
             StartStandBy{{StandByKind::Starting, QStringLiteral("Chờ chút"), kNow + 60s}},
             SetStockLeft{QStringLiteral("A12"), 3}})
        stage = apply(show, stage, command, kNow);
    stage.priceFlashSince = kNow - 5s;
    return stage;
}

LoadedStage readBack(const QByteArray& json, const Show& show) {
    auto loaded = parseStage(json, kWhere, show);
    REQUIRE(loaded);
    return std::move(*loaded);
}

QJsonObject written(const Show& show, const Stage& stage) {
    return QJsonDocument::fromJson(serialiseStage(show, stage)).object();
}

QByteArray bytes(const QJsonObject& object) {
    return QJsonDocument(object).toJson();
}

} // namespace

TEST_CASE("a stage comes back as it was") {
    const Show show = shop();
    const Stage stage = GENERATE_COPY(openingStage(show), busy(show), Stage{});
    const LoadedStage loaded = readBack(serialiseStage(show, stage), show);
    CHECK(loaded.problems.empty());
    Stage expected = stage;
    if (expected.sceneId.isEmpty())
        expected.sceneId = QStringLiteral("main");
    CHECK(loaded.stage == expected);
}

TEST_CASE("a timer ends at the same moment, however long the program was away") {
    const Show show = shop();
    Stage stage = apply(show, openingStage(show), GoToSegment{1}, kNow + 123ms);
    const auto loaded = readBack(serialiseStage(show, stage), show);
    REQUIRE(loaded.stage.countdown);
    CHECK(loaded.stage.countdown->endsAt == kNow + 123ms + 300s);
    CHECK(loaded.stage.segmentSince == kNow + 123ms);
}

TEST_CASE("the segment on air is found again where the run of show has moved") {
    const Show before = shop();
    const Stage stage = apply(before, openingStage(before), GoToSegment{3}, kNow);
    const QByteArray json = serialiseStage(before, stage);
    Show moved = before;
    moved.runOfShow.erase(moved.runOfShow.begin());
    CHECK(readBack(json, moved).stage.segment == 2);
    moved.runOfShow.resize(1);
    CHECK(readBack(json, moved).stage.segment == 0);
    moved.runOfShow.clear();
    CHECK(readBack(json, moved).stage.segment == -1);
}

TEST_CASE("what the show does not have any more is left out and told") {
    Show show = shop();
    const QByteArray json = serialiseStage(show, busy(show));
    show.products.erase(show.products.begin() + 1); // A12
    show.scenes.pop_back();
    show.vouchers.clear();
    show.qrCodes.clear();
    const LoadedStage loaded = readBack(json, show);
    CHECK(loaded.stage.productCode.isEmpty());
    CHECK(loaded.stage.pairCode.isEmpty());
    CHECK(loaded.stage.sceneId == QStringLiteral("main"));
    CHECK(loaded.stage.voucherCode.isEmpty());
    CHECK(loaded.stage.qrCode == -1);
    CHECK(loaded.stage.orders.empty());
    CHECK(loaded.stage.stockLeft.empty());
    CHECK(loaded.problems.size() == 6);
    for (const auto& problem : loaded.problems)
        CHECK(problem.code == ErrorCode(ShowError::UnknownReference));
}

TEST_CASE("bad parts of a stage fall back alone") {
    const Show show = shop();
    const Stage whole = busy(show);
    QJsonObject object = written(show, whole);
    SECTION("a timer that ends before it begins") {
        object[QStringLiteral("countdown")] =
            QJsonObject{{QStringLiteral("startedAt"), 2000}, {QStringLiteral("endsAt"), 1000}};
        const auto loaded = readBack(bytes(object), show);
        CHECK_FALSE(loaded.stage.countdown);
        CHECK(loaded.problems.size() == 1);
        CHECK(loaded.stage.productCode == whole.productCode);
    }
    SECTION("a winner who took no part") {
        QJsonObject draw = object[QStringLiteral("draw")].toObject();
        draw[QStringLiteral("winner")] = 2;
        object[QStringLiteral("draw")] = draw;
        CHECK_FALSE(readBack(bytes(object), show).stage.draw);
    }
    SECTION("an index beyond reason") {
        object[QStringLiteral("segment")] = QJsonObject{{QStringLiteral("index"), 1e300}};
        CHECK(readBack(bytes(object), show).stage.segment == -1);
    }
    SECTION("more lines than the feed keeps") {
        QJsonArray feed;
        for (int number = 0; number < 900; ++number)
            feed.append(QJsonObject{{QStringLiteral("text"), QString::number(number)}});
        object[QStringLiteral("feed")] = feed;
        const auto loaded = readBack(bytes(object), show);
        REQUIRE(loaded.stage.feed.size() == kFeedLines);
        CHECK(loaded.stage.feed.back().text == QStringLiteral("899"));
    }
    SECTION("overlays of another program") {
        object[QStringLiteral("shown")] =
            QJsonArray{QStringLiteral("countdown"), QStringLiteral("hologram"), 7};
        CHECK(readBack(bytes(object), show).stage.shown == std::set{Overlay::Countdown});
    }
}

TEST_CASE("what is no stage is refused") {
    const Show show = shop();
    for (const char* json : {"", "null", "[]", "{", "\xff\xfe", "7"}) {
        const auto loaded = parseStage(json, kWhere, show);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == ErrorCode(ShowError::NotJson));
    }
    for (const char* json : {"{}", R"({"version":2})", R"({"version":"1"})"}) {
        const auto loaded = parseStage(json, kWhere, show);
        REQUIRE_FALSE(loaded);
        CHECK(loaded.error().code == ErrorCode(ShowError::NewerVersion));
    }
}

TEST_CASE("a log of the run comes back as it was") {
    const RunLog log{kNow, {{0, 61s}, {3, 7s}}};
    const auto loaded = parseRunLog(serialiseRunLog(log), kWhere);
    REQUIRE(loaded);
    CHECK(*loaded == log);
    CHECK_FALSE(parseRunLog("no", kWhere));
    const auto hostile = parseRunLog(
        R"({"version":1,"spent":[{"segment":-4,"seconds":3},{"segment":1,"seconds":1e18},7]})", kWhere);
    REQUIRE(hostile);
    CHECK(hostile->spent.empty());
}

TEST_CASE("any bytes in the place of a stage give an answer") {
    const Show show = shop();
    const QByteArray whole = serialiseStage(show, busy(show));
    std::mt19937 random(20261122);
    int usable = 0;
    for (int round = 0; round < 5000; ++round) {
        QByteArray json = whole;
        for (unsigned left = 1 + random() % 4; left > 0; --left) {
            const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(json.size()));
            if (random() % 2 == 0)
                json[at] = "0-9{}[]\",:ntf\x80"[random() % 15];
            else
                json.remove(at, 1 + static_cast<qsizetype>(random() % 9));
        }
        const auto loaded = parseStage(json, kWhere, show);
        if (!loaded)
            continue;
        ++usable;
        const auto again = parseStage(serialiseStage(show, loaded->stage), kWhere, show);
        REQUIRE(again);
        REQUIRE(again->stage == loaded->stage);
        REQUIRE(loaded->stage.segment < static_cast<int>(show.runOfShow.size()));
    }
    CHECK(usable > 100);
}
