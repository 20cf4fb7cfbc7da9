#include "fixture.h"

#include "scoring/agreement.h"
#include "scoring/maturity.h"

#include <QTest>

#include <cmath>

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::scoring::test;

namespace {

Maturity maturityOfRows(const Model &model, const QStringList &rows, const PanelOptions &options = {})
{
    QString answers = rows.join(QString());
    answers.remove(u' ');
    const QByteArray bytes = answers.toLatin1();
    return maturityOf(model, {bytes, int(rows.size()), model.itemCount}, options);
}

Model modelOfItems(const QList<QList<int>> &items)
{
    return modelOf(questionnaireOf(items));
}

PracticeNode practiceOf(const QStringList &rows, const PanelOptions &options = {})
{
    return maturityOfRows(modelOfItems({{int(rows.first().size())}}), rows, options).practices.first();
}

} // namespace

/// Edges of METHODS sections 1 to 3. Intervals: mean 3.4, s^2 1.3, t(.975, 4) 2.7764451052.
class MaturityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobody()
    {
        const Maturity maturity = maturityOfRows(modelOfItems({{3, 3}, {3}}), {});
        QCOMPARE(maturity.practices[0].status, Status::NoData);
        QVERIFY(!maturity.practices[0].naShare && !maturity.practices[0].dkShare && !maturity.practices[0].ciNote);
        QCOMPARE(maturity.dimensions[0].nApplicable, 2);
        QCOMPARE(maturity.overall.status, Status::NoData);
        QVERIFY(!maturity.overall.capped && maturity.overall.limitingDimensions.isEmpty());
    }

    void nothingAsked()
    {
        const Maturity maturity = maturityOfRows(Model(), {QString()});
        QCOMPARE(maturity.overall.status, Status::NotApplicable);
    }

    void oneRater()
    {
        const PracticeNode node = practiceOf({QStringLiteral("445")});
        QVERIFY(isNear(node.score, 13.0 / 3));
        QCOMPARE(node.ciNote, IntervalNote::FewRaters);
        QVERIFY(!node.ciLow && !node.mdc && !node.ad && !node.alignment);
    }

    void coverageOfOneRater_data()
    {
        QTest::addColumn<QString>("answers");
        QTest::addColumn<QString>("status");
        QTest::newRow("two of three") << QStringLiteral("4D4") << QStringLiteral("scored");
        QTest::newRow("one of three") << QStringLiteral("4D-") << QStringLiteral("insufficient");
        QTest::newRow("one of one") << QStringLiteral("NN4") << QStringLiteral("scored");
        QTest::newRow("one of two") << QStringLiteral("N4-") << QStringLiteral("insufficient");
        QTest::newRow("none of one") << QStringLiteral("NN-") << QStringLiteral("insufficient");
        QTest::newRow("not applicable") << QStringLiteral("NNN") << QStringLiteral("not_applicable");
        QTest::newRow("three of five") << QStringLiteral("444--") << QStringLiteral("insufficient");
        QTest::newRow("four of five") << QStringLiteral("4444-") << QStringLiteral("scored");
    }
    void coverageOfOneRater()
    {
        QFETCH(QString, answers);
        QFETCH(QString, status);
        QCOMPARE(keyOf(practiceOf({answers}).status), status);
    }

    void interval()
    {
        const QStringList rows{QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("3"), QStringLiteral("4"),
                               QStringLiteral("5")};
        const PracticeNode node = practiceOf(rows);
        QVERIFY(isNear(node.score, 3.4));
        QVERIFY(isNear(node.ciLow, 1.9842852230) && isNear(node.ciHigh, 4.8157147770));
        QVERIFY(isNear(node.mdc, 1.6628832302)); // t(.975, 8) sqrt(1.3 x 2/5)
        QCOMPARE(node.levelLow, 2);
        QCOMPARE(node.levelHigh, 5);
        const PracticeNode of20 = practiceOf(rows, {1, 20}); // times sqrt(15/20)
        QVERIFY(isNear(of20.ciLow, 2.1739550386) && isNear(of20.ciHigh, 4.6260449614));
        for (const int all : {5, 4}) {
            const PracticeNode census = practiceOf(rows, {1, all});
            QCOMPARE(census.ciNote, IntervalNote::Census);
            QVERIFY(!census.ciLow && !census.levelLow && isNear(census.mdc, 1.6628832302));
        }
    }

    void intervalIsLimited()
    {
        const PracticeNode node = practiceOf(
            {QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("1"), QStringLiteral("5")});
        QVERIFY(isNear(node.ciLow, 1) && isNear(node.ciHigh, 1.8 + *node.halfWidth));
        QVERIFY(*node.halfWidth > 0.8);
    }

    void allEqual()
    {
        const PracticeNode node = practiceOf(QStringList(7, QStringLiteral("434")), {1, 7});
        QCOMPARE(node.ciNote, IntervalNote::NoVariation); // comes before census
        QVERIFY(!node.ciLow && !node.mdc);
        QCOMPARE(node.alignment, Alignment::Aligned);
        QVERIFY(isNear(node.ad, 0) && isNear(node.rwgStar, 1));
    }

    void anonymousStatus()
    {
        const QString open = QStringLiteral("---");
        const QString given = QStringLiteral("333");
        const QStringList four(4, given);
        QCOMPARE(practiceOf(four + QStringList(5, open), {5, {}}).status, Status::Insufficient); // 4 of 9
        const PracticeNode suppressed = practiceOf(four + QStringList(4, open), {5, {}});        // 4 of 8
        QCOMPARE(suppressed.status, Status::Suppressed);
        QVERIFY(!suppressed.naShare && !suppressed.dkShare && !suppressed.unansweredShare && !suppressed.score);
        QCOMPARE(suppressed.m, 4);
        QCOMPARE(suppressed.eligible, 8);
        QCOMPARE(practiceOf(four + QStringList(4, open)).status, Status::Scored);
    }

    void shares()
    {
        const PracticeNode node = practiceOf({QStringLiteral("3N-"), QStringLiteral("33D")});
        QVERIFY(isNear(node.naShare, 1.0 / 6) && isNear(node.dkShare, 1.0 / 5) &&
                isNear(node.unansweredShare, 2.0 / 5));
        QVERIFY(!practiceOf({QStringLiteral("NNN")}).dkShare);
    }

    void alignmentLimits_data()
    {
        QTest::addColumn<QString>("answers"); // of five raters
        QTest::addColumn<double>("ad");
        QTest::addColumn<double>("rwgStar");
        QTest::addColumn<QString>("label");
        QTest::newRow("0.80") << QStringLiteral("22344") << 0.8 << 0.5 << QStringLiteral("aligned");
        QTest::newRow("1.20") << QStringLiteral("12345") << 1.2 << 0.0 << QStringLiteral("mixed");
        QTest::newRow("1.60") << QStringLiteral("11355") << 1.6 << 0.0 << QStringLiteral("divided");
    }
    void alignmentLimits()
    {
        QFETCH(QString, answers);
        QFETCH(double, ad);
        QFETCH(double, rwgStar);
        QFETCH(QString, label);
        const PracticeNode node = practiceOf(answers.split(QString(), Qt::SkipEmptyParts));
        QVERIFY(isNear(node.ad, ad) && isNear(node.rwgStar, rwgStar));
        QCOMPARE(keyOf(*node.alignment), label);
    }

    void alignmentNeedsTwoThirdsOfItems()
    {
        // Items answered by 5, 5 and 4: two of three qualify. By 5, 4 and 4: one does not suffice.
        QVERIFY(practiceOf({QStringLiteral("333"), QStringLiteral("333"), QStringLiteral("333"), QStringLiteral("333"),
                            QStringLiteral("33-")})
                    .ad);
        QVERIFY(!practiceOf({QStringLiteral("333"), QStringLiteral("333"), QStringLiteral("333"), QStringLiteral("33-"),
                             QStringLiteral("3-3")})
                     .ad);
        // An item that applies to nobody is none of the three.
        QVERIFY(practiceOf(QStringList(5, QStringLiteral("3NN"))).ad);
    }

    void weightZeroIsOutside()
    {
        Model model = modelOfItems({{1, 1}, {1}});
        model.practices[1].weight = 0;
        const Maturity maturity = maturityOfRows(model, {QStringLiteral("25 4")});
        QCOMPARE(maturity.dimensions[0].nApplicable, 1);
        QVERIFY(isNear(maturity.dimensions[0].score, 2) && isNear(maturity.practices[1].score, 5));
        model.dimensions[0].weight = 0;
        const Maturity second = maturityOfRows(model, {QStringLiteral("25 4")});
        QVERIFY(isNear(second.overall.score, 4) && isNear(second.dimensions[0].score, 2));
        QCOMPARE(second.overall.limitingDimensions, (QList{1})); // and the gate doesn't see it
        QCOMPARE(second.overall.capped, false);
    }

    void weights()
    {
        Model model = modelOfItems({{1, 1}, {1}});
        model.practices[0].weight = 3;
        model.dimensions[1].weight = 0.5;
        const Maturity maturity = maturityOfRows(model, {QStringLiteral("24 5")});
        QVERIFY(isNear(maturity.dimensions[0].score, 2.5));
        QVERIFY(isNear(maturity.overall.score, (2.5 + 0.5 * 5) / 1.5));
    }

    void gate()
    {
        const Maturity maturity =
            maturityOfRows(modelOfItems({{1}, {1}, {1}}), QStringList(5, QStringLiteral("1 5 5")));
        QVERIFY(isNear(maturity.overall.score, 11.0 / 3));
        QCOMPARE(maturity.overall.levelMean, 4);
        QCOMPARE(maturity.overall.level, 2);
        QCOMPARE(maturity.overall.capped, true);
        QCOMPARE(maturity.overall.limitingDimensions, (QList{0}));
    }

    void gateCapsTheIntervalToo()
    {
        const Maturity maturity = maturityOfRows(
            modelOfItems({{1}, {1}, {1}}), {QStringLiteral("1 5 5"), QStringLiteral("1 5 5"), QStringLiteral("1 5 5"),
                                            QStringLiteral("1 4 5"), QStringLiteral("1 5 4")});
        QVERIFY(maturity.overall.ciLow);
        QCOMPARE(maturity.overall.levelLow, 2);
        QCOMPARE(maturity.overall.levelHigh, 2);
    }

    void everyDimensionMustBeScored()
    {
        const Maturity open = maturityOfRows(modelOfItems({{1}, {1}, {1}}), {QStringLiteral("3 3 -")});
        QCOMPARE(open.overall.status, Status::Insufficient); // two thirds are not enough here
        QCOMPARE(open.overall.nScored, 2);
        const Maturity none = maturityOfRows(modelOfItems({{1}, {1}, {1}}), {QStringLiteral("3 3 N")});
        QVERIFY(isNear(none.overall.score, 3));
        QCOMPARE(none.overall.nApplicable, 2);
    }

    void raterMeans()
    {
        const Maturity maturity =
            maturityOfRows(modelOfItems({{3, 3}}), {QStringLiteral("34- NNN"), QStringLiteral("3-- 555")});
        QCOMPARE(maturity.raterMeans.at(0, 0), 3.5);
        QVERIFY(std::isinf(maturity.raterMeans.at(1, 0)));
        QVERIFY(std::isnan(maturity.raterMeans.at(0, 1)));
        QCOMPARE(maturity.raterMeans.at(1, 1), 5.0);
    }

    void manySheetsAreCountedExactly()
    {
        // More than a byte holds, more items than stand side by side, and not in the questionnaire's order.
        Questionnaire questionnaire = questionnaireOf(QList<QList<int>>(4, QList<int>(5, 3)));
        QList<int> items = questionnaire.variants.first().items;
        std::reverse(items.begin(), items.end());
        RandomAnswers random(7);
        QStringList rows;
        for (int i = 0; i < 700; ++i)
            rows.append(random.row(60, 20));
        const QByteArray answers = rows.join(QString()).toLatin1();
        const Panel panel{answers, int(rows.size()), 60};
        const Maturity forwards = maturityOf(modelOf(questionnaire), panel, {});
        const Maturity backwards = maturityOf(Model::of(questionnaire, items), panel, {});
        const QList<ItemTally> tallies = tallyItems(panel);
        for (int practice = 0; practice < 20; ++practice) {
            double sum = 0, people = 0, deviation = 0;
            for (int i = 0; i < rows.size(); ++i) {
                if (const double mean = forwards.raterMeans.at(practice, i); std::isfinite(mean)) {
                    sum += mean;
                    ++people;
                }
            }
            for (int item = 3 * practice; item < 3 * practice + 3; ++item)
                deviation += tallies[item].averageDeviation() / 3;
            QCOMPARE(forwards.practices[practice].m, int(people));
            QVERIFY(isNear(forwards.practices[practice].score, sum / people));
            QVERIFY(isNear(forwards.practices[practice].ad, deviation));
            QVERIFY(isNear(backwards.practices[practice].ad, deviation));
            QVERIFY(isNear(backwards.practices[practice].score, sum / people));
        }
    }
};

QTEST_APPLESS_MAIN(MaturityTest)
#include "tst_maturity.moc"
