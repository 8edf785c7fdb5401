#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/run_repository.h"
#include "tests/studio/storage/locked_away.h"
#include "tests/studio/storage/shop_house.h"
#include "tests/support/child_process.h"

#include <QDir>
#include <QFile>

#include <atomic>
#include <set>
#include <thread>

using namespace studio;
using namespace studio::storage;
using namespace studio::test;
using base::ErrorCode;
using base::Result;
using orders::Order;

namespace {

Result<void> startRun(Database& database) {
    return RunRepository(database).start(sampleRun());
}

Result<std::vector<Order>> append(Database& database, int number) {
    return OrderRepository(database).append({sampleOrder(sampleRun().id, number)});
}

Result<std::vector<Order>> order(ShopHouse& house, int number) {
    return house.write<std::vector<Order>>([number](Database& database) { return append(database, number); });
}

std::vector<Order> ordersOf(ShopHouse& house) {
    return house
        .read<std::vector<Order>>(
            [](Database& database) { return OrderRepository(database).ofRun(sampleRun().id); })
        .value();
}

/// Another program that holds the file until it is let go.
class Holder {
public:
    Holder(const ShopHouse& house, const char* how)
        : m_release(house.path("release"))
        , m_process({"python3", "-c",
                     "import os, sqlite3, sys, time\n"
                     "file, held, release, how = sys.argv[1:]\n"
                     "c = sqlite3.connect(file, isolation_level=None)\n"
                     "c.execute(how)\n"
                     "open(held, 'w').close()\n"
                     "while not os.path.exists(release): time.sleep(0.01)\n",
                     house.file().toStdString(), house.path("held").toStdString(), m_release.toStdString(),
                     how},
                    house.path("holder.log").toStdString()) {
        waitUntil([&] { return QFile::exists(house.path("held")); });
    }
    void letGo() {
        QFile file(m_release);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.close();
        CHECK(m_process.wait() == 0);
    }

private:
    QString m_release;
    ChildProcess m_process;
};

/// Fills the disk with batches of comments until one is refused; gives how many were acknowledged.
int fill(ShopHouse& house, std::optional<base::Error>& refusal) {
    constexpr int kBatch = 200;
    constexpr int kMostBatches = 2000;
    int acknowledged = 0;
    for (int batch = 0; batch < kMostBatches && !refusal; ++batch) {
        std::vector<comments::Comment> comments;
        for (int number = 0; number < kBatch; ++number)
            comments.push_back(sampleComment(batch * kBatch + number));
        const auto written = house.write<int>([comments](Database& database) {
            return CommentRepository(database).append(sampleRun().id, comments);
        });
        if (written)
            acknowledged += written.value();
        else
            refusal = written.error();
    }
    return acknowledged;
}

qint64 commentCount(ShopHouse& house) {
    return house
        .read<qint64>([](Database& database) { return CommentRepository(database).count(sampleRun().id); })
        .value();
}

} // namespace

TEST_CASE("A database that another program holds is told, and nothing is written in secret") {
    ShopHouse house;
    REQUIRE(house.open());
    REQUIRE(house.write<void>(startRun));
    REQUIRE(order(house, 1));
    {
        Holder holder(house, "BEGIN IMMEDIATE");
        const auto refused = order(house, 2);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == ErrorCode(DatabaseError::Locked));
        // Reading goes on beside a writer.
        CHECK(ordersOf(house).size() == 1);
        holder.letGo();
    }
    CHECK(order(house, 3).value().front().number == 2);
    CHECK(ordersOf(house).size() == 2);
}

TEST_CASE("A database that is held while it is opened is told, and can be opened later") {
    ShopHouse house;
    REQUIRE(house.open());
    house.close();
    Holder holder(house, "BEGIN EXCLUSIVE");
    const auto opening = house.open();
    // WAL lets readers in beside an exclusive writer; then the first write is refused.
    if (opening) {
        CHECK(house.write<void>(startRun).error().code == ErrorCode(DatabaseError::Locked));
    } else {
        CHECK(opening.error().code == ErrorCode(DatabaseError::Locked));
    }
    holder.letGo();
    REQUIRE(house.open());
    CHECK(house.write<void>(startRun));
}

