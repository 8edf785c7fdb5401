#include "plugins/overlays/painting/shadow.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace phien::overlays {
namespace {

constexpr size_t kKept = 6;
constexpr int kPasses = 3;

/// Means over 2 × radius + 1 alpha values, `step` bytes apart; outside is transparent.
void blurLine(const std::vector<int>& from, std::vector<int>& to, int radius) {
    const int count = static_cast<int>(from.size());
    const int window = 2 * radius + 1;
    int sum = 0;
    for (int i = 0; i < std::min(radius, count); ++i) {
        sum += from[static_cast<size_t>(i)];
    }
    for (int i = 0; i < count; ++i) {
        if (i + radius < count) {
            sum += from[static_cast<size_t>(i + radius)];
        }
        if (i - radius - 1 >= 0) {
            sum -= from[static_cast<size_t>(i - radius - 1)];
        }
        to[static_cast<size_t>(i)] = sum / window;
    }
}

/// Blurs one row or column of black with alpha.
void blurStrip(quint32* first, qsizetype stride, int count, int radius) {
    constexpr int kFine = 64; // keeps fractions over the passes
    std::vector<int> line(static_cast<size_t>(count));
    std::vector<int> next(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        line[static_cast<size_t>(i)] = static_cast<int>(first[i * stride] >> 24) * kFine;
    }
    for (int pass = 0; pass < kPasses; ++pass) {
        blurLine(line, next, radius);
        std::swap(line, next);
    }
    for (int i = 0; i < count; ++i) {
        first[i * stride] = static_cast<quint32>((line[static_cast<size_t>(i)] + kFine / 2) / kFine) << 24;
    }
}

} // namespace

void blurPicture(QImage& picture, double deviation) {
    // Width of each of n equal boxes with that variance together (P. Kovesi, Fast almost-Gaussian filtering,
    // 2010).
    const double ideal = std::sqrt(12 * deviation * deviation / kPasses + 1);
    const int radius = std::max(0, static_cast<int>(std::lround((ideal - 1) / 2)));
    if (radius == 0 || picture.isNull()) {
        return;
    }
    const auto stride = picture.bytesPerLine() / 4;
    auto* pixels = reinterpret_cast<quint32*>(picture.bits());
    for (int y = 0; y < picture.height(); ++y) {
        blurStrip(pixels + y * stride, 1, picture.width(), radius);
    }
    for (int x = 0; x < picture.width(); ++x) {
        blurStrip(pixels + x, stride, picture.height(), radius);
    }
}

void ShadowCache::paint(QPainter& painter, const QRect& body, double radius, const Shadow& shadow) {
    const int reach = static_cast<int>(std::ceil(shadow.blur));
    painter.drawImage(QPointF(body.x() - reach, body.y() - reach + shadow.offsetY),
                      find(body.size(), radius, shadow));
}

const QImage& ShadowCache::find(QSize size, double radius, const Shadow& shadow) {
    const auto known = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.size == size && entry.radius == radius && entry.blur == shadow.blur &&
               entry.opacity == shadow.opacity;
    });
    if (known != m_entries.end()) {
        m_entries.splice(m_entries.begin(), m_entries, known);
        return m_entries.front().image;
    }
    const int reach = static_cast<int>(std::ceil(shadow.blur));
    QImage image(size.width() + 2 * reach, size.height() + 2 * reach, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromRgbF(0, 0, 0, static_cast<float>(shadow.opacity)));
        painter.drawRoundedRect(QRectF(reach, reach, size.width(), size.height()), radius, radius);
    }
    blurPicture(image, shadow.blur / 2);
    m_entries.push_front({size, radius, shadow.blur, shadow.opacity, std::move(image)});
    if (m_entries.size() > kKept) {
        m_entries.pop_back();
    }
    return m_entries.front().image;
}

} // namespace phien::overlays
