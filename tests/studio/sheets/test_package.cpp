#include "tests/studio/sheets/test_package.h"

#include <QtEndian>

namespace {

template <class Number>
QByteArray raw(Number number) {
    QByteArray bytes(sizeof(Number), '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

quint32 checksum(const QByteArray& bytes) {
    quint32 sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~sum;
}

/// What the local header and the directory both say.
QByteArray facts(const QByteArray& name, const QByteArray& content) {
    const auto size = static_cast<quint32>(content.size());
    return raw<quint16>(20) + raw<quint16>(0) + raw<quint16>(0) + raw<quint32>(0) + raw(checksum(content)) +
           raw(size) + raw(size) + raw(static_cast<quint16>(name.size())) + raw<quint16>(0);
}

const QByteArray kRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

} // namespace

TestPackage TestPackage::ofRows(const QByteArray& rows) {
    return ofSheet("<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
}

TestPackage TestPackage::ofSheet(const QByteArray& sheetXml) {
    TestPackage package;
    package["_rels/.rels"] = "<Relationships><Relationship Id='r1' Type='" + kRelations +
                             "/officeDocument' Target='xl/workbook.xml'/></Relationships>";
    package["xl/workbook.xml"] = "<workbook xmlns:r='" + kRelations +
                                 "'><sheets><sheet name='One' sheetId='1' r:id='r1'/></sheets></workbook>";
    package["xl/_rels/workbook.xml.rels"] =
        "<Relationships><Relationship Id='r1' Type='" + kRelations +
        "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" + kRelations +
        "/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='r3' Type='" + kRelations +
        "/styles' Target='styles.xml'/></Relationships>";
    package["xl/worksheets/sheet1.xml"] = sheetXml;
    return package;
}

QByteArray TestPackage::bytes() const {
    QByteArray file;
    QByteArray directory;
    for (const auto& [name, content] : m_parts) {
        const auto at = static_cast<quint32>(file.size());
        file += "PK\x03\x04" + facts(name, content) + name + content;
        directory += "PK\x01\x02" + raw<quint16>(20) + facts(name, content) + raw<quint16>(0) +
                     raw<quint16>(0) + raw<quint16>(0) + raw<quint32>(0) + raw(at) + name;
    }
    const auto count = static_cast<quint16>(m_parts.size());
    return file + directory + "PK\x05\x06" + raw<quint32>(0) + raw(count) + raw(count) +
           raw(static_cast<quint32>(directory.size())) + raw(static_cast<quint32>(file.size())) +
           raw<quint16>(0);
}
