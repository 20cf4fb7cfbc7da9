#include "report/perception.h"

#include "report/cells.h"
#include "report/dimensionfindings.h"
#include "report/figures.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace heartwood::report {
namespace {

class Perception
{
    Q_DECLARE_TR_FUNCTIONS(Perception)
};

const scoring::PerceptionGap &gapAt(const Facts &facts, int position)
{
    return facts.scorecard.perceptionGap[position];
}

bool mayBeChance(const scoring::PerceptionGap &gap)
{
    return gap.label == scoring::GapLabel::PossibleBlindSpot || gap.label == scoring::GapLabel::PossibleHiddenStrength;
}

bool isFinding(const scoring::PerceptionGap &gap)
{
    return gap.label != scoring::GapLabel::NoClearGap && gap.label != scoring::GapLabel::Suppressed;
}

QList<int> findingsOf(const Facts &facts)
{
    return perceptionFindings(facts.scorecard);
}

QString likely(const scoring::PerceptionGap &gap)
{
    if (!gap.ciLow || !gap.ciHigh)
        return figure(std::nullopt);
    return Perception::tr("%1 to %2", "a gap’s interval").arg(signedFigure(*gap.ciLow), signedFigure(*gap.ciHigh));
}

TableBlock tableOf(const Facts &facts, const QList<int> &positions)
{
    TableBlock table;
    table.columns = {
        {Perception::tr("Practice"), 3, Qt::AlignLeft},      {Perception::tr("Leaders"), 0.9, Qt::AlignRight},
        {Perception::tr("Front line"), 1.1, Qt::AlignRight}, {Perception::tr("Gap"), 0.8, Qt::AlignRight},
        {Perception::tr("Likely gap"), 1.5, Qt::AlignLeft},  {Perception::tr("Finding"), 2.1, Qt::AlignLeft}};
    for (const int position : positions) {
        const scoring::PerceptionGap &gap = gapAt(facts, position);
        table.rows << QList<Cell>{textCell(facts.practiceText(position).title),
                                  figureCell(figure(gap.meanLeaders)),
                                  figureCell(figure(gap.meanFrontline)),
                                  figureCell(gap.gap ? signedFigure(*gap.gap) : figure(gap.gap), true),
                                  textCell(likely(gap)),
                                  textCell(words::gapLabel(gap.label))};
    }
    return table;
}

QString fromTo(const std::pair<int, int> &counts)
{
    return counts.first == counts.second
               ? QString::number(counts.first)
               : Perception::tr("%1 to %2", "so many people, by practice").arg(counts.first).arg(counts.second);
}

/// On how many people the means rest; empty where none is shown.
QString baseOf(const Facts &facts, const QList<int> &positions)
{
    QList<int> leaders;
    QList<int> frontline;
    for (const int position : positions)
        if (const scoring::PerceptionGap &gap = gapAt(facts, position); gap.gap) {
            leaders << gap.nLeaders;
            frontline << gap.nFrontline;
        }
    if (leaders.isEmpty())
        return {};
    const auto ends = [](const QList<int> &counts) {
        const auto [least, most] = std::ranges::minmax(counts);
        return std::pair(least, most);
    };
    return Perception::tr("Answered enough: %1 leaders and %2 of the front line.")
        .arg(fromTo(ends(leaders)), fromTo(ends(frontline)));
}

/// Of a dimension's practices those that leaders and front line may be compared on; none where no groups are either.
QList<int> comparable(const Facts &facts, const QList<int> &practices)
{
    QList<int> positions = practices;
    positions.removeIf([&](int position) { return position >= facts.scorecard.perceptionGap.size(); });
    return positions;
}

} // namespace

QList<int> perceptionFindings(const scoring::Scorecard &scorecard)
{
    const QList<scoring::PerceptionGap> &gaps = scorecard.perceptionGap;
    QList<int> found;
    for (int i = 0; i < gaps.size(); ++i)
        if (isFinding(gaps[i]))
            found << i;
    std::ranges::stable_sort(
        found, {}, [&](int i) { return std::pair(mayBeChance(gaps[i]), -std::abs(gaps[i].gap.value_or(0))); });
    return found;
}

int confirmedGaps(const Facts &facts)
{
    return int(findingsOf(facts).size()) - possibleGaps(facts);
}

int possibleGaps(const Facts &facts)
{
    return int(std::ranges::count_if(facts.scorecard.perceptionGap, mayBeChance));
}

TableBlock perceptionTable(const Facts &facts, int atMost)
{
    const QList<int> found = findingsOf(facts);
    TableBlock table = tableOf(facts, found.mid(0, atMost));
    table.title = Perception::tr("Blind spots and hidden strengths");
    table.dense = true;
    if (const qsizetype left = found.size() - atMost; left > 0)
        table.rows << QList<Cell>{mutedCell(Perception::tr("And %n more.", "practices", int(left)))};
    return table;
}

QString perceptionReading(const Facts &facts, int atMost)
{
    const QList<int> found = findingsOf(facts).mid(0, atMost);
    const QString base = baseOf(facts, found);
    if (std::ranges::none_of(found, [&](int position) { return mayBeChance(gapAt(facts, position)); }))
        return base;
    return base + u' ' + possibleSentence();
}

QString possibleSentence()
{
    return Perception::tr("“Possible” means that chance alone could have made the difference.");
}

void addPerception(QList<Block> &blocks, const Facts &facts, int dimension)
{
    const QList<int> positions = comparable(facts, facts.dimension(dimension).practices);
    if (positions.isEmpty() || facts.onePerson())
        return;
    TableBlock table = tableOf(facts, positions);
    table.title = Perception::tr("Leaders and front line");
    blocks << heading(table.title);
    const QString base = baseOf(facts, positions);
    if (base.isEmpty()) {
        addParagraph(blocks,
                     Perception::tr("Withheld: fewer than five leaders or people of the front line answered enough, or "
                                    "their figures would give another small group away."),
                     TextStyle::Muted);
        return;
    }
    addParagraph(blocks, perceptionFinding(facts, dimension));
    blocks << paragraph(base, TextStyle::Small) << table;
}

} // namespace heartwood::report
