#include "studio/storage/layered_secrets.h"

#include <optional>
#include <vector>

namespace studio::storage {

namespace {

class KeychainThenFile final : public LayeredSecrets {
public:
    KeychainThenFile(std::unique_ptr<SecretStore> keychain, const QString& file, PassphraseAsker ask,
                     KeyCost cost)
        : m_keychain(std::move(keychain))
        , m_file(file, cost)
        , m_ask(std::move(ask)) {}

    void read(const QString& name, std::function<void(base::Result<base::Secret>)> done) override {
        m_keychain->read(name, [this, name, done = std::move(done)](const base::Result<base::Secret>& kept) {
            if (kept || kept.error().code != StorageError::NoKeychain) {
                done(kept);
                return;
            }
            whenOpen(false, [this, name, kept, done](bool open) {
                open ? m_file.read(name, done) : done(reason(kept));
            });
        });
    }

    void write(const QString& name, const base::Secret& secret,
               std::function<void(base::Result<void>)> done) override {
        m_keychain->write(name, secret,
                          [this, name, secret, done = std::move(done)](const base::Result<void>& kept) {
                              if (kept || kept.error().code != StorageError::NoKeychain) {
                                  done(kept);
                                  return;
                              }
                              whenOpen(true, [this, name, secret, kept, done](bool open) {
                                  open ? m_file.write(name, secret, done) : done(reason(kept));
                              });
                          });
    }

    void remove(const QString& name, std::function<void(base::Result<void>)> done) override {
        m_keychain->remove(name, [this, name, done = std::move(done)](const base::Result<void>& gone) {
            if (gone || gone.error().code != StorageError::NoKeychain) {
                done(gone);
                return;
            }
            whenOpen(false, [this, name, gone, done](bool open) {
                open ? m_file.remove(name, done) : done(reason(gone));
            });
        });
    }

    bool hasFile() const override { return m_file.exists(); }

    void changePassphrase(const base::Secret& before, const base::Secret& after,
                          SecretFile::Done done) override {
        m_file.changePassphrase(before, after, std::move(done));
    }

private:
    using Waiting = std::function<void(bool)>;

    /// Why there is no secret: the file's own trouble, where it has one, else what the keychain said.
    template <typename Answer>
    Answer reason(const Answer& keychain) const {
        return m_trouble ? Answer(*m_trouble) : keychain;
    }

    /// Whoever comes while the question is open waits for its answer.
    void whenOpen(bool mayCreate, Waiting waiting) {
        if (m_file.isOpen() || m_declined || !m_ask ||
            (!m_file.exists() && m_waiting.empty() && !mayCreate)) {
            waiting(m_file.isOpen());
            return;
        }
        m_waiting.push_back(std::move(waiting));
        if (m_waiting.size() == 1)
            ask(m_file.exists() ? PassphraseQuestion::Unlock : PassphraseQuestion::Create);
    }

    void ask(PassphraseQuestion question) {
        m_ask(question, [this, question, alive = std::weak_ptr<bool>(m_alive)](
                            const std::optional<base::Secret>& passphrase) {
            if (alive.expired())
                return;
            if (!passphrase || passphrase->empty()) {
                m_declined = true;
                answerAll();
                return;
            }
            const auto opened = [this](const base::Result<void>& result) {
                if (!result && result.error().code == StorageError::WrongPassphrase)
                    ask(PassphraseQuestion::UnlockAgain);
                else {
                    m_trouble = result ? std::nullopt : std::optional(result.error());
                    answerAll();
                }
            };
            if (question == PassphraseQuestion::Create)
                m_file.create(*passphrase, opened);
            else
                m_file.unlock(*passphrase, opened);
        });
    }

    void answerAll() {
        for (const Waiting& waiting : std::exchange(m_waiting, {}))
            waiting(m_file.isOpen());
    }

    std::unique_ptr<SecretStore> m_keychain;
    SecretFile m_file;
    PassphraseAsker m_ask;
    std::vector<Waiting> m_waiting;
    bool m_declined = false;
    std::optional<base::Error> m_trouble; ///< of the last try to open the file
    std::shared_ptr<bool> m_alive = std::make_shared<bool>(true);
};

} // namespace

std::unique_ptr<LayeredSecrets> layeredSecrets(std::unique_ptr<SecretStore> keychain, const QString& file,
                                               PassphraseAsker ask, KeyCost cost) {
    return std::make_unique<KeychainThenFile>(std::move(keychain), file, std::move(ask), cost);
}

} // namespace studio::storage
