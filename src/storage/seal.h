#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <memory>

/// Bytes that only a passphrase opens: libsodium's XChaCha20-Poly1305 with a key from Argon2id.
namespace heartwood::storage {

/// What a guess costs (Argon2id): passes, and bytes of memory. About a second and a quarter of a gigabyte.
struct SealCost
{
    quint64 passes = 3;
    quint64 bytes = quint64(256) << 20;
};

/// Where nobody can guess: tests, and keys that are chance.
constexpr SealCost leastSealCost{.passes = 1, .bytes = 8192};

constexpr int shortestPassphrase = 8; ///< letters

class Seal
{
public:
    /// With a salt of its own. Takes as long as the cost says. Throws Storage where there is no memory for it.
    static Seal make(const QString &passphrase, SealCost cost = {});
    /// The one that these bytes were closed with. Throws Damaged, NewerVersion, WrongPassphrase, and as make().
    static Seal of(QByteArrayView sealed, const QString &passphrase);
    /// Whether a file that begins so is sealed.
    static bool isSealed(QByteArrayView head);

    /// With a nonce of its own, so never twice the same.
    QByteArray closed(QByteArrayView content) const;
    /// Throws Damaged where a single bit is not as it was closed, WrongPassphrase where another seal closed it.
    QByteArray opened(QByteArrayView sealed) const;

private:
    using Key = std::array<unsigned char, 32>;
    struct Wipe
    {
        void operator()(Key *key) const;
    };
    Seal(const QByteArray &salted, const QString &passphrase, SealCost cost);

    QByteArray m_head; ///< of every file it closes: all that stands before the nonce
    std::unique_ptr<Key, Wipe> m_key;
};

} // namespace heartwood::storage
