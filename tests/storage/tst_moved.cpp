#include "fixture.h"

#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"
#include "workshoproom.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// The file is moved, replaced or deleted while it is open: writing says so and writes nowhere, what was saved can be
/// read and copied, and once the file is back all goes on.
class TestMoved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysSoAndWritesNowhere_data();
    void saysSoAndWritesNowhere();
    void canBeCopied_data() { saysSoAndWritesNowhere_data(); }
    void canBeCopied();
    void goesOnWhereItIsBack();
    void aDeletedFileIsMadeAgain();
    void anAnonymousWorkshopIsCopiedToo();
    void opensNothingBesideIt();
    void isOverwrittenInPlace_data();
    void isOverwrittenInPlace();
};

namespace {

/// A workspace in a folder that can itself be moved.
struct Opened
{
    Folder around;
    QString path = around.path(u"clients/w.heartwood"_qs);
    QString elsewhere = around.path(u"elsewhere.heartwood"_qs);
    std::unique_ptr<Workspace> workspace;
    qint64 round = 0;

    Opened()
    {
        QDir().mkpath(QFileInfo(path).path());
        workspace = valueOf(Workspace::open(path, {.create = true}));
        const QString hash = valueOf(QuestionnaireStore(*workspace).keep(tinyQuestionnaire()));
        round = valueOf(AssessmentStore(*workspace).add(namedRound(hash)));
    }
};

QByteArray bytesOf(const QString &path)
{
    QFile file(path.isEmpty() ? u"none"_qs : path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What somebody does behind our back; where the file is afterwards, if it still is.
QString doBehindOurBack(const Opened &opened, const QString &what)
{
    if (what == u"moved"_qs)
        return QFile::rename(opened.path, opened.elsewhere) ? opened.elsewhere : QString();
    if (what == u"folder moved"_qs)
        return QDir().rename(QFileInfo(opened.path).path(), opened.around.path(u"archive"_qs))
                   ? opened.around.path(u"archive/w.heartwood"_qs)
                   : QString();
    QFile::remove(opened.path);
    if (what == u"replaced"_qs) { // as a synchronized folder does
        valueOf(Workspace::open(opened.elsewhere, {.create = true}));
        QFile::rename(opened.elsewhere, opened.path);
    }
    return {};
}

} // namespace

void TestMoved::initTestCase()
{
#ifdef Q_OS_WIN
    QSKIP("the system lets nobody move or delete an open file");
#endif
}

void TestMoved::saysSoAndWritesNowhere_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"moved", "folder moved", "deleted", "replaced"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestMoved::saysSoAndWritesNowhere()
{
    QFETCH(const QString, what);
    const Opened opened;
    QVERIFY(!opened.workspace->hasMoved());
    const QString now = doBehindOurBack(opened, what);
    const QByteArray moved = bytesOf(now), replaced = bytesOf(opened.path);
    QVERIFY(opened.workspace->hasMoved());
    const auto written = opened.workspace->setSetting(u"page"_qs, u"home"_qs);
    QCOMPARE(written.error().code, ErrorCode::Moved);
    QCOMPARE(written.error().file, opened.path);
    AssessmentStore store(*opened.workspace);
    QCOMPARE(store.saveAnswer({opened.round, 1, 0}, Answer::Level5).error().code, ErrorCode::Moved);
    QCOMPARE(valueOf(store.load(opened.round)).answers, QByteArray("123ND54-21"));
    QCOMPARE(bytesOf(now), moved);
    QCOMPARE(bytesOf(opened.path), replaced);
}

void TestMoved::canBeCopied()
{
    QFETCH(const QString, what);
    const Opened opened;
    doBehindOurBack(opened, what);
    const QString copy = opened.around.path(u"copy.heartwood"_qs);
    require(opened.workspace->copyTo(copy));
    const auto copied = valueOf(Workspace::open(copy, {}));
    QVERIFY(valueOf(copied->check()).problems.isEmpty());
    AssessmentStore store(*copied);
    QCOMPARE(valueOf(store.load(opened.round)).answers, QByteArray("123ND54-21"));
    require(store.saveAnswer({opened.round, 1, 0}, Answer::Level5));
}

void TestMoved::goesOnWhereItIsBack()
{
    const Opened opened;
    QVERIFY(QFile::rename(opened.path, opened.elsewhere));
    QVERIFY(!opened.workspace->setSetting(u"page"_qs, u"home"_qs));
    QVERIFY(QFile::rename(opened.elsewhere, opened.path));
    QVERIFY(!opened.workspace->hasMoved());
    require(opened.workspace->setSetting(u"page"_qs, u"home"_qs));
    QCOMPARE(valueOf(Workspace::open(opened.path, {.access = Access::ReadOnly}))->setting(u"page"_qs), u"home"_qs);
}

void TestMoved::aDeletedFileIsMadeAgain()
{
    Opened opened;
    QVERIFY(QFile::remove(opened.path));
    require(opened.workspace->copyTo(opened.path));
    QVERIFY(opened.workspace->hasMoved()); // it is another file
    QCOMPARE(opened.workspace->copyTo(opened.path).error().code, ErrorCode::BadArgument);
    opened.workspace.reset();
    const auto again = valueOf(Workspace::open(opened.path, {}));
    QCOMPARE(valueOf(AssessmentStore(*again).load(opened.round)).answers, QByteArray("123ND54-21"));
}

void TestMoved::anAnonymousWorkshopIsCopiedToo()
{
    const Opened opened;
    const QString hash = valueOf(QuestionnaireStore(*opened.workspace).keep(tinyQuestionnaire()));
    const qint64 room = valueOf(WorkshopStore(*opened.workspace).begin(tinyWorkshop(hash)));
    QCOMPARE(opened.workspace->copyTo(opened.elsewhere).error().code, ErrorCode::BackupFailed);
    QVERIFY(QFile::remove(opened.path));
    require(opened.workspace->copyTo(opened.elsewhere));
    const auto copied = valueOf(Workspace::open(opened.elsewhere, {}));
    QCOMPARE(valueOf(WorkshopStore(*copied).running()), std::optional(room));
}

void TestMoved::opensNothingBesideIt()
{
    const Opened opened;
    doBehindOurBack(opened, u"replaced"_qs);
    QCOMPARE(opened.workspace->openBeside().error().code, ErrorCode::Moved);
}

void TestMoved::isOverwrittenInPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title"); // that is read then; empty: none
    QTest::addColumn<ErrorCode>("opening");
    const Opened other;
    require(AssessmentStore(*other.workspace).rename(other.round, u"Another's"_qs));
    require(other.workspace->setSetting(u"page"_qs, u"actions"_qs));
    const QByteArray theirs = bytesOf(other.path);
    QTest::newRow("by another workspace") << theirs << u"Another's"_qs << ErrorCode();
    QTest::newRow("by half of one") << theirs.first(theirs.size() / 2) << QString() << ErrorCode::Damaged;
    QTest::newRow("by a letter") << QByteArray("Dear all, ").repeated(2000) << QString() << ErrorCode::NotAWorkspace;
    QTest::newRow("by nothing") << QByteArray() << QString() << ErrorCode::Damaged;
}

/// As a tool does that knows of no locks. The name still leads to the file that is open, so nothing tells that another
/// has its place; what is read then is that one and no memory of the first, or an error, and nothing is written into
/// what is none.
void TestMoved::isOverwrittenInPlace()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, title);
    QFETCH(const ErrorCode, opening);
    Opened opened;
    opened.workspace.reset();
    const QString backups = opened.around.path(u"backups"_qs);
    opened.workspace = valueOf(Workspace::open(opened.path, {.backupFolder = backups})); // which makes one
    AssessmentStore store(*opened.workspace);
    QVERIFY(store.load(opened.round).ok()); // its pages are in the memory
    QFile file(opened.path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.close();
    const auto read = store.load(opened.round);
    const auto written = opened.workspace->setSetting(u"page"_qs, u"home"_qs);
    opened.workspace.reset();
    QCOMPARE(read.ok(), !title.isEmpty());
    QCOMPARE(written.ok(), !title.isEmpty());
    const auto again = Workspace::open(opened.path, {.backupFolder = backups});
    if (title.isEmpty()) {
        QCOMPARE(bytesOf(opened.path), bytes);
        QCOMPARE(again.error().code, opening);
        return;
    }
    QCOMPARE(read->head.title, title);
    QCOMPARE((*again)->setting(u"page"_qs), u"home"_qs);
    QVERIFY(valueOf((*again)->check()).problems.isEmpty());
}

QTEST_GUILESS_MAIN(TestMoved)
#include "tst_moved.moc"
