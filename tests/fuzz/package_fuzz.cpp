#include "studio/package/manifest.h"
#include "studio/package/show_package.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdint>
#include <cstdlib>

// Any bytes as a package: an answer, and nothing beside whole shows in the folder they go to.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const QTemporaryDir scratch;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    (void)studio::package::readManifest(bytes);
    const QString file = scratch.filePath(QStringLiteral("x.phien"));
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        std::abort();
    out.close();
    const QString shows = scratch.filePath(QStringLiteral("shows"));
    const auto imported = studio::package::importPackage(file, shows);
    if (imported)
        QDir(imported->folder).removeRecursively();
    constexpr auto kAll = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
    if (!QDir(shows).isEmpty(kAll) || QDir(scratch.path()).entryList(kAll).size() != 2)
        std::abort();
    return 0;
}
