#include "plugins/overlays/painting/price_reels.h"

#include "plugins/overlays/painting/content_key.h"
#include "plugins/overlays/painting/tabular_digits.h"
#include "plugins/overlays/painting/text_sprite.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace phien::overlays {
namespace {

constexpr int kRadix = 10;
/// After the overlay itself has come.
constexpr qint64 kDelayMs = 180;
constexpr qint64 kRollMs = 380;
constexpr qint64 kNextColumnMs = 24;
/// Height of a digit on its strip, × its size.
constexpr double kPitch = 1.06;

bool isDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

/// Digits of a price, the last first.
std::vector<int> digitsOf(const QString& price) {
    std::vector<int> digits;
    for (auto c = price.crbegin(); c != price.crend(); ++c) {
        if (isDigit(*c)) {
            digits.push_back(c->digitValue());
        }
    }
    return digits;
}

} // namespace

PriceReels::PriceReels(const QString& oldPrice, const QString& price, const Style& style, double width)
    : m_style(style)
    , m_plain({}, {}) {
    layOut(oldPrice, price);
    if (m_width > width) {
        // Letters are a whole number of pixels high.
        m_style.pixelSize = std::max(std::floor(style.pixelSize * style.smallest),
                                     std::floor(style.pixelSize * width / m_width));
        layOut(oldPrice, price);
    }
    if (m_width > width + 1) {
        m_cells.clear();
        m_plain = TextBlock({{price, style.colour, style.weight}},
                            {.pixelSize = m_style.pixelSize, .width = width});
    }
}

TextBlock PriceReels::block(const QString& text) const {
    return TextBlock({{text, m_style.colour, m_style.weight}},
                     {.pixelSize = m_style.pixelSize,
                      .width = m_style.pixelSize * 2 * static_cast<double>(text.size() + 1)});
}

void PriceReels::layOut(const QString& oldPrice, const QString& price) {
    m_cells.clear();
    m_width = 0;
    const double digit = TabularDigits::cellWidth({m_style.colour, m_style.weight, m_style.pixelSize});
    const QString guard = QStringLiteral("0");
    m_height = block(guard).size().height();
    for (const QChar c : price) {
        if (isDigit(c)) {
            m_cells.push_back({QString(c), true, c.digitValue(), 0, digit});
        } else if (m_cells.empty() || m_cells.back().isDigit) {
            m_cells.push_back({QString(c), false, 0, 0, 0});
        } else {
            m_cells.back().text += c;
        }
    }
    const auto was = digitsOf(oldPrice);
    size_t place = 0;
    for (auto cell = m_cells.rbegin(); cell != m_cells.rend(); ++cell) {
        if (cell->isDigit) {
            // A price without an old one does not roll.
            cell->oldDigit = was.empty() ? cell->oldDigit : place < was.size() ? was[place] : 0;
            ++place;
        } else {
            // Spaces at the ends count too.
            cell->width =
                block(guard + cell->text + guard).size().width() - block(guard + guard).size().width();
        }
    }
    for (auto& cell : m_cells) {
        cell.x = m_width;
        m_width += cell.width;
    }
}

QSizeF PriceReels::size() const {
    return m_cells.empty() ? m_plain.size() : QSizeF(m_width, m_height);
}

int PriceReels::pitch() const {
    return static_cast<int>(std::lround(m_style.pixelSize * kPitch));
}

void PriceReels::drawCell(QPainter& painter, const QString& text, const Cell& cell, QPointF at) const {
    const auto letters = block(text);
    const double slack = cell.isDigit ? cell.width - letters.size().width() : 0;
    letters.draw(painter, at + QPointF(slack / 2, 0));
}

void PriceReels::addReel(SpriteSheet& sheet, const QString& id, const Cell& cell, QPoint at,
                         qint64 startMs) const {
    const int now = cell.text.front().digitValue();
    const int steps = (cell.oldDigit - now + kRadix) % kRadix;
    const int left = at.x() + static_cast<int>(std::lround(cell.x));
    const int top = at.y() + static_cast<int>(std::lround((m_height - pitch()) / 2));
    const QRect strip(left, top, static_cast<int>(std::ceil(cell.width)), pitch() * (steps + 1));
    ContentKey key;
    key << m_style.colour << m_style.weight << m_style.pixelSize << now << steps;
    auto& sprite = sheet.add(id, key.text(), strip, [&](QPainter& painter) {
        // The new digit on top, the old one below: they roll down.
        for (int step = 0; step <= steps; ++step) {
            const QPointF place(left, top + step * pitch() - (m_height - pitch()) / 2);
            drawCell(painter, QString::number((now + step) % kRadix), cell, place);
        }
    });
    sprite.crop = QRectF(0, 0, strip.width(), pitch());
    sprite.tracks.push_back(
        {Property::CropY, double(steps * pitch()), 0, startMs, startMs + kRollMs, Easing::Out});
}

void PriceReels::addTo(SpriteSheet& sheet, const QString& id, QPoint at, const QRect& clip,
                       qint64 startMs) const {
    if (m_cells.empty()) {
        addText(sheet, id, m_plain, at, clip);
        return;
    }
    const auto rolls = [&](const Cell& cell) {
        return startMs > 0 && cell.isDigit && cell.oldDigit != cell.text.front().digitValue();
    };
    ContentKey key;
    key << m_style.colour << m_style.weight << m_style.pixelSize;
    for (const auto& cell : m_cells) {
        key << cell.text << rolls(cell);
    }
    const QRect where =
        QRect(at, QSize(static_cast<int>(std::ceil(m_width)), static_cast<int>(std::ceil(m_height)))) & clip;
    key << QPointF(at - where.topLeft());
    sheet.add(id, key.text(), where, [&](QPainter& painter) {
        for (const auto& cell : m_cells) {
            if (!rolls(cell)) {
                drawCell(painter, cell.text, cell, {at.x() + std::round(cell.x), double(at.y())});
            }
        }
    });
    int column = 0;
    for (const auto& cell : m_cells) {
        if (rolls(cell)) {
            addReel(sheet, id + QString::number(column), cell, at,
                    startMs + kDelayMs + column * kNextColumnMs);
            ++column;
        }
    }
}

} // namespace phien::overlays
