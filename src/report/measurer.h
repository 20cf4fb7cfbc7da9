#pragma once

#include "report/pagestyle.h"
#include "report/reportdocument.h"

#include <QHash>
#include <QTextLayout>

#include <map>
#include <memory>
#include <tuple>
#include <vector>

/// Text broken into lines once, to be painted as often as wanted.
namespace heartwood::report {

struct BrokenText
{
    struct Line
    {
        const QTextLayout *paragraph;
        QTextLine line;
    };
    std::vector<std::unique_ptr<QTextLayout>> paragraphs; ///< at textScale; each has its own direction of writing
    std::vector<Line> lines;
};

struct TextLines
{
    std::shared_ptr<const BrokenText> broken; ///< null where there is no text
    QColor colour;
    double lineHeight = 0;
    int count = 0;
    double width = 0;  ///< that there was
    double widest = 0; ///< of the lines

    double height() const { return lineHeight * count; }
    QString text(int line) const;
    /// One line, its box's upper left corner at the given point. The painter's unit is 1 / textScale of a point, so
    /// that a page of text needs one change of scale.
    void paint(QPainter &painter, int line, const QPointF &at) const;
};

/// Keeps the fonts and the style of one layout, for looking them up costs more than shaping a short text.
class Measurer
{
public:
    explicit Measurer(PageStyle style) : m_style(std::move(style)) {}
    const PageStyle &style() const { return m_style; }
    TextLines lines(const QString &text, const TextLook &look, double width, double leading,
                    Qt::Alignment alignment = Qt::AlignLeft);
    TextLines lines(const QList<TextRun> &runs, const TextLook &look, double width, double leading);
    /// Widely spaced capitals.
    TextLines spaced(const QString &text, const TextLook &look, double width);
    double longestWord(const QString &text, const TextLook &look);

private:
    TextLines broken(const QString &text, const QFont &font, const QList<QTextLayout::FormatRange> &formats,
                     const TextLook &look, double width, double leading, Qt::Alignment alignment);
    const QFont &font(const TextLook &look);

    PageStyle m_style;
    QHash<std::pair<int, int>, QFont> m_fonts;
    /// Figures, levels and short names come again and again in tables: by text, size, weight, width and alignment.
    std::map<std::tuple<QString, double, int, double, int>, TextLines> m_lines;
    std::map<std::tuple<QString, double, int>, double> m_words; ///< their widths
};

} // namespace heartwood::report
