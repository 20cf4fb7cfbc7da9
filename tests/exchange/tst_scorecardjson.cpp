#include "exchange/answercsv.h"
#include "exchange/csvreader.h"
#include "exchange/scorecardjson.h"
#include "model/questionnairedocument.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace heartwood;
using namespace heartwood::exchange;

/// The scorecard's fields, exactly; what they hold is the scoring's own affair.
class TestScorecardJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void topLevel();
    void nodesHaveTheirFields();
    void headSaysWhat();
    void everythingIsKeyed();
    void priorityAndOrder();
    void groupsAreHiddenWhole();
    void perceptionGapNeedsRoles();
    void changeOnlyWithPrevious();
    void withheldIsNull();
    void csvHasARowANode();
    void hostileWordsAreText();

private:
    QJsonObject json(const scoring::Comparison *comparison = nullptr) const;
    Assessment round(const QString &year) const;
    Questionnaire m_questionnaire;
    Assessment m_assessment;
    scoring::Scorecard m_scorecard;
};

namespace {

const QStringList nodeFields{u"status"_qs,     u"score"_qs,   u"score_1dp"_qs, u"level"_qs,    u"ci_n"_qs,
                             u"ci_low"_qs,     u"ci_high"_qs, u"ci_note"_qs,   u"mdc"_qs,      u"level_low"_qs,
                             u"level_high"_qs, u"ad"_qs,      u"rwg_star"_qs,  u"alignment"_qs};
const QStringList practiceFields =
    nodeFields + QStringList{u"m"_qs, u"eligible"_qs, u"na_share"_qs, u"dk_share"_qs, u"unanswered_share"_qs};
const QStringList dimensionFields = nodeFields + QStringList{u"n_scored"_qs, u"n_applicable"_qs};
const QStringList overallFields =
    dimensionFields + QStringList{u"level_mean"_qs, u"capped"_qs, u"limiting_dimensions"_qs};

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList fieldsOf(const QJsonValue &object)
{
    return sorted(object.toObject().keys());
}

} // namespace

Assessment TestScorecardJson::round(const QString &year) const
{
    auto read =
        readAnswerCsv(QStringLiteral(HEARTWOOD_TEST_DATA "/larkfield-workshop-%1.csv").arg(year), m_questionnaire, {});
    read->head.title = u"Leaders "_qs + year;
    read->head.organization = u"Larkfield Stores"_qs;
    read->head.date = QDate(year.toInt(), 11, 12);
    read->head.questionnaireKey = m_questionnaire.key;
    read->head.mode = Mode::Anonymous;
    read->head.state = State::Finished;
    read->head.id = 7;
    return *std::move(read);
}

void TestScorecardJson::initTestCase()
{
    m_questionnaire = questionnaireIn(*builtInQuestionnaire(u"customer-obsession"_qs), u"en"_qs);
    m_assessment = round(u"2026"_qs);
    m_scorecard = scoring::scoreOf(m_questionnaire, m_assessment);
}

QJsonObject TestScorecardJson::json(const scoring::Comparison *comparison) const
{
    return scorecardJson(m_questionnaire, m_assessment.head, m_scorecard, comparison);
}

void TestScorecardJson::topLevel()
{
    QCOMPARE(fieldsOf(json()),
             sorted({u"assessment"_qs, u"overall"_qs, u"dimensions"_qs, u"groups"_qs, u"priority"_qs,
                     u"perception_gap"_qs, u"aspects"_qs, u"fragility"_qs, u"one_person_weight"_qs, u"holds"_qs}));
}

void TestScorecardJson::nodesHaveTheirFields()
{
    const QJsonObject all = json();
    QCOMPARE(fieldsOf(all[u"overall"]), sorted(overallFields));
    const QJsonValue dimension = all[u"dimensions"][0];
    QCOMPARE(fieldsOf(dimension), sorted(dimensionFields + QStringList{u"key"_qs, u"target"_qs, u"practices"_qs}));
    const QJsonValue practice = dimension[u"practices"][0];
    QCOMPARE(fieldsOf(practice), sorted(practiceFields + QStringList{u"key"_qs, u"target"_qs, u"importance"_qs,
                                                                     u"confidence"_qs, u"claimed"_qs, u"items"_qs}));
    QCOMPARE(fieldsOf(practice[u"items"][0]), sorted({u"key"_qs, u"n"_qs, u"mean"_qs, u"counts"_qs,
                                                      u"not_applicable"_qs, u"dont_know"_qs, u"unanswered"_qs}));
    const QJsonValue group = all[u"groups"][0];
    QCOMPARE(fieldsOf(group), sorted({u"name"_qs, u"n"_qs, u"overall"_qs, u"dimensions"_qs}));
    QCOMPARE(fieldsOf(group[u"overall"]), sorted(overallFields));
    QCOMPARE(fieldsOf(group[u"dimensions"][0]), sorted(dimensionFields + QStringList{u"key"_qs, u"practices"_qs}));
    QCOMPARE(fieldsOf(group[u"dimensions"][0][u"practices"][0]),
             sorted(practiceFields + QStringList{u"key"_qs, u"shown"_qs}));
}

