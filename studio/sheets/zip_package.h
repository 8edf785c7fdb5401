#pragma once

#include "studio/base/result.h"
#include "studio/sheets/sheet_limits.h"
#include "studio/sheets/sheets_error.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace studio::sheets {

/// The parts of an OPC package (a zip file), unpacked one at a time by liborcus. Its directory is checked
/// before anything is unpacked, so that no part is larger than it says and all are within the limits; what
/// was unpacked must have its checksum. One thread.
/// Source: APPNOTE.TXT 6.3.9 (PKWARE), sections 4.3.7 to 4.3.16.
class ZipPackage {
public:
    /// NotASheet where it is no zip file, Damaged, or TooLarge.
    static base::Result<ZipPackage> open(const QByteArray& content, const SheetLimits& limits);

    ZipPackage(ZipPackage&&) noexcept;
    ~ZipPackage();

    bool has(const QByteArray& part) const { return m_entries.contains(part); }
    /// Empty where there is no such part.
    base::Result<QByteArray> part(const QByteArray& name);

private:
    struct Entry {
        quint32 crc = 0;
        qint64 size = 0;
    };
    struct Archive;
    ZipPackage();

    base::Result<void> readDirectory(const QByteArray& content, qsizetype end, const SheetLimits& limits);
    base::Result<void> readEntry(const QByteArray& content, qsizetype at, qsizetype end, qsizetype& next);

    QHash<QByteArray, Entry> m_entries;
    std::unique_ptr<Archive> m_archive;
    qint64 m_left = 0; ///< bytes that may still be unpacked
};

} // namespace studio::sheets
