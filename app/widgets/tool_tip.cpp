#include "app/widgets/tool_tip.h"

namespace app::widgets {

QString asToolTip(const QString& words) {
    return words.isEmpty() ? QString()
                           : QString(QStringLiteral("<p>") + words.toHtmlEscaped() + QStringLiteral("</p>"));
}

} // namespace app::widgets
