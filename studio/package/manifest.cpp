#include "studio/package/manifest.h"

#include "studio/package/package_limits.h"
#include "studio/package/part_name.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace studio::package {

namespace {

constexpr char kFormat[] = "phien-package";
constexpr int kLongestTitle = 500;

base::Error problem(PackageError code, const char* detail, const QString& where = {}) {
    return {code, detail, where.toStdString()};
}

base::Result<void> readPart(const QJsonValue& value, Manifest& manifest, std::set<QString>& folded) {
    const QString name = value[QStringLiteral("name")].toString();
    const qint64 bytes = value[QStringLiteral("bytes")].toInteger(-1);
    const auto kind = partKind(name);
    if (!kind || *kind == PartKind::Manifest)
        return problem(PackageError::UnsafeName, "a listed part has no safe name", name);
    if (!folded.insert(name.toLower()).second)
        return problem(PackageError::Duplicate, "a part is listed twice", name);
    if (bytes < 0)
        return problem(PackageError::Damaged, "a listed part has no size", name);
    if (bytes > largest(*kind))
        return problem(PackageError::TooLarge, "a listed part is too large", name);
    manifest.parts.emplace(name, bytes);
    return {};
}

} // namespace

qint64 Manifest::bytes() const {
    qint64 sum = 0;
    for (const auto& [name, bytes] : parts)
        sum += bytes;
    return sum;
}

QByteArray toJson(const Manifest& manifest) {
    QJsonArray parts;
    for (const auto& [name, bytes] : manifest.parts)
        parts.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("bytes"), bytes}});
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), QLatin1String(kFormat)},
                                     {QStringLiteral("version"), Manifest::kVersion},
                                     {QStringLiteral("title"), manifest.title},
                                     {QStringLiteral("parts"), parts}})
        .toJson();
}

base::Result<Manifest> readManifest(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[QStringLiteral("format")].toString() != QLatin1String(kFormat))
        return problem(PackageError::NotAPackage, "the manifest is none");
    const QJsonValue version = object[QStringLiteral("version")];
    if (version.toInt(0) < 1)
        return problem(PackageError::NotAPackage, "the manifest has no version");
    if (version.toInt(0) > Manifest::kVersion)
        return problem(PackageError::NewerVersion, "the package is of a later version");
    const QJsonArray parts = object[QStringLiteral("parts")].toArray();
    if (parts.size() > kMostParts)
        return problem(PackageError::TooLarge, "too many parts are listed");
    Manifest manifest;
    manifest.title = object[QStringLiteral("title")].toString().left(kLongestTitle);
    std::set<QString> folded;
    for (const auto& part : parts) {
        if (const auto read = readPart(part, manifest, folded); !read)
            return read.error();
    }
    if (manifest.parts.count(QLatin1String(kShowName)) == 0)
        return problem(PackageError::Damaged, "the package lists no show");
    if (manifest.bytes() > kLargestWhole)
        return problem(PackageError::TooLarge, "the listed parts are too large together");
    return manifest;
}

} // namespace studio::package
