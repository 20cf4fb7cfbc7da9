#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "cli/sample.h"
#include "ui/assessmentspage.h"
#include "ui/dialogs.h"
#include "ui/workshopspage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

QTableView *tableOf(const Window &window)
{
    return window.find<QTableView>("assessments");
}

void press(const Window &window, const char *name)
{
    auto *button = window.find<QPushButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

QStringList titles(const Window &window)
{
    QStringList shown;
    const auto *model = tableOf(window)->model();
    for (int row = 0; row < model->rowCount(); ++row)
        shown << model->index(row, 0).data().toString();
    return shown;
}

void takeBack(const QSignalSpy &notices)
{
    QVERIFY(!notices.isEmpty());
    const auto notice = notices.last().first().value<Notice>();
    QVERIFY(notice.action);
    notice.action();
}

QByteArray answersOf(Session &session, int respondents, const QByteArray &cell)
{
    const auto questionnaire = session.questionnaire(*session.currentQuestionnaire());
    QByteArray csv("respondent,group");
    for (const int item : questionnaire->variant(QStringLiteral("pulse"))->items)
        csv += ',' + questionnaire->items[item].key.toUtf8();
    for (int i = 0; i < respondents; ++i)
        csv += "\nr" + QByteArray::number(i) + ",Executives" + QByteArray(',' + cell).repeated(16);
    return csv + '\n';
}

} // namespace

