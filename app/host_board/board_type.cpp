#include "app/host_board/board_type.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace app::host_board {

namespace {

constexpr double kUprightBelow = 1.1;
constexpr double kSmallestType = 9;
constexpr double kLineSpacing = 1.22;

} // namespace

BoardType::BoardType(QSizeF window, double scale)
    : m_upright(window.width() < window.height() * kUprightBelow)
    , m_scale(scale) {
    const QSizeF design = m_upright ? kUprightDesign : kDesign;
    m_unit = std::min(window.width() / design.width(), window.height() / design.height());
}

QFont BoardType::font(double designPixels, theme::Weight weight) const {
    QFont result = theme::font(theme::kText, weight);
    result.setPixelSize(
        static_cast<int>(std::lround(std::max(kSmallestType, length(designPixels) * m_scale))));
    return result;
}

BoardType BoardType::smaller(double factor) const {
    BoardType result = *this;
    result.m_scale *= factor;
    return result;
}

double textWidth(const QFont& font, const QString& text) {
    return QFontMetricsF(font).horizontalAdvance(text);
}

double lineHeight(const QFont& font) {
    return std::ceil(font.pixelSize() * kLineSpacing);
}

double widestDigits(const QFont& font, const QString& text) {
    static const QRegularExpression kDigit(QStringLiteral("\\d"));
    QString widest = text;
    widest.replace(kDigit, QStringLiteral("0"));
    return std::max(textWidth(font, text), textWidth(font, widest));
}

QString elided(const QFont& font, const QString& text, double width) {
    return QFontMetricsF(font).elidedText(text, Qt::ElideRight, std::max(0.0, width));
}

BrokenText broken(const QFont& font, const QString& text, double width, int mostLines,
                  double firstLineIndent) {
    BrokenText result;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        const double room = result.lines.isEmpty() ? width - firstLineIndent : width;
        line.setLineWidth(std::max(1.0, room));
        const QString rest = text.mid(line.textStart());
        if (result.lines.size() + 1 == mostLines && line.textStart() + line.textLength() < text.size()) {
            result.lines << elided(font, rest, room);
            result.cut = true;
            break;
        }
        result.lines << rest.left(line.textLength()).trimmed();
    }
    layout.endLayout();
    return result;
}

} // namespace app::host_board
