#include "storage/assessmentrows.h"

#include "storage/askeditems.h"
#include "storage/connection.h"
#include "storage/keys.h"

#include <QHash>

#include <algorithm>
#include <utility>
#include <vector>

namespace heartwood::storage {

namespace {

#define HEAD_QUERY                                                                                                     \
    "SELECT id, title, organization, date, questionnaire, variant, deeper, mode, state, population, sample, asked "    \
    "FROM assessment WHERE deleted_at IS NULL "
constexpr auto allHeads = HEAD_QUERY "ORDER BY id";
constexpr auto oneHead = HEAD_QUERY "AND id = ?";
#undef HEAD_QUERY

#define SHEETS_QUERY "SELECT assessment, name, answers FROM sheet "
constexpr auto allSheets = SHEETS_QUERY "ORDER BY assessment";
constexpr auto sheetsOfOne = SHEETS_QUERY "WHERE assessment = ?";
#undef SHEETS_QUERY

/// Neighbours in a list mostly share these words, and so they share one string.
class SharedText
{
public:
    QString of(QByteArrayView bytes)
    {
        if (bytes != m_bytes) {
            m_bytes = bytes.toByteArray();
            m_text = textOf(bytes);
        }
        return m_text;
    }

private:
    QByteArray m_bytes;
    QString m_text;
};

struct SharedTexts
{
    explicit SharedTexts(Connection &connection)
    {
        Statement row(connection, "SELECT hash, key FROM questionnaire");
        while (row.next())
            keys.insert(row.text(0), row.text(1));
    }
    /// Items are kept by their keys, which a list mostly needs of no questionnaire.
    const QStringList &itemsOf(Connection &connection, const QString &questionnaire)
    {
        const auto known = items.constFind(questionnaire);
        return known != items.constEnd() ? *known : *items.insert(questionnaire, itemKeysOf(connection, questionnaire));
    }
    SharedText organization, hash, variant, deeper;
    QHash<QString, QString> keys;
    QHash<QString, QStringList> items;
};

AssessmentHead headIn(const Statement &row, SharedTexts &shared)
{
    AssessmentHead head;
    head.id = row.integer(0);
    head.title = row.text(1);
    head.organization = shared.organization.of(row.bytes(2));
    head.date = row.date(3);
    head.questionnaireHash = shared.hash.of(row.bytes(4));
    head.questionnaireKey = shared.keys.value(head.questionnaireHash);
    head.variant = shared.variant.of(row.bytes(5));
    head.deeper = shared.deeper.of(row.bytes(6));
    head.mode = modeOf(row.bytes(7));
    head.state = stateOf(row.bytes(8));
    if (!row.isNull(9))
        head.population = int(row.integer(9));
    head.sample = row.integer(10) != 0;
    return head;
}

/// Which items were asked; false where it does not say.
bool addAsked(const Statement &row, Connection &connection, SharedTexts &shared, AssessmentHead &head)
{
    if (row.isNull(11))
        return true;
    const auto asked = askedIn(row.bytes(11), shared.itemsOf(connection, head.questionnaireHash));
    head.asked = asked.value_or(QList<int>());
    return asked.has_value();
}

/// One respondent's name and answers are theirs; of several, the head says only how many.
void addSheet(const Statement &row, AssessmentHead &head)
{
    ++head.respondents;
    if (head.respondents == 1) {
        head.respondent = row.text(1);
        const QByteArrayView answers = row.bytes(2);
        head.answered = int(answers.size() - std::ranges::count(answers, char(Answer::Open)));
    } else if (head.respondents == 2) {
        head.respondent.clear();
        head.answered = 0;
    }
}

/// Both in the order of ids: two runs side by side take a third of a join's time.
void addAllSheets(Connection &connection, QList<AssessmentHead> &heads)
{
    auto head = heads.begin();
    Statement row(connection, allSheets);
    while (row.next()) {
        const qint64 id = row.integer(0);
        while (head != heads.end() && head->id < id)
            ++head;
        if (head == heads.end())
            return;
        if (head->id == id)
            addSheet(row, *head);
    }
}

/// Sorting places is cheaper than sorting heads; each then moves once, to the place of the one that takes its own.
void sortNewestFirst(QList<AssessmentHead> &heads)
{
    std::vector<std::pair<qint64, qsizetype>> places;
    places.reserve(size_t(heads.size()));
    for (qsizetype i = 0; i < heads.size(); ++i)
        places.emplace_back(heads[i].date.toJulianDay(), i);
    std::ranges::sort(places, std::ranges::greater());
    for (qsizetype first = 0; first < heads.size(); ++first) {
        AssessmentHead waiting = std::move(heads[first]);
        qsizetype free = first;
        for (qsizetype from = std::exchange(places[size_t(free)].second, free); from != first;
             from = std::exchange(places[size_t(free)].second, free)) {
            heads[free] = std::move(heads[from]);
            free = from;
        }
        heads[free] = std::move(waiting);
    }
}

qsizetype countOf(Connection &connection)
{
    Statement row(connection, "SELECT count(*) FROM assessment");
    row.next();
    return qsizetype(row.integer(0));
}

} // namespace

QList<AssessmentHead> readHeads(Connection &connection)
{
    QList<AssessmentHead> heads;
    SharedTexts shared(connection);
    heads.reserve(countOf(connection));
    Statement rows(connection, allHeads);
    while (rows.next()) {
        heads.append(headIn(rows, shared));
        addAsked(rows, connection, shared, heads.last()); // one that is damaged fails when it is opened, not all
    }
    addAllSheets(connection, heads);
    sortNewestFirst(heads);
    return heads;
}

AssessmentHead readHead(Connection &connection, qint64 id)
{
    Statement row(connection, oneHead, id);
    if (!row.next())
        connection.fail(ErrorCode::NoSuchAssessment, QString::number(id));
    SharedTexts shared(connection);
    AssessmentHead head = headIn(row, shared);
    if (!addAsked(row, connection, shared, head))
        connection.fail(ErrorCode::Damaged, QStringLiteral("assessment %1: what was asked").arg(id));
    Statement sheets(connection, sheetsOfOne, id);
    while (sheets.next())
        addSheet(sheets, head);
    return head;
}

void requireAssessment(Connection &connection, qint64 id)
{
    Statement row(connection, "SELECT 1 FROM assessment WHERE id = ? AND deleted_at IS NULL", id);
    if (!row.next())
        connection.fail(ErrorCode::NoSuchAssessment, QString::number(id));
}

} // namespace heartwood::storage
