#pragma once

#include <QString>

namespace app::text {

/// "Facebook" for "facebook"; the name of a platform without preset in the console's language.
QString platformName(const QString& id);

/// One letter or sign for the small mark of a platform.
QString platformMark(const QString& id);

} // namespace app::text
