#pragma once

#include "studio/comments/comment.h"
#include "studio/orders/order.h"
#include "studio/show/product.h"
#include "studio/storage/live_run.h"
#include "studio/storage/shop_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

#include <atomic>
#include <optional>

namespace studio::test {

/// Runs the main thread's queue until `isDone`, and fails the test where that never comes.
template <class IsDone>
void waitUntil(IsDone isDone) {
    constexpr int kPatience = 60'000;
    QElapsedTimer timer;
    timer.start();
    while (!isDone() && timer.elapsed() < kPatience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    REQUIRE(isDone());
}

/// A shop's store in a folder of the test's own, with calls that wait for their answer.
class ShopHouse {
public:
    ShopHouse();

    QString file() const { return m_folder.filePath(QStringLiteral("shop.db")); }
    QString backups() const { return m_folder.filePath(QStringLiteral("backups")); }
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    const QTemporaryDir& folder() const { return m_folder; }

    storage::ShopStore::Parts parts() const;
    /// The house's own store, opened; one at a time.
    base::Result<storage::Opening> open();
    base::Result<storage::Opening> open(storage::ShopStore::Parts parts);
    void close() { m_store.reset(); }
    storage::ShopStore& store() { return *m_store; }

    template <class T>
    base::Result<T> write(storage::ShopStore::Work<T> work) {
        std::optional<base::Result<T>> answer;
        m_store->write<T>(std::move(work), [&](base::Result<T> result) { answer = std::move(result); });
        return awaited(answer);
    }
    template <class T>
    base::Result<T> read(storage::ShopStore::Work<T> work) {
        std::optional<base::Result<T>> answer;
        m_store->read<T>(std::move(work), [&](base::Result<T> result) { answer = std::move(result); });
        return awaited(answer);
    }
    base::Result<storage::Backup> backUp();
    std::vector<storage::Backup> listBackups();
    base::Result<storage::Opening> restore(const storage::Backup& backup);

    /// The hands of the store's clock.
    base::WallTime now() const { return m_now; }
    void passTime(std::chrono::seconds more) { m_now = m_now.load() + more; }

private:
    template <class T>
    static base::Result<T> awaited(const std::optional<base::Result<T>>& answer) {
        waitUntil([&] { return answer.has_value(); });
        return *answer;
    }

    QTemporaryDir m_folder;
    /// Looked at by the store's thread.
    std::atomic<base::WallTime> m_now;
    std::unique_ptr<storage::ShopStore> m_store;
};

base::WallTime atSecond(qint64 unixSeconds);

storage::LiveRun sampleRun(int number = 1);
/// The number makes the id, and all else with it.
orders::Order sampleOrder(const QString& runId, int number);
comments::Comment sampleComment(int number);
/// With something in every field.
show::Product sampleProduct(int number);

} // namespace studio::test
