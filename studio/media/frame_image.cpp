#include "studio/media/frame_image.h"

#include <array>

namespace studio::media {

QImage toImage(const AVFrame& frame) {
    if (frame.width <= 0 || frame.height <= 0 || frame.data[0] == nullptr) {
        return {};
    }
    const ScalerHandle scaler(
        sws_getContext(frame.width, frame.height, static_cast<AVPixelFormat>(frame.format), frame.width,
                       frame.height, AV_PIX_FMT_BGRA, SWS_BILINEAR, nullptr, nullptr, nullptr));
    QImage image(frame.width, frame.height, QImage::Format_RGB32);
    if (!scaler || image.isNull()) {
        return {};
    }
    // Streams say which matrix they use; sws takes BT.601 unless it is told.
    if (frame.colorspace == AVCOL_SPC_BT709) {
        const int* matrix = sws_getCoefficients(SWS_CS_ITU709);
        const int full = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(scaler.get(), matrix, full, matrix, 1, 0, 1 << 16, 1 << 16);
    }
    const std::array<std::uint8_t*, 1> planes{image.bits()};
    const std::array<int, 1> strides{static_cast<int>(image.bytesPerLine())};
    if (sws_scale(scaler.get(), frame.data, frame.linesize, 0, frame.height, planes.data(), strides.data()) <=
        0) {
        return {};
    }
    return image;
}

} // namespace studio::media
