#include "studio/storage/secret_store.h"

#include <QObject>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <chrono>
#include <map>
#include <optional>

namespace studio::storage {

namespace {

constexpr std::chrono::seconds kLongestAnswer{60};

base::Error errorFor(StorageError code, const char* detail, const QString& name) {
    return {code, detail, name.toStdString()};
}

/// Secrets of this run.
class MemoryStore final : public SecretStore {
public:
    void read(const QString& name, std::function<void(base::Result<base::Secret>)> done) override {
        later([this, name, done = std::move(done)] { done(find(name)); });
    }

    void write(const QString& name, const base::Secret& secret,
               std::function<void(base::Result<void>)> done) override {
        m_secrets[name] = secret;
        later([done = std::move(done)] { done({}); });
    }

    void remove(const QString& name, std::function<void(base::Result<void>)> done) override {
        const bool wasThere = m_secrets.erase(name) > 0;
        later([name, wasThere, done = std::move(done)] {
            if (wasThere)
                done({});
            else
                done(errorFor(StorageError::NotFound, "no such secret", name));
        });
    }

private:
    base::Result<base::Secret> find(const QString& name) const {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end())
            return errorFor(StorageError::NotFound, "no such secret", name);
        return found->second;
    }

    template <class Call>
    void later(Call call) {
        QTimer::singleShot(0, &m_context, std::move(call));
    }

    std::map<QString, base::Secret> m_secrets;
    /// Last: nothing is answered after the store has gone.
    QObject m_context;
};

/// The system's keychain, and a memory for where there is none.
class KeychainStore final : public SecretStore {
public:
    void read(const QString& name, std::function<void(base::Result<base::Secret>)> done) override {
        auto* job = new QKeychain::ReadPasswordJob(kService, &m_context);
        start(job, name, [this, job, name, done = std::move(done)](const std::optional<base::Error>& error) {
            const auto kept = m_kept.find(name);
            if (!error)
                done(base::Secret(job->textData().toStdString()));
            else if (kept != m_kept.end())
                done(kept->second);
            else
                done(*error);
        });
    }

    void write(const QString& name, const base::Secret& secret,
               std::function<void(base::Result<void>)> done) override {
        auto* job = new QKeychain::WritePasswordJob(kService, &m_context);
        job->setTextData(QString::fromStdString(secret.reveal()));
        m_kept[name] = secret;
        start(job, name, [this, name, done = std::move(done)](const std::optional<base::Error>& error) {
            if (!error)
                m_kept.erase(name);
            answer(error, done);
        });
    }

    void remove(const QString& name, std::function<void(base::Result<void>)> done) override {
        m_kept.erase(name);
        auto* job = new QKeychain::DeletePasswordJob(kService, &m_context);
        start(job, name,
              [done = std::move(done)](const std::optional<base::Error>& error) { answer(error, done); });
    }

private:
    using Finished = std::function<void(const std::optional<base::Error>&)>;

    static void answer(const std::optional<base::Error>& error,
                       const std::function<void(base::Result<void>)>& done) {
        if (error)
            done(*error);
        else
            done({});
    }

    static std::optional<base::Error> errorOf(const QKeychain::Job& job, const QString& name) {
        switch (job.error()) {
        case QKeychain::NoError:
            return std::nullopt;
        case QKeychain::EntryNotFound:
            return errorFor(StorageError::NotFound, "no such secret", name);
        case QKeychain::AccessDeniedByUser:
        case QKeychain::AccessDenied:
            return errorFor(StorageError::KeychainDenied, "the keychain refused", name);
        default:
            return errorFor(StorageError::NoKeychain, "no keychain answers", name);
        }
    }

    /// Answers once: with the job's outcome, or that nobody answered in time.
    void start(QKeychain::Job* job, const QString& name, const Finished& finished) {
        auto* deadline = new QTimer(job);
        deadline->setSingleShot(true);
        QObject::connect(job, &QKeychain::Job::finished, &m_context,
                         [name, finished, deadline](QKeychain::Job* done) {
                             const bool isInTime = deadline->isActive();
                             deadline->stop();
                             if (isInTime)
                                 finished(errorOf(*done, name));
                         });
        QObject::connect(deadline, &QTimer::timeout, &m_context, [name, finished] {
            finished(errorFor(StorageError::NoKeychain, "the keychain does not answer", name));
        });
        job->setKey(name);
        deadline->start(kLongestAnswer);
        job->start();
    }

    inline static const QString kService = QStringLiteral("phien-studio");
    /// What the keychain has not taken: for this run.
    std::map<QString, base::Secret> m_kept;
    QObject m_context;
};

} // namespace

std::unique_ptr<SecretStore> SecretStore::keychain() {
    return std::make_unique<KeychainStore>();
}

std::unique_ptr<SecretStore> SecretStore::inMemory() {
    return std::make_unique<MemoryStore>();
}

} // namespace studio::storage
