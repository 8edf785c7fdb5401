#pragma once

#include "app/catalogue/form_page.h"

#include <QSet>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace app::catalogue {

class ProductPictures;

/// A product's pictures: dropped in or chosen, the first is the one on the card. One that cannot be used is
/// not taken, and why is said.
class PicturesPage : public FormPage {
    Q_OBJECT
public:
    /// `pictures` outlives this.
    explicit PicturesPage(ProductPictures& pictures, QWidget* parent = nullptr);

    void fill(const studio::show::Product& product) override;
    bool read(studio::show::Product& product) override;
    /// Each is looked at first; refused ones are told below.
    void addFiles(const QStringList& files);

Q_SIGNALS:
    /// Somebody wants to choose files.
    void filesWanted();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void addItem(const QString& file);
    void removeChosen();
    void makeFirst();
    void pictureKnown(const QString& file);
    void showState(QListWidgetItem& item);
    void showRefused();
    QListWidgetItem* itemOf(const QString& file) const;

    ProductPictures& m_pictures;
    QListWidget* m_list;
    QLabel* m_note;
    QLabel* m_empty;
    /// Being looked at, and those that stood there before: they stay whatever is wrong with them.
    QSet<QString> m_pending;
    QSet<QString> m_before;
    /// "photo.gif: it moves …"
    QStringList m_refused;
};

} // namespace app::catalogue
