#pragma once

#include <QByteArray>

#include <map>

/// XLSX files by their parts, so that a test can put anything into them. Parts are stored, not packed.
class TestPackage {
public:
    /// A workbook of one sheet with that XML inside "sheetData".
    static TestPackage ofRows(const QByteArray& rows);
    static TestPackage ofSheet(const QByteArray& sheetXml);

    QByteArray& operator[](const QByteArray& part) { return m_parts[part]; }
    QByteArray bytes() const;

private:
    std::map<QByteArray, QByteArray> m_parts;
};
