#include "storage/assessmentstore.h"

#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/workspace.h"

#include <QDateTime>

#include <algorithm>

namespace heartwood::storage {

namespace {

/// A verb on one assessment must have met it.
void requireOne(Connection &connection, qint64 changed, qint64 id)
{
    if (changed == 0)
        connection.fail(ErrorCode::NoSuchAssessment, QString::number(id));
}

Assessment selfAssessment(const NewAssessment &wanted, int items)
{
    Assessment assessment;
    assessment.head.title = wanted.title;
    assessment.head.organization = wanted.organization;
    assessment.head.date = wanted.date;
    assessment.head.questionnaireHash = wanted.questionnaireHash;
    assessment.head.variant = wanted.variant;
    assessment.head.mode = wanted.mode;
    if (!wanted.group.isEmpty())
        assessment.groups.append({.name = wanted.group});
    assessment.respondents.append({.name = wanted.respondent, .group = wanted.group.isEmpty() ? -1 : 0});
    assessment.itemCount = items;
    assessment.answers = QByteArray(items, char(Answer::Open));
    return assessment;
}

} // namespace

Result<QList<AssessmentHead>> AssessmentStore::list() const
{
    return reading(m_workspace.connection(), [this] { return readHeads(m_workspace.connection()); });
}

Result<AssessmentHead> AssessmentStore::head(qint64 id) const
{
    return reading(m_workspace.connection(), [&] { return readHead(m_workspace.connection(), id); });
}

Result<Assessment> AssessmentStore::load(qint64 id) const
{
    return reading(m_workspace.connection(), [&] { return readAssessment(m_workspace.connection(), id); });
}

Result<qint64> AssessmentStore::latest() const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        Statement row(connection, "SELECT id FROM assessment WHERE state = 'finished' AND sample = 0 "
                                  "AND deleted_at IS NULL ORDER BY date DESC, id DESC LIMIT 1");
        if (!row.next())
            connection.fail(ErrorCode::NoSuchAssessment, QStringLiteral("latest"));
        return row.integer(0);
    });
}

Result<QStringList> AssessmentStore::organizations() const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        QStringList names;
        Statement row(connection, "SELECT organization FROM assessment WHERE sample = 0 AND deleted_at IS NULL "
                                  "AND organization <> '' GROUP BY organization ORDER BY max(id) DESC");
        while (row.next())
            names.append(row.text(0));
        return names;
    });
}

Result<qint64> AssessmentStore::create(const NewAssessment &assessment)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        const int items = questionnaireSize(connection, assessment.questionnaireHash).items;
        return insertAssessment(connection, selfAssessment(assessment, items));
    });
}

Result<qint64> AssessmentStore::add(const Assessment &assessment)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] { return insertAssessment(connection, assessment); });
}

Result<qint64> AssessmentStore::duplicate(qint64 id, const QString &title, const QDate &date)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        Assessment copy = readAssessment(connection, id);
        copy.head.title = title;
        copy.head.date = date;
        copy.head.state = State::Open;
        for (Respondent &respondent : copy.respondents)
            respondent.finished = false;
        const qint64 made = insertAssessment(connection, copy);
        run(connection,
            "INSERT INTO author_text (assessment, section, headline, body, replaces) "
            "SELECT ?, section, headline, body, replaces FROM author_text WHERE assessment = ?",
            made, id);
        return made;
    });
}

Result<void> AssessmentStore::finish(qint64 id)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        const qint64 changed = run(connection,
                                   "UPDATE assessment SET state = 'finished', deeper = '', "
                                   "asked = CASE WHEN deeper = '' THEN asked END, variant = CASE WHEN deeper = '' THEN "
                                   "variant ELSE deeper END WHERE id = ? AND deleted_at IS NULL",
                                   id);
        requireOne(connection, changed, id);
        run(connection, "UPDATE sheet SET finished = 1 WHERE assessment = ?", id);
    });
}

Result<void> AssessmentStore::goDeeper(qint64 id, const QString &variant)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        const AssessmentHead present = readHead(connection, id);
        const QString &hash = present.questionnaireHash;
        const qsizetype scored =
            present.asked.isEmpty() ? variantSize(connection, hash, present.variant) : present.asked.size();
        if (variantSize(connection, hash, variant) <= scored)
            connection.fail(ErrorCode::BadArgument, QStringLiteral("variant ") + variant);
        run(connection, "UPDATE assessment SET deeper = ? WHERE id = ?", variant, id);
    });
}

Result<void> AssessmentStore::rename(qint64 id, const QString &title)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requireOne(connection, run(connection, "UPDATE assessment SET title = ? WHERE id = ?", title, id), id);
    });
}

Result<void> AssessmentStore::setOrganization(qint64 id, const QString &organization)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requireOne(connection, run(connection, "UPDATE assessment SET organization = ? WHERE id = ?", organization, id),
                   id);
    });
}

Result<void> AssessmentStore::remove(qint64 id)
{
    Connection &connection = m_workspace.connection();
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    return writing(connection, [&] {
        requireOne(connection,
                   run(connection, "UPDATE assessment SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", now, id),
                   id);
    });
}

Result<void> AssessmentStore::restore(qint64 id)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requireOne(connection, run(connection, "UPDATE assessment SET deleted_at = NULL WHERE id = ?", id), id);
    });
}

Result<QList<DeletedAssessment>> AssessmentStore::deleted() const
{
    Connection &connection = m_workspace.connection();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return reading(connection, [&] {
        QList<DeletedAssessment> deleted;
        Statement row(connection, "SELECT id, title, organization, deleted_at FROM assessment "
                                  "WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id DESC");
        while (row.next()) {
            const QDateTime at = QDateTime::fromString(row.text(3), Qt::ISODate);
            const qint64 days = std::clamp<qint64>(at.daysTo(now), 0, daysDeletedAreKept);
            deleted.append({.id = row.integer(0),
                            .title = row.text(1),
                            .organization = row.text(2),
                            .daysLeft = daysDeletedAreKept - int(days)});
        }
        return deleted;
    });
}

Result<void> AssessmentStore::removeSample()
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        run(connection, "DELETE FROM assessment WHERE sample = 1");
        run(connection, "DELETE FROM measure WHERE sample = 1");
        run(connection, "DELETE FROM forecast WHERE sample = 1");
    });
}

} // namespace heartwood::storage
