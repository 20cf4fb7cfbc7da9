#include "fixture.h"
#include "workshoproom.h"

#include "storage/actionstore.h"
#include "storage/assessmentstore.h"
#include "storage/backups.h"
#include "storage/connection.h"
#include "storage/questionnairestore.h"
#include "storage/reportwordsstore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// What was deleted can be had back for thirty days; then no byte of it is in the file, nor, once they are replaced, in
/// its backups. Every text of the deleted assessment holds a word that occurs nowhere else.
class TestPurge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingOfItIsLeftInTheFile_data();
    void nothingOfItIsLeftInTheFile();
    void backupsForgetItAsTheyAreReplaced();
    void aClockThatWasAheadKeepsNothingLonger();
    void aClockThatWasSetBackPurgesNothing();

private:
    qint64 addMarked();
    void deleteDaysAgo(qint64 id, int days);
    /// Opens it as the next day does, with a backup however short ago the last one was made.
    void reopen();
    /// How often the word occurs in all files of the folder and of the backups, hidden ones and journals too.
    qsizetype marksIn(const QString &folder) const;
    qsizetype marks() const { return marksIn(QFileInfo(m_folder->path()).path()); }

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_backups;
};

namespace {

constexpr auto mark = "Zwirngasse";

QString marked(const QString &words)
{
    return words + u' ' + QLatin1String(mark);
}

} // namespace

void TestPurge::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_backups = m_folder->path(u"backups"_qs);
    m_workspace = m_folder->open();
}

/// A workshop with groups, names, notes, evidence, actions, an author's words, talk, dots and a drill.
qint64 TestPurge::addMarked()
{
    const QString hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
    NewWorkshop room = drilledWorkshop(hash, Mode::Named);
    room.assessment.title = marked(u"Leaders"_qs);
    room.groups = {marked(u"Executives"_qs), marked(u"Shops"_qs)};
    room.drill->title = marked(u"A video"_qs);
    WorkshopStore store(*m_workspace);
    const qint64 id = valueOf(store.begin(room));
    WorkshopBatch batch = joining(6);
    for (WorkshopPerson &person : batch.joined)
        person.name = marked(person.name);
    batch.votes = votesOf("123451", 0);
    batch.progress = inTheDrill();
    batch.progress->talks[0].note = marked(u"Said"_qs);
    batch.progress->talks[3].minority = marked(u"Held out"_qs);
    require(store.keep(id, batch));
    require(store.close(id));
    Assessment more = valueOf(AssessmentStore(*m_workspace).load(id));
    AssessmentStore assessments(*m_workspace);
    const AnswerPlace place{id, more.respondents[0].id, 0};
    // Long enough for pages of its own.
    require(assessments.saveNote(place, marked(u"Note"_qs).repeated(2000), marked(u"Reason"_qs)));
    Action action;
    action.practice = u"a.one"_qs;
    action.text = marked(u"Act"_qs);
    action.owner = marked(u"Ada"_qs);
    valueOf(ActionStore(*m_workspace).add(id, action));
    require(ReportWordsStore(*m_workspace)
                .saveAuthorText(id, {.section = u"summary"_qs, .headline = marked(u"Headline"_qs), .text = {}}));
    return id;
}

void TestPurge::deleteDaysAgo(qint64 id, int days)
{
    require(AssessmentStore(*m_workspace).remove(id));
    const auto then = QDateTime::currentDateTimeUtc().addDays(-days).toString(Qt::ISODate);
    storage::run(m_workspace->connection(), "UPDATE assessment SET deleted_at = ? WHERE id = ?", then, id);
}

void TestPurge::reopen()
{
    m_workspace.reset();
    m_workspace = valueOf(Workspace::open(m_folder->path(), {.backupFolder = m_backups}));
}

qsizetype TestPurge::marksIn(const QString &folder) const
{
    qsizetype count = 0;
    for (const QFileInfo &info : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            count += file.readAll().count(mark);
    }
    return count;
}

