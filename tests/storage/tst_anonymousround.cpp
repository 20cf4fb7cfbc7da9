#include "fixture.h"

#include "storage/assessmentstore.h"
#include "storage/questionnairestore.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

constexpr int people = 40;

/// Person i's sheet, note and evidence all spell i, so that what belongs together can be told afterwards.
Assessment anonymousRound(const QString &hash)
{
    Assessment round = namedRound(hash);
    round.head.mode = Mode::Anonymous;
    round.respondents.clear();
    round.answers.clear();
    round.notes.clear();
    round.evidence.clear();
    for (int i = 0; i < people; ++i) {
        Respondent respondent;
        respondent.name = u"Person %1"_qs.arg(i);
        respondent.group = i % 2;
        respondent.finished = true;
        round.respondents.append(respondent);
        round.answers +=
            QByteArray::number(1 + i / 10 % 5) + QByteArray::number(1 + i % 5) + (i % 10 < 5 ? "N--" : "D--");
        round.notes.append({i, 0, QString::fromUtf8(round.answers.last(5)), {}});
        round.evidence.append({i, i % 5, EvidenceKind::Artefact, {}});
    }
    return round;
}

QList<QByteArray> sheetsOf(const Assessment &assessment)
{
    QList<QByteArray> sheets;
    for (qsizetype i = 0; i < assessment.respondents.size(); ++i)
        sheets.append(assessment.answers.mid(i * assessment.itemCount, assessment.itemCount));
    return sheets;
}

} // namespace

class TestAnonymousRound : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void dropsNames();
    void shufflesSheets();
    void keepsWhatBelongsTogether();
    void dropsTheNameOfASelfAssessment();

private:
    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    QString m_hash;
    Assessment m_round, m_kept;
};

void TestAnonymousRound::init()
{
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
    m_round = anonymousRound(m_hash);
    AssessmentStore store(*m_workspace);
    m_kept = valueOf(store.load(valueOf(store.add(m_round))));
}

void TestAnonymousRound::dropsNames()
{
    for (const Respondent &respondent : std::as_const(m_kept.respondents))
        QVERIFY(respondent.name.isEmpty());
    QVERIFY(!m_folder->bytes().contains("Person"));
}

void TestAnonymousRound::shufflesSheets()
{
    // That 40 different sheets fall into their old order by chance happens once in 10^47 times.
    QVERIFY(sheetsOf(m_kept) != sheetsOf(m_round));
    auto kept = sheetsOf(m_kept), given = sheetsOf(m_round);
    std::ranges::sort(kept);
    std::ranges::sort(given);
    QCOMPARE(kept, given);
}

void TestAnonymousRound::keepsWhatBelongsTogether()
{
    QCOMPARE(m_kept.notes.size(), people);
    for (const Note &note : std::as_const(m_kept.notes))
        QCOMPARE(note.text, QString::fromUtf8(sheetsOf(m_kept)[note.respondent]));
    QCOMPARE(m_kept.evidence.size(), people);
    for (const Evidence &evidence : std::as_const(m_kept.evidence))
        QCOMPARE(int(m_kept.answer(evidence.respondent, 1)), '1' + evidence.item);
    int inSecondGroup = 0;
    for (const Respondent &respondent : std::as_const(m_kept.respondents))
        inSecondGroup += respondent.group;
    QCOMPARE(inSecondGroup, people / 2);
}

void TestAnonymousRound::dropsTheNameOfASelfAssessment()
{
    AssessmentStore store(*m_workspace);
    const qint64 id = valueOf(store.create({.title = u"Mine"_qs,
                                            .date = QDate(2026, 1, 1),
                                            .questionnaireHash = m_hash,
                                            .variant = u"pulse"_qs,
                                            .mode = Mode::Anonymous,
                                            .respondent = u"Ada"_qs}));
    QCOMPARE(valueOf(store.head(id)).respondent, QString());
    QCOMPARE(valueOf(store.head(id)).mode, Mode::Anonymous);
}

QTEST_GUILESS_MAIN(TestAnonymousRound)
#include "tst_anonymousround.moc"
