#include "fixtures.h"

#include "report/measuretrend.h"
#include "report/trendgeometry.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::report;
using namespace heartwood::scoring;
using fixtures::Round;

namespace {

#define SAYS(summary, words) QVERIFY2((summary).contains(QStringLiteral(words)), qPrintable(summary))
#define SAYS_NOT(summary, words) QVERIFY2(!(summary).contains(QStringLiteral(words)), qPrintable(summary))

Round unscoredRound()
{
    Round round;
    round.scorecard.overall = {};
    for (DimensionResult &dimension : round.scorecard.dimensions)
        dimension.score = {};
    for (int practice = 0; practice < round.scorecard.practices.size(); ++practice)
        round.unscore(practice, Status::Suppressed);
    return round;
}

ItemResult answered(int item, const std::array<int, levelCount> &counts, int dontKnow)
{
    return {.item = item,
            .n = 1,
            .mean = {},
            .counts = counts,
            .ad = {},
            .notApplicable = 0,
            .dontKnow = dontKnow,
            .unanswered = 0};
}

QList<Measure> waves(MeasureKind kind, const QList<QList<std::optional<double>>> &answers)
{
    QList<Measure> made;
    for (const auto &wave : answers) {
        made << Measure{.kind = kind,
                        .organization = QStringLiteral("Larkfield"),
                        .date = QDate(2020, 1, 1).addYears(int(made.size())),
                        .scaleMax = kind == MeasureKind::Nps    ? 10
                                    : kind == MeasureKind::Csat ? 5
                                                                : 7,
                        .answers = wave};
    }
    return made;
}

QList<std::optional<double>> mixed(int many, double one, int others = 0, double other = 0)
{
    return QList<std::optional<double>>(many, one) + QList<std::optional<double>>(others, other);
}

void place(Round &round, int practice, int rank, double index, std::optional<int> effort, Quadrant quadrant)
{
    PracticeResult &result = round.scorecard.practices[practice];
    result.effort = effort;
    result.priority = {.gap = 1, .index = index, .rank = rank, .quadrant = quadrant};
}

report::ScoredRound scored(const Round &round)
{
    return {&round.questionnaire, &round.assessment, &round.scorecard};
}

/// One person's answers to the first question of each practice, scored.
Round pulseOfOne(char answer)
{
    Round round(1, Mode::Named);
    Variant pulse{QStringLiteral("pulse"), {}};
    QByteArray answers(round.assessment.itemCount, '-');
    for (const Practice &practice : std::as_const(round.questionnaire.practices)) {
        pulse.items << practice.items.first();
        answers[practice.items.first()] = answer;
    }
    round.questionnaire.variants << pulse;
    round.assessment.head.variant = pulse.key;
    round.assessment.answers = answers;
    round.scorecard = scoreOf(round.questionnaire, round.assessment);
    return round;
}

} // namespace

