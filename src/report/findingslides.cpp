#include "report/agreementfindings.h"
#include "report/cells.h"
#include "report/dimensionfindings.h"
#include "report/figures.h"
#include "report/measuretrend.h"
#include "report/measurewords.h"
#include "report/perception.h"
#include "report/sections.h"
#include "report/sharedtables.h"
#include "report/slides.h"
#include "report/steps.h"
#include "report/summaryfindings.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

/// What was found, for a room.
namespace heartwood::report {
namespace {

class FindingSlides
{
    Q_DECLARE_TR_FUNCTIONS(FindingSlides)
};

constexpr int rowsAtMost = 6;
constexpr int findingsAtMost = 4;
constexpr double mapHeight = 196;
constexpr double trendHeight = 130;

TableBlock practiceTable(const Facts &facts, int dimension)
{
    TableBlock table;
    table.title = FindingSlides::tr("Practices of %1").arg(facts.dimensionText(dimension).title);
    table.columns = {
        {FindingSlides::tr("Practice"), 3, Qt::AlignLeft},
        {facts.onePerson() ? FindingSlides::tr("Score and target") : FindingSlides::tr("Score, range and target"), 3,
         Qt::AlignLeft},
        {FindingSlides::tr("Now"), 0.8, Qt::AlignRight}};
    if (!facts.onePerson())
        table.columns << Column{FindingSlides::tr("Alignment"), 1.5, Qt::AlignLeft};
    for (const int position : facts.dimension(dimension).practices) {
        const scoring::PracticeResult &result = facts.practice(position);
        QList<Cell> row{textCell(facts.practiceText(position).title),
                        barCell(result.score, result.aim.target, facts.dimension(dimension).dimension),
                        figureCell(figure(result.score.score), true)};
        if (!facts.onePerson())
            row << textCell(words::alignment(result.score.alignment));
        table.rows << row;
    }
    return table;
}

/// What the practice looks like a level higher, and how to begin.
void addNextLevel(QList<Block> &blocks, const Facts &facts, int position)
{
    const Practice &practice = facts.practiceText(position);
    const int level = facts.practice(position).score.level.value_or(levelCount);
    if (level >= levelCount)
        return;
    blocks << heading(FindingSlides::tr("%1 at level %2", "a practice").arg(practice.title, QString::number(level + 1)))
           << paragraph(practice.portraits[size_t(level)]);
    if (const QList<Advice> steps = nextSteps(facts, position); !steps.isEmpty())
        blocks << CalloutBlock{
            .title = FindingSlides::tr("How to begin"), .text = steps.first().text, .dimension = practice.dimension};
}

TableBlock shortened(TableBlock table, qsizetype rows)
{
    table.rows = table.rows.first(std::min(rows, table.rows.size()));
    return table;
}

QList<TableBlock> tablesOf(const Section &section)
{
    QList<TableBlock> tables;
    for (const Block &block : section.blocks)
        if (const auto *table = std::get_if<TableBlock>(&block))
            tables << *table;
    return tables;
}

/// The plan without the questions that it should move: letters would be too small.
TableBlock firstSixtyDays(const Facts &facts)
{
    TableBlock table = planTable(facts);
    for (QList<Cell> &row : table.rows)
        row.removeLast();
    if (!table.columns.isEmpty())
        table.columns.removeLast();
    return table;
}

/// Of the roadmap's, beside the one that has its headline; none where the table is empty.
std::optional<Section> tableSlide(const QString &key, const QString &title, const TableBlock &table)
{
    if (table.rows.isEmpty())
        return std::nullopt;
    Section section;
    section.key = key;
    section.tocTitle = table.title;
    section.kicker = partTitle(QStringLiteral("roadmap")).toUpper();
    section.title = title;
    section.blocks = QList<Block>{table};
    return section;
}

/// One kind alone leaves room below its figures for how they went.
void addOnlyTrend(Section &section, const Facts &facts)
{
    const MeasureKind kind = facts.measures.first().kind;
    const auto isOther = [kind](const Measure &measure) { return measure.kind != kind; };
    auto trend = std::ranges::any_of(facts.measures, isOther) ? std::nullopt : measureTrend(facts.measures, kind);
    if (trend)
        section.blocks.insert(1, ChartBlock{.data = *std::move(trend),
                                            .title = FindingSlides::tr("%1, wave by wave").arg(nameOf(kind)),
                                            .height = trendHeight});
}

} // namespace

Section dimensionSlide(const Facts &facts, int position)
{
    Section section = dimensionSection(facts, position);
    section.blocks = {paragraph(dimensionBasis(facts, position), TextStyle::Muted)};
    auto columns = std::make_shared<ColumnsBlock>();
    columns->leftShare = 0.6;
    columns->left << practiceTable(facts, position);
    if (const std::optional<int> next = practiceToRaise(facts, position))
        addNextLevel(columns->right, facts, *next);
    section.blocks << columns;
    return section;
}

std::optional<Section> agreementSlide(const Facts &facts)
{
    std::optional<Section> section = agreementSection(facts);
    if (!section)
        return std::nullopt;
    const TableBlock perception = perceptionTable(facts, findingsAtMost);
    const TableBlock split = splitTable(facts, perception.rows.isEmpty() ? 2 * findingsAtMost : findingsAtMost);
    section->blocks.clear();
    for (const TableBlock *table : {&split, &perception})
        if (!table->rows.isEmpty())
            section->blocks << heading(table->title) << *table;
    if (section->blocks.isEmpty())
        addParagraph(section->blocks, alignmentSentence(facts), TextStyle::Lead);
    addParagraph(section->blocks, unseenSentence(facts));
    return section;
}

std::optional<Section> changeSlide(const Facts &facts)
{
    Facts brief = facts;
    brief.brief = true; // only the practices that did change
    std::optional<Section> section = changeSection(brief);
    if (!section)
        return std::nullopt;
    const Block noise = section->blocks.last();
    QList<Block> blocks;
    for (const TableBlock &table : tablesOf(*section))
        blocks << shortened(table, rowsAtMost);
    section->blocks = blocks << noise;
    return section;
}

/// The latest waves, what leaders expected, and what the measures are.
std::optional<Section> measuresSlide(const Facts &facts)
{
    Facts brief = facts;
    brief.brief = true;
    std::optional<Section> section = measuresSection(brief);
    if (section)
        addOnlyTrend(*section, facts);
    return section;
}

std::optional<Section> prioritiesSlide(const Facts &facts)
{
    std::optional<Section> section = facts.gaps.isEmpty() ? std::nullopt : roadmapSection(facts);
    if (!section)
        return std::nullopt;
    section->blocks = {ChartBlock{.data = priorityOf(facts.questionnaire, facts.scorecard),
                                  .title = FindingSlides::tr("Value against effort"),
                                  .height = mapHeight}};
    return section;
}

std::optional<Section> planSlide(const Facts &facts)
{
    std::optional<Section> section =
        tableSlide(QStringLiteral("plan"), FindingSlides::tr("The first ninety days."), firstSixtyDays(facts));
    if (section)
        addParagraph(section->blocks,
                     FindingSlides::tr("Days 61 to 90: ask the same questions again and see whether they moved."),
                     TextStyle::Muted);
    return section;
}

std::optional<Section> actionsSlide(const Facts &facts)
{
    Facts brief = facts;
    brief.brief = true; // what is still to do
    return tableSlide(QStringLiteral("actions"), FindingSlides::tr("Who does what, by when."), actionsTable(brief));
}

} // namespace heartwood::report
