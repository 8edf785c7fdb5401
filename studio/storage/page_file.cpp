#include "studio/storage/page_file.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace studio::storage {

namespace {

// Places in the header of the file and of its journal.
constexpr qsizetype kHeaderBytes = 100;
constexpr qsizetype kPageSizeAt = 16;
constexpr qsizetype kReservedAt = 20;
constexpr qsizetype kChangesAt = 24;
constexpr qsizetype kCountAt = 28;
constexpr qsizetype kFirstFreeAt = 32;
constexpr qsizetype kCountValidForAt = 92;
const QByteArray kMagic("SQLite format 3\0", 16);

/// What this program's databases have: SQLite's own default, which it never changes.
constexpr int kUsualPage = 4096;
constexpr std::uint32_t kSmallestPage = 512;
constexpr std::uint32_t kLargestPage = 65'536;

/// A number in a journal may be anything: 256 GiB of pages of the usual size are looked for.
constexpr std::uint32_t kMostPages = 1U << 26;

constexpr qsizetype kJournalHeader = 32;
constexpr qsizetype kFrameHeader = 24;
constexpr std::uint32_t kJournalMagic = 0x377f0682; // the last bit: sums of big-endian words
constexpr qsizetype kSaltsAt = 16;
constexpr qsizetype kSumsAt = 24;

bool isPageSize(std::uint32_t size) {
    return size >= kSmallestPage && size <= kLargestPage && (size & (size - 1)) == 0;
}

/// The journal's running checksum.
struct Sums {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    bool isBigEndian = false;

    void add(const QByteArray& bytes, qsizetype from, qsizetype to) {
        const auto word = [&](qsizetype at) {
            return isBigEndian ? qFromBigEndian<std::uint32_t>(bytes.constData() + at)
                               : qFromLittleEndian<std::uint32_t>(bytes.constData() + at);
        };
        for (qsizetype at = from; at + 8 <= to; at += 8) {
            first += word(at) + second;
            second += word(at + 4) + first;
        }
    }
    bool are(const QByteArray& bytes, qsizetype at) const {
        return first == word32(bytes, at) && second == word32(bytes, at + 4);
    }
};

} // namespace

std::uint32_t word32(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<std::uint32_t>(bytes.constData() + at);
}

std::uint32_t word16(const QByteArray& bytes, qsizetype at) {
    return qFromBigEndian<quint16>(bytes.constData() + at);
}

base::Result<std::unique_ptr<PageFile>> PageFile::open(const QString& file) {
    std::unique_ptr<PageFile> pages(new PageFile);
    pages->m_file.setFileName(file);
    if (!pages->m_file.open(QIODevice::ReadOnly))
        return base::Error{pages->m_file.exists() ? DatabaseError::ReadOnly : DatabaseError::NotFound,
                           pages->m_file.errorString().toStdString(), file.toStdString()};
    pages->readJournal(file + QStringLiteral("-wal"));
    pages->readHeader();
    pages->readFreeList();
    return pages;
}

qint64 PageFile::bytes() const {
    return m_file.size() + (m_journal.isOpen() ? m_journal.size() : 0);
}

void PageFile::readJournal(const QString& file) {
    m_journal.setFileName(file);
    if (!m_journal.open(QIODevice::ReadOnly))
        return;
    const QByteArray header = m_journal.read(kJournalHeader);
    if (header.size() < kJournalHeader || (word32(header, 0) & ~1U) != kJournalMagic)
        return;
    Sums sums{0, 0, (word32(header, 0) & 1U) != 0};
    sums.add(header, 0, kSumsAt);
    const std::uint32_t pageSize = word32(header, 8);
    if (!sums.are(header, kSumsAt) || !isPageSize(pageSize))
        return;
    m_pageSize = static_cast<int>(pageSize);
    std::vector<std::pair<Number, qint64>> waiting; // for the end of their transaction
    for (qint64 at = kJournalHeader;; at += kFrameHeader + m_pageSize) {
        const QByteArray frame = m_journal.read(kFrameHeader + m_pageSize);
        if (frame.size() < kFrameHeader + m_pageSize ||
            frame.mid(8, 8) != header.mid(kSaltsAt, 8)) // older than the last time it began anew
            return;
        sums.add(frame, 0, 8);
        sums.add(frame, kFrameHeader, frame.size());
        if (!sums.are(frame, 16))
            return;
        waiting.emplace_back(word32(frame, 0), at + kFrameHeader);
        if (const Number committed = word32(frame, 4); committed != 0) {
            m_committedCount = committed;
            for (const auto& [number, place] : std::exchange(waiting, {}))
                m_inJournal[number] = place;
        }
    }
}

void PageFile::readHeader() {
    m_file.seek(0);
    QByteArray header = m_file.read(kHeaderBytes);
    const bool isWhole = header.size() == kHeaderBytes && header.startsWith(kMagic);
    if (isWhole && m_pageSize == 0) {
        const std::uint32_t told =
            word16(header, kPageSizeAt) == 1 ? kLargestPage : word16(header, kPageSizeAt);
        m_pageSize = isPageSize(told) && header[kReservedAt] == 0 ? static_cast<int>(told) : 0;
    }
    m_pageSize = m_pageSize == 0 ? kUsualPage : m_pageSize;
    const auto inFile = static_cast<Number>(
        std::min<qint64>(m_file.size() / m_pageSize, std::numeric_limits<Number>::max() - 1));
    Number newest = inFile;
    for (const auto& [number, place] : m_inJournal)
        if (number <= std::min(m_committedCount, kMostPages))
            newest = std::max(newest, number);
    // How many pages there should be: a number that only tells of what is missing, never of what is read.
    Number told = m_committedCount;
    if (told == 0 && isWhole && word32(header, kChangesAt) == word32(header, kCountValidForAt))
        told = word32(header, kCountAt);
    m_missing = told > newest ? told - newest : 0;
    m_count = newest;
}

bool PageFile::read(Number number, QByteArray& page) {
    if (number == 0 || number > m_count)
        return false;
    const auto newer = m_inJournal.find(number);
    QFile& from = newer == m_inJournal.end() ? m_file : m_journal;
    const qint64 at =
        newer == m_inJournal.end() ? static_cast<qint64>(number - 1) * m_pageSize : newer->second;
    page.resize(m_pageSize);
    return from.seek(at) && from.read(page.data(), m_pageSize) == m_pageSize;
}

void PageFile::readFreeList() {
    m_free.assign(static_cast<std::size_t>(m_count) + 1, false);
    QByteArray page;
    if (!read(1, page) || !page.startsWith(kMagic))
        return;
    Number trunk = word32(page, kFirstFreeAt);
    // Every trunk is marked before the next is read: a ring ends by itself.
    while (trunk > 1 && trunk <= m_count && !m_free[trunk] && read(trunk, page)) {
        m_free[trunk] = true;
        const std::uint32_t leaves = word32(page, 4);
        if (leaves > static_cast<std::uint32_t>(m_pageSize / 4 - 2))
            return;
        for (std::uint32_t leaf = 0; leaf < leaves; ++leaf)
            if (const Number number = word32(page, 8 + 4 * static_cast<qsizetype>(leaf));
                number > 1 && number <= m_count)
                m_free[number] = true;
        trunk = word32(page, 0);
    }
}

} // namespace studio::storage
