#include "studio/sheets/csv_reader.h"

#include "studio/sheets/formula_guard.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace studio::sheets {

namespace {

constexpr QLatin1String kSeparatorLine("sep=");
constexpr int kProbedRecords = 50;
constexpr qsizetype kProbedLetters = 64 * 1024;

/// Cuts a text into records, one at a time.
class RecordReader {
public:
    RecordReader(QStringView text, QChar separator)
        : m_rest(text)
        , m_separator(separator) {}

    bool atEnd() const { return m_at >= m_rest.size(); }

    /// The next record; none where a field or the number of fields is beyond the limits.
    std::optional<QStringList> next(const SheetLimits& limits) {
        QStringList fields;
        qsizetype passed = 0;
        while (true) {
            QString field = isAt(QLatin1Char('"')) ? quoted() : plain();
            // Empty columns far to the right cost nothing.
            const bool isBeyond = ++passed > limits.columns;
            if (field.size() > limits.lettersACell || (isBeyond && !field.isEmpty()))
                return std::nullopt;
            if (!isBeyond)
                fields.append(withoutGuard(std::move(field)));
            if (!isAt(m_separator))
                break;
            ++m_at;
        }
        ++m_at; // the line's end
        return fields;
    }

private:
    bool isAt(QChar letter) const { return !atEnd() && m_rest[m_at] == letter; }

    QString plain() {
        const qsizetype begin = m_at;
        while (!atEnd() && m_rest[m_at] != m_separator && m_rest[m_at] != QLatin1Char('\n'))
            ++m_at;
        return m_rest.mid(begin, m_at - begin).toString();
    }

    QString quoted() {
        QString field;
        ++m_at;
        while (!atEnd()) {
            qsizetype quote = m_rest.indexOf(QLatin1Char('"'), m_at);
            if (quote < 0)
                quote = m_rest.size();
            field += m_rest.mid(m_at, quote - m_at);
            m_at = quote + 1;
            if (!isAt(QLatin1Char('"')))
                break;
            field += QLatin1Char('"');
            ++m_at;
        }
        m_at = std::min(m_at, m_rest.size());
        // What stands behind the closing quote belongs to the field, as spreadsheets read it.
        return field + plain();
    }

    QStringView m_rest;
    QChar m_separator;
    qsizetype m_at = 0;
};

bool isEmpty(const QStringList& record) {
    return std::all_of(record.begin(), record.end(), [](const QString& field) { return field.isEmpty(); });
}

/// How well a separator fits: columns of the most frequent record, weighed by how many records have them.
int fitness(QStringView text, QChar separator) {
    RecordReader reader(text, separator);
    std::map<qsizetype, int> recordsOfSize;
    int records = 0;
    SheetLimits limits;
    limits.columns = static_cast<int>(kProbedLetters); // too wide is told later, not taken for another mark
    while (!reader.atEnd() && records < kProbedRecords) {
        const auto record = reader.next(limits);
        if (!record)
            return 0;
        if (isEmpty(*record))
            continue;
        ++records;
        ++recordsOfSize[record->size()];
    }
    int best = 0;
    for (const auto& [size, count] : recordsOfSize)
        best = std::max(best, static_cast<int>(size - 1) * count);
    return best;
}

} // namespace

QChar guessedSeparator(const QString& text) {
    if (text.startsWith(kSeparatorLine) && text.size() > kSeparatorLine.size())
        return text[kSeparatorLine.size()];
    static constexpr std::array kSeparators{QLatin1Char(','), QLatin1Char(';'), QLatin1Char('\t')};
    const QStringView probe = QStringView(text).left(kProbedLetters);
    QChar best = kSeparators.front();
    int bestFitness = 0;
    for (const QLatin1Char separator : kSeparators) {
        const int fits = fitness(probe, separator);
        if (fits > bestFitness) {
            best = separator;
            bestFitness = fits;
        }
    }
    return best;
}

base::Result<Table> readCsv(const QString& text, const Reading& reading) {
    const QChar separator = guessedSeparator(text);
    const bool saysSeparator = text.startsWith(kSeparatorLine);
    const qsizetype begin = saysSeparator ? text.indexOf(QLatin1Char('\n')) + 1 : 0;
    RecordReader records(QStringView(text).mid(begin), separator);
    Table table;
    std::size_t count = 0;
    int cells = 0;
    while (!records.atEnd()) {
        if (reading.isCancelled())
            return base::Error{SheetsError::Cancelled};
        auto record = records.next(reading.limits);
        ++count;
        if (!record)
            return base::Error{SheetsError::TooLarge, "a record is larger than the limits",
                               std::to_string(count)};
        while (!record->isEmpty() && record->last().isEmpty())
            record->removeLast();
        if (record->isEmpty())
            continue;
        cells += static_cast<int>(record->size());
        if (count > static_cast<std::size_t>(reading.limits.rows) || cells > reading.limits.cells)
            return base::Error{SheetsError::TooLarge, "more rows than the limit"};
        table.rows.resize(count - 1); // empty ones take room only before one with text
        table.rows.push_back(std::move(*record));
    }
    return table;
}

} // namespace studio::sheets
