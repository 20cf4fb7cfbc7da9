#include "model/questionnairedocument.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace heartwood;

/// The questionnaire that ships: its keys are contract, and what can be counted of its writing rules is counted here.
class TestBuiltInQuestionnaire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keysAreTheContract();
    void pulseIsTheContract();
    void questionsAndHelpAreShort();
    void anchorsAreScenes();
    void anchorsNameNoLevel();
    void anchorsAreNoLadderOfFrequency();
    void wholeIsReadInTime();
    void everyStepHasAdvice();
    void adviceIsUnique();
    void adviceSpreads();
    void labelsAreUnique();
    void everyAspectHasItems();
    void typographyIsEnglish();

private:
    int wordsOf(const Item &item) const;
    QString allText() const;
    Questionnaire m_questionnaire;
    QJsonObject m_skeleton;
};

namespace {

int words(const QString &text)
{
    return int(text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).size());
}

QStringList found(const QString &text, const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    QStringList matches;
    for (const QRegularExpressionMatch &match : expression.globalMatch(text))
        matches.append(match.captured());
    return matches;
}

} // namespace

void TestBuiltInQuestionnaire::initTestCase()
{
    QCOMPARE(builtInQuestionnaires(), QStringList{u"customer-obsession"_qs});
    const Result<QuestionnaireDocument> document = builtInQuestionnaire(u"customer-obsession"_qs);
    if (!document) {
        for (const Fault &fault : document.error().faults)
            qWarning("%d %s %s", int(fault.code), qPrintable(fault.place), qPrintable(fault.value));
    }
    QVERIFY(document.ok());
    QCOMPARE(document->version, u"1.0"_qs);
    QCOMPARE(document->languages.first(), u"en"_qs);
    m_questionnaire = questionnaireIn(*document, u"en"_qs);
    QFile skeleton(QStringLiteral(HEARTWOOD_TEST_DATA "/skeleton.json"));
    QVERIFY(skeleton.open(QIODevice::ReadOnly));
    m_skeleton = QJsonDocument::fromJson(skeleton.readAll()).object();
}

void TestBuiltInQuestionnaire::keysAreTheContract()
{
    QStringList expected;
    QStringList actual;
    for (const auto dimension : m_skeleton[u"dimensions"].toArray()) {
        expected += dimension[u"key"].toString();
        for (const auto practice : dimension[u"practices"].toArray()) {
            expected += practice[u"key"].toString();
            for (const auto item : practice[u"items"].toArray())
                expected += item[u"key"].toString();
        }
    }
    for (const Dimension &dimension : m_questionnaire.dimensions) {
        actual += dimension.key;
        for (const int practice : dimension.practices) {
            actual += m_questionnaire.practices[practice].key;
            for (const int item : m_questionnaire.practices[practice].items)
                actual += m_questionnaire.items[item].key;
        }
    }
    QCOMPARE(actual, expected);
    QCOMPARE(m_questionnaire.items.size(), 48);
}

void TestBuiltInQuestionnaire::pulseIsTheContract()
{
    QStringList actual;
    for (const int item : m_questionnaire.variant(u"pulse"_qs)->items)
        actual += m_questionnaire.items[item].key;
    QCOMPARE(actual, m_skeleton[u"pulse"].toVariant().toStringList());
    QCOMPARE(m_questionnaire.variant(u"full"_qs)->items.size(), 48);
}

void TestBuiltInQuestionnaire::questionsAndHelpAreShort()
{
    for (const Item &item : m_questionnaire.items) {
        QVERIFY2(words(item.question) <= 24, qPrintable(item.question));
        QVERIFY2(words(item.help) <= 20, qPrintable(item.help));
        QVERIFY2(item.question.count(QLatin1Char('?')) == 1, qPrintable(item.question));
        QVERIFY2(!item.help.contains(QLatin1Char('?')), qPrintable(item.help));
        QVERIFY2(found(item.question, u"\\b(effectively|appropriately?|leverage)\\b"_qs).isEmpty(),
                 qPrintable(item.question));
    }
}

void TestBuiltInQuestionnaire::anchorsAreScenes()
{
    int underEighty = 0;
    for (const Item &item : m_questionnaire.items) {
        for (const QString &anchor : item.anchors) {
            QVERIFY2(anchor.size() <= 120, qPrintable(anchor));
            QVERIFY2(words(anchor) >= 3, qPrintable(anchor));
            underEighty += anchor.size() < 80;
        }
        QCOMPARE(QSet<QString>(item.anchors.begin(), item.anchors.end()).size(), levelCount);
    }
    QVERIFY(underEighty * 10 > 48 * levelCount * 6);
}

void TestBuiltInQuestionnaire::anchorsNameNoLevel()
{
    QStringList titles;
    for (const Level &level : m_questionnaire.levels)
        titles.append(level.title);
    QCOMPARE(titles, m_skeleton[u"levels"].toVariant().toStringList());
    const QString pattern = QStringLiteral("\\b(%1)\\b").arg(titles.join(QLatin1Char('|')));
    for (const Item &item : m_questionnaire.items) {
        for (const QString &anchor : item.anchors)
            QVERIFY2(found(anchor, pattern).isEmpty(), qPrintable(anchor));
    }
}

