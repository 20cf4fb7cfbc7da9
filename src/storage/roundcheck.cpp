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
    // Bytes are at least as many; SQLite's own count of characters ends at a NUL.
    Statement row(connection, R"(SELECT place, text FROM (
        SELECT 'assessment ' || id || ': title' AS place, title AS text FROM assessment
        UNION ALL SELECT 'assessment ' || id || ': organization', organization FROM assessment
        UNION ALL SELECT 'assessment ' || assessment || ': a group', name FROM respondent_group
        UNION ALL SELECT 'assessment ' || assessment || ', sheet ' || respondent || ': name', name FROM sheet
        UNION ALL SELECT 'assessment ' || assessment || ': a note', text FROM note
        UNION ALL SELECT 'assessment ' || assessment || ': a reason', reason FROM note
        UNION ALL SELECT 'assessment ' || assessment || ': a talk, note', note FROM item_talk
        UNION ALL SELECT 'assessment ' || assessment || ': a talk, minority', minority FROM item_talk
        UNION ALL SELECT 'assessment ' || assessment || ': a talk of the drill, note', note FROM drill_talk
        UNION ALL SELECT 'assessment ' || assessment || ': a talk of the drill, minority', minority FROM drill_talk
        UNION ALL SELECT 'assessment ' || assessment || ': author''s headline', headline FROM author_text
        UNION ALL SELECT 'assessment ' || assessment || ': author''s text', body FROM author_text
        UNION ALL SELECT 'workshop of assessment ' || assessment || ': a name', name FROM workshop_person
        UNION ALL SELECT 'action ' || id || ': text', text FROM action
        UNION ALL SELECT 'action ' || id || ': owner', owner FROM action
        UNION ALL SELECT 'measure ' || id || ': organization', organization FROM measure
        UNION ALL SELECT 'forecast ' || id || ': organization', organization FROM forecast
        UNION ALL SELECT 'a logo: organization', organization FROM organization_logo
        UNION ALL SELECT 'branding: firm', firm FROM branding
        UNION ALL SELECT 'branding: footer', footer FROM branding
        UNION ALL SELECT 'branding: confidentiality', confidentiality FROM branding
        ) WHERE length(CAST(text AS BLOB)) > ?)",
                  limits::read);
    while (row.next()) {
        const qsizetype size = QString::fromUtf8(row.bytes(1)).size();
        if (size > limits::read)
            problems.append(QStringLiteral("%1: %2 characters").arg(row.text(0)).arg(size));
    }
}

} // namespace heartwood::storage
