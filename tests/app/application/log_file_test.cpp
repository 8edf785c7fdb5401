#include "app/application/log_file.h"

#include "studio/base/log.h"

#include <catch2/catch.hpp>

#include <QTemporaryDir>

#include <thread>
#include <vector>

using namespace studio;

namespace {

QList<QByteArray> lines(const QTemporaryDir& folder, const QString& name) {
    QFile file(folder.filePath(QStringLiteral("log/") + name));
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QByteArray> all = file.readAll().split('\n');
    CHECK(all.takeLast().isEmpty());
    return all;
}

const QString kNow = QStringLiteral("phien-studio.log");
const QString kBefore = QStringLiteral("phien-studio.1.log");

} // namespace

TEST_CASE("every line of every thread is in the log when it is closed") {
    constexpr int kThreads = 4;
    constexpr int kLines = 500;
    const QTemporaryDir folder;
    {
        const app::LogFile log(folder.path());
        std::vector<std::jthread> threads;
        for (int i = 0; i < kThreads; ++i) {
            threads.emplace_back([] {
                for (int line = 0; line < kLines; ++line) {
                    base::logInfo("test", "line " + std::to_string(line));
                }
            });
        }
    }
    const QList<QByteArray> written = lines(folder, kNow);
    CHECK(written.size() == kThreads * kLines);
    CHECK(written.last().contains(" I test: line "));
}

TEST_CASE("a log that has grown becomes the one before and goes on") {
    constexpr qint64 kLargest = 4000;
    const QTemporaryDir folder;
    {
        const app::LogFile log(folder.path(), kLargest);
        for (int line = 0; line < 1000; ++line) {
            base::logInfo("test", "line " + std::to_string(line));
        }
    }
    const QList<QByteArray> before = lines(folder, kBefore);
    const QList<QByteArray> now = lines(folder, kNow);
    REQUIRE_FALSE(before.empty());
    REQUIRE_FALSE(now.empty());
    CHECK(now.last().endsWith("line 999"));
    CHECK(before.last().endsWith(QByteArray("line " + QByteArray::number(999 - now.size()))));
    CHECK(QFile(folder.filePath(QStringLiteral("log/") + kNow)).size() <= kLargest);
    CHECK(QFile(folder.filePath(QStringLiteral("log/") + kBefore)).size() <= kLargest);
}

TEST_CASE("the log of the run before is kept") {
    const QTemporaryDir folder;
    for (const char* line : {"first run", "second run"}) {
        const app::LogFile log(folder.path());
        base::logInfo("test", line);
    }
    CHECK(lines(folder, kBefore).at(0).endsWith("first run"));
    CHECK(lines(folder, kNow).at(0).endsWith("second run"));
}
