#include "studio/package/show_package.h"

#include "studio/package/manifest.h"
#include "studio/package/package_limits.h"
#include "studio/package/part_name.h"
#include "studio/package/show_paths.h"
#include "studio/package/zip_writer.h"
#include "studio/show/look.h"
#include "studio/show/show_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace studio::package {

namespace {

/// Stands for the package's folder while the show's paths are made relative; no such folder is used.
const QString kInside = QStringLiteral("/phien-package-root");

struct Part {
    QString name;
    QString file;
    qint64 bytes = 0;
    PartKind kind = PartKind::Picture;
};

/// Which files travel and what they are called inside.
class Packing {
public:
    Packing(const show::Show& show, const ExportOptions& options)
        : m_show(show)
        , m_options(options) {}

    void gather() {
        removeSecrets(m_show);
        forEachPath(m_show, [this](PartKind kind, QString& path) { take(kind, path); });
        takeTheme();
    }

    const show::Show& show() const { return m_show; }
    const std::vector<Part>& parts() const { return m_parts; }
    const std::vector<base::Error>& leftOut() const { return m_leftOut; }

private:
    void takeTheme() {
        if (!show::isThemeName(m_show.look.theme))
            return;
        const QString name = m_show.look.theme + QStringLiteral(".json");
        for (const QString& folder : {m_options.ownThemeFolder, m_options.themeFolder}) {
            const QFileInfo theme(folder + QLatin1Char('/') + name);
            if (folder.isEmpty() || !theme.isFile() || theme.size() > kLargestTheme)
                continue;
            m_parts.push_back(
                {QStringLiteral("themes/") + name, theme.absoluteFilePath(), theme.size(), PartKind::Theme});
            return;
        }
    }

    void take(PartKind kind, QString& path) {
        if (const auto known = m_names.find(path); known != m_names.end()) {
            path = known->second;
            return;
        }
        const QFileInfo info(path);
        const bool unwanted = kind == PartKind::Film && m_options.films == Films::Leave;
        const bool fits = info.isFile() && info.isReadable() && info.size() <= largest(kind) &&
                          mayTravel(kind, path) && static_cast<int>(m_parts.size()) < kMostParts - 2;
        if (unwanted || !fits) {
            m_leftOut.push_back({PackageError::FileLeftOut,
                                 unwanted ? "films and music stay behind" : "the file cannot travel",
                                 info.fileName().toStdString()});
            path.clear();
            return;
        }
        const QString name = makePartName(kind, static_cast<int>(m_parts.size()) + 1, path);
        m_parts.push_back({name, path, info.size(), kind});
        const QString inside = kInside + QLatin1Char('/') + name;
        m_names.emplace(path, inside);
        path = inside;
    }

    show::Show m_show;
    const ExportOptions& m_options;
    std::vector<Part> m_parts;
    std::vector<base::Error> m_leftOut;
    /// By the file they come from.
    std::map<QString, QString> m_names;
};

} // namespace

QString ownThemesOf(const QString& showFile) {
    return showFile.isEmpty() ? QString() : QFileInfo(showFile).absolutePath() + QStringLiteral("/themes");
}

Contents contentsOf(const show::Show& show, const ExportOptions& options) {
    ExportOptions all = options;
    all.films = Films::Take;
    Packing packing(show, all);
    packing.gather();
    Contents contents;
    contents.leftOut = packing.leftOut();
    for (const Part& part : packing.parts()) {
        const bool isFilm = part.kind == PartKind::Film;
        (isFilm ? contents.films : contents.files) += 1;
        (isFilm ? contents.filmBytes : contents.bytes) += part.bytes;
    }
    return contents;
}

base::Result<Exported> exportPackage(const show::Show& show, const QString& file,
                                     const ExportOptions& options, const Task& task) {
    Packing packing(show, options);
    packing.gather();
    const QByteArray json = show::serialiseShow(packing.show(), kInside);
    Manifest manifest;
    manifest.title = show.title;
    manifest.parts.emplace(QLatin1String(kShowName), json.size());
    for (const Part& part : packing.parts())
        manifest.parts.emplace(part.name, part.bytes);
    const auto whole = static_cast<double>(std::max<qint64>(1, manifest.bytes()));
    if (manifest.bytes() > kLargestWhole)
        return base::Error{PackageError::TooLarge, "the show's files are too large together", {}};

    ZipWriter zip(file);
    if (const auto opened = zip.open(); !opened)
        return opened.error();
    if (const auto added = zip.add(QLatin1String(kManifestName), toJson(manifest)); !added)
        return added.error();
    if (const auto added = zip.add(QLatin1String(kShowName), json); !added)
        return added.error();
    qint64 done = json.size();
    for (const Part& part : packing.parts()) {
        if (task.cancelled && *task.cancelled)
            return base::Error{PackageError::Cancelled};
        const auto added = zip.addFile(part.name, part.file, part.bytes, task, [&](qint64 bytes) {
            done += bytes;
            if (task.progress)
                task.progress(static_cast<double>(done) / whole);
        });
        if (!added)
            return added.error();
    }
    const auto bytes = zip.finish();
    if (!bytes)
        return bytes.error();
    return Exported{static_cast<int>(manifest.parts.size()), *bytes, packing.leftOut()};
}

} // namespace studio::package
