#pragma once

#include "studio/base/result.h"
#include "studio/storage/database_error.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace studio::storage {

/// The pages of an SQLite file as its bytes give them, without SQLite: for a file that it opens no more. What
/// the journal beside it (`-wal`) has committed stands before what the file has. Any bytes give an answer; it
/// never takes more memory than a page, plus a bit for each of them. One thread. After
/// https://www.sqlite.org/fileformat2.html, sections 1 and 4.
class PageFile {
public:
    using Number = std::uint32_t;

    /// NotFound, ReadOnly or Failed where the file cannot be read at all.
    static base::Result<std::unique_ptr<PageFile>> open(const QString& file);

    /// Pages are numbered from 1 to this.
    Number count() const { return m_count; }
    int pageSize() const { return m_pageSize; }
    /// Bytes of file and journal together: what reading everything costs.
    qint64 bytes() const;
    /// False: it is not there, or not wholly.
    bool read(Number number, QByteArray& page);
    /// In the list of pages that hold nothing any more. A list that is itself damaged counts up to there.
    bool isFree(Number number) const { return number < m_free.size() && m_free[number]; }
    /// Pages that are told of and not there: the file has been cut off.
    Number missing() const { return m_missing; }

private:
    PageFile() = default;
    void readHeader();
    void readJournal(const QString& file);
    void readFreeList();

    QFile m_file;
    QFile m_journal;
    int m_pageSize = 0;
    Number m_count = 0;
    Number m_missing = 0;
    /// Where the newest committed copy of a page stands in the journal.
    std::unordered_map<Number, qint64> m_inJournal;
    Number m_committedCount = 0;
    std::vector<bool> m_free;
};

/// Big-endian; `at` must be inside.
std::uint32_t word32(const QByteArray& bytes, qsizetype at);
std::uint32_t word16(const QByteArray& bytes, qsizetype at);

} // namespace studio::storage
