#include "ui/gaptable.h"

#include "report/figures.h"
#include "report/perception.h"
#include "report/words.h"
#include "ui/widgets.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::GapTable)
};

QString titleOf(const Round &round, int position)
{
    return round.questionnaire.practices[round.scorecard.practices[position].practice].title;
}

QString namesOf(const Round &round, scoring::GapLabel wanted)
{
    QStringList names;
    for (int i = 0; i < round.scorecard.perceptionGap.size(); ++i)
        if (round.scorecard.perceptionGap[i].label == wanted)
            names << titleOf(round, i);
    return names.isEmpty() ? QString() : report::listed(names);
}

struct Cell
{
    QString text;
    int strength = 400;
};

void addRow(QGridLayout *grid, const QList<Cell> &cells, const char *tone = nullptr)
{
    const int row = grid->rowCount();
    for (int column = 0; column < int(cells.size()); ++column) {
        QLabel *label = makeText(grid->parentWidget(), TextSize::Body, cells[column].strength, tone);
        label->setText(cells[column].text);
        label->setWordWrap(column == 0 || column == int(cells.size()) - 1); // figures stay in one line
        grid->addWidget(label, row, column);
    }
}

} // namespace

QWidget *makeGapTable(const Round &round, QWidget *parent)
{
    const QList<int> positions = report::perceptionFindings(round.scorecard);
    if (positions.isEmpty())
        return nullptr;
    auto *table = new QWidget(parent);
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(theme().length(6), 0, theme().length(6), 0);
    grid->setHorizontalSpacing(theme().length(18));
    grid->setVerticalSpacing(theme().length(7));
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(4, 3);
    addRow(grid,
           {{Words::tr("Practice"), 600},
            {Words::tr("Leaders"), 600},
            {Words::tr("Front line"), 600},
            {Words::tr("Gap"), 600},
            {Words::tr("Finding"), 600}},
           "muted");
    for (const int position : positions) {
        const scoring::PerceptionGap &gap = round.scorecard.perceptionGap[position];
        grid->addWidget(makeRule(table), grid->rowCount(), 0, 1, -1);
        addRow(grid, {{titleOf(round, position)},
                      {report::figure(gap.meanLeaders)},
                      {report::figure(gap.meanFrontline)},
                      {report::signedFigure(*gap.gap), 600},
                      {report::words::gapLabel(gap.label)}});
    }
    return table;
}

QStringList gapRemarks(const Round &round)
{
    QStringList remarks;
    if (const QString names = namesOf(round, scoring::GapLabel::NoClearGap); !names.isEmpty())
        remarks << Words::tr("No clear gap, which is not yet agreement: %1.").arg(names);
    if (const QString names = namesOf(round, scoring::GapLabel::Suppressed); !names.isEmpty())
        remarks << Words::tr("Withheld, for fewer than five people or to protect such a group: %1.").arg(names);
    if (!report::perceptionFindings(round.scorecard).isEmpty())
        remarks << Words::tr("A blind spot is what leaders see half a level or more higher than the front line does; a "
                             "hidden strength the other way round. Possible: chance alone could have made it.");
    return remarks;
}

} // namespace heartwood::ui
