#include "plugins/overlays/painting/text_sprite.h"

#include "plugins/overlays/painting/content_key.h"

namespace phien::overlays {

QRect inkOf(const TextBlock& text, QPoint at, const QRect& clip) {
    if (text.lineCount() == 0) {
        return {};
    }
    return text.ink().translated(at).toAlignedRect() & clip;
}

Sprite* addText(SpriteSheet& sheet, const QString& id, const TextBlock& text, QPoint at, const QRect& clip) {
    const QRect ink = inkOf(text, at, clip);
    if (ink.isEmpty()) {
        return nullptr;
    }
    ContentKey key;
    key << text.content() << QPointF(at - ink.topLeft());
    return &sheet.add(id, key.text(), ink, [&](QPainter& painter) { text.draw(painter, at); });
}

} // namespace phien::overlays
