#pragma once

#include "studio/overlays/overlay_contract.h"

namespace studio::overlays {

/// The least factor of the QR code's design at which its modules can be read, so that the module draws them:
/// error correction M, a quiet zone, two pixels a module. `bytes`: of the payload in UTF-8, 0: no matter;
/// `canvasScale`: pixels per design unit. Pure, any thread. Inside the room only.
double leastQrFactor(int bytes, contract::Layout layout, double canvasScale);

} // namespace studio::overlays