TEST_CASE("A second console on the same file is turned away until the first has gone") {
    ShopHouse house;
    REQUIRE(house.open());
    std::optional<Result<Opening>> second;
    ShopStore other(house.parts());
    other.open([&](Result<Opening> result) { second = std::move(result); });
    waitUntil([&] { return second.has_value(); });
    REQUIRE_FALSE(*second);
    CHECK(second->error().code == ErrorCode(DatabaseError::Locked));
    house.close();
    second.reset();
    other.open([&](Result<Opening> result) { second = std::move(result); });
    waitUntil([&] { return second.has_value(); });
    REQUIRE(*second);
    CHECK_FALSE(second->value().wasLeftOpen);
}

TEST_CASE("A database that may not grow: what was acknowledged is there, what was not is not") {
    ShopHouse house;
    REQUIRE(house.open());
    REQUIRE(house.write<void>(startRun));
    REQUIRE(house.read<void>(
        [](Database& database) { return database.execute(QStringLiteral("PRAGMA max_page_count = 150")); }));
    std::optional<base::Error> refusal;
    const int acknowledged = fill(house, refusal);
    REQUIRE(refusal);
    CHECK(refusal->code == ErrorCode(DatabaseError::DiskFull));
    CHECK(acknowledged > 0);
    CHECK(commentCount(house) == acknowledged);
    REQUIRE(house.read<void>([](Database& database) {
        return database.execute(QStringLiteral("PRAGMA max_page_count = 100000"));
    }));
    REQUIRE(order(house, 1));
    house.close();
    REQUIRE(house.open());
    CHECK(commentCount(house) == acknowledged);
}

TEST_CASE("Works that share a commit on a full disk: no success is told of what is not there") {
    ShopHouse house;
    REQUIRE(house.open());
    REQUIRE(house.write<void>(startRun));
    std::atomic<bool> isGiven{false};
    house.store().read<void>(
        [&](Database& database) -> Result<void> {
            while (!isGiven)
                std::this_thread::yield();
            return database.execute(QStringLiteral("PRAGMA max_page_count = 60"));
        },
        {});
    std::vector<std::pair<int, bool>> answers;
    constexpr int kWorks = 1500;
    for (int number = 1; number <= kWorks; ++number)
        house.store().write<std::vector<Order>>(
            // One that does not care whether it was written is told all the same.
            [number](Database& database) -> Result<std::vector<Order>> {
                auto written = append(database, number);
                return written ? *std::move(written) : std::vector<Order>{};
            },
            [&, number](const Result<std::vector<Order>>& result) {
                answers.emplace_back(number, result.has_value());
            });
    isGiven = true;
    waitUntil([&] { return answers.size() == kWorks; });
    std::set<QString> acknowledged;
    for (const auto& [number, isWritten] : answers)
        if (isWritten)
            acknowledged.insert(sampleOrder(sampleRun().id, number).id);
    CHECK(acknowledged.size() < kWorks);
    std::set<QString> kept;
    for (const Order& one : ordersOf(house))
        kept.insert(one.id);
    CHECK(kept == acknowledged);
}

