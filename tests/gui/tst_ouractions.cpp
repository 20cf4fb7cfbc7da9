#include "guitest.h"
#include "layoutcheck.h"
#include "testrounds.h"

#include "report/steps.h"
#include "ui/actionrow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>

using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

namespace {

void press(const Window &window, const char *name)
{
    auto *button = window.find<QPushButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

QList<Action> stored(Window &window, qint64 id)
{
    return *window.session.actions().list(id);
}

/// In one of the rows that are shown, from the top; null where there is none.
template<typename T> T *inRow(const Window &window, const char *name, int row = 0)
{
    const auto rows = window.page()->findChildren<ActionRow *>();
    QList<ActionRow *> visible;
    for (ActionRow *each : rows)
        if (each->isVisible())
            visible << each;
    return row < visible.size() ? visible[row]->findChild<T *>(QLatin1String(name)) : nullptr;
}

Action due(const QString &text, int daysFromNow, ActionState state = ActionState::Open)
{
    return {.practice = QStringLiteral("empathy.listening"),
            .advice = {},
            .text = text,
            .owner = {},
            .due = QDate::currentDate().addDays(daysFromNow),
            .state = state,
            .moves = {}};
}

qint64 withActions(Window &window, const QList<Action> &actions)
{
    const qint64 id = addPulse(window.session, QStringLiteral("Board"), 2, true);
    for (const Action &action : actions)
        (void)window.session.actions().add(id, action);
    window.main->goTo({.place = Place::Actions});
    return id;
}

} // namespace

class tst_OurActions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void madeFromAdviceAndTakenBack()
    {
        Window window;
        const qint64 id = withActions(window, {});
        QVERIFY(window.find<QLabel>("noActions")->isVisible());
        QSignalSpy notices(window.main->page(), &Page::notify);
        press(window, "makeAction");
        const auto round = *window.session.round(id);
        const auto &first = round->scorecard.practices[round->scorecard.priority.order.first()];
        const Advice advice = report::stepsFrom(round->questionnaire.practices[first.practice], 2).first();
        QCOMPARE(stored(window, id).size(), 1);
        const Action made = stored(window, id).first();
        QCOMPARE(made.advice, advice.key);
        QCOMPARE(made.practice, round->questionnaire.practices[first.practice].key);
        QCOMPARE(made.text, advice.text);
        QCOMPARE(made.moves.size(), advice.moves.size());
        QCOMPARE(made.moves.first(), round->questionnaire.items[advice.moves.first()].key);
        // The proposal says so, and the keyboard stays with it.
        QVERIFY(!window.find<QPushButton>("makeAction")->isVisible());
        QCOMPARE(window.find<QLabel>("madeAction")->text(), QStringLiteral("Among our actions: Open"));
        QVERIFY(window.find<QLabel>("madeAction")->hasFocus());
        QCOMPARE(inRow<QLabel>(window, "actionText")->text(), advice.text);
        notices.last().first().value<Notice>().action();
        QVERIFY(stored(window, id).isEmpty());
        QVERIFY(window.find<QPushButton>("makeAction")->isVisible());
        QVERIFY(window.find<QLabel>("noActions")->isVisible());
    }

    void editedWhereItStands()
    {
        Window window;
        const qint64 id = withActions(window, {due(QStringLiteral("Ring customers"), 90)});
        auto *owner = inRow<QLineEdit>(window, "owner");
        QTest::keyClicks(owner, QStringLiteral("Ada"));
        QTRY_COMPARE(stored(window, id).first().owner, QStringLiteral("Ada")); // without leaving the field
        inRow<QComboBox>(window, "state")->setCurrentIndex(int(ActionState::Doing));
        QCOMPARE(stored(window, id).first().state, ActionState::Doing);
        inRow<QDateEdit>(window, "due")->setDate(QDate::currentDate().addDays(-3));
        QCOMPARE(stored(window, id).first().due, std::optional(QDate::currentDate().addDays(-3)));
        QCOMPARE(inRow<QLabel>(window, "dueMark")->text(), QStringLiteral("Overdue by 3 days"));
        inRow<QCheckBox>(window, "hasDue")->setChecked(false);
        QCOMPARE(stored(window, id).first().due, std::optional<QDate>());
        QVERIFY(!inRow<QLabel>(window, "dueMark")->isVisible());
        QCOMPARE(inRow<QDateEdit>(window, "due")->text(), QStringLiteral("No date"));
        QCOMPARE(inRow<QLineEdit>(window, "owner"), owner); // still the same row
    }

