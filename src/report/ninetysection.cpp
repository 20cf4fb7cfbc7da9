#include "report/cells.h"
#include "report/figures.h"
#include "report/headline.h"
#include "report/sections.h"
#include "report/steps.h"
#include "report/summaryfindings.h"
#include "report/words.h"

#include <QCoreApplication>

/// One page for somebody with ninety seconds: where we stand, how sure that is, what to do first, who signs for it.
namespace heartwood::report {
namespace {

class Ninety
{
    Q_DECLARE_TR_FUNCTIONS(Ninety)
};

constexpr int stepsShown = 3;
constexpr int commitments = 4;
constexpr qsizetype longestAction = 110;
constexpr qsizetype longestOwner = 40;

QString titleOf(const Facts &facts)
{
    const scoring::OverallNode &overall = facts.scorecard.overall;
    const QString standing = overall.level ? Ninety::tr("Level %1, %2.")
                                                 .arg(*overall.level)
                                                 .arg(facts.questionnaire.levels[size_t(*overall.level - 1)].title)
                                           : Ninety::tr("No overall level yet.");
    QStringList names;
    for (const FirstStep &step : firstSteps(facts, stepsShown))
        names << facts.practiceText(step.position).title;
    return hedged(facts, names.isEmpty()
                             ? standing
                             : Ninety::tr("%1 Begin with %2.", "a level; practices").arg(standing, listed(names)));
}

Block standingAndCertainty(const Facts &facts)
{
    auto columns = std::make_shared<ColumnsBlock>();
    columns->left << heading(Ninety::tr("Where we stand")) << overallFigure(facts);
    addParagraph(columns->left, levelSentence(facts));
    if (facts.scorecard.overall.capped.value_or(false)) // or the level would not fit its figure
        addParagraph(columns->left, gateSentence(facts));
    columns->right << heading(Ninety::tr("How sure we are"));
    addParagraph(columns->right, certaintySentence(facts));
    addParagraph(columns->right, evidenceSentence(facts));
    if (!facts.onePerson())
        addParagraph(columns->right, alignmentSentence(facts));
    return columns;
}

QString whyFirst(const Facts &facts, const FirstStep &step)
{
    const scoring::PracticeResult &result = facts.practice(step.position);
    return Ninety::tr("Importance %1 of 5, gap %2. Effort %3, effect %4.")
        .arg(result.aim.importance)
        .arg(figure(result.priority.gap), words::grade(step.advice.effort).toLower(),
             words::grade(step.advice.effect).toLower());
}

TableBlock stepsTable(const Facts &facts, const QList<FirstStep> &steps)
{
    TableBlock table;
    table.title = Ninety::tr("What to do first");
    table.columns = {{QString(), 0.3, Qt::AlignLeft},
                     {Ninety::tr("What"), 3.6, Qt::AlignLeft},
                     {Ninety::tr("Where"), 1.8, Qt::AlignLeft},
                     {Ninety::tr("Why this first"), 2, Qt::AlignLeft}};
    for (const FirstStep &step : steps)
        table.rows << QList<Cell>{figureCell(QString::number(table.rows.size() + 1), true),
                                  textCell(step.advice.text, step.advice.why),
                                  textCell(facts.practiceText(step.position).title, standing(facts, step.position)),
                                  textCell(whyFirst(facts, step))};
    return table;
}

/// Signatures have to fit on the page: the whole text stands in the roadmap.
QString beginningOf(const QString &text, qsizetype longest)
{
    const QString plain = text.simplified();
    return plain.size() <= longest ? plain : plain.left(plain.lastIndexOf(u' ', longest)).left(longest) + QChar(0x2026);
}

/// What was undertaken already stands in it; the other lines are for a pen.
TableBlock commitmentsTable(const Facts &facts)
{
    TableBlock table;
    table.title = Ninety::tr("Our commitments");
    table.form = true;
    table.columns = {{Ninety::tr("What"), 4, Qt::AlignLeft},
                     {Ninety::tr("Who"), 1.6, Qt::AlignLeft},
                     {Ninety::tr("By when"), 1.8, Qt::AlignLeft},
                     {Ninety::tr("Signature"), 1.6, Qt::AlignLeft}};
    for (const Action &action : facts.actions) {
        if (isToDo(action.state) && table.rows.size() < commitments)
            table.rows << QList<Cell>{textCell(beginningOf(action.text, longestAction)),
                                      textCell(beginningOf(action.owner, longestOwner)),
                                      textCell(action.due ? longDate(*action.due) : QString()), textCell({})};
    }
    while (table.rows.size() < commitments)
        table.rows << QList<Cell>{textCell({}), textCell({}), textCell({}), textCell({})};
    return table;
}

} // namespace

std::optional<Section> ninetySection(const Facts &facts)
{
    Section section;
    section.key = QStringLiteral("ninety");
    section.tocTitle = partTitle(section.key);
    section.kicker = section.tocTitle.toUpper();
    section.title = titleOf(facts);
    section.blocks << standingAndCertainty(facts);
    const QList<FirstStep> steps = firstSteps(facts, stepsShown);
    section.blocks << heading(steps.isEmpty() ? Ninety::tr("What to do first")
                                              : Ninety::tr("%n thing(s) to do first", nullptr, int(steps.size())));
    if (steps.isEmpty())
        addParagraph(section.blocks, Ninety::tr("Every scored practice is at or above its target: protect what works, "
                                                "and set higher targets where they matter."));
    else
        section.blocks << stepsTable(facts, steps);
    section.blocks << heading(Ninety::tr("What we commit to within 90 days")) << commitmentsTable(facts);
    return section;
}

} // namespace heartwood::report
