#include "workshoproom.h"

#include "storage/connection.h"
#include "storage/questionnairestore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

/// An assessment that asked fewer items than its variant has.
class TestChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isKept();
    void isNoneWhereEverythingWasAsked();
    void takesOnlyWhatTheVariantHas_data();
    void takesOnlyWhatTheVariantHas();
    void isAWorkshops();
    void goesAlongWithACopy();
    void endsWithGoingDeeper();
    void aDamagedOneLeavesTheListWhole();

private:
    qint64 add(const QList<int> &asked, const QString &variant = u"full"_qs);
    AssessmentHead head(qint64 id) const { return valueOf(AssessmentStore(*m_workspace).head(id)); }

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_hash;
};

void TestChoice::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
}

qint64 TestChoice::add(const QList<int> &asked, const QString &variant)
{
    Assessment round = namedRound(m_hash);
    round.head.variant = variant;
    round.head.asked = asked;
    return valueOf(AssessmentStore(*m_workspace).add(round));
}

void TestChoice::isKept()
{
    const qint64 all = add({});
    const qint64 some = add({4, 0, 1});
    m_workspace.reset();
    m_workspace = m_folder->open();
    QCOMPARE(head(some).asked, (QList<int>{0, 1, 4}));
    QCOMPARE(head(all).asked, QList<int>());
    QCOMPARE(valueOf(AssessmentStore(*m_workspace).load(some)).head.asked, (QList<int>{0, 1, 4}));
    const QList<AssessmentHead> heads = valueOf(AssessmentStore(*m_workspace).list());
    QCOMPARE(heads, (QList<AssessmentHead>{head(some), head(all)}));
}

void TestChoice::isNoneWhereEverythingWasAsked()
{
    QCOMPARE(head(add({0, 1, 2, 3, 4})).asked, QList<int>());
    QCOMPARE(head(add({4, 2, 0}, u"pulse"_qs)).asked, QList<int>());
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM assessment WHERE asked IS NULL"), 2);
}

void TestChoice::takesOnlyWhatTheVariantHas_data()
{
    QTest::addColumn<QList<int>>("asked");
    QTest::newRow("an item of another variant") << QList<int>{0, 1};
    QTest::newRow("an item twice") << QList<int>{0, 0};
    QTest::newRow("no item") << QList<int>{5};
    QTest::newRow("less than none") << QList<int>{-1};
}

void TestChoice::takesOnlyWhatTheVariantHas()
{
    QFETCH(const QList<int>, asked);
    Assessment round = namedRound(m_hash);
    round.head.variant = u"pulse"_qs;
    round.head.asked = asked;
    QCOMPARE(AssessmentStore(*m_workspace).add(round).error().code, ErrorCode::BadArgument);
    NewWorkshop workshop = tinyWorkshop(m_hash);
    workshop.items = asked;
    QCOMPARE(WorkshopStore(*m_workspace).begin(workshop).error().code, ErrorCode::BadArgument);
}

void TestChoice::isAWorkshops()
{
    WorkshopStore store(*m_workspace);
    const qint64 id = valueOf(store.begin(drilledWorkshop(m_hash)));
    QCOMPARE(head(id).asked, (QList<int>{0, 3, 4}));
    QCOMPARE(valueOf(store.load(id)).plan.items, (QList<int>{4, 0, 3}));
    require(store.close(id));
    QCOMPARE(head(id).asked, (QList<int>{0, 3, 4}));
    const qint64 whole = valueOf(store.begin(tinyWorkshop(m_hash)));
    QCOMPARE(head(whole).asked, QList<int>());
}

void TestChoice::goesAlongWithACopy()
{
    const qint64 id = add({0, 1});
    const qint64 copy = valueOf(AssessmentStore(*m_workspace).duplicate(id, u"Again"_qs, QDate(2026, 9, 1)));
    QCOMPARE(head(copy).asked, (QList<int>{0, 1}));
}

void TestChoice::endsWithGoingDeeper()
{
    AssessmentStore store(*m_workspace);
    const qint64 id = add({0, 1});
    require(store.goDeeper(id, u"full"_qs)); // to all that its own variant has
    QCOMPARE(head(id).asked, (QList<int>{0, 1}));
    require(store.finish(id));
    QCOMPARE(head(id).asked, QList<int>());
    QCOMPARE(head(id).variant, u"full"_qs);
    const qint64 many = add({0, 1, 2, 3});
    QCOMPARE(store.goDeeper(many, u"pulse"_qs).error().code, ErrorCode::BadArgument);
    require(store.finish(many));
    QCOMPARE(head(many).asked, (QList<int>{0, 1, 2, 3}));
}

void TestChoice::aDamagedOneLeavesTheListWhole()
{
    const qint64 id = add({0, 1});
    const qint64 other = add({0, 1});
    AssessmentStore store(*m_workspace);
    for (const char *sql :
         {"UPDATE assessment SET asked = '[' WHERE id = 1", "UPDATE assessment SET asked = '[]' WHERE id = 1",
          "UPDATE assessment SET asked = '[\"a.nine\"]' WHERE id = 1",
          "UPDATE assessment SET asked = '[\"a.one.y\",\"a.one.x\"]' WHERE id = 1"}) {
        m_workspace->connection().script(sql);
        QCOMPARE(store.load(id).error().code, ErrorCode::Damaged);
        QCOMPARE(valueOf(store.list()).size(), 2);
        QCOMPARE(head(other).asked, (QList<int>{0, 1}));
    }
}

QTEST_GUILESS_MAIN(TestChoice)
#include "tst_choice.moc"
