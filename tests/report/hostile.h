#pragma once

#include "report/reportdocument.h"

#include <QFile>

/// A document whose every text means harm, and one block of each kind.
namespace hostile {

/// Markup, a NUL, half a surrogate pair, and an override of the direction of writing.
inline QString words()
{
    return QStringLiteral("<script>alert(1)</script> & \"quoted\" 'so' ") + QChar(u'\0') + QChar(u'\x1B') +
           QChar(0xD800) + QStringLiteral(" \u202Ereversed");
}

/// The same as a reader of the file should find it.
inline QString wordsRead()
{
    return QStringLiteral("<script>alert(1)</script> & \"quoted\" 'so' \uFFFD reversed");
}

inline QString endless()
{
    return QString(10000, u'x');
}

inline heartwood::report::TableBlock table()
{
    using namespace heartwood::report;
    const auto cell = [](Cell::Kind kind, const QString &text) {
        Cell made;
        made.kind = kind;
        made.text = text;
        return made;
    };
    TableBlock table;
    table.title = words();
    table.columns = {
        {words(), 3, Qt::AlignLeft}, {endless(), 2, Qt::AlignLeft}, {QStringLiteral("5"), 1, Qt::AlignHCenter}};
    Cell bar = cell(Cell::Kind::Bar, QString());
    bar.bar = {.score = 3.1, .low = 2.9, .high = 3.3, .target = 4.0, .colour = lightPalette().dimension[1]};
    Cell heat = cell(Cell::Kind::Heat, QStringLiteral("7"));
    heat.share = 0.7;
    Cell list = cell(Cell::Kind::Text, words() + u'\n' + QStringLiteral("second"));
    list.list = true;
    list.detail = words();
    table.rows = {{cell(Cell::Kind::Text, words())},
                  {cell(Cell::Kind::Text, endless()), bar, heat},
                  {list},
                  {list, cell(Cell::Kind::Figure, words())}};
    return table;
}

inline heartwood::report::ReportDocument document()
{
    using namespace heartwood::report;
    const RingsData rings{
        .sectors = {{.label = words(), .title = words(), .dimension = 0, .score = 3.1, .target = {}, .previous = {}}},
        .overall = 3.1,
        .ofFive = QStringLiteral("of 5"),
        .summary = words()};
    auto columns = std::make_shared<ColumnsBlock>();
    columns->left << ChartBlock{.data = rings, .title = words()};
    columns->right << table() << FigureBlock{words(), words(), words(), words()};
    Section section{.key = words(), .kicker = words(), .title = words(), .tocTitle = words(), .blocks = {}};
    section.blocks << TextBlock{{{words(), true}, {endless(), false}}} << HeadingBlock{words(), 3}
                   << HeadingBlock{words(), 3} << BulletBlock{{words(), endless()}} << CalloutBlock{words(), words(), 2}
                   << columns;
    Cover cover;
    cover.author = cover.kicker = cover.title = cover.subtitle = cover.confidentiality = cover.ringsCaption = words();
    return {.title = words(),
            .author = words(),
            .subject = words(),
            .language = QStringLiteral("en"),
            .date = QDate(2026, 11, 12),
            .cover = cover,
            .footer = words(),
            .sections = {section}};
}

inline QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace hostile
