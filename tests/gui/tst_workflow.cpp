#include "guitest.h"
#include "layoutcheck.h"

#include "ui/choicecard.h"
#include "ui/questionpage.h"
#include "ui/reviewpage.h"
#include "ui/troublepage.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

/// The way of a newcomer through the program: begin, answer by keyboard, break off, come back, review, finish, result.
using namespace heartwood;
using namespace heartwood::ui;
using heartwood::ui::test::Window;

class tst_Workflow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pulseByKeyboard_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("pseudo-language") << pseudoLanguage;
    }
    void pulseByKeyboard();
    void everyAnswerIsOnDiskWhenItShowsSaved();
    void comesBackToTheSamePlace();
    void aChangedAnswerCanBeTakenBack();
    void notApplicableAsksForAReason();
    void singleKeysStayOutOfTextFields();
    void aNoteCanBePrivate();
    void goingDeeperCarriesAnswersOver();
    void comesBackToTheReviewWhenAllIsAnswered();
    void gapsAreSaidBeforeFinishing();
    void lockedWorkspaceOffersAWayOn();

private:
    static void begin(Window &window);
    static Answer stored(Window &window, int item);
};

void tst_Workflow::begin(Window &window)
{
    QTest::mouseClick(window.find<QPushButton>("start"), Qt::LeftButton);
    QCOMPARE(window.main->route().place, Place::NewAssessment);
    window.key(Qt::Key_Return); // the defaults need only Enter
    QCOMPARE(window.main->route().place, Place::Question);
}

Answer tst_Workflow::stored(Window &window, int item)
{
    storage::AssessmentStore store(window.session.workspace());
    const auto heads = store.list();
    const auto loaded = store.load(heads->first().id);
    return loaded->answer(0, item);
}

void tst_Workflow::pulseByKeyboard()
{
    QFETCH(QString, language);
    Window window(language);
    begin(window);
    for (int i = 0; i < 15; ++i)
        window.key(i % 2 ? Qt::Key_3 : Qt::Key_2);
    QCOMPARE(window.main->route().place, Place::Question);
    window.key(Qt::Key_D);
    QCOMPARE(window.main->route().place, Place::Review);
    QTest::mouseClick(window.find<QPushButton>("finish"), Qt::LeftButton);
    QCOMPARE(window.main->route().place, Place::Results);
    const auto head = window.session.heads().first();
    QCOMPARE(head.state, State::Finished);
    QCOMPARE(head.answered, 16);
    const auto round = window.session.round(head.id);
    QVERIFY(round);
    QCOMPARE((*round)->scorecard.practices.size(), 16);
    QCOMPARE((*round)->scorecard.practices[0].score.score, std::optional<double>(2.0));
    QCOMPARE((*round)->scorecard.practices[15].score.status, scoring::Status::Insufficient);
}

void tst_Workflow::everyAnswerIsOnDiskWhenItShowsSaved()
{
    Window window;
    begin(window);
    auto *choice = window.find<ChoiceCard>("choice4");
    QTest::mouseClick(choice, Qt::LeftButton);
    QVERIFY(choice->isChecked());
    QCOMPARE(window.find<QLabel>("saved")->text(), QStringLiteral("Saved"));
    const auto asked = window.session.questionnaire(window.session.heads().first().questionnaireHash);
    QCOMPARE(stored(window, asked->variant(QStringLiteral("pulse"))->items.first()), Answer::Level4);
}

void tst_Workflow::comesBackToTheSamePlace()
{
    Window window;
    begin(window);
    window.key(Qt::Key_2);
    window.key(Qt::Key_4);
    const QString asked = window.find<QLabel>("question")->text();
    const qint64 id = window.main->route().assessment;
    window.restart();
    QCOMPARE(window.main->route().place, Place::Overview);
    window.main->goTo({.place = Place::Question, .assessment = id});
    QCOMPARE(window.find<QLabel>("question")->text(), asked);
    window.key(Qt::Key_Backspace);
    QVERIFY(window.find<ChoiceCard>("choice4")->isChecked());
}

void tst_Workflow::aChangedAnswerCanBeTakenBack()
{
    Window window;
    begin(window);
    window.key(Qt::Key_N);
    QTRY_VERIFY(window.find<QLineEdit>("reason")->hasFocus());
    QTest::keyClicks(window.find<QLineEdit>("reason"), QStringLiteral("No shops"));
    window.key(Qt::Key_Return);
    const QString second = window.find<QLabel>("question")->text();
    window.key(Qt::Key_Backspace);
    window.key(Qt::Key_4);
    const auto asked = window.session.questionnaire(window.session.heads().first().questionnaireHash);
    const int first = asked->variant(QStringLiteral("pulse"))->items[0];
    QCOMPARE(stored(window, first), answerOfLevel(4));
    QCOMPARE(window.find<QLabel>("question")->text(), second);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(stored(window, first), Answer::NotApplicable);
    QCOMPARE(window.find<QLabel>("question")->text(), asked->items[first].question);
    QCOMPARE(window.find<QLineEdit>("reason")->text(), QStringLiteral("No shops"));
}

