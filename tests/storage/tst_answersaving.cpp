#include "fixture.h"

#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

class TestAnswerSaving : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void savesEveryKindOfAnswer();
    void outlivesTheWorkspace();
    void savesIntoTheRightSheet();
    void replacesAndRemovesNotes();
    void aNoteStaysPrivateUntilToldOtherwise();
    void replacesEvidence();
    void savesAims();
    void savesGroupRoles();
    void refusesPlacesThatAreNot();

private:
    Assessment load() const { return valueOf(m_store->load(m_id)); }

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<AssessmentStore> m_store;
    qint64 m_id = 0;
};

void TestAnswerSaving::init()
{
    m_store.reset();
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_store = std::make_unique<AssessmentStore>(*m_workspace);
    m_id = valueOf(m_store->add(namedRound(valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire())))));
}

void TestAnswerSaving::savesEveryKindOfAnswer()
{
    for (const char letter : QByteArray("12345ND-")) {
        for (int item = 0; item < 5; ++item) {
            require(m_store->saveAnswer({m_id, 1, item}, Answer(letter)));
            QCOMPARE(load().answer(0, item), Answer(letter));
        }
        QCOMPARE(load().answers, QByteArray(5, letter) + "54-21");
    }
}

void TestAnswerSaving::outlivesTheWorkspace()
{
    require(m_store->saveAnswer({m_id, 2, 2}, Answer::Level4));
    m_store.reset();
    m_workspace.reset();
    m_workspace = m_folder->open();
    m_store = std::make_unique<AssessmentStore>(*m_workspace);
    QCOMPARE(load().answers, QByteArray("123ND54421"));
}

void TestAnswerSaving::savesIntoTheRightSheet()
{
    const qint64 other = valueOf(m_store->duplicate(m_id, {}, QDate(2026, 1, 1)));
    require(m_store->saveAnswer({other, 2, 4}, Answer::Level5));
    QCOMPARE(load().answers, QByteArray("123ND54-21"));
    QCOMPARE(valueOf(m_store->load(other)).answers, QByteArray("123ND54-25"));
}

void TestAnswerSaving::replacesAndRemovesNotes()
{
    require(m_store->saveNote({m_id, 1, 3}, u"Ours now"_qs, {}));
    require(m_store->saveNote({m_id, 2, 0}, {}, {}));
    require(m_store->saveNote({m_id, 2, 4}, {}, u"No such thing"_qs));
    QCOMPARE(load().notes, (QList<Note>{{0, 3, u"Ours now"_qs, {}}, {1, 4, {}, u"No such thing"_qs}}));
}

void TestAnswerSaving::aNoteStaysPrivateUntilToldOtherwise()
{
    require(m_store->saveNote({m_id, 1, 3}, u"Between us"_qs, {}, true));
    require(m_store->saveNote({m_id, 1, 3}, u"Still between us"_qs, {}));
    QCOMPARE(load().notes[0], (Note{0, 3, u"Still between us"_qs, {}, true}));
    QVERIFY(!load().notes[1].isPrivate);
    require(m_store->saveNote({m_id, 1, 3}, u"For all"_qs, {}, false));
    QCOMPARE(load().notes[0], (Note{0, 3, u"For all"_qs, {}, false}));
}

void TestAnswerSaving::replacesEvidence()
{
    const QDate day(2026, 2, 3);
    require(m_store->saveEvidence({m_id, 1, 0},
                                  {{0, 0, EvidenceKind::Outcome, {}}, {0, 0, EvidenceKind::Affirmation, day}}));
    require(m_store->saveEvidence({m_id, 2, 1}, {}));
    QCOMPARE(load().evidence,
             (QList<Evidence>{{0, 0, EvidenceKind::Outcome, {}}, {0, 0, EvidenceKind::Affirmation, day}}));
}

void TestAnswerSaving::savesAims()
{
    require(m_store->saveAim(m_id, 0, {.target = 3.25, .importance = 4}));
    require(m_store->saveAim(m_id, 1, {.target = 5, .importance = 1}));
    QCOMPARE(load().aims, (QList<Aim>{{3.25, 4}, {5, 1}, {3.0, 1}}));
    QCOMPARE(m_store->saveAim(m_id, 3, {}).error().code, ErrorCode::BadArgument);
    QCOMPARE(m_store->saveAim(m_id, 0, {.target = 5.5}).error().code, ErrorCode::BadArgument);
    QCOMPARE(m_store->saveAim(m_id, 0, {.importance = 0}).error().code, ErrorCode::BadArgument);
    QCOMPARE(m_store->saveAim(m_id + 1, 0, {}).error().code, ErrorCode::NoSuchAssessment);
}

void TestAnswerSaving::savesGroupRoles()
{
    require(m_store->saveGroupRole(m_id, u"Shops"_qs, GroupRole::Neither));
    QCOMPARE(load().groups.last(), (Group{u"Shops"_qs, GroupRole::Neither}));
    QCOMPARE(m_store->saveGroupRole(m_id, u"Nobody"_qs, GroupRole::Leaders).error().code, ErrorCode::BadArgument);
}

void TestAnswerSaving::refusesPlacesThatAreNot()
{
    const auto codeOf = [this](const AnswerPlace &place) {
        return m_store->saveAnswer(place, Answer::Level1).error().code;
    };
    QCOMPARE(codeOf({m_id + 1, 1, 0}), ErrorCode::NoSuchAssessment);
    QCOMPARE(codeOf({m_id, 3, 0}), ErrorCode::NoSuchAssessment);
    QCOMPARE(codeOf({m_id, 1, 5}), ErrorCode::BadArgument);
    QCOMPARE(codeOf({m_id, 1, -1}), ErrorCode::BadArgument);
    QCOMPARE(m_store->saveNote({m_id, 1, 5}, u"x"_qs, {}).error().code, ErrorCode::BadArgument);
    QCOMPARE(m_store->saveEvidence({m_id, 3, 0}, {}).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(load().answers, QByteArray("123ND54-21"));
}

QTEST_GUILESS_MAIN(TestAnswerSaving)
#include "tst_answersaving.moc"
