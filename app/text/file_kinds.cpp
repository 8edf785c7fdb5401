#include "app/text/file_kinds.h"

#include <QCoreApplication>

namespace app::text {

namespace {

struct FileKinds {
    Q_DECLARE_TR_FUNCTIONS(FileKinds)
};

QString kind(const QString& name, const char* patterns) {
    return QStringLiteral("%1 (%2)").arg(name, QLatin1String(patterns));
}

} // namespace

QString pictureFiles() {
    return kind(FileKinds::tr("Pictures"), "*.png *.jpg *.jpeg *.webp");
}

QString scanFiles() {
    return kind(FileKinds::tr("Pictures and PDF"), "*.png *.jpg *.jpeg *.webp *.pdf");
}

QString sheetFiles() {
    return kind(FileKinds::tr("Spreadsheets"), "*.xlsx *.csv *.txt");
}

QString xlsxFiles() {
    return kind(FileKinds::tr("Excel"), "*.xlsx");
}

QString csvFiles() {
    return kind(FileKinds::tr("CSV"), "*.csv");
}

} // namespace app::text
