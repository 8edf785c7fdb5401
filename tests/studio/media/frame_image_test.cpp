#include "studio/media/frame_image.h"

#include <catch2/catch.hpp>

#include <cstring>

using namespace studio;

TEST_CASE("a decoded picture becomes a whole image, whatever its width") {
    const int width = GENERATE(176, 180, 182, 268, 360, 852, 854);
    constexpr int kHeight = 90;
    constexpr int kGrey = 180;
    const media::FrameHandle frame(av_frame_alloc());
    frame->width = width;
    frame->height = kHeight;
    frame->format = AV_PIX_FMT_YUV420P;
    frame->color_range = AVCOL_RANGE_JPEG;
    frame->colorspace = AVCOL_SPC_BT709;
    REQUIRE(av_frame_get_buffer(frame.get(), 0) == 0);
    for (int plane = 0; plane < 3; ++plane) {
        const int rows = plane == 0 ? kHeight : kHeight / 2;
        std::memset(frame->data[plane], plane == 0 ? kGrey : 128,
                    static_cast<std::size_t>(frame->linesize[plane]) * rows);
    }
    const QImage image = media::toImage(*frame);
    REQUIRE(image.size() == QSize(width, kHeight));
    for (int y = 0; y < kHeight; ++y) {
        for (int x = 0; x < width; ++x) {
            if (std::abs(qGray(image.pixel(x, y)) - kGrey) > 3) {
                FAIL("pixel " << x << ", " << y << " of width " << width << " is "
                              << qGray(image.pixel(x, y)));
            }
        }
    }
}
