#include "storage/assessmentstore.h"

#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/keys.h"
#include "storage/workspace.h"

namespace heartwood::storage {

namespace {

void requirePlace(Connection &connection, const AnswerPlace &place)
{
    Statement row(connection, "SELECT length(answers) FROM sheet WHERE assessment = ? AND respondent = ?",
                  place.assessment, place.respondent);
    if (!row.next())
        connection.fail(ErrorCode::NoSuchAssessment, QString::number(place.assessment));
    if (place.item < 0 || place.item >= row.integer(0))
        connection.fail(ErrorCode::BadArgument, QStringLiteral("item %1").arg(place.item));
}

} // namespace

Result<void> AssessmentStore::saveAnswer(const AnswerPlace &place, Answer answer)
{
    Connection &connection = m_workspace.connection();
    const char letter = char(answer);
    return writing(connection, [&] {
        requirePlace(connection, place);
        run(connection,
            "UPDATE sheet SET answers = substr(answers, 1, ?) || ? || substr(answers, ?) "
            "WHERE assessment = ? AND respondent = ?",
            place.item, QByteArrayView(&letter, 1), place.item + 2, place.assessment, place.respondent);
    });
}

Result<void> AssessmentStore::saveNote(const AnswerPlace &place, const QString &note, const QString &reason,
                                       std::optional<bool> isPrivate)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requirePlace(connection, place);
        if (note.isEmpty() && reason.isEmpty()) {
            run(connection, "DELETE FROM note WHERE assessment = ? AND respondent = ? AND item = ?", place.assessment,
                place.respondent, place.item);
            return;
        }
        run(connection,
            "INSERT INTO note (assessment, respondent, item, text, reason, private) "
            "VALUES (?, ?, ?, ?, ?, coalesce(?6, 0)) "
            "ON CONFLICT (assessment, respondent, item) DO UPDATE SET text = excluded.text, reason = excluded.reason, "
            "private = coalesce(?6, private)",
            place.assessment, place.respondent, place.item, note, reason, isPrivate);
    });
}

Result<void> AssessmentStore::saveEvidence(const AnswerPlace &place, const QList<Evidence> &evidence)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        requirePlace(connection, place);
        run(connection, "DELETE FROM evidence WHERE assessment = ? AND respondent = ? AND item = ?", place.assessment,
            place.respondent, place.item);
        for (qsizetype i = 0; i < evidence.size(); ++i) {
            run(connection,
                "INSERT INTO evidence (assessment, respondent, item, position, kind, date) VALUES (?, ?, ?, ?, ?, ?)",
                place.assessment, place.respondent, place.item, i, evidenceKindKey(evidence[i].kind), evidence[i].date);
        }
    });
}

Result<void> AssessmentStore::saveAim(qint64 id, int practice, const Aim &aim)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        const AssessmentHead present = readHead(connection, id);
        const bool inRange = aim.target >= 1 && aim.target <= 5 && aim.importance >= 1 && aim.importance <= 5;
        if (practice < 0 || practice >= questionnaireSize(connection, present.questionnaireHash).practices || !inRange)
            connection.fail(ErrorCode::BadArgument, QStringLiteral("aim of practice %1").arg(practice));
        run(connection,
            "INSERT INTO aim (assessment, practice, target, importance) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (assessment, practice) DO UPDATE SET target = excluded.target, importance = "
            "excluded.importance",
            id, practice, aim.target, aim.importance);
    });
}

Result<void> AssessmentStore::saveGroupRole(qint64 id, const QString &group, GroupRole role)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        if (run(connection, "UPDATE respondent_group SET role = ? WHERE assessment = ? AND name = ?", keyOf(role), id,
                group) == 0)
            connection.fail(ErrorCode::BadArgument, QStringLiteral("group ") + group);
    });
}

} // namespace heartwood::storage
