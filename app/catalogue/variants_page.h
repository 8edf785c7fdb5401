#pragma once

#include "app/catalogue/form_page.h"

class QLabel;
class QTableWidget;

namespace app::catalogue {

/// Sizes and colours with their stock, as a table to type in.
class VariantsPage : public FormPage {
    Q_OBJECT
public:
    explicit VariantsPage(QWidget* parent = nullptr);

    void fill(const studio::show::Product& product) override;
    bool read(studio::show::Product& product) override;

private:
    void addRow(const studio::show::Variant& variant);
    void removeChosen();
    QString cell(int row, int column) const;
    void showTotal();
    bool refuse(int row, int column, const QString& sentence);

    QTableWidget* m_table;
    QLabel* m_note;
    QLabel* m_total;
};

} // namespace app::catalogue
