#include "studio/session/air_journal.h"
#include "studio/session/resume.h"
#include "studio/show/stage_json.h"
#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"
#include "tests/studio/session/main_loop.h"
#include "tests/studio/storage/shop_house.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <future>

using namespace studio;
using namespace studio::session;
using namespace std::chrono_literals;

namespace {

show::Show shop() {
    show::Show show;
    show::Product product;
    product.code = QStringLiteral("A12");
    show.products.push_back(product);
    show::Segment segment;
    segment.kind = show::SegmentKind::FlashSale;
    segment.productCode = product.code;
    show.runOfShow = {show::Segment{}, segment};
    return show;
}

orders::Order orderOf(const QString& buyer) {
    orders::Order order;
    order.platform = QStringLiteral("facebook");
    order.buyerName = buyer;
    order.productCode = QStringLiteral("A12");
    return order;
}

comments::Comment commentOf(int number, const QString& id = {}) {
    return {QStringLiteral("facebook"), id, QStringLiteral("Lan"), QStringLiteral("chốt %1").arg(number),
            test::atSecond(1000 + number)};
}

/// A console with a journal, which can die and start again in the same data folder.
struct Console {
    QTemporaryDir folder;
    show::Show show = shop();
    show::Stage stage = show::openingStage(show);
    bool isLive = true;
    base::WallTime now = test::atSecond(1'900'000'000);
    std::unique_ptr<storage::ShopStore> store;
    std::unique_ptr<AirJournal> journal;
    std::vector<base::Error> problems;
    int caughtUp = 0;

    Console() { start(); }

    void start() {
        store = std::make_unique<storage::ShopStore>(
            storage::ShopStore::Parts{.file = folder.filePath(QStringLiteral("shop.db")),
                                      .backups = folder.filePath(QStringLiteral("backups")),
                                      .server = {},
                                      .post = postToMain()});
        bool opened = false;
        store->open([&](const base::Result<storage::Opening>& opening) { opened = opening.has_value(); });
        REQUIRE(turnUntil([&] { return opened; }));
        AirJournal::Parts parts;
        parts.store = store.get();
        parts.dataFolder = folder.path();
        parts.state = [this] {
            AirState air;
            air.console = consoleName(folder.path());
            air.isLive = isLive;
            air.stage = show::serialiseStage(show, stage);
            air.recordings = QStringList{QStringLiteral("/r/1.mkv")};
            return air;
        };
        parts.problem = [this](const base::Error& error) {
            problems.push_back(error);
        };
        parts.caughtUp = [this] {
            ++caughtUp;
        };
        parts.clock.wall = [this] {
            return now;
        };
        parts.pace = 1ms;
        parts.heartbeat = 20ms;
        journal = std::make_unique<AirJournal>(std::move(parts));
    }

    /// As after kill -9: nothing says goodbye, and another process starts.
    void dieAndStart() {
        settle();
        journal->leave(); // of a dead process's lock nothing is left either
        journal.reset();
        store.reset();
        start();
    }

    void begin() { journal->begin(QStringLiteral("/s/a.phien.json"), QStringLiteral("Áo dài"), {}); }

    /// Everything given to the store so far has been written.
    void settle() {
        turnFor(30);
        write<void>([](storage::Database&) { return base::Result<void>(); });
    }

    template <class T>
    T write(std::function<base::Result<T>(storage::Database&)> work) {
        std::optional<base::Result<T>> answer;
        store->write<T>(std::move(work), [&](base::Result<T> result) { answer = std::move(result); });
        REQUIRE(turnUntil([&] { return answer.has_value(); }));
        REQUIRE(*answer);
        if constexpr (!std::is_void_v<T>)
            return std::move(**answer);
    }

    /// A table that is not there takes nothing.
    void rename(const char* from, const char* to) {
        write<void>([=](storage::Database& database) {
            return database.execute(
                QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(QLatin1String(from), QLatin1String(to)));
        });
    }

    Unfinished unfinished() {
        std::optional<base::Result<Unfinished>> found;
        findUnfinished(*store, folder.path(), now, [&](auto answer) { found = std::move(answer); });
        REQUIRE(turnUntil([&] { return found.has_value(); }));
        REQUIRE(*found);
        return **found;
    }

    ResumedRun resumed(const UnfinishedRun& run) {
        std::optional<base::Result<ResumedRun>> read;
        readResumed(*store, run, show, [&](auto answer) { read = std::move(answer); });
        REQUIRE(turnUntil([&] { return read.has_value(); }));
        REQUIRE(*read);
        return **read;
    }

    base::Result<orders::Order> take(const QString& buyer) {
        std::optional<base::Result<orders::Order>> answer;
        journal->take(orderOf(buyer), [&](auto taken) { answer = std::move(taken); });
        REQUIRE(turnUntil([&] { return answer.has_value(); }));
        return *answer;
    }
};

} // namespace

TEST_CASE("what was on air when the process died is offered, with all that was kept") {
    Console console;
    console.begin();
    console.stage = show::apply(console.show, console.stage, show::GoToSegment{1}, console.now);
    console.journal->segmentEntered({1, {}, QStringLiteral("A12"), console.now, {}});
    console.journal->take(commentOf(1, QStringLiteral("c1")));
    console.journal->take(commentOf(1, QStringLiteral("c1")));
    console.journal->take(commentOf(2));
    console.journal->take(commentOf(3));
    REQUIRE(console.take(QStringLiteral("Lan"))->number == 1);
    REQUIRE(console.take(QStringLiteral("Mai"))->number == 2);
    const QString id = console.journal->run().id;
    CHECK(id.size() == 32);
    const base::WallTime timerEnd = console.stage.countdown->endsAt;
    console.dieAndStart();

    const Unfinished found = console.unfinished();
    REQUIRE(found.offered);
    CHECK(found.others.empty());
    CHECK(found.offered->run.id == id);
    CHECK(found.offered->run.showFile == QStringLiteral("/s/a.phien.json"));
    CHECK(found.offered->run.title == QStringLiteral("Áo dài"));
    CHECK(found.offered->lastSeen == console.now);
    CHECK(found.offered->air.isLive);
    const ResumedRun resumed = console.resumed(*found.offered);
    CHECK(resumed.problems.empty());
    CHECK(resumed.stage.segment == 1);
    CHECK(resumed.stage.productCode == QStringLiteral("A12"));
    REQUIRE(resumed.stage.countdown);
    CHECK(resumed.stage.countdown->endsAt == timerEnd);
    CHECK(resumed.recordings == QStringList{QStringLiteral("/r/1.mkv")});
    REQUIRE(resumed.comments.size() == 3);
    CHECK(resumed.comments[0].id == QStringLiteral("c1"));
    CHECK(resumed.comments[2].text == QStringLiteral("chốt 3"));
    CHECK_FALSE(resumed.comments[2].id.isEmpty());
    REQUIRE(resumed.orders.size() == 2);
    CHECK(resumed.orders[1].buyerName == QStringLiteral("Mai"));
    CHECK(resumed.orders[1].id.size() == 32);
    CHECK(console.problems.empty());

    INFO("the run goes on: numbers do not begin anew");
    console.journal->resume(found.offered->run);
    const auto next = console.take(QStringLiteral("Na"));
    REQUIRE(next);
    CHECK(next->number == 3);
    CHECK(next->runId == id);
}

TEST_CASE("a run that ended is not offered, and nothing of it is deleted") {
    Console console;
    console.begin();
    const QString id = console.journal->run().id;
    console.journal->take(commentOf(1));
    SECTION("ended on air") {
        console.journal->end();
        CHECK_FALSE(console.journal->isRunning());
        CHECK_FALSE(console.take(QStringLiteral("Lan")));
    }
    SECTION("closed by the host after a crash") {
        console.dieAndStart();
        const Unfinished found = console.unfinished();
        bool closed = false;
        closeRun(*console.store, *found.offered, [&](const auto& done) { closed = done.has_value(); });
        REQUIRE(turnUntil([&] { return closed; }));
    }
    SECTION("another one began") {
        console.dieAndStart();
        console.begin();
        console.journal->end();
    }
    console.settle();
    const Unfinished found = console.unfinished();
    CHECK_FALSE(found.offered);
    CHECK(found.others.empty());
    const auto comments = console.write<std::vector<storage::StoredComment>>(
        [id](storage::Database& database) { return storage::CommentRepository(database).newest(id, 10); });
    CHECK(comments.size() == 1);
    const auto run = console.write<storage::LiveRun>(
        [id](storage::Database& database) { return storage::RunRepository(database).find(id); });
    CHECK(run.endedAt == console.now);
}

TEST_CASE("only what this console had live a short while ago is offered") {
    Console console;
    SECTION("more than a day ago: listed, not offered") {
        console.begin();
        console.dieAndStart();
        console.now += kResumableFor + 1s;
        const Unfinished found = console.unfinished();
        CHECK_FALSE(found.offered);
        REQUIRE(found.others.size() == 1);
        CHECK(found.others[0].title == QStringLiteral("Áo dài"));
    }
    SECTION("never live: a decision about papers begins a run too") {
        console.isLive = false;
        console.begin();
        console.dieAndStart();
        const Unfinished found = console.unfinished();
        CHECK_FALSE(found.offered);
        CHECK(found.others.size() == 1);
    }
    SECTION("on air in another process") {
        console.begin();
        console.settle();
        CHECK_FALSE(console.unfinished().offered);
    }
    SECTION("of another console in the shared store") {
        QTemporaryDir other;
        console.begin();
        console.dieAndStart();
        std::optional<base::Result<Unfinished>> found;
        findUnfinished(*console.store, other.path(), console.now,
                       [&](auto answer) { found = std::move(answer); });
        REQUIRE(turnUntil([&] { return found.has_value(); }));
        CHECK_FALSE((*found)->offered);
        CHECK((*found)->others.empty());
    }
}

TEST_CASE("the heartbeat says until when a run was on air") {
    Console console;
    console.begin();
    console.settle();
    console.now += 7s;
    console.settle();
    console.dieAndStart();
    console.now += 60s;
    REQUIRE(console.unfinished().offered);
    CHECK(console.unfinished().offered->lastSeen == console.now - 60s);
}

TEST_CASE("decisions about papers are kept with the run") {
    Console console;
    const show::AirOverride before{QStringLiteral("A12"), QStringLiteral("giấy đang về"), {{}}, console.now};
    console.journal->begin(QStringLiteral("/s"), QStringLiteral("x"), {before});
    show::AirOverride later = before;
    later.reason = QStringLiteral("đã gửi ảnh");
    bool recorded = false;
    console.journal->record(later, [&](const auto& done) { recorded = done.has_value(); });
    REQUIRE(turnUntil([&] { return recorded; }));
    console.dieAndStart();
    const Unfinished found = console.unfinished();
    REQUIRE(found.offered);
    CHECK(console.resumed(*found.offered).overrides == std::vector{before, later});
}

TEST_CASE("what the store does not take is told once, kept, and written when it does") {
    Console console;
    console.begin();
    console.settle();
    console.rename("comments", "elsewhere");
    for (int number = 1; number <= 3; ++number)
        console.journal->take(commentOf(number));
    console.settle();
    console.settle();
    CHECK(console.problems.size() == 1);
    CHECK(console.caughtUp == 0);
    console.rename("elsewhere", "comments");
    console.settle();
    console.settle();
    CHECK(console.caughtUp == 1);
    console.dieAndStart();
    const Unfinished found = console.unfinished();
    REQUIRE(found.offered);
    CHECK(console.resumed(*found.offered).comments.size() == 3);
}

TEST_CASE("comments that the store does not take are kept within bounds, the newest of them") {
    constexpr int kRound = 9'000;
    Console console;
    console.begin();
    console.settle();
    console.rename("comments", "elsewhere");
    int number = 0;
    for (int round = 0; round < 3; ++round) {
        for (int i = 0; i < kRound; ++i)
            console.journal->take(commentOf(++number));
        console.settle();
        console.settle();
    }
    CHECK(console.problems.size() == 1);
    console.rename("elsewhere", "comments");
    console.settle();
    console.settle();
    console.dieAndStart();
    const Unfinished found = console.unfinished();
    REQUIRE(found.offered);
    const ResumedRun resumed = console.resumed(*found.offered);
    CHECK(resumed.commentsKept == static_cast<int>(AirJournal::kMostWaiting));
    CHECK(resumed.comments.back().text == commentOf(number).text);
}

TEST_CASE("what a run's end cannot write is told") {
    Console console;
    console.begin();
    console.settle();
    console.rename("comments", "elsewhere");
    console.journal->take(commentOf(1));
    console.journal->end();
    console.settle();
    CHECK(console.problems.size() == 1);
}

TEST_CASE("a segment on its way to the disk when the run ends is kept once") {
    Console console;
    console.begin();
    console.settle();
    const QString id = console.journal->run().id;
    std::promise<void> release;
    console.store->write<void>(
        [held = release.get_future().share()](storage::Database&) -> base::Result<void> {
            held.wait();
            return {};
        },
        {});
    console.journal->segmentEntered({1, {}, QStringLiteral("A12"), console.now, {}});
    turnFor(20); // its write waits behind the one that is held up
    console.journal->end();
    release.set_value();
    console.settle();
    const auto segments = console.write<std::vector<storage::SegmentOnAir>>(
        [id](storage::Database& database) { return storage::RunRepository(database).segments(id); });
    REQUIRE(segments.size() == 1);
    CHECK(segments.front().endedAt == console.now);
}

TEST_CASE("a run that is not in the store any more begins there anew, and goes on") {
    Console console;
    console.begin();
    console.settle();
    const QString id = console.journal->run().id;
    console.write<void>([](storage::Database& database) -> base::Result<void> {
        if (auto gone = database.execute(QStringLiteral("DELETE FROM journal")); !gone)
            return gone;
        return database.execute(QStringLiteral("DELETE FROM runs"));
    });
    console.settle();
    console.settle();
    console.journal->take(commentOf(1));
    REQUIRE(console.take(QStringLiteral("Lan")));
    console.dieAndStart();
    const Unfinished found = console.unfinished();
    REQUIRE(found.offered);
    CHECK(found.offered->run.id == id);
    CHECK(console.resumed(*found.offered).comments.size() == 1);
}

TEST_CASE("without a store nothing is kept and nothing is held up") {
    AirJournal journal({.store = nullptr, .dataFolder = {}, .state = {}, .problem = {}});
    journal.begin({}, {}, {});
    journal.changed();
    journal.take(commentOf(1));
    bool let = false;
    journal.record({}, [&](const auto& done) { let = done.has_value(); });
    CHECK(let);
    CHECK_FALSE(journal.isRunning());
    journal.end();
}
