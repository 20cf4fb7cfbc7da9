#include "filecontent.h"
#include "recordingdisk.h"
#include "workshoproom.h"

#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"

#include <QDir>
#include <QTest>

#include <functional>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

using Unsynced = RecordingDisk::Unsynced;

constexpr int chances = 1; ///< how often each thing is left to chance

void put(const RecordingDisk::Files &files, const QString &folder)
{
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    for (auto each = files.begin(); each != files.end(); ++each) {
        QFile file(folder + u'/' + each.key());
        if (!file.open(QIODevice::WriteOnly) || file.write(each.value()) != each.value().size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }
}

} // namespace

/// After a power cut at any moment the file opens, is sound and holds what was saved before it, and of what was being
/// saved all or nothing.
class TestPowerCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { RecordingDisk::instance(); }
    void init();
    void cleanup();
    void answersAndNotes();
    void aWorkshop();
    void anImportAndItsDeletion();
    void migrations_data();
    void migrations();
    void aBackup();
    void aNewFile();

private:
    /// Saves something; what the file holds then is what a power cut must leave of it.
    void save(const Result<void> &saved);
    void begin();
    void checkEveryMoment();
    void checkMoment(qsizetype moment, Unsynced unsynced);

    struct State
    {
        qsizetype events;
        QByteArray content;
    };

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_hash;
    QList<State> m_states;
    QRandomGenerator m_chance;
    int m_moments = 0;
};

void TestPowerCut::init()
{
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
    m_states.clear();
    m_chance.seed(20261128);
    m_moments = 0;
}

void TestPowerCut::cleanup()
{
    m_workspace.reset();
    RecordingDisk::instance().stop();
    m_folder.reset();
}

void TestPowerCut::begin()
{
    RecordingDisk::instance().record(QFileInfo(m_folder->path()).path());
    save({});
}

void TestPowerCut::save(const Result<void> &saved)
{
    require(saved);
    m_states.append({RecordingDisk::instance().count(), contentOf(m_folder->path())});
}

