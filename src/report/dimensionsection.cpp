#include "report/advice.h"
#include "report/cells.h"
#include "report/dimensionfindings.h"
#include "report/figures.h"
#include "report/headline.h"
#include "report/notes.h"
#include "report/perception.h"
#include "report/sections.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class DimensionPage
{
    Q_DECLARE_TR_FUNCTIONS(DimensionPage)
};

constexpr int quotesAtMost = 3;
constexpr int practicesAdvised = 2;
constexpr int stepsAdvised = 2;

QString levelText(const scoring::PracticeResult &result)
{
    const QString level = words::level(result.score);
    return result.confidence.claimed ? DimensionPage::tr("%1 claimed", "a level").arg(level) : level;
}

QList<Cell> practiceRow(const Facts &facts, int position)
{
    const scoring::PracticeResult &result = facts.practice(position);
    const Practice &practice = facts.practiceText(position);
    const bool scored = result.score.scored();
    QList<Cell> row{
        textCell(practice.title,
                 scored ? QString() : DimensionPage::tr("Not scored: %1").arg(words::unscored(result.score))),
        barCell(result.score, result.aim.target, practice.dimension), figureCell(figure(result.score.score), true),
        figureCell(figure(result.aim.target)), textCell(scored ? levelText(result) : words::level(result.score))};
    if (!facts.onePerson()) {
        Cell alignment = textCell(words::alignment(result.score.alignment));
        alignment.strong = result.score.alignment == scoring::Alignment::Divided;
        row << alignment;
    }
    return row << textCell(scored ? words::confidence(result.confidence.step) : QStringLiteral("\u2013"));
}

TableBlock practiceTable(const Facts &facts, int dimension)
{
    TableBlock table;
    table.title = DimensionPage::tr("Practices of %1").arg(facts.dimensionText(dimension).title);
    table.columns = {
        {DimensionPage::tr("Practice"), 3.45, Qt::AlignLeft},
        {facts.onePerson() ? DimensionPage::tr("Score and target") : DimensionPage::tr("Score, range and target"), 2.5,
         Qt::AlignLeft},
        {DimensionPage::tr("Now"), 0.7, Qt::AlignRight},
        {DimensionPage::tr("Target"), 0.9, Qt::AlignRight},
        {DimensionPage::tr("Level"), 1.35, Qt::AlignLeft}};
    if (!facts.onePerson())
        table.columns << Column{DimensionPage::tr("Alignment"), 1.05, Qt::AlignLeft};
    table.columns << Column{DimensionPage::tr("Confidence"), 1.15, Qt::AlignLeft};
    for (int position : facts.dimension(dimension).practices)
        table.rows << practiceRow(facts, position);
    return table;
}

QList<Cell> spreadRow(const Facts &facts, const scoring::ItemResult &result)
{
    QList<Cell> row{textCell(facts.questionnaire.items[result.item].shortTitle)};
    const int all = result.n.value_or(0);
    for (int level = 1; level <= levelCount; ++level)
        row << heatCell((*result.counts)[size_t(level - 1)], all, level);
    return row << figureCell(figure(result.mean)) << figureCell(QString::number(result.dontKnow.value_or(0)));
}

/// None where no item's answers may be shown.
TableBlock spreadTable(const Facts &facts, int dimension)
{
    TableBlock table;
    table.title = DimensionPage::tr("How answers spread");
    table.dense = true;
    table.columns = {{DimensionPage::tr("Question"), 3.6, Qt::AlignLeft}};
    for (int level = 1; level <= levelCount; ++level)
        table.columns << Column{QString::number(level), 0.8, Qt::AlignHCenter};
    table.columns << Column{DimensionPage::tr("Mean"), 0.9, Qt::AlignRight}
                  << Column{DimensionPage::tr("Don’t know"), 1.4, Qt::AlignRight};
    for (int position : facts.dimension(dimension).practices)
        for (const scoring::ItemResult &item : facts.practice(position).items)
            if (item.counts)
                table.rows << spreadRow(facts, item);
    return table;
}

void addSpread(QList<Block> &blocks, const Facts &facts, int dimension)
{
    if (facts.onePerson() || facts.people == 0 ||
        facts.dimension(dimension).score.status == scoring::Status::NotApplicable)
        return;
    const TableBlock table = spreadTable(facts, dimension);
    blocks << heading(DimensionPage::tr("How answers spread"));
    addParagraph(blocks, dimensionAlignment(facts, dimension));
    if (!table.rows.isEmpty())
        blocks << table;
    else
        addParagraph(blocks,
                     DimensionPage::tr("Withheld: in an anonymous round the spread of answers is shown from ten "
                                       "answers on."),
                     TextStyle::Muted);
}

/// The practices of this dimension that come first by priority; where none is below its target, the lowest.
void addNextSteps(QList<Block> &blocks, const Facts &facts, int dimension)
{
    QList<int> positions;
    for (const int position : facts.scorecard.priority.order)
        if (facts.dimension(dimension).practices.contains(position) && positions.size() < practicesAdvised)
            positions << position;
    if (positions.isEmpty())
        if (const std::optional<int> lowest = practiceToRaise(facts, dimension))
            positions << *lowest;
    for (const int position : positions)
        addAdvice(blocks, facts, position, stepsAdvised);
}

void addQuotes(QList<Block> &blocks, const Facts &facts, int dimension)
{
    int quotes = 0;
    for (int position : facts.dimension(dimension).practices) {
        for (const scoring::ItemResult &item : facts.practice(position).items) {
            for (const QuotedNote &note : notesOn(facts, item.item)) {
                if (note.text.isEmpty() || quotes == quotesAtMost)
                    continue;
                if (quotes++ == 0)
                    blocks << heading(facts.onePerson() ? DimensionPage::tr("In your own words")
                                                        : DimensionPage::tr("From the room"));
                blocks << CalloutBlock{.title = facts.questionnaire.items[item.item].shortTitle,
                                       .text = words::quoted(note.text),
                                       .dimension = facts.dimension(dimension).dimension};
            }
        }
    }
}

} // namespace

Section dimensionSection(const Facts &facts, int position)
{
    const Dimension &dimension = facts.dimensionText(position);
    Section section;
    section.key = dimension.key;
    section.tocTitle = dimension.title;
    section.kicker = dimension.title.toUpper();
    section.title =
        facts.onePerson() ? hedged(facts, dimensionHeadline(facts, position)) : dimensionHeadline(facts, position);
    section.dimension = facts.dimension(position).dimension;
    section.newPage = !facts.onePerson(); // two pages of a group; one person fills less
    addParagraph(section.blocks, dimension.promise, TextStyle::Muted);
    addParagraph(section.blocks, dimensionBasis(facts, position), TextStyle::Lead);
    section.blocks << practiceTable(facts, position);
    addSpread(section.blocks, facts, position);
    addPerception(section.blocks, facts, position);
    addNextSteps(section.blocks, facts, position);
    addQuotes(section.blocks, facts, position);
    return section;
}

} // namespace heartwood::report
