#include "fixture.h"

#include "storage/assessmentstore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"

#include <QFile>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

const auto keptFile = QStringLiteral(HEARTWOOD_TEST_DATA "/schema1.heartwood");
const auto kindOfPage = QStringLiteral("page");

/// Set to write the kept file anew; not once a workspace of schema 1 is in anybody's hands.
constexpr auto writeVariable = "HEARTWOOD_WRITE_SCHEMA1";

Assessment secondRound(const QString &hash)
{
    Assessment round = namedRound(hash);
    round.head.title = u"Leaders 2027"_qs;
    round.head.date = QDate(2027, 3, 1);
    round.head.variant = u"pulse"_qs;
    round.head.deeper = u"full"_qs;
    round.head.population.reset();
    round.head.state = State::Open;
    round.answers = "5--N-4-3-2";
    round.notes.clear();
    round.evidence = {{0, 0, EvidenceKind::Affirmation, QDate(2026, 12, 24)}};
    round.aims = QList<Aim>(3);
    return round;
}

Measure wave()
{
    Measure measure;
    measure.kind = MeasureKind::Nps;
    measure.organization = u"Larkfield"_qs;
    measure.date = QDate(2026, 4, 30);
    measure.scaleMax = 10;
    measure.answers = {10.0, 9.0, std::nullopt, 6.0, 11.0, 7.5};
    return measure;
}

void writeKeptFile()
{
    QFile::remove(keptFile);
    const auto workspace = valueOf(Workspace::open(keptFile, {.create = true}));
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    AssessmentStore store(*workspace);
    valueOf(store.add(namedRound(hash)));
    valueOf(store.add(secondRound(hash)));
    valueOf(MeasureStore(*workspace).add(wave()));
    require(workspace->setSetting(kindOfPage, u"results"_qs));
}

} // namespace

/// A workspace as the first release wrote it opens, and holds what it held, in this version and every later one.
class TestSchema1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsTheFirstRound() { compareRound(1, namedRound(m_hash)); }
    void holdsTheSecondRound() { compareRound(2, secondRound(m_hash)); }
    void holdsTheMeasure();
    void holdsTheRest();

private:
    void compareRound(qint64 id, const Assessment &expected);

    Folder m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_hash;
};

void TestSchema1::initTestCase()
{
    if (qEnvironmentVariableIsSet(writeVariable))
        writeKeptFile();
    QVERIFY(QFile::copy(keptFile, m_folder.path()));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    m_workspace = m_folder.open();
    m_hash = valueOf(QuestionnaireStore(*m_workspace).list()).first().hash;
}

void TestSchema1::compareRound(qint64 id, const Assessment &expected)
{
    const Assessment kept = valueOf(AssessmentStore(*m_workspace).load(id));
    QCOMPARE(kept.head.title, expected.head.title);
    QCOMPARE(kept.head.organization, expected.head.organization);
    QCOMPARE(kept.head.date, expected.head.date);
    QCOMPARE(kept.head.questionnaireName(), u"tiny/"_qs + expected.head.variant);
    QCOMPARE(kept.head.deeper, expected.head.deeper);
    QCOMPARE(kept.head.mode, expected.head.mode);
    QCOMPARE(kept.head.state, expected.head.state);
    QCOMPARE(kept.head.population, expected.head.population);
    QCOMPARE(kept.groups, expected.groups);
    QCOMPARE(kept.answers, expected.answers);
    QCOMPARE(kept.notes, expected.notes);
    QCOMPARE(kept.evidence, expected.evidence);
    QCOMPARE(kept.aims, expected.aims);
    QCOMPARE(kept.respondents.size(), 2);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(kept.respondents[i].name, expected.respondents[i].name);
        QCOMPARE(kept.respondents[i].group, expected.respondents[i].group);
        QCOMPARE(kept.respondents[i].finished, expected.respondents[i].finished);
    }
}

void TestSchema1::holdsTheMeasure()
{
    const Measure kept = valueOf(MeasureStore(*m_workspace).list()).first();
    QCOMPARE(kept.kind, wave().kind);
    QCOMPARE(kept.organization, wave().organization);
    QCOMPARE(kept.date, wave().date);
    QCOMPARE(kept.scaleMax, wave().scaleMax);
    QCOMPARE(kept.answers, wave().answers);
}

void TestSchema1::holdsTheRest()
{
    QCOMPARE(m_workspace->setting(kindOfPage), u"results"_qs);
    QCOMPARE(valueOf(m_workspace->check()).problems, QStringList());
    QCOMPARE(number(*m_workspace, "SELECT user_version FROM pragma_user_version"), currentSchema());
}

QTEST_GUILESS_MAIN(TestSchema1)
#include "tst_schema1.moc"