void TestPowerCut::checkEveryMoment()
{
    const qsizetype moments = RecordingDisk::instance().count();
    QVERIFY2(moments > 0, "SQLite did not write through the recording disk");
    for (qsizetype moment = m_states.first().events; moment <= moments; moment += stride) {
        for (const Unsynced unsynced : {Unsynced::Lost, Unsynced::Written})
            checkMoment(moment, unsynced);
        for (int i = 0; i < chances; ++i) {
            checkMoment(moment, Unsynced::Mixed);
            checkMoment(moment, Unsynced::Torn);
        }
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%d power cuts", m_moments);
}

void TestPowerCut::checkMoment(qsizetype moment, Unsynced unsynced)
{
    ++m_moments;
    const Folder after;
    put(RecordingDisk::instance().after(moment, unsynced, m_chance), QFileInfo(after.path()).path());
    const auto last = std::ranges::find_if(m_states, [moment](const State &state) { return state.events > moment; });
    const QByteArray where = QByteArray::number(moment) + ", " + QByteArray::number(int(unsynced));
    {
        const auto workspace = Workspace::open(after.path(), {});
        QVERIFY2(workspace, where + (workspace ? QByteArray() : ": " + workspace.error().detail.toUtf8()));
        QCOMPARE(valueOf((*workspace)->check()).problems, QStringList());
    }
    const QByteArray content = contentOf(after.path());
    const bool asSaved = content == std::prev(last)->content;
    const bool asNext = last != m_states.end() && content == last->content;
    QVERIFY2(asSaved || asNext, where);
}

void TestPowerCut::answersAndNotes()
{
    AssessmentStore store(*m_workspace);
    const qint64 id = valueOf(store.add(namedRound(m_hash)));
    const Assessment round = valueOf(store.load(id));
    begin();
    for (int item = 0; item < round.itemCount; ++item) {
        const AnswerPlace place{id, round.respondents[item % 2].id, item};
        save(store.saveAnswer(place, answerOfLevel(1 + item % 5)));
        save(store.saveNote(place, QString(3000, u'ö'), QStringLiteral("why")));
    }
    save(store.finish(id));
    checkEveryMoment();
}

void TestPowerCut::aWorkshop()
{
    WorkshopStore store(*m_workspace);
    const qint64 id = valueOf(store.begin(drilledWorkshop(m_hash)));
    begin();
    save(store.keep(id, joining(50)));
    for (int position = 0; position < 3; ++position) {
        WorkshopBatch batch;
        for (int person = 0; person < 50; ++person)
            batch.votes.append(voteOf(person, position, char('1' + person % 5)));
        save(store.keep(id, batch));
    }
    save(store.keep(id, {.progress = inTheDrill()}));
    save(store.close(id));
    checkEveryMoment();
}

void TestPowerCut::anImportAndItsDeletion()
{
    AssessmentStore store(*m_workspace);
    Assessment round = namedRound(m_hash);
    const Respondent respondent = round.respondents.first();
    const QByteArray sheet = round.answers.first(round.itemCount);
    for (int i = 0; i < 200; ++i) {
        round.respondents.append(respondent);
        round.answers.append(sheet);
    }
    begin();
    const qint64 id = valueOf(store.add(round));
    save({});
    save(store.remove(id));
    save(store.restore(id));
    checkEveryMoment();
}

void TestPowerCut::migrations_data()
{
    QTest::addColumn<QString>("file");
    for (int schema = 1; schema < currentSchema(); ++schema)
        QTest::addRow("schema %d", schema) << QStringLiteral(HEARTWOOD_TEST_DATA "/schema%1.heartwood").arg(schema);
}

void TestPowerCut::migrations()
{
    QFETCH(const QString, file);
    m_workspace.reset();
    QFile::remove(m_folder->path());
    QVERIFY(QFile::copy(file, m_folder->path()));
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner));
    RecordingDisk::instance().record(QFileInfo(m_folder->path()).path());
    m_workspace = m_folder->open();
    // Whatever is left of it, the next opening goes on to the same.
    m_states.append({0, contentOf(m_folder->path())});
    QCOMPARE(RecordingDisk::instance().neverSynced(), QStringList());
    checkEveryMoment();
}

void TestPowerCut::aBackup()
{
    const QString folder = QFileInfo(m_folder->path()).path();
    m_workspace.reset();
    m_workspace = valueOf(Workspace::open(m_folder->path(), {.backupFolder = folder}));
    require(AssessmentStore(*m_workspace).add(namedRound(m_hash)).ok() ? Result<void>() : Result<void>(Error{}));
    begin();
    save(m_workspace->backUp());
    QCOMPARE(RecordingDisk::instance().neverSynced(), QStringList());
    checkEveryMoment();
}

void TestPowerCut::aNewFile()
{
    m_workspace.reset();
    QVERIFY(QFile::remove(m_folder->path()));
    RecordingDisk &disk = RecordingDisk::instance();
    disk.record(QFileInfo(m_folder->path()).path());
    m_workspace = m_folder->open();
    for (qsizetype moment = 0; moment <= disk.count(); moment += stride) {
        for (const Unsynced unsynced : {Unsynced::Lost, Unsynced::Mixed, Unsynced::Torn, Unsynced::Written}) {
            const Folder after;
            put(disk.after(moment, unsynced, m_chance), QFileInfo(after.path()).path());
            const auto workspace = Workspace::open(after.path(), {.create = true});
            QVERIFY2(workspace, QByteArray::number(moment) + ", " + QByteArray::number(int(unsynced)) +
                                    (workspace ? QByteArray()
                                               : " " + QByteArray::number(int(workspace.error().code)) +
                                                     workspace.error().detail.toUtf8()));
            QCOMPARE(valueOf((*workspace)->check()).problems, QStringList());
        }
    }
}

QTEST_GUILESS_MAIN(TestPowerCut)
#include "tst_powercut.moc"
