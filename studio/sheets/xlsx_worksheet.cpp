#include "studio/sheets/xlsx_parts.h"

#include <algorithm>

namespace studio::sheets {

namespace {

/// Reads the rows of one sheet.
class WorksheetReader {
public:
    WorksheetReader(const QByteArray& xml, const CellContext& context, const Reading& reading, int& cells)
        : m_xml(xml)
        , m_context(context)
        , m_reading(reading)
        , m_cells(cells) {}

    base::Result<Table> read() {
        while (!m_xml.atEnd() && m_fault == Fault::None) {
            if (m_xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (m_xml.name() == QLatin1String("row"))
                beginRow();
            else if (m_xml.name() == QLatin1String("c"))
                readCell();
            else if (m_xml.name() == QLatin1String("extLst"))
                m_xml.skipCurrentElement();
        }
        if (m_fault == Fault::Cancelled)
            return base::Error{SheetsError::Cancelled};
        if (m_fault == Fault::TooLarge)
            return base::Error{SheetsError::TooLarge, "a sheet is larger than the limits"};
        if (auto fine = wellFormed(m_xml); !fine)
            return fine.error();
        return std::move(m_table);
    }

private:
    enum class Fault { None, TooLarge, Cancelled };

    void beginRow() {
        if (m_reading.isCancelled())
            m_fault = Fault::Cancelled;
        bool isNumber = false;
        const int number = m_xml.attributes().value(QLatin1String("r")).toInt(&isNumber);
        m_place.row = isNumber && number > 0 ? number - 1 : m_place.row + 1;
        m_place.column = -1;
    }

    void readCell() {
        const auto attributes = m_xml.attributes();
        const CellPlace place = placeOf(attributes.value(QLatin1String("r")));
        if (place.row >= 0)
            m_place = place;
        else
            ++m_place.column;
        const QString type = attributes.value(QLatin1String("t")).toString();
        const int style = attributes.value(QLatin1String("s")).toInt();
        put(content(type, style));
    }

    /// The text of the cell that the reader stands in; behind it afterwards.
    QString content(const QString& type, int style) {
        QString value;
        QString inlined;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == QLatin1String("v"))
                value = m_xml.readElementText(QXmlStreamReader::SkipChildElements);
            else if (m_xml.name() == QLatin1String("is"))
                inlined = richText(m_xml);
            else
                m_xml.skipCurrentElement();
        }
        if (type == QLatin1String("inlineStr"))
            return cellText(inlined);
        if (value.isEmpty())
            return {};
        if (type == QLatin1String("s"))
            return sharedText(value);
        if (type == QLatin1String("b"))
            return value == QLatin1String("1") ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        if (type.isEmpty() || type == QLatin1String("n"))
            return numberText(value, formatAt(style), m_context.epoch);
        if (type == QLatin1String("d") && value.endsWith(QLatin1String("T00:00:00")))
            return value.left(value.indexOf(QLatin1Char('T')));
        return cellText(value);
    }

    QString sharedText(const QString& index) const {
        bool isNumber = false;
        const auto at = index.toUInt(&isNumber);
        return isNumber && at < m_context.strings.size() ? m_context.strings[at] : QString();
    }

    NumberFormat formatAt(int style) const {
        const auto at = static_cast<std::size_t>(std::max(style, 0));
        return at < m_context.formats.size() ? m_context.formats[at] : NumberFormat();
    }

    void put(QString text) {
        if (text.isEmpty() || m_xml.hasError())
            return;
        const SheetLimits& limits = m_reading.limits;
        if (m_place.row < 0 || m_place.row >= limits.rows || m_place.column >= limits.columns ||
            text.size() > limits.lettersACell) {
            m_fault = Fault::TooLarge;
            return;
        }
        const auto row = static_cast<std::size_t>(m_place.row);
        if (m_table.rows.size() <= row)
            m_table.rows.resize(row + 1);
        QStringList& cells = m_table.rows[row];
        // Empty ones before it take room, too: they count.
        m_cells += std::max(0, m_place.column + 1 - static_cast<int>(cells.size()));
        if (m_cells > limits.cells) {
            m_fault = Fault::TooLarge;
            return;
        }
        while (cells.size() <= m_place.column)
            cells.append(QString());
        cells[m_place.column] = std::move(text);
    }

    QXmlStreamReader m_xml;
    const CellContext& m_context;
    const Reading& m_reading;
    int& m_cells;
    Table m_table;
    CellPlace m_place{-1, -1};
    Fault m_fault = Fault::None;
};

} // namespace

base::Result<Table> readWorksheet(const QByteArray& xml, const CellContext& context, const Reading& reading,
                                  int& cells) {
    return WorksheetReader(xml, context, reading, cells).read();
}

} // namespace studio::sheets
