#pragma once

#include "plugins/overlays/painting/overlay_values.h"

#include <QColor>
#include <QRect>
#include <QString>

#include <concepts>

namespace phien::overlays {

/// Names what a sprite's pixels depend on, for SpriteSheet::add(). Parts cannot run into each other, whatever
/// a stranger's text holds.
class ContentKey {
public:
    ContentKey() = default;
    /// Begins with layout, scale, size and theme.
    explicit ContentKey(const Frame& frame);

    ContentKey& operator<<(const QString& text);
    ContentKey& operator<<(const QColor& colour);
    ContentKey& operator<<(QPointF point);
    ContentKey& operator<<(QSizeF size);
    ContentKey& operator<<(const QRectF& rect);
    ContentKey& operator<<(double number);
    ContentKey& operator<<(std::integral auto number) {
        m_text += QString::number(number) + kSeparator;
        return *this;
    }

    const QString& text() const { return m_text; }

private:
    static constexpr QChar kSeparator{u';'};
    QString m_text;
};

} // namespace phien::overlays
