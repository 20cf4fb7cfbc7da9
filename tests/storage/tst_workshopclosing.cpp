#include "workshoproom.h"

#include "storage/backups.h"
#include "storage/connection.h"
#include "storage/questionnairestore.h"

#include <QDir>
#include <QTest>

#include <sqlite3.h>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

constexpr int people = 40;

/// Person i's three answers spell i, so that sheets can be told apart: on items 4, 0 and 2.
QByteArray answersOf(int person)
{
    return QByteArray{}
        .append(char('1' + person / 25))
        .append(char('1' + person / 5 % 5))
        .append(char('1' + person % 5));
}

/// The same as it stands on the sheet.
QByteArray sheetOf(int person)
{
    const QByteArray answers = answersOf(person);
    return QByteArray{}.append(answers[1]).append('-').append(answers[2]).append('-').append(answers[0]);
}

WorkshopBatch everybodyVotes()
{
    WorkshopBatch batch = joining(people);
    for (int person = 0; person < people; ++person)
        for (int item = 0; item < 3; ++item)
            batch.votes.append(voteOf(person, item, answersOf(person)[item]));
    return batch;
}

constexpr int drillQuestions = 6;

NewWorkshop longDrill(const QString &hash, Mode mode)
{
    NewWorkshop workshop = drilledWorkshop(hash, mode);
    workshop.items = {4, 0, 2};
    workshop.drill->questions = QList<DrillQuestion>(drillQuestions, tinyDrill().questions[0]);
    for (int i = 0; i < drillQuestions; ++i)
        workshop.drill->questions[i].key = u"q%1"_qs.arg(i);
    return workshop;
}

/// Spells the person, as nothing else does.
QByteArray drillOf(int person)
{
    return answersOf(person) + "D52";
}

QList<QByteArray> sheetsIn(const Assessment &round)
{
    QList<QByteArray> sheets;
    for (qsizetype i = 0; i < round.respondents.size(); ++i)
        sheets.append(round.answers.mid(i * round.itemCount, round.itemCount));
    return sheets;
}

QList<QByteArray> sheetsByJoining()
{
    QList<QByteArray> sheets;
    for (int person = 0; person < people; ++person)
        sheets.append(sheetOf(person));
    return sheets;
}

QList<QByteArray> sorted(QList<QByteArray> sheets)
{
    std::ranges::sort(sheets);
    return sheets;
}

} // namespace

/// What a workshop leaves behind, and what it must not.
class TestWorkshopClosing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void erasesWhatLeadsToPhones_data();
    void erasesWhatLeadsToPhones();
    void erasesWhoSaidWhatInTheDrill_data();
    void erasesWhoSaidWhatInTheDrill();
    void shufflesAnonymousSheets();
    void notesFollowTheirSheets();
    void namedSheetsStayAsTheyAre();
    void finishesSheetsWithAnAnswer();
    void removedPeopleAndSpectatorsGo();
    void keepsCountsOfTheSecondVote();
    void keepsDots();
    void aClosedOneIsNotClosedAgain();
    void closesWhereTheFileCannotBeRewritten();
    void theNextOpeningRewrites();
    void noBackupOfAnAnonymousWorkshop();
    void backupsOfANamedOne();

private:
    void begin(Mode mode);
    void keep(const WorkshopBatch &batch) { require(WorkshopStore(*m_workspace).keep(m_id, batch)); }
    void close() { require(WorkshopStore(*m_workspace).close(m_id)); }
    Assessment round() const { return valueOf(AssessmentStore(*m_workspace).load(m_id)); }
    /// Of every file in the folder.
    QByteArray bytes() const;

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    qint64 m_id = 0;
};

void TestWorkshopClosing::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
}

void TestWorkshopClosing::begin(Mode mode)
{
    const QString hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
    m_id = valueOf(WorkshopStore(*m_workspace).begin(tinyWorkshop(hash, mode)));
}

