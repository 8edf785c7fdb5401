#pragma once

#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSize>
#include <QString>

#include <functional>
#include <map>
#include <vector>

class QPainter;

namespace phien::overlays {

enum class Property { X, Y, Opacity, Scale, Rotation, CropX, CropY, CropWidth, CropHeight, Sweep };
enum class Easing { Linear, Out, InOut, OutBack };

/// A property that time alone changes, on the GPU: nothing is painted or uploaded meanwhile.
/// Wall clock, milliseconds since 1970: `from` before the start, `to` after the end. X, Y, Crop: pixels,
/// added to the sprite's own; Opacity, Scale: factors; Rotation: degrees clockwise, added; Sweep: 0…1, the
/// part of a pie that is shown, clockwise from twelve o'clock.
struct Track {
    Property property = Property::Opacity;
    double from = 0;
    double to = 1;
    qint64 startMs = 0;
    qint64 endMs = 0;
    Easing easing = Easing::Linear;

    friend bool operator==(const Track&, const Track&) = default;
};

/// How a sprite that is new comes and one that is gone leaves. The direction is that of the movement: what
/// comes by Rise begins below its place, what leaves by Rise ends above it.
enum class Entrance { None, Fade, Rise, SlideLeft, SlideRight, Pop };
/// How new pixels take the place of the old ones.
enum class Change { Cut, CrossFade, Swell };

/// A part of an overlay that moves as one, with a texture of its own.
struct Sprite {
    QString id;      ///< the same from one painting to the next: moved, not replaced
    QString content; ///< the same: the pixels are the same, and the texture is kept
    QImage image;    ///< premultiplied ARGB32
    QPointF at;      ///< top left in the source's picture, pixels
    double opacity = 1;
    double rotation = 0; ///< degrees clockwise, about the middle
    QRectF crop;         ///< the part of `image` that is drawn; null: all
    std::vector<Track> tracks;
    Entrance entrance = Entrance::Fade;
    Entrance exit = Entrance::Fade;
    Change change = Change::Cut;
};

/// A painted overlay: its sprites in drawing order, bottom first.
struct Painted {
    QSize size; ///< the source's
    std::vector<Sprite> sprites;
    // Of the overlay as a whole, when it is switched on and off.
    Entrance entrance = Entrance::Rise;
    Entrance exit = Entrance::Fade;
};

/// Pictures of the last painting of one source, by sprite.
class SpriteCache {
public:
    struct Entry {
        QString content;
        QImage image;
    };
    const QImage* find(const QString& id, const QString& content) const;
    void replace(std::map<QString, Entry> entries) { m_entries = std::move(entries); }

private:
    std::map<QString, Entry> m_entries;
};

/// Collects an overlay's sprites; paints only those that the cache does not hold.
class SpriteSheet {
public:
    SpriteSheet(QSize size, SpriteCache& cache);

    /// `where` is the sprite's place in the source's pixels, and what `paint` may paint in: the painter is
    /// transparent, antialiased, without a pen, and translated so that it paints in the source's pixels.
    /// `content` names everything that the pixels depend on but the size of `where`. The answer is valid
    /// until the next add(). An empty `where` adds nothing that is seen.
    Sprite& add(const QString& id, const QString& content, const QRect& where,
                const std::function<void(QPainter&)>& paint);
    Painted finish();

private:
    SpriteCache& m_cache;
    std::map<QString, SpriteCache::Entry> m_entries;
    Painted m_painted;
};

/// As it is seen at `nowMs` once all has come to rest: for tests and pictures.
QImage flatten(const Painted& painted, qint64 nowMs);

} // namespace phien::overlays