    void whatPressesIsMarkedAndComesFirst()
    {
        Window window;
        withActions(window,
                    {due(QStringLiteral("far"), 15), due(QStringLiteral("soon"), 14), due(QStringLiteral("today"), 0),
                     due(QStringLiteral("late"), -1), due(QStringLiteral("late but done"), -9, ActionState::Done)});
        const QStringList texts{QStringLiteral("late"), QStringLiteral("today"), QStringLiteral("soon"),
                                QStringLiteral("far"), QStringLiteral("late but done")};
        const QStringList marks{QStringLiteral("Overdue by 1 day"), QStringLiteral("Due today"),
                                QStringLiteral("Due in 14 days"), QString(), QString()};
        const QStringList tones{QStringLiteral("danger"), QStringLiteral("bark"), QStringLiteral("bark"), {}, {}};
        for (int row = 0; row < texts.size(); ++row) {
            QCOMPARE(inRow<QLabel>(window, "actionText", row)->text(), texts[row]);
            QCOMPARE(inRow<QLabel>(window, "dueMark", row)->text(), marks[row]);
            QCOMPARE(inRow<QLabel>(window, "dueMark", row)->property("tone").toString(), tones[row]);
        }
    }

    void deletedAndTakenBack()
    {
        Window window;
        const qint64 id = withActions(window, {due(QStringLiteral("one"), 50), due(QStringLiteral("two"), 60)});
        const QList<Action> before = stored(window, id);
        QSignalSpy notices(window.main->page(), &Page::notify);
        QTest::mouseClick(inRow<QPushButton>(window, "deleteAction"), Qt::LeftButton);
        QCOMPARE(stored(window, id), before.mid(1));
        QCOMPARE(inRow<QLabel>(window, "actionText")->text(), QStringLiteral("two"));
        QVERIFY(inRow<QPushButton>(window, "deleteAction")->hasFocus());
        notices.last().first().value<Notice>().action();
        QCOMPARE(stored(window, id), before);
    }

    void filteredByState()
    {
        Window window;
        withActions(window, {due(QStringLiteral("one"), 50), due(QStringLiteral("two"), 60, ActionState::Done)});
        auto *states = window.find<QComboBox>("stateFilter");
        QCOMPARE(states->itemText(0), QStringLiteral("All (2)"));
        QCOMPARE(states->itemText(3), QStringLiteral("Done (1)"));
        states->setFocus();
        for (int step = 0; step < 3; ++step)
            window.key(Qt::Key_Down);
        QCOMPARE(inRow<QLabel>(window, "actionText")->text(), QStringLiteral("two"));
        QVERIFY(!inRow<QLabel>(window, "actionText", 1));
        window.key(Qt::Key_Down);
        QCOMPARE(window.find<QLabel>("noActions")->text(), QStringLiteral("No action is in this state."));
        // Who adds one sees it.
        press(window, "makeAction");
        QVERIFY(inRow<QLabel>(window, "actionText", 2));
    }

    void addedInOnesOwnWords()
    {
        Window window;
        const qint64 id = withActions(window, {});
        press(window, "addAction");
        auto *text = window.find<QLineEdit>("newText");
        QVERIFY(text->hasFocus());
        QVERIFY(!window.find<QPushButton>("newAdd")->isEnabled());
        QTest::keyClicks(text, QStringLiteral("Sit in the shop on Fridays"));
        window.find<QComboBox>("newPractice")->setCurrentIndex(2);
        QTest::keyClicks(window.find<QLineEdit>("newOwner"), QStringLiteral("Bo"));
        press(window, "newAdd");
        QCOMPARE(stored(window, id).size(), 1);
        const Action made = stored(window, id).first();
        QCOMPARE(made.text, QStringLiteral("Sit in the shop on Fridays"));
        QCOMPARE(made.practice, (*window.session.round(id))->questionnaire.practices[2].key);
        QCOMPARE(made.owner, QStringLiteral("Bo"));
        QCOMPARE(made.moves.size(), 3); // all questions of the practice, until one is said not to
        QCOMPARE(made.due, std::optional<QDate>());
        QVERIFY(!text->isVisible());
        press(window, "addAction");
        window.key(Qt::Key_Escape);
        QVERIFY(!text->isVisible());
    }

