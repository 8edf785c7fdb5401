#include "app/catalogue/catalogue_window.h"

#include "app/catalogue/backups_desk.h"
#include "app/catalogue/banner_place.h"
#include "app/catalogue/catalogue_bar.h"
#include "app/catalogue/empty_page.h"
#include "app/catalogue/import_desk.h"
#include "app/catalogue/product_desk.h"
#include "app/catalogue/product_table.h"
#include "app/prompts/dialog_prompts.h"
#include "app/text/error_words.h"
#include "app/text/file_kinds.h"
#include "app/text/shop_words.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace app::catalogue {

using studio::show::Product;

namespace {

constexpr QSize kFirstSize{1180, 720};
constexpr QSize kLeastSize{860, 480};

QString firstLocalFile(const QMimeData& data) {
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            return url.toLocalFile();
    }
    return {};
}

} // namespace

CatalogueWindow::CatalogueWindow(studio::session::Shop& shop, CatalogueParts parts, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_shop(shop)
    , m_parts(std::move(parts))
    , m_pictures(m_parts.pictures)
    , m_head(new CatalogueHead(this))
    , m_foot(new CatalogueFoot(this))
    , m_banner(new BannerPlace(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new ProductTable([&shop](const QString& code) { return shop.find(code); }, m_pictures, this))
    , m_empty(new EmptyPage(this)) {
    setObjectName(QStringLiteral("catalogueWindow"));
    setAttribute(Qt::WA_StyledBackground);
    setWindowTitle(tr("Products · Phiên Studio"));
    setAcceptDrops(true);
    setMinimumSize(kLeastSize);
    resize(kFirstSize);
    if (!m_parts.prompts)
        m_parts.prompts = std::make_unique<prompts::DialogPrompts>(this);
    m_import = new ImportDesk(m_shop, *m_parts.prompts, m_parts.fetchedPictures, this);
    m_backups = new BackupsDesk(m_shop, *m_parts.prompts, m_parts.isOnAir, this);
    m_desk = new ProductDesk(m_shop, m_pictures, *m_parts.prompts, this);
    build();
    connectBars();
    connectKeys();
    connect(&shop, &studio::session::Shop::happened, this, &CatalogueWindow::hear);
    if (shop.state() == studio::session::Shop::State::Open)
        showOpening(shop.opening());
    else if (shop.problem())
        hear(studio::session::ShopFailed{*shop.problem()});
    m_table->showSorting(m_parts.sorting.sorting);
    m_order.sort(m_parts.sorting.sorting, shop.products().products());
    refresh();
    m_head->search()->setFocus();
}

CatalogueWindow::~CatalogueWindow() = default;

void CatalogueWindow::build() {
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_foot->setShowPossible(static_cast<bool>(m_parts.addToShow));
    m_head->setMoreVisible(static_cast<bool>(m_parts.teamServer));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
}

void CatalogueWindow::connectBars() {
    connect(m_head, &CatalogueHead::typed, this, [this] { refresh(); });
    connect(m_head, &CatalogueHead::addWanted, this, [this] { m_desk->open({}); });
    connect(m_head, &CatalogueHead::importWanted, this, [this] { import({}); });
    connect(m_head, &CatalogueHead::exportWanted, this, &CatalogueWindow::exportProducts);
    connect(m_head, &CatalogueHead::backupsWanted, m_backups, &BackupsDesk::open);
    connect(m_head, &CatalogueHead::teamServerWanted, this, [this] { m_parts.teamServer(this); });
    connect(m_table, &ProductTable::chosenChanged, m_foot, &CatalogueFoot::setChosen);
    connect(m_table, &QTableView::activated, this, &CatalogueWindow::editChosen);
    connect(m_table, &ProductTable::sortingWanted, this, &CatalogueWindow::sortBy);
    connect(&m_order, &ProductOrder::ranked, this, &CatalogueWindow::refresh);
    connect(m_empty, &EmptyPage::importWanted, this, &CatalogueWindow::import);
    connect(m_table, &ProductTable::removeWanted, this, &CatalogueWindow::removeChosen);
    connect(m_foot, &CatalogueFoot::editWanted, this, &CatalogueWindow::editChosen);
    connect(m_foot, &CatalogueFoot::duplicateWanted, this, &CatalogueWindow::duplicateChosen);
    connect(m_foot, &CatalogueFoot::removeWanted, this, &CatalogueWindow::removeChosen);
    connect(m_foot, &CatalogueFoot::undoWanted, this, [this] { m_shop.undo(); });
    connect(m_foot, &CatalogueFoot::redoWanted, this, [this] { m_shop.redo(); });
    connect(m_foot, &CatalogueFoot::addToShowWanted, this, &CatalogueWindow::addChosenToShow);
    connect(m_desk, &ProductDesk::saved, this, &CatalogueWindow::showSaved);
    connect(m_import, &ImportDesk::imported, this, [this] { m_head->search()->clear(); });
    connect(m_import, &ImportDesk::exported, this,
            [this](const QString& file, const studio::base::Result<void>& outcome) {
                if (!outcome)
                    m_banner->tell(widgets::BannerLevel::Bad, text::wordsFor(outcome.error()));
                else
                    m_banner->tell(widgets::BannerLevel::Good,
                                   tr("Saved as %1").arg(QFileInfo(file).fileName()));
            });
}

void CatalogueWindow::connectKeys() {
    const auto bind = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    bind(QKeySequence::Find, [this] {
        m_head->search()->setFocus();
        m_head->search()->selectAll();
    });
    bind(QKeySequence::New, [this] { m_desk->open({}); });
    bind(QKeySequence::Open, [this] { import({}); });
    bind(Qt::CTRL | Qt::Key_D, [this] { duplicateChosen(); });
    bind(Qt::CTRL | Qt::Key_Return, [this] { addChosenToShow(); });
    bind(QKeySequence::Close, [this] { close(); });
    // While somebody types in the search box these belong to its text.
    bind(QKeySequence::Undo, [this] { m_shop.undo(); });
    bind(Qt::CTRL | Qt::SHIFT | Qt::Key_Z, [this] { m_shop.redo(); });
    bind(Qt::CTRL | Qt::Key_Y, [this] { m_shop.redo(); });
    for (int column = ProductTableModel::Code; column < ProductTableModel::ColumnCount; ++column)
        bind(Qt::CTRL | Qt::Key(Qt::Key_0 + column), [this, column] { m_table->pressHead(column); });
    auto* down = new QShortcut(Qt::Key_Down, m_head->search());
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        m_table->setFocus();
        if (chosen().isEmpty() && m_table->rows().rowCount() > 0)
            m_table->selectRow(0);
    });
}

