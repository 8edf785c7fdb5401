#include "app/destinations/destination_row.h"

#include "app/text/platform_words.h"
#include "app/theme/theme.h"
#include "app/widgets/elided_label.h"
#include "app/widgets/tool_tip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace app::destinations {

namespace {

constexpr int kMarkSize = 20;
constexpr int kMarkRadius = 5;

QPixmap platformPlate(const QString& platform, qreal scale) {
    QPixmap result(QSize(kMarkSize, kMarkSize) * scale);
    result.setDevicePixelRatio(scale);
    result.fill(Qt::transparent);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(theme::platformColour(platform.toStdString())));
    painter.drawRoundedRect(QRect(0, 0, kMarkSize, kMarkSize), kMarkRadius, kMarkRadius);
    painter.setPen(QColor(theme::kWhite));
    painter.setFont(theme::font(theme::kTextTiny, theme::Weight::Bold));
    painter.drawText(QRect(0, 0, kMarkSize, kMarkSize), Qt::AlignCenter, text::platformMark(platform));
    return result;
}

} // namespace

DestinationRow::DestinationRow(const studio::show::Destination& destination, bool changeable, QWidget* parent)
    : QFrame(parent)
    , m_name(destination.name)
    , m_address(new widgets::ElidedLabel(this))
    , m_answer(new QLabel(this)) {
    setObjectName(QStringLiteral("destinationRow"));
    auto* mark = new QLabel(this);
    mark->setPixmap(platformPlate(destination.platform, devicePixelRatioF()));
    auto* name = new widgets::ElidedLabel(this);
    name->setText(destination.enabled ? destination.name : tr("%1 (not used)").arg(destination.name));
    name->setProperty("role", QStringLiteral("strong"));
    m_address->setText(destination.server.isEmpty() ? text::platformName(destination.platform)
                                                    : destination.server);
    m_address->setProperty("role", QStringLiteral("dim"));
    m_answer->setObjectName(QStringLiteral("answer_") + m_name);
    m_answer->setProperty("role", QStringLiteral("dim"));
    m_answer->setTextFormat(Qt::PlainText);
    m_answer->setWordWrap(true);
    m_answer->hide();
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(name);
    words->addWidget(m_address);
    words->addWidget(m_answer);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 8, 8, 8);
    row->setSpacing(10);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    m_retry = addButton(QStringLiteral("broadcast"), QStringLiteral("retry_") + m_name,
                        tr("Try %1 again now").arg(m_name));
    m_retry->hide();
    connect(m_retry, &QToolButton::clicked, this, &DestinationRow::retryWanted);
    if (changeable) {
        auto* edit =
            addButton(QStringLiteral("edit"), QStringLiteral("edit_") + m_name, tr("Change %1").arg(m_name));
        auto* remove = addButton(QStringLiteral("remove"), QStringLiteral("remove_") + m_name,
                                 tr("Remove %1").arg(m_name));
        connect(edit, &QToolButton::clicked, this, &DestinationRow::editWanted);
        connect(remove, &QToolButton::clicked, this, &DestinationRow::removeWanted);
    }
}

QToolButton* DestinationRow::addButton(const QString& icon, const QString& objectName, const QString& what) {
    auto* button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setIcon(theme::icon(icon, theme::kSoftInk));
    button->setAccessibleName(what);
    button->setToolTip(widgets::asToolTip(what));
    layout()->addWidget(button);
    layout()->setAlignment(button, Qt::AlignTop);
    return button;
}

void DestinationRow::setAnswer(const QString& words, bool bad) {
    m_answer->setText(words);
    m_answer->setProperty("role", bad ? QStringLiteral("bad") : QStringLiteral("dim"));
    m_answer->style()->unpolish(m_answer);
    m_answer->style()->polish(m_answer);
    m_answer->setVisible(!words.isEmpty());
}

void DestinationRow::setPicture(const QString& shape) {
    m_address->setText(tr("%1 · picture %2").arg(m_address->text(), shape));
}

void DestinationRow::setRetry(bool possible) {
    m_retry->setVisible(possible);
}

} // namespace app::destinations