    void ownActionsSayWhatTheyShouldMove()
    {
        Window window;
        const qint64 id = withActions(window, {});
        const Practice &practice = (*window.session.round(id))->questionnaire.practices[2];
        const QString first = (*window.session.round(id))->questionnaire.items[practice.items.first()].key;
        press(window, "addAction");
        QTest::keyClicks(window.find<QLineEdit>("newText"), QStringLiteral("Sit in the shop"));
        window.find<QComboBox>("newPractice")->setCurrentIndex(2);
        const auto boxes = window.find<QWidget>("newItems")->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), practice.items.size());
        for (QCheckBox *box : boxes.mid(1))
            box->click();
        press(window, "newAdd");
        QCOMPARE(stored(window, id).first().moves, QStringList{first});
    }

    void whatIsDueIsSummedUp()
    {
        Window window;
        withActions(window, {});
        QVERIFY(!window.find<QLabel>("pressing")->isVisible());
        Action owned = due(QStringLiteral("late"), -1);
        owned.owner = QStringLiteral("Bo");
        withActions(window, {owned, due(QStringLiteral("soon"), 14), due(QStringLiteral("far"), 15),
                             due(QStringLiteral("done"), 3, ActionState::Done)});
        const QString summary = QStringLiteral("3 to do · 1 overdue · 1 due within 14 days · 2 without an owner");
        QCOMPARE(window.find<QLabel>("pressing")->text(), summary);
        // The first page has the most pressing ones.
        window.main->goTo({.place = Place::Overview});
        QStringList texts;
        for (const QLabel *label : window.page()->findChildren<QLabel *>())
            if (label->isVisible())
                texts << label->text();
        QVERIFY(texts.contains(summary));
        const qsizetype late = texts.indexOf(QStringLiteral("late"));
        QVERIFY(late >= 0 && late < texts.indexOf(QStringLiteral("soon")));
        QVERIFY(texts[late + 1].startsWith(QStringLiteral("Bo · Overdue by 1 day")));
        QVERIFY(!texts.contains(QStringLiteral("done")));
        QTest::mouseClick(window.find<QPushButton>("actions"), Qt::LeftButton);
        QCOMPARE(window.main->route().place, Place::Actions);
    }

    void aLaterRoundTellsWhetherItMoved()
    {
        Window window;
        const qint64 id = withActions(window, {due(QStringLiteral("Ring customers"), 50)});
        QVERIFY(!inRow<QLabel>(window, "moved"));
        addPulse(window.session, QStringLiteral("Others"), 5, true, QDate(2027, 5, 4), QStringLiteral("Hill & Co"));
        addPulse(window.session, QStringLiteral("Board again"), 3, true, QDate(2027, 5, 4));
        window.main->goTo({.place = Place::Actions});
        // The Pulse asks one item of the practice: everything was a 2, and is a 3.
        QCOMPARE(inRow<QLabel>(window, "moved")->text(),
                 QStringLiteral("Did it move? 1 question: 2.0 in “Board”, 3.0 in “Board again”. Active listening as a "
                                "whole: too few to tell."));
        // A new action belongs to the later round, of which nothing is known yet.
        press(window, "makeAction");
        QVERIFY(inRow<QLabel>(window, "moved", 0));
        QVERIFY(!inRow<QLabel>(window, "moved", 1));
        QCOMPARE(stored(window, id).size(), 1);
    }

    void eachOrganizationHasItsOwn()
    {
        Window window;
        withActions(window, {due(QStringLiteral("ours"), 50)});
        QVERIFY(!window.find<QComboBox>("organization")->isVisible());
        addPulse(window.session, QStringLiteral("Theirs"), 2, true, QDate(2026, 1, 1), QStringLiteral("Hill & Co"));
        auto *organization = window.find<QComboBox>("organization");
        QVERIFY(organization->isVisible());
        QCOMPARE(organization->currentText(), QStringLiteral("Larkfield Stores"));
        organization->setCurrentIndex(1);
        Q_EMIT organization->activated(1);
        QVERIFY(window.find<QLabel>("noActions")->isVisible());
        press(window, "makeAction");
        QCOMPARE(window.session.actions().listOf(QStringLiteral("Hill & Co"), false)->size(), 1);
        QCOMPARE(window.session.actions().listOf(QStringLiteral("Larkfield Stores"), false)->size(), 1);
    }

    void aReaderChangesNothing()
    {
        Window window;
        withActions(window, {due(QStringLiteral("ours"), 50)});
        QVERIFY(window.session.open(window.workspace(), storage::Access::ReadOnly, {}));
        window.main->goTo({.place = Place::Actions});
        for (const char *name : {"addAction", "makeAction"})
            QVERIFY2(!window.find<QPushButton>(name)->isEnabled(), name);
        QVERIFY(!inRow<QPushButton>(window, "deleteAction")->isEnabled());
        QVERIFY(inRow<QLineEdit>(window, "owner")->isReadOnly());
        QVERIFY(!inRow<QCheckBox>(window, "hasDue")->isEnabled());
        QVERIFY(!inRow<QComboBox>(window, "state")->isEnabled());
    }

    void readableInALongerLanguage()
    {
        Window window(pseudoLanguage);
        window.main->resize(1024, 640);
        withActions(window, {due(QStringLiteral("Ring five customers a week, write down what they say, and bring it to "
                                                "the meeting on Monday"),
                                 -30),
                             due(QStringLiteral("soon"), 3), due(QStringLiteral("dropped"), 3, ActionState::Dropped)});
        addPulse(window.session, QStringLiteral("Board again"), 3, true, QDate(2027, 5, 4));
        VERIFY_READABLE(*window.page());
        press(window, "addAction");
        VERIFY_READABLE(*window.page());
        press(window, "newCancel");
        press(window, "makeAction");
        VERIFY_READABLE(*window.page());
    }
};

QTEST_MAIN(tst_OurActions)
#include "tst_ouractions.moc"
