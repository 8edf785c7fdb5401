#pragma once

#include <QImage>
#include <QPointF>
#include <QRect>

#include <list>

class QPainter;

namespace phien::overlays {

/// A soft shadow as style sheets describe it; pixels.
struct Shadow {
    double offsetY = 0;
    double blur = 0; ///< twice the Gaussian's standard deviation; nothing is painted further out
    double opacity = 0;
};

/// Blurred shadows of rounded rectangles, the last few kept. One thread.
class ShadowCache {
public:
    void paint(QPainter& painter, const QRect& body, double radius, const Shadow& shadow);

private:
    struct Entry {
        QSize size;
        double radius = 0;
        double blur = 0;
        double opacity = 0;
        QImage image;
    };
    const QImage& find(QSize size, double radius, const Shadow& shadow);

    std::list<Entry> m_entries;
};

/// Blurs in place by a Gaussian of that standard deviation (three box blurs); any 32-bit format.
void blurPicture(QImage& picture, double deviation);

} // namespace phien::overlays
