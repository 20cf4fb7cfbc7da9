#include "storage/workshopstore.h"

#include "storage/assessmentrows.h"
#include "storage/connection.h"
#include "storage/workshopdrill.h"
#include "storage/workshoprows.h"
#include "storage/workspace.h"

namespace heartwood::storage {

namespace {

/// Reads a running workshop; whatever does not fit together is damage, for nothing but this library writes it.
class Loader
{
public:
    Loader(Connection &connection, qint64 assessment)
        : m_connection(connection), m_running(readRunning(connection, assessment))
    {
    }
    KeptWorkshop load();

private:
    void readPlan();
    void readTalks();
    void readTalksOfDrill();
    void readPeople();
    void readVotes(int person, QByteArrayView answers, bool second, const QList<qint64> &numbers);
    void readDrillVotes(int person, QByteArrayView answers, const QList<qint64> &numbers);
    void addVote(const WorkshopVote &vote);
    [[noreturn]] void damaged(const QString &what) const;

    Connection &m_connection;
    RunningWorkshop m_running;
    KeptWorkshop m_kept;
};

KeptWorkshop Loader::load()
{
    readPlan();
    m_kept.progress = m_running.progress;
    readTalks();
    readTalksOfDrill();
    readPeople();
    return std::move(m_kept);
}

void Loader::readPlan()
{
    const AssessmentHead head = readHead(m_connection, m_running.assessment);
    m_kept.plan = {.assessment = {.title = head.title,
                                  .organization = head.organization,
                                  .date = head.date,
                                  .questionnaireHash = head.questionnaireHash,
                                  .variant = head.variant,
                                  .mode = head.mode},
                   .pace = m_running.plan.pace,
                   .items = m_running.plan.items,
                   .seconds = m_running.plan.seconds,
                   .code = m_running.code,
                   .secret = m_running.secret,
                   .listen = m_running.plan.listen,
                   .drill = m_running.drill};
    Statement row(m_connection, "SELECT name FROM respondent_group WHERE assessment = ? ORDER BY position",
                  m_running.assessment);
    while (row.next())
        m_kept.plan.groups.append(row.text(0));
}

void Loader::readTalks()
{
    Statement row(m_connection, "SELECT item, agreed, note, minority, skipped FROM item_talk WHERE assessment = ?",
                  m_running.assessment);
    while (row.next()) {
        const qsizetype place = m_running.plan.items.indexOf(int(m_running.itemKeys.indexOf(row.text(0))));
        if (place < 0)
            damaged(QStringLiteral("talk about %1").arg(row.text(0)));
        WorkshopTalk &talk = m_kept.progress.talks[place];
        talk.agreed = row.isNull(1) ? std::nullopt : std::optional(int(row.integer(1)));
        talk.note = row.text(2);
        talk.minority = row.text(3);
        talk.skipped = row.integer(4) != 0;
    }
}

void Loader::readTalksOfDrill()
{
    if (!m_running.drill)
        return;
    const auto talks = readDrillTalks(m_connection, m_running.assessment, *m_running.drill);
    for (qsizetype i = 0; i < talks.size(); ++i) {
        WorkshopTalk &talk = m_kept.progress.talks[m_running.items() + i];
        talk.agreed = talks[i].agreed;
        talk.note = talks[i].note;
        talk.minority = talks[i].minority;
    }
}

void Loader::readPeople()
{
    const qsizetype items = m_running.itemKeys.size();
    Statement row(m_connection,
                  "SELECT workshop_person.name, workshop_person.respondent_group, spectator, removed, token_hash, "
                  "second, numbers, dots, answers, respondent, drill FROM workshop_person LEFT JOIN sheet "
                  "USING (assessment, respondent) WHERE assessment = ? ORDER BY respondent",
                  m_running.assessment);
    while (row.next()) {
        const int person = int(m_kept.people.size());
        const bool spectator = row.integer(2) != 0;
        const auto numbers = numbersIn(row.bytes(6), 2 * m_running.asked());
        const auto dots = numbersIn(row.bytes(7), m_running.progress.gaps.size());
        const bool sheetsFit = row.bytes(5).size() == items && row.bytes(10).size() == m_running.questions() &&
                               (spectator || row.bytes(8).size() == items);
        if (row.integer(9) != person + 1 || !numbers || !dots || !sheetsFit)
            damaged(QStringLiteral("person %1").arg(person));
        m_kept.people.append({.person = person,
                              .name = row.text(0),
                              .group = row.isNull(1) ? -1 : int(row.integer(1)),
                              .spectator = spectator,
                              .removed = row.integer(3) != 0,
                              .tokenHash = row.blob(4)});
        if (!spectator)
            readVotes(person, row.bytes(8), false, *numbers);
        readVotes(person, row.bytes(5), true, *numbers);
        readDrillVotes(person, row.bytes(10), *numbers);
        for (int gap = 0; gap < dots->size(); ++gap)
            if (dots->at(gap) > 0)
                m_kept.dots.append({.person = person, .gap = gap, .dots = int(dots->at(gap))});
    }
}

void Loader::readVotes(int person, QByteArrayView answers, bool second, const QList<qint64> &numbers)
{
    for (int item = 0; item < m_running.items(); ++item)
        addVote({.person = person,
                 .item = item,
                 .second = second,
                 .answer = Answer(answers[m_running.plan.items[item]]),
                 .number = quint32(numbers[numberIndex(item, second)])});
}

void Loader::readDrillVotes(int person, QByteArrayView answers, const QList<qint64> &numbers)
{
    for (int question = 0; question < answers.size(); ++question) {
        const int position = int(m_running.items()) + question;
        if (!isDrillAnswer(answers[question]))
            damaged(QStringLiteral("vote of person %1").arg(person));
        addVote({.person = person,
                 .item = position,
                 .answer = Answer(answers[question]),
                 .number = quint32(numbers[numberIndex(position, false)])});
    }
}

/// One without a number was never made.
void Loader::addVote(const WorkshopVote &vote)
{
    if (!isAnswer(char(vote.answer)))
        damaged(QStringLiteral("vote of person %1").arg(vote.person));
    if (vote.number > 0)
        m_kept.votes.append(vote);
}

void Loader::damaged(const QString &what) const
{
    m_connection.fail(ErrorCode::Damaged,
                      QStringLiteral("workshop of assessment %1: %2").arg(m_running.assessment).arg(what));
}

} // namespace

Result<KeptWorkshop> WorkshopStore::load(qint64 assessment) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] { return Loader(connection, assessment).load(); });
}

} // namespace heartwood::storage
