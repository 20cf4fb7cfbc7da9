#include "report/steps.h"

#include "report/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace heartwood::report {
namespace {

class Steps
{
    Q_DECLARE_TR_FUNCTIONS(Steps)
};

} // namespace

QList<Advice> stepsFrom(const Practice &practice, std::optional<int> level)
{
    QList<Advice> steps = level ? practice.adviceFrom(*level) : QList<Advice>();
    std::ranges::stable_sort(steps, {}, [](const Advice &advice) { return std::tuple(advice.effort, -advice.effect); });
    return steps;
}

QList<Advice> nextSteps(const Facts &facts, int position)
{
    return stepsFrom(facts.practiceText(position), facts.practice(position).score.level);
}

QList<FirstStep> firstSteps(const Facts &facts, int atMost)
{
    QList<FirstStep> first;
    for (const int position : facts.scorecard.priority.order) {
        const QList<Advice> steps = nextSteps(facts, position);
        if (!steps.isEmpty() && first.size() < atMost)
            first << FirstStep{position, steps.first()};
    }
    return first;
}

QString standing(const Facts &facts, int position)
{
    const scoring::PracticeResult &result = facts.practice(position);
    QString text = Steps::tr("Now %1, target %2").arg(figure(result.score.score), figure(result.aim.target));
    if (result.gapWithinUncertainty)
        text += QStringLiteral(" \u00B7 ") + Steps::tr("a gap within uncertainty");
    return text;
}

QString movesText(const Facts &facts, const QList<int> &items)
{
    QStringList titles;
    for (const int item : items)
        titles << facts.questionnaire.items[item].shortTitle;
    return titles.isEmpty() ? QString() : Steps::tr("Should move: %1.").arg(titles.join(QStringLiteral("; ")));
}

} // namespace heartwood::report
