#include "studio/session/shop.h"

#include "studio/base/log.h"
#include "studio/show/show_error.h"
#include "studio/storage/database_error.h"

#include <algorithm>
#include <array>

namespace studio::session {

namespace {

/// Products of one step that are put into the memory on main; more are read back from the store.
constexpr std::size_t kSmallStep = 100;

QStringList codesOf(const catalogue::CatalogueEdit& edit) {
    QStringList codes;
    for (const QString& code : edit.removed)
        codes.append(code);
    for (const show::Product& product : edit.put)
        codes.append(product.code);
    return codes;
}

/// Whether it may be gone the next time without anybody changing a setting.
bool mayPass(const base::Error& error) {
    using storage::DatabaseError;
    static constexpr std::array kPassing{DatabaseError::Locked, DatabaseError::DiskFull,
                                         DatabaseError::ReadOnly, DatabaseError::ServerUnreachable,
                                         DatabaseError::ConnectionLost};
    return std::any_of(kPassing.begin(), kPassing.end(),
                       [&](DatabaseError code) { return error.code == base::ErrorCode(code); });
}

bool isSmall(const catalogue::CatalogueEdit& edit) {
    return edit.put.size() + edit.removed.size() <= kSmallStep;
}

} // namespace

Shop::Shop(Parts parts)
    : m_store(
          std::make_unique<storage::ShopStore>(storage::ShopStore::Parts{.file = std::move(parts.file),
                                                                         .backups = std::move(parts.backups),
                                                                         .server = std::move(parts.server),
                                                                         .post = poster()}))
    , m_retryEvery(parts.retryEvery) {
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Shop::tryAgain);
}

Shop::~Shop() = default;

base::Executor Shop::poster() {
    return [this](std::function<void()> work) {
        QMetaObject::invokeMethod(this, std::move(work), Qt::QueuedConnection);
    };
}

void Shop::tell(const ShopEvent& event) {
    // Posted, so that whoever listens is connected before the first one comes.
    poster()([this, event] { Q_EMIT happened(event); });
}

void Shop::open(Done<storage::Opening> opened) {
    m_store->open([this, opened = std::move(opened)](const base::Result<storage::Opening>& opening) {
        if (opened)
            opened(opening);
        took(opening);
    });
}

void Shop::took(const base::Result<storage::Opening>& opening) {
    if (!opening) {
        fail(opening.error());
        return;
    }
    m_isStoreOpen = true;
    m_opening = *opening;
    load();
}

void Shop::load() {
    reload([this](const base::Result<void>& read) {
        if (!read)
            return;
        m_state = State::Open;
        m_problem.reset();
        tell(ShopOpened{m_opening});
    });
}

/// Told once as long as the reason is the same.
void Shop::fail(const base::Error& error) {
    const bool isKnown = m_state == State::Failed && m_problem && m_problem->code == error.code;
    m_state = State::Failed;
    m_problem = error;
    if (mayPass(error))
        m_retry.start(m_retryEvery);
    if (isKnown)
        return;
    base::logWarning("session",
                     "the shop's memory cannot be opened: " + error.code.id() + " " + error.detail);
    tell(ShopFailed{error});
}

void Shop::tryAgain() {
    if (!m_isStoreOpen) {
        m_store->open([this](const base::Result<storage::Opening>& opening) { took(opening); });
        return;
    }
    m_opening = {}; // what it found has been told
    load();
}

void Shop::reload(Done<void> after) {
    m_store->read<std::shared_ptr<LoadedCatalogue>>(
        readCatalogue, [this, asOf = m_changes, after = std::move(after)](const auto& loaded) {
            takeCatalogue(asOf, loaded, after);
        });
}

void Shop::takeCatalogue(std::uint64_t asOf, const base::Result<std::shared_ptr<LoadedCatalogue>>& loaded,
                         const Done<void>& after) {
    if (!loaded) {
        fail(loaded.error());
        if (after)
            after(loaded.error());
        return;
    }
    if (asOf != m_changes) { // edited meanwhile: what was read may be older than what is seen
        reload(after);
        return;
    }
    m_catalogue = *loaded;
    if (after)
        after({});
    tell(CatalogueChanged{});
}

std::vector<QString> Shop::search(const QString& typed) const {
    if (!typed.trimmed().isEmpty())
        return m_catalogue->search.find(typed, products().size());
    std::vector<QString> codes;
    codes.reserve(products().size());
    for (const show::Product& product : products().products())
        codes.push_back(product.code);
    return codes;
}

base::Result<void> Shop::put(const QString& before, const show::Product& product) {
    const bool moves = !catalogue::isSameCode(before, product.code);
    if (moves && find(product.code))
        return base::Error{show::ShowError::DuplicateCode, {}, product.code.toStdString()};
    const show::Product* old = before.isEmpty() ? nullptr : find(before);
    if (!before.isEmpty() && !old)
        return base::Error{show::ShowError::UnknownReference, "no such product", before.toStdString()};
    if (old && *old == product)
        return {};
    catalogue::CatalogueEdit edit;
    edit.put.push_back(product);
    if (old && moves)
        edit.removed.push_back(old->code);
    doAndRemember(std::make_shared<const catalogue::CatalogueEdit>(std::move(edit)));
    return {};
}

