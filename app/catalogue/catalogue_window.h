#pragma once

#include "app/catalogue/catalogue_parts.h"
#include "app/catalogue/export_dialog.h"
#include "studio/session/shop.h"

#include <QWidget>

class QStackedWidget;

namespace app::catalogue {

class BackupsDesk;
class BannerPlace;
class CatalogueFoot;
class CatalogueHead;
class EmptyPage;
class ImportDesk;
class ProductDesk;
class ProductTable;

/// The shop's products: finding, editing with undo, into the show, in from a spreadsheet and out again, and
/// the backups. Must go before the shop. Main thread.
class CatalogueWindow : public QWidget {
    Q_OBJECT
public:
    CatalogueWindow(studio::session::Shop& shop, CatalogueParts parts, QWidget* parent = nullptr);
    ~CatalogueWindow() override;

    QStringList chosen() const;
    void choose(const QStringList& codes);
    /// From a file that was dropped, or asked for where it is empty.
    void import(const QString& file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void build();
    void connectBars();
    void connectKeys();
    void hear(const studio::session::ShopEvent& event);
    void showOpening(const studio::storage::Opening& opening);
    void refresh();
    /// The products are others: they are sorted anew.
    void sortAgain();
    void sortBy(const Sorting& sorting);

    /// Empty: several or none are chosen.
    QString onlyChosen() const;
    void showSaved(const QString& code);
    void editChosen();
    void duplicateChosen();
    void removeChosen();
    void addChosenToShow();
    void exportProducts();
    void askExportFile(ExportDialog::Format format, studio::catalogue::Confidential confidential);

    studio::session::Shop& m_shop;
    CatalogueParts m_parts;
    ProductPictures m_pictures;
    CatalogueHead* m_head;
    CatalogueFoot* m_foot;
    BannerPlace* m_banner;
    QStackedWidget* m_stack;
    ProductTable* m_table;
    EmptyPage* m_empty;
    ProductOrder m_order;
    ImportDesk* m_import = nullptr;
    BackupsDesk* m_backups = nullptr;
    ProductDesk* m_desk = nullptr;
};

} // namespace app::catalogue
