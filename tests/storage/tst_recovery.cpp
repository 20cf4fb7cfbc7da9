#include "filecontent.h"
#include "workshoproom.h"

#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"
#include "storage/recovery.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// A damaged file never ends the program, opens only with a word of it, and what can be read of it is had back.
class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ofASoundFileIsTheSame();
    void ofOlderFiles_data();
    void ofOlderFiles();
    void overwritten();
    void cutOff();
    void aLostQuestionnaireIsTakenFromTheKnown();
    void doesNotWriteOverAFile();
    void ofWhatIsNoWorkspace();

private:
    /// What comes of a file with these bytes.
    struct Fate
    {
        bool opens = false;
        bool hasProblems = false;
        bool isSilent = false; ///< it holds something else, and nobody says so
        std::optional<Recovered> recovered{};
        qint64 sheets = 0;
    };
    static Fate fateOf(const QByteArray &bytes, const QByteArray &content);

    QByteArray m_bytes;
    QByteArray m_content;
    qint64 m_sheets = 0;
};

namespace {

/// A named round of 400 on pages of its own, with notes, and a workshop that runs.
QByteArray filledFile()
{
    const Folder folder;
    auto workspace = folder.open();
    const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
    Assessment round = namedRound(hash);
    const Respondent respondent = round.respondents.first();
    const QByteArray sheet = round.answers.first(round.itemCount);
    for (int i = 0; i < 400; ++i) {
        round.respondents.append(respondent);
        round.answers.append(sheet);
    }
    const qint64 id = valueOf(AssessmentStore(*workspace).add(round));
    const Assessment kept = valueOf(AssessmentStore(*workspace).load(id));
    for (int i = 0; i < 40; ++i)
        require(AssessmentStore(*workspace)
                    .saveNote({id, kept.respondents[i].id, i % 5}, QString(300, QChar('a' + i % 26)), {}));
    require(
        WorkshopStore(*workspace).keep(valueOf(WorkshopStore(*workspace).begin(drilledWorkshop(hash))), joining(40)));
    workspace.reset();
    return folder.bytes();
}

bool isWhole(const Recovered &recovered)
{
    return recovered.problems.isEmpty() && std::ranges::all_of(recovered.tables, &Recovered::Table::whole);
}

qint64 rowsOf(const Recovered &recovered, const QString &table)
{
    const auto found = std::ranges::find(recovered.tables, table, &Recovered::Table::name);
    return found == recovered.tables.end() ? 0 : found->rows;
}

} // namespace

void TestRecovery::initTestCase()
{
    m_bytes = filledFile();
    const Folder folder;
    folder.write(m_bytes);
    m_content = contentOf(folder.path());
    m_sheets = number(*folder.open(), "SELECT count(*) FROM sheet");
}

TestRecovery::Fate TestRecovery::fateOf(const QByteArray &bytes, const QByteArray &content)
{
    const Folder folder;
    folder.write(bytes);
    Fate fate;
    {
        const auto workspace = Workspace::open(folder.path(), {.access = Access::ReadOnly});
        fate.opens = workspace.ok();
        if (workspace) {
            const auto result = (*workspace)->check();
            fate.hasProblems = !result || !result->problems.isEmpty();
            fate.isSilent = !fate.hasProblems && contentOf(folder.path()) != content;
        }
    }
    const auto recovered = recover(folder.path(), folder.path(u"new.heartwood"_qs), {tinyQuestionnaire()});
    if (!recovered)
        return fate;
    fate.recovered = *recovered;
    const auto saved = valueOf(Workspace::open(folder.path(u"new.heartwood"_qs), {}));
    fate.sheets = number(*saved, "SELECT count(*) FROM sheet");
    if (valueOf(saved->check()).problems != recovered->problems)
        qFatal("the new file has other problems than were told");
    return fate;
}

void TestRecovery::ofASoundFileIsTheSame()
{
    const Folder folder;
    folder.write(m_bytes);
    const QString into = folder.path(u"new.heartwood"_qs);
    const Recovered recovered = valueOf(recover(folder.path(), into, {}));
    QVERIFY(isWhole(recovered));
    QCOMPARE(contentOf(into), m_content);
    QCOMPARE(folder.bytes(), m_bytes);
    QCOMPARE(folder.files(), QStringList({u"new.heartwood"_qs, u"w.heartwood"_qs}));
    QVERIFY(isWhole(valueOf(recoverable(folder.path(), {}))));
}

