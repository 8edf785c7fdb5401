#include "studio/storage/data_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <catch2/catch.hpp>

using namespace studio::storage;
using studio::base::ErrorCode;

namespace {

constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                       QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

TEST_CASE("A new data folder has its rooms, for its owner only, and nothing else in it") {
    const QTemporaryDir parent;
    const auto opened = openDataFolder(parent.filePath(QStringLiteral("new/deep/data")));
    REQUIRE(opened);
    const DataFolder& folder = opened.value();
    for (const QString& room : {folder.root, folder.recordings(), folder.cache(), folder.engine()}) {
        INFO(room.toStdString());
        CHECK(QFileInfo(room).isDir());
        CHECK((QFileInfo(room).permissions() & kOthers) == QFile::Permissions());
    }
    CHECK(QDir(folder.root).entryList(QDir::Files | QDir::Hidden).isEmpty());
    CHECK(openDataFolder(folder.root));
}

TEST_CASE("A folder that was there keeps its mode") {
    const QTemporaryDir parent;
    REQUIRE(QFile::setPermissions(parent.path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup));
    REQUIRE(openDataFolder(parent.path()));
    CHECK(QFileInfo(parent.path()).permissions().testFlag(QFile::ReadGroup));
}

TEST_CASE("A folder that cannot be is named") {
    const QTemporaryDir parent;
    QFile file(parent.filePath(QStringLiteral("file")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    for (const QString& path : {file.fileName(), QString(file.fileName() + QStringLiteral("/below")),
                                QStringLiteral("/proc/phien-studio")}) {
        INFO(path.toStdString());
        const auto opened = openDataFolder(path);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode(StorageError::FolderNotWritable));
        CHECK(opened.error().where == path.toStdString());
    }
}

TEST_CASE("Without a path it is the user's own data folder") {
    const QTemporaryDir home;
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", home.path().toUtf8());
    const auto opened = openDataFolder(QString());
    qputenv("XDG_DATA_HOME", before);
    REQUIRE(opened);
    CHECK(opened.value().root == home.filePath(QStringLiteral("phien-studio")));
}
