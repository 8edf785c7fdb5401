#include "studio/media/frame_reader.h"
#include "studio/media/probe.h"
#include "studio/session/air_state.h"
#include "studio/show/show_file.h"
#include "studio/show/stage_json.h"
#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"
#include "tests/end_to_end/screen_text.h"
#include "tests/end_to_end/studio_process.h"
#include "tests/support/nginx_rtmp.h"

#include <QElapsedTimer>
#include <QThread>

#include <catch2/catch.hpp>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <functional>
#include <iostream>
#include <optional>

using namespace studio;
using test::StudioProcess;

namespace {

constexpr char kShow[] = R"({
  "format": "phien-show", "version": 1, "title": "Áo dài", "language": "vi",
  "seller": {"name": "Lụa Sen"},
  "sources": [{"id": "c", "kind": "colour", "colour": "#20304a"}, {"id": "d", "kind": "colour", "colour": "#304a20"}],
  "scenes": [{"id": "main", "items": [{"source": "c"}]}, {"id": "close", "items": [{"source": "d"}]}],
  "products": [
    {"code": "A11", "name": "Áo lụa", "price": 450000},
    {"code": "A12", "name": "Áo dài đỏ", "price": 590000, "livePrice": 299000, "variants": [{"size": "M", "stock": 20}]},
    {"code": "B1", "name": "Kem dưỡng", "price": 120000, "goods": "cosmetics", "warning": "Không phải là thuốc"}],
  "runOfShow": [
    {"kind": "product", "product": "A11"},
    {"kind": "flashSale", "product": "A12", "plannedSeconds": 900},
    {"kind": "product", "product": "B1"}]
})";

constexpr char kCues[] = R"({"at": 0, "do": "go_to", "segment": 1}
{"at": 0, "do": "scene", "id": "close"}
{"at": 0, "do": "stock", "product": "A12", "left": 7}
{"at": 0.1, "do": "comment", "platform": "facebook", "author": "Lan Trần", "text": "chốt A12 size M"}
{"at": 0.2, "do": "comment", "platform": "facebook", "author": "Mai", "text": "A12 còn không shop"}
{"at": 0.3, "do": "take_order", "platform": "facebook", "author": "Lan Trần", "product": "A12", "size": "M"}
{"at": 0.4, "do": "take_order", "platform": "facebook", "author": "Mai", "product": "a12"}
{"at": 0.5, "do": "go_to", "segment": 2}
)";

/// What the store says of the one run in it, read beside the program that writes it.
struct Kept {
    storage::LiveRun run;
    session::AirState air;
    show::Stage stage;
    std::vector<orders::Order> orders;
    std::vector<storage::StoredComment> comments;
};

std::optional<Kept> readKept(const std::filesystem::path& data, const show::Show& show) {
    const auto file = data / "shop.db";
    if (!std::filesystem::exists(file))
        return std::nullopt;
    auto database = storage::Database::openFile(QString::fromStdString(file.string()),
                                                storage::Database::Access::ReadOnly);
    if (!database)
        return std::nullopt;
    storage::RunRepository runs(**database);
    const auto all = runs.newest(10);
    if (!all || all->size() != 1)
        return std::nullopt;
    const QString id = all->front().id;
    const auto journal = runs.journal(id);
    const auto orders = storage::OrderRepository(**database).ofRun(id);
    const auto comments = storage::CommentRepository(**database).newest(id, 100);
    if (!journal || !*journal || !orders || !comments)
        return std::nullopt;
    auto air = session::parseAirState((*journal)->state);
    if (!air)
        return std::nullopt;
    const auto stage = show::parseStage(air->stage, QStringLiteral("journal"), show);
    if (!stage)
        return std::nullopt;
    return Kept{all->front(), std::move(*air), stage->stage, *orders, *comments};
}

/// Looks until it is so; nullopt after a generous time, or when the program has ended.
std::optional<Kept> waitForKept(StudioProcess& studio, const show::Show& show,
                                const std::function<bool(const Kept&)>& isSo) {
    constexpr int kPatienceMs = 90'000;
    QElapsedTimer time;
    time.start();
    while (time.elapsed() < kPatienceMs && studio.process().running()) {
        auto kept = readKept(studio.dataFolder(), show);
        if (kept && isSo(*kept))
            return kept;
        QThread::msleep(50);
    }
    return std::nullopt;
}

