#include "app/catalogue/product_form.h"

#include "app/catalogue/basics_page.h"
#include "app/catalogue/faq_page.h"
#include "app/catalogue/note_label.h"
#include "app/catalogue/notes_page.h"
#include "app/catalogue/papers_page.h"
#include "app/catalogue/pictures_page.h"
#include "app/catalogue/variants_page.h"
#include "app/prompts/prompts.h"
#include "app/text/file_kinds.h"
#include "app/text/goods_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace app::catalogue {

using studio::show::Product;

namespace {
constexpr int kPadding = 20;
constexpr int kGap = 8;
constexpr QSize kSize{780, 560};
} // namespace

ProductForm::ProductForm(ProductPictures& pictures, prompts::Prompts& prompts, QWidget* parent)
    : QDialog(parent)
    , m_prompts(prompts)
    , m_title(new QLabel(this))
    , m_tabs(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_problem(new QLabel(this))
    , m_basics(new BasicsPage) {
    setObjectName(QStringLiteral("productForm"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    resize(kSize);
    auto* picturesPage = new PicturesPage(pictures);
    auto* papers = new PapersPage;
    auto* notes = new NotesPage;
    addPage(QStringLiteral("Basics"), tr("Product"), m_basics);
    addPage(QStringLiteral("Variants"), tr("Sizes and stock"), new VariantsPage);
    addPage(QStringLiteral("Pictures"), tr("Pictures"), picturesPage);
    addPage(QStringLiteral("Notes"), tr("What to say"), notes);
    addPage(QStringLiteral("Faq"), tr("Questions"), new FaqPage);
    addPage(QStringLiteral("Papers"), tr("Papers"), papers);
    build();
    connect(picturesPage, &PicturesPage::filesWanted, this, [this, picturesPage] {
        m_prompts.askFiles({tr("Pictures of the product"), {text::pictureFiles()}},
                           [page = QPointer<PicturesPage>(picturesPage)](const QStringList& files) {
                               if (page)
                                   page->addFiles(files);
                           });
    });
    connect(papers, &PapersPage::goodsChosen, notes,
            [notes](studio::show::GoodsKind goods) { notes->offerWarning(text::legalWarning(goods)); });
    connect(papers, &PapersPage::fileWanted, this, &ProductForm::askScan);
    showPage(0);
}

void ProductForm::addPage(const QString& name, const QString& label, FormPage* page) {
    auto* tab = new QPushButton(label, this);
    tab->setObjectName(QStringLiteral("productTab") + name);
    tab->setProperty("role", QStringLiteral("scene"));
    tab->setAccessibleName(label);
    tab->setCheckable(true);
    tab->setAutoDefault(false);
    m_tabs->addWidget(tab);
    m_stack->addWidget(page);
    const std::size_t index = m_pages.size();
    m_pages.push_back({page, tab});
    connect(tab, &QPushButton::clicked, this, [this, index] { showPage(index); });
    auto* key = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + static_cast<int>(index))), this);
    connect(key, &QShortcut::activated, this, [this, index] { showPage(index); });
}

void ProductForm::build() {
    m_title->setProperty("role", QStringLiteral("title"));
    m_title->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(QStringLiteral("productProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_tabs->setSpacing(kGap);
    m_tabs->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("productCancel"));
    cancel->setAutoDefault(false);
    auto* save = new QPushButton(tr("Save"), this);
    save->setObjectName(QStringLiteral("productSave"));
    save->setProperty("role", QStringLiteral("primary"));
    save->setToolTip(tr("Save (Ctrl S)"));
    save->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_problem, 1);
    buttons->addStretch(0);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    column->setSpacing(kPadding - kGap);
    column->addWidget(m_title);
    column->addLayout(m_tabs);
    column->addWidget(m_stack, 1);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &ProductForm::submit);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &ProductForm::submit);
}

void ProductForm::setTaken(std::function<bool(const QString&)> taken) {
    m_basics->setTaken([this, taken = std::move(taken)](const QString& code) {
        return code.compare(m_before.code, Qt::CaseInsensitive) != 0 && taken(code);
    });
}

void ProductForm::edit(const Product& product) {
    m_before = product;
    const QString title =
        product.code.isEmpty()
            ? (product.name.isEmpty() ? tr("New product") : tr("Copy of %1").arg(product.name))
            : product.code + QLatin1Char(' ') + product.name;
    m_title->setText(title);
    setWindowTitle(title);
    setAccessibleName(title);
    for (const Page& each : m_pages)
        each.page->fill(product);
    showPage(0);
    m_basics->setFocus(); // the code first: what is typed now goes there
}

void ProductForm::showProblem(const QString& words) {
    showNoteIn(*m_problem, words, true);
}

void ProductForm::showPage(std::size_t index) {
    m_stack->setCurrentIndex(static_cast<int>(index));
    for (std::size_t i = 0; i < m_pages.size(); ++i)
        m_pages[i].tab->setChecked(i == index);
}

void ProductForm::submit() {
    Product product = m_before;
    std::optional<std::size_t> firstBad;
    for (std::size_t i = 0; i < m_pages.size(); ++i) {
        if (!m_pages[i].page->read(product) && !firstBad)
            firstBad = i;
    }
    if (firstBad) {
        showPage(*firstBad);
        showProblem(tr("Not saved yet: see above."));
        return;
    }
    showProblem({});
    Q_EMIT saveWanted(m_before.code, product);
}

void ProductForm::askScan(QWidget* row) {
    m_prompts.askFiles({tr("Scan of the paper"), {text::scanFiles()}, prompts::FileChoice::One},
                       [row = QPointer<QWidget>(row)](const QStringList& files) {
                           if (row && !files.isEmpty())
                               PapersPage::setFile(row, files.front());
                       });
}

} // namespace app::catalogue
