#include "studio/storage/secret_file.h"

#include "studio/storage/atomic_file.h"

#include <QFile>
#include <QFileInfo>
#include <QTimer>

#include <memory>
#include <utility>

namespace studio::storage {

namespace {

constexpr int kMostAside = 1000;

base::Error problem(StorageError code, const char* detail, const QString& where) {
    return {code, detail, where.toStdString()};
}

QByteArray contentOf(const QString& file) {
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void setAside(const QString& file) {
    for (int number = 1; number <= kMostAside; ++number) {
        if (QFile::rename(file, QStringLiteral("%1.damaged-%2").arg(file).arg(number)))
            return;
    }
}

struct Opened {
    SealKey key;
    SecretMap secrets;
};

base::Result<Opened> openFile(const base::Secret& passphrase, const QByteArray& content) {
    auto key = SealKey::open(passphrase, content);
    if (!key)
        return key.error();
    auto secrets = key->unseal(content);
    if (!secrets)
        return secrets.error();
    return Opened{std::move(*key), std::move(*secrets)};
}

} // namespace

SecretFile::SecretFile(QString file, KeyCost cost)
    : m_file(std::move(file))
    , m_cost(cost) {
    m_pool.setMaxThreadCount(1);
}

SecretFile::~SecretFile() {
    m_pool.clear();
    m_pool.waitForDone();
}

/// `work` on the pool, `finish` with what it gives on main. The outcome travels by pointer: keys are not
/// copied.
template <class Work, class Finish>
void SecretFile::later(Work work, Finish finish) {
    m_pool.start([this, work = std::move(work), finish = std::move(finish)]() mutable {
        using Outcome = decltype(work());
        // make_shared would move from a temporary, whose destructor g++ 12 wrongly warns about.
        std::shared_ptr<Outcome> outcome(new Outcome(work())); // NOLINT(modernize-make-shared)
        QMetaObject::invokeMethod(
            &m_context,
            [outcome = std::move(outcome), finish = std::move(finish)]() mutable {
                finish(std::move(*outcome));
            },
            Qt::QueuedConnection);
    });
}

void SecretFile::answer(Done done, base::Result<void> result) {
    QTimer::singleShot(0, &m_context, [done = std::move(done), result = std::move(result)] { done(result); });
}

bool SecretFile::exists() const {
    return QFileInfo::exists(m_file);
}

base::Result<void> SecretFile::save(const SealKey& key) const {
    return writeAtomically(m_file, key.seal(m_secrets));
}

void SecretFile::create(const base::Secret& passphrase, Done done) {
    if (exists()) {
        answer(std::move(done), problem(StorageError::CannotWrite, "there is a file already", m_file));
        return;
    }
    later([passphrase, cost = m_cost] { return SealKey::derive(passphrase, cost); },
          [this, done = std::move(done)](base::Result<SealKey> key) {
              if (!key) {
                  done(key.error());
                  return;
              }
              m_secrets.clear();
              if (const auto saved = save(*key); !saved) {
                  done(saved.error());
                  return;
              }
              m_key.emplace(std::move(*key));
              done({});
          });
}

void SecretFile::unlock(const base::Secret& passphrase, Done done) {
    later([passphrase, content = contentOf(m_file)] { return openFile(passphrase, content); },
          [this, done = std::move(done)](base::Result<Opened> opened) {
              if (!opened) {
                  if (opened.error().code == StorageError::Damaged)
                      setAside(m_file);
                  done(base::Error{opened.error().code, "the key file does not open", m_file.toStdString()});
                  return;
              }
              m_key.emplace(std::move(opened->key));
              m_secrets = std::move(opened->secrets);
              done({});
          });
}

void SecretFile::changePassphrase(const base::Secret& before, const base::Secret& after, Done done) {
    later(
        [before, after, cost = m_cost, content = contentOf(m_file)]() -> base::Result<Opened> {
            auto opened = openFile(before, content);
            if (!opened)
                return opened;
            auto key = SealKey::derive(after, cost);
            if (!key)
                return key.error();
            return Opened{std::move(*key), std::move(opened->secrets)};
        },
        [this, done = std::move(done)](base::Result<Opened> changed) {
            if (!changed) {
                done(base::Error{changed.error().code, "the key file does not open", m_file.toStdString()});
                return;
            }
            const SecretMap kept = m_secrets;
            // An open file may have got keys while the new key was derived: what is held is newer.
            if (!isOpen())
                m_secrets = std::move(changed->secrets);
            if (const auto saved = save(changed->key); !saved) {
                m_secrets = kept;
                done(saved.error());
                return;
            }
            m_key.emplace(std::move(changed->key));
            done({});
        });
}

void SecretFile::read(const QString& name, std::function<void(base::Result<base::Secret>)> done) {
    base::Result<base::Secret> result = problem(StorageError::Locked, "the key file is locked", name);
    if (isOpen()) {
        const auto found = m_secrets.find(name);
        result = found != m_secrets.end()
                     ? base::Result<base::Secret>(found->second)
                     : base::Result<base::Secret>(problem(StorageError::NotFound, "no such secret", name));
    }
    QTimer::singleShot(0, &m_context, [done = std::move(done), result] { done(result); });
}

base::Result<void> SecretFile::change(const std::function<void(SecretMap&)>& change) {
    if (!isOpen())
        return problem(StorageError::Locked, "the key file is locked", m_file);
    SecretMap before = m_secrets;
    change(m_secrets);
    auto saved = save(*m_key);
    if (!saved)
        m_secrets = std::move(before);
    return saved;
}

void SecretFile::write(const QString& name, const base::Secret& secret, Done done) {
    answer(std::move(done), change([&](SecretMap& secrets) { secrets[name] = secret; }));
}

void SecretFile::remove(const QString& name, Done done) {
    if (isOpen() && m_secrets.count(name) == 0) {
        answer(std::move(done), problem(StorageError::NotFound, "no such secret", name));
        return;
    }
    answer(std::move(done), change([&](SecretMap& secrets) { secrets.erase(name); }));
}

} // namespace studio::storage
