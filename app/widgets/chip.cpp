#include "app/widgets/chip.h"

#include "app/theme/theme.h"
#include "app/widgets/tool_tip.h"

#include <QPainter>

namespace app::widgets {

namespace {
constexpr int kPadding = 9;
constexpr int kDotSize = 8;
constexpr int kGap = 6;
constexpr int kHeight = 26;
constexpr int kLeastValueWidth = 26;
} // namespace

Chip::Chip(QWidget* parent)
    : QAbstractButton(parent) {
    setFont(theme::font(theme::kTextSmall));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::setDot(const QColor& colour) {
    m_dot = colour;
    update();
}

void Chip::setWords(const QString& name, const QString& value) {
    if (name == m_name && value == m_value)
        return;
    m_name = name;
    m_value = value;
    setAccessibleName(name + QStringLiteral(": ") + value);
    setToolTip(asToolTip(name + QStringLiteral(" · ") + value));
    updateGeometry();
    update();
}

int Chip::fixedWidth() const {
    return 2 * kPadding + kDotSize + kGap + fontMetrics().horizontalAdvance(m_name);
}

QSize Chip::sizeHint() const {
    const int value = m_value.isEmpty() ? 0 : kGap + fontMetrics().horizontalAdvance(m_value) + 1;
    return {fixedWidth() + value, kHeight};
}

QSize Chip::minimumSizeHint() const {
    const int value = m_value.isEmpty()
                          ? 0
                          : kGap + std::min(kLeastValueWidth, fontMetrics().horizontalAdvance(m_value) + 1);
    return {fixedWidth() + value, kHeight};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen(QColor(theme::kAsk)) : Qt::NoPen);
    painter.setBrush(QColor(underMouse() ? theme::kHover : theme::kRaised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::kChipRadius,
                            theme::kChipRadius);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_dot);
    painter.drawEllipse(QRect(kPadding, (height() - kDotSize) / 2, kDotSize, kDotSize));
    painter.setPen(QColor(theme::kInk));
    const int nameLeft = kPadding + kDotSize + kGap;
    const int nameWidth = fontMetrics().horizontalAdvance(m_name);
    painter.drawText(QRect(nameLeft, 0, nameWidth + 1, height()), Qt::AlignVCenter, m_name);
    const QRect valueRect(nameLeft + nameWidth + kGap, 0,
                          width() - nameLeft - nameWidth - kGap - kPadding + 1, height());
    painter.drawText(valueRect, Qt::AlignVCenter,
                     fontMetrics().elidedText(m_value, Qt::ElideRight, valueRect.width()));
}

} // namespace app::widgets
