#include "plugins/overlays/painting/content_key.h"

namespace phien::overlays {
namespace {

/// Enough to tell any two sizes apart that paint differently.
constexpr int kDigits = 12;
constexpr int kHex = 16;

} // namespace

ContentKey::ContentKey(const Frame& frame) {
    *this << static_cast<int>(frame.layout) << frame.scale << frame.width << frame.height;
    for (const auto& token : studio::overlays::kColourTokens) {
        m_text += QString::number(frame.theme.*token.value, kHex) + kSeparator;
    }
    for (const auto& token : studio::overlays::kNumberTokens) {
        *this << frame.theme.*token.value;
    }
}

ContentKey& ContentKey::operator<<(const QString& text) {
    m_text += QString::number(text.size()) + QLatin1Char(':') + text + kSeparator;
    return *this;
}

ContentKey& ContentKey::operator<<(const QColor& colour) {
    m_text += QString::number(colour.rgba(), kHex) + kSeparator;
    return *this;
}

ContentKey& ContentKey::operator<<(QPointF point) {
    return *this << point.x() << point.y();
}

ContentKey& ContentKey::operator<<(QSizeF size) {
    return *this << size.width() << size.height();
}

ContentKey& ContentKey::operator<<(const QRectF& rect) {
    return *this << rect.topLeft() << rect.size();
}

ContentKey& ContentKey::operator<<(double number) {
    m_text += QString::number(number, 'g', kDigits) + kSeparator;
    return *this;
}

} // namespace phien::overlays
