// How fast the shop's store writes durably, beside SQLite's C interface with the same schema, pragmas and
// batches:
//
//   storage_bench --folder DIR [--repeats 3] [--orders 20000] [--comments 200000] [--seconds 10] [--server]
//
// JSON lines: every run, then the medians' ratios, then a paced run of 1,000 orders and 20,000 comments a
// second together. `--server`: the paced run and the rates on a PostgreSQL server of its own, too.
#include "studio/storage/comment_repository.h"
#include "studio/storage/order_repository.h"
#include "studio/storage/product_repository.h"
#include "studio/storage/run_repository.h"
#include "studio/storage/shop_store.h"
#include "tests/bench/raw_sqlite.h"
#include "tests/bench/storage_work.h"
#include "tests/support/postgres_server.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <map>
#include <thread>

using namespace studio;
using namespace studio::bench;
using namespace studio::storage;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int kOrdersAtOnce = 50;
constexpr int kCommentsAtOnce = 1000;
/// Works that wait for their commit at once in the run "waiting together".
constexpr int kWaiting = 16;

constexpr int kCatalogue = 10'000;

double secondsSince(SteadyClock::time_point begin) {
    return std::chrono::duration<double>(SteadyClock::now() - begin).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// The main thread's queue, without a Qt loop.
class Post {
public:
    base::Executor executor() {
        return [this](std::function<void()> call) {
            {
                const std::lock_guard lock(m_mutex);
                m_calls.push_back(std::move(call));
            }
            m_changed.notify_one();
        };
    }
    void runUntil(SteadyClock::time_point deadline) {
        std::unique_lock lock(m_mutex);
        m_changed.wait_until(lock, deadline, [&] { return !m_calls.empty(); });
        std::vector<std::function<void()>> calls;
        calls.swap(m_calls);
        lock.unlock();
        for (const auto& call : calls)
            call();
    }
    template <class IsDone>
    void runTill(IsDone isDone) {
        while (!isDone())
            runUntil(SteadyClock::now() + std::chrono::milliseconds(100));
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::function<void()>> m_calls;
};

[[noreturn]] void fail(const base::Error& error) {
    std::fprintf(stderr, "%s: %s\n", error.code.id().c_str(), error.detail.c_str());
    std::exit(1);
}

/// A store of a run of its own, opened, with the bench's run started.
class House {
public:
    House(const QString& folder, const std::optional<ServerAddress>& server)
        : m_folder(folder + QStringLiteral("/XXXXXX")) {
        ShopStore::Parts parts;
        parts.file = file();
        parts.backups = m_folder.filePath(QStringLiteral("backups"));
        parts.server = server;
        parts.post = m_post.executor();
        m_store = std::make_unique<ShopStore>(std::move(parts));
        bool isStarted = false;
        m_store->open([](const base::Result<Opening>& result) {
            if (!result)
                fail(result.error());
        });
        m_store->write<void>(
            [](Database& database) {
                return RunRepository(database).start(
                    {benchRunId(), QString(), QStringLiteral("bench"), base::WallTime(), std::nullopt});
            },
            [&](const base::Result<void>& result) {
                if (!result)
                    fail(result.error());
                isStarted = true;
            });
        m_post.runTill([&] { return isStarted; });
    }

    QString file() const { return m_folder.filePath(QStringLiteral("shop.db")); }
    ShopStore& store() { return *m_store; }
    void close() { m_store.reset(); }
    Post& post() { return m_post; }

    /// `done` hears how long the answer took.
    template <class Made>
    void give(std::vector<Made> batch, std::function<void(double)> done) {
        const auto begin = SteadyClock::now();
        m_store->write<void>(
            [batch = std::move(batch)](Database& database) { return append(database, batch); },
            [begin, done = std::move(done)](const base::Result<void>& result) {
                if (!result)
                    fail(result.error());
                done(secondsSince(begin));
            });
    }

private:
    static base::Result<void> append(Database& database, const std::vector<orders::Order>& batch) {
        const auto written = OrderRepository(database).append(batch);
        return written ? base::Result<void>() : written.error();
    }
    static base::Result<void> append(Database& database, const std::vector<comments::Comment>& batch) {
        const auto written = CommentRepository(database).append(benchRunId(), batch);
        return written ? base::Result<void>() : written.error();
    }

    QTemporaryDir m_folder;
    Post m_post;
    std::unique_ptr<ShopStore> m_store;
};

/// Rows a second with `waiting` works of one batch under way at once.
template <class Made>
double storeRate(const QString& folder, const std::optional<ServerAddress>& server,
                 const std::vector<Made>& rows, int atOnce, int waiting) {
    House house(folder, server);
    std::size_t given = 0;
    std::size_t answered = 0;
    const auto begin = SteadyClock::now();
    while (answered < rows.size()) {
        while (given < rows.size() &&
               given - answered < static_cast<std::size_t>(atOnce) * static_cast<std::size_t>(waiting)) {
            const std::size_t end = std::min(given + static_cast<std::size_t>(atOnce), rows.size());
            house.give(std::vector<Made>(rows.begin() + static_cast<std::ptrdiff_t>(given),
                                         rows.begin() + static_cast<std::ptrdiff_t>(end)),
                       [&answered, count = end - given](double) { answered += count; });
            given = end;
        }
        house.post().runUntil(SteadyClock::now() + std::chrono::seconds(1));
    }
    return static_cast<double>(rows.size()) / secondsSince(begin);
}

template <class Made>
double rawRate(const QString& folder, const std::vector<Made>& rows, int atOnce) {
    House house(folder, std::nullopt);
    house.close();
    const auto prepared = RawSqlite::prepared(rows);
    RawSqlite raw(house.file().toStdString());
    const auto begin = SteadyClock::now();
    for (std::size_t from = 0; from < prepared.size(); from += static_cast<std::size_t>(atOnce))
        raw.write(prepared, from, std::min(static_cast<std::size_t>(atOnce), prepared.size() - from));
    return static_cast<double>(rows.size()) / secondsSince(begin);
}

template <class Made>
void compare(const char* what, const QString& folder, const std::vector<Made>& rows, int atOnce,
             int repeats) {
    std::map<const char*, std::vector<double>> rates;
    const auto turn = [&](const char* who, double rate) {
        rates[who].push_back(rate);
        std::printf("{\"rows\": \"%s\", \"batch\": %d, \"who\": \"%s\", \"per_second\": %.0f}\n", what,
                    atOnce, who, rate);
        std::fflush(stdout);
    };
    static constexpr const char* kRaw = "raw sqlite";
    static constexpr const char* kOne = "store, one work at a time";
    static constexpr const char* kTogether = "store, works waiting together";
    for (int repeat = 0; repeat < repeats; ++repeat) {
        turn(kRaw, rawRate(folder, rows, atOnce));
        turn(kOne, storeRate(folder, std::nullopt, rows, atOnce, 1));
        turn(kTogether, storeRate(folder, std::nullopt, rows, atOnce, kWaiting));
    }
    for (const char* who : {kOne, kTogether})
        std::printf("{\"rows\": \"%s\", \"batch\": %d, \"who\": \"%s\", \"ratio_to_raw\": %.2f}\n", what,
                    atOnce, who, median(rates[who]) / median(rates[kRaw]));
}

/// 1,000 orders and 20,000 comments a second, in works of 50 and 1,000, for so long.
void paced(const QString& folder, const std::optional<ServerAddress>& server, int seconds) {
    constexpr int kTicks = 20; // a second
    House house(folder, server);
    std::vector<double> orderLatency;
    std::vector<double> commentLatency;
    const int ticks = std::max(seconds, 1) * kTicks;
    const auto begin = SteadyClock::now();
    for (int tick = 0; tick < ticks; ++tick) {
        house.give(someOrders(benchRunId(), tick * kOrdersAtOnce, kOrdersAtOnce),
                   [&](double took) { orderLatency.push_back(took); });
        house.give(someComments(tick * kCommentsAtOnce, kCommentsAtOnce),
                   [&](double took) { commentLatency.push_back(took); });
        const auto next = begin + std::chrono::milliseconds(1000) * (tick + 1) / kTicks;
        while (SteadyClock::now() < next)
            house.post().runUntil(next);
    }
    house.post().runTill([&] {
        return orderLatency.size() == static_cast<std::size_t>(ticks) &&
               commentLatency.size() == orderLatency.size();
    });
    const double took = secondsSince(begin);
    for (auto* latency : {&orderLatency, &commentLatency}) {
        std::sort(latency->begin(), latency->end());
        std::printf("{\"paced\": \"%s\", \"rows\": \"%s\", \"per_second\": %.0f, \"ms_median\": %.1f, "
                    "\"ms_p99\": %.1f,"
                    " \"ms_max\": %.1f}\n",
                    server ? "postgres" : "sqlite", latency == &orderLatency ? "orders" : "comments",
                    ticks * (latency == &orderLatency ? kOrdersAtOnce : kCommentsAtOnce) / took,
                    1000 * latency->at(latency->size() / 2), 1000 * latency->at(latency->size() * 99 / 100),
                    1000 * latency->back());
    }
}

/// A whole catalogue in and out.
void catalogue(const QString& folder, const std::optional<ServerAddress>& server, int count) {
    House house(folder, server);
    std::optional<double> wrote;
    std::optional<double> read;
    const auto begin = SteadyClock::now();
    house.store().write<void>(
        [products = someProducts(count)](Database& database) -> base::Result<void> {
            for (const show::Product& product : products)
                if (const auto done = ProductRepository(database).put(product); !done)
                    return done;
            return {};
        },
        [&](const base::Result<void>& result) {
            if (!result)
                fail(result.error());
            wrote = secondsSince(begin);
        });
    house.store().read<std::vector<show::Product>>(
        [](Database& database) { return ProductRepository(database).all(); },
        [&](const base::Result<std::vector<show::Product>>& result) {
            if (!result)
                fail(result.error());
            read = secondsSince(begin) - *wrote;
        });
    house.post().runTill([&] { return read.has_value(); });
    std::printf("{\"catalogue\": \"%s\", \"products\": %d, \"ms_written\": %.0f, \"ms_read\": %.0f}\n",
                server ? "postgres" : "sqlite", count, 1000 * *wrote, 1000 * *read);
}

ServerAddress freshDatabase(test::PostgresServer& server) {
    return {QStringLiteral("127.0.0.1"), server.port(), QString::fromStdString(server.createDatabase()),
            QString::fromStdString(test::PostgresServer::user()),
            base::Secret(test::PostgresServer::password())};
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCommandLineParser line;
    const auto number = [&](const char* name, const char* fallback) {
        line.addOption(
            {QString::fromLatin1(name), QString(), QStringLiteral("number"), QString::fromLatin1(fallback)});
    };
    line.addOption({QStringLiteral("folder"), QString(), QStringLiteral("folder"), QStringLiteral(".")});
    line.addOption({QStringLiteral("server"), QString()});
    number("repeats", "3");
    number("orders", "20000");
    number("comments", "200000");
    number("seconds", "10");
    line.process(application);
    const QString folder = line.value(QStringLiteral("folder"));
    const int repeats = line.value(QStringLiteral("repeats")).toInt();
    const int seconds = line.value(QStringLiteral("seconds")).toInt();
    const auto orders = someOrders(benchRunId(), 0, line.value(QStringLiteral("orders")).toInt());
    const auto comments = someComments(0, line.value(QStringLiteral("comments")).toInt());
    compare("orders", folder, orders, kOrdersAtOnce, repeats);
    compare("comments", folder, comments, kCommentsAtOnce, repeats);
    paced(folder, std::nullopt, seconds);
    catalogue(folder, std::nullopt, kCatalogue);
    if (line.isSet(QStringLiteral("server"))) {
        test::PostgresServer server(test::PostgresServer::Disk::Synced);
        std::printf("{\"who\": \"postgres\", \"orders_per_second\": %.0f, \"comments_per_second\": %.0f}\n",
                    storeRate(folder, freshDatabase(server), orders, kOrdersAtOnce, kWaiting),
                    storeRate(folder, freshDatabase(server), comments, kCommentsAtOnce, kWaiting));
        paced(folder, freshDatabase(server), seconds);
        catalogue(folder, freshDatabase(server), kCatalogue);
    }
    return 0;
}
