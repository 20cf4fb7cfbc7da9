#include "fixture.h"

#include "scoring/change.h"
#include "scoring/confidence.h"
#include "scoring/customermeasures.h"
#include "scoring/perceptiongap.h"
#include "scoring/priority.h"
#include "scoring/reliability.h"
#include "scoring/suppression.h"

#include <QTest>

#include <limits>

using namespace heartwood::scoring;
using namespace heartwood::scoring::test;

namespace {

using Values = std::vector<std::optional<double>>;

Change changeOf(Design design, const Values &before, const Values &after)
{
    return changesOf(design, {{before, after}}).first();
}

PerceptionGap gapOf(const std::vector<double> &leaders, const std::vector<double> &frontline, int k = 5)
{
    return perceptionGapsOf({{momentsOf(leaders), momentsOf(frontline), false}}, k).first();
}

} // namespace

/// The smaller rules where they are at their limits. Intervals and p were worked out with Simpson's rule over the
/// density of t, independently of the library.
class RulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairedChange()
    {
        const Change change = changeOf(Design::Paired, {1, 2, 2, 3, 2, 1}, {3, 4, 5, 4, 4, 3});
        QCOMPARE(change.nBefore, 6);
        QVERIFY(isNear(change.diff, 2));
        QVERIFY(isNear(change.ciLow, 1.3362786240));
        QVERIFY(isNear(change.ciHigh, 2.6637213760));
        QVERIFY(isNear(change.p, 0.0005732451));
        QVERIFY(isNear(change.g, 2.2337386446));
        QCOMPARE(change.verdict, Verdict::Improved);
    }

    void independentChange()
    {
        const Change change = changeOf(Design::Independent, {1, 2, 2, 3, 2, 1}, {3, 4, 5, 4, 4, 3});
        QVERIFY(isNear(change.ciLow, 1.0316207891));
        QVERIFY(isNear(change.ciHigh, 2.9683792109));
        QVERIFY(isNear(change.p, 0.0009774374));
        QVERIFY(isNear(change.g, 2.4515917382));
        const Change back = changeOf(Design::Independent, {3, 4, 5, 4, 4, 3}, {1, 2, 2, 3, 2, 1});
        QCOMPARE(back.verdict, Verdict::Declined);
    }

    void changeWithoutVariation()
    {
        const Change shifted = changeOf(Design::Paired, {1, 2, 3, 4, 3}, {2, 3, 4, 5, 4});
        QVERIFY(!shifted.p && !shifted.ciLow && !shifted.pHolm);
        QVERIFY(shifted.g.has_value()); // people differ, though all moved alike
        QCOMPARE(shifted.verdict, Verdict::UniformShift);
        const Change same = changeOf(Design::Paired, {1, 2, 3, 4, 3}, {1, 2, 3, 4, 3});
        QCOMPARE(same.verdict, Verdict::NoDetectableChange);
        const Change flat = changeOf(Design::Independent, {3, 3, 3, 3, 3}, {4, 4, 4, 4, 4});
        QVERIFY(!flat.p && !flat.g);
        QCOMPARE(flat.verdict, Verdict::UniformShift);
    }

    void changeOfTooFew()
    {
        const Change pairs = changeOf(Design::Paired, {1, 2, {}, 4, 3}, {2, 3, 4, 5, 4, 5});
        QCOMPARE(pairs.verdict, Verdict::TooFew);
        QCOMPARE(pairs.nAfter, 4); // complete pairs only
        QVERIFY(isNear(pairs.diff, 1));
        QVERIFY(!pairs.p && !pairs.g && !pairs.ciLow);
        const Change none = changeOf(Design::Independent, {}, {3, 4, 4, 4, 5});
        QVERIFY(!none.meanBefore && none.meanAfter && !none.diff);
        QCOMPARE(none.verdict, Verdict::TooFew);
    }

    void perceptionGapAtTheThreshold()
    {
        QCOMPARE(gapOf(std::vector<double>(5, 3.5), std::vector<double>(5, 3)).label, GapLabel::PossibleBlindSpot);
        QCOMPARE(gapOf(std::vector<double>(5, 3), std::vector<double>(5, 3.5)).label, GapLabel::PossibleHiddenStrength);
        QCOMPARE(gapOf(std::vector<double>(5, 3), std::vector<double>(5, 3.499)).label, GapLabel::NoClearGap);
        const PerceptionGap gap = gapOf({3, 4, 5, 4, 4, 3}, {1, 2, 2, 3, 2, 1});
        QCOMPARE(gap.label, GapLabel::BlindSpot);
        QVERIFY(isNear(gap.gap, 2) && isNear(gap.p, 0.0009774374) && isNear(gap.ciLow, 1.0316207891));
        QVERIFY(isNear(gapOf({1, 2, 2, 3, 2, 1}, {3, 4, 5, 4, 4, 3}).gap, -2));
    }

    void perceptionGapWithheld()
    {
        const PerceptionGap few = gapOf({3, 3, 3, 3}, {1, 2, 2, 3, 2});
        QCOMPARE(few.label, GapLabel::Suppressed);
        QCOMPARE(few.nLeaders, 4);
        QVERIFY(!few.gap && !few.meanLeaders && !few.meanFrontline && !few.p);
        const Moments five{5, 3, 1};
        QCOMPARE(perceptionGapsOf({{five, five, true}}, 5).first().label, GapLabel::Suppressed);
        QVERIFY(!gapOf({}, {}, 0).gap);
        QCOMPARE(gapOf({3}, {4}, 1).label, GapLabel::PossibleHiddenStrength); // one each: no p, no NaN
    }

    void nps()
    {
        // Two promoters, a passive, a detractor: c = 1/7, v = (4.5/7 - 1/49) / 7.
        const Nps nps = npsOf({10, 9, 7, 6, {}, 7.5, 11, -1, std::numeric_limits<double>::quiet_NaN()});
        QCOMPARE((QList{nps.n, nps.promoters, nps.passives, nps.detractors, nps.missing, nps.invalid}),
                 (QList{4, 2, 1, 1, 1, 4}));
        QVERIFY(isNear(nps.score, 25) && isNear(nps.se, 41.4578098794));
        QVERIFY(isNear(nps.ciLow, -44.1597685299) && isNear(nps.ciHigh, 72.7311971013));
        QVERIFY(nps.smallSample);
        QVERIFY(!npsOf(RawAnswers(30, 0.0)).smallSample);
        QVERIFY(isNear(npsOf(RawAnswers(30, 0.0)).ciLow, -100));
    }

    void npsWithoutAnswers()
    {
        const Nps nps = npsOf({{}, 12});
        QVERIFY(!nps.score && !nps.se && !nps.ciLow && !nps.ciHigh);
        QVERIFY(!npsChangeOf({}, {9}).verdict);
        QCOMPARE(npsChangeOf({9, 8}, {9, 8}).verdict, Verdict::NoDetectableChange);
        QCOMPARE(npsChangeOf(RawAnswers(40, 10.0), RawAnswers(40, 0.0)).verdict, Verdict::Declined);
    }

    void csat()
    {
        const Csat none = csatOf(RawAnswers(10, 1.0));
        QVERIFY(isNear(none.percent, 0) && isNear(none.ciLow, 0) && isNear(none.ciHigh, 27.7532799863));
        const Csat seven = csatOf({5, 6, 7, 8, 0, 6.5}, 7);
        QCOMPARE((QList{seven.n, seven.satisfied, seven.invalid}), (QList{3, 2, 3}));
        QCOMPARE(csatOf({1, 2, 3}, 0).invalid, 3); // no such scale: no answer is in it
        QVERIFY(!csatOf({}, 5).percent);
    }

    void ces()
    {
        const Ces empty = cesOf({{}, 8});
        QCOMPARE((QList{empty.n, empty.missing, empty.invalid}), (QList{0, 1, 1}));
        QVERIFY(!empty.mean && !empty.easyPercent && empty.ciNote == IntervalNote::FewRaters);
        const Ces equal = cesOf(RawAnswers(5, 6.0));
        QVERIFY(isNear(equal.mean, 6) && !equal.ciLow && equal.ciNote == IntervalNote::NoVariation);
        QVERIFY(isNear(equal.easyPercent, 100));
        const Ces clamped = cesOf({7, 7, 7, 7, 6});
        QVERIFY(!clamped.ciNote && isNear(clamped.ciHigh, 7));
    }

    void priorityTies()
    {
        // One index, 4: the larger gap, then the higher importance, the lower effort, the model's order.
        const Priority priority = priorityOf({{3.0, 4, 4, {}},
                                              {3.0, 4, 4, 3},
                                              {2.0, 4, 2, 5},
                                              {3.0 + 1e-12, 4, 4, 3},
                                              {3.0, 4, 4, 2},
                                              {4.5, 4, 5, 1},
                                              {{}, 4, 5, 1}});
        QCOMPARE(priority.order, (QList{2, 4, 1, 3, 0}));
        QCOMPARE(priority.practices[2].rank, 1);
        QVERIFY(!priority.practices[5].rank && !priority.practices[6].rank);
        QCOMPARE(priority.practices[0].quadrant, std::optional<Quadrant>());
        QCOMPARE(priority.practices[4].quadrant, Quadrant::QuickWin);
        QCOMPARE(priority.practices[2].quadrant, Quadrant::MajorProject);
        QCOMPARE(priority.practices[5].quadrant, Quadrant::OnTarget);
        QCOMPARE(priority.practices[6].quadrant, Quadrant::NotScored);
        QVERIFY(isNear(priority.percentToTarget, 100 * (1 - 6.0 / 18))); // gaps 1+1+2+1+1+0 of 6 x 3
    }

    void priorityBelowHighValue()
    {
        const Priority priority = priorityOf({{3.01, 4, 4, 2}, {3.01, 4, 4, 3}});
        QCOMPARE(priority.practices[0].quadrant, Quadrant::FillIn);
        QCOMPARE(priority.practices[1].quadrant, Quadrant::Defer);
        QVERIFY(!priorityOf({{3.0, 1, 3, {}}}).percentToTarget); // no way to go
        QVERIFY(!priorityOf({}).percentToTarget);
    }

    void confidenceAtItsLimits()
    {
        const Confidence fine = confidenceOf({5, true, true, true, 5, 0.80 + 1e-10, 1.0 / 3});
        QCOMPARE(fine.step, 3);
        QVERIFY(fine.downgrades.isEmpty() && !fine.claimed);
        const Confidence poor = confidenceOf({4, false, false, true, 4, 0.9, 0.34});
        QCOMPARE(poor.downgrades, (QList{Downgrade::FewRaters, Downgrade::Disagreement, Downgrade::Unanswered}));
        QCOMPARE(poor.step, 0); // limited
        QVERIFY(poor.claimed);
        QVERIFY(!confidenceOf({3, false, false, false, 9, {}, {}}).claimed);
        QCOMPARE(dimensionStep({fine, poor}), 1);
        QVERIFY(!dimensionStep({}));
    }

    void suppression()
    {
        const Suppression tied = suppressionOf({5, 5, 1, 0}, 5);
        QCOMPARE(tied.hiddenSmall, (QList{2}));
        QCOMPARE(tied.hiddenComplementary, (QList{0}));
        QCOMPARE(tied.shown, (QList{1}));
        QCOMPARE(tied.empty, (QList{3}));
        QVERIFY(tied.totalShown);
        const Suppression enough = suppressionOf({4, 4, 9}, 5);
        QCOMPARE(enough.shown, (QList{2}));
        const Suppression last = suppressionOf({5, 1}, 5);
        QVERIFY(last.shown.isEmpty() && last.totalShown);
        QVERIFY(!suppressionOf({3, 1}, 5).totalShown);
        QVERIFY(suppressionOf({}, 5).shown.isEmpty());
    }

    void suppressionBesidePeopleOfNoGroup()
    {
        QVERIFY(suppressionOf({8}, 5, 1).shown.isEmpty()); // the one is the total minus the eight
        QCOMPARE(suppressionOf({8, 2}, 5, 6).shown, (QList{0}));
        QVERIFY(suppressionOf({8, 2}, 5, 2).shown.isEmpty());
        QVERIFY(suppressionOf({3}, 5, 2).totalShown);
    }

    void reliability()
    {
        // Item variances 7/3 and 3, of the sums 31/3: alpha = 2 (1 - 16/31) = 30/31.
        const Reliability alpha = reliabilityOf({{1, 2}, {2, 2}, {4, 5}, {3, {}}});
        QCOMPARE(alpha.nComplete, 3);
        QVERIFY(isNear(alpha.alpha, 30.0 / 31));
        QVERIFY(*alpha.ciLow < *alpha.alpha && *alpha.alpha < *alpha.ciHigh && !alpha.report);
        QVERIFY(!reliabilityOf({{1, 2}, {{}, 2}}).alpha);        // one complete row
        QVERIFY(!reliabilityOf({{1, 2}, {2, 1}, {1, 2}}).alpha); // sums without variation
        QVERIFY(!reliabilityOf({{1}, {2}, {3}}).alpha);          // one item
        const Reliability none = reliabilityOf({});
        QCOMPARE(none.nComplete, 0);
        QVERIFY(!none.alpha);
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "tst_rules.moc"
