#include "storage/workshopstore.h"

#include "storage/connection.h"
#include "storage/workshopdrill.h"
#include "storage/workshoprows.h"
#include "storage/workspace.h"

#include <map>

namespace heartwood::storage {

namespace {

/// What one person has said, read once and written once a batch.
struct Ballot
{
    QByteArray first; ///< sheet.answers
    QByteArray second;
    QByteArray drill;
    QList<qint64> numbers;
    QList<qint64> dots;
    bool spectator = false;
    bool voted = false; ///< in this batch
    bool placed = false;
};

class Keeper
{
public:
    Keeper(Connection &connection, qint64 assessment)
        : m_connection(connection), m_running(readRunning(connection, assessment))
    {
    }
    void keep(const WorkshopBatch &batch);

private:
    void admit(const WorkshopPerson &person);
    void requireSame(const WorkshopPerson &person);
    void remove(int person);
    void save(const WorkshopProgress &progress);
    void saveTalk(const QString &item, const WorkshopTalk &talk);
    void clearDots(qsizetype gaps);
    void vote(const WorkshopVote &vote);
    void place(const WorkshopDots &dots);
    void write(int person, const Ballot &ballot);
    char &characterOf(Ballot &ballot, const WorkshopVote &vote);
    Ballot &ballotOf(int person);
    Ballot readBallot(int person);
    static QByteArray blank(qsizetype size) { return QByteArray(size, char(Answer::Open)); }
    QByteArray blankSheet() const { return blank(m_running.itemKeys.size()); }
    void require(bool fits, const QString &what) const;

