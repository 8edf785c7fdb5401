#include "app/catalogue/pictures_page.h"

#include "app/catalogue/note_label.h"
#include "app/catalogue/product_pictures.h"
#include "app/theme/theme.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace app::catalogue {

using studio::show::Product;

namespace {

constexpr int kSide = 104;
constexpr int kCell = 128;
constexpr int kMarkSize = 24;
constexpr int kMostPictures = 20;
constexpr int kFileRole = Qt::UserRole;

QStringList localFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

PicturesPage::PicturesPage(ProductPictures& pictures, QWidget* parent)
    : FormPage(parent)
    , m_pictures(pictures)
    , m_list(new QListWidget(this))
    , m_note(new QLabel(this))
    , m_empty(
          new QLabel(tr("Drop pictures here, or choose them. The first one is on the product card."), this)) {
    setObjectName(QStringLiteral("picturesPage"));
    setAcceptDrops(true);
    m_list->setObjectName(QStringLiteral("pictureList"));
    m_list->setAccessibleName(tr("Pictures"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setIconSize({kSide, kSide});
    m_list->setGridSize({kCell + 8, kCell + 16});
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setWordWrap(true);
    m_list->viewport()->setAcceptDrops(false);
    m_list->setAcceptDrops(false);
    m_note->setObjectName(QStringLiteral("pictureNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    m_empty->setProperty("role", QStringLiteral("empty"));
    m_empty->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    const auto addButton = [&](const char* name, const QString& label) {
        auto* button = new QPushButton(label, this);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    auto* add = addButton("pictureAdd", tr("Choose pictures…"));
    auto* first = addButton("pictureFirst", tr("Put first"));
    auto* remove = addButton("pictureRemove", tr("Take out"));
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, &PicturesPage::filesWanted);
    connect(first, &QPushButton::clicked, this, &PicturesPage::makeFirst);
    connect(remove, &QPushButton::clicked, this, &PicturesPage::removeChosen);
    connect(&m_pictures, &ProductPictures::changed, this, &PicturesPage::pictureKnown);
}

void PicturesPage::fill(const Product& product) {
    m_list->clear();
    m_pending.clear();
    m_before.clear();
    m_refused.clear();
    QStringList files = product.morePictures;
    files.prepend(product.picture);
    files.removeAll(QString());
    files.removeDuplicates();
    for (const QString& file : files) {
        m_before.insert(file);
        addItem(file);
    }
    showRefused();
}

bool PicturesPage::read(Product& product) {
    if (!m_pending.isEmpty()) {
        showNoteIn(*m_note, tr("One moment: a picture is still being looked at."), true);
        return false;
    }
    QStringList files;
    for (int row = 0; row < m_list->count(); ++row)
        files.append(m_list->item(row)->data(kFileRole).toString());
    product.picture = files.value(0);
    product.morePictures = files.mid(1);
    return true;
}

void PicturesPage::addFiles(const QStringList& files) {
    m_refused.clear();
    for (const QString& file : files) {
        const QString path = QFileInfo(file).absoluteFilePath();
        if (itemOf(path))
            continue;
        if (m_list->count() == kMostPictures) {
            m_refused.append(tr("A product has at most %1 pictures.").arg(kMostPictures));
            break;
        }
        m_pending.insert(path);
        addItem(path);
    }
    showRefused();
}

void PicturesPage::addItem(const QString& file) {
    auto* item = new QListWidgetItem(QFileInfo(file).fileName(), m_list);
    item->setData(kFileRole, file);
    item->setToolTip(file.toHtmlEscaped());
    item->setSizeHint({kCell, kCell + 8});
    showState(*item);
}

QListWidgetItem* PicturesPage::itemOf(const QString& file) const {
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kFileRole).toString() == file)
            return m_list->item(row);
    }
    return nullptr;
}

void PicturesPage::showState(QListWidgetItem& item) {
    const QString file = item.data(kFileRole).toString();
    const ShownPicture shown = m_pictures.picture(file, kSide, devicePixelRatioF());
    if (!shown.thumbnail.isNull()) {
        item.setIcon(shown.thumbnail);
        m_pending.remove(file);
        return;
    }
    item.setIcon(theme::pixmap(shown.isRefused() ? QStringLiteral("warning") : QStringLiteral("information"),
                               shown.isRefused() ? theme::kWarn : theme::kFaint, kMarkSize,
                               devicePixelRatioF()));
    if (!shown.isRefused())
        return;
    m_pending.remove(file);
    const QString name = QFileInfo(file).fileName();
    const QString reason = shown.refused.title + QStringLiteral(". ") + shown.refused.nextStep;
    m_refused.append(QStringLiteral("%1: %2").arg(name, reason));
    if (m_before.contains(file))
        item.setText(name + QLatin1Char('\n') + shown.refused.title);
    else
        delete &item;
}

void PicturesPage::pictureKnown(const QString& file) {
    if (QListWidgetItem* item = itemOf(file)) {
        showState(*item);
        showRefused();
    }
}

void PicturesPage::showRefused() {
    showNoteIn(*m_note, m_refused.join(QLatin1Char('\n')), true);
    m_empty->setVisible(m_list->count() == 0);
}

void PicturesPage::removeChosen() {
    if (QListWidgetItem* item = m_list->currentItem()) {
        m_pending.remove(item->data(kFileRole).toString());
        delete item;
    }
    m_refused.clear();
    showRefused();
}

void PicturesPage::makeFirst() {
    const int row = m_list->currentRow();
    if (row <= 0)
        return;
    m_list->insertItem(0, m_list->takeItem(row));
    m_list->setCurrentRow(0);
}

void PicturesPage::dragEnterEvent(QDragEnterEvent* event) {
    if (!localFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PicturesPage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    addFiles(localFiles(*event->mimeData()));
}

} // namespace app::catalogue
