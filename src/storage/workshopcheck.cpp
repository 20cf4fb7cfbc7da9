#include "storage/workshopcheck.h"

#include "storage/askeditems.h"
#include "storage/connection.h"
#include "storage/workshoprows.h"

#include <algorithm>

namespace heartwood::storage {

namespace {

struct Sizes
{
    qsizetype items = 0; ///< of the questionnaire
    qsizetype asked = 0; ///< positions
    qsizetype drill = 0; ///< questions of it
    qsizetype gaps = 0;
};

QStringList questionsIn(QByteArrayView document)
{
    QStringList keys;
    if (const auto drill = readDrill(document.toByteArray()))
        for (const DrillQuestion &question : drill->questions)
            keys.append(question.key);
    return keys;
}

void checkPeople(Connection &connection, qint64 assessment, const Sizes &sizes, QStringList &problems)
{
    Statement row(
        connection,
        "SELECT respondent, second, numbers, dots, spectator, answers IS NOT NULL, drill FROM workshop_person "
        "LEFT JOIN sheet USING (assessment, respondent) WHERE assessment = ?",
        assessment);
    while (row.next()) {
        const auto person = QStringLiteral("workshop of assessment %1, person %2: ").arg(assessment).arg(row.text(0));
        const QByteArrayView second = row.bytes(1);
        if (second.size() != sizes.items)
            problems.append(person + QStringLiteral("%1 answers for %2 items").arg(second.size()).arg(sizes.items));
        if (!std::ranges::all_of(second, isAnswer))
            problems.append(person + QStringLiteral("a character that is no answer"));
        if (row.bytes(6).size() != sizes.drill || !std::ranges::all_of(row.bytes(6), isDrillAnswer))
            problems.append(person + QStringLiteral("no answers to %1 questions of the drill").arg(sizes.drill));
        if (!numbersIn(row.bytes(2), 2 * sizes.asked))
            problems.append(person + QStringLiteral("no numbers of votes"));
        if (!numbersIn(row.bytes(3), sizes.gaps))
            problems.append(person + QStringLiteral("no dots on %1 gaps").arg(sizes.gaps));
        if (row.integer(4) == row.integer(5))
            problems.append(person + (row.integer(4) != 0 ? QStringLiteral("a spectator with a sheet")
                                                          : QStringLiteral("no sheet")));
    }
}

void checkRunning(Connection &connection, QStringList &problems)
{
    Statement row(connection, "SELECT workshop.assessment, questionnaire, plan, progress, document FROM workshop "
                              "JOIN assessment ON assessment.id = workshop.assessment "
                              "LEFT JOIN drill ON drill.assessment = workshop.assessment");
    while (row.next()) {
        const auto name = QStringLiteral("workshop of assessment ") + row.text(0);
        const QStringList keys = itemKeysOf(connection, row.text(1));
        const auto plan = planIn(row.bytes(2), keys);
        const qsizetype drill = questionsIn(row.bytes(4)).size();
        const qsizetype asked = plan ? plan->items.size() + drill : 0;
        const auto progress = plan ? progressIn(row.bytes(3), asked) : std::nullopt;
        if (!plan)
            problems.append(name + QStringLiteral(": no plan for its questionnaire"));
        else if (!progress)
            problems.append(name + QStringLiteral(": no progress through its plan"));
        else
            checkPeople(connection, row.integer(0),
                        {.items = keys.size(), .asked = asked, .drill = drill, .gaps = progress->gaps.size()},
                        problems);
    }
}

void checkTalks(Connection &connection, QStringList &problems)
{
    Statement row(connection,
                  "SELECT item_talk.assessment, item, second_counts, item IN (SELECT key FROM questionnaire_item "
                  "WHERE questionnaire = assessment.questionnaire) FROM item_talk "
                  "JOIN assessment ON assessment.id = item_talk.assessment");
    while (row.next()) {
        const auto name = QStringLiteral("talk of assessment %1 about %2: ").arg(row.text(0), row.text(1));
        if (row.integer(3) == 0)
            problems.append(name + QStringLiteral("its questionnaire has no such item"));
        if (row.isNull(2))
            continue;
        const auto counts = countsIn(row.bytes(2));
        if (!counts)
            problems.append(name + QStringLiteral("no counts of a second vote"));
        else if (counts->numeric() < WorkshopStore::fewestCounted)
            problems.append(name + QStringLiteral("counts of %1 levels").arg(counts->numeric()));
    }
}

void checkTalksOfDrill(Connection &connection, const QString &assessment, const QStringList &questions,
                       QStringList &problems)
{
    Statement row(connection, "SELECT question, counts FROM drill_talk WHERE assessment = ?", assessment.toLongLong());
    while (row.next()) {
        const auto name = QStringLiteral("talk of assessment %1 about %2: ").arg(assessment, row.text(0));
        if (!questions.contains(row.text(0)))
            problems.append(name + QStringLiteral("its drill has no such question"));
        const auto counts = row.isNull(1) ? std::nullopt : countsIn(row.bytes(1));
        if (!row.isNull(1) && (!counts || counts->notApplicable != 0))
            problems.append(name + QStringLiteral("no counts of choices"));
        else if (counts && counts->numeric() < WorkshopStore::fewestCounted)
            problems.append(name + QStringLiteral("counts of %1 choices").arg(counts->numeric()));
    }
}

void checkDrills(Connection &connection, QStringList &problems)
{
    Statement row(connection, "SELECT assessment, document FROM drill");
    while (row.next()) {
        const QStringList questions = questionsIn(row.bytes(1));
        if (questions.isEmpty())
            problems.append(QStringLiteral("drill of assessment %1: its document has faults").arg(row.text(0)));
        else
            checkTalksOfDrill(connection, row.text(0), questions, problems);
    }
}

void checkDots(Connection &connection, QStringList &problems)
{
    Statement row(connection,
                  "SELECT gap_dots.assessment, practice FROM gap_dots "
                  "JOIN assessment ON assessment.id = gap_dots.assessment WHERE practice NOT IN "
                  "(SELECT practice FROM questionnaire_item WHERE questionnaire = assessment.questionnaire)");
    while (row.next())
        problems.append(QStringLiteral("dots of assessment %1: its questionnaire has no practice %2")
                            .arg(row.text(0), row.text(1)));
}

} // namespace

void checkWorkshops(Connection &connection, QStringList &problems)
{
    checkRunning(connection, problems);
    checkTalks(connection, problems);
    checkDots(connection, problems);
    checkDrills(connection, problems);
}

} // namespace heartwood::storage
