#pragma once

#include "app/catalogue/catalogue_parts.h"
#include "app/catalogue/export_dialog.h"
#include "app/text/words.h"
#include "app/widgets/banner.h"
#include "studio/session/shop.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace app::catalogue {

class BackupsDesk;
class CatalogueFoot;
class CatalogueHead;
class DropZone;
class ImportDesk;
class ProductForm;
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
    QWidget* makeEmptyPage();
    void connectBars();
    void connectKeys();
    void hear(const studio::session::ShopEvent& event);
    void showOpening(const studio::storage::Opening& opening);
    void refresh();
    void closeBanner();
    void tell(widgets::BannerLevel level, const text::Words& words);
    void tell(widgets::BannerLevel level, const QString& title, const QString& sentence = {});

    void openForm(const studio::show::Product& product);
    void save(const QString& before, const studio::show::Product& product);
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
    QVBoxLayout* m_banners;
    QPointer<widgets::Banner> m_banner;
    QStackedWidget* m_stack;
    ProductTable* m_table;
    QLabel* m_emptyWords = nullptr;
    DropZone* m_emptyDrop = nullptr;
    ImportDesk* m_import = nullptr;
    BackupsDesk* m_backups = nullptr;
    QPointer<ProductForm> m_form;
};

} // namespace app::catalogue
