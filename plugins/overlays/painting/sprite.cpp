#include "plugins/overlays/painting/sprite.h"

#include "plugins/overlays/painting/track.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace phien::overlays {

const QImage* SpriteCache::find(const QString& id, const QString& content) const {
    const auto found = m_entries.find(id);
    return found != m_entries.end() && found->second.content == content ? &found->second.image : nullptr;
}

SpriteSheet::SpriteSheet(QSize size, SpriteCache& cache)
    : m_cache(cache) {
    m_painted.size = size;
}

Sprite& SpriteSheet::add(const QString& id, const QString& content, const QRect& where,
                         const std::function<void(QPainter&)>& paint) {
    Sprite sprite;
    sprite.id = id;
    sprite.content = content;
    sprite.at = where.topLeft();
    const QImage* kept = m_cache.find(id, content);
    if (kept != nullptr && kept->size() == where.size()) {
        sprite.image = *kept;
    } else if (!where.isEmpty()) {
        sprite.image = QImage(where.size(), QImage::Format_ARGB32_Premultiplied);
        sprite.image.fill(Qt::transparent);
        QPainter painter(&sprite.image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setPen(Qt::NoPen);
        painter.translate(-where.topLeft());
        paint(painter);
    }
    m_entries[id] = {content, sprite.image};
    m_painted.sprites.push_back(std::move(sprite));
    return m_painted.sprites.back();
}

Painted SpriteSheet::finish() {
    m_cache.replace(std::move(m_entries));
    return std::move(m_painted);
}

namespace {

/// What of the picture is drawn, in its own pixels.
QRectF cropAt(const Sprite& sprite, qint64 nowMs) {
    QRectF crop = sprite.crop.isNull() ? QRectF(QPointF(0, 0), QSizeF(sprite.image.size())) : sprite.crop;
    crop.translate(addedBy(sprite.tracks, Property::CropX, nowMs),
                   addedBy(sprite.tracks, Property::CropY, nowMs));
    crop.setWidth(crop.width() + addedBy(sprite.tracks, Property::CropWidth, nowMs));
    crop.setHeight(crop.height() + addedBy(sprite.tracks, Property::CropHeight, nowMs));
    return crop;
}

void drawSprite(QPainter& painter, const Sprite& sprite, qint64 nowMs) {
    const QRectF crop = cropAt(sprite, nowMs);
    const QPointF at = sprite.at + QPointF(addedBy(sprite.tracks, Property::X, nowMs),
                                           addedBy(sprite.tracks, Property::Y, nowMs));
    const double scale = timesBy(sprite.tracks, Property::Scale, nowMs);
    painter.save();
    painter.setOpacity(sprite.opacity * timesBy(sprite.tracks, Property::Opacity, nowMs));
    painter.translate(at + QPointF(crop.width() / 2, crop.height() / 2));
    painter.rotate(sprite.rotation + addedBy(sprite.tracks, Property::Rotation, nowMs));
    painter.scale(scale, scale);
    const QRectF target(-crop.width() / 2, -crop.height() / 2, crop.width(), crop.height());
    const double sweep = timesBy(sprite.tracks, Property::Sweep, nowMs);
    if (sweep < 1) {
        QPainterPath pie;
        pie.moveTo(0, 0);
        const double radius = std::hypot(crop.width(), crop.height());
        pie.arcTo(QRectF(-radius, -radius, 2 * radius, 2 * radius), 90, -360 * sweep);
        painter.setClipPath(pie);
    }
    painter.drawImage(target, sprite.image, crop);
    painter.restore();
}

} // namespace

QImage flatten(const Painted& painted, qint64 nowMs) {
    QImage picture(painted.size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    for (const Sprite& sprite : painted.sprites) {
        if (!sprite.image.isNull()) {
            drawSprite(painter, sprite, nowMs);
        }
    }
    return picture;
}

} // namespace phien::overlays
