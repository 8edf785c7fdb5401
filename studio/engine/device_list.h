#pragma once

#include "studio/engine/engine.h"

#include <vector>

namespace studio::engine {

/// Devices of a kind that are there now, as libobs's modules list them. May block. Any thread.
std::vector<DeviceInfo> listDevices(show::SourceKind kind, const DeviceBackend& backend);

} // namespace studio::engine
