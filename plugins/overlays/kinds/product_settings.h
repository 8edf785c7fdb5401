#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <obs-module.h>

namespace phien::overlays {

/// A product as it stands in the settings of the card and in lists of products.
ProductValues readProduct(obs_data_t* settings);

} // namespace phien::overlays
