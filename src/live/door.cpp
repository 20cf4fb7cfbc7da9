#include "live/door.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace heartwood::live {

namespace {

constexpr QByteArrayView letters("ABCDEFGHJKMNPQRSTUVWXYZ"); // no I, O, L
constexpr int half = 3;
constexpr qsizetype secretBytes = 32;
constexpr qsizetype tokenCharacters = 43;
constexpr qsizetype longestTyped = 40;
constexpr qsizetype addressesKept = 4096;

QByteArray randomBytes(QRandomGenerator &random)
{
    std::array<quint32, size_t(secretBytes) / sizeof(quint32)> words{};
    random.fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), secretBytes);
}

} // namespace

QByteArray newCode(QRandomGenerator &random)
{
    QByteArray code;
    for (int i = 0; i < half; ++i)
        code += letters[random.bounded(int(letters.size()))];
    for (int i = 0; i < half; ++i)
        code += char('0' + random.bounded(10));
    return code;
}

QByteArray newSecret(QRandomGenerator &random)
{
    return randomBytes(random);
}

QByteArray newToken(QRandomGenerator &random)
{
    return randomBytes(random).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray normalizedCode(const QString &typed)
{
    QByteArray code;
    if (typed.size() > longestTyped)
        return code;
    for (const QChar c : typed) {
        if (c.isSpace() || c.category() == QChar::Punctuation_Dash)
            continue;
        if (c.unicode() > 'z')
            return {};
        code += char(c.toUpper().unicode());
    }
    const auto fits = [](char c, qsizetype at) { return at < half ? letters.contains(c) : c >= '0' && c <= '9'; };
    for (qsizetype i = 0; i < code.size(); ++i)
        if (!fits(code[i], i))
            return {};
    return code.size() == qsizetype{2} * half ? code : QByteArray();
}

bool sameInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

QByteArray tokenHash(const QByteArray &secret, const QByteArray &token)
{
    return QMessageAuthenticationCode::hash(token, secret, QCryptographicHash::Sha256);
}

Door::Door(QByteArray code, QByteArray secret, const Limits &limits)
    : m_code(std::move(code)),
      m_secret(std::move(secret)),
      m_limits(limits),
      m_overall(limits.overall, limits.overallSecond)
{
}

/// Addresses can be had for nothing in IPv6, memory cannot.
void Door::forgetQuietOnes(Clock now)
{
    if (m_addresses.size() < addressesKept)
        return;
    m_addresses.removeIf([now](auto it) { return it.value().full(now); });
    if (m_addresses.size() >= addressesKept)
        m_addresses.clear(); // the limit over all holds in the meantime
}

Door::Knock Door::knock(const QString &typed, const QString &address, Clock now)
{
    forgetQuietOnes(now);
    const auto known = m_addresses.find(address);
    const int own = known == m_addresses.end() ? 0 : known->wait(now);
    if (const int wait = std::max(own, m_overall.wait(now)); wait > 0)
        return {.wait = wait};
    if (sameInConstantTime(normalizedCode(typed), m_code))
        return {.right = true};
    m_overall.take(now);
    const Bucket fresh(m_limits.perAddress, m_limits.perAddressSecond);
    (known == m_addresses.end() ? m_addresses.insert(address, fresh) : known)->take(now);
    return {};
}

void Door::remove(int person)
{
    m_people.removeIf([person](auto it) { return it.value() == person; });
}

std::optional<int> Door::personOf(const QByteArray &token) const
{
    if (token.size() != tokenCharacters)
        return std::nullopt;
    const auto it = m_people.constFind(hashOf(token));
    return it == m_people.constEnd() ? std::nullopt : std::optional(*it);
}

} // namespace heartwood::live
