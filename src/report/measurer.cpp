#include "report/measurer.h"

#include "report/fonts.h"

#include <QFontMetricsF>

#include <algorithm>

namespace heartwood::report {
namespace {

constexpr double capitalsSpacing = 0.09; ///< of the size
constexpr double capitalsLeading = 1.3;

using Formats = QList<QTextLayout::FormatRange>;

Formats within(const Formats &formats, int start, int length)
{
    Formats shifted;
    for (QTextLayout::FormatRange range : formats) {
        const int end = std::min(range.start + range.length, start + length);
        range.start = std::max(range.start, start);
        range.length = end - range.start;
        range.start -= start;
        if (range.length > 0)
            shifted << range;
    }
    return shifted;
}

/// What is written from right to left begins at the right, unless a column's figures say otherwise.
QTextOption optionFor(const QString &paragraph, Qt::Alignment alignment)
{
    const bool reversed = alignment.testFlag(Qt::AlignLeft) && paragraph.isRightToLeft();
    QTextOption option(reversed ? Qt::AlignRight : alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

/// Returns the width of the widest line.
double breakParagraph(QTextLayout &paragraph, double width, std::vector<BrokenText::Line> &lines)
{
    double widest = 0;
    paragraph.beginLayout();
    for (QTextLine line = paragraph.createLine(); line.isValid(); line = paragraph.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, 0));
        widest = std::max(widest, line.naturalTextWidth());
        lines.push_back({&paragraph, line});
    }
    paragraph.endLayout();
    return widest;
}

} // namespace

QString TextLines::text(int line) const
{
    const auto &[paragraph, textLine] = broken->lines[size_t(line)];
    QString text = paragraph->text().mid(textLine.textStart(), textLine.textLength());
    return text.remove(QChar(QChar::LineSeparator)).trimmed();
}

void TextLines::paint(QPainter &painter, int line, const QPointF &at) const
{
    const QTextLine &textLine = broken->lines[size_t(line)].line;
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
    lines.width = width;
    if (text.isEmpty())
        return lines;
    auto broken = std::make_shared<BrokenText>();
    int start = 0;
    for (const QString &each : text.split(u'\n')) {
        const int length = int(each.size());
        auto paragraph = std::make_unique<QTextLayout>(each.endsWith(u'\r') ? each.chopped(1) : each, font);
        paragraph->setTextOption(optionFor(each, alignment));
        paragraph->setCacheEnabled(true);
        if (!formats.isEmpty())
            paragraph->setFormats(within(formats, start, length));
        const double widest = breakParagraph(*paragraph, width * textScale, broken->lines);
        lines.widest = std::max(lines.widest, widest / textScale);
        broken->paragraphs.push_back(std::move(paragraph));
        start += length + 1;
    }
    lines.count = int(broken->lines.size());
    lines.broken = std::move(broken);
    return lines;
}

TextLines Measurer::lines(const QString &text, const TextLook &look, double width, double leading,
                          Qt::Alignment alignment)
{
    const auto [known, isNew] =
        m_lines.try_emplace({text, look.size, int(look.weight), width, int(alignment)}, TextLines());
    if (isNew)
        known->second = broken(text, font(look), {}, look, width, leading, alignment);
    TextLines lines = known->second;
    lines.colour = look.colour;
    lines.lineHeight = look.size * leading;
    return lines;
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
    if (longest == words.end())
        return 0;
    const auto [known, isNew] = m_words.try_emplace({*longest, look.size, int(look.weight)}, 0);
    if (isNew)
        known->second = QFontMetricsF(font(look)).horizontalAdvance(*longest) / textScale;
    return known->second;
}

} // namespace heartwood::report
