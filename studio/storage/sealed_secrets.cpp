#include "studio/storage/sealed_secrets.h"

#include <QDataStream>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

#include <cstring>

namespace studio::storage {

namespace {

// Magic, version, passes, memory, salt, check of the key | nonce, sealed | checksum of all before.
constexpr char kMagic[] = "phien-sealed-keys";
constexpr quint32 kVersion = 1;
constexpr int kCheckBytes = 16;
constexpr int kSumBytes = 32;
constexpr char kCheckWord[] = "phien-studio key check";
/// A file from elsewhere must not ask for all memory or a day.
constexpr std::uint64_t kMostPasses = 32;
constexpr std::size_t kMostMemory = 1024UL * 1024 * 1024;
constexpr qsizetype kLargestFile = 4 * 1024 * 1024;

static_assert(SealKey::kKeyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(SealKey::kSaltBytes == crypto_pwhash_SALTBYTES);

bool ready() {
    static const bool kReady = sodium_init() >= 0;
    return kReady;
}

const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

unsigned char* bytesOf(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

base::Error damaged(const char* detail) {
    return {StorageError::Damaged, detail, {}};
}

QByteArray sumOf(const QByteArray& content) {
    QByteArray sum(kSumBytes, '\0');
    crypto_generichash(bytesOf(sum), kSumBytes, bytesOf(content), static_cast<std::size_t>(content.size()),
                       nullptr, 0);
    return sum;
}

struct Parts {
    KeyCost cost{};
    std::array<unsigned char, SealKey::kSaltBytes> salt{};
    QByteArray check;
    QByteArray header;
    QByteArray nonce;
    QByteArray sealed;
};

base::Result<Parts> partsOf(const QByteArray& file) {
    if (file.size() <= kSumBytes || file.size() > kLargestFile)
        return damaged("no such length");
    const QByteArray content = file.left(file.size() - kSumBytes);
    if (sumOf(content) != file.right(kSumBytes))
        return damaged("the checksum is another");
    QDataStream in(content);
    Parts parts;
    QByteArray magic;
    QByteArray salt;
    quint32 version = 0;
    quint64 passes = 0;
    quint64 memory = 0;
    in >> magic >> version >> passes >> memory >> salt >> parts.check;
    const qint64 headerEnd = in.device()->pos();
    in >> parts.nonce >> parts.sealed;
    if (in.status() != QDataStream::Ok || magic != kMagic || version != kVersion || passes < 1 ||
        passes > kMostPasses || memory < crypto_pwhash_MEMLIMIT_MIN || memory > kMostMemory ||
        salt.size() != qsizetype(SealKey::kSaltBytes) || parts.check.size() != kCheckBytes ||
        parts.nonce.size() != qsizetype(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES) ||
        parts.sealed.size() < qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES))
        return damaged("not sealed keys");
    parts.cost = {passes, static_cast<std::size_t>(memory)};
    std::memcpy(parts.salt.data(), salt.constData(), parts.salt.size());
    parts.header = content.left(headerEnd);
    return parts;
}

QByteArray checkOf(const unsigned char* key) {
    QByteArray check(kCheckBytes, '\0');
    crypto_generichash(bytesOf(check), kCheckBytes, reinterpret_cast<const unsigned char*>(kCheckWord),
                       sizeof kCheckWord - 1, key, SealKey::kKeyBytes);
    return check;
}

} // namespace

KeyCost KeyCost::usual() {
    return {crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE};
}

KeyCost KeyCost::least() {
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

void SealKey::Wipe::operator()(unsigned char* bytes) const {
    sodium_free(bytes);
}

base::Result<SealKey> SealKey::make(const base::Secret& passphrase, const KeyCost& cost,
                                    const std::array<unsigned char, kSaltBytes>& salt) {
    SealKey key;
    key.m_salt = salt;
    key.m_cost = cost;
    key.m_key.reset(static_cast<unsigned char*>(sodium_malloc(kKeyBytes)));
    const std::string& words = passphrase.reveal();
    if (!key.m_key || crypto_pwhash(key.m_key.get(), kKeyBytes, words.data(), words.size(), salt.data(),
                                    cost.passes, cost.memory, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return base::Error{StorageError::CannotRead, "there is not enough memory to derive a key", {}};
    return key;
}

base::Result<SealKey> SealKey::derive(const base::Secret& passphrase, const KeyCost& cost) {
    if (!ready())
        return base::Error{StorageError::CannotWrite, "no cryptography", {}};
    std::array<unsigned char, kSaltBytes> salt{};
    randombytes_buf(salt.data(), salt.size());
    return make(passphrase, cost, salt);
}

base::Result<SealKey> SealKey::open(const base::Secret& passphrase, const QByteArray& file) {
    if (!ready())
        return base::Error{StorageError::CannotRead, "no cryptography", {}};
    const auto parts = partsOf(file);
    if (!parts)
        return parts.error();
    auto key = make(passphrase, parts->cost, parts->salt);
    if (key &&
        sodium_memcmp(checkOf(key->m_key.get()).constData(), parts->check.constData(), kCheckBytes) != 0)
        return base::Error{StorageError::WrongPassphrase, "another passphrase", {}};
    return key;
}

QByteArray SealKey::header() const {
    QByteArray header;
    QDataStream out(&header, QIODevice::WriteOnly);
    out << QByteArray(kMagic) << kVersion << quint64(m_cost.passes) << quint64(m_cost.memory)
        << QByteArray(reinterpret_cast<const char*>(m_salt.data()), kSaltBytes) << checkOf(m_key.get());
    return header;
}

QByteArray SealKey::seal(const SecretMap& secrets) const {
    QJsonObject object;
    for (const auto& [name, secret] : secrets)
        object.insert(name, QString::fromStdString(secret.reveal()));
    QByteArray plain = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QByteArray head = header();
    QByteArray nonce(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, '\0');
    randombytes_buf(nonce.data(), static_cast<std::size_t>(nonce.size()));
    QByteArray sealed(plain.size() + qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(sealed), nullptr, bytesOf(plain), static_cast<unsigned long long>(plain.size()),
        bytesOf(head), static_cast<unsigned long long>(head.size()), nullptr, bytesOf(nonce), m_key.get());
    sodium_memzero(plain.data(), static_cast<std::size_t>(plain.size()));
    QByteArray tail;
    QDataStream out(&tail, QIODevice::WriteOnly);
    out << nonce << sealed;
    const QByteArray content = head + tail;
    return content + sumOf(content);
}

base::Result<SecretMap> SealKey::unseal(const QByteArray& file) const {
    const auto parts = partsOf(file);
    if (!parts)
        return parts.error();
    QByteArray plain(parts->sealed.size() - qsizetype(crypto_aead_xchacha20poly1305_ietf_ABYTES), '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            bytesOf(plain), nullptr, nullptr, bytesOf(parts->sealed),
            static_cast<unsigned long long>(parts->sealed.size()), bytesOf(parts->header),
            static_cast<unsigned long long>(parts->header.size()), bytesOf(parts->nonce), m_key.get()) != 0)
        return damaged("the seal is broken");
    const QJsonObject object = QJsonDocument::fromJson(plain).object();
    sodium_memzero(plain.data(), static_cast<std::size_t>(plain.size()));
    SecretMap secrets;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        secrets.emplace(entry.key(), base::Secret(entry.value().toString().toStdString()));
    return secrets;
}

} // namespace studio::storage
