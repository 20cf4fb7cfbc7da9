#include "keptcontent.h"
#include "workshoproom.h"

#include "storage/actionstore.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"
#include "storage/reportwordsstore.h"

#include <QFile>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

const auto keptFile = QStringLiteral(HEARTWOOD_TEST_DATA "/schema4.heartwood");

/// HEARTWOOD_WRITE_SCHEMA4=1 build/release/tests/storage/tst_schema4 writes the kept file anew; not once a workspace of
/// schema 4 is in anybody's hands.
constexpr auto writeVariable = "HEARTWOOD_WRITE_SCHEMA4";

void writeRounds(Workspace &workspace, const QString &hash)
{
    AssessmentStore store(workspace);
    valueOf(store.add(firstRound(hash)));
    valueOf(store.add(secondRound(hash)));
    for (Action action : actions()) {
        action.id = 0;
        valueOf(ActionStore(workspace).add(1, action));
    }
    for (const AuthorText &text : authorTexts())
        require(ReportWordsStore(workspace).saveAuthorText(1, text));
}

/// Assessment 3: closed, with names.
void writeClosedWorkshop(Workspace &workspace, const QString &hash)
{
    WorkshopStore store(workspace);
    const qint64 id = valueOf(store.begin(drilledWorkshop(hash, Mode::Named)));
    WorkshopBatch batch = joining(5);
    batch.progress = inTheDrill();
    batch.votes = votesOf("11345", 0) + votesOf("23344", 0, true) + votesOf("55514", 3) + votesOf("11111", 4);
    batch.dots = {{.person = 1, .gap = 0, .dots = 3}, {.person = 4, .gap = 1, .dots = 5}};
    require(store.keep(id, batch));
    require(store.close(id));
}

/// Assessment 4: killed in the middle.
void writeRunningWorkshop(Workspace &workspace, const QString &hash)
{
    WorkshopStore store(workspace);
    const qint64 id = valueOf(store.begin(drilledWorkshop(hash)));
    WorkshopBatch batch = joining(2);
    batch.joined.append(someone(2, true));
    batch.removed = {1};
    batch.progress = inTheDrill();
    batch.votes = {voteOf(0, 0, '5', 7), voteOf(0, 0, '4', 2, true), voteOf(0, 4, 'D', 3), voteOf(1, 0, 'N', 1)};
    batch.dots = {{.person = 0, .gap = 1, .dots = 4}};
    require(store.keep(id, batch));
}

void writeKeptFile()
{
    QFile::remove(keptFile);
    const auto workspace = valueOf(Workspace::open(keptFile, {.create = true}));
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    writeRounds(*workspace, hash);
    valueOf(MeasureStore(*workspace).add(wave()));
    valueOf(MeasureStore(*workspace).add(coveredWave()));
    valueOf(ForecastStore(*workspace).add(forecast()));
    require(ReportWordsStore(*workspace).saveBranding(branding()));
    require(ReportWordsStore(*workspace).saveOrganizationLogo(u"Larkfield"_qs, clientsLogo));
    require(workspace->setSetting(u"page"_qs, u"results"_qs));
    writeClosedWorkshop(*workspace, hash);
    writeRunningWorkshop(*workspace, hash);
}

} // namespace

/// A workspace of schema 4 opens, and holds what it held, in this version and every later one.
class TestSchema4 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsTheRounds();
    void holdsWhatBelongsToThem();
    void holdsTheMeasures();
    void holdsTheClosedWorkshop();
    void holdsItsDrill();
    void holdsTheRunningWorkshop();
    void isSound();

private:
    Folder m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestSchema4::initTestCase()
{
    if (qEnvironmentVariableIsSet(writeVariable))
        writeKeptFile();
    QVERIFY(QFile::copy(keptFile, m_folder.path()));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    m_workspace = m_folder.open();
}

void TestSchema4::holdsTheRounds()
{
    const QString hash = valueOf(QuestionnaireStore(*m_workspace).list()).first().hash;
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(1)), firstRound(hash));
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(2)), secondRound(hash));
    QCOMPARE(m_workspace->setting(u"page"_qs), u"results"_qs);
}

