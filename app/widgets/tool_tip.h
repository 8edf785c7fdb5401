#pragma once

#include <QString>

namespace app::widgets {

/// Words of others (comments, names from files) as a tool tip: shown letter for letter, never read as HTML.
QString asToolTip(const QString& words);

} // namespace app::widgets
