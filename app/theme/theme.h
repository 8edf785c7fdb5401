#pragma once

#include "app/theme/tokens.h"

#include <QFont>
#include <QIcon>
#include <QPalette>
#include <QString>

class QApplication;

namespace app::theme {

/// Weight of text as a token, so that painted rows and the style sheet agree.
enum class Weight { Normal, Medium, Strong, Bold };

/// The console's font at a token size. Inter, then what can write Vietnamese, then colour emoji.
QFont font(const Length& size, Weight weight = Weight::Normal);

QPalette palette();

/// console.qss with every "@{token}" replaced by its value.
QString styleSheet();

/// Makes the whole program look like the console: style, palette, font, sheet. Call once, first.
void apply(QApplication& application);

/// An SVG of resources/icons drawn in one colour, crisp at every scale factor.
QPixmap pixmap(const QString& name, const QColor& colour, int size, qreal scale);
QIcon icon(const QString& name, const QColor& colour);

} // namespace app::theme
