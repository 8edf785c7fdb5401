#pragma once

#include "studio/base/result.h"
#include "studio/package/package_error.h"
#include "studio/package/part_name.h"
#include "studio/package/show_package.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <set>

struct archive;

namespace studio::package {

/// A part of a package as its zip has it.
struct ZipPart {
    QString name;
    PartKind kind = PartKind::Show;
};

/// Reads a zip that may be hostile: names, kinds, counts and sizes are checked before anything is done with
/// them. One thread.
class ZipReader {
public:
    ZipReader(const QString& file, const Task& task);
    ~ZipReader();
    ZipReader(const ZipReader&) = delete;
    ZipReader& operator=(const ZipReader&) = delete;

    base::Result<void> open();
    /// The next part; nullopt: that was the last.
    base::Result<std::optional<ZipPart>> next();
    /// Of the part that next() told. At most `most` bytes (TooLarge), in pieces; stops where `take` says
    /// false (CannotWrite).
    base::Result<qint64> read(qint64 most, const std::function<bool(const char*, qint64)>& take);

private:
    base::Error problem(PackageError code, const char* detail) const;

    QString m_file;
    const Task& m_task;
    qint64 m_packed = 0;
    qint64 m_unpacked = 0;
    int m_parts = 0;
    QString m_name;
    std::set<QString> m_names;
    struct Closer {
        void operator()(archive* zip) const;
    };
    std::unique_ptr<archive, Closer> m_zip;
};

} // namespace studio::package
