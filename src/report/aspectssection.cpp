#include "report/cells.h"
#include "report/figures.h"
#include "report/headline.h"
#include "report/sections.h"
#include "scoring/statistics.h"

#include <QCoreApplication>

#include <algorithm>

/// Obsession against centricity: METHODS section 12.
namespace heartwood::report {
namespace {

class Aspects
{
    Q_DECLARE_TR_FUNCTIONS(Aspects)
};

constexpr double nearFirstPole = 2.5;
constexpr double nearSecondPole = 3.5;
constexpr double clearDifference = 0.3; ///< as between dimensions

const AspectText &textOf(const Facts &facts, qsizetype aspect)
{
    return facts.questionnaire.aspects[size_t(aspect)];
}

QList<qsizetype> placedAspects(const Facts &facts)
{
    QList<qsizetype> placed;
    for (size_t i = 0; i < facts.scorecard.aspects.size(); ++i)
        if (facts.scorecard.aspects[i].score)
            placed << qsizetype(i);
    return placed;
}

double scoreOf(const Facts &facts, qsizetype aspect)
{
    return *facts.scorecard.aspects[size_t(aspect)].score;
}

double printed(double score)
{
    return scoring::roundHalfAway(score, 1);
}

/// Those whose printed figure is this one's, for nobody could tell them apart.
QString namesAt(const Facts &facts, const QList<qsizetype> &placed, double score)
{
    QStringList names;
    for (const qsizetype aspect : placed)
        if (figure(scoreOf(facts, aspect)) == figure(score))
            names << textOf(facts, aspect).title;
    return listed(names);
}

QString titleOf(const Facts &facts, const QList<qsizetype> &placed)
{
    const auto score = [&facts](qsizetype aspect) { return scoreOf(facts, aspect); };
    const qsizetype lowest = *std::ranges::min_element(placed, {}, score);
    const qsizetype highest = *std::ranges::max_element(placed, {}, score);
    if (score(lowest) >= nearSecondPole - scoring::tolerance)
        return Aspects::tr("Nearer to obsession than to centricity on every aspect.");
    if (score(highest) < nearFirstPole - scoring::tolerance)
        return Aspects::tr("Centric, not yet obsessed: nearer to the first pole on every aspect.");
    if (figure(score(lowest)) == figure(score(highest)))
        return Aspects::tr("Between centricity and obsession, alike on every aspect.");
    if (printed(score(highest)) - printed(score(lowest)) < clearDifference - scoring::tolerance)
        return Aspects::tr("Between centricity and obsession, much alike on every aspect.");
    return Aspects::tr("Closest to obsession in %1, furthest from it in %2.")
        .arg(namesAt(facts, placed, score(highest)), namesAt(facts, placed, score(lowest)));
}

QString positionText(const AspectText &text, double score)
{
    if (score < nearFirstPole - scoring::tolerance)
        return text.low;
    return score < nearSecondPole - scoring::tolerance ? text.middle : text.high;
}

QList<Cell> row(const Facts &facts, qsizetype aspect)
{
    const AspectText &text = textOf(facts, aspect);
    const scoring::AspectResult &result = facts.scorecard.aspects[size_t(aspect)];
    Cell name = textCell(text.title, facts.brief ? QString() : text.meaning);
    name.strong = true;
    const QString base =
        Aspects::tr("%1 of %n question(s) counted", "how many of how many", result.applicable).arg(result.items);
    if (!result.score)
        return {name, figureCell(figure(result.score)),
                mutedCell(Aspects::tr("Too few questions were answered: %1.").arg(base))};
    return {name, figureCell(figure(result.score), true), textCell(positionText(text, *result.score), base)};
}

} // namespace

std::optional<Section> aspectsSection(const Facts &facts)
{
    const QList<qsizetype> placed = placedAspects(facts);
    if (placed.isEmpty())
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("aspects");
    section.tocTitle = partTitle(section.key);
    section.kicker = Aspects::tr("Obsession against centricity").toUpper();
    section.title = hedged(facts, titleOf(facts, placed));
    if (!facts.brief)
        addParagraph(
            section.blocks,
            Aspects::tr("A customer-centric company serves well the customers it has. A customer-obsessed one is "
                        "built around what they will need next. Four aspects tell the two apart; each is the mean "
                        "of its own questions, a position between two poles and not a level."),
            TextStyle::Muted);
    section.blocks << ChartBlock{.data = aspectsOf(facts.questionnaire, facts.scorecard), .title = section.tocTitle};
    TableBlock table;
    table.title = Aspects::tr("What each position means");
    table.columns = {{Aspects::tr("Aspect"), 2.6, Qt::AlignLeft},
                     {Aspects::tr("Position"), 0.8, Qt::AlignRight},
                     {Aspects::tr("What it means"), 4, Qt::AlignLeft}};
    for (qsizetype i = 0; i < qsizetype(facts.scorecard.aspects.size()); ++i)
        table.rows << row(facts, i);
    section.blocks << heading(table.title) << table;
    return section;
}

} // namespace heartwood::report
