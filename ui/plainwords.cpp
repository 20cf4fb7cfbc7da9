#include "ui/plainwords.h"

#include "model/plaintext.h"

#include <QTextDocument>

namespace heartwood::ui {

QString plainToolTip(const QString &text)
{
    constexpr qsizetype longest = 1000; // a tip does not scroll
    const QString plain = plainText(text);
    const QString shown = plain.size() > longest ? plain.left(longest) + QChar(0x2026) : plain;
    return Qt::mightBeRichText(shown) ? Qt::convertFromPlainText(shown) : shown;
}

QString asWindowTitle(const QString &text)
{
    return plainLine(text).replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

} // namespace heartwood::ui
