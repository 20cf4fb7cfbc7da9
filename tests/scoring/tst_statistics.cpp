#include "fixture.h"

#include "scoring/statistics.h"

#include <QTest>

using namespace heartwood::scoring;
using namespace heartwood::scoring::test;

/// Reference values are those of METHODS section 11, unless a comment says where they are from.
class StatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundsHalfAwayFromZero()
    {
        QCOMPARE(roundHalfAway(2.25, 1), 2.3);
        QCOMPARE(roundHalfAway(-2.25, 1), -2.3);
        QCOMPARE(roundHalfAway(2.2499999, 1), 2.2);
        QCOMPARE(roundHalfAway(0.145, 2), 0.15); // 0.145 is a little less than that in binary: the guard
        QCOMPARE(roundHalfAway(-0.4, 0), 0.0);
        QCOMPARE(roundHalfAway(12.5, 0), 13.0);
    }

    void levelFollowsThePrintedDecimal()
    {
        for (const auto &[score, level] : QList<std::pair<double, int>>{{1, 1},
                                                                        {1.44, 1},
                                                                        {1.45, 2},
                                                                        {2.449, 2},
                                                                        {2.45, 3},
                                                                        {3.4499, 3},
                                                                        {3.45, 4},
                                                                        {4.44, 4},
                                                                        {4.45, 5},
                                                                        {5, 5}})
            QCOMPARE(levelOfScore(score), level);
    }

    void twoThirds()
    {
        QCOMPARE((QList{need(1), need(2), need(3), need(4), need(5), need(6)}), (QList{1, 2, 2, 3, 4, 4}));
    }

    void quantiles()
    {
        QVERIFY(isNear(t975(1), 12.7062047362));
        QVERIFY(isNear(t975(4), 2.7764451052));
        QVERIFY(isNear(t975(11), 2.2009851601));
        QVERIFY(isNear(t975(19), 2.0930240544));
        QVERIFY(isNear(tTwoSided(2.5, 8), 0.0369420377)); // Simpson's rule over the density
        QVERIFY(isNear(tTwoSided(-2.5, 8), 0.0369420377));
        QVERIFY(isNear(fQuantile(0.975, 31, 341), 1.5997147011));
        QVERIFY(isNear(fQuantile(0.025, 31, 341), 0.5565750683));
        QVERIFY(isNear(hedgesFactor(4), 0.7978845608));
        QVERIFY(isNear(hedgesFactor(17), 0.9551115055));
    }

    void rememberedQuantilesAreTheSame()
    {
        // 4 and 1028 share a place in the memory, as do 4 and 4.5.
        for (const double df : {4.0, 1028.0, 4.0, 4.5, 4.0})
            QCOMPARE(t975(df), tQuantile(0.975, df));
    }

    void moments()
    {
        const std::vector<double> values{2, 3, 3, 4, 5};
        const Moments all = momentsOf(values);
        QCOMPARE(all.n, 5);
        QVERIFY(isNear(all.mean, 3.4));
        QVERIFY(isNear(all.variance, 1.3)); // (1.96 + 0.16 + 0.16 + 0.36 + 2.56) / 4
        MomentSums sums;
        for (const double value : values)
            sums.add(value);
        QVERIFY(isNear(sums.moments().variance, 1.3));
        QVERIFY(!momentsOf({}).varies());
        QVERIFY(!momentsOf(std::vector<double>{3}).varies());
        QVERIFY(!momentsOf(std::vector<double>(7, 10.0 / 3)).varies());
    }

    void manyEqualValuesDoNotVary()
    {
        MomentSums sums;
        for (int i = 0; i < 100000; ++i)
            sums.add(11.0 / 3);
        QCOMPARE(sums.moments().variance, 0.0);
        QCOMPARE(MomentSums().moments().n, 0);
    }

    void holmStepsDown()
    {
        using P = std::optional<double>;
        // Sorted .01 x 3, .02 x 2, .04 x 1; in the order in which they came.
        const std::vector<P> adjusted = holm(std::vector<P>{0.04, {}, 0.01, 0.02});
        QVERIFY(isNear(adjusted[0], 0.04));
        QVERIFY(!adjusted[1]);
        QVERIFY(isNear(adjusted[2], 0.03));
        QVERIFY(isNear(adjusted[3], 0.04));
        const std::vector<P> tied = holm(std::vector<P>{0.01, 0.01, 0.015});
        QVERIFY(isNear(tied[0], 0.03) && isNear(tied[1], 0.03) && isNear(tied[2], 0.03)); // running maximum
        const std::vector<P> large = holm(std::vector<P>{0.6, 0.7});
        QVERIFY(isNear(large[0], 1) && isNear(large[1], 1)); // at most 1
        QVERIFY(holm({}).empty());
    }
};

QTEST_APPLESS_MAIN(StatisticsTest)
#include "tst_statistics.moc"
