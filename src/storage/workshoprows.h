#pragma once

#include "storage/workshopstore.h"

#include <QHash>

/// A running workshop's row, and the texts that its parts are kept as; inside a caller's transaction.
namespace heartwood::storage {

class Connection;

/// What is settled before, as kept in JSON.
struct WorkshopPlan
{
    QString pace{};
    QList<int> items{}; ///< of the questionnaire
    int seconds = 0;
    QString listen{};
};
QByteArray textOf(const WorkshopPlan &plan, const QStringList &itemKeys);
/// None where it is no plan for these items.
std::optional<WorkshopPlan> planIn(QByteArrayView text, const QStringList &itemKeys);

/// But for what item_talk and drill_talk hold of the talks.
QByteArray textOf(const WorkshopProgress &progress);
/// None where it is no progress through so much.
std::optional<WorkshopProgress> progressIn(QByteArrayView text, qsizetype asked);

/// Whole numbers from 0 as a JSON array.
QByteArray textOf(const QList<qint64> &numbers);
/// None where it is no list of so many.
std::optional<QList<qint64>> numbersIn(QByteArrayView text, qsizetype count);

QByteArray textOf(const VoteCounts &counts);
std::optional<VoteCounts> countsIn(QByteArrayView text);

struct RunningWorkshop
{
    qint64 assessment = 0;
    QString hash; ///< the questionnaire's
    Mode mode = Mode::Anonymous;
    QStringList itemKeys; ///< of the questionnaire
    WorkshopPlan plan;
    QByteArray code, secret;
    std::optional<Drill> drill;
    WorkshopProgress progress; ///< without what item_talk and drill_talk hold
    qsizetype items() const { return plan.items.size(); }
    qsizetype questions() const { return drill ? drill->questions.size() : 0; } ///< of the drill
    qsizetype asked() const { return items() + questions(); }
    bool isDrill(qsizetype position) const { return position >= items() && position < asked(); }
};
/// Throws NoSuchAssessment where none runs, Damaged.
RunningWorkshop readRunning(Connection &connection, qint64 assessment);

/// Where a vote stands among a person's numbers, two of every position.
constexpr qsizetype numberIndex(int position, bool second)
{
    return 2 * qsizetype(position) + (second ? 1 : 0);
}
/// Whether it can stand on a sheet of the drill: a choice, don't know, or open.
constexpr bool isDrillAnswer(char answer)
{
    return isAnswer(answer) && Answer(answer) != Answer::NotApplicable;
}

/// Rewrites the file where that is due, so that nothing erased is left between its rows.
void rewriteIfDue(Connection &connection);
/// Whether a copy of the file now would lead from phones to anonymous sheets.
bool anonymousWorkshopRuns(Connection &connection);

} // namespace heartwood::storage
