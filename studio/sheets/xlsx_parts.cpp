#include "studio/sheets/xlsx_parts.h"

#include "studio/sheets/xml_guard.h"

namespace studio::sheets {

namespace {

constexpr qsizetype kMostStrings = 4'000'000;
constexpr qsizetype kMostFormats = 100'000;

bool isTrue(QStringView value) {
    return value == QLatin1String("1") || value == QLatin1String("true");
}

/// The identifier of a relation, whichever namespace its attribute has.
QString relationOf(const QXmlStreamAttributes& attributes) {
    for (const QXmlStreamAttribute& attribute : attributes) {
        if (attribute.name() == QLatin1String("id") && !attribute.namespaceUri().isEmpty())
            return attribute.value().toString();
    }
    return {};
}

} // namespace

base::Result<void> wellFormed(const QXmlStreamReader& xml) {
    if (!xml.hasError())
        return {};
    return base::Error{SheetsError::Damaged, xml.errorString().toStdString(),
                       std::to_string(xml.lineNumber())};
}

base::Result<Relations> readRelations(const QByteArray& bytes) {
    Relations relations;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("Relationship"))
            continue;
        const auto attributes = xml.attributes();
        const QStringView type = attributes.value(QLatin1String("Type"));
        const QString target = attributes.value(QLatin1String("Target")).toString();
        if (attributes.value(QLatin1String("TargetMode")) == QLatin1String("External"))
            continue;
        relations.targets.insert(attributes.value(QLatin1String("Id")).toString(), target);
        if (type.endsWith(QLatin1String("/officeDocument")))
            relations.officeDocument = target;
        else if (type.endsWith(QLatin1String("/sharedStrings")))
            relations.sharedStrings = target;
        else if (type.endsWith(QLatin1String("/styles")))
            relations.styles = target;
    }
    if (auto fine = wellFormed(xml); !fine)
        return fine.error();
    return relations;
}

base::Result<Workbook> readWorkbook(const QByteArray& bytes) {
    Workbook workbook;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        if (xml.name() == QLatin1String("workbookPr") && isTrue(attributes.value(QLatin1String("date1904"))))
            workbook.epoch = Epoch::From1904;
        if (xml.name() != QLatin1String("sheet"))
            continue;
        const QStringView state = attributes.value(QLatin1String("state"));
        workbook.sheets.push_back({attributes.value(QLatin1String("name")).toString(), relationOf(attributes),
                                   !state.isEmpty() && state != QLatin1String("visible")});
    }
    if (auto fine = wellFormed(xml); !fine)
        return fine.error();
    return workbook;
}

QString richText(QXmlStreamReader& xml) {
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            if (xml.name() == QLatin1String("rPh"))
                xml.skipCurrentElement();
            else if (xml.name() == QLatin1String("t"))
                text += xml.readElementText(QXmlStreamReader::SkipChildElements);
            else
                ++depth;
            break;
        case QXmlStreamReader::EndElement:
            --depth;
            break;
        default:
            break;
        }
    }
    return text;
}

base::Result<std::vector<QString>> readSharedStrings(const QByteArray& bytes, const Reading& reading) {
    std::vector<QString> strings;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != QLatin1String("si"))
            continue;
        if (reading.isCancelled())
            return base::Error{SheetsError::Cancelled};
        QString text = cellText(richText(xml));
        if (text.size() > reading.limits.lettersACell ||
            static_cast<qsizetype>(strings.size()) >= kMostStrings)
            return base::Error{SheetsError::TooLarge, "too much text"};
        strings.push_back(std::move(text));
    }
    if (auto fine = wellFormed(xml); !fine)
        return fine.error();
    return strings;
}

base::Result<std::vector<NumberFormat>> readStyles(const QByteArray& bytes) {
    QHash<int, NumberFormat> own;
    std::vector<NumberFormat> formats;
    bool isInCells = false;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == QLatin1String("cellXfs"))
            isInCells = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto attributes = xml.attributes();
        const int id = attributes.value(QLatin1String("numFmtId")).toInt();
        if (xml.name() == QLatin1String("numFmt"))
            own.insert(id, formatOfCode(attributes.value(QLatin1String("formatCode"))));
        else if (isInCells && xml.name() == QLatin1String("xf"))
            formats.push_back(own.contains(id) ? own.value(id) : formatOfId(id));
        if (static_cast<qsizetype>(formats.size()) > kMostFormats)
            return base::Error{SheetsError::TooLarge, "too many cell formats"};
    }
    if (auto fine = wellFormed(xml); !fine)
        return fine.error();
    return formats;
}

} // namespace studio::sheets
