#pragma once

#include "storage/workshopstore.h"

#include <QHash>

/// A running workshop's row, and the texts that its parts are kept as; inside a caller's transaction.
namespace heartwood::storage {

class Connection;

/// The questionnaire's items by position; none where there is no such questionnaire.
QStringList itemKeysOf(Connection &connection, const QString &questionnaireHash);

/// What is settled before, as kept in JSON.
struct WorkshopPlan
{
    QString pace{};
    QList<int> items{}; ///< of the questionnaire
    int seconds = 0;
};
QByteArray textOf(const WorkshopPlan &plan, const QStringList &itemKeys);
/// None where it is no plan for these items.
std::optional<WorkshopPlan> planIn(QByteArrayView text, const QStringList &itemKeys);

/// But for what item_talk holds of the talks.
QByteArray textOf(const WorkshopProgress &progress);
/// None where it is no progress on so many items.
std::optional<WorkshopProgress> progressIn(QByteArrayView text, qsizetype items);

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
    WorkshopProgress progress; ///< without what item_talk holds
};
/// Throws NoSuchAssessment where none runs, Damaged.
RunningWorkshop readRunning(Connection &connection, qint64 assessment);

/// Where a vote stands among a person's numbers, two of every item.
constexpr qsizetype numberIndex(int item, bool second)
{
    return 2 * qsizetype(item) + (second ? 1 : 0);
}

/// Rewrites the file where that is due, so that nothing erased is left between its rows.
void rewriteIfDue(Connection &connection);
/// Whether a copy of the file now would lead from phones to anonymous sheets.
bool anonymousWorkshopRuns(Connection &connection);

} // namespace heartwood::storage