TEST_CASE("A commit that fails is an error for everyone who shared it") {
    ShopHouse house;
    REQUIRE(house.open());
    REQUIRE(house.write<void>(startRun));
    std::atomic<bool> isGiven{false};
    house.store().read<void>(
        [&](Database&) -> Result<void> {
            while (!isGiven)
                std::this_thread::yield();
            return {};
        },
        {});
    std::vector<bool> answers;
    for (int number = 1; number <= 5; ++number)
        house.store().write<std::vector<Order>>(
            [number](Database& database) -> Result<std::vector<Order>> {
                // A reference to nothing that is looked at in the moment of the commit only.
                if (number == 3) {
                    const auto later = database.execute(QStringLiteral("PRAGMA defer_foreign_keys = ON"));
                    const auto orphan = database.run(
                        QStringLiteral("INSERT INTO journal (run, state, at) VALUES (4711, '', 0)"));
                    if (!later || !orphan)
                        return base::Error{DatabaseError::Failed, "the test's own trick failed"};
                }
                return append(database, number);
            },
            [&](const Result<std::vector<Order>>& result) {
                answers.push_back(result.has_value());
                if (!result)
                    CHECK(result.error().code == ErrorCode(DatabaseError::Refused));
            });
    isGiven = true;
    waitUntil([&] { return answers.size() == 5; });
    CHECK(answers == std::vector<bool>(5, false));
    CHECK(ordersOf(house).empty());
    CHECK(order(house, 1).value().front().number == 1);
}

TEST_CASE("A folder that takes no data is told, and left alone") {
    ShopHouse house;
    REQUIRE(house.open());
    REQUIRE(house.write<void>(startRun));
    house.close();
    if (!mayMount(house.folder().path())) {
        WARN("not run: this machine mounts nothing for a test");
        return;
    }
    const CaseResult ran = runCaseAfter("mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"",
                                        house.folder().path(), "Inside a read-only folder");
    INFO(ran.output);
    CHECK(ran.status == 0);
    CHECK(ran.output.find("All tests passed") != std::string::npos);
    REQUIRE(house.open());
    CHECK(
        house.read<LiveRun>([](Database& database) { return RunRepository(database).find(sampleRun().id); }));
}

TEST_CASE("Inside a read-only folder", "[.]") {
    ShopHouse house;
    ShopStore::Parts parts = house.parts();
    REQUIRE_FALSE(givenFolder().isEmpty());
    parts.file = givenFolder() + QStringLiteral("/shop.db");
    const auto opening = house.open(std::move(parts));
    REQUIRE_FALSE(opening);
    CHECK(opening.error().code == ErrorCode(DatabaseError::ReadOnly));
    const auto written = house.write<void>(startRun);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode(DatabaseError::ReadOnly));

    parts = house.parts();
    parts.file = givenFolder() + QStringLiteral("/new/shop.db");
    const auto made = house.open(std::move(parts));
    REQUIRE_FALSE(made);
    CHECK(made.error().code == ErrorCode(DatabaseError::ReadOnly));
}

TEST_CASE("A disk that is full is told, and takes nothing that was acknowledged with it") {
    ShopHouse house;
    if (!mayMount(house.folder().path())) {
        WARN("not run: this machine mounts nothing for a test");
        return;
    }
    const CaseResult ran = runCaseAfter("mount -t tmpfs -o size=2m,mode=700 none \"$0\"",
                                        house.folder().path(), "Inside a small disk");
    INFO(ran.output);
    CHECK(ran.status == 0);
    CHECK(ran.output.find("All tests passed") != std::string::npos);
}

TEST_CASE("Inside a small disk", "[.]") {
    ShopHouse house;
    REQUIRE_FALSE(givenFolder().isEmpty());
    const auto parts = [&] {
        ShopStore::Parts made = house.parts();
        made.file = givenFolder() + QStringLiteral("/shop.db");
        made.backups = givenFolder() + QStringLiteral("/backups");
        return made;
    };
    REQUIRE(house.open(parts()));
    REQUIRE(house.write<void>(startRun));
    std::optional<base::Error> refusal;
    const int acknowledged = fill(house, refusal);
    REQUIRE(refusal);
    INFO(refusal->detail);
    CHECK(refusal->code == ErrorCode(DatabaseError::DiskFull));
    CHECK(acknowledged > 0);
    CHECK(commentCount(house) == acknowledged);
    const auto backup = house.backUp();
    REQUIRE_FALSE(backup);
    CHECK(backup.error().code == ErrorCode(DatabaseError::DiskFull));
    house.close();
    REQUIRE(house.open(parts()));
    CHECK(commentCount(house) == acknowledged);
}