void Shop::remove(const QStringList& codes) {
    catalogue::CatalogueEdit edit;
    for (const QString& code : codes) {
        if (find(code))
            edit.removed.push_back(code);
    }
    if (!edit.isEmpty())
        doAndRemember(std::make_shared<const catalogue::CatalogueEdit>(std::move(edit)));
}

Shop::Edit Shop::inverseOf(const catalogue::CatalogueEdit& edit) const {
    return std::make_shared<const catalogue::CatalogueEdit>(products().inverseOf(edit));
}

void Shop::doAndRemember(const Edit& edit) {
    const Edit inverse = inverseOf(*edit);
    m_history.did(*edit, *inverse);
    perform(edit, inverse);
}

void Shop::import(const Edit& edit, Edit inverse, const std::function<void(int)>& progress,
                  std::shared_ptr<std::atomic_bool> cancelled, Done<int> done) {
    const auto told = [post = poster(), progress, cancelled = std::move(cancelled)](int written) {
        if (progress)
            post([progress, written] { progress(written); });
        return !(cancelled && *cancelled);
    };
    performLarge(edit, told,
                 [this, edit, inverse = std::move(inverse),
                  done = std::move(done)](const base::Result<void>& outcome) {
                     if (!outcome) {
                         done(outcome.error());
                         return;
                     }
                     m_history.did(*edit, *inverse);
                     done(static_cast<int>(edit->put.size()));
                 });
}

void Shop::perform(const Edit& edit, const Edit& inverse) {
    if (isSmall(*edit) && isSmall(*inverse)) {
        performSmall(edit, inverse);
        return;
    }
    performLarge(edit, {}, [this](const base::Result<void>& outcome) {
        if (!outcome)
            takeBack(outcome.error());
    });
}

void Shop::applyInMemory(const catalogue::CatalogueEdit& edit) {
    if (m_catalogue.use_count() > 1)
        m_catalogue = std::make_shared<LoadedCatalogue>(*m_catalogue);
    m_catalogue->products.apply(edit);
    for (const QString& code : edit.removed)
        m_catalogue->search.remove(code);
    for (const show::Product& product : edit.put)
        m_catalogue->search.put(product);
    ++m_changes;
    tell(CatalogueChanged{codesOf(edit)});
}

void Shop::performSmall(const Edit& edit, const Edit& inverse) {
    applyInMemory(*edit);
    m_store->write<void>([edit](storage::Database& database) { return writeEdit(database, *edit); },
                         [this, number = m_changes, inverse](const base::Result<void>& outcome) {
                             wroteSmall(number, inverse, outcome);
                         });
}

void Shop::wroteSmall(std::uint64_t number, const Edit& inverse, const base::Result<void>& outcome) {
    if (outcome)
        return;
    takeBack(outcome.error());
    if (number == m_changes)
        applyInMemory(*inverse);
    else // newer edits stand on this one: what the disk has is what holds
        reload();
}

void Shop::takeBack(const base::Error& error) {
    base::logWarning("session", "a change of the catalogue is not written: " + error.detail);
    m_history.clear();
    tell(ChangeTakenBack{error});
}

void Shop::performLarge(const Edit& edit, std::function<bool(int)> told, Done<void> done) {
    ++m_writing;
    m_store->write<void>([edit, told = std::move(told)](
                             storage::Database& database) { return writeEdit(database, *edit, told); },
                         [this, done = std::move(done)](const base::Result<void>& outcome) {
                             if (!outcome) {
                                 --m_writing;
                                 done(outcome);
                                 tell(CatalogueChanged{});
                                 return;
                             }
                             ++m_changes;
                             reload([this, done](const base::Result<void>& read) {
                                 --m_writing;
                                 done(read);
                             });
                         });
}

void Shop::undo() {
    if (!canUndo())
        return;
    const auto edit = std::make_shared<const catalogue::CatalogueEdit>(*m_history.nextUndo());
    m_history.undone();
    perform(edit, inverseOf(*edit));
}

void Shop::redo() {
    if (!canRedo())
        return;
    const auto edit = std::make_shared<const catalogue::CatalogueEdit>(*m_history.nextRedo());
    m_history.redone();
    perform(edit, inverseOf(*edit));
}

void Shop::listBackups(Done<std::vector<storage::Backup>> done) {
    m_store->listBackups(std::move(done));
}

void Shop::backUp(Done<storage::Backup> done) {
    m_store->backUp(std::move(done));
}

void Shop::restore(const storage::Backup& backup, Done<storage::Opening> done) {
    m_store->restore(backup, [this, backup, done = std::move(done)](const auto& opening) {
        if (!opening) {
            done(opening);
            return;
        }
        m_opening = *opening;
        m_history.clear();
        ++m_changes;
        reload([this, backup, done, opening](const base::Result<void>& read) {
            if (!read) {
                done(read.error());
                return;
            }
            m_state = State::Open;
            m_problem.reset();
            tell(ShopRestored{backup});
            done(opening);
        });
    });
}

} // namespace studio::session
