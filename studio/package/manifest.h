#pragma once

#include "studio/base/result.h"
#include "studio/package/package_error.h"

#include <QByteArray>
#include <QString>

#include <map>

namespace studio::package {

/// The first part of a package: what it is, of which version, and every other part with its size.
struct Manifest {
    static constexpr int kVersion = 1;

    QString title;
    std::map<QString, qint64> parts;

    qint64 bytes() const;
};

QByteArray toJson(const Manifest& manifest);
/// NotAPackage, NewerVersion, UnsafeName, Duplicate, TooLarge, Damaged. Any bytes give an answer. Any thread.
base::Result<Manifest> readManifest(const QByteArray& json);

} // namespace studio::package
