#include "storage/roundcheck.h"

#include "model/limits.h"
#include "storage/assessmentrows.h"
#include "storage/connection.h"

#include <algorithm>

namespace heartwood::storage {

namespace {

/// Storage writes YYYY-MM-DD; of SQLite a column of days takes any text.
void checkDays(Connection &connection, QStringList &problems)
{
    Statement row(connection, "SELECT 'assessment ' || id, date FROM assessment "
                              "UNION ALL SELECT 'measure ' || id, date FROM measure "
                              "UNION ALL SELECT 'assessment ' || assessment || ': evidence', date FROM evidence "
                              "WHERE date IS NOT NULL");
    while (row.next()) {
        if (!row.date(1).isValid())
            problems.append(QStringLiteral("%1: %2 is no date").arg(row.text(0), row.text(1)));
    }
}

/// What is wrong with a round as a whole; empty where it can be read.
QString faultOf(Connection &connection, qint64 assessment)
{
    try {
        readAssessment(connection, assessment);
        return {};
    } catch (const Failure &failure) {
        return failure.error.detail;
    }
}

} // namespace

void checkRounds(Connection &connection, QStringList &problems)
{
    checkDays(connection, problems);
    Statement row(connection, "SELECT id FROM assessment WHERE deleted_at IS NULL");
    while (row.next()) {
        const auto name = QStringLiteral("assessment %1").arg(row.integer(0));
        const bool known = std::ranges::any_of(problems, [&name](const QString &problem) {
            return problem.startsWith(name + u',') || problem.startsWith(name + u':');
        });
        const QString fault = known ? QString() : faultOf(connection, row.integer(0));
        if (!fault.isEmpty())
            problems.append(fault.startsWith(name) ? fault : name + QStringLiteral(": ") + fault);
    }
}

void checkTexts(Connection &connection, QStringList &problems)
{
    Statement row(connection, R"(SELECT place, size FROM (
        SELECT 'assessment ' || id || ': title' AS place, length(title) AS size FROM assessment
        UNION ALL SELECT 'assessment ' || id || ': organization', length(organization) FROM assessment
        UNION ALL SELECT 'assessment ' || assessment || ': a group', length(name) FROM respondent_group
        UNION ALL SELECT 'assessment ' || assessment || ', sheet ' || respondent || ': name', length(name) FROM sheet
        UNION ALL SELECT 'assessment ' || assessment || ': a note', max(length(text), length(reason)) FROM note
        UNION ALL SELECT 'assessment ' || assessment || ': a talk', max(length(note), length(minority)) FROM item_talk
        UNION ALL SELECT 'assessment ' || assessment || ': a talk', max(length(note), length(minority)) FROM drill_talk
        UNION ALL SELECT 'assessment ' || assessment || ': author''s text', max(length(headline), length(body))
            FROM author_text
        UNION ALL SELECT 'action ' || id, max(length(text), length(owner)) FROM action
        UNION ALL SELECT 'measure ' || id || ': organization', length(organization) FROM measure
        UNION ALL SELECT 'forecast ' || id || ': organization', length(organization) FROM forecast
        UNION ALL SELECT 'branding', max(length(firm), length(footer), length(confidentiality)) FROM branding
        ) WHERE size > ?)",
                  limits::read);
    while (row.next())
        problems.append(QStringLiteral("%1: %2 characters").arg(row.text(0), row.text(1)));
}

} // namespace heartwood::storage
