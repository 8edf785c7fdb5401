#pragma once

#include "app/catalogue/form_page.h"

#include <functional>

class QGridLayout;
class QLabel;
class QPlainTextEdit;

namespace app::catalogue {

class FormField;

/// Code, name, prices, commission, brand and barcode.
class BasicsPage : public FormPage {
    Q_OBJECT
public:
    explicit BasicsPage(QWidget* parent = nullptr);

    /// Whether another product than the one in the form has that code.
    void setTaken(std::function<bool(const QString& code)> taken) { m_taken = std::move(taken); }

    void fill(const studio::show::Product& product) override;
    bool read(studio::show::Product& product) override;

private:
    bool readNames(studio::show::Product& product);
    bool readPrices(studio::show::Product& product);
    bool readCommission(studio::show::Product& product);

    std::function<bool(const QString&)> m_taken;
    FormField* m_code;
    FormField* m_name;
    FormField* m_brand;
    FormField* m_barcode;
    FormField* m_price;
    FormField* m_livePrice;
    FormField* m_floorPrice;
    FormField* m_rate;
    FormField* m_cap;
};

} // namespace app::catalogue
