#pragma once

#include "studio/storage/sealed_secrets.h"
#include "studio/storage/secret_store.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace studio::storage {

/// Stream keys in one encrypted file (0600, written atomically), for computers without a keychain. Only where
/// the person has wanted it. Keys are derived on a thread of its own; answers come on the main thread, later,
/// none after the destructor. Main thread.
class SecretFile : public SecretStore {
public:
    using Done = std::function<void(base::Result<void>)>;

    explicit SecretFile(QString file, KeyCost cost = KeyCost::usual());
    ~SecretFile() override;

    bool exists() const;
    bool isOpen() const { return m_key.has_value(); }
    /// A new, empty file, open from now on. CannotWrite; what is there already is never written over.
    void create(const base::Secret& passphrase, Done done);
    /// WrongPassphrase; Damaged: the file was set aside and is kept, a new one may be made.
    void unlock(const base::Secret& passphrase, Done done);
    /// Sealed anew under another passphrase; the old one opens nothing any more.
    void changePassphrase(const base::Secret& before, const base::Secret& after, Done done);

    /// Closed: Locked.
    void read(const QString& name, std::function<void(base::Result<base::Secret>)> done) override;
    void write(const QString& name, const base::Secret& secret, Done done) override;
    void remove(const QString& name, Done done) override;

private:
    template <class Work, class Finish>
    void later(Work work, Finish finish);
    void answer(Done done, base::Result<void> result);
    base::Result<void> save(const SealKey& key) const;
    base::Result<void> change(const std::function<void(SecretMap&)>& change);

    QString m_file;
    KeyCost m_cost;
    std::optional<SealKey> m_key;
    SecretMap m_secrets;
    /// Nothing is answered after it.
    QObject m_context;
    /// Last: waits for what is being derived.
    QThreadPool m_pool;
};

} // namespace studio::storage
