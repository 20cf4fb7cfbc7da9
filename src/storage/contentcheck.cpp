#include "storage/contentcheck.h"

#include "model/answer.h"
#include "model/forecast.h"
#include "model/questionnairedocument.h"
#include "model/reportwords.h"
#include "storage/askeditems.h"
#include "storage/connection.h"
#include "storage/forecastguesses.h"
#include "storage/measureanswers.h"
#include "storage/roundcheck.h"
#include "storage/workshopcheck.h"

#include <algorithm>

namespace heartwood::storage {

namespace {

void checkFile(Connection &connection, QStringList &problems)
{
    Statement fault(connection, "PRAGMA integrity_check");
    while (fault.next()) {
        if (fault.bytes(0) != "ok")
            problems.append(fault.text(0));
    }
}

void checkReferences(Connection &connection, QStringList &problems)
{
    Statement violation(connection,
                        "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY \"table\", parent");
    while (violation.next()) {
        problems.append(QStringLiteral("%1: %2 rows refer to a missing %3")
                            .arg(violation.text(0))
                            .arg(violation.integer(2))
                            .arg(violation.text(1)));
    }
}

/// What its assessments asked, where that is less than a variant.
void checkAsked(Connection &connection, const Questionnaire &questionnaire, QStringList &problems)
{
    const QStringList keys = itemKeysOf(connection, questionnaire.hash);
    Statement row(connection, "SELECT id, variant, asked FROM assessment WHERE questionnaire = ? AND asked IS NOT NULL",
                  questionnaire.hash);
    while (row.next()) {
        const auto asked = askedIn(row.bytes(2), keys);
        const Variant *variant = questionnaire.variant(row.text(1));
        const auto isIn = [variant](int item) { return variant && variant->items.contains(item); };
        if (!asked || !std::ranges::all_of(*asked, isIn) || asked->size() >= variant->items.size())
            problems.append(
                QStringLiteral("assessment %1: what was asked is no choice of %2").arg(row.text(0), row.text(1)));
    }
}

void checkDocument(Connection &connection, const QuestionnaireDocument &document, qsizetype listed,
                   QStringList &problems)
{
    const Questionnaire questionnaire = questionnaireIn(document, QStringLiteral("en"));
    if (questionnaire.items.size() != listed)
        problems.append(QStringLiteral("questionnaire %1: its items are not listed").arg(document.hash));
    else
        checkAsked(connection, questionnaire, problems);
}

void checkQuestionnaires(Connection &connection, QStringList &problems)
{
    Statement row(connection,
                  "SELECT hash, document, (SELECT count(*) FROM questionnaire_item WHERE questionnaire = hash) "
                  "FROM questionnaire");
    while (row.next()) {
        const QString name = QStringLiteral("questionnaire ") + row.text(0);
        const auto document = readKeptQuestionnaireDocument(row.bytes(1).toByteArray());
        if (!document)
            problems.append(name + QStringLiteral(": its document has faults"));
        else if (document->hash != row.text(0))
            problems.append(name + QStringLiteral(": its document has another hash"));
        else
            checkDocument(connection, *document, row.integer(2), problems);
    }
}

void checkSheets(Connection &connection, QStringList &problems)
{
    Statement row(connection,
                  "SELECT sheet.assessment, sheet.respondent, sheet.answers, "
                  "(SELECT count(*) FROM questionnaire_item WHERE questionnaire = assessment.questionnaire) "
                  "FROM sheet JOIN assessment ON assessment.id = sheet.assessment");
    while (row.next()) {
        const auto sheet = QStringLiteral("assessment %1, sheet %2: ").arg(row.integer(0)).arg(row.integer(1));
        const QByteArrayView answers = row.bytes(2);
        if (answers.size() != row.integer(3))
            problems.append(sheet + QStringLiteral("%1 answers for %2 items").arg(answers.size()).arg(row.integer(3)));
        if (!std::ranges::all_of(answers, isAnswer))
            problems.append(sheet + QStringLiteral("a character that is no answer"));
    }
}

/// One line a row that the query finds: the thing, its number, and what is wrong with it.
void listFaults(Connection &connection, QStringList &problems, const QString &line, const char *sql)
{
    Statement row(connection, sql);
    while (row.next())
        problems.append(line.arg(row.text(0), row.text(1)));
}

void checkActions(Connection &connection, QStringList &problems)
{
    listFaults(connection, problems, QStringLiteral("action %1 of assessment %2: no text"),
               "SELECT id, assessment FROM action WHERE text = ''");
    listFaults(connection, problems, QStringLiteral("action %1: its questionnaire has no practice %2"),
               "SELECT action.id, action.practice FROM action JOIN assessment ON assessment.id = action.assessment "
               "WHERE action.practice NOT IN (SELECT practice FROM questionnaire_item "
               "WHERE questionnaire = assessment.questionnaire)");
    // SQLite takes the 30th of February for a day.
    Statement row(connection, "SELECT id, due FROM action WHERE due IS NOT NULL");
    while (row.next()) {
        if (!row.date(1).isValid())
            problems.append(QStringLiteral("action %1: %2 is no date").arg(row.text(0), row.text(1)));
    }
}

void checkReportWords(Connection &connection, QStringList &problems)
{
    listFaults(connection, problems, QStringLiteral("author's text \"%1\" of assessment %2: no section"),
               "SELECT headline, assessment FROM author_text WHERE section = ''");
    listFaults(connection, problems, QStringLiteral("logo of \"%1\": %2 bytes"),
               "SELECT organization, length(logo) FROM organization_logo WHERE organization = '' OR length(logo) = 0");
    Statement row(connection, "SELECT accent FROM branding");
    while (row.next()) {
        if (!isAccent(row.text(0)))
            problems.append(QStringLiteral("branding: %1 is no colour").arg(row.text(0)));
    }
}

void checkMeasures(Connection &connection, QStringList &problems)
{
    Statement row(connection, "SELECT id, answers FROM measure");
    while (row.next()) {
        if (!measureAnswersIn(row.bytes(1)))
            problems.append(QStringLiteral("measure %1: no list of answers").arg(row.integer(0)));
    }
}

void checkForecasts(Connection &connection, QStringList &problems)
{
    Statement row(connection, "SELECT id, kind, date, guesses FROM forecast");
    while (row.next()) {
        const QString name = QStringLiteral("forecast ") + row.text(0);
        const auto kind = measureKindOfKey(row.text(1));
        const auto guesses = guessesIn(row.bytes(3));
        if (!row.date(2).isValid())
            problems.append(name + QStringLiteral(": %1 is no date").arg(row.text(2)));
        if (!guesses)
            problems.append(name + QStringLiteral(": no list of guesses"));
        else if (const auto guess = kind ? guessOffScale(*kind, *guesses) : std::nullopt)
            problems.append(name + QStringLiteral(": %1 is off the scale").arg(*guess));
    }
}

} // namespace

QStringList problemsOf(Connection &connection)
{
    QStringList problems;
    checkFile(connection, problems);
    // The content of a damaged file would only be misread.
    if (!problems.isEmpty())
        return problems;
    checkReferences(connection, problems);
    checkQuestionnaires(connection, problems);
    checkSheets(connection, problems);
    checkActions(connection, problems);
    checkReportWords(connection, problems);
    checkMeasures(connection, problems);
    checkForecasts(connection, problems);
    checkWorkshops(connection, problems);
    checkRounds(connection, problems);
    checkTexts(connection, problems);
    return problems;
}

} // namespace heartwood::storage
