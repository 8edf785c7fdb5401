#pragma once

#include "app/prompts/prompts.h"
#include "studio/session/shop.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace app::catalogue {

class ProductForm;
class ProductPictures;

/// Ties the form of a product to the shop: a new one, one that is there, a copy. One form is open at a time.
/// Main thread.
class ProductDesk : public QObject {
    Q_OBJECT
public:
    /// All outlive this.
    ProductDesk(studio::session::Shop& shop, ProductPictures& pictures, prompts::Prompts& prompts,
                QWidget* over);

    void open(const studio::show::Product& product);
    /// What is not in the shop is passed over.
    void edit(const QString& code);
    /// Everything but code and barcode.
    void duplicate(const QString& code);

Q_SIGNALS:
    void saved(const QString& code);

private:
    void save(const QString& before, const studio::show::Product& product);

    studio::session::Shop& m_shop;
    ProductPictures& m_pictures;
    prompts::Prompts& m_prompts;
    QWidget* m_over;
    QPointer<ProductForm> m_form;
};

} // namespace app::catalogue
