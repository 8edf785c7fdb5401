#pragma once

#include "studio/show/product.h"

#include <QFrame>

#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace app::run_of_show {

/// Products of the shop beyond those of the show, as somebody types; best first.
using CatalogueSearch = std::function<std::vector<studio::show::Product>(const QString& typed)>;

/// Chooses products for new steps: those of the show, and of the catalogue where there is one. Main thread.
class ProductPicker : public QFrame {
    Q_OBJECT
public:
    explicit ProductPicker(QWidget* parent = nullptr);

    void setCatalogue(CatalogueSearch search);
    /// From `least` to `most` products can be taken at a time.
    void pick(const std::vector<studio::show::Product>& products, const QString& heading, int least,
              int most);

Q_SIGNALS:
    /// In the order in which they stand in the list.
    void picked(const std::vector<studio::show::Product>& products);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void list();
    void allowTake();
    void take();
    std::vector<studio::show::Product> chosen() const;

    CatalogueSearch m_catalogue;
    std::vector<studio::show::Product> m_products;
    std::vector<studio::show::Product> m_listed;
    int m_least = 1;
    int m_most = 1;
    QLabel* m_heading;
    QLineEdit* m_search;
    QListWidget* m_list;
    QPushButton* m_take;
};

} // namespace app::run_of_show
