#include "tests/plugins/seen.h"

namespace phien::overlays::test {

Picture seen(const Painted& painted, qint64 nowMs) {
    QRect where;
    for (const Sprite& sprite : painted.sprites) {
        where |= QRect(sprite.at.toPoint(), sprite.image.size());
    }
    return {where.isEmpty() ? QImage() : flatten(painted, nowMs).copy(where), where.topLeft(), painted.size};
}

} // namespace phien::overlays::test
