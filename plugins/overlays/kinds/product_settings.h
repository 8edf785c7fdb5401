#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <obs-module.h>

namespace phien::overlays {

/// A product as it stands in the settings of the card and in lists of products; each key with `prefix` before
/// it.
ProductValues readProduct(obs_data_t* settings, const char* prefix = "");
/// Its controls in OBS Studio.
void addProductProperties(obs_properties_t* properties, const char* prefix = "");

} // namespace phien::overlays
