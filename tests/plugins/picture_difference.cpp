#include "tests/plugins/picture_difference.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace phien::overlays::test {
namespace {

constexpr int kTile = 8;
constexpr int kStep = kTile / 2;
/// ΔE that is drawn as full red.
constexpr double kStrong = 20;

struct Lab {
    float l = 0;
    float a = 0;
    float b = 0;
};

/// IEC 61966-2-1.
float linear(int value) {
    static const auto table = [] {
        std::array<float, 256> linears{};
        for (size_t i = 0; i < linears.size(); ++i) {
            const double c = static_cast<double>(i) / 255;
            linears[i] = static_cast<float>(c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
        }
        return linears;
    }();
    return table[static_cast<size_t>(value)];
}

/// CIE 15, white point D65.
Lab toLab(QRgb pixel) {
    const float r = linear(qRed(pixel));
    const float g = linear(qGreen(pixel));
    const float b = linear(qBlue(pixel));
    const auto f = [](float t) {
        return t > 0.008856F ? std::cbrt(t) : 7.787F * t + 16.0F / 116;
    };
    const float x = f((0.4124F * r + 0.3576F * g + 0.1805F * b) / 0.9505F);
    const float y = f(0.2126F * r + 0.7152F * g + 0.0722F * b);
    const float z = f((0.0193F * r + 0.1192F * g + 0.9505F * b) / 1.089F);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

QImage over(const QImage& picture, QRgb ground) {
    QImage flat(picture.size(), QImage::Format_RGB32);
    flat.fill(ground);
    QPainter(&flat).drawImage(0, 0, picture);
    return flat;
}

/// ΔE of each pixel, softened; row by row.
std::vector<float> distances(const QImage& expected, const QImage& actual) {
    const int width = expected.width();
    const int height = expected.height();
    std::vector<Lab> difference(static_cast<size_t>(width) * static_cast<size_t>(height));
    const auto index = [width](int x, int y) {
        return static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x);
    };
    for (int y = 0; y < height; ++y) {
        const auto* one = reinterpret_cast<const QRgb*>(expected.constScanLine(y));
        const auto* other = reinterpret_cast<const QRgb*>(actual.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            if (one[x] != other[x]) {
                const Lab a = toLab(one[x]);
                const Lab b = toLab(other[x]);
                difference[index(x, y)] = {b.l - a.l, b.a - a.a, b.b - a.b};
            }
        }
    }
    std::vector<float> lengths(difference.size());
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            Lab sum;
            for (int dy = std::max(0, y - 1); dy <= std::min(height - 1, y + 1); ++dy) {
                for (int dx = std::max(0, x - 1); dx <= std::min(width - 1, x + 1); ++dx) {
                    const Lab& near = difference[index(dx, dy)];
                    sum = {sum.l + near.l, sum.a + near.a, sum.b + near.b};
                }
            }
            lengths[index(x, y)] = std::sqrt(sum.l * sum.l + sum.a * sum.a + sum.b * sum.b) / 9;
        }
    }
    return lengths;
}

void findWorst(const std::vector<float>& lengths, QSize size, PictureDifference& found) {
    for (int top = 0; top < size.height(); top += kStep) {
        for (int left = 0; left < size.width(); left += kStep) {
            double sum = 0;
            for (int y = top; y < std::min(top + kTile, size.height()); ++y) {
                for (int x = left; x < std::min(left + kTile, size.width()); ++x) {
                    sum += lengths[static_cast<size_t>(y) * static_cast<size_t>(size.width()) +
                                   static_cast<size_t>(x)];
                }
            }
            const double mean = sum / (kTile * kTile);
            if (mean > found.worst) {
                found.worst = mean;
                found.where = QPoint(left + kTile / 2, top + kTile / 2);
            }
        }
    }
}

QImage drawn(const QImage& actual, const std::vector<float>& white, const std::vector<float>& black) {
    QImage picture = over(actual, 0xff808080).convertToFormat(QImage::Format_Grayscale8);
    picture = picture.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const auto i =
                static_cast<size_t>(y) * static_cast<size_t>(picture.width()) + static_cast<size_t>(x);
            const double share = std::min(1.0, std::max(white[i], black[i]) / kStrong);
            const int grey = 128 + qRed(line[x]) / 2;
            const int rest = static_cast<int>(grey * (1 - share));
            line[x] = qRgb(static_cast<int>(grey + (255 - grey) * share), rest, rest);
        }
    }
    return picture;
}

} // namespace

PictureDifference compare(const QImage& expected, const QImage& actual) {
    PictureDifference found;
    if (expected.size() != actual.size()) {
        found.worst = kDifferentSize;
        return found;
    }
    const auto white = distances(over(expected, 0xffffffff), over(actual, 0xffffffff));
    const auto black = distances(over(expected, 0xff000000), over(actual, 0xff000000));
    findWorst(white, expected.size(), found);
    findWorst(black, expected.size(), found);
    found.picture = drawn(actual, white, black);
    return found;
}

} // namespace phien::overlays::test
