#pragma once

#include "plugins/overlays/painting/painters.h"

#include <QSize>

namespace phien::overlays {

/// What one source shows: values, ready to be painted. Immutable, any thread.
class Artwork {
public:
    virtual ~Artwork() = default;
    virtual Painted paint(PaintTools& tools, qint64 nowMs) const = 0;
    /// Of the source's picture, known without painting.
    virtual QSize size() const = 0;
    /// Changes whenever the picture has to be painted anew because time went on. Cheap.
    virtual qint64 step(qint64 nowMs) const = 0;
    /// 0: nothing moves, 1: everything does.
    virtual double motion() const = 0;
    /// Pixels per design unit.
    virtual double unit() const = 0;
    virtual bool sameAs(const Artwork& other) const = 0;
};

} // namespace phien::overlays
