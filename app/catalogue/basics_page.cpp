#include "app/catalogue/basics_page.h"

#include "app/catalogue/form_field.h"
#include "app/text/format.h"
#include "studio/catalogue/cell_values.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>

#include <cmath>

namespace app::catalogue {

using studio::base::Money;
using studio::show::Product;

namespace {

constexpr int kGap = 12;
// What a show file holds at most.
constexpr int kLongestCode = 20;
constexpr int kLongestName = 200;
constexpr int kHundred = 100;

QString plain(const std::optional<Money>& money) {
    return money ? text::integer(money->dong) : QString();
}

/// Empty: none. False where something else than money stands there.
bool readMoney(FormField& field, std::optional<Money>& money, const QString& sentence) {
    if (field.text().isEmpty()) {
        money.reset();
        return true;
    }
    money = studio::catalogue::moneyFrom(field.text());
    if (!money)
        field.setProblem(sentence);
    return money.has_value();
}

} // namespace

BasicsPage::BasicsPage(QWidget* parent)
    : FormPage(parent)
    , m_code(new FormField(QStringLiteral("productCode"), tr("Code that buyers type"), this))
    , m_name(new FormField(QStringLiteral("productName"), tr("Name"), this))
    , m_brand(new FormField(QStringLiteral("productBrand"), tr("Brand"), this))
    , m_barcode(new FormField(QStringLiteral("productBarcode"), tr("Barcode"), this))
    , m_price(new FormField(QStringLiteral("productPrice"), tr("Price (₫)"), this))
    , m_livePrice(new FormField(QStringLiteral("productLivePrice"), tr("Price in the show (₫)"), this))
    , m_floorPrice(
          new FormField(QStringLiteral("productFloorPrice"), tr("Floor price (₫), for the host only"), this))
    , m_rate(new FormField(QStringLiteral("productCommissionRate"), tr("Commission (%)"), this))
    , m_cap(new FormField(QStringLiteral("productCommissionCap"), tr("At most a piece (₫)"), this)) {
    setFocusProxy(m_code->line());
    m_code->line()->setMaxLength(kLongestCode);
    m_name->line()->setMaxLength(kLongestName);
    m_brand->line()->setMaxLength(kLongestName);
    m_barcode->line()->setMaxLength(kLongestName);
    m_code->setHint(tr("One word, short: A12"));
    m_price->setHint(tr("299.000, 299k or 0,3 triệu"));
    m_livePrice->setHint(tr("Empty: the price above stands"));
    m_floorPrice->setHint(tr("Never in the picture, never in an export unless you ask for it"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kGap);
    grid->setVerticalSpacing(kGap);
    grid->addWidget(m_code, 0, 0, 1, 2);
    grid->addWidget(m_name, 0, 2, 1, 4);
    grid->addWidget(m_price, 1, 0, 1, 2);
    grid->addWidget(m_livePrice, 1, 2, 1, 2);
    grid->addWidget(m_floorPrice, 1, 4, 1, 2);
    grid->addWidget(m_brand, 2, 0, 1, 3);
    grid->addWidget(m_barcode, 2, 3, 1, 3);
    grid->addWidget(m_rate, 3, 0, 1, 3);
    grid->addWidget(m_cap, 3, 3, 1, 3);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    grid->setRowStretch(4, 1);
}

void BasicsPage::fill(const Product& product) {
    m_code->setText(product.code);
    m_name->setText(product.name);
    m_brand->setText(product.brand);
    m_barcode->setText(product.barcode);
    m_price->setText(product.price.dong > 0 || !product.code.isEmpty() ? plain(product.price) : QString());
    m_livePrice->setText(plain(product.livePrice));
    m_floorPrice->setText(plain(product.floorPrice));
    m_rate->setText(product.commission
                        ? QLocale().toString(double(product.commission->basisPoints) / kHundred, 'g', 6)
                        : QString());
    m_cap->setText(product.commission ? plain(product.commission->cap) : QString());
}

bool BasicsPage::read(Product& product) {
    const bool names = readNames(product);
    const bool prices = readPrices(product);
    const bool commission = readCommission(product);
    return names && prices && commission;
}

bool BasicsPage::readNames(Product& product) {
    const QString code = m_code->text();
    QString problem;
    if (code.isEmpty())
        problem = tr("A product needs a code, since buyers order by it.");
    else if (code.contains(QLatin1Char(' ')))
        problem = tr("A code is one word, without blanks.");
    else if (m_taken && m_taken(code))
        problem = tr("Another product has this code.");
    m_code->setProblem(problem);
    m_name->setProblem(m_name->text().isEmpty() ? tr("A product needs a name.") : QString());
    product.code = code;
    product.name = m_name->text();
    product.brand = m_brand->text();
    product.barcode = m_barcode->text();
    return problem.isEmpty() && m_name->problem().isEmpty();
}

bool BasicsPage::readPrices(Product& product) {
    const QString notMoney = tr("This is not a price: write 299.000 or 299k.");
    std::optional<Money> price;
    bool good = readMoney(*m_price, price, notMoney);
    if (good && !price) {
        m_price->setProblem(tr("A product needs a price."));
        good = false;
    }
    good = readMoney(*m_livePrice, product.livePrice, notMoney) && good;
    good = readMoney(*m_floorPrice, product.floorPrice, notMoney) && good;
    if (!good)
        return false;
    product.price = *price;
    if (product.livePrice && *product.livePrice > product.price) {
        m_livePrice->setProblem(tr("It is above the usual price."));
        return false;
    }
    if (product.floorPrice && *product.floorPrice > product.livePrice.value_or(product.price)) {
        m_floorPrice->setProblem(tr("It is above the price in the show."));
        return false;
    }
    return true;
}

bool BasicsPage::readCommission(Product& product) {
    product.commission.reset();
    std::optional<Money> cap;
    if (!readMoney(*m_cap, cap, tr("This is not a price: write 299.000 or 299k.")))
        return false;
    QString typed = m_rate->text();
    typed.remove(QLatin1Char('%'));
    typed.replace(QLatin1Char(','), QLatin1Char('.'));
    if (typed.isEmpty()) {
        if (cap)
            m_rate->setProblem(tr("Say how many per cent it is."));
        return !cap;
    }
    bool isNumber = false;
    const double rate = QLocale::c().toDouble(typed.trimmed(), &isNumber);
    if (!isNumber || rate < 0 || rate > kHundred) {
        m_rate->setProblem(tr("Write a number from 0 to 100."));
        return false;
    }
    product.commission = studio::show::Commission{static_cast<int>(std::lround(rate * kHundred)), cap};
    return true;
}

} // namespace app::catalogue
