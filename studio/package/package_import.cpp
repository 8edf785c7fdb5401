#include "studio/package/show_package.h"

#include "studio/package/manifest.h"
#include "studio/package/package_limits.h"
#include "studio/package/show_paths.h"
#include "studio/package/zip_reader.h"
#include "studio/show/show_file.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QTemporaryDir>

namespace studio::package {

namespace {

constexpr int kMostFolders = 10000;
constexpr qint64 kSpareRoom = 16LL * 1024 * 1024;

base::Error problem(PackageError code, const char* detail, const QString& where) {
    return {code, detail, where.toStdString()};
}

const QString kHalfMade = QStringLiteral(".import-");
/// No import takes as long; a younger folder may be another console's.
constexpr qint64 kAbandonedAfterSeconds = 24LL * 60 * 60;

/// What a program that was killed in the middle of an import has left behind.
void sweepAbandoned(const QString& parent) {
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QFileInfo& left : QDir(parent).entryInfoList({kHalfMade + QStringLiteral("??????")},
                                                            QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        if (left.lastModified().secsTo(now) > kAbandonedAfterSeconds)
            QDir(left.absoluteFilePath()).removeRecursively();
    }
}

/// One package on its way into a folder that nobody else knows yet.
class Unpacking {
public:
    Unpacking(const QString& file, const QString& parent, const Task& task)
        : m_file(file)
        , m_task(task)
        , m_reader(file, task)
        , m_folder(parent + QLatin1Char('/') + kHalfMade + QStringLiteral("XXXXXX")) {}

    base::Result<Imported> run(const QString& parent) {
        if (const auto read = readManifestPart(); !read)
            return read.error();
        if (!m_folder.isValid())
            return problem(PackageError::CannotWrite, "the folder takes no data", parent);
        if (QStorageInfo(m_folder.path()).bytesAvailable() < m_manifest.bytes() + kSpareRoom)
            return problem(PackageError::CannotWrite, "the disk has no room for it", parent);
        if (const auto unpacked = unpackAll(); !unpacked)
            return unpacked.error();
        return settle(parent);
    }

private:
    QString at(const QString& part) const { return m_folder.filePath(part); }

    base::Result<void> readManifestPart() {
        if (auto opened = m_reader.open(); !opened)
            return opened;
        const auto first = m_reader.next();
        if (!first)
            return first.error();
        if (!*first || (*first)->kind != PartKind::Manifest)
            return problem(PackageError::NotAPackage, "the first part is no manifest", m_file);
        QByteArray json;
        const auto read = m_reader.read(kLargestManifest, [&](const char* data, qint64 size) {
            json.append(data, size);
            return true;
        });
        if (!read)
            return read.error();
        auto manifest = readManifest(json);
        if (!manifest)
            return base::Error{manifest.error().code, manifest.error().detail, m_file.toStdString()};
        m_manifest = std::move(*manifest);
        return {};
    }

    base::Result<void> unpackAll() {
        std::size_t unpacked = 0;
        for (;;) {
            const auto part = m_reader.next();
            if (!part)
                return part.error();
            if (!*part)
                break;
            const auto listed = m_manifest.parts.find((*part)->name);
            if (listed == m_manifest.parts.end())
                return problem(PackageError::Damaged, "a part is not listed", (*part)->name);
            if (auto done = unpack(**part, listed->second); !done)
                return done;
            ++unpacked;
        }
        if (unpacked != m_manifest.parts.size())
            return problem(PackageError::Damaged, "listed parts are missing", m_file);
        return {};
    }

    base::Result<void> unpack(const ZipPart& part, qint64 bytes) {
        QDir folder(m_folder.path());
        const QString room = roomOf(part.kind);
        if (!room.isEmpty() && !folder.mkpath(room))
            return problem(PackageError::CannotWrite, "a folder cannot be made", part.name);
        QFile out(at(part.name));
        if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return problem(PackageError::CannotWrite, "a file cannot be made", part.name);
        const auto read = m_reader.read(bytes, [&](const char* data, qint64 size) {
            m_done += size;
            if (m_task.progress)
                m_task.progress(static_cast<double>(m_done) /
                                static_cast<double>(std::max<qint64>(1, m_manifest.bytes())));
            return out.write(data, size) == size;
        });
        if (!read)
            return read.error();
        if (*read != bytes)
            return problem(PackageError::Damaged, "a part is shorter than listed", part.name);
        if (!out.flush())
            return problem(PackageError::CannotWrite, "the disk takes no more", part.name);
        return {};
    }

    /// The show names nothing but what came with it, and gets its place.
    base::Result<Imported> settle(const QString& parent) {
        const QString showFile = at(QLatin1String(kShowName));
        auto loaded = show::loadShow(showFile);
        if (!loaded)
            return loaded.error();
        Imported imported;
        imported.problems = loaded->problems;
        const QString inside = QDir(m_folder.path()).canonicalPath() + QLatin1Char('/');
        forEachPath(loaded->show, [&](PartKind, QString& path) {
            const QString real = QFileInfo(path).canonicalFilePath();
            const QString part = real.startsWith(inside) ? real.mid(inside.size()) : QString();
            if (m_manifest.parts.count(part) > 0) {
                path = m_folder.filePath(part);
                return;
            }
            imported.problems.push_back(problem(PackageError::PathRemoved, "a path leads out of the package",
                                                QFileInfo(path).fileName()));
            path.clear();
        });
        removeSecrets(loaded->show);
        if (const auto saved = show::saveShow(loaded->show, showFile); !saved)
            return saved.error();
        QFile::remove(at(QLatin1String(kManifestName)));
        const QString place = moveInto(parent);
        if (place.isEmpty())
            return problem(PackageError::CannotWrite, "the folder cannot be put in its place", parent);
        imported.folder = place;
        imported.showFile = place + QLatin1Char('/') + QLatin1String(kShowName);
        return imported;
    }

    QString moveInto(const QString& parent) {
        static const QRegularExpression kUnfit(QStringLiteral("[^\\p{L}\\p{M}\\p{N} _-]+"));
        constexpr int kLongest = 60;
        QString base = QFileInfo(m_file).completeBaseName();
        base.replace(kUnfit, QStringLiteral("-"));
        base = base.left(kLongest).trimmed();
        if (base.isEmpty())
            base = QStringLiteral("show");
        for (int number = 1; number <= kMostFolders; ++number) {
            QString place = parent + QLatin1Char('/') +
                            (number == 1 ? base : QStringLiteral("%1-%2").arg(base).arg(number));
            if (QFileInfo::exists(place))
                continue;
            if (!QDir().rename(m_folder.path(), place))
                return {};
            m_folder.setAutoRemove(false);
            return place;
        }
        return {};
    }

    QString m_file;
    const Task& m_task;
    ZipReader m_reader;
    /// Removed with everything in it unless it has got its place.
    QTemporaryDir m_folder;
    Manifest m_manifest;
    qint64 m_done = 0;
};

} // namespace

base::Result<Imported> importPackage(const QString& file, const QString& parent, const Task& task) {
    const QString folder = QFileInfo(parent).absoluteFilePath();
    if (!QDir().mkpath(folder))
        return problem(PackageError::CannotWrite, "the folder cannot be made", parent);
    sweepAbandoned(folder);
    return Unpacking(QFileInfo(file).absoluteFilePath(), folder, task).run(folder);
}

} // namespace studio::package
