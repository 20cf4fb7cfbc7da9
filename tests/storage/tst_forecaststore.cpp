#include "fixture.h"

#include "storage/forecaststore.h"

#include <QTest>

#include <cmath>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

Forecast forecastOf(MeasureKind kind, const QList<double> &guesses)
{
    return {.kind = kind, .organization = u"Larkfield"_qs, .date = QDate(2026, 4, 1), .guesses = guesses};
}

} // namespace

class TestForecastStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsGuessesInNoOnesOrder();
    void listsByKindAndDate();
    void removes();
    void refusesWhatIsNoForecast_data();
    void refusesWhatIsNoForecast();

private:
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ForecastStore> m_store;
};

void TestForecastStore::init()
{
    m_store.reset();
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_store = std::make_unique<ForecastStore>(*m_workspace);
}

void TestForecastStore::keepsGuessesInNoOnesOrder()
{
    Forecast forecast = forecastOf(MeasureKind::Nps, {60, -100, 45.5, 45.5, 100});
    forecast.sample = true;
    forecast.id = valueOf(m_store->add(forecast));
    forecast.guesses = {-100, 45.5, 45.5, 60, 100};
    QCOMPARE(valueOf(m_store->list()), QList<Forecast>{forecast});
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM forecast WHERE guesses = '[-100,45.5,45.5,60,100]'"), 1);
}

void TestForecastStore::listsByKindAndDate()
{
    Forecast late = forecastOf(MeasureKind::Nps, {30});
    late.date = QDate(2027, 4, 1);
    valueOf(m_store->add(late));
    valueOf(m_store->add(forecastOf(MeasureKind::Nps, {31})));
    valueOf(m_store->add(forecastOf(MeasureKind::Ces, {6})));
    Forecast others = forecastOf(MeasureKind::Nps, {32});
    others.organization = u"Hill & Co"_qs;
    valueOf(m_store->add(others));
    const auto ofOne = valueOf(m_store->list(u"Larkfield"_qs));
    QCOMPARE(ofOne.size(), 3);
    QCOMPARE(ofOne[0].guesses.first(), 6);
    QCOMPARE(ofOne[1].guesses.first(), 31);
    QCOMPARE(ofOne[2].guesses.first(), 30);
    QCOMPARE(valueOf(m_store->list()).size(), 4);
}

void TestForecastStore::removes()
{
    const qint64 id = valueOf(m_store->add(forecastOf(MeasureKind::Nps, {30})));
    require(m_store->remove(id));
    QVERIFY(valueOf(m_store->list()).isEmpty());
    QCOMPARE(m_store->remove(id).error().code, ErrorCode::BadArgument);
}

void TestForecastStore::refusesWhatIsNoForecast_data()
{
    QTest::addColumn<Forecast>("forecast");
    QTest::addColumn<QString>("detail");
    Forecast nobodys = forecastOf(MeasureKind::Nps, {30});
    nobodys.organization.clear();
    Forecast undated = forecastOf(MeasureKind::Nps, {30});
    undated.date = {};
    QTest::newRow("of nobody") << nobodys << u"forecast"_qs;
    QTest::newRow("of no day") << undated << u"forecast"_qs;
    QTest::newRow("no guess") << forecastOf(MeasureKind::Nps, {}) << u"forecast"_qs;
    QTest::newRow("nps") << forecastOf(MeasureKind::Nps, {100, -100, 130, 140}) << u"forecast of nps: 130"_qs;
    QTest::newRow("csat") << forecastOf(MeasureKind::Csat, {0, 100, -1}) << u"forecast of csat: -1"_qs;
    QTest::newRow("ces") << forecastOf(MeasureKind::Ces, {1, 7, 7.5}) << u"forecast of ces: 7.5"_qs;
    QTest::newRow("no number") << forecastOf(MeasureKind::Ces, {std::nan("")}) << u"forecast of ces: nan"_qs;
}

void TestForecastStore::refusesWhatIsNoForecast()
{
    QFETCH(const Forecast, forecast);
    QFETCH(const QString, detail);
    const auto added = m_store->add(forecast);
    QCOMPARE(added.error().code, ErrorCode::BadArgument);
    QCOMPARE(added.error().detail, detail);
    QVERIFY(valueOf(m_store->list()).isEmpty());
}

QTEST_GUILESS_MAIN(TestForecastStore)
#include "tst_forecaststore.moc"
