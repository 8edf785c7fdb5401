#pragma once

#include "app/catalogue/form_page.h"

class QComboBox;
class QLabel;

namespace app::catalogue {

class RowList;

/// What kind of goods it is, which papers that needs, and those that are there.
class PapersPage : public FormPage {
    Q_OBJECT
public:
    explicit PapersPage(QWidget* parent = nullptr);

    void fill(const studio::show::Product& product) override;
    bool read(studio::show::Product& product) override;
    /// The answer to fileWanted.
    static void setFile(QWidget* row, const QString& file);

Q_SIGNALS:
    void goodsChosen(studio::show::GoodsKind goods);
    /// Somebody wants to choose the scan of the paper in `row`.
    void fileWanted(QWidget* row);

private:
    void addRow(const studio::show::Paper& paper);
    void showNeeds();
    static bool readRow(const QWidget& row, studio::show::Paper& paper);

    QComboBox* m_goods;
    QLabel* m_needs;
    RowList* m_rows;
    QLabel* m_note;
};

} // namespace app::catalogue
