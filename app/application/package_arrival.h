#pragma once

#include "studio/base/result.h"
#include "studio/package/show_package.h"
#include "studio/storage/settings_store.h"

#include <QString>

namespace app {

/// Whether a file's name is that of a show package.
bool isShowPackage(const QString& file);

/// The show of a package that is opened like a show file. The same file, byte by byte, is imported once and
/// found again ever after, with what was changed in it since. Blocking; before the window.
studio::base::Result<studio::package::Imported> showOfPackage(const QString& file, const QString& folder,
                                                              studio::storage::SettingsStore& settings);

} // namespace app
