#include "studio/media/frame_image.h"

#include <array>

namespace studio::media {
namespace {

constexpr int kGroup = 32; ///< pixels, more than any of its loops takes at once

int roundedUp(int width) {
    return (width + 2 * kGroup - 1) / kGroup * kGroup;
}

} // namespace

QImage toImage(const AVFrame& frame) {
    if (frame.width <= 0 || frame.height <= 0 || frame.data[0] == nullptr) {
        return {};
    }
    const ScalerHandle scaler(
        sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), frame.width,
                       frame.height, AV_PIX_FMT_BGRA, SWS_BILINEAR, nullptr, nullptr, nullptr));
    // sws writes whole groups of pixels: into a line without room for the last one it draws less than the
    // picture, and past the last line more.
    QImage image(roundedUp(frame.width), frame.height + 1, QImage::Format_RGB32);
    if (!scaler || image.isNull()) {
        return {};
    }
    // Streams say which matrix they use; sws takes BT.601 unless it is told.
    if (frame.colorspace == AVCOL_SPC_BT709) {
        const int* matrix = sws_getCoefficients(SWS_CS_ITU709);
        const int full = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(scaler.get(), matrix, full, matrix, 1, 0, 1 << 16, 1 << 16);
    }
    const std::array<std::uint8_t*, 4> planes{image.bits()}; // sws reads four of each
    const std::array<int, 4> strides{static_cast<int>(image.bytesPerLine())};
    if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes.data(), strides.data()) <=
        0) {
        return {};
    }
    return image.copy(0, 0, frame.width, frame.height);
}

} // namespace studio::media
