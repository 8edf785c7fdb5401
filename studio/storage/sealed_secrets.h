#pragma once

#include "studio/base/result.h"
#include "studio/base/secret.h"
#include "studio/storage/storage_error.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <memory>

namespace studio::storage {

using SecretMap = std::map<QString, base::Secret>;

/// What one guess of a passphrase costs: Argon2id's passes and bytes of memory.
struct KeyCost {
    std::uint64_t passes;
    std::size_t memory;

    /// For people: about half a second (libsodium's "moderate", 256 MB).
    static KeyCost usual();
    /// The least there is, for tests.
    static KeyCost least();
};

/// The key of a sealed file, in memory that is locked and wiped, with what it was derived from but the
/// passphrase. Any thread, one at a time.
class SealKey {
public:
    static constexpr std::size_t kKeyBytes = 32;
    static constexpr std::size_t kSaltBytes = 16;

    /// Slow by design: never on main.
    static base::Result<SealKey> derive(const base::Secret& passphrase, const KeyCost& cost);
    /// With the salt and cost of a file (Damaged where it is none, WrongPassphrase).
    static base::Result<SealKey> open(const base::Secret& passphrase, const QByteArray& file);

    /// The file's content: XChaCha20-Poly1305 over the secrets, the header authenticated with them.
    QByteArray seal(const SecretMap& secrets) const;
    /// Damaged.
    base::Result<SecretMap> unseal(const QByteArray& file) const;

private:
    SealKey() = default;
    static base::Result<SealKey> make(const base::Secret& passphrase, const KeyCost& cost,
                                      const std::array<unsigned char, kSaltBytes>& salt);
    QByteArray header() const;

    struct Wipe {
        void operator()(unsigned char* bytes) const;
    };
    std::unique_ptr<unsigned char, Wipe> m_key;
    std::array<unsigned char, kSaltBytes> m_salt{};
    KeyCost m_cost{};
};

} // namespace studio::storage
