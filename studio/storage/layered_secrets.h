#pragma once

#include "studio/storage/secret_file.h"
#include "studio/storage/secret_store.h"

#include <functional>
#include <memory>
#include <optional>

namespace studio::storage {

enum class PassphraseQuestion {
    Create,      ///< for a new key file; the person may rather not have one
    Unlock,      ///< of the key file that is there
    UnlockAgain, ///< the last one was wrong
};

/// Asks the person; answers nullopt for "not now". Main thread, once at a time.
using PassphraseAsker =
    std::function<void(PassphraseQuestion, std::function<void(std::optional<base::Secret>)>)>;

/// The keychain; where none answers, the key file, once the person has agreed or unlocked it. "Not now" is
/// asked again in the next run only: until then keys hold for this run. Main thread.
class LayeredSecrets : public SecretStore {
public:
    /// Whether keys are in a file that has a passphrase.
    virtual bool hasFile() const = 0;
    /// As SecretFile does; it is open afterwards.
    virtual void changePassphrase(const base::Secret& before, const base::Secret& after,
                                  SecretFile::Done done) = 0;
};

std::unique_ptr<LayeredSecrets> layeredSecrets(std::unique_ptr<SecretStore> keychain, const QString& file,
                                               PassphraseAsker ask, KeyCost cost = KeyCost::usual());

} // namespace studio::storage
