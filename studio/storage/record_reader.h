#pragma once

#include "studio/storage/page_file.h"

#include <functional>
#include <variant>

namespace studio::storage {

/// NULL, a whole number or a text: all that this program's tables hold.
using StoredValue = std::variant<std::monostate, qint64, QString>;

/// A row as it lies in a page. Whose it is does not stand there.
struct StoredRecord {
    /// On a page of a table with row numbers; else on one of an index, or of a table without them.
    bool isOfTable = false;
    std::vector<StoredValue> values;
};

/// Every record in a file's pages, whether or not anything still leads to it. A page or a record that is no
/// such thing is passed over. What it reads altogether is at most a few times the file, whatever the bytes
/// say. One thread. After https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.1.
class RecordReader {
public:
    explicit RecordReader(PageFile& pages);

    /// False from `take` ends it.
    void readAll(const std::function<bool(const StoredRecord&)>& take);
    /// After readAll: pages in use that are missing, or of which something could not be read.
    int unreadable() const { return m_unreadable; }

private:
    enum class Kind { Other, Inside, Index, Table };
    struct Cell;

    static Kind kindOf(const QByteArray& page);
    /// False: a part of the page was not as it should be.
    bool readPage(const QByteArray& page, Kind kind);
    bool readCell(const QByteArray& page, Kind kind, qsizetype at);
    bool readPayload(const QByteArray& page, qsizetype at, std::uint64_t size, Kind kind,
                     QByteArray& payload);
    bool followChain(PageFile::Number next, std::uint64_t rest, QByteArray& payload);

    PageFile& m_pages;
    std::function<bool(const StoredRecord&)> m_take;
    bool m_isEnded = false;
    qint64 m_budget = 0;
    std::vector<bool> m_isFollowed; ///< holds the end of a long record
    int m_unreadable = 0;
};

/// Bytes of one record → its values; false where they do not come out even.
bool decodeRecord(const QByteArray& payload, std::vector<StoredValue>& values);

} // namespace studio::storage
