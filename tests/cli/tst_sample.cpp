#include "cli/sample.h"
#include "model/questionnairedocument.h"
#include "program.h"
#include "scoring/scorecard.h"
#include "storage/assessmentstore.h"
#include "storage/measurestore.h"
#include "storage/workspace.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heartwood;
using namespace heartwood::storage;

/// The sample organization: complete, worth looking at, and gone without a trace.
class TestSample : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void hasTwoRounds();
    void hasWordsAndEvidence();
    void showsWhatThereIs();
    void hasMeasures();
    void goesAway();
    void isMadeByTheProgram();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    qint64 m_later = 0;
    int m_count = 0;
};

void TestSample::init()
{
    const QString file = m_folder.filePath(QStringLiteral("%1.heartwood").arg(m_count++));
    auto opened = Workspace::open(file, {.create = true, .backupFolder = {}});
    QVERIFY(opened.ok());
    m_workspace = *std::move(opened);
    const auto added = cli::addSample(*m_workspace);
    QVERIFY(added.ok());
    m_later = *added;
}

void TestSample::hasTwoRounds()
{
    const auto heads = AssessmentStore(*m_workspace).list();
    QVERIFY(heads.ok());
    QCOMPARE(heads->size(), 2);
    QCOMPARE(heads->at(0).id, m_later);
    QCOMPARE(heads->at(0).title, u"Leaders 2026"_qs);
    QCOMPARE(heads->at(0).date, QDate(2026, 11, 12));
    QCOMPARE(heads->at(0).respondents, 24);
    QCOMPARE(heads->at(1).title, u"Leaders 2025"_qs);
    QCOMPARE(heads->at(1).date, QDate(2025, 11, 13));
    QCOMPARE(heads->at(1).respondents, 14);
    for (const AssessmentHead &head : *heads) {
        QVERIFY(head.sample && head.state == State::Finished && head.mode == Mode::Anonymous);
        QCOMPARE(head.organization, u"Larkfield Stores"_qs);
    }
    QCOMPARE(AssessmentStore(*m_workspace).latest().error().code, ErrorCode::NoSuchAssessment);
}

void TestSample::hasWordsAndEvidence()
{
    const auto later = AssessmentStore(*m_workspace).load(m_later);
    QVERIFY(later.ok());
    QVERIFY(later->notes.size() >= 20);
    QVERIFY(later->evidence.size() >= 15);
    for (const Note &note : later->notes) {
        const bool reason = later->answer(note.respondent, note.item) == Answer::NotApplicable;
        QVERIFY(reason ? !note.reason.isEmpty() : note.text.size() > 20);
    }
    for (const EvidenceKind kind : allEvidenceKinds)
        QVERIFY(std::ranges::count(later->evidence, kind, &Evidence::kind) >= 3);
    QVERIFY(std::ranges::count(later->aims, Aim{}) < later->aims.size());
    QVERIFY(std::ranges::count(later->aims, 5, &Aim::importance) <= 4);
}

void TestSample::showsWhatThereIs()
{
    const Questionnaire questionnaire = questionnaireIn(*builtInQuestionnaire(u"customer-obsession"_qs), u"en"_qs);
    const scoring::Scorecard scorecard = scoring::scoreOf(questionnaire, *AssessmentStore(*m_workspace).load(m_later));
    QVERIFY(scorecard.overall.scored());
    QCOMPARE(scorecard.groups.size(), 3);
    QCOMPARE(scorecard.perceptionGap.size(), 16);
    QVERIFY(std::ranges::any_of(scorecard.practices, [](const auto &p) { return p.confidence.claimed; }));
    QVERIFY(std::ranges::any_of(scorecard.practices, [](const auto &p) { return p.confidence.evidenceGrade == 2; }));
}

void TestSample::hasMeasures()
{
    const auto measures = MeasureStore(*m_workspace).list();
    QVERIFY(measures.ok());
    QCOMPARE(measures->size(), 2);
    for (const Measure &measure : *measures) {
        QVERIFY(measure.sample && measure.kind == MeasureKind::Nps);
        QVERIFY(measure.answers.size() >= 100);
    }
    QVERIFY(measures->at(0).date < measures->at(1).date);
}

void TestSample::goesAway()
{
    QVERIFY(AssessmentStore(*m_workspace).removeSample().ok());
    QVERIFY(AssessmentStore(*m_workspace).list()->isEmpty());
    QVERIFY(MeasureStore(*m_workspace).list()->isEmpty());
    QVERIFY(cli::addSample(*m_workspace).ok());
}

void TestSample::isMadeByTheProgram()
{
    const QString file = m_folder.filePath(u"made.heartwood"_qs);
    const Run made = runProgram({u"sample"_qs, file});
    QVERIFY2(made.exitCode == 0 && made.output.isEmpty() && made.error.isEmpty(), made.shortly());
    QCOMPARE(runProgram({u"list"_qs, file}).output.count('\n'), 2);
    QCOMPARE(runProgram({u"check"_qs, file}).exitCode, 0);
}

QTEST_APPLESS_MAIN(TestSample)
#include "tst_sample.moc"
