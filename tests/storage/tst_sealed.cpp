#include "fixture.h"

#include "storage/actionstore.h"
#include "storage/assessmentstore.h"
#include "storage/backups.h"
#include "storage/connection.h"
#include "storage/protection.h"
#include "storage/questionnairestore.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

const QString passphrase = u"several words are best"_qs;

std::shared_ptr<SealedFile> made(const Folder &folder)
{
    return valueOf(SealedFile::create(folder.path(), passphrase, leastSealCost));
}

std::unique_ptr<Workspace> opened(const Folder &folder, const std::shared_ptr<SealedFile> &sealed,
                                  Access access = Access::ReadWrite)
{
    return valueOf(
        Workspace::open(folder.path(), {.access = access, .create = true, .backupFolder = {}, .sealed = sealed}));
}

std::shared_ptr<SealedFile> unlocked(const Folder &folder, const QString &words = passphrase)
{
    return valueOf(SealedFile::open(folder.path(), words));
}

qint64 addRound(Workspace &workspace)
{
    const QString hash = valueOf(QuestionnaireStore(workspace).keep(tinyQuestionnaire()));
    return valueOf(AssessmentStore(workspace).add(namedRound(hash)));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Every file in a folder that holds a word of namedRound()'s, or SQLite's own first words.
QStringList readable(const QString &folder)
{
    QStringList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        const QByteArray bytes = bytesOf(files.next());
        for (const char *word : {"SQLite format", "CREATE TABLE", "Ada", "Larkfield", "assessment"})
            if (bytes.contains(word))
                found << files.fileName() + QLatin1String(": ") + QLatin1String(word);
    }
    return found;
}

ErrorCode codeOf(const Result<std::shared_ptr<SealedFile>> &result)
{
    return result ? ErrorCode::Storage : result.error().code;
}

} // namespace

/// A protected workspace is as good as another, opens with its passphrase only, and nothing of it can be read beside.
class TestSealed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensWithItsPassphraseOnly();
    void composesAccents();
    void noticesEveryChangedBit();
    void refusesWhatCostsTooMuch();
    void keepsWhatIsSaved();
    void leavesNothingReadable();
    void readersAndWritersShareIt();
    void rewritesAll();
    void savesAllOrNothing();
    void noticesThatItWasMoved();
    void seesWhatAnotherSaved();
    void onlyOneWrites();
    void backsUpSealed();
    void bringsAnOlderSchemaUpToDate();
    void protectsAndGivesBack();
    void changesThePassphrase();
    void leavesAWorkspaceThatIsOpen();
};

void TestSealed::opensWithItsPassphraseOnly()
{
    const Folder folder;
    opened(folder, made(folder)).reset();
    QCOMPARE(folder.errorOfOpening()->code, ErrorCode::PassphraseNeeded);
    QCOMPARE(codeOf(SealedFile::open(folder.path(), u"several words are Best"_qs)), ErrorCode::WrongPassphrase);
    QCOMPARE(codeOf(SealedFile::open(folder.path(), {})), ErrorCode::WrongPassphrase);
    QVERIFY(opened(folder, unlocked(folder))->isProtected());
    const Folder plain;
    plain.open().reset();
    QCOMPARE(codeOf(SealedFile::open(plain.path(), passphrase)), ErrorCode::NotProtected);
    QCOMPARE(codeOf(SealedFile::open(plain.path(u"none"_qs), passphrase)), ErrorCode::FileNotFound);
}

void TestSealed::composesAccents()
{
    const Seal seal = Seal::make(u"Caf\u00e9 au lait"_qs, leastSealCost);
    const QByteArray closed = seal.closed("content");
    QCOMPARE(Seal::of(closed, u"Cafe\u0301 au lait"_qs).opened(closed), "content");
    QVERIFY(seal.closed("content") != closed); // a nonce of its own
}

