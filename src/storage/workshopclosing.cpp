#include "storage/workshopstore.h"

#include "storage/anonymity.h"
#include "storage/connection.h"
#include "storage/workshoprows.h"
#include "storage/workspace.h"

namespace heartwood::storage {

namespace {

/// In setting: the file still has to be rewritten. In the file, so that a kill in between does not lose it.
constexpr auto dueKey = "rewrite_due";

bool rewriteIsDue(Connection &connection)
{
    Statement row(connection, "SELECT 1 FROM setting WHERE key = ?", QByteArrayView(dueKey));
    return row.next();
}

bool runs(Connection &connection, qint64 assessment)
{
    Statement row(connection, "SELECT 1 FROM workshop WHERE assessment = ?", assessment);
    return row.next();
}

void count(VoteCounts &counts, Answer answer)
{
    if (isLevel(answer))
        ++counts.levels[size_t(levelOf(answer) - 1)];
    else if (answer == Answer::NotApplicable)
        ++counts.notApplicable;
    else if (answer == Answer::DontKnow)
        ++counts.dontKnow;
}

/// The same place of an answer sheet, from each person.
#define VOTES_QUERY(column)                                                                                            \
    "SELECT substr(" column ", ? + 1, 1) FROM workshop_person WHERE assessment = ? AND spectator = 0 AND removed = 0"
constexpr auto secondVotes = VOTES_QUERY("second");
constexpr auto drillVotes = VOTES_QUERY("drill");
#undef VOTES_QUERY

/// Of one of these queries.
VoteCounts countsOf(Connection &connection, const char *votes, qint64 assessment, qsizetype place)
{
    VoteCounts counts;
    Statement row(connection, votes, place, assessment);
    while (row.next())
        if (row.bytes(0).size() == 1)
            count(counts, Answer(row.bytes(0)[0]));
    return counts;
}

/// Of those votes that the room has seen.
void keepSecondCounts(Connection &connection, const RunningWorkshop &running)
{
    for (qsizetype i = 0; i < running.items(); ++i) {
        if (!running.progress.talks[i].votedAgain)
            continue;
        const int item = running.plan.items[i];
        const VoteCounts counts = countsOf(connection, secondVotes, running.assessment, item);
        if (counts.numeric() < WorkshopStore::fewestCounted)
            continue;
        run(connection,
            "INSERT INTO item_talk (assessment, item, note, minority, skipped, second_counts) "
            "VALUES (?, ?, '', '', 0, ?) "
            "ON CONFLICT (assessment, item) DO UPDATE SET second_counts = excluded.second_counts",
            running.assessment, running.itemKeys[item], QByteArrayView(textOf(counts)));
    }
}

/// As of second votes. A drill that the room has seen nothing of was not asked.
void keepDrill(Connection &connection, const RunningWorkshop &running)
{
    bool seen = false;
    for (qsizetype i = 0; i < running.questions(); ++i) {
        if (!running.progress.talks[running.items() + i].revealed)
            continue;
        seen = true;
        const VoteCounts counts = countsOf(connection, drillVotes, running.assessment, i);
        if (counts.numeric() < WorkshopStore::fewestCounted)
            continue;
        run(connection,
            "INSERT INTO drill_talk (assessment, question, note, minority, counts) VALUES (?, ?, '', '', ?) "
            "ON CONFLICT (assessment, question) DO UPDATE SET counts = excluded.counts",
            running.assessment, running.drill->questions[i].key, QByteArrayView(textOf(counts)));
    }
    if (!seen)
        run(connection,
            "DELETE FROM drill WHERE assessment = ? AND assessment NOT IN (SELECT assessment FROM drill_talk)",
            running.assessment);
}

void keepDots(Connection &connection, const RunningWorkshop &running)
{
    const QStringList &gaps = running.progress.gaps;
    for (qsizetype i = 0; i < gaps.size(); ++i) {
        run(connection,
            "INSERT INTO gap_dots (assessment, practice, dots) SELECT ?1, ?2, "
            "coalesce(sum(json_extract(dots, '$[' || ?3 || ']')), 0) FROM workshop_person "
            "WHERE assessment = ?1 AND spectator = 0 AND removed = 0 "
            "ON CONFLICT (assessment, practice) DO UPDATE SET dots = dots + excluded.dots",
            running.assessment, gaps[i], i);
    }
}

void dropSheets(Connection &connection, const RunningWorkshop &running)
{
    run(connection,
        "DELETE FROM sheet WHERE assessment = ?1 AND (replace(answers, '-', '') = '' OR respondent IN "
        "(SELECT respondent FROM workshop_person WHERE assessment = ?1 AND removed = 1))",
        running.assessment);
    run(connection, "UPDATE sheet SET finished = 1 WHERE assessment = ?", running.assessment);
}

QList<qint64> respondentsOf(Connection &connection, qint64 assessment)
{
    QList<qint64> numbers;
    Statement row(connection, "SELECT respondent FROM sheet WHERE assessment = ? ORDER BY respondent", assessment);
    while (row.next())
        numbers.append(row.integer(0));
    return numbers;
}

/// From 1 on without gaps, at random, notes and evidence following. First below 0, where no number is taken.
void numberAnew(Connection &connection, qint64 assessment)
{
    run(connection, "PRAGMA defer_foreign_keys = ON");
    const QList<qint64> old = respondentsOf(connection, assessment);
    const QList<int> order = randomOrder(old.size());
    for (qsizetype i = 0; i < old.size(); ++i) {
        const qint64 below = -1 - qint64(order[i]);
        run(connection, "UPDATE sheet SET respondent = ? WHERE assessment = ? AND respondent = ?", below, assessment,
            old[i]);
        run(connection, "UPDATE note SET respondent = ? WHERE assessment = ? AND respondent = ?", below, assessment,
            old[i]);
        run(connection, "UPDATE evidence SET respondent = ? WHERE assessment = ? AND respondent = ?", below, assessment,
            old[i]);
    }
    run(connection, "UPDATE sheet SET respondent = -respondent WHERE assessment = ?", assessment);
    run(connection, "UPDATE note SET respondent = -respondent WHERE assessment = ?", assessment);
    run(connection, "UPDATE evidence SET respondent = -respondent WHERE assessment = ?", assessment);
}

void closeRunning(Connection &connection, const RunningWorkshop &running)
{
    keepSecondCounts(connection, running);
    keepDrill(connection, running);
    keepDots(connection, running);
    dropSheets(connection, running);
    if (running.mode == Mode::Anonymous)
        numberAnew(connection, running.assessment);
    run(connection, "DELETE FROM workshop WHERE assessment = ?", running.assessment);
    run(connection, "UPDATE assessment SET state = 'finished' WHERE id = ?", running.assessment);
    run(connection, "INSERT INTO setting (key, value) VALUES (?, '1') ON CONFLICT (key) DO NOTHING",
        QByteArrayView(dueKey));
}

} // namespace

void rewriteIfDue(Connection &connection)
{
    if (!rewriteIsDue(connection))
        return;
    // Deleted rows are overwritten at once (secure_delete), but pages that were split or merged may keep their bytes.
    run(connection, "VACUUM");
    run(connection, "DELETE FROM setting WHERE key = ?", QByteArrayView(dueKey));
}

Result<void> WorkshopStore::close(qint64 assessment)
{
    Connection &connection = m_workspace.connection();
    const auto closed = writing(connection, [&] {
        if (runs(connection, assessment) || !rewriteIsDue(connection))
            closeRunning(connection, readRunning(connection, assessment));
    });
    if (!closed)
        return closed;
    try {
        rewriteIfDue(connection);
        return {};
    } catch (const Failure &failure) {
        return failure.error;
    }
}

} // namespace heartwood::storage
