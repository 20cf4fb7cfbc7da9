#include "fixture.h"

#include "scoring/scorecard.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::scoring::test;

namespace {

/// Two dimensions of two practices of three items.
Questionnaire twoByTwo()
{
    return questionnaireOf({{3, 3}, {3, 3}});
}

int gradeOf(const Assessment &assessment)
{
    return scoreOf(twoByTwo(), assessment).practices[0].confidence.evidenceGrade;
}

void compareFigures(const Node &is, const Node &was)
{
    QCOMPARE(is.status, was.status);
    QCOMPARE(is.score, was.score);
    QCOMPARE(is.ciN, was.ciN);
    QCOMPARE(is.ciLow, was.ciLow);
    QCOMPARE(is.ciHigh, was.ciHigh);
    QCOMPARE(is.level, was.level);
    QCOMPARE(is.ad, was.ad);
}

} // namespace

class ScorecardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyFinishedSheetsCount()
    {
        Assessment round = roundOf(twoByTwo(), {QStringLiteral("111 111 111 111"), QStringLiteral("333 333 333 333"),
                                                QStringLiteral("555 555 555 555")});
        round.respondents[0].finished = false;
        const Scorecard scorecard = scoreOf(twoByTwo(), round);
        QCOMPARE(scorecard.respondents, 2);
        QVERIFY(isNear(scorecard.overall.score, 4));
        for (Respondent &respondent : round.respondents)
            respondent.finished = false;
        QCOMPARE(scoreOf(twoByTwo(), round).overall.status, Status::NoData);
    }

    void onlyTheVariantsItemsCount()
    {
        Questionnaire questionnaire = twoByTwo();
        questionnaire.variants.append({QStringLiteral("few"), {7, 8, 3}});
        Assessment round = roundOf(questionnaire, {QStringLiteral("111 4NN 135 111")});
        round.head.variant = QStringLiteral("few");
        const Scorecard scorecard = scoreOf(questionnaire, round);
        QCOMPARE(scorecard.practices.size(), 2);
        QVERIFY(!scorecard.practice(0) && !scorecard.practice(3));
        QVERIFY(isNear(scorecard.practice(1)->score.score, 4));
        QVERIFY(isNear(scorecard.practice(2)->score.score, 4)); // 3 and 5
        QCOMPARE(scorecard.practice(2)->items.size(), 2);
        QCOMPARE(scorecard.practice(2)->items[0].item, 7);
        QCOMPARE(scorecard.dimensions[1].practices, (QList{1}));
        QVERIFY(isNear(scorecard.overall.score, 4));
    }

    void aDimensionWithoutAskedItemsLeaves()
    {
        Questionnaire questionnaire = twoByTwo();
        questionnaire.variants.append({QStringLiteral("few"), {6}});
        Assessment round = roundOf(questionnaire, {QStringLiteral("111 111 511 111")});
        round.head.variant = QStringLiteral("few");
        const Scorecard scorecard = scoreOf(questionnaire, round);
        QCOMPARE(scorecard.dimensions.size(), 1);
        QCOMPARE(scorecard.dimensions[0].dimension, 1);
        QVERIFY(isNear(scorecard.overall.score, 5));
    }

    void aChoiceScoresAsAQuestionnaireOfThoseItems()
    {
        RandomAnswers random(7);
        QStringList all, chosen;
        for (int i = 0; i < 12; ++i) {
            all.append(random.row(12, 6));
            chosen.append(all.last().sliced(3, 3) + all.last().sliced(6, 3) + all.last().sliced(9, 3));
        }
        Assessment choice = roundOf(twoByTwo(), all, Mode::Anonymous);
        choice.head.asked = {3, 4, 5, 6, 7, 8, 9, 10, 11};
        choice.aims = {{}, {5, 5}, {3, 1}, {4, 2}};
        setGroups(choice, {{u"Leaders"_qs, GroupRole::Leaders}, {u"Shops"_qs, GroupRole::Frontline}},
                  u"000000111111"_qs);
        const Questionnaire small = questionnaireOf({{3}, {3, 3}});
        Assessment whole = roundOf(small, chosen, Mode::Anonymous);
        whole.aims = choice.aims.sliced(1);
        setGroups(whole, choice.groups, u"000000111111"_qs);
        const Scorecard is = scoreOf(twoByTwo(), choice);
        const Scorecard was = scoreOf(small, whole);
        QVERIFY(was.overall.scored());
        compareFigures(is.overall, was.overall);
        QCOMPARE(is.practices.size(), 3);
        QVERIFY(!is.practice(0));
        for (int i = 0; i < 3; ++i) {
            compareFigures(is.practices[i].score, was.practices[i].score);
            QCOMPARE(is.practices[i].items.size(), 3);
            QCOMPARE(is.practices[i].items[2].mean, was.practices[i].items[2].mean);
            QCOMPARE(is.practices[i].priority.rank, was.practices[i].priority.rank);
        }
        for (int i = 0; i < 2; ++i)
            compareFigures(is.dimensions[i].score, was.dimensions[i].score);
        for (int i = 0; i < 2; ++i)
            compareFigures(is.groups[i].overall, was.groups[i].overall);
        QCOMPARE(is.target, was.target);
        QCOMPARE(is.fragility.low, was.fragility.low);
        QCOMPARE(is.onePersonWeight, was.onePersonWeight);
        QCOMPARE(is.holds.practices, was.holds.practices);
    }

    void unknownVariant()
    {
        Assessment round = roundOf(twoByTwo(), {QStringLiteral("111 111 111 111")});
        round.head.variant = QStringLiteral("no such");
        QVERIFY(scoreOf(twoByTwo(), round).practices.isEmpty());
    }

    void aims()
    {
        Assessment round = roundOf(twoByTwo(), {QStringLiteral("333 222 333 333")});
        const Scorecard byDefault = scoreOf(twoByTwo(), round);
        QCOMPARE(byDefault.practices[0].aim, (Aim{4, 3}));
        QVERIFY(isNear(byDefault.target, 4) && isNear(byDefault.practices[1].priority.index, 6));
        round.aims = {{5, 5}, {3, 1}, {2, 3}, {4, 3}};
        const Scorecard aimed = scoreOf(twoByTwo(), round);
        QVERIFY(isNear(aimed.dimensions[0].target, 4) && isNear(aimed.dimensions[1].target, 3));
        QVERIFY(isNear(aimed.target, 3.5));
        QCOMPARE(aimed.priority.order, (QList{0, 3, 1})); // indexes 10, 1, 0, 3
    }

    void effortIsTheLowestOfTheNextStep()
    {
        const Scorecard scorecard = scoreOf(twoByTwo(), roundOf(twoByTwo(), {QStringLiteral("333 555 --- 111")}));
        QCOMPARE(scorecard.practices[0].effort, 3);
        QVERIFY(!scorecard.practices[1].effort); // nothing above level 5
        QVERIFY(!scorecard.practices[2].effort); // not scored
        QCOMPARE(scorecard.practices[3].effort, 1);
    }

    void evidenceCountsForAYear_data()
    {
        QTest::addColumn<std::optional<QDate>>("date");
        QTest::addColumn<int>("grade");
        using Date = std::optional<QDate>;
        QTest::newRow("the assessment's") << Date() << 1;
        QTest::newRow("its day") << Date(QDate(2026, 5, 15)) << 1;
        QTest::newRow("the day after") << Date(QDate(2026, 5, 16)) << 0;
        QTest::newRow("a year before") << Date(QDate(2025, 5, 15)) << 1;
        QTest::newRow("a year and a day before") << Date(QDate(2025, 5, 14)) << 0;
    }
    void evidenceCountsForAYear()
    {
        QFETCH(std::optional<QDate>, date);
        QFETCH(int, grade);
        Assessment round = roundOf(twoByTwo(), {QStringLiteral("333 333 333 333")});
        round.evidence = {{0, 1, EvidenceKind::Artefact, date}};
        QCOMPARE(gradeOf(round), grade);
    }

    void evidenceOfWhomAndWhat()
    {
        Assessment round = roundOf(twoByTwo(), {QStringLiteral("444 333 333 333"), QStringLiteral("444 333 333 333")});
        round.evidence = {{0, 0, EvidenceKind::Artefact, {}}, {0, 1, EvidenceKind::Artefact, {}}};
        QCOMPARE(gradeOf(round), 1); // one kind, however often
        QVERIFY(scoreOf(twoByTwo(), round).practices[0].confidence.claimed);
        round.evidence.append({1, 2, EvidenceKind::Outcome, {}});
        QCOMPARE(gradeOf(round), 2);
        QVERIFY(!scoreOf(twoByTwo(), round).practices[0].confidence.claimed);
        round.respondents[1].finished = false;
        QCOMPARE(gradeOf(round), 1);
        round.head.variant = QStringLiteral("first"); // asks item 0 only
        round.evidence = {{0, 1, EvidenceKind::Artefact, {}}};
        QCOMPARE(gradeOf(round), 0);
    }

    void confidenceOfDimensions()
    {
        // Five alike raters, no evidence: step 1; with two kinds: 3.
        Assessment round = roundOf(twoByTwo(), QStringList(5, QStringLiteral("333 333 --- 333")));
        round.evidence = {{0, 0, EvidenceKind::Artefact, {}}, {0, 0, EvidenceKind::Outcome, {}}};
        const Scorecard scorecard = scoreOf(twoByTwo(), round);
        QCOMPARE(scorecard.dimensions[0].confidenceStep, 2);
        QCOMPARE(scorecard.dimensions[1].confidenceStep, 1); // over the scored one
        const Assessment open = roundOf(twoByTwo(), {QStringLiteral("333 333 --- ---")});
        QVERIFY(!scoreOf(twoByTwo(), open).dimensions[1].confidenceStep);
    }

    void gapsSmallerThanTheInterval()
    {
        // The first practice as in tst_maturity: 3.4 +- 1.4157147770.
        Assessment round = roundOf(twoByTwo(), {QStringLiteral("222 333 333 333"), QStringLiteral("333 333 333 333"),
                                                QStringLiteral("333 333 333 333"), QStringLiteral("444 333 333 333"),
                                                QStringLiteral("555 333 333 333")});
        round.aims = {{4.8, 3}, {4, 3}, {4, 3}, {4, 3}};
        QVERIFY(scoreOf(twoByTwo(), round).practices[0].gapWithinUncertainty);
        QVERIFY(!scoreOf(twoByTwo(), round).practices[1].gapWithinUncertainty); // no interval
        round.aims[0].target = 4.82;
        QVERIFY(!scoreOf(twoByTwo(), round).practices[0].gapWithinUncertainty);
        round.aims[0].target = 3; // no gap
        QVERIFY(!scoreOf(twoByTwo(), round).practices[0].gapWithinUncertainty);
    }

    void itemsOfNamedRounds()
    {
        const Scorecard scorecard = scoreOf(
            twoByTwo(), roundOf(twoByTwo(), {QStringLiteral("34D 333 333 333"), QStringLiteral("5-N 333 333 333")}));
        const QList<ItemResult> &items = scorecard.practices[0].items;
        QCOMPARE(items[0].n, 2);
        QVERIFY(isNear(items[0].mean, 4) && !items[0].ad);
        QCOMPARE(items[0].counts, (std::array{0, 0, 1, 0, 1}));
        QCOMPARE(items[1].unanswered, 1);
        QCOMPARE(items[2].n, 0);
        QVERIFY(!items[2].mean);
        QCOMPARE(items[2].dontKnow, 1);
        QCOMPARE(items[2].notApplicable, 1);
    }

    void reliabilityFromThirtySheetsOn()
    {
        RandomAnswers random(3);
        QStringList rows;
        QList<QList<std::optional<double>>> levels;
        for (int i = 0; i < 30; ++i) {
            rows.append(random.row(12, 0));
            levels.append(QList<std::optional<double>>());
            for (const QChar c : rows.last().first(6))
                levels.last().append(c.digitValue());
        }
        const Reliability expected = reliabilityOf(levels);
        const Reliability found = scoreOf(twoByTwo(), roundOf(twoByTwo(), rows)).dimensions[0].reliability;
        QVERIFY(found.report && isNear(found.alpha, *expected.alpha));
        QVERIFY(isNear(found.ciLow, *expected.ciLow) && isNear(found.ciHigh, *expected.ciHigh));
        rows[4][2] = u'D';
        const Scorecard fewer = scoreOf(twoByTwo(), roundOf(twoByTwo(), rows));
        QCOMPARE(fewer.dimensions[0].reliability.nComplete, 29);
        QVERIFY(!fewer.dimensions[0].reliability.report && !fewer.dimensions[0].reliability.alpha);
        QVERIFY(fewer.dimensions[1].reliability.report);
    }

    void whatIf()
    {
        const Scorecard scorecard = scoreOf(twoByTwo(), roundOf(twoByTwo(), {QStringLiteral("111 333 333 ---")}));
        QCOMPARE(scorecard.overall.status, Status::Insufficient);
        const Maturity maturity = supposing(twoByTwo(), scorecard, {{0, 5.0}, {3, 4.0}}).maturity;
        QVERIFY(isNear(maturity.dimensions[0].score, 4) && isNear(maturity.dimensions[1].score, 3.5));
        QVERIFY(isNear(maturity.overall.score, 3.75));
        QCOMPARE(maturity.overall.level, 4);
        QVERIFY(!maturity.overall.ciLow && !maturity.overall.alignment && !maturity.practices[0].ciN);
        QVERIFY(isNear(supposing(twoByTwo(), scorecard, {}).maturity.dimensions[0].score, 2));
    }
};

QTEST_APPLESS_MAIN(ScorecardTest)
#include "tst_scorecard.moc"