void tst_Workflow::notApplicableAsksForAReason()
{
    Window window;
    begin(window);
    window.key(Qt::Key_N);
    auto *reason = window.find<QLineEdit>("reason");
    QVERIFY(reason->isVisible());
    QTRY_VERIFY(reason->hasFocus());
    QTest::keyClicks(reason, QStringLiteral("Sold through partners, 2 of them"));
    window.key(Qt::Key_Return);
    const auto asked = window.session.questionnaire(window.session.heads().first().questionnaireHash);
    const int second = asked->variant(QStringLiteral("pulse"))->items[1];
    QCOMPARE(window.find<QLabel>("question")->text(), asked->items[second].question); // one on, not two
    const auto loaded = window.session.assessments().load(window.main->route().assessment);
    QCOMPARE(loaded->notes.size(), 1);
    QCOMPARE(loaded->notes.first().reason, QStringLiteral("Sold through partners, 2 of them"));
    QCOMPARE(loaded->answer(0, loaded->notes.first().item), Answer::NotApplicable);
    // Answering with a level after all takes the reason away.
    window.key(Qt::Key_Backspace);
    QTest::mouseClick(window.find<ChoiceCard>("choice1"), Qt::LeftButton);
    QCOMPARE(window.session.assessments().load(window.main->route().assessment)->notes.size(), 0);
}

void tst_Workflow::singleKeysStayOutOfTextFields()
{
    Window window;
    begin(window);
    window.key(Qt::Key_E);
    auto *note = window.find<QPlainTextEdit>("note");
    QVERIFY(note->isVisible());
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("1 needed 2 days, never 3"));
    const auto loaded = window.session.assessments().load(window.main->route().assessment);
    QCOMPARE(loaded->answers.count('-'), qsizetype(loaded->itemCount));
    QTRY_COMPARE(window.session.assessments().load(window.main->route().assessment)->notes.size(), 1);
    window.preferences->set(Preference::SingleKeys, false);
    window.find<QLabel>("question")->setFocus();
    window.key(Qt::Key_3);
    QVERIFY(!window.find<ChoiceCard>("choice3")->isChecked());
}

void tst_Workflow::aNoteCanBePrivate()
{
    Window window;
    begin(window);
    window.key(Qt::Key_E);
    auto *box = window.find<QCheckBox>("privateNote");
    QVERIFY(box->isVisible() && !box->isEnabled()); // there is no note yet
    window.find<QPlainTextEdit>("note")->setPlainText(QStringLiteral("Only the founder says so"));
    QVERIFY(box->isEnabled());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    const auto note = [&window] {
        return window.session.assessments().load(window.session.heads().first().id)->notes.value(0);
    };
    QCOMPARE(note().text, QStringLiteral("Only the founder says so"));
    QVERIFY(note().isPrivate);
    // The next item has none; coming back shows it as it was left.
    window.find<QLabel>("question")->setFocus();
    window.key(Qt::Key_3);
    QVERIFY(!box->isChecked());
    window.key(Qt::Key_Backspace);
    QVERIFY(box->isChecked());
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
    QVERIFY(!note().isPrivate);
}

void tst_Workflow::goingDeeperCarriesAnswersOver()
{
    Window window;
    begin(window);
    const qint64 id = window.main->route().assessment;
    for (int i = 0; i < 16; ++i)
        window.key(Qt::Key_3);
    QVERIFY(window.session.assessments().finish(id));
    QVERIFY(window.session.assessments().goDeeper(id, QStringLiteral("full")));
    window.session.touched();
    window.main->goTo({.place = Place::Question, .assessment = id});
    for (int i = 0; i < 32; ++i) {
        QCOMPARE(window.main->route().place, Place::Question);
        window.key(Qt::Key_4);
    }
    QCOMPARE(window.main->route().place, Place::Review);
    const auto loaded = window.session.assessments().load(id);
    QCOMPARE(loaded->answers.count('3'), 16);
    QCOMPARE(loaded->answers.count('4'), 32);
}

void tst_Workflow::comesBackToTheReviewWhenAllIsAnswered()
{
    Window window;
    begin(window);
    for (int i = 0; i < 16; ++i)
        window.key(Qt::Key_3);
    window.main->goTo({.place = Place::Overview});
    QTest::mouseClick(window.find<QPushButton>("continue"), Qt::LeftButton);
    QCOMPARE(window.main->route().place, Place::Review);
    const int first =
        window.session.questionnaire(window.session.heads().first().questionnaireHash)->variants[0].items[0];
    window.main->goTo({.place = Place::Question, .assessment = window.main->route().assessment, .item = first});
    QCOMPARE(window.main->route().place, Place::Question); // one answer can still be looked at
}

void tst_Workflow::gapsAreSaidBeforeFinishing()
{
    Window window;
    begin(window);
    window.key(Qt::Key_3);
    window.main->goTo({.place = Place::Review, .assessment = window.main->route().assessment});
    const auto *gaps = window.page()->findChild<QWidget *>(QStringLiteral("gaps"));
    QString words;
    for (const auto *label : gaps->findChildren<QLabel *>())
        words += label->text();
    QVERIFY(words.contains(QStringLiteral("0 of 1 answered")));
    QVERIFY(window.find<QPushButton>("finish")->isEnabled());
}

void tst_Workflow::lockedWorkspaceOffersAWayOn()
{
    Window window(pseudoLanguage);
    window.main->resize(1024, 640);
    const QString path = window.file(QStringLiteral("elsewhere.heartwood"));
    storage::OpenOptions options;
    options.create = true;
    const auto other = storage::Workspace::open(path, options);
    QVERIFY(other.ok());
    window.main->openWorkspace(path);
    QVERIFY(qobject_cast<TroublePage *>(window.page()));
    VERIFY_READABLE(*window.page());
    QTRY_VERIFY(window.page()->findChild<QPushButton *>(QStringLiteral("openForReading"))->hasFocus());
    window.key(Qt::Key_Space);
    QVERIFY(window.session.readOnly());
}

QTEST_MAIN(tst_Workflow)
#include "tst_workflow.moc"