void TestPurge::nothingOfItIsLeftInTheFile_data()
{
    QTest::addColumn<bool>("changedBefore");
    QTest::newRow("as it was") << false;
    QTest::newRow("moved about by later changes") << true;
}

void TestPurge::nothingOfItIsLeftInTheFile()
{
    QFETCH(const bool, changedBefore);
    const qint64 id = addMarked();
    if (changedBefore) { // pages split, are freed and taken again, and cells move within them
        AssessmentStore store(*m_workspace);
        const Assessment round = namedRound(valueOf(store.head(id)).questionnaireHash);
        for (int i = 0; i < 60; ++i) {
            const qint64 other = valueOf(store.add(round));
            if (i % 3 != 0)
                storage::run(m_workspace->connection(), "DELETE FROM assessment WHERE id = ?", other);
            require(store.rename(id, marked(u"Leaders "_qs + QString(i, u'x'))));
        }
    }
    deleteDaysAgo(id, AssessmentStore::daysDeletedAreKept - 1);
    reopen();
    QVERIFY(marks() > 2000);
    require(AssessmentStore(*m_workspace).restore(id));
    QCOMPARE(valueOf(AssessmentStore(*m_workspace).load(id)).notes.first().reason, marked(u"Reason"_qs));
    deleteDaysAgo(id, AssessmentStore::daysDeletedAreKept + 1);
    reopen();
    QCOMPARE(marks(), 0);
    QVERIFY(number(*m_workspace, "SELECT freelist_count FROM pragma_freelist_count") > 0); // freed, and empty
    QVERIFY(valueOf(m_workspace->check()).problems.isEmpty());
    QVERIFY(valueOf(AssessmentStore(*m_workspace).deleted()).isEmpty());
}

void TestPurge::backupsForgetItAsTheyAreReplaced()
{
    const qint64 id = addMarked();
    reopen();
    QVERIFY(marksIn(m_backups) > 2000);
    deleteDaysAgo(id, AssessmentStore::daysDeletedAreKept + 1);
    reopen();
    QCOMPARE(marks(), 0);
    for (int made = 1; made < backupsKept; ++made) {
        QVERIFY(marksIn(m_backups) > 2000); // it can still be had back from there
        require(m_workspace->backUp());
    }
    require(m_workspace->backUp());
    QCOMPARE(backupsOf(m_folder->path(), m_backups).size(), backupsKept);
    QCOMPARE(marksIn(m_backups), 0);
}

/// Deleted in 2050, as the clock said: thirty days are counted from when the file is next opened.
void TestPurge::aClockThatWasAheadKeepsNothingLonger()
{
    const qint64 id = addMarked();
    deleteDaysAgo(id, -9000);
    reopen();
    const auto deleted = valueOf(AssessmentStore(*m_workspace).deleted());
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().daysLeft, AssessmentStore::daysDeletedAreKept);
    Statement row(m_workspace->connection(), "SELECT deleted_at FROM assessment WHERE id = ?", id);
    QVERIFY(row.next());
    const auto at = QDateTime::fromString(row.text(0), Qt::ISODate);
    QVERIFY2(std::abs(at.secsTo(QDateTime::currentDateTimeUtc())) < 600, qPrintable(row.text(0)));
}

/// Deleted today, and opened again by a clock that is a day behind: it can still be had back.
void TestPurge::aClockThatWasSetBackPurgesNothing()
{
    const qint64 id = addMarked();
    deleteDaysAgo(id, -1);
    reopen();
    QCOMPARE(valueOf(AssessmentStore(*m_workspace).deleted()).size(), 1);
    require(AssessmentStore(*m_workspace).restore(id));
    QCOMPARE(valueOf(AssessmentStore(*m_workspace).load(id)).respondents.size(), 6);
}

QTEST_GUILESS_MAIN(TestPurge)
#include "tst_purge.moc"
