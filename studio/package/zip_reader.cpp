#include "studio/package/zip_reader.h"

#include "studio/package/package_limits.h"

#include <QFile>
#include <QFileInfo>

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>

namespace studio::package {

namespace {

constexpr std::size_t kBlock = 64 * 1024;
constexpr std::size_t kChunk = 256 * 1024;

} // namespace

void ZipReader::Closer::operator()(archive* zip) const {
    archive_read_free(zip);
}

ZipReader::ZipReader(const QString& file, const Task& task)
    : m_file(file)
    , m_task(task) {
}

ZipReader::~ZipReader() = default;

base::Error ZipReader::problem(PackageError code, const char* detail) const {
    const QString name = QFileInfo(m_file).fileName();
    return {code, detail, (m_name.isEmpty() ? name : name + QStringLiteral(": ") + m_name).toStdString()};
}

base::Result<void> ZipReader::open() {
    const QFileInfo info(m_file);
    if (!info.isFile() || !info.isReadable())
        return problem(PackageError::CannotRead, "there is no such file, or it cannot be read");
    m_packed = info.size();
    if (m_packed > kLargestWhole)
        return problem(PackageError::TooLarge, "the file is too large");
    m_zip.reset(archive_read_new());
    if (!m_zip || archive_read_support_format_zip_seekable(m_zip.get()) != ARCHIVE_OK)
        return problem(PackageError::CannotRead, "no reader");
    if (archive_read_open_filename(m_zip.get(), QFile::encodeName(m_file).constData(), kBlock) != ARCHIVE_OK)
        return problem(PackageError::NotAPackage, "the file is no zip");
    return {};
}

base::Result<std::optional<ZipPart>> ZipReader::next() {
    m_name.clear();
    if (m_task.cancelled && *m_task.cancelled)
        return problem(PackageError::Cancelled, "cancelled");
    archive_entry* entry = nullptr;
    const int outcome = archive_read_next_header(m_zip.get(), &entry);
    if (outcome == ARCHIVE_EOF)
        return std::optional<ZipPart>();
    // A warning: the name cannot be read as text.
    if (outcome == ARCHIVE_WARN && m_parts > 0)
        return problem(PackageError::UnsafeName, "a part's name is no text");
    if (outcome != ARCHIVE_OK)
        return problem(m_parts == 0 ? PackageError::NotAPackage : PackageError::Damaged,
                       "no part can be read");
    if (++m_parts > kMostParts)
        return problem(PackageError::TooLarge, "too many parts");
    if (archive_entry_is_encrypted(entry) != 0)
        return problem(PackageError::Encrypted, "a part is encrypted");
    const char* name = archive_entry_pathname_utf8(entry);
    const QString given = name ? QString::fromUtf8(name) : QString();
    const auto kind = partKind(given);
    const bool plain = archive_entry_filetype(entry) == AE_IFREG && !archive_entry_symlink(entry) &&
                       !archive_entry_hardlink(entry);
    if (!kind || !plain)
        return problem(m_parts == 1 ? PackageError::NotAPackage : PackageError::UnsafeName,
                       "a part has no safe name, or is no file");
    m_name = given;
    if (!m_names.insert(given.toLower()).second)
        return problem(PackageError::Duplicate, "a part is there twice");
    if (archive_entry_size_is_set(entry) && archive_entry_size(entry) > largest(*kind))
        return problem(PackageError::TooLarge, "a part is too large");
    return std::optional(ZipPart{given, *kind});
}

base::Result<qint64> ZipReader::read(qint64 most, const std::function<bool(const char*, qint64)>& take) {
    QByteArray chunk(static_cast<qsizetype>(kChunk), Qt::Uninitialized);
    qint64 sum = 0;
    for (;;) {
        if (m_task.cancelled && *m_task.cancelled)
            return problem(PackageError::Cancelled, "cancelled");
        const la_ssize_t got = archive_read_data(m_zip.get(), chunk.data(), kChunk);
        if (got < 0)
            return problem(PackageError::Damaged, "a part cannot be unpacked");
        if (got == 0)
            return sum;
        sum += got;
        m_unpacked += got;
        if (sum > most || m_unpacked > std::min(kLargestWhole, kSmallWhole + kTightestPacking * m_packed))
            return problem(PackageError::TooLarge, "more comes out than a show has");
        if (!take(chunk.constData(), got))
            return problem(PackageError::CannotWrite, "the disk takes no more");
    }
}

} // namespace studio::package