void TestSealed::noticesEveryChangedBit()
{
    const Folder folder;
    folder.write(Seal::make(passphrase, leastSealCost).closed(QByteArray(100, 'x')));
    const QByteArray whole = folder.bytes();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = char(changed[at] ^ (1 << (at % 8)));
        folder.write(changed);
        const ErrorCode code = codeOf(SealedFile::open(folder.path(), passphrase));
        const QList codes{ErrorCode::NotProtected, ErrorCode::NewerVersion, ErrorCode::Damaged,
                          ErrorCode::WrongPassphrase};
        QVERIFY2(codes.contains(code), qPrintable(u"byte %1: %2"_qs.arg(at).arg(int(code))));
    }
    for (qsizetype size = 16; size < whole.size(); ++size) {
        folder.write(whole.first(size));
        QCOMPARE(codeOf(SealedFile::open(folder.path(), passphrase)), ErrorCode::Damaged);
    }
}

void TestSealed::refusesWhatCostsTooMuch()
{
    const Folder folder;
    const QByteArray whole = Seal::make(passphrase, leastSealCost).closed("content");
    for (const qsizetype at : {20, 28}) { // passes, bytes
        QByteArray costly = whole;
        costly[at] = '\x7f';
        folder.write(costly);
        QCOMPARE(codeOf(SealedFile::open(folder.path(), passphrase)), ErrorCode::Damaged);
    }
}

void TestSealed::keepsWhatIsSaved()
{
    const Folder folder;
    qint64 id = 0;
    {
        const auto workspace = opened(folder, made(folder));
        id = addRound(*workspace);
        require(AssessmentStore(*workspace).saveAnswer({id, 1, 0}, answerOfLevel(2)));
    }
    {
        const auto workspace = opened(folder, unlocked(folder));
        AssessmentStore store(*workspace);
        QCOMPARE(valueOf(store.load(id)).answers.at(0), char(answerOfLevel(2)));
        require(store.saveAnswer({id, 1, 0}, answerOfLevel(4)));
        QCOMPARE(valueOf(workspace->check()).problems, QStringList());
    }
    const auto reader = opened(folder, unlocked(folder), Access::ReadOnly);
    QCOMPARE(valueOf(AssessmentStore(*reader).load(id)).answers.at(0), char(answerOfLevel(4)));
}

void TestSealed::leavesNothingReadable()
{
    const Folder folder;
    const auto workspace = opened(folder, made(folder));
    const qint64 id = addRound(*workspace);
    AssessmentStore store(*workspace);
    for (int i = 0; i < 20; ++i)
        require(store.saveAnswer({id, 1, i % 5}, answerOfLevel(1 + i % 5)));
    require(workspace->copyTo(folder.path(u"copy.heartwood"_qs)));
    QCOMPARE(readable(QFileInfo(folder.path()).path()), QStringList());
    // The same words are found where they are not sealed.
    const Folder plain;
    addRound(*plain.open());
    QVERIFY(readable(QFileInfo(plain.path()).path()).size() >= 4);
}

void TestSealed::readersAndWritersShareIt()
{
    const Folder folder;
    const auto workspace = opened(folder, made(folder));
    const qint64 id = addRound(*workspace);
    const auto beside = valueOf(workspace->openBeside());
    const auto reader = valueOf(Workspace::open(
        folder.path(), {.access = Access::ReadOnly, .create = false, .backupFolder = {}, .isOpenHere = true}));
    for (int level = 1; level <= 5; ++level) {
        Workspace &writer = level % 2 ? *workspace : *beside;
        require(AssessmentStore(writer).saveAnswer({id, 1, 0}, answerOfLevel(level)));
        for (Workspace *each : {workspace.get(), beside.get(), reader.get()})
            QCOMPARE(valueOf(AssessmentStore(*each).load(id)).answers.at(0), char(answerOfLevel(level)));
    }
}

