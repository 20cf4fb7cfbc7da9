#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "ui/choicecard.h"
#include "ui/dialogs.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

/// The workspace's file goes away while somebody works in the window: what is not saved stays on the screen, and a copy
/// goes on with it.
using namespace heartwood;
using namespace heartwood::ui;
using heartwood::ui::test::addPulse;
using heartwood::ui::test::Window;

class tst_MovedFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { replaceDialogs({}); }
    void anAnswerIsSavedInACopy();
    void aReasonWaitsForItsAnswer();
    void aFileThatIsBackGoesOn();
    void aQuestionIsNotLeftUnsaved();
    void isSaidInEveryLanguage();
    void isSeenWhenTheWindowComesToTheFront();
    void closingAsks();
    void aCopyThatFailsChangesNothing();
    void anotherWorkspaceGetsNothingOfThisOne();

private:
    static qint64 begin(Window &window);
    static bool takeAway(const Window &window);
    static QString saved(const Window &window) { return window.find<QLabel>("saved")->text(); }
    static QWidget *bar(const Window &window) { return window.main->findChild<QWidget *>(QStringLiteral("movedBar")); }
    static QPushButton *copyButton(const Window &window);
    static void copiesGoTo(const QString &path);
    static Assessment kept(Window &window, qint64 id);
    static int itemAt(Window &window, int position);
};

qint64 tst_MovedFile::begin(Window &window)
{
    QTest::mouseClick(window.find<QPushButton>("start"), Qt::LeftButton);
    window.key(Qt::Key_Return);
    return window.main->route().assessment;
}

bool tst_MovedFile::takeAway(const Window &window)
{
    return QFile::rename(window.workspace(), window.file(QStringLiteral("elsewhere.heartwood")));
}

QPushButton *tst_MovedFile::copyButton(const Window &window)
{
    return window.main->findChild<QPushButton *>(QStringLiteral("saveMovedCopy"));
}

void tst_MovedFile::copiesGoTo(const QString &path)
{
    replaceDialogs({.openFile = {}, .saveFile = [path](const FileQuestion &) { return path; }, .tell = {}});
}

Assessment tst_MovedFile::kept(Window &window, qint64 id)
{
    return *window.session.assessments().load(id);
}

int tst_MovedFile::itemAt(Window &window, int position)
{
    const auto asked = window.session.questionnaire(window.session.heads().first().questionnaireHash);
    return asked->variant(QStringLiteral("pulse"))->items[position];
}

void tst_MovedFile::anAnswerIsSavedInACopy()
{
    Window window;
    const qint64 id = begin(window);
    window.key(Qt::Key_2);
    QVERIFY(QFile::remove(window.workspace()));
    const QString question = window.find<QLabel>("question")->text();
    window.key(Qt::Key_E);
    window.find<QPlainTextEdit>("note")->setPlainText(QStringLiteral("Both shops"));
    window.find<QLabel>("question")->setFocus();
    window.key(Qt::Key_4);
    QCOMPARE(window.find<QLabel>("question")->text(), question);
    QVERIFY(window.find<ChoiceCard>("choice4")->isChecked());
    QCOMPARE(saved(window), QStringLiteral("Not saved"));
    QCOMPARE(kept(window, id).answer(0, itemAt(window, 1)), Answer::Open);
    QVERIFY(bar(window)->isVisible());
    QTRY_VERIFY(window.find<QPushButton>("tryAgain")->isVisible()); // the note's turn comes after a pause
    const QString copy = window.file(QStringLiteral("copy.heartwood"));
    copiesGoTo(copy);
    QTest::mouseClick(copyButton(window), Qt::LeftButton);
    QCOMPARE(window.session.path(), copy);
    QCOMPARE(saved(window), QStringLiteral("Saved"));
    QVERIFY(!bar(window)->isVisible() && !window.find<QPushButton>("tryAgain")->isVisible());
    QCOMPARE(window.find<QLabel>("question")->text(), question);
    QCOMPARE(kept(window, id).answer(0, itemAt(window, 0)), answerOfLevel(2));
    QCOMPARE(kept(window, id).answer(0, itemAt(window, 1)), answerOfLevel(4));
    window.key(Qt::Key_Return);
    QCOMPARE(kept(window, id).notes.value(0).text, QStringLiteral("Both shops"));
}

void tst_MovedFile::aReasonWaitsForItsAnswer()
{
    Window window;
    const qint64 id = begin(window);
    QVERIFY(takeAway(window));
    window.key(Qt::Key_N);
    auto *reason = window.find<QLineEdit>("reason");
    QVERIFY(reason->isVisible());
    reason->setText(QStringLiteral("No shops"));
    copiesGoTo(window.file(QStringLiteral("copy.heartwood")));
    QTest::mouseClick(copyButton(window), Qt::LeftButton);
    QCOMPARE(kept(window, id).answer(0, itemAt(window, 0)), Answer::NotApplicable);
    QCOMPARE(kept(window, id).notes.value(0).reason, QStringLiteral("No shops"));
}

