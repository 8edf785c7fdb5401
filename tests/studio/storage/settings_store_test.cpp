#include "studio/storage/settings_store.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace studio::storage;
using studio::base::ErrorCode;

namespace {

const QString kVolume = QStringLiteral("volume");

void overwrite(const QString& path, const QByteArray& content) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE("What is set is there after a restart") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.json"));
    {
        SettingsStore store(path);
        CHECK(store.opened());
        CHECK(store.value(kVolume, 5) == QJsonValue(5));
        REQUIRE(store.set(kVolume, 7));
        REQUIRE(store.set(QStringLiteral("language"), QStringLiteral("vi")));
        CHECK(store.value(kVolume, 5) == QJsonValue(7));
    }
    const SettingsStore store(path);
    CHECK(store.opened());
    CHECK(store.value(kVolume) == QJsonValue(7));
    CHECK((QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
}

TEST_CASE("A damaged value falls back alone") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.json"));
    overwrite(path, R"({"volume": "loud", "width": 3})");
    const SettingsStore store(path);
    CHECK(store.opened());
    CHECK(store.value(kVolume, 5) == QJsonValue(5));
    CHECK(store.value(QStringLiteral("width"), 1) == QJsonValue(3));
}

TEST_CASE("A damaged file is kept aside and the last good copy used") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.json"));
    REQUIRE(SettingsStore(path).set(kVolume, 7));
    for (const QByteArray& damage :
         {QByteArray("{\"volume\": 7"), QByteArray(), QByteArray("[]"), QByteArray(9 << 20, ' ')}) {
        overwrite(path, damage);
        SettingsStore store(path);
        REQUIRE_FALSE(store.opened());
        CHECK(store.opened().error().code == ErrorCode(StorageError::Damaged));
        CHECK(contentOf(QString::fromStdString(store.opened().error().where)) == damage);
        CHECK(store.value(kVolume, 5) == QJsonValue(7));
        REQUIRE(store.set(QStringLiteral("seen"), damage.size()));
        CHECK(SettingsStore(path).opened());
    }
    CHECK(QDir(folder.path()).entryList({QStringLiteral("*.damaged-*")}).size() == 4);
}

TEST_CASE("A lost file is taken from the last good copy") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.json"));
    REQUIRE(SettingsStore(path).set(kVolume, 7));
    REQUIRE(QFile::remove(path));
    const SettingsStore store(path);
    CHECK(store.opened());
    CHECK(store.value(kVolume, 5) == QJsonValue(7));
}

TEST_CASE("A file that cannot be written is told, the value holds for this run") {
    const QTemporaryDir folder;
    SettingsStore store(folder.filePath(QStringLiteral("no/such/settings.json")));
    const auto set = store.set(kVolume, 7);
    REQUIRE_FALSE(set);
    CHECK(set.error().code == ErrorCode(StorageError::CannotWrite));
    CHECK(store.value(kVolume, 5) == QJsonValue(7));
}
