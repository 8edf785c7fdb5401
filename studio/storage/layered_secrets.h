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
std::unique_ptr<SecretStore> layeredSecrets(std::unique_ptr<SecretStore> keychain, const QString& file,
                                            PassphraseAsker ask, KeyCost cost = KeyCost::usual());

} // namespace studio::storage
