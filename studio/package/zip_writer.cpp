#include "studio/package/zip_writer.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

#include <algorithm>

namespace studio::package {

namespace {

constexpr std::size_t kChunk = 256 * 1024;
constexpr int kOwnersFile = 0644;

struct EntryCloser {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

} // namespace

void ZipWriter::Closer::operator()(archive* zip) const {
    archive_write_free(zip);
}

ZipWriter::ZipWriter(const QString& file)
    : m_file(file) {
}

ZipWriter::~ZipWriter() = default;

base::Error ZipWriter::failure(const char* what) const {
    return {PackageError::CannotWrite, what, m_file.fileName().toStdString()};
}

base::Result<void> ZipWriter::open() {
    if (!m_file.open(QIODevice::WriteOnly))
        return failure("the file cannot be made");
    m_zip.reset(archive_write_new());
    if (!m_zip || archive_write_set_format_zip(m_zip.get()) != ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(m_zip.get(), 1) != ARCHIVE_OK ||
        archive_write_open_fd(m_zip.get(), m_file.handle()) != ARCHIVE_OK)
        return failure("the archive cannot be begun");
    return {};
}

base::Result<void> ZipWriter::begin(const QString& name, qint64 bytes, bool packed) {
    if (packed)
        archive_write_zip_set_compression_deflate(m_zip.get());
    else
        archive_write_zip_set_compression_store(m_zip.get());
    const std::unique_ptr<archive_entry, EntryCloser> entry(archive_entry_new());
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), kOwnersFile);
    archive_entry_set_size(entry.get(), bytes);
    if (archive_write_header(m_zip.get(), entry.get()) != ARCHIVE_OK)
        return failure("a part cannot be begun");
    return {};
}

base::Result<void> ZipWriter::add(const QString& name, const QByteArray& content) {
    if (auto begun = begin(name, content.size(), true); !begun)
        return begun;
    if (archive_write_data(m_zip.get(), content.constData(), static_cast<std::size_t>(content.size())) !=
        content.size())
        return failure("a part cannot be written");
    return {};
}

base::Result<void> ZipWriter::addFile(const QString& name, const QString& file, qint64 bytes,
                                      const Task& task, const std::function<void(qint64)>& written) {
    const auto changed = [&] {
        return base::Error{PackageError::CannotRead, "a file changed while it was read", file.toStdString()};
    };
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly) || in.size() != bytes)
        return changed();
    if (auto begun = begin(name, bytes, false); !begun)
        return begun;
    QByteArray chunk(static_cast<qsizetype>(kChunk), Qt::Uninitialized);
    for (qint64 left = bytes; left > 0;) {
        if (task.cancelled && *task.cancelled)
            return base::Error{PackageError::Cancelled};
        const qint64 got = in.read(chunk.data(), std::min<qint64>(left, chunk.size()));
        if (got <= 0)
            return changed();
        if (archive_write_data(m_zip.get(), chunk.constData(), static_cast<std::size_t>(got)) != got)
            return failure("a part cannot be written");
        left -= got;
        written(got);
    }
    return {};
}

base::Result<qint64> ZipWriter::finish() {
    if (archive_write_close(m_zip.get()) != ARCHIVE_OK)
        return failure("the archive cannot be ended");
    m_zip.reset();
    const qint64 bytes = ::lseek(m_file.handle(), 0, SEEK_END);
    if (::fsync(m_file.handle()) != 0 || !m_file.commit())
        return failure("the file does not reach the disk");
    return bytes;
}

} // namespace studio::package
