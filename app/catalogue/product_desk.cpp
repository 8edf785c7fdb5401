#include "app/catalogue/product_desk.h"

#include "app/catalogue/product_form.h"
#include "app/text/error_words.h"

namespace app::catalogue {

using studio::show::Product;

ProductDesk::ProductDesk(studio::session::Shop& shop, ProductPictures& pictures, prompts::Prompts& prompts,
                         QWidget* over)
    : QObject(over)
    , m_shop(shop)
    , m_pictures(pictures)
    , m_prompts(prompts)
    , m_over(over) {
}

void ProductDesk::open(const Product& product) {
    if (m_form || m_shop.state() != studio::session::Shop::State::Open)
        return;
    m_form = new ProductForm(m_pictures, m_prompts, m_over);
    m_form->setTaken([this](const QString& code) { return m_shop.find(code) != nullptr; });
    m_form->edit(product);
    connect(m_form, &ProductForm::saveWanted, this, &ProductDesk::save);
    m_form->open();
}

void ProductDesk::edit(const QString& code) {
    if (const Product* product = m_shop.find(code))
        open(*product);
}

void ProductDesk::duplicate(const QString& code) {
    const Product* product = m_shop.find(code);
    if (!product)
        return;
    Product copy = *product;
    copy.code.clear();
    copy.barcode.clear();
    open(copy);
}

void ProductDesk::save(const QString& before, const Product& product) {
    const auto put = m_shop.put(before, product);
    if (!put) {
        m_form->showProblem(text::wordsFor(put.error()).title);
        return;
    }
    m_form->accept();
    Q_EMIT saved(product.code);
}

} // namespace app::catalogue
