#include "studio/session/catalogue_import.h"

#include "studio/catalogue/product_rules.h"
#include "studio/sheets/sheet_file.h"

#include <QFileInfo>
#include <QPointer>
#include <QSet>

#include <algorithm>
#include <utility>

namespace studio::session {

namespace {

using catalogue::ColumnMapping;
using catalogue::RowFault;
using web_pictures::FetchFault;
using web_pictures::PictureFetcher;

/// The first of a product's pictures is its picture.
void setPictures(show::Product& product, QStringList pictures) {
    product.picture = pictures.isEmpty() ? QString() : pictures.takeFirst();
    product.morePictures = pictures;
}

QStringList picturesOf(const show::Product& product) {
    return product.picture.isEmpty() ? product.morePictures
                                     : QStringList(product.picture) + product.morePictures;
}

/// Links that were fetched before become their files; the others are listed, and files that are not there are
/// remarked.
void lookAtPictures(catalogue::ImportPlan& plan, const QString& folder, std::vector<PictureLink>& links) {
    for (std::size_t i = 0; i < plan.products.size(); ++i) {
        const int row = plan.firstRows[i];
        QStringList pictures = picturesOf(plan.products[i]);
        for (QString& picture : pictures) {
            if (!catalogue::isPictureLink(picture)) {
                if (!QFileInfo::exists(picture))
                    plan.remarks.push_back(
                        {row, catalogue::Column::Picture, RowFault::PictureIsMissing, picture});
                continue;
            }
            const QString known = folder.isEmpty() ? QString() : PictureFetcher::known(folder, picture);
            if (known.isEmpty())
                links.push_back({row, picture});
            else
                picture = known;
        }
        setPictures(plan.products[i], std::move(pictures));
    }
    std::stable_sort(plan.remarks.begin(), plan.remarks.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
}

RowFault rowFault(FetchFault fault) {
    switch (fault) {
    case FetchFault::NoWebAddress:
        return RowFault::PictureIsInner;
    case FetchFault::NotReached:
        return RowFault::PictureNotReached;
    case FetchFault::TooSlow:
        return RowFault::PictureTooSlow;
    case FetchFault::TooLarge:
        return RowFault::PictureTooLarge;
    case FetchFault::NoPicture:
        return RowFault::PictureIsNone;
    case FetchFault::CannotWrite:
        break;
    }
    return RowFault::PictureNotKept;
}

CatalogueImport::Preview compare(catalogue::ImportPlan plan, std::vector<PictureLink> links,
                                 const catalogue::Catalogue& products, const ColumnMapping& mapping) {
    auto preview = std::make_shared<ImportPreview>();
    preview->links = std::move(links);
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

CatalogueImport::CatalogueImport(Shop& shop, const QString& pictures, web_pictures::FetchRules rules,
                                 QObject* parent)
    : QObject(parent)
    , m_shop(shop)
    , m_pictures(pictures)
    , m_fetcher(pictures, std::move(rules)) {
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
    m_fetcher.cancel();
    if (const auto fetched = std::exchange(m_fetched, {}))
        fetched(base::Error{sheets::SheetsError::Cancelled});
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
        [table, mapping, folder = m_folder, pictures = m_pictures,
         shop = m_shop.snapshot()]() -> base::Result<Preview> {
            QSet<QString> known;
            for (const show::Product& product : shop->products.products())
                known.insert(catalogue::codeKey(product.code));
            catalogue::ImportPlan plan = catalogue::planImport(*table, mapping, folder, known);
            std::vector<PictureLink> links;
            lookAtPictures(plan, pictures, links);
            return compare(std::move(plan), std::move(links), shop->products, mapping);
        },
        [this, done = std::move(done)](const base::Result<Preview>& preview) {
            if (preview)
                m_preview = *preview;
            done(preview);
        });
}

CatalogueImport::Preview
CatalogueImport::withPictures(const QHash<QString, web_pictures::Fetched>& fetched) const {
    auto edit = std::make_shared<catalogue::CatalogueEdit>(*m_preview->edit);
    const auto shop = m_shop.snapshot();
    for (show::Product& product : edit->put) {
        QStringList pictures;
        bool lost = false;
        for (const QString& picture : picturesOf(product)) {
            const bool isLink = catalogue::isPictureLink(picture);
            const QString file = isLink ? fetched.value(picture).file : picture;
            lost = lost || file.isEmpty();
            if (!file.isEmpty())
                pictures.append(file);
        }
        const show::Product* before = shop->products.find(product.code);
        if (pictures.isEmpty() && lost && before)
            pictures = picturesOf(*before);
        setPictures(product, std::move(pictures));
    }
    auto preview = std::make_shared<ImportPreview>(*m_preview);
    preview->edit = std::move(edit);
    preview->links.clear();
    return preview;
}

void CatalogueImport::fetchPictures(std::function<void(int, int)> progress,
                                    Done<std::vector<catalogue::RowProblem>> done) {
    if (!m_preview)
        return;
    m_fetched = std::move(done);
    QStringList links;
    for (const PictureLink& link : m_preview->links)
        links.append(link.link);
    m_fetcher.fetch(
        m_pictures.isEmpty() ? QStringList() : links, std::move(progress),
        [this](const QHash<QString, web_pictures::Fetched>& fetched) {
            std::vector<catalogue::RowProblem> lost;
            for (const PictureLink& link : m_preview->links) {
                if (const auto fault = fetched.value(link.link, {{}, FetchFault::NotReached}).fault)
                    lost.push_back(
                        {link.row, catalogue::Column::Picture, rowFault(*fault), link.link.left(100)});
            }
            m_preview = withPictures(fetched);
            if (const auto answer = std::exchange(m_fetched, {}))
                answer(lost);
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
