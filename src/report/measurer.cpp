#include "report/measurer.h"

#include "report/fonts.h"

#include <QFontMetricsF>

#include <algorithm>

namespace heartwood::report {
namespace {

constexpr double capitalsSpacing = 0.09; ///< of the size
constexpr double capitalsLeading = 1.3;

QString withLineSeparators(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\n', QChar::LineSeparator);
}

} // namespace

QString TextLines::text(int line) const
{
    const QTextLine textLine = layout->lineAt(line);
    QString text = layout->text().mid(textLine.textStart(), textLine.textLength());
    return text.remove(QChar(QChar::LineSeparator)).trimmed();
}

void TextLines::paint(QPainter &painter, int line, const QPointF &at) const
{
    const QTextLine textLine = layout->lineAt(line);
    painter.setPen(colour);
    const double above = (lineHeight * textScale - textLine.height()) / 2;
    textLine.draw(&painter, QPointF(qRound(at.x() * textScale), qRound(at.y() * textScale + above)));
}

const QFont &Measurer::font(const TextLook &look)
{
    QFont &font = m_fonts[{qRound(look.size * textScale), int(look.weight)}];
    if (font.pixelSize() != qRound(look.size * textScale))
        font = textFont(look.size * textScale, look.weight);
    // At ten times the size hinting changes no shape, but makes advances whole: half the size of a PDF's text.
    font.setHintingPreference(QFont::PreferFullHinting);
    return font;
}

TextLines Measurer::broken(const QString &text, const QFont &font, const QList<QTextLayout::FormatRange> &formats,
                           const TextLook &look, double width, double leading, Qt::Alignment alignment)
{
    TextLines lines;
    lines.colour = look.colour;
    lines.lineHeight = look.size * leading;
    if (text.isEmpty())
        return lines;
    auto layout = std::make_shared<QTextLayout>(withLineSeparators(text), font);
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    if (!formats.isEmpty())
        layout->setFormats(formats);
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(width * textScale);
        line.setPosition(QPointF(0, 0));
        lines.widest = std::max(lines.widest, line.naturalTextWidth() / textScale);
        ++lines.count;
    }
    layout->endLayout();
    lines.layout = std::move(layout);
    return lines;
}

TextLines Measurer::lines(const QString &text, const TextLook &look, double width, double leading,
                          Qt::Alignment alignment)
{
    return broken(text, font(look), {}, look, width, leading, alignment);
}

TextLines Measurer::lines(const QList<TextRun> &runs, const TextLook &look, double width, double leading)
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
    for (const TextRun &run : runs) {
        if (run.strong) {
            QTextCharFormat format;
            format.setFontWeight(QFont::DemiBold);
            formats << QTextLayout::FormatRange{int(text.size()), int(run.text.size()), format};
        }
        text += run.text;
    }
    return broken(text, font(look), formats, look, width, leading, Qt::AlignLeft);
}

TextLines Measurer::spaced(const QString &text, const TextLook &look, double width)
{
    QFont spacedFont = font(look);
    spacedFont.setLetterSpacing(QFont::AbsoluteSpacing, look.size * textScale * capitalsSpacing);
    return broken(text, spacedFont, {}, look, width, capitalsLeading, Qt::AlignLeft);
}

double Measurer::longestWord(const QString &text, const TextLook &look)
{
    const QStringList words = QString(text).replace(u'\n', u' ').split(u' ', Qt::SkipEmptyParts);
    const auto longest = std::ranges::max_element(words, {}, &QString::size);
    return longest == words.end() ? 0 : QFontMetricsF(font(look)).horizontalAdvance(*longest) / textScale;
}

} // namespace heartwood::report
