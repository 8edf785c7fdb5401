#include "studio/session/catalogue_import.h"

#include "studio/sheets/sheet_file.h"

#include <QFileInfo>
#include <QPointer>

namespace studio::session {

namespace {

using catalogue::ColumnMapping;

CatalogueImport::Preview compare(catalogue::ImportPlan plan, const catalogue::Catalogue& products,
                                 const ColumnMapping& mapping) {
    auto preview = std::make_shared<ImportPreview>();
    const catalogue::MergePlan merge = catalogue::mergePlan(products, plan, mapping);
    preview->fresh = static_cast<int>(merge.added.size());
    preview->changed = static_cast<int>(merge.changed.size());
    preview->same = static_cast<int>(merge.unchanged.size());
    preview->edit = std::make_shared<const catalogue::CatalogueEdit>(merge.edit());
    preview->inverse = std::make_shared<const catalogue::CatalogueEdit>(products.inverseOf(*preview->edit));
    plan.products.clear();
    preview->plan = std::move(plan);
    return preview;
}

} // namespace

CatalogueImport::CatalogueImport(Shop& shop, QObject* parent)
    : QObject(parent)
    , m_shop(shop) {
    m_pool.setMaxThreadCount(1);
}

CatalogueImport::~CatalogueImport() {
    cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

template <class T>
void CatalogueImport::onPool(std::function<base::Result<T>()> work, Done<T> done) {
    m_pool.start([this, work = std::move(work), done = std::move(done)] {
        auto outcome = work();
        QMetaObject::invokeMethod(
            this, [done, outcome = std::move(outcome)] { done(outcome); }, Qt::QueuedConnection);
    });
}

void CatalogueImport::cancel() {
    *m_cancelled = true;
}

void CatalogueImport::read(const QString& file, Done<std::vector<Table>> done) {
    m_folder = QFileInfo(file).absolutePath();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    onPool<std::vector<Table>>(
        [file, cancelled = m_cancelled]() -> base::Result<std::vector<Table>> {
            auto tables = sheets::readSheets(file, {}, cancelled.get());
            if (!tables)
                return tables.error();
            std::vector<Table> shared;
            for (sheets::Table& table : *tables)
                shared.push_back(std::make_shared<const sheets::Table>(std::move(table)));
            return shared;
        },
        std::move(done));
}

void CatalogueImport::preview(const Table& table, const ColumnMapping& mapping, Done<Preview> done) {
    m_table = table;
    m_mapping = mapping;
    onPool<Preview>(
        [table, mapping, folder = m_folder, shop = m_shop.snapshot()]() -> base::Result<Preview> {
            return compare(catalogue::planImport(*table, mapping, folder), shop->products, mapping);
        },
        [this, done = std::move(done)](const base::Result<Preview>& preview) {
            if (preview)
                m_preview = *preview;
            done(preview);
        });
}

void CatalogueImport::run(std::function<void(int, int)> progress, Done<int> done) {
    if (!m_preview)
        return;
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    const int total = static_cast<int>(m_preview->edit->put.size());
    const QPointer<CatalogueImport> self(this); // the shop may answer when this has gone
    m_shop.import(
        m_preview->edit, m_preview->inverse,
        [self, progress = std::move(progress), total](int written) {
            if (self)
                progress(written, total);
        },
        m_cancelled,
        [self, done = std::move(done)](const base::Result<int>& written) {
            if (self)
                done(written);
        });
}

void CatalogueImport::saveBadRows(const QString& file, const BadRowWords& words, Done<void> done) {
    if (!m_preview)
        return;
    onPool<void>(
        [file, words, table = m_table, mapping = m_mapping, preview = m_preview] {
            return sheets::writeSheet(
                file, catalogue::badRows(*table, mapping, preview->plan, words.header, words.reasons));
        },
        std::move(done));
}

void CatalogueImport::exportAll(const QString& file, const QString& language,
                                catalogue::Confidential confidential, Done<void> done) {
    onPool<void>(
        [file, language, confidential, shop = m_shop.snapshot()] {
            return sheets::writeSheet(
                file, catalogue::exportTable(shop->products.products(), language, confidential));
        },
        std::move(done));
}

void CatalogueImport::exportExample(const QString& file, const QString& language,
                                    const show::Product& product, Done<void> done) {
    onPool<void>(
        [file, language, product] {
            return sheets::writeSheet(
                file, catalogue::exportTable({product}, language, catalogue::Confidential::Written));
        },
        std::move(done));
}

} // namespace studio::session
