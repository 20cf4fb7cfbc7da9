#include "storage/assessmentrows.h"

#include "storage/connection.h"
#include "storage/keys.h"

#include <algorithm>

namespace heartwood::storage {

namespace {

/// Reads one round; whatever does not fit together is damage, for nothing but this library writes it.
class Reader
{
public:
    Reader(Connection &connection, qint64 id) : m_connection(connection), m_id(id) {}
    Assessment read();

private:
    void readGroups();
    void readSheets();
    void readNotes();
    void readEvidence();
    void readAims(int practices);
    Respondent respondentIn(const Statement &row);
    int respondentIndex(qint64 respondent) const;
    int itemIn(qint64 item) const { return checked(item, m_assessment.itemCount, "item"); }
    int checked(qint64 index, qsizetype size, const char *what) const;
    [[noreturn]] void damaged(const QString &what) const;

    Connection &m_connection;
    qint64 m_id;
    Assessment m_assessment;
};

Assessment Reader::read()
{
    m_assessment.head = readHead(m_connection, m_id);
    const QuestionnaireSize size = questionnaireSize(m_connection, m_assessment.head.questionnaireHash);
    m_assessment.itemCount = size.items;
    readGroups();
    readSheets();
    readNotes();
    readEvidence();
    readAims(size.practices);
    return std::move(m_assessment);
}

void Reader::readGroups()
{
    Statement row(m_connection,
                  "SELECT position, name, role FROM respondent_group WHERE assessment = ? ORDER BY position", m_id);
    while (row.next()) {
        if (row.integer(0) != m_assessment.groups.size())
            damaged(QStringLiteral("a group is missing"));
        m_assessment.groups.append({.name = row.text(1), .role = groupRoleOf(row.bytes(2))});
    }
}

void Reader::readSheets()
{
    m_assessment.respondents.reserve(m_assessment.head.respondents);
    m_assessment.answers.reserve(qsizetype(m_assessment.head.respondents) * m_assessment.itemCount);
    Statement row(m_connection,
                  "SELECT respondent, name, respondent_group, finished, answers FROM sheet WHERE assessment = ? "
                  "ORDER BY respondent",
                  m_id);
    while (row.next()) {
        const QByteArrayView answers = row.bytes(4);
        if (answers.size() != m_assessment.itemCount || !std::ranges::all_of(answers, isAnswer))
            damaged(QStringLiteral("sheet %1").arg(row.integer(0)));
        m_assessment.answers.append(answers);
        m_assessment.respondents.append(respondentIn(row));
    }
}

Respondent Reader::respondentIn(const Statement &row)
{
    const int group = row.isNull(2) ? -1 : checked(row.integer(2), m_assessment.groups.size(), "group");
    return {.id = row.integer(0), .name = row.text(1), .group = group, .finished = row.integer(3) != 0};
}

void Reader::readNotes()
{
    Statement row(
        m_connection,
        "SELECT respondent, item, text, reason, private FROM note WHERE assessment = ? ORDER BY respondent, item",
        m_id);
    while (row.next()) {
        m_assessment.notes.append({.respondent = respondentIndex(row.integer(0)),
                                   .item = itemIn(row.integer(1)),
                                   .text = row.text(2),
                                   .reason = row.text(3),
                                   .isPrivate = row.integer(4) != 0});
    }
}

void Reader::readEvidence()
{
    Statement row(m_connection,
                  "SELECT respondent, item, kind, date FROM evidence WHERE assessment = ? "
                  "ORDER BY respondent, item, position",
                  m_id);
    while (row.next()) {
        const auto kind = evidenceKindOfKey(row.text(2));
        if (!kind)
            damaged(QStringLiteral("evidence %1").arg(row.text(2)));
        m_assessment.evidence.append({.respondent = respondentIndex(row.integer(0)),
                                      .item = itemIn(row.integer(1)),
                                      .kind = *kind,
                                      .date = row.isNull(3) ? std::nullopt : std::optional(row.date(3))});
    }
}

void Reader::readAims(int practices)
{
    m_assessment.aims.resize(practices);
    Statement row(m_connection, "SELECT practice, target, importance FROM aim WHERE assessment = ?", m_id);
    while (row.next()) {
        const int practice = checked(row.integer(0), practices, "practice");
        m_assessment.aims[practice] = {.target = row.real(1), .importance = int(row.integer(2))};
    }
}

int Reader::respondentIndex(qint64 respondent) const
{
    const auto &all = m_assessment.respondents;
    const auto found = std::ranges::lower_bound(all, respondent, {}, &Respondent::id);
    if (found == all.end() || found->id != respondent)
        damaged(QStringLiteral("respondent %1 is missing").arg(respondent));
    return int(found - all.begin());
}

int Reader::checked(qint64 index, qsizetype size, const char *what) const
{
    if (index < 0 || index >= size)
        damaged(QStringLiteral("%1 %2").arg(QLatin1String(what)).arg(index));
    return int(index);
}

void Reader::damaged(const QString &what) const
{
    m_connection.fail(ErrorCode::Damaged, QStringLiteral("assessment %1: %2").arg(m_id).arg(what));
}

} // namespace

Assessment readAssessment(Connection &connection, qint64 id)
{
    return Reader(connection, id).read();
}

QuestionnaireSize questionnaireSize(Connection &connection, const QString &hash)
{
    Statement row(connection,
                  "SELECT count(*), count(DISTINCT practice) FROM questionnaire_item WHERE questionnaire = ?", hash);
    row.next();
    if (row.integer(0) == 0)
        connection.fail(ErrorCode::NoSuchQuestionnaire, hash);
    return {.items = int(row.integer(0)), .practices = int(row.integer(1))};
}

int variantSize(Connection &connection, const QString &hash, const QString &variant)
{
    Statement row(connection, "SELECT items FROM questionnaire_variant WHERE questionnaire = ? AND key = ?", hash,
                  variant);
    if (!row.next())
        connection.fail(ErrorCode::BadArgument, QStringLiteral("variant ") + variant);
    return int(row.integer(0));
}

} // namespace heartwood::storage
