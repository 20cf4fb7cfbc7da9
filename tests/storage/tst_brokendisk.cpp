#include "filecontent.h"
#include "recordingdisk.h"
#include "workshoproom.h"

#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"
#include "storage/workspacefile.h"

#include <QFileInfo>
#include <QTest>

#include <sqlite3.h>

#include <functional>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// Wherever in its work the disk fails, what is saved says so, what was there before stays whole, and once the disk is
/// mended all goes on.
class TestBrokenDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { RecordingDisk::instance(); }
    void cleanup() { RecordingDisk::instance().stop(); }
    void saving_data();
    void saving();
    void opening_data();
    void opening();
};

namespace {

/// What there is before something is saved.
struct Before
{
    Folder folder;
    std::unique_ptr<Workspace> workspace;
    QString hash;
    qint64 round = 0;
    qint64 workshop = 0;
};

/// After the close the file is rewritten, at the next opening where that failed.
constexpr auto rewriteDue = "rewrite_due|1|\n";

using Saving = std::function<Result<void>(const Before &)>;

template<typename T> Result<void> without(const Result<T> &result)
{
    return result ? Result<void>() : Result<void>(result.error());
}

AnswerPlace placeIn(const Before &before)
{
    return {before.round, valueOf(AssessmentStore(*before.workspace).load(before.round)).respondents[0].id, 1};
}

std::unique_ptr<Before> made()
{
    auto before = std::make_unique<Before>();
    before->workspace = before->folder.open();
    before->hash = valueOf(QuestionnaireStore(*before->workspace).keep(tinyQuestionnaire()));
    before->round = valueOf(AssessmentStore(*before->workspace).add(namedRound(before->hash)));
    before->workshop = valueOf(WorkshopStore(*before->workspace).begin(tinyWorkshop(before->hash, Mode::Named)));
    require(WorkshopStore(*before->workspace).keep(before->workshop, joining(50)));
    before->workspace.reset();
    return before;
}

/// One like all others.
std::unique_ptr<Before> before(bool withBackups)
{
    static const std::unique_ptr<Before> first = made();
    auto before = std::make_unique<Before>();
    before->hash = first->hash;
    before->round = first->round;
    before->workshop = first->workshop;
    before->folder.write(first->folder.bytes());
    const QString backups = withBackups ? QFileInfo(before->folder.path()).path() : QString();
    before->workspace = valueOf(Workspace::open(before->folder.path(), {.backupFolder = backups}));
    return before;
}

WorkshopBatch batchOf50()
{
    WorkshopBatch batch;
    for (int person = 0; person < 50; ++person)
        batch.votes.append(voteOf(person, 1, char('1' + person % 5)));
    return batch;
}

} // namespace

void TestBrokenDisk::saving_data()
{
    QTest::addColumn<Saving>("save");
    QTest::newRow("an answer") << Saving([](const Before &before) {
        return AssessmentStore(*before.workspace).saveAnswer(placeIn(before), answerOfLevel(5));
    });
    QTest::newRow("a long note") << Saving([](const Before &before) {
        return AssessmentStore(*before.workspace).saveNote(placeIn(before), QString(40000, u'ö'), {});
    });
    QTest::newRow("a round") << Saving(
        [](const Before &before) { return without(AssessmentStore(*before.workspace).add(namedRound(before.hash))); });
    QTest::newRow("a deletion") << Saving(
        [](const Before &before) { return AssessmentStore(*before.workspace).remove(before.round); });
    QTest::newRow("votes") << Saving(
        [](const Before &before) { return WorkshopStore(*before.workspace).keep(before.workshop, batchOf50()); });
    QTest::newRow("the close") << Saving(
        [](const Before &before) { return WorkshopStore(*before.workspace).close(before.workshop); });
    QTest::newRow("a backup") << Saving([](const Before &before) { return before.workspace->backUp(); });
}

void TestBrokenDisk::saving()
{
    QFETCH(const Saving, save);
    // The close does several times what others do; a third of its moments is enough.
    const int step = qstrcmp(QTest::currentDataTag(), "the close") == 0 ? 3 * stride : stride;
    const bool isBackup = qstrcmp(QTest::currentDataTag(), "a backup") == 0;
    RecordingDisk &disk = RecordingDisk::instance();
    int faults = 0;
    for (const auto &[code, expected] :
         {std::pair(SQLITE_FULL, ErrorCode::DiskFull), std::pair(SQLITE_IOERR_WRITE, ErrorCode::CannotWrite)}) {
        for (const bool onlyOnce : {true, false}) {
            for (qsizetype things = 0;; things += step) {
                const auto is = before(isBackup);
                const QByteArray was = contentOf(is->folder.path());
                disk.record(QFileInfo(is->folder.path()).path());
                disk.breakAfter(things, code, onlyOnce);
                const Result<void> saved = save(*is);
                disk.mend();
                if (!disk.hasFailed())
                    break;
                ++faults;
                const QByteArray where = QByteArray::number(things) + ", " + QByteArray::number(code);
                if (!saved) {
                    const ErrorCode error = saved.error().code;
                    QVERIFY2(error == expected || error == ErrorCode::BackupFailed ||
                                 (error == ErrorCode::CannotOpen && code != SQLITE_FULL),
                             where + ": error " + QByteArray::number(int(error)));
                    QVERIFY2(!saved.error().file.isEmpty(), where);
                    // Where it failed after the last step that counts, it is there already.
                    if (contentOf(is->folder.path()) == was)
                        QVERIFY2(save(*is), where);
                }
                QVERIFY2(contentOf(is->folder.path()) != was || isBackup, where);
                QCOMPARE(valueOf(is->workspace->check()).problems, QStringList());
                const QByteArray went = contentOf(is->folder.path());
                is->workspace.reset();
                QVERIFY(is->folder.open());
                QCOMPARE(contentOf(is->folder.path()), QByteArray(went).replace(rewriteDue, ""));
            }
        }
    }
    qInfo("%d faults", faults);
}

void TestBrokenDisk::opening_data()
{
    QTest::addColumn<QString>("file");
    for (int schema = 1; schema < currentSchema(); ++schema)
        QTest::addRow("schema %d", schema) << QStringLiteral(HEARTWOOD_TEST_DATA "/schema%1.heartwood").arg(schema);
}

void TestBrokenDisk::opening()
{
    QFETCH(const QString, file);
    RecordingDisk &disk = RecordingDisk::instance();
    int faults = 0;
    for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
        for (qsizetype things = 0;; things += stride) {
            const Folder folder;
            QVERIFY(QFile::copy(file, folder.path()));
            QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner));
            const QByteArray was = contentOf(folder.path());
            disk.record(QFileInfo(folder.path()).path());
            disk.breakAfter(things, code, false);
            const auto opened = Workspace::open(folder.path(), {});
            disk.mend();
            if (!disk.hasFailed())
                break;
            ++faults;
            const QByteArray where = QByteArray::number(things) + ", " + QByteArray::number(code);
            if (!opened)
                QVERIFY2(opened.error().code == ErrorCode::MigrationFailed, where);
            // Where it failed after the last step that counts, it is there already.
            if (!opened && inspect(folder.path()).schema != currentSchema())
                QCOMPARE(contentOf(folder.path()), was);
            if (!opened)
                QCOMPARE(valueOf(folder.open()->check()).problems, QStringList());
        }
    }
    qInfo("%d faults", faults);
}

QTEST_GUILESS_MAIN(TestBrokenDisk)
#include "tst_brokendisk.moc"
