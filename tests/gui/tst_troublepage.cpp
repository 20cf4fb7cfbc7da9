#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "storage/backups.h"
#include "ui/dialogs.h"
#include "ui/recoverywords.h"
#include "ui/troublepage.h"

#include <QLabel>
#include <QPushButton>

/// A damaged workspace in the window: the newest good backup is offered, and what can be read is saved into a new file,
/// which opens.
using namespace heartwood;
using namespace heartwood::ui;
using heartwood::ui::test::addPulse;
using heartwood::ui::test::Window;

class tst_TroublePage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { replaceDialogs({}); }
    void savesWhatCanBeRead_data();
    void savesWhatCanBeRead();
    void offersTheNewestGoodBackup();
    void saysWhereItCouldNotBeSaved();
    void offersNothingOfTheKindElsewhere();
    void saysWhatWasLost();

private:
    static void damage(Window &window);
    static QPushButton *button(const Window &window, const char *name) { return window.find<QPushButton>(name); }
    static void copiesGoTo(const QString &path);
};

/// A page in the middle is overwritten.
void tst_TroublePage::damage(Window &window)
{
    window.session.close();
    QFile file(window.workspace());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2 / 4096 * 4096));
    QCOMPARE(file.write(QByteArray(4096, 'x')), 4096);
    file.close();
    window.main->openWorkspace(window.workspace());
    QVERIFY(qobject_cast<TroublePage *>(window.page()));
}

void tst_TroublePage::copiesGoTo(const QString &path)
{
    replaceDialogs({.openFile = {}, .saveFile = [path](const FileQuestion &) { return path; }, .tell = {}});
}

void tst_TroublePage::savesWhatCanBeRead_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("pseudo-language") << pseudoLanguage;
}

void tst_TroublePage::savesWhatCanBeRead()
{
    QFETCH(const QString, language);
    Window window(language);
    window.main->resize(1024, 640);
    addPulse(window.session, QStringLiteral("Board"), 3, true);
    addPulse(window.session, QStringLiteral("Leaders"), 4, true);
    damage(window);
    const QString into = window.file(QStringLiteral("saved.heartwood"));
    copiesGoTo(into);
    VERIFY_READABLE(*window.page());
    QTRY_VERIFY(button(window, "saveReadable")->hasFocus());
    QCOMPARE(button(window, "saveReadable")->property("kind").toString(),
             QStringLiteral("primary")); // nothing is better
    window.key(Qt::Key_Space);
    QVERIFY(!button(window, "saveReadable")->isEnabled()); // it works beside the window
    QTRY_VERIFY(button(window, "openSaved")->isVisible());
    VERIFY_READABLE(*window.page());
    const QString said = window.find<QLabel>("savedText")->text();
    QVERIFY2(said.contains(QStringLiteral(": 2")) && said.contains(into), qPrintable(said));
    QVERIFY(button(window, "openSaved")->hasFocus());
    window.key(Qt::Key_Space);
    QCOMPARE(window.session.path(), into);
    QCOMPARE(window.session.heads().size(), 2);
    QVERIFY(window.session.round(window.session.heads().first().id));
}

void tst_TroublePage::offersTheNewestGoodBackup()
{
    Window window;
    const QString folder = window.file(QStringLiteral("backups"));
    window.preferences->set(Preference::MakeBackups, true);
    window.preferences->set(Preference::BackupFolder, folder);
    addPulse(window.session, QStringLiteral("Board"), 3, true);
    QVERIFY(window.session.open(window.workspace(), storage::Access::ReadWrite, folder));
    QCOMPARE(storage::backupsOf(window.workspace(), folder).size(), 1);
    damage(window);
    auto *restore = button(window, "restoreBackup");
    QVERIFY(restore->isVisible() && button(window, "saveReadable")->isVisible());
    QCOMPARE(restore->property("kind").toString(), QStringLiteral("primary"));
    QCOMPARE(button(window, "saveReadable")->property("kind").toString(), QStringLiteral("plain"));
    QVERIFY(window.find<QLabel>("backupText")->text().startsWith(QStringLiteral("The newest sound backup is from")));
    QTRY_VERIFY(restore->hasFocus());
    VERIFY_READABLE(*window.page());
    window.key(Qt::Key_Space);
    QCOMPARE(window.session.heads().size(), 1);
}

void tst_TroublePage::saysWhereItCouldNotBeSaved()
{
    Window window;
    addPulse(window.session, QStringLiteral("Board"), 3, true);
    damage(window);
    const QString taken = window.file(QStringLiteral("taken.heartwood"));
    test::writeFile(taken, "mine");
    copiesGoTo(taken);
    QCOMPARE(window.find<QLabel>("whatHappened")->text(), QStringLiteral("The file is damaged. It was left as it is."));
    QCOMPARE(window.find<QLabel>("backupText")->text(), QStringLiteral("No sound backup of it was found."));
    const QSignalSpy notices(static_cast<Page *>(window.page()), &Page::notify);
    button(window, "saveReadable")->click();
    QTRY_COMPARE(notices.size(), 1);
    QVERIFY(notices.first().first().value<Notice>().text.contains(QStringLiteral("taken.heartwood")));
    QVERIFY(button(window, "saveReadable")->isEnabled() && !button(window, "openSaved")->isVisible());
    QFile file(taken);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

void tst_TroublePage::offersNothingOfTheKindElsewhere()
{
    Window window;
    test::writeFile(window.file(QStringLiteral("diary.heartwood")), "Dear diary");
    window.main->openWorkspace(window.file(QStringLiteral("diary.heartwood")));
    QVERIFY(qobject_cast<TroublePage *>(window.page()));
    QVERIFY(!button(window, "saveReadable")->isVisible() && !button(window, "restoreBackup")->isVisible());
}

void tst_TroublePage::saysWhatWasLost()
{
    const storage::Recovered recovered{.tables = {{.name = QStringLiteral("assessment"), .rows = 2},
                                                  {.name = QStringLiteral("note"), .rows = 7, .whole = false},
                                                  {.name = QStringLiteral("evidence"), .rows = 0},
                                                  {.name = QStringLiteral("workshop"), .rows = 1},
                                                  {.name = QStringLiteral("setting"), .rows = 3, .whole = false}},
                                       .problems = {QStringLiteral("sheet: 1 row")}};
    const QStringList wanted{QStringLiteral("Assessments: 2"), QStringLiteral("Notes: 7; others are lost"),
                             QStringLiteral("Settings of the workspace: some are lost"),
                             QStringLiteral("Some of it does not fit together (sheet: 1 row).")};
    QCOMPARE(recoveryWords(recovered), wanted);
}

QTEST_MAIN(tst_TroublePage)
#include "tst_troublepage.moc"
