#pragma once

#include "studio/session/catalogue_import.h"

#include <QObject>
#include <QPointer>

namespace app::prompts {
class Prompts;
}

namespace app::catalogue {

class ImportWizard;

/// Ties the wizard to the shop: reads, looks, imports, and saves what has to be mended. One at a time. Main
/// thread.
class ImportDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive this. `pictures`: where fetched ones go.
    ImportDesk(studio::session::Shop& shop, prompts::Prompts& prompts, const QString& pictures,
               QWidget* window);

    /// `file` empty: asks for one first.
    void open(const QString& file);
    void exportTo(const QString& file, studio::catalogue::Confidential confidential);
    ImportWizard* wizard() const;

Q_SIGNALS:
    void imported(int products);
    void exported(const QString& file, const studio::base::Result<void>& outcome);

private:
    void connectWizard(ImportWizard& wizard);
    void chooseFile();
    void read(const QString& file);
    void preview(const studio::session::CatalogueImport::Table& table,
                 const studio::catalogue::ColumnMapping& mapping);
    /// Pictures from the web first, then the products.
    void run();
    void bringIn();
    void saveBadRows();
    void saveExample();
    QString badRowsName() const;

    studio::session::CatalogueImport m_import;
    prompts::Prompts& m_prompts;
    QWidget* m_window;
    QPointer<ImportWizard> m_wizard;
    QString m_file;
    std::vector<studio::catalogue::RowProblem> m_lostPictures;
    studio::session::CatalogueImport::Preview m_preview;
};

} // namespace app::catalogue
