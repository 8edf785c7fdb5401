#pragma once

#include "studio/base/result.h"
#include "studio/sheets/cell_text.h"
#include "studio/sheets/sheet_limits.h"
#include "studio/sheets/sheets_error.h"
#include "studio/sheets/table.h"

#include <QByteArray>
#include <QHash>
#include <QXmlStreamReader>

#include <vector>

namespace studio::sheets {

// The parts of a workbook, each read by itself. Elements are told by their local names, so that transitional
// and strict files read alike. Any thread.

/// Relations of a part: the target by its identifier, and the one of the main document.
struct Relations {
    QHash<QString, QString> targets;
    QString officeDocument;
    QString sharedStrings;
    QString styles;
};
base::Result<Relations> readRelations(const QByteArray& xml);

struct SheetEntry {
    QString name;
    QString relation;
    bool isHidden = false;
};
struct Workbook {
    std::vector<SheetEntry> sheets;
    Epoch epoch = Epoch::From1900;
};
base::Result<Workbook> readWorkbook(const QByteArray& xml);

base::Result<std::vector<QString>> readSharedStrings(const QByteArray& xml, const Reading& reading);

/// Number formats by the index that cells name.
base::Result<std::vector<NumberFormat>> readStyles(const QByteArray& xml);

/// What cells refer to.
struct CellContext {
    const std::vector<QString>& strings;
    const std::vector<NumberFormat>& formats;
    Epoch epoch = Epoch::From1900;
};
/// Adds to `cells` how many have text.
base::Result<Table> readWorksheet(const QByteArray& xml, const CellContext& context, const Reading& reading,
                                  int& cells);

/// The texts below the element the reader stands in, without phonetic ones; stands behind it afterwards.
QString richText(QXmlStreamReader& xml);

/// Damaged where the reader met a fault.
base::Result<void> wellFormed(const QXmlStreamReader& xml);

} // namespace studio::sheets