QByteArray TestWorkshopClosing::bytes() const
{
    QByteArray all;
    for (const QString &name : m_folder->files()) {
        QFile file(m_folder->path(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestWorkshopClosing::erasesWhatLeadsToPhones_data()
{
    QTest::addColumn<Mode>("mode");
    QTest::newRow("anonymous") << Mode::Anonymous;
    QTest::newRow("named") << Mode::Named;
}

void TestWorkshopClosing::erasesWhatLeadsToPhones()
{
    QFETCH(const Mode, mode);
    begin(mode);
    keep(everybodyVotes());
    const QByteArrayList traces{"hash-of-0", "thirty-two bytes that key hashes", "KRM482"};
    for (const QByteArray &trace : traces)
        QVERIFY2(bytes().contains(trace), trace);
    close();
    for (const QByteArray &trace : traces)
        QVERIFY2(!bytes().contains(trace), trace);
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM workshop"), 0);
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM workshop_person"), 0);
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM setting"), 0);
    QCOMPARE(number(*m_workspace, "SELECT freelist_count FROM pragma_freelist_count"), 0);
    QCOMPARE(valueOf(m_workspace->check()).problems, QStringList());
    m_workspace.reset();
    QCOMPARE(m_folder->files(), QStringList{u"w.heartwood"_qs});
}

void TestWorkshopClosing::erasesWhoSaidWhatInTheDrill_data()
{
    erasesWhatLeadsToPhones_data();
}

void TestWorkshopClosing::erasesWhoSaidWhatInTheDrill()
{
    QFETCH(const Mode, mode);
    const QString hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
    m_id = valueOf(WorkshopStore(*m_workspace).begin(longDrill(hash, mode)));
    WorkshopBatch batch = everybodyVotes();
    for (int person = 0; person < people; ++person)
        for (int question = 0; question < drillQuestions; ++question)
            batch.votes.append(voteOf(person, 3 + question, drillOf(person)[question]));
    batch.progress =
        WorkshopProgress{.stage = u"revealed"_qs, .talks = QList<WorkshopTalk>(3 + drillQuestions, {.revealed = true})};
    keep(batch);
    for (int person = 0; person < people; ++person)
        QCOMPARE(bytes().count(drillOf(person)), 1);
    close();
    for (int person = 0; person < people; ++person)
        QCOMPARE(bytes().count(drillOf(person)), 0);
    const auto kept = valueOf(WorkshopStore(*m_workspace).drill(m_id));
    QCOMPARE(kept->questions[0].counts, (VoteCounts{.levels = {25, 15, 0, 0, 0}}));
    QCOMPARE(kept->questions[5].counts, (VoteCounts{.levels = {0, 40, 0, 0, 0}}));
    QCOMPARE(valueOf(m_workspace->check()).problems, QStringList());
}

void TestWorkshopClosing::shufflesAnonymousSheets()
{
    begin(Mode::Anonymous);
    keep(everybodyVotes());
    QCOMPARE(sheetsIn(round()), sheetsByJoining());
    close();
    // That 40 different sheets fall into their old order by chance happens once in 10^47 times.
    QVERIFY(sheetsIn(round()) != sheetsByJoining());
    QCOMPARE(sorted(sheetsIn(round())), sorted(sheetsByJoining()));
    for (int i = 0; i < people; ++i)
        QCOMPARE(round().respondents[i].id, i + 1);
    // Nor do the bytes tell: each sheet is there once, in the order of the new numbers.
    const QByteArray file = bytes();
    QList<std::pair<qsizetype, QByteArray>> places;
    for (const QByteArray &sheet : sheetsByJoining()) {
        QCOMPARE(file.count(sheet), 1);
        places.append({file.indexOf(sheet), sheet});
    }
    std::ranges::sort(places);
    QList<QByteArray> inTheFile;
    for (const auto &[place, sheet] : std::as_const(places))
        inTheFile.prepend(sheet); // SQLite fills a page from its end
    QCOMPARE(inTheFile, sheetsIn(round()));
}

void TestWorkshopClosing::notesFollowTheirSheets()
{
    begin(Mode::Anonymous);
    keep(everybodyVotes());
    AssessmentStore store(*m_workspace);
    for (int person = 0; person < people; ++person) {
        const AnswerPlace place{.assessment = m_id, .respondent = person + 1, .item = 1};
        require(store.saveNote(place, QString::fromLatin1(sheetOf(person)), {}));
        require(store.saveEvidence(place, {{.kind = EvidenceKind::Artefact, .date = {}}}));
    }
    close();
    const Assessment closed = round();
    QCOMPARE(closed.notes.size(), people);
    for (const Note &note : closed.notes)
        QCOMPARE(note.text.toLatin1(), sheetsIn(closed)[note.respondent]);
    QCOMPARE(closed.evidence.size(), people);
}

void TestWorkshopClosing::namedSheetsStayAsTheyAre()
{
    begin(Mode::Named);
    keep(everybodyVotes());
    close();
    QCOMPARE(sheetsIn(round()), sheetsByJoining());
    for (int person = 0; person < people; ++person)
        QCOMPARE(round().respondents[person].name, u"Person %1"_qs.arg(person));
}

void TestWorkshopClosing::finishesSheetsWithAnAnswer()
{
    begin(Mode::Named);
    keep(joining(4));
    // Person 2 voted only the second time, which is not what is scored.
    keep({.votes = {voteOf(0, 0, '3'), voteOf(1, 2, 'D'), voteOf(2, 0, '3', 1, true)}});
    close();
    QCOMPARE(round().head.state, State::Finished);
    QCOMPARE(round().respondents, (QList<Respondent>{{.id = 1, .name = u"Person 0"_qs, .group = 0, .finished = true},
                                                     {.id = 2, .name = u"Person 1"_qs, .group = 1, .finished = true}}));
    QCOMPARE(round().answers, QByteArray("----3"
                                         "--D--"));
}

void TestWorkshopClosing::removedPeopleAndSpectatorsGo()
{
    begin(Mode::Named);
    keep({.joined = {someone(0), someone(1, true), someone(2), someone(3)}});
    keep({.votes = {voteOf(0, 0, '1'), voteOf(2, 0, '2'), voteOf(3, 0, '3')}});
    keep({.removed = {2}});
    close();
    QCOMPARE(round().answers, QByteArray("----1"
                                         "----3"));
    QVERIFY(!bytes().contains("Person 1"));
    QVERIFY(!bytes().contains("Person 2"));
    QVERIFY(bytes().contains("Person 3"));
}

void TestWorkshopClosing::keepsCountsOfTheSecondVote()
{
    begin(Mode::Anonymous);
    keep(joining(8));
    keep({.removed = {7}});
    WorkshopProgress progress{.stage = u"revealed"_qs, .talks = QList<WorkshopTalk>(3)};
    progress.talks[0] = {.votedAgain = true, .agreed = 4};
    progress.talks[1] = {.votedAgain = true};
    WorkshopBatch batch{.progress = progress};
    batch.votes = votesOf("44345ND4", 0, true);  // the last one's does not count
    batch.votes += votesOf("3333NN", 1, true);   // four levels are too few
    batch.votes += votesOf("33333333", 2, true); // not shown to the room
    keep(batch);
    close();
    const ItemTalk talk{.item = u"b.one.y"_qs,
                        .agreed = 4,
                        .second = VoteCounts{.levels = {0, 0, 1, 3, 1}, .notApplicable = 1, .dontKnow = 1}};
    QCOMPARE(valueOf(WorkshopStore(*m_workspace).talks(m_id)), QList<ItemTalk>{talk});
}

void TestWorkshopClosing::keepsDots()
{
    begin(Mode::Anonymous);
    WorkshopBatch batch = joining(4);
    batch.progress = halfWay();
    batch.progress->gaps = QStringList{u"b.one"_qs, u"a.two"_qs, u"a.one"_qs};
    batch.dots = {{.person = 0, .gap = 0, .dots = 2},
                  {.person = 1, .gap = 0, .dots = 1},
                  {.person = 1, .gap = 1, .dots = 4},
                  {.person = 2, .gap = 2, .dots = 5}};
    keep(batch);
    keep({.removed = {2}});
    QCOMPARE(valueOf(WorkshopStore(*m_workspace).dots(m_id)), QList<GapDots>());
    close();
    QCOMPARE(valueOf(WorkshopStore(*m_workspace).dots(m_id)),
             (QList<GapDots>{{u"a.two"_qs, 4}, {u"b.one"_qs, 3}, {u"a.one"_qs, 0}}));
}

void TestWorkshopClosing::aClosedOneIsNotClosedAgain()
{
    begin(Mode::Anonymous);
    close();
    QCOMPARE(WorkshopStore(*m_workspace).close(m_id).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(round().respondents.size(), 0);
}

void TestWorkshopClosing::closesWhereTheFileCannotBeRewritten()
{
    begin(Mode::Anonymous);
    keep(everybodyVotes());
    {
        // A memory limit stands for any reason why the file cannot be rewritten: VACUUM holds all of it.
        m_workspace->connection().script("CREATE TABLE big (x BLOB); INSERT INTO big VALUES (zeroblob(4000000))");
        sqlite3_hard_heap_limit64(sqlite3_memory_used() + 2'000'000);
        const auto closed = WorkshopStore(*m_workspace).close(m_id);
        sqlite3_hard_heap_limit64(0);
        QVERIFY(!closed.ok());
    }
    QCOMPARE(round().head.state, State::Finished);
    QVERIFY(!valueOf(WorkshopStore(*m_workspace).running()));
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM setting"), 1);
    close();
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM setting"), 0);
}

void TestWorkshopClosing::theNextOpeningRewrites()
{
    begin(Mode::Anonymous);
    keep(everybodyVotes());
    close();
    require(m_workspace->setSetting(u"rewrite_due"_qs, u"1"_qs)); // as a kill before the rewriting would leave it
    m_workspace->connection().script(
        "CREATE TABLE big (x BLOB); INSERT INTO big VALUES (zeroblob(400000)); DROP TABLE big");
    QVERIFY(number(*m_workspace, "SELECT freelist_count FROM pragma_freelist_count") > 0);
    m_workspace.reset();
    m_workspace = m_folder->open();
    QCOMPARE(number(*m_workspace, "SELECT freelist_count FROM pragma_freelist_count"), 0);
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM setting"), 0);
}

void TestWorkshopClosing::noBackupOfAnAnonymousWorkshop()
{
    const QString backups = m_folder->path(u"backups"_qs);
    begin(Mode::Anonymous);
    keep(everybodyVotes());
    m_workspace.reset();
    m_workspace = valueOf(Workspace::open(m_folder->path(), {.backupFolder = backups}));
    QVERIFY(!m_workspace->backupError());
    require(m_workspace->backUpIfDue());
    QCOMPARE(m_workspace->backUp().error().code, ErrorCode::BackupFailed);
    QCOMPARE(m_workspace->copyTo(m_folder->path(u"copy.heartwood"_qs)).error().code, ErrorCode::BackupFailed);
    QVERIFY(!QFile::exists(m_folder->path(u"copy.heartwood"_qs)));
    QVERIFY(!QDir(backups).exists());
    close();
    require(m_workspace->backUpIfDue());
    QCOMPARE(backupsOf(m_folder->path(), backups).size(), 1);
}

void TestWorkshopClosing::backupsOfANamedOne()
{
    const QString backups = m_folder->path(u"backups"_qs);
    begin(Mode::Named);
    m_workspace.reset();
    m_workspace = valueOf(Workspace::open(m_folder->path(), {.backupFolder = backups}));
    QCOMPARE(backupsOf(m_folder->path(), backups).size(), 1);
}

QTEST_GUILESS_MAIN(TestWorkshopClosing)
#include "tst_workshopclosing.moc"
