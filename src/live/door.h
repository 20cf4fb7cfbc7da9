#pragma once

#include "live/bucket.h"

#include <QByteArray>
#include <QHash>

class QRandomGenerator;

/// Who comes in: the code that the room sees, and the tokens that phones are known by.
namespace heartwood::live {

/// Three letters, none of which is taken for a digit, and three digits: KRM482.
QByteArray newCode(QRandomGenerator &random);
/// Keys the hashes of tokens: 32 bytes.
QByteArray newSecret(QRandomGenerator &random);
/// 32 bytes in base64url: 43 characters.
QByteArray newToken(QRandomGenerator &random);
/// As typed, without hyphens and spaces, in capitals; empty where it cannot be a code.
QByteArray normalizedCode(const QString &typed);
/// In a time that depends on the lengths only.
bool sameInConstantTime(const QByteArray &a, const QByteArray &b);
/// HMAC-SHA256.
QByteArray tokenHash(const QByteArray &secret, const QByteArray &token);

/// Codes are guessed at, so that wrong ones are few in time: from one address and from all together. Right ones are
/// not counted, but while too many were wrong nothing is compared at all.
class Door
{
public:
    struct Limits
    {
        double perAddress = 10;
        double perAddressSecond = 1.0 / 6;
        double overall = 100;
        double overallSecond = 1;
    };
    struct Knock
    {
        bool right = false;
        int wait = 0; ///< seconds; 0: it was compared
    };

    Door(QByteArray code, QByteArray secret) : Door(std::move(code), std::move(secret), Limits()) {}
    Door(QByteArray code, QByteArray secret, const Limits &limits);

    const QByteArray &code() const { return m_code; }
    Knock knock(const QString &typed, const QString &address, Clock now);

    QByteArray hashOf(const QByteArray &token) const { return tokenHash(m_secret, token); }
    void admit(const QByteArray &hash, int person) { m_people.insert(hash, person); }
    void remove(int person);
    std::optional<int> personOf(const QByteArray &token) const;

private:
    void forgetQuietOnes(Clock now);

    QByteArray m_code;
    QByteArray m_secret;
    Limits m_limits;
    Bucket m_overall;
    QHash<QString, Bucket> m_addresses;
    QHash<QByteArray, int> m_people; ///< by hash
};

} // namespace heartwood::live
