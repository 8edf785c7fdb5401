#pragma once

#include "studio/base/executor.h"
#include "studio/session/catalogue_store.h"
#include "studio/session/shop_event.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace studio::session {

/// The shop's memory: the store with everything in it, and the catalogue in memory on top of it. Edits are in
/// the catalogue at once and on the disk soon after; one that cannot be written is taken back and told.
/// Created before LiveSession, outlives it. Main thread.
class Shop : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QString file;    ///< of the SQLite database
        QString backups; ///< folder
        /// A team's server instead of the file.
        std::optional<storage::ServerAddress> server;
        /// A shop that cannot be opened is tried again, where what is in the way may go by itself.
        std::chrono::milliseconds retryEvery{10'000};
    };
    enum class State { Opening, Open, Failed };
    template <class T>
    using Done = storage::ShopStore::Done<T>;
    using Edit = std::shared_ptr<const catalogue::CatalogueEdit>;

    explicit Shop(Parts parts);
    ~Shop() override;

    /// Once, first of all. `opened` hears of the store as soon as it answers; ShopOpened follows with the
    /// catalogue, or ShopFailed. Everything given before waits. After ShopFailed the shop tries by itself
    /// again where a lock, a full disk or a server that does not answer was in the way; then ShopOpened comes
    /// later.
    void open(Done<storage::Opening> opened = {});
    State state() const { return m_state; }
    /// Of ShopFailed.
    const std::optional<base::Error>& problem() const { return m_problem; }
    /// Of ShopOpened.
    const storage::Opening& opening() const { return m_opening; }
    /// For whoever writes comments, orders and the journal. It lives as long as the shop.
    storage::ShopStore& store() { return *m_store; }

    const catalogue::Catalogue& products() const { return m_catalogue->products; }
    /// For another thread: later edits do not show in it.
    std::shared_ptr<const LoadedCatalogue> snapshot() const { return m_catalogue; }
    const show::Product* find(const QString& code) const { return products().find(code); }
    /// Codes, best first; an empty text gives all in the catalogue's order.
    std::vector<QString> search(const QString& typed) const;

    /// In the place of the one with the code `before`; an empty code: a new one. Refused where the product's
    /// code is another one's (show.duplicate_code) or `before` is gone (show.unknown_reference).
    base::Result<void> put(const QString& before, const show::Product& product);
    void remove(const QStringList& codes);
    /// Thousands at once, all or nothing, one step for undo; `inverse` takes it back. `progress` is told on
    /// main; nothing is changed where `cancelled` comes true in time.
    void import(const Edit& edit, Edit inverse, const std::function<void(int written)>& progress,
                std::shared_ptr<std::atomic_bool> cancelled, Done<int> done);
    /// A large step is on its way to the disk.
    bool isWriting() const { return m_writing > 0; }
    bool canUndo() const { return m_history.nextUndo() && !isWriting(); }
    bool canRedo() const { return m_history.nextRedo() && !isWriting(); }
    void undo();
    void redo();

    void listBackups(Done<std::vector<storage::Backup>> done);
    void backUp(Done<storage::Backup> done);
    /// ShopRestored and CatalogueChanged follow where it went well; undo knows nothing from before.
    void restore(const storage::Backup& backup, Done<storage::Opening> done);

Q_SIGNALS:
    void happened(const studio::session::ShopEvent& event);

private:
    base::Executor poster();
    void tell(const ShopEvent& event);
    void took(const base::Result<storage::Opening>& opening);
    void fail(const base::Error& error);
    void tryAgain();
    void load();
    /// Reads the catalogue anew, off main; `after` hears whether that went well.
    void reload(Done<void> after = {});
    void takeCatalogue(std::uint64_t asOf, const base::Result<std::shared_ptr<LoadedCatalogue>>& loaded,
                       const Done<void>& after);
    void doAndRemember(const Edit& edit);
    void perform(const Edit& edit, const Edit& inverse);
    /// In memory at once, then written.
    void performSmall(const Edit& edit, const Edit& inverse);
    void wroteSmall(std::uint64_t number, const Edit& inverse, const base::Result<void>& outcome);
    /// Written first, then read back: a step of thousands would hold the main thread up.
    void performLarge(const Edit& edit, std::function<bool(int)> told, Done<void> done);
    void applyInMemory(const catalogue::CatalogueEdit& edit);
    void takeBack(const base::Error& error);
    Edit inverseOf(const catalogue::CatalogueEdit& edit) const;

    std::unique_ptr<storage::ShopStore> m_store;
    State m_state = State::Opening;
    bool m_isStoreOpen = false;
    std::chrono::milliseconds m_retryEvery;
    QTimer m_retry;
    std::optional<base::Error> m_problem;
    storage::Opening m_opening;
    /// Copied before a change while somebody holds a snapshot.
    std::shared_ptr<LoadedCatalogue> m_catalogue = std::make_shared<LoadedCatalogue>();
    catalogue::CatalogueHistory m_history;
    /// Grows with every change of the catalogue in memory.
    std::uint64_t m_changes = 0;
    /// Large steps on their way.
    int m_writing = 0;
};

} // namespace studio::session
