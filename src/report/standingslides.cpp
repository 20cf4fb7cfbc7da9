#include "report/cells.h"
#include "report/figures.h"
#include "report/sections.h"
#include "report/sharedtables.h"
#include "report/slides.h"
#include "report/steps.h"
#include "report/summaryfindings.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

/// Where we stand, for a room.
namespace heartwood::report {
namespace {

class StandingSlides
{
    Q_DECLARE_TR_FUNCTIONS(StandingSlides)
};

constexpr int stepsShown = 3;
constexpr double ringsHeight = 196;
constexpr double axesHeight = 181; ///< becomes less where words need the room

TableBlock stepsTable(const Facts &facts)
{
    TableBlock table;
    table.title = StandingSlides::tr("What to do first");
    table.columns = {{QString(), 0.3, Qt::AlignLeft},
                     {StandingSlides::tr("Do first"), 4, Qt::AlignLeft},
                     {StandingSlides::tr("Where"), 2, Qt::AlignLeft}};
    for (const FirstStep &step : firstSteps(facts, stepsShown))
        table.rows << QList<Cell>{figureCell(QString::number(table.rows.size() + 1), true), textCell(step.advice.text),
                                  textCell(facts.practiceText(step.position).title, standing(facts, step.position))};
    return table;
}

QString namesWithScores(const Facts &facts, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << words::scored(facts, position);
    return listed(names);
}

void addNames(QList<Block> &blocks, const QString &title, const Facts &facts, const QList<int> &positions)
{
    if (!positions.isEmpty())
        blocks << heading(title, 3) << paragraph(namesWithScores(facts, positions));
}

} // namespace

std::optional<Section> ninetySlide(const Facts &facts)
{
    std::optional<Section> section = ninetySection(facts);
    auto columns = std::make_shared<ColumnsBlock>();
    columns->leftShare = 0.38;
    columns->left << overallFigure(facts);
    addParagraph(columns->left, levelSentence(facts));
    if (facts.scorecard.overall.capped.value_or(false))
        addParagraph(columns->left, gateSentence(facts), TextStyle::Small);
    addParagraph(columns->left, certaintySentence(facts), TextStyle::Small);
    if (const TableBlock steps = stepsTable(facts); !steps.rows.isEmpty())
        columns->right << steps;
    else
        columns->right << paragraph(StandingSlides::tr("Every scored practice is at or above its target."),
                                    TextStyle::Lead);
    section->blocks = {columns};
    return section;
}

std::optional<Section> standingSlide(const Facts &facts)
{
    Section section = summarySection(facts);
    auto columns = std::make_shared<ColumnsBlock>();
    columns->leftShare = 0.5;
    columns->left << ChartBlock{.data = ringsOf(facts.questionnaire, facts.scorecard, facts.comparison),
                                .title = StandingSlides::tr("Growth rings"),
                                .height = ringsHeight};
    columns->right << dimensionTable(facts, true);
    addNames(columns->right, StandingSlides::tr("Strengths to protect"), facts, facts.strengths);
    addNames(columns->right, StandingSlides::tr("Furthest along"), facts, facts.furthestAlong);
    addNames(columns->right, StandingSlides::tr("Gaps to close first"), facts, facts.gaps);
    if (facts.practices.isEmpty())
        addParagraph(columns->right, unscoredSentence(facts));
    section.blocks = {columns};
    return section;
}

std::optional<Section> aspectsSlide(const Facts &facts)
{
    std::optional<Section> section = aspectsSection(facts);
    if (!section)
        return std::nullopt;
    section->blocks = {paragraph(StandingSlides::tr("A centric company serves well the customers it has; an obsessed "
                                                    "one is built around what they will need next."),
                                 TextStyle::Muted),
                       ChartBlock{.data = aspectsOf(facts.questionnaire, facts.scorecard),
                                  .title = section->tocTitle,
                                  .height = axesHeight}};
    return section;
}

std::optional<Section> holdsSlide(const Facts &facts)
{
    std::optional<Section> section = holdsSection(facts);
    if (!section)
        return std::nullopt;
    const auto details = std::ranges::find_if(
        section->blocks, [](const Block &block) { return std::holds_alternative<HeadingBlock>(block); });
    section->blocks = section->blocks.first(details - section->blocks.begin());
    addParagraph(section->blocks, sturdinessSentence(facts), TextStyle::Small);
    return section;
}

} // namespace heartwood::report
