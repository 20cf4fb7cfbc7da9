#include "fixture.h"

#include "scoring/scorecard.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::scoring::test;

namespace {

const Group leaders{QStringLiteral("Executives"), GroupRole::Leaders};
const Group front{QStringLiteral("Stores"), GroupRole::Frontline};
const Group others{QStringLiteral("Finance"), GroupRole::Neither};

Questionnaire oneByTwo()
{
    return questionnaireOf({{3, 3}});
}

/// members: who belongs to which group, one character a sheet; all answer 444 333.
Scorecard scoredGroups(const QString &members, const QList<Group> &groups, Mode mode = Mode::Anonymous)
{
    Assessment round = roundOf(oneByTwo(), QStringList(members.size(), QStringLiteral("444 333")), mode);
    setGroups(round, groups, members);
    return scoreOf(oneByTwo(), round);
}

/// Which groups show the first practice.
QString shownOf(const Scorecard &scorecard)
{
    QString shown;
    for (const GroupResult &group : scorecard.groups)
        shown += group.practices[0].shown ? u'+' : u'-';
    return shown;
}

} // namespace

class AnonymityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupsThatMayBeShown_data()
    {
        QTest::addColumn<QString>("members");
        QTest::addColumn<QString>("shown");
        QTest::newRow("all large") << QStringLiteral("000001111122222") << QStringLiteral("+++");
        QTest::newRow("one small hides the smallest") << QStringLiteral("0000011111122") << QStringLiteral("-+-");
        QTest::newRow("first on ties") << QStringLiteral("00000111112") << QStringLiteral("-+-");
        QTest::newRow("two small ones hide each other") << QStringLiteral("00000111222") << QStringLiteral("+--");
        QTest::newRow("an empty one hides nothing") << QStringLiteral("0000011111") << QStringLiteral("++-");
        QTest::newRow("a person of no group") << QStringLiteral("000001111122222.") << QStringLiteral("-++");
        QTest::newRow("five of no group") << QStringLiteral("000001111122222.....") << QStringLiteral("+++");
    }
    void groupsThatMayBeShown()
    {
        QFETCH(QString, members);
        QFETCH(QString, shown);
        QCOMPARE(shownOf(scoredGroups(members, {leaders, front, others})), shown);
    }

    void hiddenGroupsTellNothing()
    {
        const Scorecard scorecard = scoredGroups(QStringLiteral("0000011111111"), {leaders, front});
        QCOMPARE(shownOf(scorecard), QStringLiteral("++"));
        const Scorecard hidden = scoredGroups(QStringLiteral("000011111111"), {leaders, front});
        const GroupResult &group = hidden.groups[0];
        QCOMPARE(group.n, 4);
        QCOMPARE(group.practices[0].score.status, Status::Suppressed);
        QVERIFY(!group.practices[0].score.score && !group.practices[0].score.naShare);
        QCOMPARE(group.practices[0].score.m, 0);
        QVERIFY(!group.overall.score && !group.dimensions[0].score);
        QCOMPARE(shownOf(hidden), QStringLiteral("--"));
    }

    void namedGroupsAreShownAtAnySize()
    {
        const Scorecard scorecard = scoredGroups(QStringLiteral("0111111"), {leaders, front}, Mode::Named);
        QCOMPARE(shownOf(scorecard), QStringLiteral("++"));
        QVERIFY(isNear(scorecard.groups[0].overall.score, 3.5));
        // Leaders beside the front line keep their own minimum.
        QCOMPARE(scorecard.perceptionGap[0].label, GapLabel::Suppressed);
    }

    void groupsAreRolledUpFromWhatIsShown()
    {
        // In group 0 only four can say something of the second practice: of two applicable practices one is shown.
        QStringList rows(6, QStringLiteral("444 333"));
        rows[0] = rows[1] = QStringLiteral("444 3--");
        Assessment round = roundOf(oneByTwo(), rows + QStringList(9, QStringLiteral("222 222")), Mode::Anonymous);
        setGroups(round, {leaders, front}, QStringLiteral("000000111111111"));
        const Scorecard scorecard = scoreOf(oneByTwo(), round);
        const GroupResult &group = scorecard.groups[0];
        QVERIFY(group.practices[0].shown && !group.practices[1].shown);
        QCOMPARE(group.dimensions[0].nApplicable, 2);
        QCOMPARE(group.dimensions[0].nScored, 1);
        QCOMPARE(group.dimensions[0].status, Status::Insufficient);
        // The other group hides the second practice too: the total minus it would tell of the four.
        QVERIFY(!scorecard.groups[1].practices[1].shown);
        QVERIFY(!scorecard.groups[1].overall.score);
        QCOMPARE(scorecard.perceptionGap[1].label, GapLabel::Suppressed);
        QVERIFY(isNear(scorecard.perceptionGap[0].gap, 2));
    }

    void whatDoesNotApplyToALargeGroup()
    {
        QStringList rows(5, QStringLiteral("444 NNN"));
        Assessment round = roundOf(oneByTwo(), rows + QStringList(5, QStringLiteral("444 333")), Mode::Anonymous);
        setGroups(round, {leaders, front}, QStringLiteral("0000011111"));
        const GroupResult group = scoreOf(oneByTwo(), round).groups[0];
        QCOMPARE(group.practices[1].score.status, Status::NotApplicable);
        QVERIFY(!group.practices[1].shown && isNear(group.overall.score, 4));
    }

    void perceptionGapNeedsBothRoles()
    {
        QVERIFY(scoredGroups(QStringLiteral("0000011111"), {leaders, others}).perceptionGap.isEmpty());
        const Scorecard scorecard = scoredGroups(QStringLiteral("0000011111"), {leaders, front});
        QCOMPARE(scorecard.perceptionGap.size(), 2);
        QCOMPARE(scorecard.perceptionGap[0].label, GapLabel::NoClearGap);
    }

    void aHiddenGroupHidesItsRole()
    {
        const Scorecard scorecard = scoredGroups(QStringLiteral("00000011111122"), {leaders, front, front});
        QCOMPARE(shownOf(scorecard), QStringLiteral("-+-"));
        QCOMPARE(scorecard.perceptionGap[0].label, GapLabel::Suppressed);
    }

    void itemsOfAnonymousRounds()
    {
        // Practice 0 scored by 9; its second item has 9 answers, its third 4. Practice 1: suppressed, four raters.
        QStringList rows;
        for (int i = 0; i < 9; ++i)
            rows.append(
                QStringLiteral("33%1 %2").arg(QLatin1String(i < 4 ? "3" : "D"), QLatin1String(i < 4 ? "222" : "NNN")));
        const Scorecard scorecard = scoreOf(oneByTwo(), roundOf(oneByTwo(), rows, Mode::Anonymous));
        const QList<ItemResult> &items = scorecard.practices[0].items;
        QCOMPARE(items[0].n, 9);
        QVERIFY(isNear(items[0].mean, 3) && items[0].ad && !items[0].counts); // counts from 10 on
        QVERIFY(!items[2].n && !items[2].mean && !items[2].ad && !items[2].counts);
        QVERIFY(!items[2].dontKnow && !items[2].notApplicable && !items[2].unanswered); // n would be the rest
        QCOMPARE(scorecard.practices[1].score.status, Status::Suppressed);
        for (const ItemResult &item : scorecard.practices[1].items)
            QVERIFY(!item.n && !item.mean && !item.notApplicable && !item.dontKnow && !item.unanswered);
    }

    void distributionsFromTenOn()
    {
        const Assessment round = roundOf(oneByTwo(), QStringList(10, QStringLiteral("33- 333")), Mode::Anonymous);
        const QList<ItemResult> items = scoreOf(oneByTwo(), round).practices[0].items;
        QCOMPARE(items[0].counts, (std::array{0, 0, 10, 0, 0}));
        QVERIFY(!items[2].counts);
    }

    void unscoredPracticesHaveNoConfidence()
    {
        Assessment round = roundOf(oneByTwo(), QStringList(4, QStringLiteral("333 333")), Mode::Anonymous);
        round.evidence = {{0, 0, EvidenceKind::Artefact, {}}};
        const Scorecard scorecard = scoreOf(oneByTwo(), round);
        QCOMPARE(scorecard.practices[0].score.status, Status::Suppressed);
        QCOMPARE(scorecard.practices[0].confidence.evidenceGrade, 0);
        QVERIFY(!scorecard.overall.score && !scorecard.fragility.low && !scorecard.onePersonWeight);
    }
};

QTEST_APPLESS_MAIN(AnonymityTest)
#include "tst_anonymity.moc"