void TestSealed::rewritesAll()
{
    const Folder folder;
    const auto sealed = made(folder);
    const auto workspace = opened(folder, sealed);
    addRound(*workspace);
    const QByteArray word("Ada");
    QVERIFY(sealed->committed().contains(word));
    workspace->connection().script("DELETE FROM assessment; VACUUM"); // as the close of an anonymous workshop does
    QVERIFY(!sealed->committed().contains(word));
    QCOMPARE(valueOf(workspace->check()).problems, QStringList());
    QCOMPARE(unlocked(folder)->committed(), sealed->committed());
}

void TestSealed::savesAllOrNothing()
{
    const Folder folder;
    const QString place = folder.path(u"place"_qs), away = folder.path(u"away"_qs);
    QVERIFY(QDir().mkpath(place));
    const QString file = place + QStringLiteral("/w.heartwood");
    const auto sealed = valueOf(SealedFile::create(file, passphrase, leastSealCost));
    const auto workspace = valueOf(Workspace::open(file, {.create = true, .backupFolder = {}, .sealed = sealed}));
    const qint64 id = addRound(*workspace);
    AssessmentStore store(*workspace);
    require(store.saveAnswer({id, 1, 0}, answerOfLevel(2)));
    QVERIFY(QDir().rename(place, away)); // the disk is gone
    for (int level : {3, 4, 5})
        QVERIFY(!store.saveAnswer({id, 1, 0}, answerOfLevel(level)));
    QCOMPARE(valueOf(store.load(id)).answers.at(0), char(answerOfLevel(2)));
    QVERIFY(QDir().rename(away, place));
    require(store.saveAnswer({id, 1, 0}, answerOfLevel(5)));
    QCOMPARE(valueOf(workspace->check()).problems, QStringList());
    const auto reader = valueOf(Workspace::open(
        file, {.access = Access::ReadOnly, .backupFolder = {}, .sealed = valueOf(SealedFile::open(file, passphrase))}));
    QCOMPARE(valueOf(AssessmentStore(*reader).load(id)).answers.at(0), char(answerOfLevel(5)));
}

void TestSealed::noticesThatItWasMoved()
{
    const Folder folder;
    const auto workspace = opened(folder, made(folder));
    const qint64 id = addRound(*workspace);
    QVERIFY(QFile::rename(folder.path(), folder.path(u"moved"_qs)));
    QVERIFY(!AssessmentStore(*workspace).saveAnswer({id, 1, 0}, answerOfLevel(2)));
    QVERIFY(!QFile::exists(folder.path())); // two that differ would be worse
    QVERIFY(QFile::rename(folder.path(u"moved"_qs), folder.path()));
    require(AssessmentStore(*workspace).saveAnswer({id, 1, 0}, answerOfLevel(2)));
}

void TestSealed::seesWhatAnotherSaved()
{
    const Folder folder;
    opened(folder, made(folder)).reset();
    const auto before = unlocked(folder); // reads, and takes its time to open
    const qint64 id = addRound(*opened(folder, unlocked(folder)));
    QCOMPARE(valueOf(AssessmentStore(*opened(folder, before)).load(id)).head.id, id);
}

void TestSealed::onlyOneWrites()
{
    const Folder folder;
    const auto workspace = opened(folder, made(folder));
    const auto second = Workspace::open(folder.path(), {.backupFolder = {}, .sealed = unlocked(folder)});
    QCOMPARE(second.error().code, ErrorCode::InUse);
    QVERIFY(opened(folder, unlocked(folder), Access::ReadOnly)->readOnly());
}

void TestSealed::backsUpSealed()
{
    const Folder folder;
    const QString backups = folder.path(u"backups"_qs);
    {
        const auto workspace =
            valueOf(Workspace::open(folder.path(), {.create = true, .backupFolder = backups, .sealed = made(folder)}));
        addRound(*workspace);
        require(workspace->backUp());
    }
    const auto all = backupsOf(folder.path(), backups);
    QCOMPARE(all.size(), 1);
    QCOMPARE(readable(backups), QStringList());
    folder.write("Heartwood sealed, and then not");
    QCOMPARE(codeOf(SealedFile::open(folder.path(), passphrase)), ErrorCode::Damaged);
    valueOf(restoreBackup(*newestGoodBackup(folder.path(), backups), folder.path()));
    QCOMPARE(valueOf(AssessmentStore(*opened(folder, unlocked(folder))).list()).size(), 1);
}

