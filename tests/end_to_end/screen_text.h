#pragma once

#include <QImage>
#include <QString>

namespace studio::test {

/// What tesseract reads in a picture (Vietnamese), on one line.
QString readText(const QImage& picture);

} // namespace studio::test