bool isLive(const Kept& kept) {
    return kept.air.isLive && kept.air.destinations.size() == 1 && kept.air.destinations[0].isLive;
}

/// The first frames have reached the disk.
bool isBeingWritten(const QStringList& recordings) {
    constexpr std::uintmax_t kSomeFrames = 16'000;
    std::error_code none;
    return !recordings.isEmpty() &&
           std::filesystem::file_size(recordings.front().toStdString(), none) > kSomeFrames && !none;
}

std::string everythingIn(const std::filesystem::path& folder) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.is_regular_file() && entry.path().extension() != ".mkv" &&
            entry.path().extension() != ".mp4") {
            std::ifstream file(entry.path(), std::ios::binary);
            all.append((std::istreambuf_iterator<char>(file)), {});
        }
    }
    return all;
}

void printParts(const QJsonObject& report) {
    const QJsonObject parts = report[QStringLiteral("start_up")].toObject();
    std::cout << "after kill -9, from the start of the process:";
    for (const char* part :
         {"store_opened_s", "engine_ready_s", "go_live_s", "first_live_s", "first_media_s"})
        std::cout << ' ' << part << ' ' << parts[QLatin1String(part)].toDouble(-1);
    std::cout << '\n';
}

} // namespace

TEST_CASE("after kill -9 the same show goes live again by itself, with nothing lost") {
    test::NginxRtmp nginx;
    test::ScratchFolder folder;
    const std::string showFile = (folder.path() / "shop.phien.json").string();
    std::ofstream(showFile) << kShow;
    std::ofstream(folder.path() / "cues.jsonl") << kCues;
    const auto loaded = show::loadShow(QString::fromStdString(showFile));
    REQUIRE(loaded);
    const show::Show& show = loaded->show;
    const auto data = folder.path() / "data";
    const std::string address = "Shop=" + nginx.server("facebook") + "/KEY-of-shop";

    auto options = test::smallShow(300);
    options.insert(options.end(),
                   {"--destination", address, "--cue", (folder.path() / "cues.jsonl").string()});
    StudioProcess first(options, showFile, {}, data);
    const auto before = waitForKept(first, show, [](const Kept& kept) {
        return isLive(kept) && kept.orders.size() == 2 && kept.comments.size() == 2 &&
               kept.stage.stockLeft.count(QStringLiteral("A12")) == 1 && kept.stage.feed.size() == 2 &&
               kept.stage.orders.size() == 2 && isBeingWritten(kept.air.recordings);
    });
    INFO(first.output());
    REQUIRE(before);
    INFO("what lacks its papers did not get on air");
    CHECK(before->stage.productCode == QStringLiteral("A12"));
    CHECK(before->stage.segment == 1);
    CHECK(before->stage.sceneId == QStringLiteral("close"));
    REQUIRE(before->stage.countdown);
    first.process().signal(SIGKILL);
    first.process().wait();

    std::ofstream(folder.path() / "more.jsonl")
        << R"({"at": 3, "do": "take_order", "platform": "facebook", "author": "Na", "product": "A11"})"
        << '\n';
    StudioProcess second({"--no-window", "--resume", "--for", "8", "--destination", address, "--cue",
                          (folder.path() / "more.jsonl").string()},
                         {}, {}, data);
    const auto again =
        waitForKept(second, show, [](const Kept& kept) { return isLive(kept) && !kept.run.endedAt; });
    INFO(second.output());
    REQUIRE(again);
    CHECK(again->run.id == before->run.id);
    CHECK(again->stage.segment == 1);
    CHECK(again->stage.productCode == QStringLiteral("A12"));
    CHECK(again->stage.sceneId == QStringLiteral("close"));
    REQUIRE(again->stage.countdown);
    CHECK(again->stage.countdown->endsAt == before->stage.countdown->endsAt);
    CHECK(again->stage.stockLeft == before->stage.stockLeft);
    CHECK(again->stage.feed == before->stage.feed);
    CHECK(again->stage.orders == before->stage.orders);
    CHECK(again->orders == before->orders);
    CHECK(again->comments.size() == before->comments.size());
    REQUIRE(second.wait() == 0);

    const QJsonObject report = second.report();
    printParts(report);
    CHECK(report[QStringLiteral("start_up")][QStringLiteral("resumed")].toBool());
    CHECK(report[QStringLiteral("comments")].toInt() == 2);
    CHECK(second.destination("Shop")[QStringLiteral("ever_live")].toBool());
    const auto after = readKept(data, show);
    REQUIRE(after);
    CHECK(after->run.endedAt);
    REQUIRE(after->orders.size() == 3);
    CHECK(after->orders[2].number == 3);
    CHECK(after->orders[2].buyerName == QStringLiteral("Na"));

    INFO("what viewers see");
    const auto arrived = nginx.recordings("facebook", "KEY-of-shop");
    REQUIRE(arrived.size() == 2);
    const auto picture = media::readLastFrame(QString::fromStdString(arrived[1].string()));
    REQUIRE(picture);
    const QString text = test::readText(*picture);
    INFO(text.toStdString());
    CHECK(text.contains(QStringLiteral("A12")));

    INFO("both recordings play, the broken one too");
    const auto recordings = second.recordings(".mkv");
    REQUIRE(recordings.size() == 2);
    for (const auto& file : recordings) {
        const auto facts = media::probe(QString::fromStdString(file.string()), media::Probe::Decode);
        REQUIRE(facts);
        CHECK(facts->decodeErrors == 0);
        CHECK(facts->framesDecoded > 0);
    }
    CHECK(report[QStringLiteral("earlier_recordings")].toArray().size() == 1);

    INFO("a key is nowhere, and there is nothing more to go on with");
    CHECK(everythingIn(data).find("KEY-of-shop") == std::string::npos);
    StudioProcess third({"--no-window", "--resume"}, {}, {}, data);
    CHECK(third.wait() == 1);
}

