#include "studio/sheets/zip_package.h"

#include <QtEndian>

#include <orcus/zip_archive.hpp>
#include <orcus/zip_archive_stream.hpp>

#include <array>
#include <exception>
#include <new>

namespace studio::sheets {

namespace {

constexpr quint32 kEndMark = 0x06054b50;
constexpr quint32 kEntryMark = 0x02014b50;
constexpr quint32 kHeaderMark = 0x04034b50;
constexpr qsizetype kEndSize = 22;
constexpr qsizetype kEntrySize = 46;
constexpr qsizetype kHeaderSize = 30;
constexpr qsizetype kMostComment = 0xFFFF;
constexpr qsizetype kMostEntries = 10'000;
constexpr quint16 kEncrypted = 1;
constexpr quint16 kStored = 0;
constexpr quint16 kDeflated = 8;

template <class Number>
Number numberAt(const QByteArray& bytes, qsizetype at) {
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

bool isMark(const QByteArray& bytes, qsizetype at, quint32 mark) {
    return at >= 0 && at + 4 <= bytes.size() && numberAt<quint32>(bytes, at) == mark;
}

base::Error damaged(const char* why) {
    return {SheetsError::Damaged, why};
}

/// CRC-32 of zip files: reflected polynomial 0xEDB88320.
quint32 checksum(const unsigned char* bytes, std::size_t count) {
    static const auto kTable = [] {
        std::array<quint32, 256> table{};
        for (quint32 i = 0; i < table.size(); ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1) ^ ((value & 1U) != 0 ? 0xEDB88320U : 0U);
            table[i] = value;
        }
        return table;
    }();
    quint32 sum = 0xFFFFFFFFU;
    for (std::size_t i = 0; i < count; ++i)
        sum = kTable[(sum ^ bytes[i]) & 0xFFU] ^ (sum >> 8);
    return sum ^ 0xFFFFFFFFU;
}

/// Where the end record stands; −1: there is none. Only what liborcus would find too.
qsizetype endRecord(const QByteArray& content) {
    const qsizetype at = content.lastIndexOf(QByteArrayView("PK\x05\x06"));
    if (at < 0 || at + kEndSize > content.size() || content.size() - at - kEndSize > kMostComment)
        return -1;
    const bool isOneDisk = numberAt<quint32>(content, at + 4) == 0;
    return isOneDisk ? at : -1;
}

} // namespace

struct ZipPackage::Archive {
    explicit Archive(const QByteArray& content)
        : bytes(content)
        , stream(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                 static_cast<std::size_t>(bytes.size()))
        , zip(&stream) {}

    QByteArray bytes;
    orcus::zip_archive_stream_blob stream;
    orcus::zip_archive zip;
};

ZipPackage::ZipPackage() = default;
ZipPackage::ZipPackage(ZipPackage&&) noexcept = default;
ZipPackage::~ZipPackage() = default;

base::Result<void> ZipPackage::readEntry(const QByteArray& content, qsizetype at, qsizetype end,
                                         qsizetype& next) {
    if (at + kEntrySize > end)
        return damaged("the directory is cut");
    const auto flags = numberAt<quint16>(content, at + 8);
    const auto method = numberAt<quint16>(content, at + 10);
    const qint64 packed = numberAt<quint32>(content, at + 20);
    const Entry entry{numberAt<quint32>(content, at + 16), numberAt<quint32>(content, at + 24)};
    const auto nameSize = numberAt<quint16>(content, at + 28);
    const qint64 header = numberAt<quint32>(content, at + 42);
    next = at + kEntrySize + nameSize + numberAt<quint16>(content, at + 30) +
           numberAt<quint16>(content, at + 32);
    if (next > end || !isMark(content, header, kHeaderMark) || header + kHeaderSize > content.size())
        return damaged("an entry points nowhere");
    const qint64 data = header + kHeaderSize + numberAt<quint16>(content, header + 26) +
                        numberAt<quint16>(content, header + 28);
    if (data + packed > content.size() || (method == kStored && packed != entry.size))
        return damaged("an entry is longer than the file");
    if ((flags & kEncrypted) != 0 || (method != kStored && method != kDeflated))
        return damaged("an entry is encrypted or packed in a way that is not known");
    const QByteArray name = content.mid(at + kEntrySize, nameSize);
    if (m_entries.contains(name))
        return damaged("two entries have one name");
    m_entries.insert(name, entry);
    return {};
}

base::Result<void> ZipPackage::readDirectory(const QByteArray& content, qsizetype end,
                                             const SheetLimits& limits) {
    qsizetype at = numberAt<quint32>(content, end + 16);
    while (isMark(content, at, kEntryMark)) {
        if (m_entries.size() >= kMostEntries)
            return base::Error{SheetsError::TooLarge, "too many entries"};
        qsizetype next = 0;
        if (auto read = readEntry(content, at, end, next); !read)
            return read;
        at = next;
    }
    m_left = limits.unpackedBytes;
    return m_entries.isEmpty() ? base::Result<void>(damaged("there is no entry")) : base::Result<void>();
}

base::Result<ZipPackage> ZipPackage::open(const QByteArray& content, const SheetLimits& limits) {
    if (!isMark(content, 0, kHeaderMark))
        return base::Error{SheetsError::NotASheet, "no zip file"};
    const qsizetype end = endRecord(content);
    if (end < 0)
        return damaged("the end of the zip file is missing");
    ZipPackage package;
    if (auto read = package.readDirectory(content, end, limits); !read)
        return read.error();
    try {
        package.m_archive = std::make_unique<Archive>(content.left(end + kEndSize));
        package.m_archive->zip.load();
    } catch (const std::exception& fault) {
        return damaged(fault.what());
    }
    return package;
}

base::Result<QByteArray> ZipPackage::part(const QByteArray& name) {
    const auto entry = m_entries.constFind(name);
    if (entry == m_entries.cend())
        return QByteArray();
    if (entry->size > m_left)
        return base::Error{SheetsError::TooLarge, "more unpacked than the limit"};
    m_left -= entry->size;
    try {
        std::vector<unsigned char> bytes;
        const std::string_view key(name.constData(), static_cast<std::size_t>(name.size()));
        const auto size = static_cast<std::size_t>(entry->size);
        // liborcus adds a zero byte at the end, and passes over faults while it unpacks.
        if (!m_archive->zip.read_file_entry(key, bytes) || bytes.size() != size + 1 ||
            checksum(bytes.data(), size) != entry->crc)
            return damaged("an entry does not unpack");
        return QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(size));
    } catch (const std::bad_alloc&) {
        return base::Error{SheetsError::TooLarge, "no memory"};
    } catch (const std::exception& fault) {
        return damaged(fault.what());
    }
}

} // namespace studio::sheets
