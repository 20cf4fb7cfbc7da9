#include "fixture.h"

#include "storage/assessmentstore.h"
#include "storage/connection.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"

#include <QDateTime>
#include <QTest>

using namespace heartwood;
using namespace heartwood::storage;
using namespace heartwood::storage::test;

namespace {

/// What a round reads as once it is kept: with its id, the questionnaire's key and its respondents counted and
/// numbered.
Assessment asKept(Assessment round, qint64 id)
{
    round.head.id = id;
    round.head.questionnaireKey = u"tiny"_qs;
    round.head.respondents = int(round.respondents.size());
    for (qsizetype i = 0; i < round.respondents.size(); ++i)
        round.respondents[i].id = i + 1;
    return round;
}

} // namespace

class TestAssessmentStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createsASelfAssessment();
    void refusesWhatItCannotCreate();
    void addsARoundWhole();
    void refusesPartsThatDoNotFit();
    void listsNewestFirst();
    void findsTheLatest();
    void listsOrganizations();
    void finishes();
    void goesDeeper();
    void goesOnlyDeeper();
    void renames();
    void duplicates();
    void removesAndRestores();
    void purgesAfterThirtyDays();
    void removesTheSample();
    void neverGivesAnIdTwice();
    void spreadsAnswersIntoRows();

private:
    qint64 add(const QString &title, const QDate &date, State state = State::Finished, bool sample = false);
    qint64 create();
    QStringList titles() const;

    std::unique_ptr<Folder> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<AssessmentStore> m_store;
    QString m_hash;
};

void TestAssessmentStore::init()
{
    m_store.reset();
    m_workspace.reset();
    m_folder = std::make_unique<Folder>();
    m_workspace = m_folder->open();
    m_store = std::make_unique<AssessmentStore>(*m_workspace);
    m_hash = valueOf(QuestionnaireStore(*m_workspace).keep(tinyQuestionnaire()));
}

qint64 TestAssessmentStore::add(const QString &title, const QDate &date, State state, bool sample)
{
    Assessment round = namedRound(m_hash);
    round.head.title = title;
    round.head.organization = title + u" Ltd"_qs;
    round.head.date = date;
    round.head.state = state;
    round.head.sample = sample;
    return valueOf(m_store->add(round));
}

qint64 TestAssessmentStore::create()
{
    return valueOf(m_store->create({.title = u"Mine"_qs,
                                    .organization = u"Larkfield"_qs,
                                    .date = QDate(2026, 5, 4),
                                    .questionnaireHash = m_hash,
                                    .variant = u"pulse"_qs,
                                    .respondent = u"Ada"_qs,
                                    .group = u"Executives"_qs}));
}

QStringList TestAssessmentStore::titles() const
{
    QStringList titles;
    for (const AssessmentHead &head : valueOf(m_store->list()))
        titles.append(head.title);
    return titles;
}

void TestAssessmentStore::createsASelfAssessment()
{
    const qint64 id = create();
    AssessmentHead expected;
    expected.id = id;
    expected.title = u"Mine"_qs;
    expected.organization = u"Larkfield"_qs;
    expected.date = QDate(2026, 5, 4);
    expected.questionnaireKey = u"tiny"_qs;
    expected.questionnaireHash = m_hash;
    expected.variant = u"pulse"_qs;
    expected.respondents = 1;
    expected.respondent = u"Ada"_qs;
    QCOMPARE(valueOf(m_store->head(id)), expected);
    const Assessment assessment = valueOf(m_store->load(id));
    QCOMPARE(assessment.head, expected);
    QCOMPARE(assessment.groups, (QList<Group>{{u"Executives"_qs, GroupRole::Neither}}));
    QCOMPARE(assessment.respondents, (QList<Respondent>{{1, u"Ada"_qs, 0, false}}));
    QCOMPARE(assessment.answers, QByteArray("-----"));
    QCOMPARE(assessment.itemCount, 5);
    QCOMPARE(assessment.aims, QList<Aim>(3));
}

void TestAssessmentStore::refusesWhatItCannotCreate()
{
    QCOMPARE(m_store->create({.questionnaireHash = u"no such hash"_qs, .variant = u"full"_qs}).error().code,
             ErrorCode::NoSuchQuestionnaire);
    QCOMPARE(m_store->create({.questionnaireHash = m_hash, .variant = u"huge"_qs}).error().code,
             ErrorCode::BadArgument);
    QVERIFY(titles().isEmpty());
}

