#include "scoring/customermeasures.h"
#include "scoring/forecasts.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::scoring;

namespace {

Forecast forecastOf(const QList<double> &guesses)
{
    return {.organization = {}, .date = {}, .guesses = guesses};
}

Measure waveOf(MeasureKind kind, const RawAnswers &answers)
{
    return {.kind = kind, .organization = {}, .date = {}, .scaleMax = 5, .answers = answers};
}

/// 50 tens and 50 zeros: 0, and 1.96 sqrt((101.5 / 103) / 103) = 0.1917 about it.
const Measure nps = waveOf(MeasureKind::Nps, RawAnswers(50, 10.0) + RawAnswers(50, 0.0));
/// 80 of 100: Wilson's interval is 71.1 to 86.7.
const Measure csat = waveOf(MeasureKind::Csat, RawAnswers(80, 4.0) + RawAnswers(20, 3.0));
/// Mean 6, and 2.5706 sqrt(0.8 / 6) = 0.9386 about it.
const Measure ces = waveOf(MeasureKind::Ces, {5.0, 5.0, 6.0, 6.0, 7.0, 7.0});

} // namespace

/// Leaders' guesses in figures; every expected value by hand.
class ForecastsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void median_data()
    {
        QTest::addColumn<QList<double>>("guesses");
        QTest::addColumn<double>("median");
        using Guesses = QList<double>;
        QTest::newRow("one") << Guesses{45} << 45.0;
        QTest::newRow("two") << Guesses{30, 45} << 37.5;
        QTest::newRow("three, in any order") << Guesses{60, 30, 45} << 45.0;
        QTest::newRow("four") << Guesses{60, -20, 30, 45} << 37.5;
    }

    void median()
    {
        QFETCH(const QList<double>, guesses);
        const ForecastFigures figures = figuresOf(forecastOf(guesses));
        QCOMPARE(figures.n, int(guesses.size()));
        QTEST(figures.median, "median");
    }

    void endsFromFiveGuesses()
    {
        const ForecastFigures four = figuresOf(forecastOf({30, 40, 50, 60}));
        QVERIFY(!four.lowest && !four.highest);
        const ForecastFigures five = figuresOf(forecastOf({60, 30, 40, 50, 45}));
        QCOMPARE(five.lowest, 30.0);
        QCOMPARE(five.highest, 60.0);
        QCOMPARE(five.median, 45.0);
    }

    void figuresOfEveryKind()
    {
        QCOMPARE(figureOf(nps).value, 0.0);
        QVERIFY(qAbs(*figureOf(nps).high - 19.17) < 0.01);
        QCOMPARE(figureOf(csat).value, 80.0);
        QVERIFY(qAbs(*figureOf(csat).low - 71.1) < 0.05);
        QCOMPARE(figureOf(ces).value, 6.0);
        QVERIFY(qAbs(*figureOf(ces).high - 6.9386) < 0.0001);
        QVERIFY(!figureOf(waveOf(MeasureKind::Nps, {})).value);
    }

    void verdict_data()
    {
        QTest::addColumn<Measure>("wave");
        QTest::addColumn<double>("guess");
        QTest::addColumn<std::optional<ForecastVerdict>>("verdict");
        const auto row = [](const char *name, const Measure &wave, double guess, auto verdict) {
            QTest::newRow(name) << wave << guess << std::optional<ForecastVerdict>(verdict);
        };
        row("nps above", nps, 19.2, ForecastVerdict::TooHigh);
        row("nps at the top", nps, 19.1, ForecastVerdict::WithinRange);
        row("nps at the bottom", nps, -19.1, ForecastVerdict::WithinRange);
        row("nps below", nps, -19.2, ForecastVerdict::TooLow);
        row("csat above", csat, 87, ForecastVerdict::TooHigh);
        row("csat within", csat, 86, ForecastVerdict::WithinRange);
        row("csat below", csat, 71, ForecastVerdict::TooLow);
        row("ces above", ces, 6.95, ForecastVerdict::TooHigh);
        row("ces within", ces, 5.07, ForecastVerdict::WithinRange);
        row("ces below", ces, 5.05, ForecastVerdict::TooLow);
        row("no range", waveOf(MeasureKind::Ces, {6.0, 5.0}), 2, std::nullopt);
        row("nobody answered", waveOf(MeasureKind::Nps, {std::nullopt}), 2, std::nullopt);
    }

    void verdict()
    {
        QFETCH(const Measure, wave);
        QFETCH(const double, guess);
        QTEST(verdictOf(figuresOf(forecastOf({guess})), wave), "verdict");
    }
};

QTEST_GUILESS_MAIN(ForecastsTest)
#include "tst_forecasts.moc"
