#include "keptcontent.h"

#include "storage/actionstore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"
#include "storage/reportwordsstore.h"

#include <QFile>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

const auto keptFile = QStringLiteral(HEARTWOOD_TEST_DATA "/schema2.heartwood");

/// HEARTWOOD_WRITE_SCHEMA2=1 build/release/tests/storage/tst_schema2 writes the kept file anew; not once a workspace of
/// schema 2 is in anybody's hands.
constexpr auto writeVariable = "HEARTWOOD_WRITE_SCHEMA2";

Assessment firstRound(const QString &hash)
{
    Assessment round = namedRound(hash);
    round.notes[0].isPrivate = true;
    return round;
}

QList<Action> actions()
{
    return {{.id = 1,
             .practice = u"a.one"_qs,
             .advice = u"a.one.1-2.a"_qs,
             .text = u"Ring five customers a week"_qs,
             .owner = u"Bo"_qs,
             .due = QDate(2026, 6, 30),
             .state = ActionState::Doing,
             .moves = {u"a.one.x"_qs, u"a.one.y"_qs}},
            {.id = 2,
             .practice = u"b.one"_qs,
             .advice = {},
             .text = u"Größe — 好"_qs,
             .owner = {},
             .due = {},
             .state = ActionState::Dropped,
             .moves = {}}};
}

QList<AuthorText> authorTexts()
{
    return {{.section = u"advice"_qs, .headline = {}, .text = {}, .replaces = true},
            {.section = u"summary"_qs,
             .headline = u"A year well spent"_qs,
             .text = u"First.\n\nSecond."_qs,
             .replaces = false}};
}

Branding branding()
{
    return {.firm = u"Alder & Co."_qs,
            .logo = QByteArray("\x89PNG\0\xff", 6),
            .accent = u"#2f6f62"_qs,
            .footer = u"Alder"_qs,
            .confidentiality = u"In confidence"_qs};
}

void writeKeptFile()
{
    QFile::remove(keptFile);
    const auto workspace = valueOf(Workspace::open(keptFile, {.create = true}));
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    AssessmentStore store(*workspace);
    valueOf(store.add(firstRound(hash)));
    valueOf(store.add(secondRound(hash)));
    valueOf(MeasureStore(*workspace).add(wave()));
    require(workspace->setSetting(u"page"_qs, u"results"_qs));
    for (Action action : actions()) {
        action.id = 0;
        valueOf(ActionStore(*workspace).add(1, action));
    }
    for (const AuthorText &text : authorTexts())
        require(ReportWordsStore(*workspace).saveAuthorText(1, text));
    require(ReportWordsStore(*workspace).saveBranding(branding()));
}

} // namespace

/// A workspace of schema 2 opens, and holds what it held, in this version and every later one.
class TestSchema2 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holdsWhatSchema1Held();
    void holdsTheActions();
    void holdsTheReportsWords();
    void isSound();

private:
    Folder m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void TestSchema2::initTestCase()
{
    if (qEnvironmentVariableIsSet(writeVariable))
        writeKeptFile();
    QVERIFY(QFile::copy(keptFile, m_folder.path()));
    QVERIFY(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    m_workspace = m_folder.open();
}

void TestSchema2::holdsWhatSchema1Held()
{
    const QString hash = valueOf(QuestionnaireStore(*m_workspace).list()).first().hash;
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(1)), firstRound(hash));
    compareRounds(valueOf(AssessmentStore(*m_workspace).load(2)), secondRound(hash));
    compareMeasures(valueOf(MeasureStore(*m_workspace).list()).first(), wave());
    QCOMPARE(m_workspace->setting(u"page"_qs), u"results"_qs);
}

void TestSchema2::holdsTheActions()
{
    QCOMPARE(valueOf(ActionStore(*m_workspace).list(1)), actions());
    QVERIFY(valueOf(ActionStore(*m_workspace).list(2)).isEmpty());
}

void TestSchema2::holdsTheReportsWords()
{
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).authorTexts(1)), authorTexts());
    QCOMPARE(valueOf(ReportWordsStore(*m_workspace).branding()), branding());
}

void TestSchema2::isSound()
{
    QCOMPARE(valueOf(m_workspace->check()).problems, QStringList());
    QCOMPARE(number(*m_workspace, "SELECT user_version FROM pragma_user_version"), currentSchema());
}

QTEST_GUILESS_MAIN(TestSchema2)
#include "tst_schema2.moc"
