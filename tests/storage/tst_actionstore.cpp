#include "fixture.h"

#include "storage/actionstore.h"
#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

Action action(const QString &text)
{
    return {.practice = u"a.one"_qs,
            .advice = u"a.one.1-2.a"_qs,
            .text = text,
            .owner = u"Ada"_qs,
            .due = QDate(2026, 9, 30),
            .state = ActionState::Open,
            .moves = {u"a.one.x"_qs, u"a.one.y"_qs}};
}

QStringList textsOf(const QList<Action> &actions)
{
    QStringList texts;
    for (const Action &each : actions)
        texts << each.text;
    return texts;
}

} // namespace

class TestActionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatItIsGiven();
    void savesEachChange();
    void aRemovedOneComesBackToItsPlace();
    void listsAcrossRoundsOfAnOrganization();
    void goesWithItsAssessment();
    void aDuplicateHasNone();
    void refusesWhatDoesNotFit();

private:
    qint64 addRound(const QString &organization, bool sample = false);

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ActionStore> m_store;
    qint64 m_id = 0;
};

void TestActionStore::init()
{
    m_store.reset();
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_store = std::make_unique<ActionStore>(*m_workspace);
    m_id = addRound(u"Larkfield"_qs);
}

qint64 TestActionStore::addRound(const QString &organization, bool sample)
{
    Assessment round = namedRound(valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire())));
    round.head.organization = organization;
    round.head.sample = sample;
    return valueOf(AssessmentStore(*m_workspace).add(round));
}

void TestActionStore::keepsWhatItIsGiven()
{
    Action given = action(u"Ring five customers a week"_qs);
    given.id = valueOf(m_store->add(m_id, given));
    Action bare{.practice = u"b.one"_qs, .advice = {}, .text = u"Own words"_qs, .owner = {}, .due = {}, .moves = {}};
    bare.id = valueOf(m_store->add(m_id, bare));
    QCOMPARE(valueOf(m_store->list(m_id)), (QList<Action>{given, bare}));
}

void TestActionStore::savesEachChange()
{
    Action changed = action(u"Before"_qs);
    changed.id = valueOf(m_store->add(m_id, changed));
    changed.text = u"After"_qs;
    changed.owner.clear();
    changed.due.reset();
    changed.moves.clear();
    for (const ActionState state : allActionStates) {
        changed.state = state;
        require(m_store->save(changed));
        QCOMPARE(valueOf(m_store->list(m_id)), QList<Action>{changed});
    }
}

void TestActionStore::aRemovedOneComesBackToItsPlace()
{
    for (const QString &text : {u"one"_qs, u"two"_qs, u"three"_qs})
        valueOf(m_store->add(m_id, action(text)));
    const QList<Action> before = valueOf(m_store->list(m_id));
    require(m_store->remove(before[1].id));
    QCOMPARE(textsOf(valueOf(m_store->list(m_id))), (QStringList{u"one"_qs, u"three"_qs}));
    QCOMPARE(valueOf(m_store->add(m_id, before[1])), before[1].id);
    QCOMPARE(valueOf(m_store->list(m_id)), before);
    // A removed one's number is given to no other.
    require(m_store->remove(before[2].id));
    QVERIFY(valueOf(m_store->add(m_id, action(u"four"_qs))) > before[2].id);
}

void TestActionStore::listsAcrossRoundsOfAnOrganization()
{
    const qint64 second = addRound(u"Larkfield"_qs);
    const qint64 other = addRound(u"Hill & Co"_qs);
    const qint64 sample = addRound(u"Larkfield"_qs, true);
    valueOf(m_store->add(second, action(u"of the second"_qs)));
    valueOf(m_store->add(m_id, action(u"of the first"_qs)));
    valueOf(m_store->add(other, action(u"of others"_qs)));
    valueOf(m_store->add(sample, action(u"of the sample"_qs)));
    const auto kept = valueOf(m_store->listOf(u"Larkfield"_qs, false));
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept[0].assessment, second);
    QCOMPARE(kept[0].action.text, u"of the second"_qs);
    QCOMPARE(kept[1].assessment, m_id);
    QCOMPARE(valueOf(m_store->listOf(u"Larkfield"_qs, true)).size(), 1);
    require(AssessmentStore(*m_workspace).remove(second));
    QCOMPARE(valueOf(m_store->listOf(u"Larkfield"_qs, false)).size(), 1);
    require(AssessmentStore(*m_workspace).restore(second));
    QCOMPARE(valueOf(m_store->listOf(u"Larkfield"_qs, false)).size(), 2);
}

void TestActionStore::goesWithItsAssessment()
{
    const qint64 sample = addRound(u"Larkfield"_qs, true);
    valueOf(m_store->add(sample, action(u"of the sample"_qs)));
    valueOf(m_store->add(m_id, action(u"ours"_qs)));
    require(AssessmentStore(*m_workspace).removeSample());
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM action"), 1);
    QCOMPARE(textsOf(valueOf(m_store->list(m_id))), QStringList{u"ours"_qs});
}

void TestActionStore::aDuplicateHasNone()
{
    valueOf(m_store->add(m_id, action(u"ours"_qs)));
    const qint64 copy = valueOf(AssessmentStore(*m_workspace).duplicate(m_id, u"Copy"_qs, QDate(2027, 1, 1)));
    QVERIFY(valueOf(m_store->list(copy)).isEmpty());
}

void TestActionStore::refusesWhatDoesNotFit()
{
    QCOMPARE(m_store->add(99, action(u"x"_qs)).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(m_store->add(m_id, action({})).error().code, ErrorCode::BadArgument);
    Action parted = action(u"x"_qs);
    parted.moves = {u"a.one.x a.one.y"_qs};
    QCOMPARE(m_store->add(m_id, parted).error().code, ErrorCode::BadArgument);
    Action gone = action(u"x"_qs);
    gone.id = 7;
    QCOMPARE(m_store->save(gone).error().code, ErrorCode::BadArgument);
    QCOMPARE(m_store->remove(7).error().code, ErrorCode::BadArgument);
    QVERIFY(valueOf(m_store->list(m_id)).isEmpty());
}

QTEST_GUILESS_MAIN(TestActionStore)
#include "tst_actionstore.moc"