void TestScorecardJson::headSaysWhat()
{
    const QJsonObject expected{{u"id"_qs, 7},
                               {u"title"_qs, u"Leaders 2026"_qs},
                               {u"organization"_qs, u"Larkfield Stores"_qs},
                               {u"date"_qs, u"2026-11-12"_qs},
                               {u"questionnaire"_qs, u"customer-obsession/full"_qs},
                               {u"respondents"_qs, 24},
                               {u"mode"_qs, u"anonymous"_qs}};
    QCOMPARE(json()[u"assessment"].toObject(), expected);
}

void TestScorecardJson::everythingIsKeyed()
{
    const QJsonArray dimensions = json()[u"dimensions"].toArray();
    QCOMPARE(dimensions.size(), 4);
    int practice = 0;
    for (qsizetype d = 0; d < dimensions.size(); ++d) {
        QCOMPARE(dimensions[d][u"key"].toString(), m_questionnaire.dimensions[d].key);
        for (const auto value : dimensions[d][u"practices"].toArray()) {
            const Practice &expected = m_questionnaire.practices[practice++];
            QCOMPARE(value[u"key"].toString(), expected.key);
            QCOMPARE(value[u"items"][2][u"key"].toString(), m_questionnaire.items[expected.items[2]].key);
        }
    }
    QCOMPARE(practice, 16);
    // By hand: 14 of the 24 who answered the first item chose 4 or 5.
    const QJsonArray counts = dimensions[0][u"practices"][0][u"items"][0][u"counts"].toArray();
    int total = 0;
    for (const QJsonValue &count : counts)
        total += count.toInt();
    QCOMPARE(counts.size(), levelCount);
    QCOMPARE(total, 23);
    QCOMPARE(dimensions[0][u"practices"][0][u"items"][0][u"dont_know"].toInt(), 1);
}

void TestScorecardJson::priorityAndOrder()
{
    const QJsonValue priority = json()[u"priority"];
    QCOMPARE(fieldsOf(priority), sorted({u"practices"_qs, u"order"_qs, u"percent_to_target"_qs}));
    QCOMPARE(fieldsOf(priority[u"practices"][0]),
             sorted({u"id"_qs, u"gap"_qs, u"index"_qs, u"rank"_qs, u"quadrant"_qs}));
    const QString first = priority[u"order"][0].toString();
    for (const auto practice : priority[u"practices"].toArray())
        QCOMPARE(practice[u"rank"].toInt() == 1, practice[u"id"].toString() == first);
}

void TestScorecardJson::groupsAreHiddenWhole()
{
    const Assessment small = round(u"2025"_qs); // its front line has four
    const scoring::Scorecard scorecard = scoring::scoreOf(m_questionnaire, small);
    const QJsonObject all = scorecardJson(m_questionnaire, small.head, scorecard, nullptr);
    int hidden = 0;
    for (const auto group : all[u"groups"].toArray()) {
        for (const auto dimension : group[u"dimensions"].toArray()) {
            for (const auto practice : dimension[u"practices"].toArray()) {
                if (practice[u"shown"].toBool())
                    continue;
                hidden++;
                for (const QString &field : practiceFields)
                    QVERIFY2(field == u"status" || practice[field].isNull(), qPrintable(field));
            }
        }
    }
    QVERIFY(hidden >= 16);
}

void TestScorecardJson::perceptionGapNeedsRoles()
{
    QVERIFY(json()[u"perception_gap"].isNull());
    Assessment withRoles = m_assessment;
    withRoles.groups[0].role = GroupRole::Leaders;
    withRoles.groups[2].role = GroupRole::Frontline;
    const scoring::Scorecard scorecard = scoring::scoreOf(m_questionnaire, withRoles);
    const QJsonValue gap = scorecardJson(m_questionnaire, withRoles.head, scorecard, nullptr)[u"perception_gap"];
    QCOMPARE(gap[u"nodes"].toArray().size(), 16);
    QCOMPARE(fieldsOf(gap[u"nodes"][0]),
             sorted({u"id"_qs, u"n_leaders"_qs, u"n_frontline"_qs, u"mean_leaders"_qs, u"mean_frontline"_qs, u"gap"_qs,
                     u"ci_low"_qs, u"ci_high"_qs, u"p"_qs, u"p_holm"_qs, u"label"_qs}));
}