void CatalogueWindow::hear(const studio::session::ShopEvent& event) {
    using namespace studio::session;
    if (const auto* opened = std::get_if<ShopOpened>(&event)) {
        m_banner->clear(); // what was in the way has gone
        showOpening(opened->opening);
        sortAgain();
    } else if (const auto* failed = std::get_if<ShopFailed>(&event)) {
        m_banner->tell(widgets::BannerLevel::Bad, text::wordsFor(failed->error));
        refresh();
    } else if (std::holds_alternative<CatalogueChanged>(event)) {
        sortAgain();
    } else if (const auto* back = std::get_if<ChangeTakenBack>(&event)) {
        text::Words words = text::wordsFor(back->error);
        words.title = tr("Not saved, and taken back: %1").arg(words.title);
        m_banner->tell(widgets::BannerLevel::Bad, words);
        refresh();
    } else if (const auto* restored = std::get_if<ShopRestored>(&event)) {
        m_banner->tell(widgets::BannerLevel::Good,
                       tr("Everything is as on %1 again").arg(text::backupTime(restored->backup)));
        refresh();
    }
}

void CatalogueWindow::showOpening(const studio::storage::Opening& opening) {
    const text::Words words = text::openingWords(opening);
    if (!words.title.isEmpty())
        m_banner->tell(widgets::BannerLevel::Bad, words);
}

