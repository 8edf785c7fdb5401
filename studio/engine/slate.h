#pragma once

#include "studio/engine/obs_handles.h"

#include <QSize>
#include <QString>

namespace studio::engine {

/// The card in the place of a device that is not there: the overlay module's, or a plain
/// colour where that module is missing. Main thread.
SourceHandle makeSlate(const QString& title, QSize size);

} // namespace studio::engine
