#include "report/xlsx/celltext.h"

#include "model/plaintext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace heartwood::report::xlsx {
namespace {

class CellText
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
};

constexpr qsizetype longestFooter = 200; ///< of ours: page numbers are added to it

/// In characters of Latin script; those of East Asia are twice as wide.
double widthOf(const QString &word)
{
    constexpr char16_t firstWide = 0x2E80;
    return double(word.size() + std::ranges::count_if(word, [](QChar c) { return c.unicode() >= firstWide; }));
}

QString cut(const QString &text, qsizetype length)
{
    const bool splits = length < text.size() && length > 0 && text.at(length - 1).isHighSurrogate();
    return text.left(splits ? length - 1 : length);
}

} // namespace

QString cellText(const QString &text)
{
    QString clean = text;
    clean.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    clean = plainText(clean);
    static const QRegularExpression escapes(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    clean.replace(escapes, QStringLiteral("_x005F_"));
    if (clean.size() <= longestCell)
        return clean;
    const QString mark = CellText::tr(" … [cut here: a cell holds no more]", "at the end of a text that is too long");
    return cut(clean, longestCell - mark.size()) + mark;
}

QString sheetName(const QString &title, const QStringList &taken)
{
    QString name = cellText(title);
    for (const QChar forbidden : QStringLiteral("[]:*?/\\\n\t"))
        name.replace(forbidden, u' ');
    name = cut(name.simplified(), longestSheetName);
    while (name.startsWith(u'\''))
        name.remove(0, 1);
    while (name.endsWith(u'\'') || name.endsWith(u' '))
        name.chop(1);
    // Excel keeps this one for itself.
    const bool reserved = name.isEmpty() || name.compare(QLatin1String("history"), Qt::CaseInsensitive) == 0;
    QString free = reserved ? name + u'_' : name;
    for (int number = 2; taken.contains(free, Qt::CaseInsensitive); ++number) {
        const QString ending = QStringLiteral(" %1").arg(number);
        free = cut(name, longestSheetName - ending.size()) + ending;
    }
    return free;
}

int linesIn(const QString &text, double width)
{
    int lines = 0;
    for (const QString &paragraph : text.split(u'\n')) {
        double used = 0;
        ++lines;
        for (const QString &word : paragraph.split(u' ')) {
            const double length = widthOf(word);
            if (used > 0 && used + length > width) {
                ++lines;
                used = 0;
            }
            lines += int(length / width); // a word wider than the cell is broken
            used += std::fmod(length, width) + 1;
        }
    }
    return lines;
}

QString footerText(const QString &text)
{
    QString escaped = cut(cellText(text).simplified(), longestFooter / 2);
    return escaped.replace(u'&', QStringLiteral("&&"));
}

} // namespace heartwood::report::xlsx
