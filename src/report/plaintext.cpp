#include "report/plaintext.h"

namespace heartwood::report {
namespace {

bool allowed(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return code == u'\n' || code == u'\t';
    return (code < 0x7F || code > 0x9F) && code != 0xFFFE && code != 0xFFFF;
}

} // namespace

QString plainText(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool paired = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (paired)
            plain += QStringView(text).mid(i++, 2);
        else if (c.isSurrogate())
            plain += QChar(QChar::ReplacementCharacter);
        else if (allowed(c))
            plain += c;
    }
    return plain;
}

} // namespace heartwood::report
