#include "storage/assessmentrows.h"

#include "storage/connection.h"
#include "storage/keys.h"

#include <algorithm>

namespace heartwood::storage {

namespace {

// One respondent's name and answers are theirs; of several, the head says only how many.
#define HEAD_COLUMNS                                                                                                   \
    "SELECT assessment.id, assessment.title, assessment.organization, assessment.date, questionnaire.key,"             \
    " assessment.questionnaire, assessment.variant, assessment.deeper, assessment.mode, assessment.state,"             \
    " assessment.population, assessment.sample, count(sheet.respondent), min(sheet.name), min(sheet.answers) "         \
    "FROM assessment JOIN questionnaire ON questionnaire.hash = assessment.questionnaire "                             \
    "LEFT JOIN sheet ON sheet.assessment = assessment.id "

constexpr auto allHeads = HEAD_COLUMNS "WHERE assessment.deleted_at IS NULL GROUP BY assessment.id, questionnaire.key "
                                       "ORDER BY assessment.date DESC, assessment.id DESC";
constexpr auto oneHead = HEAD_COLUMNS "WHERE assessment.deleted_at IS NULL AND assessment.id = ? "
                                      "GROUP BY assessment.id, questionnaire.key";
#undef HEAD_COLUMNS

/// Neighbours in a list mostly share these words, and so they share one string.
class SharedText
{
public:
    QString of(QByteArrayView bytes)
    {
        if (bytes != m_bytes) {
            m_bytes = bytes.toByteArray();
            m_text = QString::fromUtf8(bytes);
        }
        return m_text;
    }

private:
    QByteArray m_bytes;
    QString m_text;
};

struct SharedTexts
{
    SharedText organization, key, hash, variant;
};

AssessmentHead headIn(const Statement &row, SharedTexts &shared)
{
    AssessmentHead head;
    head.id = row.integer(0);
    head.title = row.text(1);
    head.organization = shared.organization.of(row.bytes(2));
    head.date = row.date(3);
    head.questionnaireKey = shared.key.of(row.bytes(4));
    head.questionnaireHash = shared.hash.of(row.bytes(5));
    head.variant = shared.variant.of(row.bytes(6));
    head.deeper = row.text(7);
    head.mode = modeOf(row.bytes(8));
    head.state = stateOf(row.bytes(9));
    if (!row.isNull(10))
        head.population = int(row.integer(10));
    head.sample = row.integer(11) != 0;
    head.respondents = int(row.integer(12));
    if (head.respondents == 1) {
        head.respondent = row.text(13);
        const QByteArrayView answers = row.bytes(14);
        head.answered = int(answers.size() - std::count(answers.begin(), answers.end(), char(Answer::Open)));
    }
    return head;
}

} // namespace

QList<AssessmentHead> readHeads(Connection &connection)
{
    QList<AssessmentHead> heads;
    SharedTexts shared;
    Statement rows(connection, allHeads);
    while (rows.next())
        heads.append(headIn(rows, shared));
    return heads;
}

AssessmentHead readHead(Connection &connection, qint64 id)
{
    Statement row(connection, oneHead, id);
    if (!row.next())
        connection.fail(ErrorCode::NoSuchAssessment, QString::number(id));
    SharedTexts shared;
    return headIn(row, shared);
}

} // namespace heartwood::storage
