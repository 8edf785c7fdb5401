#pragma once

#include <QImage>
#include <QString>

namespace phien::overlays::test {

/// What Tesseract reads in a picture, in Vietnamese; lines in order, single spaces.
/// Small letters are made three times as large first.
QString readText(const QImage& picture);

} // namespace phien::overlays::test
