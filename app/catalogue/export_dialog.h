#pragma once

#include "studio/catalogue/product_import.h"

#include <QDialog>

class QCheckBox;

namespace app::catalogue {

/// How the catalogue is written to a file: Excel or CSV, with or without what only the host may see.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    enum class Format { Xlsx, Csv };

    ExportDialog(int products, QWidget* parent = nullptr);

Q_SIGNALS:
    void exportWanted(app::catalogue::ExportDialog::Format format,
                      studio::catalogue::Confidential confidential);

private:
    void choose(Format format);

    QCheckBox* m_confidential;
};

} // namespace app::catalogue
