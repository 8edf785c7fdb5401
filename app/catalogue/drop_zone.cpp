#include "app/catalogue/drop_zone.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStyle>
#include <QUrl>
#include <QVBoxLayout>

namespace app::catalogue {

namespace {

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

DropZone::DropZone(const QString& objectName, const QString& words, const QString& buttonLabel,
                   QWidget* parent)
    : QFrame(parent) {
    setProperty("role", QStringLiteral("drop"));
    auto* label = new QLabel(words, this);
    setAcceptDrops(true);
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("empty"));
    auto* choose = new QPushButton(buttonLabel, this);
    choose->setObjectName(objectName);
    choose->setAccessibleName(buttonLabel);
    choose->setProperty("role", QStringLiteral("primary"));
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(label);
    column->addSpacing(10);
    column->addWidget(choose, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &DropZone::chooseWanted);
}

void DropZone::setOver(bool over) {
    setProperty("over", over);
    style()->unpolish(this);
    style()->polish(this);
}

void DropZone::dragEnterEvent(QDragEnterEvent* event) {
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setOver(true);
}

void DropZone::dragLeaveEvent(QDragLeaveEvent*) {
    setOver(false);
}

void DropZone::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    setOver(false);
    Q_EMIT dropped(localFiles(*event->mimeData()));
}

} // namespace app::catalogue