void TestSealed::bringsAnOlderSchemaUpToDate()
{
    const Folder folder;
    QVERIFY(QFile::copy(QStringLiteral(HEARTWOOD_TEST_DATA "/schema1.heartwood"), folder.path()));
    QVERIFY(QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner));
    const auto sealed = valueOf(protect(folder.path(), {}, passphrase, {}, leastSealCost)).sealed;
    const auto before = folder.bytes();
    QVERIFY(!valueOf(AssessmentStore(*opened(folder, sealed, Access::ReadOnly)).list()).isEmpty());
    QCOMPARE(folder.bytes(), before);
    QVERIFY(!valueOf(AssessmentStore(*opened(folder, sealed)).list()).isEmpty());
    QVERIFY(folder.bytes() != before);
    QCOMPARE(folder.files().filter(u"schema1-backup"_qs).size(), 1);
    QCOMPARE(readable(QFileInfo(folder.path()).path()), QStringList());
}

void TestSealed::protectsAndGivesBack()
{
    const Folder folder;
    const QString backups = folder.path(u"backups"_qs);
    qint64 id = 0;
    {
        const auto workspace = valueOf(Workspace::open(folder.path(), {.create = true, .backupFolder = backups}));
        id = addRound(*workspace);
        require(workspace->backUp());
    }
    const QString notes = folder.path(u"w.schema-notes.txt"_qs); // whatever else begins so
    QVERIFY(writeFile(notes, "my own"));
    const Protection on = valueOf(protect(folder.path(), {}, passphrase, backups, leastSealCost));
    QCOMPARE(on.backups, 1);
    QCOMPARE(on.left, QStringList());
    QCOMPARE(folder.bytes().first(16), "Heartwood sealed");
    QCOMPARE(bytesOf(notes), "my own");
    QCOMPARE(readable(QFileInfo(folder.path()).path()), QStringList());
    QCOMPARE(valueOf(AssessmentStore(*opened(folder, on.sealed)).load(id)).head.id, id);
    const Protection off = valueOf(protect(folder.path(), unlocked(folder), {}, backups));
    QVERIFY(!off.sealed);
    QCOMPARE(valueOf(AssessmentStore(*folder.open()).load(id)).head.id, id);
    QCOMPARE(valueOf(folder.open()->check()).problems, QStringList());
}

void TestSealed::changesThePassphrase()
{
    const Folder folder;
    const QString backups = folder.path(u"backups"_qs), next = u"quite another one"_qs;
    valueOf(Workspace::open(folder.path(), {.create = true, .backupFolder = backups, .sealed = made(folder)}))
        ->backUp()
        .ok();
    const Protection changed = valueOf(protect(folder.path(), unlocked(folder), next, backups, leastSealCost));
    QVERIFY(changed.backups > 0);
    QCOMPARE(codeOf(SealedFile::open(folder.path(), passphrase)), ErrorCode::WrongPassphrase);
    for (const Backup &backup : backupsOf(folder.path(), backups))
        QVERIFY(SealedFile::open(backup.file, next).ok());
    QVERIFY(opened(folder, unlocked(folder, next))->isProtected());
}

void TestSealed::leavesAWorkspaceThatIsOpen()
{
    const Folder folder;
    const auto workspace = folder.open();
    const auto before = folder.bytes();
    QCOMPARE(protect(folder.path(), {}, passphrase, {}, leastSealCost).error().code, ErrorCode::InUse);
    QCOMPARE(folder.bytes(), before);
}

QTEST_GUILESS_MAIN(TestSealed)
#include "tst_sealed.moc"