void TestAssessmentStore::addsARoundWhole()
{
    const Assessment round = namedRound(m_hash);
    const qint64 id = valueOf(m_store->add(round));
    const Assessment expected = asKept(round, id);
    const Assessment kept = valueOf(m_store->load(id));
    QCOMPARE(kept.head, expected.head);
    QCOMPARE(kept.groups, expected.groups);
    QCOMPARE(kept.respondents, expected.respondents);
    QCOMPARE(kept.answers, expected.answers);
    QCOMPARE(kept.notes, expected.notes);
    QCOMPARE(kept.evidence, expected.evidence);
    QCOMPARE(kept.aims, expected.aims);
    QCOMPARE(m_store->load(id + 1).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(m_store->load(id + 1).error().detail, QString::number(id + 1));
}

void TestAssessmentStore::refusesPartsThatDoNotFit()
{
    const Assessment good = namedRound(m_hash);
    QList<Assessment> bad(6, good);
    bad[0].answers.chop(1);
    bad[1].answers[0] = '6';
    bad[2].respondents[0].group = 2;
    bad[3].notes[0].respondent = 2;
    bad[4].evidence[0].item = 5;
    bad[5].aims.removeLast();
    for (const Assessment &assessment : bad)
        QCOMPARE(m_store->add(assessment).error().code, ErrorCode::BadArgument);
    QVERIFY(titles().isEmpty());
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM sheet"), 0);
}

void TestAssessmentStore::listsNewestFirst()
{
    add(u"Second"_qs, QDate(2026, 2, 1));
    add(u"Third"_qs, QDate(2026, 2, 1));
    add(u"First"_qs, QDate(2025, 2, 1));
    const qint64 mine = create();
    QCOMPARE(titles(), (QStringList{u"Mine"_qs, u"Third"_qs, u"Second"_qs, u"First"_qs}));
    require(m_store->saveAnswer({mine, 1, 2}, Answer::DontKnow));
    const AssessmentHead head = valueOf(m_store->list()).first();
    QCOMPARE(head, valueOf(m_store->head(mine)));
    QCOMPARE(head.answered, 1);
    QCOMPARE(valueOf(m_store->list()).last().respondent, QString());
}

void TestAssessmentStore::findsTheLatest()
{
    QCOMPARE(m_store->latest().error().code, ErrorCode::NoSuchAssessment);
    const qint64 earlier = add(u"Earlier"_qs, QDate(2026, 1, 1));
    const qint64 latest = add(u"Latest"_qs, QDate(2026, 2, 1));
    add(u"Open"_qs, QDate(2026, 3, 1), State::Open);
    add(u"Sample"_qs, QDate(2026, 4, 1), State::Finished, true);
    QCOMPARE(valueOf(m_store->latest()), latest);
    require(m_store->remove(latest));
    QCOMPARE(valueOf(m_store->latest()), earlier);
}

void TestAssessmentStore::listsOrganizations()
{
    const qint64 first = add(u"A"_qs, QDate(2026, 2, 1));
    add(u"B"_qs, QDate(2026, 1, 1));
    add(u"Sample"_qs, QDate(2026, 3, 1), State::Finished, true);
    QCOMPARE(valueOf(m_store->organizations()), (QStringList{u"B Ltd"_qs, u"A Ltd"_qs}));
    require(m_store->setOrganization(first, u"B Ltd"_qs));
    QCOMPARE(valueOf(m_store->organizations()), QStringList{u"B Ltd"_qs});
}

void TestAssessmentStore::finishes()
{
    const qint64 id = create();
    require(m_store->finish(id));
    const Assessment assessment = valueOf(m_store->load(id));
    QCOMPARE(assessment.head.state, State::Finished);
    QCOMPARE(assessment.head.variant, u"pulse"_qs);
    QVERIFY(assessment.respondents.first().finished);
    QCOMPARE(m_store->finish(id + 1).error().code, ErrorCode::NoSuchAssessment);
}

void TestAssessmentStore::goesDeeper()
{
    const qint64 id = create();
    require(m_store->finish(id));
    require(m_store->goDeeper(id, u"full"_qs));
    AssessmentHead head = valueOf(m_store->head(id));
    QCOMPARE(head.state, State::Finished);
    QCOMPARE(head.variant, u"pulse"_qs);
    QCOMPARE(head.deeper, u"full"_qs);
    require(m_store->finish(id));
    head = valueOf(m_store->head(id));
    QCOMPARE(head.variant, u"full"_qs);
    QCOMPARE(head.deeper, QString());
}

void TestAssessmentStore::goesOnlyDeeper()
{
    const qint64 id = create();
    QCOMPARE(m_store->goDeeper(id, u"pulse"_qs).error().code, ErrorCode::BadArgument);
    QCOMPARE(m_store->goDeeper(id, u"huge"_qs).error().code, ErrorCode::BadArgument);
    QCOMPARE(m_store->goDeeper(id + 1, u"full"_qs).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(valueOf(m_store->head(id)).deeper, QString());
}

void TestAssessmentStore::renames()
{
    const qint64 id = create();
    require(m_store->rename(id, u"Ours"_qs));
    require(m_store->setOrganization(id, u"Larkfield Stores"_qs));
    QCOMPARE(valueOf(m_store->head(id)).title, u"Ours"_qs);
    QCOMPARE(valueOf(m_store->head(id)).organization, u"Larkfield Stores"_qs);
    QCOMPARE(m_store->rename(id + 1, u"Ours"_qs).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(m_store->setOrganization(id + 1, {}).error().code, ErrorCode::NoSuchAssessment);
}

void TestAssessmentStore::duplicates()
{
    const qint64 id = valueOf(m_store->add(namedRound(m_hash)));
    const qint64 copy = valueOf(m_store->duplicate(id, u"Again"_qs, QDate(2026, 9, 1)));
    Assessment expected = asKept(namedRound(m_hash), copy);
    expected.head.title = u"Again"_qs;
    expected.head.date = QDate(2026, 9, 1);
    expected.head.state = State::Open;
    for (Respondent &respondent : expected.respondents)
        respondent.finished = false;
    const Assessment kept = valueOf(m_store->load(copy));
    QCOMPARE(kept.head, expected.head);
    QCOMPARE(kept.respondents, expected.respondents);
    QCOMPARE(kept.answers, expected.answers);
    QCOMPARE(kept.notes, expected.notes);
    QCOMPARE(kept.evidence, expected.evidence);
    QCOMPARE(kept.aims, expected.aims);
    QCOMPARE(m_store->duplicate(copy + 1, {}, {}).error().code, ErrorCode::NoSuchAssessment);
}

void TestAssessmentStore::removesAndRestores()
{
    const qint64 id = create();
    require(m_store->remove(id));
    QVERIFY(titles().isEmpty());
    QCOMPARE(m_store->load(id).error().code, ErrorCode::NoSuchAssessment);
    QCOMPARE(m_store->remove(id).error().code, ErrorCode::NoSuchAssessment);
    const QList<DeletedAssessment> deleted = valueOf(m_store->deleted());
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first().id, id);
    QCOMPARE(deleted.first().daysLeft, AssessmentStore::daysDeletedAreKept);
    require(m_store->restore(id));
    QVERIFY(valueOf(m_store->deleted()).isEmpty());
    QCOMPARE(titles(), QStringList{u"Mine"_qs});
    QCOMPARE(m_store->restore(id + 1).error().code, ErrorCode::NoSuchAssessment);
}

void TestAssessmentStore::purgesAfterThirtyDays()
{
    const auto removeDaysAgo = [this](const QString &title, int days) {
        Assessment round = namedRound(m_hash);
        round.head.title = title;
        round.notes[0].text = u"a remark in "_qs + title;
        const qint64 id = valueOf(m_store->add(round));
        const auto then = QDateTime::currentDateTimeUtc().addDays(-days).toString(Qt::ISODate);
        require(m_store->remove(id));
        storage::run(m_workspace->connection(), "UPDATE assessment SET deleted_at = ? WHERE id = ?", then, id);
    };
    removeDaysAgo(u"Lately removed"_qs, 29);
    removeDaysAgo(u"Long removed"_qs, 31);
    QVERIFY(m_folder->bytes().contains("Long removed"));
    m_workspace.reset();
    m_workspace = m_folder->open();
    QVERIFY(m_folder->bytes().contains("a remark in Lately removed"));
    QVERIFY(!m_folder->bytes().contains("Long removed"));
    QCOMPARE(number(*m_workspace, "SELECT count(*) FROM sheet"), 2);
    QVERIFY(valueOf(m_workspace->check()).problems.isEmpty());
}

void TestAssessmentStore::removesTheSample()
{
    add(u"Sample"_qs, QDate(2026, 2, 1), State::Finished, true);
    add(u"Ours"_qs, QDate(2026, 2, 1));
    MeasureStore measures(*m_workspace);
    Measure measure;
    valueOf(measures.add(measure));
    measure.sample = true;
    valueOf(measures.add(measure));
    ForecastStore forecasts(*m_workspace);
    Forecast forecast{.organization = u"Ours"_qs, .date = QDate(2026, 2, 1), .guesses = {30}};
    valueOf(forecasts.add(forecast));
    forecast.sample = true;
    valueOf(forecasts.add(forecast));
    require(m_store->removeSample());
    QCOMPARE(titles(), QStringList{u"Ours"_qs});
    QCOMPARE(valueOf(forecasts.list()).size(), 1);
    QCOMPARE(valueOf(measures.list()).size(), 1);
    QVERIFY(!m_folder->bytes().contains("Sample Ltd"));
}

void TestAssessmentStore::neverGivesAnIdTwice()
{
    const qint64 first = add(u"Sample"_qs, QDate(2026, 2, 1), State::Finished, true);
    require(m_store->removeSample());
    QVERIFY(create() > first);
}

void TestAssessmentStore::spreadsAnswersIntoRows()
{
    valueOf(m_store->add(namedRound(m_hash)));
    QStringList rows;
    Statement row(m_workspace->connection(),
                  "SELECT respondent, practice, item, answer FROM answer ORDER BY assessment, respondent, item");
    while (row.next())
        rows.append(QStringList{row.text(0), row.text(1), row.text(2), row.text(3)}.join(u' '));
    QCOMPARE(rows.size(), 10);
    QCOMPARE(rows.first(), u"1 a.one a.one.x 1"_qs);
    QCOMPARE(rows.last(), u"2 b.one b.one.y 1"_qs);
}

QTEST_GUILESS_MAIN(TestAssessmentStore)
#include "tst_assessmentstore.moc"
