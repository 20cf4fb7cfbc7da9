#include "storage/assessmentrows.h"

#include "storage/anonymity.h"
#include "storage/askeditems.h"
#include "storage/connection.h"
#include "storage/keys.h"

#include <algorithm>

namespace heartwood::storage {

namespace {

/// Only what fits together may be kept: a reader will rely on it.
void requireFitting(Connection &connection, const Assessment &assessment, const QuestionnaireSize &size)
{
    const auto isIn = [](qint64 index, qsizetype count) { return index >= 0 && index < count; };
    const auto hasPlace = [&](const auto &beside) {
        return isIn(beside.respondent, assessment.respondents.size()) && isIn(beside.item, size.items);
    };
    const bool sheetsFit = assessment.itemCount == size.items &&
                           assessment.answers.size() == assessment.respondents.size() * size.items &&
                           std::ranges::all_of(assessment.answers, isAnswer);
    const bool groupsFit = std::ranges::all_of(assessment.respondents, [&](const Respondent &respondent) {
        return respondent.group == -1 || isIn(respondent.group, assessment.groups.size());
    });
    const bool aimsFit = assessment.aims.isEmpty() || assessment.aims.size() == size.practices;
    if (!sheetsFit)
        connection.fail(ErrorCode::BadArgument, QStringLiteral("answers"));
    if (!groupsFit)
        connection.fail(ErrorCode::BadArgument, QStringLiteral("groups"));
    if (!std::ranges::all_of(assessment.notes, hasPlace) || !std::ranges::all_of(assessment.evidence, hasPlace))
        connection.fail(ErrorCode::BadArgument, QStringLiteral("notes and evidence"));
    if (!aimsFit)
        connection.fail(ErrorCode::BadArgument, QStringLiteral("aims"));
}

std::optional<QString> askedOf(Connection &connection, const AssessmentHead &head)
{
    const QList<int> asked = choiceOf(connection, head);
    if (asked.isEmpty())
        return std::nullopt;
    return QString::fromUtf8(askedText(asked, itemKeysOf(connection, head.questionnaireHash)));
}

qint64 insertHead(Connection &connection, const AssessmentHead &head)
{
    run(connection,
        "INSERT INTO assessment (title, organization, date, questionnaire, variant, deeper, mode, state, population, "
        "sample, asked) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        head.title, head.organization, head.date, head.questionnaireHash, head.variant, head.deeper, keyOf(head.mode),
        keyOf(head.state), head.population, head.sample, askedOf(connection, head));
    return connection.lastId();
}

void insertGroups(Connection &connection, qint64 id, const QList<Group> &groups)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        run(connection, "INSERT INTO respondent_group (assessment, position, name, role) VALUES (?, ?, ?, ?)", id, i,
            groups[i].name, keyOf(groups[i].role));
    }
}

/// A respondent's number, as note and evidence refer to it: 1 is the first.
qint64 numberOf(qsizetype respondent)
{
    return respondent + 1;
}

void insertSheets(Connection &connection, qint64 id, const Assessment &assessment, int items)
{
    for (qsizetype i = 0; i < assessment.respondents.size(); ++i) {
        const Respondent &respondent = assessment.respondents[i];
        const auto group = respondent.group < 0 ? std::nullopt : std::optional(respondent.group);
        run(connection,
            "INSERT INTO sheet (assessment, respondent, name, respondent_group, finished, answers) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            id, numberOf(i), respondent.name, group, respondent.finished,
            QByteArrayView(assessment.answers).sliced(i * items, items));
    }
}

void insertNotes(Connection &connection, qint64 id, const QList<Note> &notes)
{
    for (const Note &note : notes) {
        run(connection,
            "INSERT INTO note (assessment, respondent, item, text, reason, private) VALUES (?, ?, ?, ?, ?, ?)", id,
            numberOf(note.respondent), note.item, note.text, note.reason, note.isPrivate);
    }
}

void insertEvidence(Connection &connection, qint64 id, const QList<Evidence> &evidence)
{
    for (qsizetype i = 0; i < evidence.size(); ++i) {
        run(connection,
            "INSERT INTO evidence (assessment, respondent, item, position, kind, date) VALUES (?, ?, ?, ?, ?, ?)", id,
            numberOf(evidence[i].respondent), evidence[i].item, i, evidenceKindKey(evidence[i].kind), evidence[i].date);
    }
}

void insertAims(Connection &connection, qint64 id, const QList<Aim> &aims)
{
    for (qsizetype i = 0; i < aims.size(); ++i) {
        if (aims[i] != Aim{}) {
            run(connection, "INSERT INTO aim (assessment, practice, target, importance) VALUES (?, ?, ?, ?)", id, i,
                aims[i].target, aims[i].importance);
        }
    }
}

} // namespace

qint64 insertAssessment(Connection &connection, const Assessment &assessment)
{
    const QuestionnaireSize size = questionnaireSize(connection, assessment.head.questionnaireHash);
    variantSize(connection, assessment.head.questionnaireHash, assessment.head.variant);
    requireFitting(connection, assessment, size);
    const qint64 id = insertHead(connection, assessment.head);
    insertGroups(connection, id, assessment.groups);
    insertAims(connection, id, assessment.aims);
    const Assessment kept = assessment.head.mode == Mode::Anonymous ? anonymized(assessment) : assessment;
    insertSheets(connection, id, kept, size.items);
    insertNotes(connection, id, kept.notes);
    insertEvidence(connection, id, kept.evidence);
    return id;
}

} // namespace heartwood::storage
