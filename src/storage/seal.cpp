#include "storage/seal.h"

#include "storage/connection.h"

#include <QtEndian>

#include <sodium.h>

namespace heartwood::storage {

namespace {

// magic, version, passes, bytes, salt, check; then a nonce, and the content with its tag. Numbers are big-endian.
constexpr QByteArrayView magic("Heartwood sealed", 16);
constexpr quint32 formatVersion = 1;
constexpr qsizetype versionAt = magic.size();
constexpr qsizetype passesAt = versionAt + 4;
constexpr qsizetype bytesAt = passesAt + 8;
constexpr qsizetype saltAt = bytesAt + 8;
constexpr qsizetype checkAt = saltAt + crypto_pwhash_SALTBYTES;
constexpr qsizetype checkBytes = 16; ///< of what Argon2id gives beyond the key: tells a wrong passphrase from damage
constexpr qsizetype headBytes = checkAt + checkBytes;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == 32);

// What a file may ask of whoever opens it.
constexpr quint64 mostPasses = 16;
constexpr quint64 mostBytes = quint64(1) << 30;

[[noreturn]] void fail(ErrorCode code, const QString &detail)
{
    throw Failure{{.code = code, .file = {}, .detail = detail, .faults = {}}};
}

void requireSodium()
{
    static const bool works = sodium_init() >= 0;
    if (!works)
        fail(ErrorCode::Storage, QStringLiteral("libsodium does not start"));
}

unsigned char *raw(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

const unsigned char *raw(QByteArrayView bytes, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.data()) + at;
}

QByteArray saltedHead(SealCost cost)
{
    QByteArray head(checkAt, Qt::Uninitialized);
    std::ranges::copy(magic, head.begin());
    qToBigEndian(formatVersion, head.data() + versionAt);
    qToBigEndian(cost.passes, head.data() + passesAt);
    qToBigEndian(cost.bytes, head.data() + bytesAt);
    randombytes_buf(raw(head, saltAt), crypto_pwhash_SALTBYTES);
    return head;
}

SealCost costIn(QByteArrayView sealed)
{
    if (sealed.size() < headBytes + nonceBytes + tagBytes || !Seal::isSealed(sealed))
        fail(ErrorCode::Damaged, QStringLiteral("%1 bytes").arg(sealed.size()));
    if (const auto version = qFromBigEndian<quint32>(sealed.data() + versionAt); version != formatVersion)
        fail(ErrorCode::NewerVersion, QString::number(version));
    const SealCost cost{qFromBigEndian<quint64>(sealed.data() + passesAt),
                        qFromBigEndian<quint64>(sealed.data() + bytesAt)};
    if (cost.passes < crypto_pwhash_OPSLIMIT_MIN || cost.passes > mostPasses ||
        cost.bytes < crypto_pwhash_MEMLIMIT_MIN || cost.bytes > mostBytes)
        fail(ErrorCode::Damaged,
             QStringLiteral("the cost of its passphrase: %1 passes, %2 bytes").arg(cost.passes).arg(cost.bytes));
    return cost;
}

} // namespace

void Seal::Wipe::operator()(Key *key) const
{
    sodium_memzero(key->data(), key->size());
    delete key;
}

/// One keyboard's accents are another's letter and accent: both are composed first.
Seal::Seal(const QByteArray &salted, const QString &passphrase, SealCost cost) : m_head(salted), m_key(new Key)
{
    QByteArray letters = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    std::array<unsigned char, 32 + checkBytes> derived{};
    const int failed = crypto_pwhash(derived.data(), derived.size(), letters.constData(), quint64(letters.size()),
                                     raw(m_head, saltAt), cost.passes, cost.bytes, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(letters.data(), size_t(letters.size()));
    std::copy_n(derived.begin(), m_key->size(), m_key->begin());
    m_head.append(reinterpret_cast<const char *>(derived.data()) + m_key->size(), checkBytes);
    sodium_memzero(derived.data(), derived.size());
    if (failed)
        fail(ErrorCode::Storage, QStringLiteral("%1 MiB of memory are needed for a moment").arg(cost.bytes >> 20));
}

Seal Seal::make(const QString &passphrase, SealCost cost)
{
    requireSodium();
    return Seal(saltedHead(cost), passphrase, cost);
}

Seal Seal::of(QByteArrayView sealed, const QString &passphrase)
{
    requireSodium();
    const SealCost cost = costIn(sealed);
    Seal seal(sealed.first(checkAt).toByteArray(), passphrase, cost);
    if (sodium_memcmp(raw(seal.m_head, checkAt), raw(sealed, checkAt), checkBytes) != 0)
        fail(ErrorCode::WrongPassphrase, {});
    return seal;
}

bool Seal::isSealed(QByteArrayView head)
{
    return head.startsWith(magic);
}

QByteArray Seal::closed(QByteArrayView content) const
{
    QByteArray sealed = m_head;
    sealed.resize(headBytes + nonceBytes + content.size() + tagBytes);
    randombytes_buf(raw(sealed, headBytes), nonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(sealed, headBytes + nonceBytes), nullptr, raw(content),
                                               quint64(content.size()), raw(m_head), headBytes, nullptr,
                                               raw(sealed, headBytes), m_key->data());
    return sealed;
}

QByteArray Seal::opened(QByteArrayView sealed) const
{
    const qsizetype size = sealed.size() - headBytes - nonceBytes - tagBytes;
    if (size < 0)
        fail(ErrorCode::Damaged, QStringLiteral("%1 bytes").arg(sealed.size()));
    if (sealed.first(headBytes) != m_head)
        fail(isSealed(sealed) ? ErrorCode::WrongPassphrase : ErrorCode::Damaged, {});
    QByteArray content(size, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(content), nullptr, nullptr, raw(sealed, headBytes + nonceBytes),
                                                   quint64(size + tagBytes), raw(sealed), headBytes,
                                                   raw(sealed, headBytes), m_key->data()) != 0)
        fail(ErrorCode::Damaged, QStringLiteral("it is not as it was sealed"));
    return content;
}

} // namespace heartwood::storage
