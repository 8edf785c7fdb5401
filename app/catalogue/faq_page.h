#pragma once

#include "app/catalogue/form_page.h"

class QLabel;

namespace app::catalogue {

class RowList;

/// Questions that buyers ask often, with the shop's answers.
class FaqPage : public FormPage {
    Q_OBJECT
public:
    explicit FaqPage(QWidget* parent = nullptr);

    void fill(const studio::show::Product& product) override;
    bool read(studio::show::Product& product) override;

private:
    void addRow(const studio::show::Faq& faq);

    RowList* m_rows;
    QLabel* m_note;
};

} // namespace app::catalogue
