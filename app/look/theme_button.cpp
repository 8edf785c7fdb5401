#include "app/look/theme_button.h"

#include "app/look/theme_swatch.h"
#include "app/theme/theme.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

namespace app::look {

namespace {
constexpr int kPadding = 6;
constexpr int kSwatchWidth = 96;
constexpr int kSwatchHeight = 60;
constexpr int kNameHeight = 20;
constexpr double kBorder = 1.5;
} // namespace

ThemeButton::ThemeButton(const studio::session::ThemeChoice& theme, QWidget* parent)
    : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setTheme(theme);
}

void ThemeButton::setTheme(const studio::session::ThemeChoice& theme) {
    m_theme = theme;
    setText(theme.titleIn(QLocale().name().section(QLatin1Char('_'), 0, 0)));
    setObjectName(QStringLiteral("theme_") + theme.name);
    setAccessibleName(tr("Theme %1").arg(text()));
    update();
}

QSize ThemeButton::sizeHint() const {
    return {kSwatchWidth + 2 * kPadding, kSwatchHeight + kNameHeight + 2 * kPadding};
}

void ThemeButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = hasFocus()    ? theme::kAsk
                        : isChecked() ? theme::kBrand
                                      : (underMouse() ? theme::kLine : theme::kPane);
    painter.setPen(QPen(edge, kBorder));
    painter.setBrush(QColor(isChecked() ? theme::kToggleOn : theme::kPane));
    const double inset = kBorder / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme::kSmallRadius,
                            theme::kSmallRadius);
    const QRectF swatch(kPadding, kPadding, width() - 2 * kPadding, height() - 2 * kPadding - kNameHeight);
    paintSwatch(painter, swatch, m_theme.tokens);
    painter.setFont(
        theme::font(theme::kTextSmall, isChecked() ? theme::Weight::Strong : theme::Weight::Normal));
    painter.setPen(QColor(theme::kInk));
    const QRect name(kPadding, height() - kPadding - kNameHeight + 2, width() - 2 * kPadding, kNameHeight);
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width());
    painter.drawText(name, Qt::AlignCenter, shown);
}

} // namespace app::look
