#include "plugins/overlays/painting/qr_modules.h"

#include <qrencode.h>

#include <memory>

namespace phien::overlays {
namespace {

/// A single pixel a module does not survive scaling and compression.
constexpr int kLeastPixels = 2;

} // namespace

QrModules qrModules(const QString& payload) {
    const QByteArray bytes = payload.toUtf8();
    if (bytes.isEmpty() || bytes.size() > kMostQrBytes || bytes.contains('\0')) {
        return {};
    }
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!code) {
        return {};
    }
    QrModules modules{.side = code->width, .dark = {}};
    const auto count = static_cast<size_t>(code->width) * static_cast<size_t>(code->width);
    modules.dark.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        modules.dark.push_back((code->data[i] & 1) != 0);
    }
    return modules;
}

int modulePixels(const QrModules& modules, int pixels) {
    const int fitting = modules.side > 0 ? pixels / (modules.side + 2 * kQuietModules) : 0;
    return fitting >= kLeastPixels ? fitting : 0;
}

} // namespace phien::overlays
