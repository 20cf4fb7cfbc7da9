#include "report/figures.h"
#include "report/notes.h"
#include "report/xlsx/sheets.h"

#include <QCoreApplication>

namespace heartwood::report::xlsx {
namespace {

class NotesSheet
{
    Q_DECLARE_TR_FUNCTIONS(NotesSheet)
};

constexpr qsizetype mostRows = 1'000'000; ///< Excel ends at 1,048,576

/// Whether each word has its writer beside it: METHODS section 9.
bool attributed(const Facts &facts)
{
    return facts.named() && !facts.onePerson();
}

SheetRow noteRow(const Facts &facts, int index, const QString &kind, const QString &words, const QString &author = {})
{
    const Item &item = facts.questionnaire.items[index];
    const Practice &practice = facts.questionnaire.practices[item.practice];
    SheetRow row{{text(item.key), text(facts.questionnaire.dimensions[practice.dimension].title, practice.dimension),
                  text(practice.title), text(item.question), text(kind), text(words)}};
    if (attributed(facts))
        row.cells << text(author);
    return row;
}

QList<SheetRow> rowsOn(const Facts &facts, int item)
{
    QList<SheetRow> rows;
    for (const QString &evidence : evidenceOn(facts, item))
        rows << noteRow(facts, item, NotesSheet::tr("Evidence"), sentenceCase(evidence));
    for (const QuotedNote &note : notesOn(facts, item)) {
        if (!note.reason.isEmpty())
            rows << noteRow(facts, item, NotesSheet::tr("Does not apply"), note.reason, note.author);
        if (!note.text.isEmpty())
            rows << noteRow(facts, item, NotesSheet::tr("Note"), note.text, note.author);
    }
    return rows;
}

QList<SheetColumn> columns(const Facts &facts)
{
    QList<SheetColumn> list{{NotesSheet::tr("Key"), 40},      {NotesSheet::tr("Dimension"), 14},
                            {NotesSheet::tr("Practice"), 24}, {NotesSheet::tr("Question"), 50},
                            {NotesSheet::tr("Kind"), 15},     {NotesSheet::tr("Text"), 70}};
    if (attributed(facts))
        list << SheetColumn{NotesSheet::tr("Person"), 20};
    return list;
}

} // namespace

std::optional<Sheet> notesSheet(const Facts &facts)
{
    if (facts.people == 0 || facts.withheld())
        return std::nullopt;
    Sheet sheet{.name = NotesSheet::tr("Notes and evidence"), .columns = columns(facts), .frozenColumns = 1};
    for (const scoring::PracticeResult &practice : facts.scorecard.practices)
        for (const scoring::ItemResult &item : practice.items)
            sheet.rows += rowsOn(facts, item.item);
    if (sheet.rows.isEmpty())
        return std::nullopt;
    if (const qsizetype further = sheet.rows.size() - mostRows; further > 0) {
        sheet.rows.resize(mostRows);
        sheet.notes << NotesSheet::tr("Cut here: a sheet holds no more. Rows left out: %1.").arg(further);
    }
    return sheet;
}

} // namespace heartwood::report::xlsx
