#include "model/forecast.h"

#include <QTest>

#include <cmath>

using namespace heartwood;

namespace {

Measure waveOn(qint64 id, const QDate &date, MeasureKind kind = MeasureKind::Nps)
{
    Measure wave;
    wave.id = id;
    wave.kind = kind;
    wave.organization = u"Larkfield"_qs;
    wave.date = date;
    return wave;
}

Forecast forecastOn(qint64 id, const QDate &date, MeasureKind kind = MeasureKind::Nps)
{
    return {.id = id, .kind = kind, .organization = u"Larkfield"_qs, .date = date, .guesses = {30}};
}

const QDate spring(2026, 4, 30);
const QDate autumn(2026, 10, 31);

/// "wave id: forecast id", by the wave's id.
QString pairs(const QHash<qint64, Forecast> &byWave)
{
    QStringList texts;
    for (const auto &[wave, forecast] : byWave.asKeyValueRange())
        texts << u"%1: %2"_qs.arg(wave).arg(forecast.id);
    texts.sort();
    return texts.join(u", "_qs);
}

} // namespace

/// Which wave a forecast is of, and what can be guessed.
class TestForecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForecastIsOfTheNextWave_data();
    void aForecastIsOfTheNextWave();
    void aWaveTakesTheLatest();
    void onlyOfItsOwnKind();
    void onlyOfItsOwnOrganization();
    void aCoveredWaveKeepsItsForecast();
    void ofTwoWavesOnOneDayTheFirst();
    void thoseWithoutAWaveWait();
    void guessesAreFigures_data();
    void guessesAreFigures();
};

void TestForecast::aForecastIsOfTheNextWave_data()
{
    QTest::addColumn<QDate>("made");
    QTest::addColumn<QString>("paired");
    QTest::newRow("long before") << QDate(2025, 1, 1) << u"1: 7"_qs;
    QTest::newRow("on the day") << spring << u"1: 7"_qs;
    QTest::newRow("the day after") << spring.addDays(1) << u"2: 7"_qs;
    QTest::newRow("after the last") << autumn.addDays(1) << QString();
}

void TestForecast::aForecastIsOfTheNextWave()
{
    QFETCH(const QDate, made);
    QFETCH(const QString, paired);
    QCOMPARE(pairs(forecastsByWave({waveOn(2, autumn), waveOn(1, spring)}, {forecastOn(7, made)})), paired);
}

void TestForecast::aWaveTakesTheLatest()
{
    const QList<Measure> waves{waveOn(1, spring), waveOn(2, autumn)};
    const QDate march(2026, 3, 1);
    QCOMPARE(pairs(forecastsByWave(waves, {forecastOn(5, march), forecastOn(4, march.addDays(1))})), u"1: 4"_qs);
    QCOMPARE(pairs(forecastsByWave(waves, {forecastOn(6, march), forecastOn(5, march)})), u"1: 6"_qs);
    QCOMPARE(pairs(forecastsByWave(waves, {forecastOn(8, autumn), forecastOn(5, march)})), u"1: 5, 2: 8"_qs);
}

void TestForecast::onlyOfItsOwnKind()
{
    const QList<Measure> waves{waveOn(1, spring, MeasureKind::Csat), waveOn(2, autumn, MeasureKind::Nps)};
    QCOMPARE(pairs(forecastsByWave(waves, {forecastOn(5, spring)})), u"2: 5"_qs);
    QCOMPARE(pairs(forecastsByWave(waves, {forecastOn(5, spring, MeasureKind::Ces)})), QString());
}

void TestForecast::onlyOfItsOwnOrganization()
{
    Measure others = waveOn(1, spring);
    others.organization = u"Hill & Co"_qs;
    Measure sample = waveOn(2, spring);
    sample.sample = true;
    QCOMPARE(pairs(forecastsByWave({others, sample}, {forecastOn(5, spring)})), QString());
    QCOMPARE(pairs(forecastsByWave({others, sample, waveOn(3, autumn)}, {forecastOn(5, spring)})), u"3: 5"_qs);
}

void TestForecast::aCoveredWaveKeepsItsForecast()
{
    Measure covered = waveOn(1, spring);
    covered.covered = true;
    const QList<Measure> waves{covered, waveOn(2, autumn)};
    QCOMPARE(pairs(forecastsByWave(waves, {forecastOn(5, spring)})), u"1: 5"_qs);
    QCOMPARE(uncovered(waves).size(), 1);
    QCOMPARE(uncovered(waves).first().id, 2);
}

void TestForecast::ofTwoWavesOnOneDayTheFirst()
{
    QCOMPARE(pairs(forecastsByWave({waveOn(2, spring), waveOn(1, spring)}, {forecastOn(5, spring)})), u"1: 5"_qs);
}

void TestForecast::thoseWithoutAWaveWait()
{
    Measure fictitious = waveOn(3, autumn.addDays(30));
    fictitious.sample = true;
    const auto waiting = waitingForecasts({waveOn(1, spring), waveOn(2, autumn), fictitious},
                                          {forecastOn(7, spring), forecastOn(8, autumn.addDays(1)),
                                           forecastOn(9, autumn), forecastOn(10, autumn, MeasureKind::Ces)});
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(waiting[0].id, 8);
    QCOMPARE(waiting[1].id, 10);
}

void TestForecast::guessesAreFigures_data()
{
    QTest::addColumn<MeasureKind>("kind");
    QTest::addColumn<QList<double>>("guesses");
    QTest::addColumn<std::optional<double>>("off");
    using Guesses = QList<double>;
    const std::optional<double> none;
    QTest::newRow("nps") << MeasureKind::Nps << Guesses{-100, 0, 100} << none;
    QTest::newRow("nps too low") << MeasureKind::Nps << Guesses{40, -100.5, 101} << std::optional(-100.5);
    QTest::newRow("csat") << MeasureKind::Csat << Guesses{0, 100} << none;
    QTest::newRow("csat too low") << MeasureKind::Csat << Guesses{-1} << std::optional(-1.0);
    QTest::newRow("ces") << MeasureKind::Ces << Guesses{1, 7} << none;
    QTest::newRow("ces too low") << MeasureKind::Ces << Guesses{0.9} << std::optional(0.9);
    QTest::newRow("ces too high") << MeasureKind::Ces << Guesses{5, 7.1} << std::optional(7.1);
    QTest::newRow("none") << MeasureKind::Ces << Guesses{} << none;
}

void TestForecast::guessesAreFigures()
{
    QFETCH(const MeasureKind, kind);
    QFETCH(const QList<double>, guesses);
    QFETCH(const std::optional<double>, off);
    QCOMPARE(guessOffScale(kind, guesses), off);
}

QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
