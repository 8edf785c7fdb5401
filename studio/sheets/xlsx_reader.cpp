#include "studio/sheets/xlsx_reader.h"

#include "studio/sheets/xlsx_parts.h"
#include "studio/sheets/xml_guard.h"
#include "studio/sheets/zip_package.h"

#include <QDir>

#include <algorithm>

namespace studio::sheets {

namespace {

/// The name in the package of what a part in `folder` points at.
QString partName(const QString& folder, const QString& target) {
    if (target.startsWith(QLatin1Char('/')))
        return QDir::cleanPath(target).mid(1);
    return QDir::cleanPath(folder.isEmpty() ? target : QString(folder + QLatin1Char('/') + target));
}

QString folderOf(const QString& part) {
    return part.left(std::max<qsizetype>(part.lastIndexOf(QLatin1Char('/')), 0));
}

QString relationsOf(const QString& part) {
    const QString folder = folderOf(part);
    const QString name = part.mid(folder.isEmpty() ? 0 : folder.size() + 1);
    return partName(folder, QStringLiteral("_rels/") + name + QStringLiteral(".rels"));
}

/// An open workbook.
class XlsxReader {
public:
    XlsxReader(ZipPackage package, const Reading& reading)
        : m_package(std::move(package))
        , m_reading(reading) {}

    base::Result<std::vector<Table>> read() {
        if (auto found = findWorkbook(); !found)
            return found.error();
        if (auto shared = readShared(); !shared)
            return shared.error();
        return readTables();
    }

private:
    /// A part that may go to a parser; empty where there is none.
    base::Result<QByteArray> xmlPart(const QString& name) {
        if (m_reading.isCancelled())
            return base::Error{SheetsError::Cancelled};
        auto part = m_package.part(name.toUtf8());
        if (part && !isPlainXml(*part))
            return base::Error{SheetsError::Damaged, "a part is no plain XML", name.toStdString()};
        return part;
    }

    base::Result<void> findWorkbook() {
        auto root = xmlPart(QStringLiteral("_rels/.rels"));
        if (!root)
            return root.error();
        QString target = QStringLiteral("xl/workbook.xml");
        if (!root->isEmpty()) {
            const auto relations = readRelations(*root);
            if (!relations)
                return relations.error();
            if (!relations->officeDocument.isEmpty())
                target = relations->officeDocument;
        }
        m_workbookPart = partName({}, target);
        if (!m_package.has(m_workbookPart.toUtf8()))
            return base::Error{SheetsError::NotASheet, "no workbook in the package"};
        const auto xml = xmlPart(m_workbookPart);
        if (!xml)
            return xml.error();
        auto workbook = readWorkbook(*xml);
        if (!workbook)
            return workbook.error();
        m_workbook = std::move(*workbook);
        return {};
    }

    QString resolved(const QString& target) const { return partName(folderOf(m_workbookPart), target); }

    base::Result<void> readShared() {
        const auto xml = xmlPart(relationsOf(m_workbookPart));
        if (!xml)
            return xml.error();
        auto relations = readRelations(*xml);
        if (!relations)
            return relations.error();
        m_relations = std::move(*relations);
        if (auto taken = take(m_relations.sharedStrings, m_strings,
                              [&](const QByteArray& part) { return readSharedStrings(part, m_reading); });
            !taken)
            return taken;
        return take(m_relations.styles, m_formats, readStyles);
    }

    template <class Value, class Read>
    base::Result<void> take(const QString& target, std::vector<Value>& out, Read readPart) {
        if (target.isEmpty() || !m_package.has(resolved(target).toUtf8()))
            return {};
        const auto xml = xmlPart(resolved(target));
        if (!xml)
            return xml.error();
        auto values = readPart(*xml);
        if (!values)
            return values.error();
        out = std::move(*values);
        return {};
    }

    base::Result<std::vector<Table>> readTables() {
        std::vector<Table> tables;
        const CellContext context{m_strings, m_formats, m_workbook.epoch};
        for (const SheetEntry& entry : m_workbook.sheets) {
            const QString target = m_relations.targets.value(entry.relation);
            if (entry.isHidden || target.isEmpty() || !m_package.has(resolved(target).toUtf8()))
                continue;
            if (static_cast<int>(tables.size()) >= m_reading.limits.sheets)
                return base::Error{SheetsError::TooLarge, "too many sheets"};
            const auto xml = xmlPart(resolved(target));
            if (!xml)
                return xml.error();
            auto table = readWorksheet(*xml, context, m_reading, m_cells);
            if (!table)
                return table.error();
            table->name = entry.name.left(m_reading.limits.lettersACell);
            tables.push_back(std::move(*table));
        }
        if (tables.empty())
            return base::Error{SheetsError::Damaged, "no sheet that can be read"};
        return tables;
    }

    ZipPackage m_package;
    const Reading& m_reading;
    QString m_workbookPart;
    Workbook m_workbook;
    Relations m_relations;
    std::vector<QString> m_strings;
    std::vector<NumberFormat> m_formats;
    int m_cells = 0;
};

} // namespace

base::Result<std::vector<Table>> readXlsx(const QByteArray& content, const Reading& reading) {
    auto package = ZipPackage::open(content, reading.limits);
    if (!package)
        return package.error();
    return XlsxReader(std::move(*package), reading).read();
}

} // namespace studio::sheets
