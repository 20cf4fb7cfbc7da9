#include "report/cells.h"
#include "report/changefindings.h"
#include "report/figures.h"
#include "report/sections.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace heartwood::report {
namespace {

class ChangePage
{
    Q_DECLARE_TR_FUNCTIONS(ChangePage)
};

constexpr int shownInBrief = 6;

QString likely(const scoring::Change &change)
{
    if (!change.ciLow || !change.ciHigh)
        return QStringLiteral("\u2013");
    return ChangePage::tr("%1 to %2", "a change’s interval")
        .arg(signedFigure(*change.ciLow), signedFigure(*change.ciHigh));
}

/// Beyond noise.
bool isTold(const scoring::Change &change)
{
    return change.verdict == scoring::Verdict::Improved || change.verdict == scoring::Verdict::Declined;
}

/// Positions in the comparison; in brief those beyond noise that moved furthest.
QList<qsizetype> practicesShown(const Facts &facts)
{
    const QList<scoring::Change> &changes = facts.comparison->practiceChanges;
    QList<qsizetype> shown;
    for (qsizetype i = 0; i < changes.size(); ++i)
        if (!facts.brief || isTold(changes[i]))
            shown << i;
    if (!facts.brief || shown.size() <= shownInBrief)
        return shown;
    std::ranges::stable_sort(shown, std::ranges::greater(),
                             [&](qsizetype i) { return std::abs(changes[i].diff.value_or(0)); });
    shown.resize(shownInBrief);
    std::ranges::sort(shown);
    return shown;
}

QList<Cell> row(const Cell &name, const scoring::Change &change, bool withVerdict)
{
    QList<Cell> cells{name, figureCell(figure(change.meanBefore)), figureCell(figure(change.meanAfter), true),
                      figureCell(change.diff ? signedFigure(*change.diff) : figure(change.diff))};
    if (!withVerdict)
        return cells;
    const bool told = isTold(change);
    Cell verdict = told ? textCell(words::verdict(change.verdict)) : mutedCell(words::verdict(change.verdict));
    verdict.strong = told;
    return cells << textCell(likely(change)) << verdict;
}

QList<Column> columns(const QString &first, bool withVerdict)
{
    QList<Column> list{{first, 3.2, Qt::AlignLeft},
                       {ChangePage::tr("Before"), 0.9, Qt::AlignRight},
                       {ChangePage::tr("Now"), 0.9, Qt::AlignRight},
                       {ChangePage::tr("Change"), 1, Qt::AlignRight}};
    if (withVerdict)
        list << Column{ChangePage::tr("Likely change"), 1.6, Qt::AlignLeft}
             << Column{ChangePage::tr("Verdict"), 1.8, Qt::AlignLeft};
    return list;
}

} // namespace

std::optional<Section> changeSection(const Facts &facts)
{
    if (!facts.comparison || facts.people == 0 || facts.comparison->items.isEmpty())
        return std::nullopt;
    const scoring::Comparison &comparison = *facts.comparison;
    const bool withVerdict = comparison.before.respondents > 1 || comparison.after.respondents > 1;
    Section section;
    section.key = QStringLiteral("change");
    section.tocTitle = partTitle(section.key);
    section.newPage = false;
    section.kicker = section.tocTitle.toUpper();
    section.title = changeHeadline(facts);
    section.blocks << paragraph(changeBasis(facts), TextStyle::Muted);
    TableBlock dimensions{ChangePage::tr("Change by dimension"), columns(ChangePage::tr("Dimension"), withVerdict), {}};
    if (comparison.overall.diff)
        dimensions.rows << row(textCell(ChangePage::tr("Overall")), comparison.overall, withVerdict);
    for (qsizetype i = 0; i < comparison.dimensions.size(); ++i) {
        const int index = comparison.dimensions[i];
        dimensions.rows << row(dimensionCell(facts.questionnaire.dimensions[index].title, index),
                               comparison.dimensionChanges[i], withVerdict);
    }
    TableBlock practices{ChangePage::tr("Change by practice"), columns(ChangePage::tr("Practice"), withVerdict), {}};
    for (const qsizetype i : practicesShown(facts))
        practices.rows << row(textCell(facts.questionnaire.practices[comparison.practices[i]].title),
                              comparison.practiceChanges[i], withVerdict);
    section.blocks << dimensions;
    if (!practices.rows.isEmpty())
        section.blocks << heading(facts.brief ? ChangePage::tr("What moved furthest") : ChangePage::tr("By practice"))
                       << practices;
    section.blocks << paragraph(changeNoise(facts), TextStyle::Small);
    return section;
}

} // namespace heartwood::report
