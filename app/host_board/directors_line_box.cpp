#include "app/host_board/directors_line_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace app::host_board {

namespace {
constexpr int kPadding = 12;
constexpr int kGap = 8;
constexpr int kWidth = 420;
} // namespace

DirectorsLineBox::DirectorsLineBox(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_line(new QLineEdit(this))
    , m_clear(new QPushButton(tr("Take away"), this)) {
    setObjectName(QStringLiteral("directorsLineBox"));
    setAttribute(Qt::WA_StyledBackground);
    auto* title = new QLabel(tr("A line for the host"), this);
    title->setProperty("role", QStringLiteral("strong"));
    auto* hint = new QLabel(
        tr("Stands at the foot of the host board until you take it away. Buyers do not see it."), this);
    hint->setProperty("role", QStringLiteral("dim"));
    hint->setWordWrap(true);
    m_line->setObjectName(QStringLiteral("directorsLine"));
    m_line->setAccessibleName(title->text());
    m_line->setPlaceholderText(tr("Say the price once more"));
    m_line->setMaxLength(kLongestLine);
    m_clear->setObjectName(QStringLiteral("directorsLineClear"));
    m_clear->setAccessibleName(m_clear->text());
    auto* send = new QPushButton(tr("Send"), this);
    send->setObjectName(QStringLiteral("directorsLineSend"));
    send->setAccessibleName(send->text());
    send->setProperty("role", QStringLiteral("go"));
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    row->addWidget(m_line, 1);
    row->addWidget(send);
    row->addWidget(m_clear);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kGap);
    column->addWidget(title);
    column->addLayout(row);
    column->addWidget(hint);
    setFixedWidth(kWidth);
    connect(m_line, &QLineEdit::returnPressed, this, &DirectorsLineBox::send);
    connect(send, &QPushButton::clicked, this, &DirectorsLineBox::send);
    connect(m_clear, &QPushButton::clicked, this, &DirectorsLineBox::clear);
    setLine({});
}

void DirectorsLineBox::setLine(const QString& line) {
    m_line->setText(line);
    m_clear->setEnabled(!line.isEmpty());
}

void DirectorsLineBox::openAt(const QPoint& corner) {
    adjustSize();
    move(corner - QPoint(width(), 0));
    show();
    m_line->setFocus();
    m_line->selectAll();
}

void DirectorsLineBox::send() {
    const QString line = m_line->text().simplified();
    close();
    Q_EMIT lineWanted(line);
}

void DirectorsLineBox::clear() {
    close();
    Q_EMIT lineWanted({});
}

} // namespace app::host_board
