#pragma once

#include "studio/show/product.h"

#include <QDialog>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace app::prompts {
class Prompts;
}

namespace app::catalogue {

class BasicsPage;
class FormPage;
class ProductPictures;

/// All of a product, page by page. What cannot be used is said at its field, on its page. Main thread.
class ProductForm : public QDialog {
    Q_OBJECT
public:
    /// Both outlive this.
    ProductForm(ProductPictures& pictures, prompts::Prompts& prompts, QWidget* parent = nullptr);

    /// Whether another product than the one in the form has a code.
    void setTaken(std::function<bool(const QString& code)> taken);
    /// An empty code: a new one.
    void edit(const studio::show::Product& product);
    /// A problem of the whole, above the buttons.
    void showProblem(const QString& words);

Q_SIGNALS:
    /// `before`: the code it had; empty: a new one.
    void saveWanted(const QString& before, const studio::show::Product& product);

private:
    void build();
    void addPage(const QString& name, const QString& label, FormPage* page);
    void showPage(std::size_t index);
    void submit();
    void askScan(QWidget* row);

    struct Page {
        FormPage* page;
        QPushButton* tab;
    };
    prompts::Prompts& m_prompts;
    studio::show::Product m_before;
    QLabel* m_title;
    QHBoxLayout* m_tabs;
    QStackedWidget* m_stack;
    QLabel* m_problem;
    BasicsPage* m_basics;
    std::vector<Page> m_pages;
};

} // namespace app::catalogue