    Connection &m_connection;
    RunningWorkshop m_running;
    std::map<int, Ballot> m_ballots;
};

/// Their number on the sheet, from 1.
qint64 respondentOf(int person)
{
    return qint64(person) + 1;
}

void Keeper::require(bool fits, const QString &what) const
{
    if (!fits)
        m_connection.fail(ErrorCode::BadArgument, what);
}

void Keeper::keep(const WorkshopBatch &batch)
{
    for (const WorkshopPerson &person : batch.joined)
        admit(person);
    for (const int person : batch.removed)
        remove(person);
    if (batch.progress)
        save(*batch.progress);
    for (const WorkshopVote &each : batch.votes)
        vote(each);
    for (const WorkshopDots &dots : batch.dots)
        place(dots);
    for (const auto &[person, ballot] : m_ballots)
        write(person, ballot);
}

/// Somebody admitted twice is admitted once: a batch whose commit failed may be on the disk after all, and comes again.
void Keeper::admit(const WorkshopPerson &person)
{
    const QString name = m_running.mode == Mode::Anonymous ? QString() : person.name;
    const auto group = person.group < 0 ? std::nullopt : std::optional(person.group);
    const QList<qint64> numbers(2 * m_running.asked(), 0);
    const QList<qint64> dots(m_running.progress.gaps.size(), 0);
    const qint64 added =
        run(m_connection,
            "INSERT INTO workshop_person (assessment, respondent, name, respondent_group, spectator, removed, "
            "token_hash, second, drill, numbers, dots) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?) "
            "ON CONFLICT (assessment, respondent) DO NOTHING",
            m_running.assessment, respondentOf(person.person), name, group, person.spectator, Blob{person.tokenHash},
            QByteArrayView(blankSheet()), QByteArrayView(blank(m_running.questions())), QByteArrayView(textOf(numbers)),
            QByteArrayView(textOf(dots)));
    if (added == 0)
        return requireSame(person);
    if (person.spectator)
        return;
    run(m_connection,
        "INSERT INTO sheet (assessment, respondent, name, respondent_group, finished, answers) "
        "VALUES (?, ?, ?, ?, 0, ?)",
        m_running.assessment, respondentOf(person.person), name, group, QByteArrayView(blankSheet()));
}

void Keeper::requireSame(const WorkshopPerson &person)
{
    Statement row(m_connection, "SELECT token_hash FROM workshop_person WHERE assessment = ? AND respondent = ?",
                  m_running.assessment, respondentOf(person.person));
    require(row.next() && row.blob(0) == person.tokenHash, QStringLiteral("person %1 joined").arg(person.person));
}

void Keeper::remove(int person)
{
    const qint64 removed =
        run(m_connection, "UPDATE workshop_person SET removed = 1 WHERE assessment = ? AND respondent = ?",
            m_running.assessment, respondentOf(person));
    require(removed == 1, QStringLiteral("person %1").arg(person));
}

void Keeper::save(const WorkshopProgress &progress)
{
    require(progress.talks.size() == m_running.asked(), QStringLiteral("talks"));
    const QByteArray text = textOf(progress);
    require(progressIn(text, m_running.asked()).has_value(), QStringLiteral("progress"));
    run(m_connection, "UPDATE workshop SET progress = ? WHERE assessment = ?", QByteArrayView(text),
        m_running.assessment);
    run(m_connection, "DELETE FROM item_talk WHERE assessment = ?", m_running.assessment);
    for (qsizetype i = 0; i < m_running.items(); ++i)
        saveTalk(m_running.itemKeys[m_running.plan.items[i]], progress.talks[i]);
    saveDrillTalks(m_connection, m_running, progress.talks);
    if (progress.gaps != m_running.progress.gaps)
        clearDots(progress.gaps.size());
    m_running.progress = progress;
}

void Keeper::saveTalk(const QString &item, const WorkshopTalk &talk)
{
    if (!talk.skipped && !talk.agreed && talk.note.isEmpty() && talk.minority.isEmpty())
        return;
    run(m_connection,
        "INSERT INTO item_talk (assessment, item, agreed, note, minority, skipped) VALUES (?, ?, ?, ?, ?, ?)",
        m_running.assessment, item, talk.agreed, talk.note, talk.minority, talk.skipped);
}

void Keeper::clearDots(qsizetype gaps)
{
    run(m_connection, "UPDATE workshop_person SET dots = ? WHERE assessment = ?",
        QByteArrayView(textOf(QList<qint64>(gaps, 0))), m_running.assessment);
}

void Keeper::vote(const WorkshopVote &vote)
{
    const bool ofDrill = m_running.isDrill(vote.item);
    const bool fits = ofDrill ? isDrillAnswer(char(vote.answer)) && !vote.second : isAnswer(char(vote.answer));
    require(vote.item >= 0 && vote.item < m_running.asked() && fits, QStringLiteral("vote on item %1").arg(vote.item));
    Ballot &ballot = ballotOf(vote.person);
    require(!ballot.spectator, QStringLiteral("vote of spectator %1").arg(vote.person));
    qint64 &last = ballot.numbers[numberIndex(vote.item, vote.second)];
    if (qint64(vote.number) <= last)
        return;
    last = vote.number;
    ballot.voted = true;
    characterOf(ballot, vote) = char(vote.answer);
}

char &Keeper::characterOf(Ballot &ballot, const WorkshopVote &vote)
{
    if (m_running.isDrill(vote.item))
        return ballot.drill.data()[vote.item - m_running.items()];
    return (vote.second ? ballot.second : ballot.first).data()[m_running.plan.items[vote.item]];
}

void Keeper::place(const WorkshopDots &dots)
{
    require(dots.gap >= 0 && dots.gap < m_running.progress.gaps.size() && dots.dots >= 0,
            QStringLiteral("dots on gap %1").arg(dots.gap));
    Ballot &ballot = ballotOf(dots.person);
    ballot.dots[dots.gap] = dots.dots;
    ballot.placed = true;
}

Ballot &Keeper::ballotOf(int person)
{
    const auto known = m_ballots.find(person);
    return known != m_ballots.end() ? known->second : m_ballots.emplace(person, readBallot(person)).first->second;
}

Ballot Keeper::readBallot(int person)
{
    Statement row(m_connection,
                  "SELECT answers, second, numbers, dots, spectator, drill FROM workshop_person LEFT JOIN sheet "
                  "USING (assessment, respondent) WHERE assessment = ? AND respondent = ?",
                  m_running.assessment, respondentOf(person));
    require(row.next(), QStringLiteral("person %1").arg(person));
    const auto numbers = numbersIn(row.bytes(2), 2 * m_running.asked());
    const auto dots = numbersIn(row.bytes(3), m_running.progress.gaps.size());
    const Ballot ballot{.first = row.bytes(0).toByteArray(),
                        .second = row.bytes(1).toByteArray(),
                        .drill = row.bytes(5).toByteArray(),
                        .numbers = numbers.value_or(QList<qint64>()),
                        .dots = dots.value_or(QList<qint64>()),
                        .spectator = row.integer(4) != 0};
    const qsizetype items = m_running.itemKeys.size();
    const bool sound = ballot.second.size() == items && ballot.drill.size() == m_running.questions() &&
                       (ballot.spectator || ballot.first.size() == items);
    if (!numbers || !dots || !sound)
        m_connection.fail(ErrorCode::Damaged, QStringLiteral("workshop, person %1").arg(person));
    return ballot;
}

void Keeper::write(int person, const Ballot &ballot)
{
    if (ballot.voted) {
        run(m_connection, "UPDATE sheet SET answers = ? WHERE assessment = ? AND respondent = ?",
            QByteArrayView(ballot.first), m_running.assessment, respondentOf(person));
    }
    if (ballot.voted || ballot.placed) {
        run(m_connection,
            "UPDATE workshop_person SET second = ?, drill = ?, numbers = ?, dots = ? "
            "WHERE assessment = ? AND respondent = ?",
            QByteArrayView(ballot.second), QByteArrayView(ballot.drill), QByteArrayView(textOf(ballot.numbers)),
            QByteArrayView(textOf(ballot.dots)), m_running.assessment, respondentOf(person));
    }
}

} // namespace

Result<void> WorkshopStore::keep(qint64 assessment, const WorkshopBatch &batch)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] { Keeper(connection, assessment).keep(batch); });
}

} // namespace heartwood::storage
