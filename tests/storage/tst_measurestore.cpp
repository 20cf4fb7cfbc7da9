#include "fixture.h"

#include "storage/measurestore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

Measure measureOf(MeasureKind kind, const QString &organization, const QDate &date)
{
    Measure measure;
    measure.kind = kind;
    measure.organization = organization;
    measure.date = date;
    measure.scaleMax = 10;
    measure.answers = {9.0, std::nullopt, 0.0, 11.0, 7.5, -1.0};
    return measure;
}

} // namespace

class TestMeasureStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsRawAnswers();
    void keepsNoAnswers();
    void listsByKindAndDate();
    void removes();
    void uncovers();

private:
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MeasureStore> m_store;
};

void TestMeasureStore::init()
{
    m_store.reset();
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_store = std::make_unique<MeasureStore>(*m_workspace);
}

void TestMeasureStore::keepsRawAnswers()
{
    Measure measure = measureOf(MeasureKind::Csat, u"Larkfield"_qs, QDate(2026, 4, 30));
    measure.sample = true;
    measure.covered = true;
    measure.id = valueOf(m_store->add(measure));
    const Measure kept = valueOf(m_store->list()).first();
    QCOMPARE(kept.id, measure.id);
    QCOMPARE(kept.kind, measure.kind);
    QCOMPARE(kept.organization, measure.organization);
    QCOMPARE(kept.date, measure.date);
    QCOMPARE(kept.scaleMax, measure.scaleMax);
    QCOMPARE(kept.sample, measure.sample);
    QCOMPARE(kept.covered, measure.covered);
    QCOMPARE(kept.answers, measure.answers);
}

void TestMeasureStore::keepsNoAnswers()
{
    Measure measure = measureOf(MeasureKind::Nps, u"Larkfield"_qs, QDate(2026, 4, 30));
    measure.answers.clear();
    valueOf(m_store->add(measure));
    measure.answers = {std::nullopt};
    valueOf(m_store->add(measure));
    QCOMPARE(valueOf(m_store->list())[0].answers.size(), 0);
    QCOMPARE(valueOf(m_store->list())[1].answers.size(), 1);
}

void TestMeasureStore::listsByKindAndDate()
{
    valueOf(m_store->add(measureOf(MeasureKind::Nps, u"Larkfield"_qs, QDate(2026, 4, 30))));
    valueOf(m_store->add(measureOf(MeasureKind::Nps, u"Larkfield"_qs, QDate(2025, 4, 30))));
    valueOf(m_store->add(measureOf(MeasureKind::Ces, u"Larkfield"_qs, QDate(2027, 4, 30))));
    valueOf(m_store->add(measureOf(MeasureKind::Nps, u"Hill & Co"_qs, QDate(2026, 1, 1))));
    const auto ofOne = valueOf(m_store->list(u"Larkfield"_qs));
    QCOMPARE(ofOne.size(), 3);
    QCOMPARE(ofOne[0].kind, MeasureKind::Ces);
    QCOMPARE(ofOne[1].date, QDate(2025, 4, 30));
    QCOMPARE(ofOne[2].date, QDate(2026, 4, 30));
    QCOMPARE(valueOf(m_store->list()).size(), 4);
    QVERIFY(valueOf(m_store->list(u"Nobody"_qs)).isEmpty());
}

void TestMeasureStore::removes()
{
    const qint64 id = valueOf(m_store->add(measureOf(MeasureKind::Nps, u"Larkfield"_qs, QDate(2026, 4, 30))));
    require(m_store->remove(id));
    QVERIFY(valueOf(m_store->list()).isEmpty());
    QCOMPARE(m_store->remove(id).error().code, ErrorCode::BadArgument);
}

void TestMeasureStore::uncovers()
{
    Measure measure = measureOf(MeasureKind::Nps, u"Larkfield"_qs, QDate(2026, 4, 30));
    measure.covered = true;
    const qint64 first = valueOf(m_store->add(measure));
    const qint64 second = valueOf(m_store->add(measure));
    QCOMPARE(uncovered(valueOf(m_store->list())).size(), 0);
    require(m_store->uncover(second));
    QVERIFY(valueOf(m_store->list())[0].covered);
    QVERIFY(!valueOf(m_store->list())[1].covered);
    QCOMPARE(uncovered(valueOf(m_store->list())).first().id, second);
    QCOMPARE(m_store->uncover(first + second).error().code, ErrorCode::BadArgument);
}

QTEST_GUILESS_MAIN(TestMeasureStore)
#include "tst_measurestore.moc"
