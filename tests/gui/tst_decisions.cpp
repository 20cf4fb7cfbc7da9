#include "resultswindow.h"

#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

/// What the results page leads to: actions, what customers say, who leads.
using namespace heartwood;
using namespace heartwood::ui;
using namespace heartwood::ui::test;

class tst_Decisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stepsAreMadeActions();
    void customersStandBeside();
    void rolesOpenTheGap();
    void oneGroupIsNoGroup();
};

void tst_Decisions::stepsAreMadeActions()
{
    Results results({.people = 12});
    QSignalSpy notices(results.window.main->page(), &Page::notify);
    const auto stored = [&] { return *results.window.session.actions().list(results.id); };
    const auto round = *results.window.session.round(results.id);
    const auto &first = round->scorecard.practices[round->scorecard.priority.order.first()];
    auto *steps = results.window.find<QFrame>("firstSteps");
    QVERIFY(steps->isVisible());
    auto *make = steps->findChild<QPushButton *>(QStringLiteral("makeAction"));
    QTest::mouseClick(make, Qt::LeftButton);
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().first().practice, round->questionnaire.practices[first.practice].key);
    QVERIFY(!stored().first().moves.isEmpty());
    QVERIFY(!make->isVisible());
    QVERIFY(steps->findChild<QLabel *>(QStringLiteral("madeAction"))->hasFocus());
    notices.last().first().value<Notice>().action();
    QVERIFY(stored().isEmpty());
    QVERIFY(make->isVisible());
    QTest::mouseClick(results.window.find<QPushButton>("allActions"), Qt::LeftButton);
    QCOMPARE(results.window.main->route().place, Place::Actions);
}

void tst_Decisions::customersStandBeside()
{
    Results results({.people = 12});
    auto *card = results.window.find<QFrame>("customers");
    QVERIFY(!card->isVisible());
    Measure wave{.kind = MeasureKind::Nps,
                 .organization = QStringLiteral("Larkfield Stores"),
                 .date = QDate(2025, 6, 1),
                 .scaleMax = 10,
                 .answers = QList<std::optional<double>>(40, 9)};
    QVERIFY(results.window.session.measures().add(wave).ok());
    wave.date = QDate(2026, 6, 1);
    wave.answers = QList<std::optional<double>>(40, 10);
    QVERIFY(results.window.session.measures().add(wave).ok());
    wave.kind = MeasureKind::Csat;
    wave.scaleMax = 5;
    wave.covered = true;
    wave.answers = QList<std::optional<double>>(40, 5);
    QVERIFY(results.window.session.measures().add(wave).ok());
    results.window.session.touched();
    QVERIFY(card->isVisible());
    QString text;
    for (const QLabel *label : card->findChildren<QLabel *>())
        text += label->text() + u'\n';
    QVERIFY2(text.contains(QStringLiteral("NPS +100")) && text.contains(QStringLiteral("1 June 2026")),
             qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("Since the wave before")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("CSAT\n1 June 2026: covered")), qPrintable(text));
    QVERIFY2(!text.contains(u'%'), qPrintable(text)); // nothing of a covered wave
}

void tst_Decisions::rolesOpenTheGap()
{
    Results results({});
    Assessment made = *results.window.session.assessments().load(results.id);
    made.head.title = QStringLiteral("Two groups");
    made.head.date = QDate(2026, 6, 1);
    made.groups = {Group{.name = QStringLiteral("Heads"), .role = GroupRole::Neither},
                   Group{.name = QStringLiteral("Shops"), .role = GroupRole::Neither}};
    for (int person = 0; person < int(made.respondents.size()); ++person) {
        made.respondents[person].group = person % 2;
        for (int item = 0; item < made.itemCount; ++item) // heads two levels above the shops
            made.answers[qsizetype(person) * made.itemCount + item] =
                static_cast<char>(answerOfLevel(person % 2 == 0 ? 4 : 2));
    }
    results.id = *results.window.session.assessments().add(made);
    results.window.session.touched();
    results.show();
    const auto roles = [&] {
        QList<QComboBox *> shown = results.window.page()->findChildren<QComboBox *>(QStringLiteral("groupRole"));
        shown.removeIf([](const QComboBox *combo) { return !combo->isVisible(); });
        return shown;
    };
    QCOMPARE(roles().size(), 2);
    QVERIFY(results.window.find<QLabel>("rolesHint")->isVisible());
    QVERIFY(!results.window.find<QWidget>("gaps"));
    for (int i = 0; i < 2; ++i) {
        roles()[i]->setCurrentIndex(i + 1);
        Q_EMIT roles()[i]->activated(i + 1);
    }
    const auto kept = results.window.session.assessments().load(results.id);
    QCOMPARE(kept->groups[0].role, GroupRole::Leaders);
    QCOMPARE(kept->groups[1].role, GroupRole::Frontline);
    QVERIFY(!results.window.find<QLabel>("rolesHint")->isVisible());
    const auto labels = results.window.find<QWidget>("gaps")->findChildren<QLabel *>();
    const auto says = [&](const QString &text) {
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    };
    QVERIFY(says(QStringLiteral("+2.0")) && says(QStringLiteral("4.0")) && says(QStringLiteral("Possible blind spot")));
}

void tst_Decisions::oneGroupIsNoGroup()
{
    {
        const Results one({.people = 12, .groups = 1});
        QVERIFY(!one.window.find<QFrame>("groupsCard")->isVisible());
    }
    // Four are too few: neither gap nor scores of theirs.
    const Results two({.people = 12, .mode = Mode::Anonymous, .groups = 2});
    QVERIFY(two.window.find<QFrame>("groupsCard")->isVisible());
    QVERIFY(two.window.find<QLabel>("hiddenGroups")->text().contains(QStringLiteral("fewer than five")));
}

QTEST_MAIN(tst_Decisions)
#include "tst_decisions.moc"
