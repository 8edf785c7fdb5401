#pragma once

#include "studio/base/result.h"
#include "studio/package/package_error.h"
#include "studio/package/show_package.h"

#include <QByteArray>
#include <QSaveFile>
#include <QString>

#include <memory>

struct archive;

namespace studio::package {

/// A zip that appears whole under its name or not at all. One thread.
class ZipWriter {
public:
    explicit ZipWriter(const QString& file);
    ~ZipWriter();
    ZipWriter(const ZipWriter&) = delete;
    ZipWriter& operator=(const ZipWriter&) = delete;

    base::Result<void> open();
    base::Result<void> add(const QString& name, const QByteArray& content);
    /// Exactly `bytes` of it (CannotRead where there are others by now). `written` hears what has gone in.
    base::Result<void> addFile(const QString& name, const QString& file, qint64 bytes, const Task& task,
                               const std::function<void(qint64)>& written);
    /// On the disk under its name; bytes of the whole.
    base::Result<qint64> finish();

private:
    base::Result<void> begin(const QString& name, qint64 bytes, bool packed);
    base::Error failure(const char* what) const;

    QSaveFile m_file;
    struct Closer {
        void operator()(archive* zip) const;
    };
    std::unique_ptr<archive, Closer> m_zip;
};

} // namespace studio::package
