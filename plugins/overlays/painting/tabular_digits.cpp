#include "plugins/overlays/painting/tabular_digits.h"

#include "plugins/overlays/painting/content_key.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

TextBlock blockOf(const QString& text, const TabularDigits::Style& style) {
    return TextBlock(
        {{text, style.colour, style.weight}},
        {.pixelSize = style.pixelSize, .width = style.pixelSize * (1 + static_cast<double>(text.size()))});
}

} // namespace

double TabularDigits::cellWidth(const Style& style) {
    double width = 0;
    for (const QChar digit : QStringLiteral("0123456789")) {
        width = std::max(width, blockOf(QString(digit), style).size().width());
    }
    return width;
}

TabularDigits::TabularDigits(const QString& text, const Style& style)
    : m_style(style)
    , m_cell(cellWidth(style))
    , m_height(blockOf(QStringLiteral("0"), style).size().height()) {
    for (const QChar c : text) {
        if (m_groups.empty() || m_groups.back().isDigits != c.isDigit()) {
            m_groups.push_back({{}, c.isDigit(), m_width, 0});
        }
        auto& group = m_groups.back();
        const double width = c.isDigit() ? m_cell : block(QString(c)).size().width();
        group.text += c;
        group.width += width;
        m_width += width;
    }
}

TextBlock TabularDigits::block(QStringView text) const {
    return blockOf(text.toString(), m_style);
}

void TabularDigits::drawGroup(QPainter& painter, const Group& group, QPoint at) const {
    double x = at.x() + std::round(group.x);
    for (const QChar c : group.text) {
        const auto letter = block(QString(c));
        const double cell = group.isDigits ? m_cell : letter.size().width();
        letter.draw(painter, {x + (cell - letter.size().width()) / 2, static_cast<double>(at.y())});
        x += cell;
    }
}

void TabularDigits::drawSeparators(QPainter& painter, QPoint at) const {
    for (const auto& group : m_groups) {
        if (!group.isDigits) {
            drawGroup(painter, group, at);
        }
    }
}

QString TabularDigits::separators() const {
    ContentKey key;
    key << m_style.colour << m_style.weight << m_style.pixelSize;
    for (const auto& group : m_groups) {
        if (!group.isDigits) {
            key << group.text << group.x;
        }
    }
    return key.text();
}

void TabularDigits::addGroups(SpriteSheet& sheet, const QString& id, QPoint at, Change change) const {
    const auto count =
        std::count_if(m_groups.begin(), m_groups.end(), [](const Group& group) { return group.isDigits; });
    auto number = count;
    for (const auto& group : m_groups) {
        if (!group.isDigits) {
            continue;
        }
        --number;
        const QRect where(at.x() + static_cast<int>(std::round(group.x)) - 1, at.y(),
                          static_cast<int>(std::ceil(group.width)) + 2,
                          static_cast<int>(std::ceil(m_height)));
        ContentKey key;
        key << m_style.colour << m_style.weight << m_style.pixelSize << group.text;
        auto& sprite = sheet.add(id + QString::number(number), key.text(), where,
                                 [&](QPainter& painter) { drawGroup(painter, group, at); });
        // Of all, the seconds alone call for attention.
        sprite.change = number == 0 ? change : Change::Cut;
    }
}

} // namespace phien::overlays