TEST_CASE("a run whose show has gone is told in one sentence") {
    test::NginxRtmp nginx;
    test::ScratchFolder folder;
    const auto showFile = folder.path() / "shop.phien.json";
    std::ofstream(showFile) << kShow;
    const auto loaded = show::loadShow(QString::fromStdString(showFile.string()));
    REQUIRE(loaded);
    const auto data = folder.path() / "data";
    auto options = test::smallShow(300);
    options.insert(options.end(),
                   {"--no-record", "--destination", "Shop=" + nginx.server("facebook") + "/gone"});
    StudioProcess first(options, showFile.string(), {}, data);
    REQUIRE(waitForKept(first, loaded->show, isLive));
    first.process().signal(SIGKILL);
    first.process().wait();
    std::filesystem::remove(showFile);

    StudioProcess second({"--no-window", "--resume", "--language", "vi"}, {}, {}, data);
    CHECK(second.wait() == 1);
    const std::string said = second.output();
    INFO(said);
    CHECK(said.find("shop.phien.json") != std::string::npos);
    CHECK(std::count(said.begin(), said.end(), '\n') == 1);
    const auto kept = readKept(data, loaded->show);
    REQUIRE(kept);
    CHECK_FALSE(kept->run.endedAt);
}

TEST_CASE("a destination of that run only, whose address nothing keeps, is told by name") {
    test::NginxRtmp nginx;
    test::ScratchFolder folder;
    const auto showFile = folder.path() / "shop.phien.json";
    std::ofstream(showFile) << kShow;
    const auto loaded = show::loadShow(QString::fromStdString(showFile.string()));
    REQUIRE(loaded);
    const auto data = folder.path() / "data";
    auto options = test::smallShow(300);
    options.insert(options.end(),
                   {"--no-record", "--destination", "Shop=" + nginx.server("facebook") + "/KEY-of-shop"});
    StudioProcess first(options, showFile.string(), {}, data);
    REQUIRE(waitForKept(first, loaded->show, isLive));
    first.process().signal(SIGKILL);
    first.process().wait();

    StudioProcess second({"--no-window", "--resume", "--for", "2", "--language", "en"}, {}, {}, data);
    second.wait();
    const std::string said = second.output();
    INFO(said);
    CHECK(said.find("Shop: The show goes on without this destination") != std::string::npos);
    CHECK(said.find("--destination") != std::string::npos);
    CHECK(said.find("KEY-of-shop") == std::string::npos);
    CHECK(everythingIn(data).find("KEY-of-shop") == std::string::npos);
}
