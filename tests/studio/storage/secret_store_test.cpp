#include "studio/storage/secret_store.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <catch2/catch.hpp>

#include <optional>

using namespace studio::storage;
using studio::base::ErrorCode;
using studio::base::Result;
using studio::base::Secret;

namespace {

constexpr int kPatience = 40'000;
const QString kName = QStringLiteral("phien-studio-test");

template <class T>
Result<T> awaited(const std::optional<Result<T>>& answer) {
    CHECK_FALSE(answer.has_value());
    QElapsedTimer timer;
    timer.start();
    while (!answer && timer.elapsed() < kPatience)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    REQUIRE(answer.has_value());
    return *answer;
}

Result<Secret> read(SecretStore& store, const QString& name) {
    std::optional<Result<Secret>> answer;
    store.read(name, [&](Result<Secret> result) { answer = std::move(result); });
    return awaited(answer);
}

Result<void> write(SecretStore& store, const QString& name, const char* value) {
    std::optional<Result<void>> answer;
    store.write(name, Secret(value), [&](Result<void> result) { answer = std::move(result); });
    return awaited(answer);
}

Result<void> removed(SecretStore& store, const QString& name) {
    std::optional<Result<void>> answer;
    store.remove(name, [&](Result<void> result) { answer = std::move(result); });
    return awaited(answer);
}

} // namespace

TEST_CASE("Secrets in memory are written, read and removed, and answered later") {
    const auto store = SecretStore::inMemory();
    CHECK(read(*store, kName).error().code == ErrorCode(StorageError::NotFound));
    REQUIRE(write(*store, kName, "key-1"));
    REQUIRE(write(*store, kName, "key-2"));
    CHECK(read(*store, kName).value().reveal() == "key-2");
    REQUIRE(removed(*store, kName));
    CHECK(removed(*store, kName).error().code == ErrorCode(StorageError::NotFound));
}

TEST_CASE("A store that has gone answers no more") {
    bool answered = false;
    auto store = SecretStore::inMemory();
    store->read(kName, [&](const Result<Secret>&) { answered = true; });
    store.reset();
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
}

TEST_CASE("Without a keychain that is told, and the secret holds for this run") {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    const auto store = SecretStore::keychain();
    CHECK(read(*store, kName).error().code == ErrorCode(StorageError::NoKeychain));
    const auto written = write(*store, kName, "key-3");
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode(StorageError::NoKeychain));
    CHECK(written.error().detail.find("key-3") == std::string::npos);
    CHECK(read(*store, kName).value().reveal() == "key-3");
    CHECK_FALSE(removed(*store, kName));
    CHECK_FALSE(read(*store, kName));
}
