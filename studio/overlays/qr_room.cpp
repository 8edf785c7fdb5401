#include "studio/overlays/qr_room.h"

#include <array>
#include <limits>

namespace studio::overlays {
namespace {

/// Bytes that a code of version 1, 2, … takes with error correction M (ISO/IEC 18004, table 7).
constexpr std::array kCapacity{14,  26,  42,  62,  84,  106, 122, 152, 180,
                               213, 251, 287, 331, 362, 412, 450, 504, 560};
/// Light modules on every side (6.3.8).
constexpr int kQuietModules = 4;
/// Less does not survive scaling and compression.
constexpr int kLeastPixels = 2;
/// Of the body's width: its height leaves the square a little less beside the two texts.
constexpr double kSquare = 0.9;

} // namespace

double leastQrFactor(int bytes, contract::Layout layout, double canvasScale) {
    if (bytes <= 0) {
        return 0;
    }
    int modules = 17 + 2 * kQuietModules;
    for (const int capacity : kCapacity) {
        modules += 4;
        if (bytes <= capacity) {
            const int pixels = modules * kLeastPixels + 1; // the body is rounded to whole ones
            return pixels / (kSquare * contract::qrCodeDesign(layout).width * canvasScale);
        }
    }
    return std::numeric_limits<double>::infinity();
}

} // namespace studio::overlays