void TestScorecardJson::changeOnlyWithPrevious()
{
    QVERIFY(!json().contains(u"change"_qs));
    const scoring::Comparison comparison =
        scoring::comparisonOf(m_questionnaire, m_assessment, m_questionnaire, round(u"2025"_qs));
    const QJsonValue change = json(&comparison)[u"change"];
    QCOMPARE(change[u"design"].toString(), u"independent"_qs);
    QCOMPARE(change[u"nodes"].toArray().size(), 16);
    QCOMPARE(change[u"dimensions"].toArray().size(), 4);
    QCOMPARE(change[u"nodes"][0][u"id"].toString(), u"empathy.listening"_qs);
    QCOMPARE(fieldsOf(change[u"overall"]),
             sorted({u"id"_qs, u"n_before"_qs, u"n_after"_qs, u"mean_before"_qs, u"mean_after"_qs, u"diff"_qs,
                     u"ci_low"_qs, u"ci_high"_qs, u"p"_qs, u"p_holm"_qs, u"g"_qs, u"verdict"_qs}));
}

void TestScorecardJson::withheldIsNull()
{
    Assessment few = m_assessment; // four anonymous sheets: under the minimum
    few.respondents.resize(4);
    few.answers.resize(4 * few.itemCount);
    few.notes.clear();
    const scoring::Scorecard scorecard = scoring::scoreOf(m_questionnaire, few);
    const QJsonObject all = scorecardJson(m_questionnaire, few.head, scorecard, nullptr);
    QVERIFY(all[u"overall"][u"score"].isNull());
    QCOMPARE(all[u"overall"][u"limiting_dimensions"].toArray().size(), 0);
    QVERIFY(all[u"one_person_weight"].isNull());
    const QJsonValue practice = all[u"dimensions"][0][u"practices"][0];
    QCOMPARE(practice[u"status"].toString(), u"suppressed"_qs);
    QVERIFY(practice[u"confidence"].isNull());
    for (const char *field : {"n", "mean", "counts", "not_applicable", "dont_know", "unanswered"})
        QVERIFY2(practice[u"items"][0][QLatin1String(field)].isNull(), field);
}

void TestScorecardJson::csvHasARowANode()
{
    QStringList headers;
    for (int i = 0; i < scorecardCsvColumns; ++i)
        headers.append(QStringLiteral("h%1").arg(i));
    AssessmentHead head = m_assessment.head;
    head.title = u"=cmd|' /C calc'!A0"_qs;
    const QByteArray csv = scorecardCsv(m_questionnaire, head, m_scorecard, headers);
    const QByteArrayList rows = csv.trimmed().split('\n');
    QCOMPARE(rows.size(), 1 + 1 + 4 + 16);
    for (const QByteArray &row : rows)
        QCOMPARE(row.count(','), scorecardCsvColumns - 1);
    QVERIFY(rows[1].startsWith(",overall,'=cmd"));
    const QByteArrayList listening = rows[3].split(',');
    QCOMPARE(listening[1], QByteArray("empathy.listening"));
    QCOMPARE(listening[4].toDouble(), *m_scorecard.practices[0].score.score);
}

/// In both: what is read of it is what was written, and no cell is a formula.
void TestScorecardJson::hostileWordsAreText()
{
    const QString harm = u"=1+1 </script><b>\"&'\\ gepj.\u202Eexe \n[31m"_qs + QString(10'000, u'x');
    Questionnaire questionnaire = m_questionnaire;
    Assessment assessment = m_assessment;
    questionnaire.dimensions[0].title = questionnaire.practices[0].title = harm;
    assessment.head.title = assessment.head.organization = assessment.groups[0].name = harm;
    const scoring::Scorecard scorecard = scoring::scoreOf(questionnaire, assessment);
    const QByteArray json = QJsonDocument(scorecardJson(questionnaire, assessment.head, scorecard, nullptr)).toJson();
    const QJsonObject read = QJsonDocument::fromJson(json).object();
    QCOMPARE(read[u"assessment"][u"title"].toString(), harm);
    QCOMPARE(read[u"assessment"][u"organization"].toString(), harm);
    QCOMPARE(read[u"groups"][0][u"name"].toString(), harm);
    assessment.head.title = QChar(u'\0') + QString(QChar(0xD800)); // storage lets none of these through
    const QByteArray odd = QJsonDocument(scorecardJson(questionnaire, assessment.head, scorecard, nullptr)).toJson();
    QVERIFY(odd.isValidUtf8() && !odd.contains('\0') && QJsonDocument::fromJson(odd).isObject());
    assessment.head.title = harm;
    const QByteArray csv =
        scorecardCsv(questionnaire, assessment.head, scorecard, QStringList(scorecardCsvColumns, u"=1+1"_qs));
    CsvReader rows(csv);
    QSet<QByteArray> words;
    while (rows.next()) {
        QVERIFY(!rows.fault());
        QCOMPARE(rows.cellCount(), scorecardCsvColumns);
        for (const QByteArrayView cell : rows.cells()) {
            QVERIFY(!cell.startsWith('='));
            words.insert(cell.toByteArray());
        }
    }
    QVERIFY(words.contains("'=1+1") && words.contains("'" + harm.toUtf8()));
}

QTEST_APPLESS_MAIN(TestScorecardJson)
#include "tst_scorecardjson.moc"
