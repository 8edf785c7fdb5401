#pragma once

#include "studio/base/result.h"
#include "studio/catalogue/product_import.h"
#include "studio/session/shop.h"
#include "studio/web_pictures/picture_fetcher.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace studio::session {

/// A picture that a row names by a link and that no earlier import has fetched.
struct PictureLink {
    int row = 0; ///< the first of its product, in the table
    QString link;
};

/// What an import would do, before it does it.
struct ImportPreview {
    /// Its good rows are in `edit`, not here.
    catalogue::ImportPlan plan;
    int fresh = 0;
    int changed = 0;
    int same = 0;
    /// Pictures to be fetched before it runs.
    std::vector<PictureLink> links;
    /// New and changed products, and what takes them back.
    Shop::Edit edit;
    Shop::Edit inverse;
};

/// A bad row's reason, in words.
struct BadRowWords {
    QString header;
    /// One for each problem of the plan.
    std::vector<QString> reasons;
};

/// Products from a spreadsheet: read → preview → into the catalogue, and out again. Everything slow is on a
/// pool thread or the store's; answers come on main, later. Main thread; the shop outlives it.
class CatalogueImport : public QObject {
    Q_OBJECT
public:
    using Table = std::shared_ptr<const sheets::Table>;
    using Preview = std::shared_ptr<const ImportPreview>;
    template <class T>
    using Done = std::function<void(base::Result<T>)>;

    /// `pictures`: folder for those that are fetched; empty: none is.
    explicit CatalogueImport(Shop& shop, const QString& pictures = {}, web_pictures::FetchRules rules = {},
                             QObject* parent = nullptr);
    /// Calls off what runs.
    ~CatalogueImport() override;

    void read(const QString& file, Done<std::vector<Table>> done);
    /// Of a table of the file that was read last: pictures are looked for beside it.
    void preview(const Table& table, const catalogue::ColumnMapping& mapping, Done<Preview> done);
    /// The pictures behind the links of the last preview; what run() does has them then. `done` hears which
    /// did not come and why: those products keep the pictures they have. Cancelled by cancel().
    void fetchPictures(std::function<void(int fetched, int total)> progress,
                       Done<std::vector<catalogue::RowProblem>> done);
    /// What the last preview said. All or nothing.
    void run(std::function<void(int written, int total)> progress, Done<int> done);
    /// The rows of the last preview that cannot be used, to be mended.
    void saveBadRows(const QString& file, const BadRowWords& words, Done<void> done);
    void cancel();

    /// The whole catalogue; the file's ending decides. `language`: "vi" or "en".
    void exportAll(const QString& file, const QString& language, catalogue::Confidential confidential,
                   Done<void> done);
    /// A sheet with one product, to fill in.
    void exportExample(const QString& file, const QString& language, const show::Product& product,
                       Done<void> done);

private:
    template <class T>
    void onPool(std::function<base::Result<T>()> work, Done<T> done);

    Preview withPictures(const QHash<QString, web_pictures::Fetched>& fetched) const;

    Shop& m_shop;
    QString m_pictures;
    web_pictures::PictureFetcher m_fetcher;
    Done<std::vector<catalogue::RowProblem>> m_fetched;
    QString m_folder;
    Table m_table;
    catalogue::ColumnMapping m_mapping;
    Preview m_preview;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    QThreadPool m_pool;
};

} // namespace studio::session
