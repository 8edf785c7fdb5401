#include "app/widgets/key_button.h"

#include "app/theme/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace app::widgets {

namespace {
constexpr int kKeyPadding = 5;
constexpr int kKeyHeight = 16;
constexpr int kKeyGap = 7;
constexpr int kSideMargin = 8;
constexpr int kCompactMargin = 6;
constexpr int kKeyRadius = 4;
constexpr int kLettersAtLeast = 4;
constexpr int kMarkWidth = 6;
constexpr int kMarkGap = 4;
} // namespace

KeyButton::KeyButton(QWidget* parent)
    : QPushButton(parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void KeyButton::setKey(const QString& key) {
    m_key = key;
    updateGeometry();
    update();
}

void KeyButton::setCompact(bool compact) {
    m_compact = compact;
    updateGeometry();
    update();
}

void KeyButton::setMenuMark(bool shown) {
    m_menuMark = shown;
    updateGeometry();
    update();
}

int KeyButton::keyWidth() const {
    if (m_key.isEmpty())
        return 0;
    return QFontMetrics(theme::font(theme::kTextKey, theme::Weight::Strong)).horizontalAdvance(m_key) +
           2 * kKeyPadding;
}

int KeyButton::sideMargin() const {
    return m_compact ? kCompactMargin : kSideMargin;
}

QSize KeyButton::sizeHint() const {
    const int mark = m_menuMark ? kMarkWidth + kMarkGap : 0;
    if (m_compact) {
        ensurePolished();
        const int words = fontMetrics().horizontalAdvance(text());
        return {words + mark + 2 * sideMargin() + 2, QPushButton::sizeHint().height()};
    }
    return QPushButton::sizeHint() + QSize((m_key.isEmpty() ? 0 : keyWidth() + kKeyGap) + mark, 0);
}

QSize KeyButton::minimumSizeHint() const {
    const int key = m_compact ? 0 : keyWidth();
    return {key + 2 * sideMargin() + fontMetrics().averageCharWidth() * kLettersAtLeast,
            QPushButton::sizeHint().height()};
}

void KeyButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const int whole = fontMetrics().horizontalAdvance(text());
    const int markSpace = m_menuMark ? kMarkWidth + kMarkGap : 0;
    int keySpace = m_key.isEmpty() ? 0 : keyWidth() + kKeyGap;
    const int allRoom = width() - 2 * sideMargin() - markSpace;
    if (m_compact && whole + keySpace > allRoom)
        keySpace = 0;
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, allRoom - keySpace);
    const int textWidth = fontMetrics().horizontalAdvance(shown);
    const int left = (width() - textWidth - markSpace - keySpace) / 2;
    painter.setPen(
        option.palette.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(QRect(left, 0, textWidth + 1, height()), Qt::AlignVCenter, shown);
    if (m_menuMark)
        paintMenuMark(painter, left + textWidth + kMarkGap);
    if (keySpace > 0)
        paintKey(painter, left + textWidth + markSpace + kKeyGap);
}

void KeyButton::paintMenuMark(QPainter& painter, int left) const {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF corner(left, (height() - kMarkWidth / 2.0) / 2);
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF(
        {corner, corner + QPointF(kMarkWidth, 0), corner + QPointF(kMarkWidth / 2.0, kMarkWidth / 2.0)}));
    painter.restore();
}

void KeyButton::paintKey(QPainter& painter, int left) const {
    const QRect cap(left, (height() - kKeyHeight) / 2, keyWidth(), kKeyHeight);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::kKeyCap));
    painter.drawRoundedRect(cap, kKeyRadius, kKeyRadius);
    painter.restore();
    painter.setFont(theme::font(theme::kTextKey, theme::Weight::Strong));
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

} // namespace app::widgets
