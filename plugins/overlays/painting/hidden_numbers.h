#pragma once

#include <QString>

namespace phien::overlays {

/// A text without telephone numbers: of eight digits or more in a row, also with spaces, dots and the like
/// between them, all but the first two become "•". The program masks them already; in front of an audience
/// once is not enough.
QString withoutNumbers(QString text);

} // namespace phien::overlays
