#include "studio/storage/shop_store.h"

#include "studio/storage/store_keeper.h"

namespace studio::storage {

ShopStore::ShopStore(Parts parts)
    : m_post(std::move(parts.post))
    , m_isAlive(std::make_shared<std::atomic<bool>>(true))
    , m_keeper(std::make_unique<StoreKeeper>(
          StoreKeeper::Parts{std::move(parts.file), std::move(parts.backups), std::move(parts.server),
                             std::move(parts.clock), parts.patience}))
    , m_thread([this] { m_keeper->serve(m_queue); }) {
}

ShopStore::~ShopStore() {
    *m_isAlive = false;
    m_queue.close();
    m_thread.join();
}

void ShopStore::queue(Command command) {
    m_queue.give(std::move(command));
}

void ShopStore::open(Done<Opening> done) {
    queue({Command::Kind::Open, {}, [this, done = std::move(done)](const base::Result<void>&) {
               answer<Opening>(done, m_keeper->open());
           }});
}

void ShopStore::backUp(Done<Backup> done) {
    queue({Command::Kind::Other, {}, [this, done = std::move(done)](const base::Result<void>&) {
               m_keeper->backUp(BackupKind::Asked, [this, done](const base::Result<Backup>& backup) {
                   answer<Backup>(done, backup);
               });
           }});
}

void ShopStore::backUpSoon() {
    queue({Command::Kind::Other, {}, [this](const base::Result<void>&) {
               m_keeper->wantDaily();
           }});
}

void ShopStore::listBackups(Done<std::vector<Backup>> done) {
    queue({Command::Kind::Other, {}, [this, done = std::move(done)](const base::Result<void>&) {
               answer<std::vector<Backup>>(done, m_keeper->listBackups());
           }});
}

void ShopStore::restore(const Backup& backup, Done<Opening> done) {
    queue({Command::Kind::Other, {}, [this, backup, done = std::move(done)](const base::Result<void>&) {
               answer<Opening>(done, m_keeper->restore(backup));
           }});
}

} // namespace studio::storage