void TestSchema4::holdsWhatBelongsToThem()
{
    QCOMPARE(valueOf(ActionStore(*m_workspace).list(1)), actions());
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).authorTexts(1)), authorTexts());
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).branding()), branding());
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).organizationLogo(u"Larkfield"_qs)), clientsLogo);
}

void TestSchema4::holdsTheMeasures()
{
    const QList<Measure> measures = valueOf(MeasureStore(*m_workspace).list());
    QCOMPARE(measures.size(), 2);
    compareMeasures(measures[0], wave());
    compareMeasures(measures[1], coveredWave());
    QVERIFY(measures[1].covered);
    QCOMPARE(valueOf(ForecastStore(*m_workspace).list()), QList<Forecast>{forecast()});
}

void TestSchema4::holdsTheClosedWorkshop()
{
    const Assessment round = valueOf(AssessmentStore(*m_workspace).load(3));
    QCOMPARE(round.head.state, State::Finished);
    QCOMPARE(round.head.asked, (QList<int>{0, 3, 4}));
    QCOMPARE(round.respondents.size(), 5);
    QCOMPARE(round.respondents[3].name, u"Person 3"_qs);
    QCOMPARE(round.answers, QByteArray("----1----1----3----4----5"));
    const ItemTalk first{.item = u"b.one.y"_qs,
                         .agreed = 3,
                         .note = u"Größe — 好"_qs,
                         .minority = u"Two see a 1"_qs,
                         .second = VoteCounts{.levels = {0, 1, 2, 2, 0}}};
    const ItemTalk last{.item = u"b.one.x"_qs, .skipped = true};
    QCOMPARE(valueOf(WorkshopStore(*m_workspace).talks(3)), (QList<ItemTalk>{last, first}));
    QCOMPARE(valueOf(WorkshopStore(*m_workspace).dots(3)), (QList<GapDots>{{u"a.one"_qs, 5}, {u"b.one"_qs, 3}}));
}

void TestSchema4::holdsItsDrill()
{
    const auto kept = valueOf(WorkshopStore(*m_workspace).drill(3));
    QVERIFY(kept);
    QCOMPARE(kept->drill, tinyDrill());
    const DrillQuestionTalk decide{
        .counts = VoteCounts{.levels = {1, 0, 0, 1, 3}}, .agreed = 5, .note = u"From Monday"_qs};
    QCOMPARE(kept->questions, (QList<DrillQuestionTalk>{decide, {}}));
}

void TestSchema4::holdsTheRunningWorkshop()
{
    QCOMPARE(valueOf(WorkshopStore(*m_workspace).running()), std::optional<qint64>(4));
    const KeptWorkshop kept = valueOf(WorkshopStore(*m_workspace).load(4));
    QCOMPARE(kept.plan.code, QByteArray("KRM482"));
    QCOMPARE(kept.plan.secret, QByteArray("thirty-two bytes that key hashes"));
    QCOMPARE(kept.plan.items, (QList<int>{4, 0, 3}));
    QCOMPARE(kept.plan.listen, u"192.168.1.20:8420"_qs);
    QCOMPARE(kept.plan.drill, std::optional(tinyDrill()));
    QCOMPARE(kept.people.size(), 3);
    QVERIFY(kept.people[1].removed && kept.people[2].spectator);
    QCOMPARE(kept.votes, (QList<WorkshopVote>{voteOf(0, 0, '5', 7), voteOf(0, 0, '4', 2, true), voteOf(0, 4, 'D', 3),
                                              voteOf(1, 0, 'N')}));
    QCOMPARE(kept.dots, QList<WorkshopDots>{(WorkshopDots{.person = 0, .gap = 1, .dots = 4})});
    QCOMPARE(kept.progress, inTheDrill());
}

void TestSchema4::isSound()
{
    QCOMPARE(valueOf(m_workspace->check()).problems, QStringList());
    QCOMPARE(number(*m_workspace, "SELECT user_version FROM pragma_user_version"), currentSchema());
}

QTEST_GUILESS_MAIN(TestSchema4)
#include "tst_schema4.moc"