void CatalogueWindow::refresh() {
    const QStringList before = chosen();
    const QString typed = m_head->search()->text();
    std::vector<QString> codes = m_shop.search(typed);
    m_order.arrange(codes);
    m_table->rows().setCodes(std::move(codes));
    if (chosen() != before)
        choose(before);
    m_head->setCount(m_table->rows().rowCount(), static_cast<int>(m_shop.products().size()));
    m_foot->setHistory(m_shop.canUndo(), m_shop.canRedo());
    m_foot->setChosen(static_cast<int>(chosen().size()));
    const bool isOpen = m_shop.state() == studio::session::Shop::State::Open;
    const bool isNew = isOpen && m_shop.products().size() == 0;
    if (isNew)
        m_empty->inviteFirst();
    else if (isOpen)
        m_empty->say(tr("Nothing is called “%1”.").arg(typed));
    else
        m_empty->say(m_shop.problem() ? tr("The products cannot be opened.") : tr("Opening…"));
    m_stack->setCurrentIndex(m_table->rows().rowCount() > 0 ? 0 : 1);
}

void CatalogueWindow::sortAgain() {
    if (m_order.sorting().by != SortBy::Nothing)
        m_order.sort(m_order.sorting(), m_shop.products().products());
    refresh();
}

void CatalogueWindow::sortBy(const Sorting& sorting) {
    m_table->showSorting(sorting);
    m_order.sort(sorting, m_shop.products().products());
    if (m_parts.sorting.keep)
        m_parts.sorting.keep(sorting);
}

QStringList CatalogueWindow::chosen() const {
    return m_table->chosen();
}

void CatalogueWindow::choose(const QStringList& codes) {
    m_table->choose(codes);
}

QString CatalogueWindow::onlyChosen() const {
    const QStringList codes = chosen();
    return codes.size() == 1 ? codes.front() : QString();
}

void CatalogueWindow::showSaved(const QString& code) {
    if (m_shop.search(m_head->search()->text()).empty())
        m_head->search()->clear();
    refresh();
    choose({code});
}

void CatalogueWindow::editChosen() {
    m_desk->edit(onlyChosen());
}

void CatalogueWindow::duplicateChosen() {
    m_desk->duplicate(onlyChosen());
}

void CatalogueWindow::removeChosen() {
    const QStringList codes = chosen();
    if (codes.isEmpty())
        return;
    m_shop.remove(codes);
    refresh();
    m_banner->tell(widgets::BannerLevel::Good,
                   tr("%Ln product(s) deleted", nullptr, static_cast<int>(codes.size())),
                   tr("Ctrl Z brings them back."));
}

void CatalogueWindow::addChosenToShow() {
    std::vector<Product> products;
    for (const QString& code : chosen()) {
        if (const Product* product = m_shop.find(code))
            products.push_back(*product);
    }
    if (products.empty() || !m_parts.addToShow)
        return;
    if (const auto added = m_parts.addToShow(products); !added)
        m_banner->tell(widgets::BannerLevel::Bad, text::wordsFor(added.error()));
    else
        m_banner->tell(widgets::BannerLevel::Good, tr("%Ln product(s) stand at the end of the run of show",
                                                      nullptr, static_cast<int>(products.size())));
}

void CatalogueWindow::import(const QString& file) {
    if (m_shop.state() == studio::session::Shop::State::Open)
        m_import->open(file);
}

void CatalogueWindow::exportProducts() {
    auto* dialog = new ExportDialog(static_cast<int>(m_shop.products().size()), this);
    connect(dialog, &ExportDialog::exportWanted, this, &CatalogueWindow::askExportFile);
    dialog->open();
}

void CatalogueWindow::askExportFile(ExportDialog::Format format,
                                    studio::catalogue::Confidential confidential) {
    const bool csv = format == ExportDialog::Format::Csv;
    m_parts.prompts->askFiles({tr("Products to a file"),
                               {csv ? text::csvFiles() : text::xlsxFiles()},
                               prompts::FileChoice::Save,
                               tr("products") + (csv ? QStringLiteral(".csv") : QStringLiteral(".xlsx"))},
                              [this, confidential](const QStringList& files) {
                                  if (!files.isEmpty())
                                      m_import->exportTo(files.front(), confidential);
                              });
}

void CatalogueWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!firstLocalFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void CatalogueWindow::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    import(firstLocalFile(*event->mimeData()));
}

} // namespace app::catalogue
