#include "report/cells.h"
#include "report/figures.h"
#include "report/sections.h"
#include "report/sharedtables.h"
#include "report/steps.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

/// What to do when: gaps by value and effort, ninety days, and what was undertaken.
namespace heartwood::report {
namespace {

class Roadmap
{
    Q_DECLARE_TR_FUNCTIONS(Roadmap)
};

constexpr int plannedSteps = 3;
constexpr int practicesInBrief = 6;
constexpr int actionsInBrief = 6;

/// In brief, of those that come first.
QList<int> shown(const Facts &facts)
{
    return facts.scorecard.priority.order.mid(0, facts.brief ? practicesInBrief : -1);
}

QList<int> positionsIn(const Facts &facts, const QList<int> &of, scoring::Quadrant quadrant)
{
    QList<int> positions;
    std::ranges::copy_if(of, std::back_inserter(positions),
                         [&](int position) { return facts.practice(position).priority.quadrant == quadrant; });
    return positions;
}

QString namesOf(const Facts &facts, const QList<int> &positions)
{
    QStringList names;
    for (const int position : positions)
        names << facts.practiceText(position).title;
    return listed(names);
}

QString titleOf(const Facts &facts)
{
    const QList<int> wins = positionsIn(facts, facts.scorecard.priority.order, scoring::Quadrant::QuickWin);
    const QList<int> projects = positionsIn(facts, facts.scorecard.priority.order, scoring::Quadrant::MajorProject);
    if (!wins.isEmpty())
        return Roadmap::tr("Quick wins first: %1.").arg(namesOf(facts, wins.mid(0, plannedSteps)));
    if (!projects.isEmpty())
        return Roadmap::tr("No quick wins: the gaps that matter take work, first of all %1.")
            .arg(namesOf(facts, projects.mid(0, plannedSteps)));
    return Roadmap::tr("Small gaps only: begin with %1.").arg(namesOf(facts, facts.gaps));
}

TableBlock quadrantTable(const Facts &facts)
{
    using enum scoring::Quadrant;
    TableBlock table;
    table.title = Roadmap::tr("Gaps by value and effort");
    table.columns = {{Roadmap::tr("Practice"), 2.2, Qt::AlignLeft},
                     {Roadmap::tr("Value"), 0.7, Qt::AlignRight},
                     {Roadmap::tr("Effort"), 0.8, Qt::AlignLeft},
                     {Roadmap::tr("First step"), 4.6, Qt::AlignLeft}};
    for (const scoring::Quadrant quadrant : {QuickWin, MajorProject, FillIn, Defer}) {
        const QList<int> positions = positionsIn(facts, shown(facts), quadrant);
        const bool valuable = quadrant == QuickWin || quadrant == MajorProject;
        if (positions.isEmpty() || (facts.brief && !valuable))
            continue;
        Cell title = textCell(words::quadrantHeading(quadrant));
        title.strong = true;
        table.rows << QList<Cell>{title};
        for (const int position : positions) {
            const scoring::PracticeResult &result = facts.practice(position);
            const QList<Advice> steps = nextSteps(facts, position);
            table.rows << QList<Cell>{textCell(facts.practiceText(position).title, standing(facts, position)),
                                      figureCell(figure(result.priority.index), true),
                                      textCell(result.effort ? words::grade(*result.effort) : QString()),
                                      textCell(steps.isEmpty() ? QString() : steps.first().text)};
        }
    }
    return table;
}

/// The first thirty days are the first step's own; then the next step of the same practice; then asking again.
QList<Cell> plannedRow(const Facts &facts, const FirstStep &step)
{
    const QList<Advice> steps = nextSteps(facts, step.position);
    Cell practice = textCell(facts.practiceText(step.position).title);
    practice.strong = true;
    return {practice, listCell(step.advice.first30Days),
            textCell(steps.size() > 1 ? steps[1].text : Roadmap::tr("Carry on, and mend what the first month showed.")),
            textCell(movesText(facts, step.advice.moves))};
}

QString movedItems(const Facts &facts, const Action &action)
{
    QList<int> items;
    for (const QString &key : action.moves)
        if (const int item = facts.questionnaire.itemIndex(key); item >= 0)
            items << item;
    return movesText(facts, items);
}

} // namespace

TableBlock planTable(const Facts &facts)
{
    TableBlock table;
    table.title = Roadmap::tr("Thirty, sixty, ninety days");
    table.columns = {{Roadmap::tr("Practice"), 1.3, Qt::AlignLeft},
                     {Roadmap::tr("Days 1 to 30"), 3.6, Qt::AlignLeft},
                     {Roadmap::tr("Days 31 to 60"), 2.2, Qt::AlignLeft},
                     {Roadmap::tr("Days 61 to 90"), 1.7, Qt::AlignLeft}};
    for (const FirstStep &step : firstSteps(facts, plannedSteps))
        table.rows << plannedRow(facts, step);
    return table;
}

TableBlock actionsTable(const Facts &facts)
{
    TableBlock table;
    table.title = Roadmap::tr("What was undertaken");
    table.columns = {{Roadmap::tr("Action"), 4, Qt::AlignLeft},
                     {Roadmap::tr("Owner"), 1.5, Qt::AlignLeft},
                     {Roadmap::tr("Due"), 1.7, Qt::AlignLeft},
                     {Roadmap::tr("State"), 0.9, Qt::AlignLeft}};
    QList<Action> shown = facts.actions;
    if (facts.brief)
        shown.removeIf([](const Action &action) { return !isToDo(action.state); });
    const qsizetype left = facts.brief ? shown.size() - actionsInBrief : 0;
    for (const Action &action : left > 0 ? shown.first(actionsInBrief) : shown)
        table.rows << QList<Cell>{textCell(action.text, movedItems(facts, action)),
                                  action.owner.isEmpty() ? mutedCell(Roadmap::tr("nobody yet"))
                                                         : textCell(action.owner),
                                  action.due ? textCell(longDate(*action.due)) : mutedCell(Roadmap::tr("no date")),
                                  textCell(words::actionState(action.state))};
    if (left > 0)
        table.rows << QList<Cell>{mutedCell(Roadmap::tr("And %n more.", "actions", int(left)))};
    return table;
}

std::optional<Section> roadmapSection(const Facts &facts)
{
    if (facts.gaps.isEmpty() && facts.actions.isEmpty())
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("roadmap");
    section.tocTitle = partTitle(section.key);
    section.kicker = section.tocTitle.toUpper();
    section.newPage = !facts.brief;
    section.title =
        facts.gaps.isEmpty() ? Roadmap::tr("Every scored practice is at or above its target.") : titleOf(facts);
    if (!facts.gaps.isEmpty()) {
        addParagraph(section.blocks,
                     Roadmap::tr("Value is importance times the gap to the target. Effort is the least that any of the "
                                 "next steps takes; it sorts, and says nothing about worth."),
                     TextStyle::Muted);
        section.blocks << ChartBlock{.data = priorityOf(facts.questionnaire, facts.scorecard),
                                     .title = Roadmap::tr("Value against effort"),
                                     .height = facts.brief ? 165.0 : 230.0};
        if (const TableBlock quadrants = quadrantTable(facts); !quadrants.rows.isEmpty())
            section.blocks << quadrants;
        if (const TableBlock plan = planTable(facts); !plan.rows.isEmpty())
            section.blocks << heading(plan.title) << plan
                           << paragraph(Roadmap::tr("Towards day 90, ask the questions named in the last column again "
                                                    "and see whether they moved."),
                                        TextStyle::Small);
    }
    if (const TableBlock actions = actionsTable(facts); !actions.rows.isEmpty())
        section.blocks << heading(actions.title) << actions;
    return section;
}

} // namespace heartwood::report
