#include "studio/storage/record_reader.h"

#include <QStringDecoder>

#include <algorithm>

namespace studio::storage {

namespace {

// The first byte of a page of a tree.
constexpr char kInsideIndex = 0x02;
constexpr char kInsideTable = 0x05;
constexpr char kLeafIndex = 0x0a;
constexpr char kLeafTable = 0x0d;

constexpr qsizetype kLeafHeader = 8;
constexpr qsizetype kInsideHeader = 12;
constexpr qsizetype kCellCountAt = 3;
/// Of what is read, against the size of the file: more means that records lie on top of each other.
constexpr qint64 kMostTimes = 4;
constexpr qint64 kAtLeast = 1024 * 1024;
constexpr std::size_t kMostColumns = 64;
/// A row of ours is a product at most: some hundred kilobytes.
constexpr std::uint64_t kLongestRecord = 16ULL * 1024 * 1024;
/// SQLite keeps a page at 1 GiB for locks.
constexpr qint64 kLockAt = 1LL << 30;

/// The number at `at`, which goes behind it.
bool takeVarint(const QByteArray& bytes, qsizetype& at, std::uint64_t& number) {
    constexpr int kLongest = 9;
    number = 0;
    for (int read = 1; read <= kLongest; ++read) {
        if (at >= bytes.size())
            return false;
        const auto byte = static_cast<std::uint8_t>(bytes[at++]);
        if (read == kLongest) {
            number = (number << 8) | byte;
            return true;
        }
        number = (number << 7) | (byte & 0x7fU);
        if ((byte & 0x80U) == 0)
            return true;
    }
    return false;
}

/// Bytes of a value by its serial type; -1: one that there is not.
qint64 widthOf(std::uint64_t type) {
    constexpr int kWidths[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0};
    if (type < std::size(kWidths))
        return kWidths[type];
    if (type < 12 || type > (1ULL << 40))
        return -1;
    return static_cast<qint64>((type - 12) / 2);
}

qint64 wholeNumber(const QByteArray& bytes, qsizetype at, qint64 width) {
    auto number = static_cast<std::uint64_t>(static_cast<std::int64_t>(static_cast<std::int8_t>(bytes[at])));
    for (qsizetype next = at + 1; next < at + width; ++next)
        number = (number << 8) | static_cast<std::uint8_t>(bytes[next]);
    return static_cast<qint64>(number);
}

bool decodeValue(const QByteArray& payload, qsizetype at, std::uint64_t type, StoredValue& value) {
    constexpr std::uint64_t kReal = 7;
    constexpr std::uint64_t kFirstText = 13;
    const qint64 width = widthOf(type);
    if (type == 0) {
        value = std::monostate();
    } else if (type < kReal) {
        value = wholeNumber(payload, at, width);
    } else if (type == 8 || type == 9) {
        value = static_cast<qint64>(type - 8);
    } else if (type >= kFirstText && type % 2 == 1) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        QString text = decoder(QByteArrayView(payload).sliced(at, width));
        if (decoder.hasError() || text.contains(QChar::Null))
            return false;
        value = std::move(text);
    } else {
        return false;
    }
    return true;
}

} // namespace

bool decodeRecord(const QByteArray& payload, std::vector<StoredValue>& values) {
    values.clear();
    qsizetype at = 0;
    std::uint64_t headerSize = 0;
    if (!takeVarint(payload, at, headerSize) || headerSize > static_cast<std::uint64_t>(payload.size()))
        return false;
    auto body = static_cast<qsizetype>(headerSize);
    const qsizetype headerEnd = body;
    while (at < headerEnd) {
        std::uint64_t type = 0;
        if (!takeVarint(payload, at, type) || at > headerEnd || values.size() == kMostColumns)
            return false;
        const qint64 width = widthOf(type);
        if (width < 0 || width > payload.size() - body ||
            !decodeValue(payload, body, type, values.emplace_back()))
            return false;
        body += width;
    }
    return body == payload.size() && !values.empty();
}

RecordReader::RecordReader(PageFile& pages)
    : m_pages(pages) {
}

RecordReader::Kind RecordReader::kindOf(const QByteArray& page) {
    switch (page[0]) {
    case kInsideTable:
        return Kind::Inside;
    case kInsideIndex:
    case kLeafIndex:
        return Kind::Index;
    case kLeafTable:
        return Kind::Table;
    default:
        return Kind::Other;
    }
}

