#include "report/cells.h"
#include "report/figures.h"
#include "report/sections.h"
#include "report/words.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class AdvicePage
{
    Q_DECLARE_TR_FUNCTIONS(AdvicePage)
};

constexpr int practicesAtMost = 5;
constexpr int stepsAtMost = 3;

QString titleOf(const Facts &facts)
{
    QStringList names;
    for (int position : facts.gaps)
        names << facts.practiceText(position).title;
    return AdvicePage::tr("Start with %1.").arg(listed(names));
}

QString standing(const Facts &facts, int position)
{
    const scoring::PracticeResult &result = facts.practice(position);
    QStringList parts{AdvicePage::tr("now %1, target %2").arg(figure(result.score.score), figure(result.aim.target))};
    if (result.gapWithinUncertainty)
        parts << AdvicePage::tr("a gap within uncertainty");
    if (result.priority.quadrant)
        parts << words::quadrant(*result.priority.quadrant);
    return sentenceCase(parts.join(QStringLiteral(" \u00B7 ")));
}

QString movesText(const Facts &facts, const Advice &advice)
{
    QStringList items;
    for (int item : advice.moves)
        items << facts.questionnaire.items[item].shortTitle;
    return items.isEmpty() ? QString() : AdvicePage::tr("Should move: %1.").arg(items.join(QStringLiteral("; ")));
}

QList<Cell> adviceRow(const Facts &facts, const Advice &advice)
{
    QStringList detail{advice.why, movesText(facts, advice)};
    detail.removeAll(QString());
    return {textCell(advice.text, detail.join(u'\n')), textCell(words::grade(advice.effort)),
            textCell(words::grade(advice.effect)), listCell(advice.first30Days)};
}

TableBlock adviceTable(const Facts &facts, int position, const QList<Advice> &steps)
{
    TableBlock table;
    table.title = AdvicePage::tr("Steps for %1").arg(facts.practiceText(position).title);
    table.columns = {{AdvicePage::tr("Step"), 3.6, Qt::AlignLeft},
                     {AdvicePage::tr("Effort"), 0.9, Qt::AlignLeft},
                     {AdvicePage::tr("Effect"), 0.9, Qt::AlignLeft},
                     {AdvicePage::tr("First 30 days"), 3.2, Qt::AlignLeft}};
    for (const Advice &advice : steps.mid(0, stepsAtMost))
        table.rows << adviceRow(facts, advice);
    return table;
}

void addPractice(QList<Block> &blocks, const Facts &facts, int position)
{
    const int level = *facts.practice(position).score.level;
    const QList<Advice> steps = facts.practiceText(position).adviceFrom(level);
    if (steps.isEmpty())
        return;
    blocks << heading(AdvicePage::tr("%1: from level %2 to %3")
                          .arg(facts.practiceText(position).title)
                          .arg(level)
                          .arg(level + 1))
           << paragraph(standing(facts, position), TextStyle::Muted) << adviceTable(facts, position, steps);
}

} // namespace

std::optional<Section> adviceSection(const Facts &facts)
{
    if (facts.gaps.isEmpty())
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("advice");
    section.tocTitle = AdvicePage::tr("Advice");
    section.newPage = false;
    section.kicker = AdvicePage::tr("What to do next").toUpper();
    section.title = titleOf(facts);
    section.blocks << paragraph(
        AdvicePage::tr("In the order of importance times the gap to the target. Each step names the "
                       "questions it should move, so that the next round can tell whether it did."),
        TextStyle::Muted);
    for (int position : facts.scorecard.priority.order.mid(0, practicesAtMost))
        addPractice(section.blocks, facts, position);
    return section;
}

} // namespace heartwood::report