void tst_MovedFile::aFileThatIsBackGoesOn()
{
    Window window;
    const qint64 id = begin(window);
    QVERIFY(takeAway(window));
    window.key(Qt::Key_3);
    QCOMPARE(saved(window), QStringLiteral("Not saved"));
    QVERIFY(QFile::rename(window.file(QStringLiteral("elsewhere.heartwood")), window.workspace()));
    QTest::mouseClick(window.find<QPushButton>("tryAgain"), Qt::LeftButton);
    QCOMPARE(saved(window), QStringLiteral("Saved"));
    QVERIFY(!bar(window)->isVisible());
    QCOMPARE(kept(window, id).answer(0, itemAt(window, 0)), answerOfLevel(3));
}

void tst_MovedFile::aQuestionIsNotLeftUnsaved()
{
    Window window;
    begin(window);
    window.key(Qt::Key_3);
    const QString second = window.find<QLabel>("question")->text();
    QVERIFY(takeAway(window));
    window.key(Qt::Key_5);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Backspace);
    QCOMPARE(window.find<QLabel>("question")->text(), second);
    QVERIFY(window.find<ChoiceCard>("choice5")->isChecked());
}

void tst_MovedFile::isSaidInEveryLanguage()
{
    Window window(pseudoLanguage);
    window.main->resize(1024, 640);
    begin(window);
    QVERIFY(takeAway(window));
    window.key(Qt::Key_3);
    QVERIFY(bar(window)->isVisible());
    VERIFY_READABLE(*window.main);
}

void tst_MovedFile::isSeenWhenTheWindowComesToTheFront()
{
    Window window;
    QVERIFY(QTest::qWaitForWindowActive(window.main.get()));
    QVERIFY(takeAway(window));
    QEvent front(QEvent::ActivationChange);
    QApplication::sendEvent(window.main.get(), &front);
    QVERIFY(bar(window)->isVisible());
    QVERIFY(QFile::rename(window.file(QStringLiteral("elsewhere.heartwood")), window.workspace()));
    QApplication::sendEvent(window.main.get(), &front);
    QVERIFY(!bar(window)->isVisible());
}

void tst_MovedFile::closingAsks()
{
    Window window;
    QVERIFY(takeAway(window));
    int asked = 0;
    bool leave = false;
    const auto answer = [&](const YesOrNo &) {
        ++asked;
        return leave;
    };
    replaceDialogs({.openFile = {}, .saveFile = {}, .tell = {}, .folder = {}, .whether = answer});
    QVERIFY(!window.main->close());
    leave = true;
    QVERIFY(window.main->close());
    QCOMPARE(asked, 2);
}

void tst_MovedFile::aCopyThatFailsChangesNothing()
{
    Window window;
    const qint64 id = begin(window);
    QVERIFY(takeAway(window));
    window.key(Qt::Key_3);
    copiesGoTo(window.file(QStringLiteral("no folder/copy.heartwood")));
    QTest::mouseClick(copyButton(window), Qt::LeftButton);
    QCOMPARE(window.session.path(), window.workspace());
    QVERIFY(bar(window)->isVisible() && window.find<ChoiceCard>("choice3")->isChecked());
    QCOMPARE(kept(window, id).answer(0, itemAt(window, 0)), Answer::Open);
}

/// Both have an assessment of the same number.
void tst_MovedFile::anotherWorkspaceGetsNothingOfThisOne()
{
    Window window;
    const qint64 id = begin(window);
    window.key(Qt::Key_E);
    window.find<QPlainTextEdit>("note")->setPlainText(QStringLiteral("Still being typed"));
    const QString other = window.file(QStringLiteral("other.heartwood"));
    {
        Session session;
        QVERIFY(session.open(other, storage::Access::ReadWrite, {}));
        QCOMPARE(addPulse(session, QStringLiteral("Theirs"), 3, false), id);
    }
    window.main->openWorkspace(other);
    QVERIFY(kept(window, id).notes.isEmpty());
    QVERIFY(window.session.workspace().setting(QStringLiteral("place/%1").arg(id)).isEmpty());
    window.main->openWorkspace(window.workspace());
    QCOMPARE(kept(window, id).notes.value(0).text, QStringLiteral("Still being typed"));
}

QTEST_MAIN(tst_MovedFile)
#include "tst_movedfile.moc"