class TestChartData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsAreDimensionsAndTheirPractices()
    {
        Round round;
        round.setDimension(0, 2.8, 0.2);
        round.setPractice(1, 2);
        round.setPractice(9, 4.5);
        round.unscore(2, Status::Insufficient);
        const BarsData data = barsOf(round.questionnaire, round.scorecard);
        QCOMPARE(data.rows.size(), 20);
        QCOMPARE(data.rows[0].label, QStringLiteral("Empathy"));
        QVERIFY(data.rows[0].heading && data.rows[5].heading && !data.rows[1].heading);
        QCOMPARE(data.rows[0].bar.low, std::optional(2.8 - 0.2));
        QCOMPARE(data.rows[2].label, QStringLiteral("Practice 1"));
        QCOMPARE(data.rows[2].bar.score, std::optional(2.0));
        QCOMPARE(data.rows[2].bar.target, std::optional(4.0));
        QVERIFY(!data.rows[3].bar.score);
        SAYS(data.summary, "Empathy (2.8), Empowerment (3.0), Innovation (3.0) and Consistency (3.0).");
        SAYS(data.summary, "Highest: Practice 9 (4.5). Lowest: Practice 1 (2.0).");
        SAYS(data.summary, "At or above target: 1 of 15.");
        SAYS(data.summary, "Not scored: Practice 2.");
    }

    void spreadCountsAnswersAndNamesWhatIsWithheld()
    {
        Round round;
        round.scorecard.practices[0].items[0] = answered(0, {1, 2, 0, 4, 3}, 0);
        round.scorecard.practices[0].items[1] = answered(1, {0, 4, 1, 0, 0}, 5);
        const SpreadData data = spreadOf(round.questionnaire, round.scorecard);
        QCOMPARE(data.rows.size(), 48);
        QCOMPARE(data.rows[1].label, QStringLiteral("Item 1"));
        QCOMPARE(data.rows[1].dontKnow, std::optional(5));
        QVERIFY(!data.rows[2].counts);
        QCOMPARE(data.rows[47].dimension, 3);
        QCOMPARE(data.levels[2], QStringLiteral("Attentive"));
        SAYS(data.summary, "Answers at levels 1 to 5: 1, 6, 1, 4 and 3.");
        SAYS(data.summary, "Most answers at level 4 or 5: Item 0 (7).");
        SAYS(data.summary, "Most answers at level 1 or 2: Item 1 (4).");
        SAYS(data.summary, "Don’t know: 5 in all. Most often not known: Item 1 (5).");
        SAYS(data.summary, "Withheld: 46 of 48.");
    }

    void priorityHoldsWhatHasAPlace()
    {
        Round round;
        place(round, 4, 1, 6, 4, Quadrant::MajorProject);
        place(round, 7, 2, 5, 2, Quadrant::QuickWin);
        place(round, 1, 3, 4.5, 1, Quadrant::QuickWin);
        place(round, 9, 4, 2, {}, Quadrant::Defer);
        round.unscore(15, Status::NoData);
        const PriorityData data = priorityOf(round.questionnaire, round.scorecard);
        QCOMPARE(data.points.size(), 3);
        QCOMPARE(data.points[0].label, QStringLiteral("Short 4"));
        QCOMPARE(data.points[0].dimension, 1);
        QCOMPARE(data.points[1].value, 5.0);
        QCOMPARE(data.points[2].effort, 1);
        QCOMPARE(data.quadrants[1], QStringLiteral("Major projects"));
        SAYS(data.summary, "Quick wins: Practice 7 and Practice 1. Major projects: Practice 4.");
        SAYS(data.summary, "Without a known effort: Practice 9.");
        SAYS(data.summary, "On target: Practice 0, Practice 2,");
        SAYS(data.summary, "Not scored: Practice 15.");
        SAYS_NOT(data.summary, "Fill-ins");
    }

    void aspectsLieBetweenTheirPoles()
    {
        Round round;
        round.questionnaire.aspects[0] = {.title = QStringLiteral("Approach"),
                                          .from = QStringLiteral("Reacts"),
                                          .to = QStringLiteral("Anticipates"),
                                          .meaning = {},
                                          .low = {},
                                          .middle = {},
                                          .high = {}};
        round.questionnaire.aspects[3].title = QStringLiteral("Model");
        const auto summaryAt = [&round](double score) {
            round.scorecard.aspects[0].score = score;
            return aspectsOf(round.questionnaire, round.scorecard).summary;
        };
        SAYS(summaryAt(2.2), "Approach: 2.2, nearer to “Reacts” (1) than to “Anticipates” (5).");
        SAYS(summaryAt(4), "Approach: 4.0, nearer to “Anticipates” (5) than to “Reacts” (1).");
        SAYS(summaryAt(2.96), "Approach: 3.0, midway from “Reacts” (1) to “Anticipates” (5).");
        SAYS(summaryAt(2.96), "Model: not scored.");
        const AspectsData data = aspectsOf(round.questionnaire, round.scorecard);
        QCOMPARE(data.axes.size(), 4);
        QCOMPARE(data.axes[0].high, QStringLiteral("Anticipates"));
        QCOMPARE(data.axes[0].position, std::optional(2.96));
        QVERIFY(!data.axes[3].position);
    }

    void trendFollowsDimensionsByTheirKeys()
    {
        Round first;
        Round second = unscoredRound();
        Round last;
        first.assessment.head.date = QDate(2024, 5, 2);
        second.assessment.head.date = QDate(2025, 5, 2);
        first.setOverall(2.4, 2);
        first.setDimension(0, 2);
        first.questionnaire.dimensions.swapItemsAt(0, 3);
        first.scorecard.dimensions.swapItemsAt(0, 3);
        first.scorecard.dimensions[0].dimension = 0;
        first.scorecard.dimensions[3].dimension = 3;
        last.questionnaire.dimensions[2].key = QStringLiteral("another");
        const TrendData data = trendOf({scored(first), scored(second), scored(last)});
        QCOMPARE(data.rounds.size(), 3);
        QCOMPARE(data.series.size(), 5);
        QCOMPARE(data.series[0].dimension, -1);
        using Scores = QList<std::optional<double>>;
        QCOMPARE(data.series[0].scores, (Scores{2.4, {}, 3.0}));
        QCOMPARE(data.series[1].title, QStringLiteral("Empathy"));
        QCOMPARE(data.series[1].scores, (Scores{2.0, {}, 3.0}));
        QCOMPARE(data.series[3].scores, (Scores{{}, {}, 3.0}));
        SAYS(data.summary, "(2 May 2025) and");
        SAYS(data.summary, "Overall: 2.4, not scored, 3.0.");
        SAYS_NOT(data.summary, "same questions");
        last.assessment.head.variant = QStringLiteral("pulse");
        SAYS(trendOf({scored(first), scored(last)}).summary, "Not all rounds asked the same questions.");
        QVERIFY(trendOf({scored(last)}).rounds.first().title.startsWith(QLatin1String("24 "))); // people
        SAYS(trendOf({scored(last)}).summary, "Leaders 2026 (12 November 2026). Overall: 3.0.");
        SAYS(trendOf({}).summary, "No round is finished.");
        last.assessment.head = first.assessment.head;
        last.assessment.head.asked = {0, 1, 2};
        SAYS(trendOf({scored(first), scored(last)}).summary, "Not all rounds asked the same questions.");
    }

    void unscoredRoundsAreSaidToBe()
    {
        const Round round = unscoredRound();
        const QString bars = barsOf(round.questionnaire, round.scorecard).summary;
        SAYS(bars, "No dimension is scored. Not scored: Empathy, Practice 0,");
        SAYS_NOT(bars, "target");
        QCOMPARE(
            spreadOf(round.questionnaire, round.scorecard).summary,
            QStringLiteral("No answers at any level are shown. How answers spread is withheld for every question."));
        const PriorityData priority = priorityOf(round.questionnaire, round.scorecard);
        QVERIFY(priority.points.isEmpty());
        SAYS(priority.summary, "No practice has a place on the map of value and effort. Not scored: Practice 0,");
        SAYS_NOT(priority.summary, "On target");
        SAYS(trendOf({scored(round)}).summary, "Overall: not scored. Empathy: not scored.");
    }

    void onePersonsPulse()
    {
        const Round round = pulseOfOne('2');
        const BarsData bars = barsOf(round.questionnaire, round.scorecard);
        QCOMPARE(bars.rows.size(), 20);
        QVERIFY(!bars.rows[1].bar.low);
        SAYS(bars.summary, "Empathy (2.0)");
        SAYS_NOT(bars.summary, "Highest");
        const SpreadData spread = spreadOf(round.questionnaire, round.scorecard);
        QCOMPARE(spread.rows.size(), 16);
        SAYS(spread.summary, "Answers at levels 1 to 5: 0, 16, 0, 0 and 0.");
        SAYS_NOT(spread.summary, "level 4 or 5");
        // Importance 3 times a gap of 2, and the step from level 2 has an effort of 2.
        const PriorityData priority = priorityOf(round.questionnaire, round.scorecard);
        QCOMPARE(priority.points.size(), 16);
        QCOMPARE(priority.points[15].value, 6.0);
        QCOMPARE(priority.points[15].effort, 2);
        SAYS(priority.summary, "Quick wins: Practice 0,");
    }

    void measuresAreDrawnOnLinesAroundThem_data()
    {
        QTest::addColumn<QList<Measure>>("measures");
        QTest::addColumn<QString>("lines");
        const auto row = [](const char *name, MeasureKind kind, const QList<QList<std::optional<double>>> &answers,
                            const QString &lines) { QTest::newRow(name) << waves(kind, answers) << lines; };
        // As many 10 as 0 among 400: 0, give or take 1.96 times 100 through the root of 400.
        const auto nought = mixed(200, 10, 200, 0);
        row("NPS that does not move", MeasureKind::Nps, {nought, nought}, QStringLiteral("−10 to 10 by 10"));
        row("NPS from end to end", MeasureKind::Nps, {mixed(40, 0), mixed(40, 10)},
            QStringLiteral("−100 to 100 by 50"));
        // All of 100 are satisfied: 96.3 (Wilson) to 100. Half of them: 40.4 to 59.6.
        row("CSAT at the end", MeasureKind::Csat, {mixed(100, 5), mixed(100, 5)}, QStringLiteral("90 to 100 by 5"));
        row("CSAT that climbs", MeasureKind::Csat, {mixed(50, 5, 50, 1), mixed(100, 5)},
            QStringLiteral("40 to 100 by 10"));
        // Answers all alike have no width.
        row("CES that does not move", MeasureKind::Ces, {mixed(40, 5), mixed(40, 5)},
            QStringLiteral("5.0 to 6.0 by 0.5"));
        row("CES at the end", MeasureKind::Ces, {mixed(40, 7), mixed(40, 7)}, QStringLiteral("6.0 to 7.0 by 0.5"));
        row("CES from end to end", MeasureKind::Ces, {mixed(40, 1), mixed(40, 7)}, QStringLiteral("1 to 7 by 1"));
    }

    void measuresAreDrawnOnLinesAroundThem()
    {
        QFETCH(const QList<Measure>, measures);
        QFETCH(const QString, lines);
        const auto trend = measureTrend(measures, measures.first().kind);
        QVERIFY(trend);
        const TrendData::Scale &scale = trend->scale;
        QCOMPARE(QStringLiteral("%1 to %2 by %3")
                     .arg(tickText(scale, scale.low), tickText(scale, scale.high), tickText(scale, scale.step)),
                 lines);
    }

    void nothingButDontKnows()
    {
        const Round round = pulseOfOne('D');
        const SpreadData spread = spreadOf(round.questionnaire, round.scorecard);
        SAYS_NOT(spread.summary, "Answers at levels");
        SAYS(spread.summary, "No answers at any level are shown. Don’t know: 16 in all.");
        SAYS_NOT(spread.summary, "Most often"); // they are all alike
        SAYS(barsOf(round.questionnaire, round.scorecard).summary, "No dimension is scored.");
    }
};

QTEST_MAIN(TestChartData)
#include "tst_chartdata.moc"
