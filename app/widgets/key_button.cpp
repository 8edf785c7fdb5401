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
constexpr int kKeyRadius = 4;
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

int KeyButton::keyWidth() const {
    if (m_key.isEmpty())
        return 0;
    return QFontMetrics(theme::font(theme::kTextKey, theme::Weight::Strong)).horizontalAdvance(m_key) +
           2 * kKeyPadding;
}

QSize KeyButton::sizeHint() const {
    return QPushButton::sizeHint() + QSize(m_key.isEmpty() ? 0 : keyWidth() + kKeyGap, 0);
}

QSize KeyButton::minimumSizeHint() const {
    return {keyWidth() + 2 * kSideMargin + fontMetrics().averageCharWidth() * 4,
            QPushButton::sizeHint().height()};
}

void KeyButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const int keySpace = m_key.isEmpty() ? 0 : keyWidth() + kKeyGap;
    const int room = width() - 2 * kSideMargin - keySpace;
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room);
    const int textWidth = fontMetrics().horizontalAdvance(shown);
    const int left = (width() - textWidth - keySpace) / 2;
    painter.setPen(
        option.palette.color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
    painter.drawText(QRect(left, 0, textWidth + 1, height()), Qt::AlignVCenter, shown);
    if (m_key.isEmpty())
        return;
    const QRect cap(left + textWidth + kKeyGap, (height() - kKeyHeight) / 2, keyWidth(), kKeyHeight);
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
