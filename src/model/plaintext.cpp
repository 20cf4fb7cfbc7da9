#include "model/plaintext.h"

#include <algorithm>

namespace heartwood {
namespace {

constexpr char16_t popIsolate = 0x2069;

bool isTurning(char16_t code)
{
    return code >= 0x202A && code <= 0x202E;
}

bool isIsolate(char16_t code)
{
    return code >= 0x2066 && code <= popIsolate;
}

bool allowed(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return code == u'\n' || code == u'\t';
    return (code < 0x7F || code > 0x9F) && !isTurning(code) && code != 0xFFFE && code != 0xFFFF;
}

/// Most texts are plain, and pass as they are.
bool isPlain(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return allowed(c) && !c.isSurrogate() && !isIsolate(c.unicode()); });
}

/// Takes what is allowed, and keeps account of the isolates that are open.
class Writer
{
public:
    void write(QChar c)
    {
        const char16_t code = c.unicode();
        if (code == popIsolate && m_open == 0)
            return;
        if (code == u'\n' || code == u'\u2029')
            end();
        else if (isIsolate(code))
            m_open += code == popIsolate ? -1 : 1;
        m_text += c;
    }
    void write(QStringView pair) { m_text += pair; }
    QString end()
    {
        m_text += QString(m_open, QChar(popIsolate));
        m_open = 0;
        return m_text;
    }

private:
    QString m_text;
    qsizetype m_open = 0;
};

} // namespace

QString plainText(const QString &text)
{
    if (isPlain(text))
        return text;
    Writer plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool paired = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (paired)
            plain.write(QStringView(text).mid(i++, 2));
        else if (c.isSurrogate())
            plain.write(QChar(QChar::ReplacementCharacter));
        else if (allowed(c))
            plain.write(c);
    }
    return plain.end();
}

QString plainLine(const QString &text)
{
    QString line = plainText(text);
    std::ranges::replace_if(
        line, [](QChar c) { return c == u'\n' || c == u'\t' || c == u'\u2028' || c == u'\u2029'; }, u' ');
    return line;
}

} // namespace heartwood
