#include "storage/assessmentstore.h"
#include "storage/workspace.h"

#include <QMap>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;

/// The window is killed at any moment while somebody works in it: all that it showed as saved or done is kept, and the
/// file opens at once and is sound. HEARTWOOD_DEATHS: how often, in place of 20.
class tst_KilledWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsAllThatItShowed();

private:
    QByteArrayList saidBeforeDeath();

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("test.heartwood"));
};

namespace {

/// What somebody may hold the window to.
struct Kept
{
    struct Sheet
    {
        bool deleted = false;
        QMap<int, QByteArray> answers;
        QMap<int, QByteArray> notes;
        bool operator==(const Sheet &) const = default;
    };
    QMap<qint64, Sheet> sheets;

    /// "answer 3 17 4", "note 3 17 Case9", "deleted 3", "restored 3", "made 3".
    void apply(const QByteArray &said)
    {
        const QByteArrayList words = said.split(' ');
        if (words.size() < 2)
            return; // about to be made: its number is not known yet
        Sheet &sheet = sheets[words[1].toLongLong()];
        if (words[0] == "answer")
            sheet.answers[words[2].toInt()] = words[3];
        else if (words[0] == "note")
            sheet.notes[words[2].toInt()] = words[3];
        else
            sheet.deleted = words[0] == "deleted";
    }
};

Kept keptIn(Workspace &workspace)
{
    const AssessmentStore store(workspace);
    const auto deleted = store.deleted();
    const auto list = store.list();
    Kept kept;
    for (const AssessmentHead &head : *list)
        kept.sheets[head.id].deleted = false;
    for (const DeletedAssessment &each : *deleted)
        kept.sheets[each.id].deleted = true;
    for (auto [id, sheet] : kept.sheets.asKeyValueRange()) {
        const auto loaded = store.load(id);
        if (!loaded)
            continue; // deleted: only had back, not read
        for (int item = 0; item < loaded->itemCount; ++item)
            if (loaded->answer(0, item) != Answer::Open)
                sheet.answers[item] = QByteArray(1, char(loaded->answer(0, item)));
        for (const Note &note : loaded->notes)
            sheet.notes[note.item] = note.text.toUtf8();
    }
    return kept;
}

/// What of the sheet said to be kept is not there; empty: all is.
QString missing(qint64 id, const Kept::Sheet &said, const Kept &kept)
{
    const QString name = QStringLiteral("assessment %1 ").arg(id);
    if (!kept.sheets.contains(id))
        return name + QStringLiteral("is gone");
    const Kept::Sheet &sheet = kept.sheets[id];
    if (sheet.deleted != said.deleted)
        return name + (said.deleted ? QStringLiteral("is not deleted") : QStringLiteral("is deleted"));
    if (sheet.deleted)
        return {};
    if (sheet.answers != said.answers)
        return name + QStringLiteral("has other answers");
    return sheet.notes == said.notes ? QString() : name + QStringLiteral("has other notes");
}

QString missing(const Kept &said, const Kept &kept)
{
    for (const auto [id, sheet] : said.sheets.asKeyValueRange())
        if (const QString fault = missing(id, sheet, kept); !fault.isEmpty())
            return fault;
    return {};
}

} // namespace

QByteArrayList tst_KilledWindow::saidBeforeDeath()
{
    QProcess victim;
    victim.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    victim.start(QStringLiteral(WINDOW_VICTIM), {m_file, m_folder.filePath(QStringLiteral("settings"))});
    QByteArray said;
    const int enough = QRandomGenerator::global()->bounded(0, 60);
    while (said.count('\n') < enough && victim.waitForReadyRead())
        said += victim.readAllStandardOutput();
    // In the middle of something: a wait, since only time takes us there; some die while they open the file.
    QTest::qSleep(QRandomGenerator::global()->bounded(1, enough == 0 ? 400 : 9));
    victim.kill();
    victim.waitForFinished();
    said += victim.readAllStandardOutput();
    return said.first(said.lastIndexOf('\n') + 1).split('\n');
}

void tst_KilledWindow::keepsAllThatItShowed()
{
    const int wanted = qEnvironmentVariableIntValue("HEARTWOOD_DEATHS");
    const int most = wanted > 0 ? wanted : 20;
    Kept before;
    int shown = 0, inTheMiddle = 0;
    for (int death = 0; death < most; ++death) {
        Kept said = before;
        QByteArray last;
        for (const QByteArray &line : saidBeforeDeath()) {
            if (line.startsWith("! ")) {
                said.apply(line.mid(2));
                ++shown;
            }
            last = line.isEmpty() ? last : line;
        }
        Kept perhaps = said; // it may have been done, and not been said
        if (last.startsWith("? ")) {
            perhaps.apply(last.mid(2));
            ++inTheMiddle;
        }
        const auto workspace = Workspace::open(m_file, {.create = true});
        QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().detail));
        const auto check = (*workspace)->check();
        QVERIFY(check.ok());
        QCOMPARE(check->problems, QStringList());
        before = keptIn(**workspace);
        const QString fault = missing(said, before);
        QVERIFY2(fault.isEmpty() || missing(perhaps, before).isEmpty(),
                 qPrintable(fault + QStringLiteral(" after ") + QString::fromUtf8(last)));
    }
    QVERIFY(shown > 0);
    qInfo("%d deaths, %d of them in the middle of something, %d things shown as done before", most, inTheMiddle, shown);
}

QTEST_GUILESS_MAIN(tst_KilledWindow)
#include "tst_killedwindow.moc"
