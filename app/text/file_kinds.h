#pragma once

#include <QString>

namespace app::text {

// Kinds of files to choose from, as a file dialog takes them: "Pictures (*.png *.jpg)".

QString pictureFiles();
/// Of a paper: a picture or PDF.
QString scanFiles();
/// What is read.
QString sheetFiles();
/// What is written.
QString xlsxFiles();
QString csvFiles();

} // namespace app::text
