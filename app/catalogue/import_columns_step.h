#pragma once

#include "studio/catalogue/product_import.h"

#include <QWidget>

#include <memory>
#include <vector>

class QComboBox;
class QLabel;
class QSpinBox;
class QTableWidget;

namespace app::catalogue {

using Tables = std::vector<std::shared_ptr<const studio::sheets::Table>>;

/// Which sheet, which row has the headings, and what each column is, over the first rows of the sheet.
class ImportColumnsStep : public QWidget {
    Q_OBJECT
public:
    static constexpr int kRowsSeen = 12;
    /// A sheet may have more; what stands there cannot be chosen by hand.
    static constexpr int kMostColumns = 60;

    explicit ImportColumnsStep(QWidget* parent = nullptr);

    void setTables(Tables tables);
    std::shared_ptr<const studio::sheets::Table> table() const;
    studio::catalogue::ColumnMapping mapping() const;
    /// Empty: code, name and price are there.
    QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void chooseLikeliest();
    void showTable();
    void showPreview();
    void showChoices();
    void choose(int column, int index);
    QComboBox* choices(int column) const;

    Tables m_tables;
    studio::catalogue::ColumnMapping m_mapping;
    QComboBox* m_sheet;
    QLabel* m_sheetLabel;
    QSpinBox* m_header;
    QTableWidget* m_preview;
    QLabel* m_note;
};

} // namespace app::catalogue
