#include "report/agreementfindings.h"
#include "report/cells.h"
#include "report/figures.h"
#include "report/notes.h"
#include "report/sections.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

/// For whoever leads the discussion: what to talk about first, where people lie furthest apart on what matters most.
namespace heartwood::report {
namespace {

class Agenda
{
    Q_DECLARE_TR_FUNCTIONS(Agenda)
};

constexpr int itemsShown = 10;

int importanceOf(const Facts &facts, int item)
{
    for (const scoring::PracticeResult &practice : facts.scorecard.practices)
        if (practice.practice == facts.questionnaire.items[item].practice)
            return practice.aim.importance;
    return Aim().importance;
}

QList<scoring::ItemResult> bySpreadAndImportance(const Facts &facts)
{
    QList<scoring::ItemResult> items = bySpread(facts);
    items.removeIf([](const scoring::ItemResult &item) { return figure(item.ad, 2) == figure(0.0, 2); });
    std::ranges::stable_sort(items, std::ranges::greater(), [&facts](const scoring::ItemResult &item) {
        return *item.ad * importanceOf(facts, item.item);
    });
    return items.mid(0, itemsShown);
}

QString quotesOn(const Facts &facts, int item)
{
    QStringList lines;
    for (const QuotedNote &note : notesOn(facts, item))
        if (!note.text.isEmpty())
            lines << words::quoted(note.text);
    return lines.join(u'\n');
}

/// Both ends of the scale get a say before the middle does.
QString opening(const scoring::ItemResult &item)
{
    if (!item.counts)
        return Agenda::tr("Each says the case they had in mind.");
    const auto &counts = *item.counts;
    int lowest = 0;
    int highest = levelCount - 1;
    while (lowest < highest && counts[size_t(lowest)] == 0)
        ++lowest;
    while (highest > lowest && counts[size_t(highest)] == 0)
        --highest;
    if (lowest == highest)
        return Agenda::tr("All chose %1: name the case that shows it.").arg(lowest + 1);
    return Agenda::tr("First a case from those who chose %1, then one from those who chose %2.")
        .arg(lowest + 1)
        .arg(highest + 1);
}

} // namespace

std::optional<Section> agendaSection(const Facts &facts)
{
    const QList<scoring::ItemResult> items = bySpreadAndImportance(facts);
    if (facts.onePerson() || items.isEmpty())
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("agenda");
    section.tocTitle = partTitle(section.key);
    section.kicker = section.tocTitle.toUpper();
    section.title = Agenda::tr("Begin where the room is furthest apart.");
    addParagraph(
        section.blocks,
        Agenda::tr("In the order of spread times importance. Ask for cases before opinions, agree what happens "
                   "today, and only then what should."),
        TextStyle::Muted);
    if (!facts.named()) // nobody is asked to step forward
        addParagraph(section.blocks, Agenda::tr("The round was anonymous: collect cases for a low level and for a high "
                                                "one; nobody says how they answered."));
    TableBlock table;
    table.title = Agenda::tr("Questions to discuss");
    table.columns = {{QString(), 0.4, Qt::AlignRight},
                     {Agenda::tr("Question"), 4.6, Qt::AlignLeft},
                     {Agenda::tr("Levels apart"), 0.9, Qt::AlignRight},
                     {Agenda::tr("Importance"), 1, Qt::AlignRight}};
    if (facts.named())
        table.columns << Column{Agenda::tr("How to open"), 2.6, Qt::AlignLeft};
    for (const scoring::ItemResult &item : items) {
        QList<Cell> row{figureCell(QString::number(table.rows.size() + 1), true),
                        textCell(facts.questionnaire.items[item.item].question, quotesOn(facts, item.item)),
                        figureCell(figure(item.ad, 2)), figureCell(QString::number(importanceOf(facts, item.item)))};
        if (facts.named())
            row << textCell(opening(item));
        table.rows << row;
    }
    section.blocks << table;
    return section;
}

} // namespace heartwood::report