void RecordReader::readAll(const std::function<bool(const StoredRecord&)>& take) {
    m_take = take;
    m_isEnded = false;
    m_budget = kMostTimes * m_pages.bytes() + kAtLeast;
    m_isFollowed.assign(static_cast<std::size_t>(m_pages.count()) + 1, false);
    m_unreadable = static_cast<int>(std::min<PageFile::Number>(m_pages.missing(), 1'000'000'000));
    std::vector<PageFile::Number> others; // the ends of long records, or what is no page any more
    QByteArray page;
    // The first page holds the names of the tables, which are known.
    for (PageFile::Number number = 2; number <= m_pages.count() && !m_isEnded; ++number) {
        if (m_pages.isFree(number) || number == kLockAt / m_pages.pageSize() + 1)
            continue;
        const bool isThere = m_pages.read(number, page);
        const Kind kind = isThere ? kindOf(page) : Kind::Other;
        if (kind == Kind::Other)
            others.push_back(number);
        else if (kind != Kind::Inside && !readPage(page, kind))
            ++m_unreadable;
    }
    m_unreadable += static_cast<int>(std::count_if(
        others.begin(), others.end(), [&](PageFile::Number number) { return !m_isFollowed[number]; }));
    m_take = {};
}

bool RecordReader::readPage(const QByteArray& page, Kind kind) {
    const qsizetype header = page[0] == kInsideIndex ? kInsideHeader : kLeafHeader;
    const auto cells = static_cast<qsizetype>(word16(page, kCellCountAt));
    if (cells > (page.size() - header) / 2)
        return false;
    bool isWhole = true;
    for (qsizetype cell = 0; cell < cells && !m_isEnded; ++cell) {
        const auto at = static_cast<qsizetype>(word16(page, header + 2 * cell));
        const bool isInside = at >= header + 2 * cells && at < page.size();
        isWhole = isInside && readCell(page, kind, at) && isWhole;
    }
    return isWhole;
}

bool RecordReader::readCell(const QByteArray& page, Kind kind, qsizetype at) {
    if (page[0] == kInsideIndex)
        at += 4; // the page below
    std::uint64_t size = 0;
    std::uint64_t rowNumber = 0;
    if (!takeVarint(page, at, size) || (kind == Kind::Table && !takeVarint(page, at, rowNumber)))
        return false;
    StoredRecord record;
    record.isOfTable = kind == Kind::Table;
    QByteArray payload;
    if (!readPayload(page, at, size, kind, payload) || !decodeRecord(payload, record.values))
        return false;
    m_isEnded = m_isEnded || !m_take(record);
    return true;
}

bool RecordReader::readPayload(const QByteArray& page, qsizetype at, std::uint64_t size, Kind kind,
                               QByteArray& payload) {
    const qint64 usable = page.size();
    const qint64 most = kind == Kind::Table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    const qint64 least = (usable - 12) * 32 / 255 - 23;
    if (size > static_cast<std::uint64_t>(std::max<qint64>(m_budget, 0))) {
        m_isEnded = m_isEnded || m_budget <= 0;
        return false;
    }
    if (size > kLongestRecord)
        return false;
    const auto whole = static_cast<qint64>(size);
    m_budget -= whole + 1;
    qint64 here = whole;
    if (whole > most) {
        here = least + (whole - least) % (usable - 4);
        here = here > most ? least : here;
    }
    const bool isLong = here < whole;
    if (at + here + (isLong ? 4 : 0) > usable)
        return false;
    payload = page.mid(at, here);
    return !isLong || followChain(word32(page, at + here), static_cast<std::uint64_t>(whole - here), payload);
}

bool RecordReader::followChain(PageFile::Number next, std::uint64_t rest, QByteArray& payload) {
    QByteArray page;
    while (rest > 0) {
        if (next < 2 || !m_pages.read(next, page))
            return false;
        m_isFollowed[next] = true;
        const auto part = static_cast<qsizetype>(
            std::min<std::uint64_t>(rest, static_cast<std::uint64_t>(page.size() - 4)));
        payload.append(page.constData() + 4, part);
        rest -= static_cast<std::uint64_t>(part);
        next = word32(page, 0);
    }
    return true;
}

} // namespace studio::storage
