#include "ui/actionmoved.h"

#include "report/figures.h"
#include "report/words.h"
#include "scoring/itemsmoved.h"

#include <QCoreApplication>

namespace heartwood::ui {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ActionMoved)
};

QStringList itemsOf(const Action &action, const Questionnaire &questionnaire)
{
    const int practice = questionnaire.practiceIndex(action.practice);
    if (!action.moves.isEmpty() || practice < 0)
        return action.moves;
    QStringList keys;
    for (const int item : questionnaire.practices[practice].items)
        keys << questionnaire.items[item].key;
    return keys;
}

} // namespace

std::optional<AssessmentHead> newestAfter(const AssessmentHead &head, const QList<AssessmentHead> &heads)
{
    for (const AssessmentHead &other : heads) { // newest first
        if (other.id == head.id)
            return std::nullopt;
        if (other.state == State::Finished && other.organization == head.organization && other.sample == head.sample &&
            (other.respondents > 1) == (head.respondents > 1))
            return other;
    }
    return std::nullopt;
}

QString movesText(const Action &action, const Questionnaire &questionnaire)
{
    QStringList titles;
    for (const QString &key : action.moves)
        if (const int item = questionnaire.itemIndex(key); item >= 0)
            titles << questionnaire.items[item].shortTitle;
    return titles.isEmpty() ? QString() : Words::tr("should move: %1").arg(titles.join(QStringLiteral("; ")));
}

QString movedText(const Action &action, const RoundPointer &before, const RoundPointer &after,
                  const scoring::Comparison &comparison)
{
    const auto moved = scoring::itemsMoved(itemsOf(action, before->questionnaire), before->questionnaire,
                                           before->scorecard, after->questionnaire, after->scorecard);
    if (!moved)
        return {};
    const QString figures =
        Words::tr("Did it move? %n question(s): %1 in %2, %3 in %4", nullptr, moved->items)
            .arg(report::figure(moved->before), report::words::quoted(before->assessment.head.title),
                 report::figure(moved->after), report::words::quoted(after->assessment.head.title));
    const int practice = after->questionnaire.practiceIndex(action.practice);
    const qsizetype at = comparison.practices.indexOf(practice);
    if (at < 0)
        return figures;
    return Words::tr("%1. %2 as a whole: %3.", "figures; a practice and what its change amounts to")
        .arg(figures, after->questionnaire.practices[practice].title,
             report::words::verdict(comparison.practiceChanges[at].verdict).toLower());
}

} // namespace heartwood::ui