void TestRecovery::ofOlderFiles_data()
{
    QTest::addColumn<QString>("file");
    for (int schema = 1; schema <= currentSchema(); ++schema)
        QTest::addRow("schema %d", schema) << QStringLiteral(HEARTWOOD_TEST_DATA "/schema%1.heartwood").arg(schema);
}

void TestRecovery::ofOlderFiles()
{
    QFETCH(const QString, file);
    const Folder folder;
    const QString into = folder.path(u"new.heartwood"_qs);
    QVERIFY(isWhole(valueOf(recover(file, into, {}))));
    QVERIFY(QFile::copy(file, folder.path()));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(folder.open()); // migrates
    QCOMPARE(contentOf(into), contentOf(folder.path()));
}

void TestRecovery::overwritten()
{
    QRandomGenerator random(20261128);
    int refused = 0, problems = 0, silent = 0, recovered = 0;
    qint64 sheets = 0;
    constexpr int tries = 200;
    for (int i = 0; i < tries; ++i) {
        QByteArray bytes = m_bytes;
        const int length = random.bounded(1, 2000);
        const qsizetype at = random.bounded(int(bytes.size()) - length);
        for (qsizetype j = at; j < at + length; ++j)
            bytes[j] = char(random.bounded(256));
        const Fate fate = fateOf(bytes, m_content);
        refused += !fate.opens;
        silent += fate.isSilent;
        problems += fate.opens && fate.hasProblems;
        recovered += fate.recovered.has_value();
        sheets += fate.sheets;
    }
    qInfo("of %d files %d do not open, %d open with problems, %d say nothing of it; %d are recovered, with %.1f of "
          "%lld sheets",
          tries, refused, problems, silent, recovered, double(sheets) / recovered, m_sheets);
    QVERIFY(recovered > tries * 3 / 4);
    QVERIFY(double(sheets) / recovered > 0.8 * double(m_sheets));
}

void TestRecovery::cutOff()
{
    constexpr qsizetype page = 4096;
    qint64 most = 0;
    for (qsizetype size = 0; size < m_bytes.size(); size += page) {
        const Fate fate = fateOf(m_bytes.first(size), m_content);
        QVERIFY2(!fate.opens || fate.hasProblems, QByteArray::number(size));
        most = std::max(most, fate.sheets);
    }
    QVERIFY(most > 0);
}

void TestRecovery::aLostQuestionnaireIsTakenFromTheKnown()
{
    const Folder folder;
    folder.write(m_bytes);
    execute(folder.path(), "PRAGMA foreign_keys = OFF; UPDATE questionnaire SET document = 'x'; "
                           "DELETE FROM questionnaire_item");
    const Recovered lost = valueOf(recover(folder.path(), folder.path(u"lost.heartwood"_qs), {}));
    QVERIFY(!lost.problems.isEmpty());
    const Recovered had = valueOf(recover(folder.path(), folder.path(u"had.heartwood"_qs), {tinyQuestionnaire()}));
    QCOMPARE(had.problems, QStringList());
    QCOMPARE(contentOf(folder.path(u"had.heartwood"_qs)), m_content);
    QCOMPARE(rowsOf(had, u"sheet"_qs), m_sheets);
    QVERIFY(isWhole(had));
}

void TestRecovery::doesNotWriteOverAFile()
{
    const Folder folder;
    folder.write(m_bytes);
    QCOMPARE(recover(folder.path(), folder.path(), {}).error().code, ErrorCode::CannotWrite);
    QCOMPARE(folder.bytes(), m_bytes);
}

void TestRecovery::ofWhatIsNoWorkspace()
{
    const Folder folder;
    const QString into = folder.path(u"new.heartwood"_qs);
    QCOMPARE(recover(folder.path(), into, {}).error().code, ErrorCode::FileNotFound);
    folder.write("a letter");
    QCOMPARE(recover(folder.path(), into, {}).error().code, ErrorCode::NotAWorkspace);
    QCOMPARE(folder.files(), QStringList{u"w.heartwood"_qs});
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
