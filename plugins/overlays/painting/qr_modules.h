#pragma once

#include <QString>

#include <vector>

namespace phien::overlays {

/// The modules of a QR code (ISO/IEC 18004), row by row, without its quiet zone.
struct QrModules {
    int side = 0; ///< 0: the payload cannot be encoded
    std::vector<bool> dark;

    bool isDark(int x, int y) const {
        return dark[static_cast<size_t>(y) * static_cast<size_t>(side) + static_cast<size_t>(x)];
    }
};

/// Light modules that a reader needs on every side (ISO/IEC 18004, 6.3.8).
inline constexpr int kQuietModules = 4;
/// A payload of more bytes (UTF-8) is not encoded: its modules would be too small for a phone before a
/// screen.
inline constexpr int kMostQrBytes = 512;

/// Error correction M: 15 % of the code may be hidden or spoilt by the video's compression. Any thread.
QrModules qrModules(const QString& payload);

/// Whole pixels a module of a code with its quiet zone in a square of `pixels`; 0: it does not fit in a size
/// that can be read.
int modulePixels(const QrModules& modules, int pixels);

} // namespace phien::overlays