void TestBuiltInQuestionnaire::anchorsAreNoLadderOfFrequency()
{
    const QString pattern =
        u"\\b(never|rarely|seldom|sometimes|occasionally|often|frequently|usually|mostly|always)\\b"_qs;
    for (const Item &item : m_questionnaire.items) {
        int rungs = 0;
        for (const QString &anchor : item.anchors)
            rungs += !found(anchor, pattern).isEmpty();
        QVERIFY2(rungs <= 1, qPrintable(item.key));
    }
}

int TestBuiltInQuestionnaire::wordsOf(const Item &item) const
{
    int count = words(item.question) + words(item.help);
    for (const QString &anchor : item.anchors)
        count += words(anchor);
    return count;
}

void TestBuiltInQuestionnaire::wholeIsReadInTime()
{
    QHash<QString, int> total;
    for (const Variant &variant : m_questionnaire.variants) {
        for (const int item : variant.items)
            total[variant.key] += wordsOf(m_questionnaire.items[item]);
    }
    QVERIFY2(total[u"full"_qs] <= 4400, qPrintable(QString::number(total[u"full"_qs])));
    QVERIFY2(total[u"pulse"_qs] <= 1500, qPrintable(QString::number(total[u"pulse"_qs])));
    for (const Dimension &dimension : m_questionnaire.dimensions) {
        int count = 0;
        for (const int practice : dimension.practices) {
            for (const int item : m_questionnaire.practices[practice].items)
                count += wordsOf(m_questionnaire.items[item]);
        }
        QVERIFY2(count * 5 > total[u"full"_qs] && count * 10 < total[u"full"_qs] * 3, qPrintable(dimension.key));
    }
}

void TestBuiltInQuestionnaire::everyStepHasAdvice()
{
    for (const Practice &practice : m_questionnaire.practices) {
        for (int level = 1; level < levelCount; ++level) {
            const QList<Advice> advice = practice.adviceFrom(level);
            QVERIFY2(advice.size() >= 2, qPrintable(practice.key));
            for (const Advice &step : advice)
                QCOMPARE(step.first30Days.size(), 3);
        }
    }
}

void TestBuiltInQuestionnaire::adviceIsUnique()
{
    QSet<QString> texts;
    for (const Practice &practice : m_questionnaire.practices) {
        for (const Advice &advice : practice.advice) {
            for (const QString &text : QStringList{advice.text, advice.why} + advice.first30Days) {
                QVERIFY2(!texts.contains(text.toCaseFolded()), qPrintable(text));
                texts.insert(text.toCaseFolded());
            }
        }
    }
}

void TestBuiltInQuestionnaire::adviceSpreads()
{
    QHash<std::pair<int, int>, int> cells;
    QHash<int, int> efforts, effects;
    int total = 0;
    for (const Practice &practice : m_questionnaire.practices) {
        for (const Advice &advice : practice.advice) {
            cells[{advice.effort, advice.effect}]++;
            efforts[advice.effort]++;
            effects[advice.effect]++;
            total++;
        }
    }
    QCOMPARE(efforts.size(), 5);
    QCOMPARE(effects.size(), 5);
    QVERIFY(cells.size() >= 12);
    QVERIFY(std::ranges::max(cells) * 4 <= total); // no cell holds more than a quarter
}

void TestBuiltInQuestionnaire::labelsAreUnique()
{
    QSet<QString> items, practices;
    for (const Item &item : m_questionnaire.items)
        items.insert(item.shortTitle);
    for (const Practice &practice : m_questionnaire.practices)
        practices.insert(practice.shortTitle);
    QCOMPARE(items.size(), m_questionnaire.items.size());
    QCOMPARE(practices.size(), m_questionnaire.practices.size());
}

void TestBuiltInQuestionnaire::everyAspectHasItems()
{
    for (const Aspect aspect : allAspects) {
        const auto count = std::ranges::count(m_questionnaire.items, std::optional(aspect), &Item::aspect);
        QVERIFY2(count >= 5 && count <= 9, qPrintable(aspectKey(aspect) + QLatin1Char(' ') + QString::number(count)));
    }
}

QString TestBuiltInQuestionnaire::allText() const
{
    QStringList texts{m_questionnaire.summary};
    for (const Item &item : m_questionnaire.items) {
        texts << item.question << item.help;
        texts += QStringList(item.anchors.begin(), item.anchors.end());
    }
    for (const Practice &practice : m_questionnaire.practices) {
        texts << practice.promise;
        texts += QStringList(practice.portraits.begin(), practice.portraits.end());
        for (const Advice &advice : practice.advice)
            texts += QStringList{advice.text, advice.why} + advice.first30Days;
    }
    for (const Essay &essay : m_questionnaire.why)
        texts << essay.text;
    return texts.join(QLatin1Char('\n'));
}

void TestBuiltInQuestionnaire::typographyIsEnglish()
{
    const QString text = allText();
    QCOMPARE(found(text, u"[\"'!]"_qs), QStringList());
    QCOMPARE(found(text, u"  |\\.\\.\\.| [,.;:?]"_qs), QStringList());
    QCOMPARE(found(text, u"\\b\\w*(organiz|recogniz|apologiz|realiz|prioritiz)\\w*|\\b(color|center|behavior)s?\\b"_qs),
             QStringList());
}

QTEST_APPLESS_MAIN(TestBuiltInQuestionnaire)
#include "tst_builtinquestionnaire.moc"
