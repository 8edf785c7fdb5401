#include "app/run_of_show/order_switch.h"

#include "app/widgets/tool_tip.h"

#include <QStyle>

namespace app::run_of_show {

namespace {

QString wordsFor(const studio::show::Stage& stage) {
    if (!stage.ordersOpen)
        return QStringLiteral("○ ") + OrderSwitch::tr("Not taking orders");
    QStringList codes{stage.productCode, stage.pairCode};
    codes.removeAll(QString());
    const QString words = QStringLiteral("● ") + OrderSwitch::tr("Taking orders");
    return codes.isEmpty() ? words : words + QStringLiteral(" · ") + codes.join(QStringLiteral(" + "));
}

} // namespace

OrderSwitch::OrderSwitch(QWidget* parent)
    : KeyButton(parent) {
    setObjectName(QStringLiteral("orderSwitch"));
    setProperty("role", QStringLiteral("orders"));
    setCheckable(true);
    setKey(tr("Ctrl O"));
    setToolTip(widgets::asToolTip(
        tr("Whether buyers can order now. A product or a flash sale opens it, a break or a change of hosts "
           "closes it; this turns it by hand.")));
    connect(this, &QPushButton::clicked, this, &OrderSwitch::turn);
    setStage({});
}

void OrderSwitch::setStage(const studio::show::Stage& stage) {
    m_isOpen = stage.ordersOpen;
    setChecked(m_isOpen);
    setText(wordsFor(stage));
    if (property("open").toBool() != m_isOpen) { // a key button's words take the colour of no other state
        setProperty("open", m_isOpen);
        style()->unpolish(this);
        style()->polish(this);
    }
    setAccessibleName(text());
}

void OrderSwitch::turn() {
    setChecked(m_isOpen); // lit by what the stage says, not by the press
    if (m_isOpen)
        Q_EMIT commanded(studio::show::CloseOrders{});
    else
        Q_EMIT commanded(studio::show::OpenOrders{});
}

} // namespace app::run_of_show
