#include "report/advice.h"

#include "report/cells.h"
#include "report/steps.h"
#include "report/words.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class AdvicePage
{
    Q_DECLARE_TR_FUNCTIONS(AdvicePage)
};

QList<Cell> adviceRow(const Facts &facts, const Advice &advice)
{
    QStringList detail{advice.why, movesText(facts, advice.moves)};
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
    for (const Advice &advice : steps)
        table.rows << adviceRow(facts, advice);
    return table;
}

} // namespace

void addAdvice(QList<Block> &blocks, const Facts &facts, int position, int stepsAtMost)
{
    const QList<Advice> steps = nextSteps(facts, position).mid(0, stepsAtMost);
    if (steps.isEmpty())
        return;
    const Practice &practice = facts.practiceText(position);
    const int next = *facts.practice(position).score.level + 1;
    blocks << heading(AdvicePage::tr("What level %1 looks like: %2").arg(next).arg(practice.title));
    addParagraph(blocks, practice.portraits[size_t(next - 1)]);
    blocks << adviceTable(facts, position, steps);
}

} // namespace heartwood::report