class tst_AssessmentsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasDeletedIsPutBack()
    {
        Window window;
        QVERIFY(cli::addSample(window.session.workspace()));
        window.session.touched();
        window.main->goTo({.place = Place::Assessments});
        auto *show = window.find<QPushButton>("showDeleted");
        QVERIFY(!show->isVisible());
        const AssessmentHead head = window.session.heads().first();
        const auto before = window.session.heads().size();
        QVERIFY(window.session.assessments().remove(head.id));
        window.session.touched();
        QVERIFY(show->isVisible() && !window.find<QComboBox>("deleted")->isVisible());
        show->click();
        QVERIFY(window.find<QComboBox>("deleted")->currentText().startsWith(head.title));
        window.find<QPushButton>("restoreDeleted")->click();
        QCOMPARE(window.session.heads().size(), before);
        QVERIFY(!show->isVisible() && !window.find<QComboBox>("deleted")->isVisible());
    }

    void tabFollowsWhatIsSeen()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Ours"), 3, true);
        window.main->goTo({.place = Place::Assessments});
        const QStringList wanted{
            QStringLiteral("exportAll"), QStringLiteral("importAnswers"), QStringLiteral("startRound"),
            QStringLiteral("filter"),    QStringLiteral("open"),          QStringLiteral("rename"),
            QStringLiteral("duplicate"), QStringLiteral("delete"),        QStringLiteral("assessments"),
        };
        QCOMPARE(window.tabStops(window.find<QPushButton>("exportAll"), int(wanted.size())), wanted);
    }

    void cleanup() { replaceDialogs({}); }

    void emptyPageTeachesAndStarts()
    {
        Window window;
        window.main->goTo({.place = Place::Assessments});
        QVERIFY(!tableOf(window)->isVisible());
        press(window, "startFirstRound");
        QCOMPARE(window.main->route().place, Place::NewAssessment);
    }

    void opensWhereItStands()
    {
        Window window;
        const qint64 open = addPulse(window.session, QStringLiteral("Board"), 3, false);
        window.main->goTo({.place = Place::Assessments});
        QCOMPARE(QApplication::focusWidget(), tableOf(window));
        window.key(Qt::Key_Return);
        QCOMPARE(window.main->route().place, Place::Question);
        QCOMPARE(window.main->route().assessment, open);
    }

    void filterNarrowsAndEnterOpens()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Board"), 3, false);
        addPulse(window.session, QStringLiteral("Leaders"), 3, false);
        window.main->goTo({.place = Place::Assessments});
        auto *filter = window.find<QLineEdit>("filter");
        QCOMPARE(filter->accessibleName(), QStringLiteral("Filter"));
        filter->setText(QStringLiteral("bo"));
        QCOMPARE(titles(window), QStringList(QStringLiteral("Board")));
        filter->setText(QStringLiteral("nothing has this"));
        QVERIFY(!tableOf(window)->isVisible());
        filter->setText(QStringLiteral("lead"));
        filter->setFocus();
        window.key(Qt::Key_Return);
        QCOMPARE(window.main->route().place, Place::Question);
    }

    void renamesInPlace()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Board"), 3, false);
        window.main->goTo({.place = Place::Assessments});
        QSignalSpy notices(window.main->page(), &Page::notify);
        press(window, "rename");
        auto *editor = tableOf(window)->viewport()->findChild<QLineEdit *>();
        QVERIFY(editor);
        QVERIFY(!editor->accessibleName().isEmpty());
        editor->setText(QStringLiteral("The board"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(window.session.heads().first().title, QStringLiteral("The board"));
        takeBack(notices);
        QCOMPARE(window.session.heads().first().title, QStringLiteral("Board"));
    }

    void duplicatesAndTakesBack()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Board"), 3, true);
        window.main->goTo({.place = Place::Assessments});
        QSignalSpy notices(window.main->page(), &Page::notify);
        press(window, "duplicate");
        QCOMPARE(titles(window).size(), 2);
        QVERIFY(titles(window).contains(QStringLiteral("Board, copy")));
        takeBack(notices);
        QCOMPARE(titles(window), QStringList(QStringLiteral("Board")));
    }

    void deletesByKeyAndTakesBack()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Board"), 3, true);
        addPulse(window.session, QStringLiteral("Leaders"), 3, true);
        window.main->goTo({.place = Place::Assessments});
        QSignalSpy notices(window.main->page(), &Page::notify);
        const QString chosen = titles(window).first();
        QVERIFY(tableOf(window)->hasFocus());
        window.key(Qt::Key_Delete);
        QTRY_COMPARE(titles(window).size(), 1);
        QVERIFY(!titles(window).contains(chosen));
        takeBack(notices);
        QCOMPARE(titles(window).size(), 2);
    }

    void undoLeavesAnotherWorkspaceAlone()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Board"), 3, true);
        window.main->goTo({.place = Place::Assessments});
        QSignalSpy notices(window.main->page(), &Page::notify);
        press(window, "duplicate");
        window.main->openWorkspace(window.file(QStringLiteral("other.heartwood")));
        addPulse(window.session, QStringLiteral("One"), 3, true);
        addPulse(window.session, QStringLiteral("Two"), 3, true);
        takeBack(notices);
        QCOMPARE(window.session.heads().size(), 2);
    }

    void importsAnswers()
    {
        Window window;
        const QString file = window.file(QStringLiteral("Leaders 2026.csv"));
        writeFile(file, answersOf(window.session, 6, "3"));
        replaceDialogs({.openFile = [file](const FileQuestion &) { return file; }, .saveFile = {}, .tell = {}});
        window.main->goTo({.place = Place::Assessments});
        QSignalSpy routes(window.main->page(), &Page::goTo);
        press(window, "importAnswers");
        auto *save = window.find<QPushButton>("importSave");
        QTRY_VERIFY(save->isVisible());
        QCOMPARE(window.find<QLineEdit>("importTitle")->text(), QStringLiteral("Leaders 2026"));
        window.find<QLineEdit>("importOrganization")->setText(QStringLiteral("Larkfield Stores"));
        QTest::mouseClick(save, Qt::LeftButton);
        const auto heads = window.session.heads();
        QCOMPARE(heads.size(), 1);
        QCOMPARE(heads.first().respondents, 6);
        QCOMPARE(heads.first().organization, QStringLiteral("Larkfield Stores"));
        QCOMPARE(heads.first().mode, Mode::Anonymous);
        QCOMPARE(routes.last().first().value<Route>().place, Place::Results);
    }

    void refusesWrongAnswersAndKeepsNothing()
    {
        Window window;
        const QString file = window.file(QStringLiteral("wrong.csv"));
        writeFile(file, answersOf(window.session, 2, "7"));
        replaceDialogs({.openFile = [file](const FileQuestion &) { return file; }, .saveFile = {}, .tell = {}});
        window.main->goTo({.place = Place::Assessments});
        press(window, "importAnswers");
        auto *faults = window.find<QPlainTextEdit>("importFaults");
        QTRY_VERIFY(faults->isVisible());
        QCOMPARE(faults->toPlainText().split(u'\n').size(), 32);
        QVERIFY(!window.find<QPushButton>("importSave")->isVisible());
        QVERIFY(window.session.heads().isEmpty());
        press(window, "importCancel");
        QVERIFY(window.find<QPushButton>("startFirstRound")->isVisible());
    }

    void workshopsAreRoundsOfSeveral()
    {
        Window window;
        addPulse(window.session, QStringLiteral("Board"), 3, true);
        const QString file = window.file(QStringLiteral("room.csv"));
        writeFile(file, answersOf(window.session, 5, "4"));
        replaceDialogs({.openFile = [file](const FileQuestion &) { return file; }, .saveFile = {}, .tell = {}});
        window.main->goTo({.place = Place::Workshops});
        QVERIFY(!tableOf(window)->isVisible());
        press(window, "importAnswers");
        QTRY_VERIFY(window.find<QPushButton>("importSave")->isVisible());
        press(window, "importSave");
        window.main->goTo({.place = Place::Workshops});
        QCOMPARE(titles(window), QStringList(QStringLiteral("room")));
    }

    void answerSheetCanBeReadBack()
    {
        Window window;
        const QString file = window.file(QStringLiteral("sheet.csv"));
        replaceDialogs({.openFile = {}, .saveFile = [file](const FileQuestion &) { return file; }, .tell = {}});
        window.main->goTo({.place = Place::Workshops});
        const auto actions = window.find<QPushButton>("saveSheet")->menu()->actions();
        QCOMPARE(actions.size(), 2);
        actions.first()->trigger();
        QFile sheet(file);
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        const QByteArray header = sheet.readAll().trimmed();
        QVERIFY(header.startsWith("respondent,group,"));
        QVERIFY(!header.contains('\n'));
        QVERIFY(header.count(',') == 17 || header.count(',') == 49);
    }

    void readableInALongerLanguage_data()
    {
        QTest::addColumn<Place>("place");
        QTest::newRow("assessments") << Place::Assessments;
        QTest::newRow("workshops") << Place::Workshops;
    }

    void readableInALongerLanguage()
    {
        QFETCH(Place, place);
        Window window(pseudoLanguage);
        window.main->resize(1024, 640);
        window.main->goTo({.place = place});
        VERIFY_READABLE(*window.page());
        const QString file = window.file(QStringLiteral("wrong.csv"));
        replaceDialogs({.openFile = [file](const FileQuestion &) { return file; }, .saveFile = {}, .tell = {}});
        writeFile(file, answersOf(window.session, 5, "4"));
        press(window, "importAnswers");
        QTRY_VERIFY(window.find<QPushButton>("importSave")->isVisible());
        VERIFY_READABLE(*window.page());
        press(window, "importSave");
        window.main->goTo({.place = place});
        QVERIFY(tableOf(window)->isVisible());
        VERIFY_READABLE(*window.page());
        QVERIFY(cli::addSample(window.session.workspace())); // there is something to export
        window.session.touched();
        press(window, "delete"); // which offers to show what was deleted
        VERIFY_READABLE(*window.page());
    }
};

QTEST_MAIN(tst_AssessmentsPage)
#include "tst_assessmentspage.moc"
