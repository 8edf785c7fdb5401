#pragma once

#include "plugins/overlays/painting/sprite.h"
#include "plugins/overlays/painting/text_block.h"

#include <QColor>
#include <QPoint>
#include <QString>

#include <vector>

namespace phien::overlays {

/// A time like "1:04:59" whose digits stand in cells of one width, so that it does not tremble; each group of
/// digits is a sprite of its own, so that only what changed is painted.
class TabularDigits {
public:
    struct Style {
        QColor colour;
        int weight = 800;
        double pixelSize = 16;
    };
    /// `text`: digits, and what stands between them.
    TabularDigits(const QString& text, const Style& style);

    QSizeF size() const { return {m_width, m_height}; }
    /// Paints what stands between the groups: part of the plate, and of its key.
    void drawSeparators(QPainter& painter, QPoint at) const;
    /// Names what drawSeparators() paints, but the place.
    QString separators() const;
    /// A sprite a group, the last `id`0, the one before `id`1, …
    void addGroups(SpriteSheet& sheet, const QString& id, QPoint at, Change change) const;

    /// Width of a cell.
    static double cellWidth(const Style& style);

private:
    struct Group {
        QString text;
        bool isDigits = false;
        double x = 0;
        double width = 0;
    };
    TextBlock block(QStringView text) const;
    void drawGroup(QPainter& painter, const Group& group, QPoint at) const;

    Style m_style;
    double m_cell = 0;
    double m_width = 0;
    double m_height = 0;
    std::vector<Group> m_groups;
};

} // namespace phien::overlays
