#include "fixture.h"
#include "recordingdisk.h"

#include "storage/connection.h"
#include "storage/folderlocks.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// A folder whose locks are none is noticed when a workspace is opened there, and the workspace is usable all the same.
class TestLocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { RecordingDisk::instance(); }
    void cleanup() { RecordingDisk::instance().keepLocks(true); }
    void ordinaryFoldersKeepThem();
    void foldersThatLieAreNoticed();
    void aLockIsGivenBackAfterTheLook();
    void networksAreKnownByName_data();
    void networksAreKnownByName();
};

void TestLocks::ordinaryFoldersKeepThem()
{
    const Folder folder;
    QCOMPARE(folder.open()->locks(), FolderLocks::Kept); // a new file
    QCOMPARE(folder.open()->locks(), FolderLocks::Kept);
}

void TestLocks::foldersThatLieAreNoticed()
{
#ifdef Q_OS_LINUX
    const Folder folder;
    folder.open();
    RecordingDisk::instance().keepLocks(false);
    const auto workspace = folder.open();
    QCOMPARE(workspace->locks(), FolderLocks::NotKept);
    require(workspace->setSetting(u"page"_qs, u"home"_qs));
    QCOMPARE(folder.open(Access::ReadOnly)->setting(u"page"_qs), u"home"_qs);
#else
    QSKIP("locks cannot be looked at from outside");
#endif
}

void TestLocks::aLockIsGivenBackAfterTheLook()
{
    const Folder folder;
    const auto workspace = folder.open();
    QVERIFY(!workspace->connection().inTransaction());
    execute(folder.path(), "PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE; COMMIT"); // ends the test where it is refused
}

void TestLocks::networksAreKnownByName_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("network");
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p", "davfs"})
        QTest::newRow(type) << QByteArray(type) << true;
    for (const char *type : {"ext4", "btrfs", "xfs", "apfs", "NTFS", "tmpfs", "fuseblk", "overlay", ""})
        QTest::newRow(*type ? type : "unknown") << QByteArray(type) << false;
}

void TestLocks::networksAreKnownByName()
{
    QFETCH(const QByteArray, type);
    QFETCH(const bool, network);
    QCOMPARE(isNetworkFileSystem(type), network);
}

QTEST_GUILESS_MAIN(TestLocks)
#include "tst_locks.moc"
