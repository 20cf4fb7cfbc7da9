#include "jsonedit.h"
#include "model/drill.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace heartwood;

/// The crisis drill: its strict reader, and the words of the one that ships.
class TestDrill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void missingLanguagesAreEnglish();
    void readsWhatItWrites();
    void faults_data();
    void faults();
    void isNoJson();
    void hasLimits_data();
    void hasLimits();
    void hasASize();
    void wordsAreShownPlain();
    void scenarioIsToldByTheHour();
    void questionsAndHelpAreShort();
    void choicesAreScenes();
    void typographyIsEnglish();

private:
    QStringList allTexts() const;
    Drill m_drill;
    QJsonObject m_root;
};

namespace {

qsizetype words(const QString &text)
{
    return text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
}

QList<Fault> faultsOf(const QByteArray &json)
{
    const auto drill = readDrill(json);
    return drill ? QList<Fault>() : drill.error().faults;
}

bool contains(const QString &text, const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption).match(text).hasMatch();
}

} // namespace

void TestDrill::initTestCase()
{
    const auto drill = builtInDrill(u"en"_qs);
    if (!drill) {
        for (const Fault &fault : drill.error().faults)
            qWarning("%d %s %s", int(fault.code), qPrintable(fault.place), qPrintable(fault.value));
    }
    QVERIFY(drill.ok());
    m_drill = *drill;
    m_root = QJsonDocument::fromJson(drillDocument(m_drill)).object();
    QCOMPARE(m_drill.key, u"public-failure"_qs);
    QCOMPARE(m_drill.version, u"1.0"_qs);
}

void TestDrill::missingLanguagesAreEnglish()
{
    for (const QString &language : {u"en_GB"_qs, u"en-US"_qs, u"xx"_qs, QString()}) {
        const auto drill = builtInDrill(language);
        QVERIFY(drill.ok());
        QCOMPARE(*drill, m_drill);
    }
}

void TestDrill::readsWhatItWrites()
{
    const auto again = readDrill(drillDocument(m_drill));
    QVERIFY(again.ok());
    QCOMPARE(*again, m_drill);
}

void TestDrill::faults_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<QString>("place");
    const auto row = [](const char *name, const char *path, const char *value, FaultCode code, const char *place) {
        QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(value) << code << QString::fromUtf8(place);
    };
    row("no key", "key", "", FaultCode::MissingKey, "$.key");
    row("a key with a space", "key", "\"public failure\"", FaultCode::OutOfRange, "$.key");
    row("a later format", "format", "2", FaultCode::OutOfRange, "$.format");
    row("something more", "level", "1", FaultCode::UnknownKey, "$.level");
    row("a title too long", "title", "\"A title that goes on and on, further than any line of any page has room\"",
        FaultCode::TooLong, "$.title");
    row("no scenario", "scenario", "[]", FaultCode::Empty, "$.scenario");
    row("an empty paragraph", "scenario/1", "\" \"", FaultCode::Empty, "$.scenario[1]");
    row("a scenario of one text", "scenario", "\"9:10\"", FaultCode::WrongType, "$.scenario");
    row("no questions", "questions", "[]", FaultCode::Empty, "$.questions");
    row("a question twice", "questions/1/key", "\"decide\"", FaultCode::DuplicateKey, "$.questions[1].key");
    row("a question without help", "questions/2/help", "", FaultCode::MissingKey, "$.questions[2].help");
    row("six choices", "questions/0/choices/5", "\"More\"", FaultCode::TooLong, "$.questions[0].choices");
    row("four choices", "questions/0/choices", "[\"a\",\"b\",\"c\",\"d\"]", FaultCode::OutOfRange,
        "$.questions[0].choices");
    row("a choice that is a number", "questions/3/choices/4", "5", FaultCode::WrongType, "$.questions[3].choices[4]");
    row("no closing", "closing", "null", FaultCode::WrongType, "$.closing");
}

void TestDrill::faults()
{
    QFETCH(const QString, path);
    QFETCH(const QString, value);
    QFETCH(const FaultCode, code);
    QFETCH(const QString, place);
    const auto changed = edited(m_root, path.split(u'/'), valueOf(value)).toObject();
    const QList<Fault> found = faultsOf(QJsonDocument(changed).toJson());
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].code, code);
    QCOMPARE(found[0].place, place);
}

void TestDrill::isNoJson()
{
    QCOMPARE(readDrill("{").error().code, ErrorCode::BadQuestionnaire);
    QCOMPARE(faultsOf("{")[0].code, FaultCode::BadSyntax);
    QCOMPARE(faultsOf("{\"key\": 1, \"key\": 2}")[0].code, FaultCode::DuplicateKey);
}

/// Just within the limits, and just beyond.
void TestDrill::hasLimits_data()
{
    QTest::addColumn<Drill>("fits");
    QTest::addColumn<Drill>("over");
    QTest::addColumn<QString>("place");
    const auto questions = [this](int count) {
        Drill drill = m_drill;
        while (drill.questions.size() < count)
            drill.questions.append(drill.questions.first());
        for (int i = 0; i < count; ++i)
            drill.questions[i].key = QStringLiteral("q%1").arg(i);
        return drill;
    };
    const auto scenario = [this](const QStringList &paragraphs) {
        Drill drill = m_drill;
        drill.scenario = paragraphs;
        return drill;
    };
    QTest::newRow("questions") << questions(12) << questions(13) << u"$.questions"_qs;
    QTest::newRow("paragraphs") << scenario(QStringList(6, u"x"_qs)) << scenario(QStringList(7, u"x"_qs))
                                << u"$.scenario"_qs;
    QTest::newRow("a paragraph") << scenario({QString(400, u'x')}) << scenario({QString(401, u'x')})
                                 << u"$.scenario[0]"_qs;
}

void TestDrill::hasLimits()
{
    QFETCH(const Drill, fits);
    QFETCH(const Drill, over);
    QFETCH(const QString, place);
    const auto read = readDrill(drillDocument(fits));
    QVERIFY(read.ok());
    QCOMPARE(*read, fits);
    const QList<Fault> found = faultsOf(drillDocument(over));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].code, FaultCode::TooLong);
    QCOMPARE(found[0].place, place);
}

void TestDrill::hasASize()
{
    QByteArray json = drillDocument(m_drill);
    json.append(QByteArray(maxDrillBytes - json.size(), ' '));
    QVERIFY(readDrill(json).ok());
    const auto over = readDrill(json + ' ');
    QCOMPARE(over.error().code, ErrorCode::TooLarge);
    QCOMPARE(over.error().detail, QString::number(maxDrillBytes));
}

void TestDrill::wordsAreShownPlain()
{
    Drill drill = m_drill;
    drill.scenario[0] = drill.questions[0].choices[0] = u"<b>gepj.\u202Eexe</b>"_qs;
    const auto read = readDrill(drillDocument(drill));
    QVERIFY(read.ok());
    QCOMPARE(read->scenario[0], u"<b>gepj.exe</b>"_qs);
    QCOMPARE(read->questions[0].choices[0], u"<b>gepj.exe</b>"_qs);
}

void TestDrill::scenarioIsToldByTheHour()
{
    QVERIFY(m_drill.scenario.size() >= 2 && m_drill.scenario.size() <= 4);
    int before = 0;
    for (const QString &paragraph : m_drill.scenario) {
        QVERIFY2(words(paragraph) <= 60, qPrintable(paragraph));
        const auto hour = QRegularExpression(u"\\A(?:\\w+, )?(\\d\\d?):\\d\\d\\. "_qs).match(paragraph);
        QVERIFY2(hour.hasMatch() && hour.captured(1).toInt() > before, qPrintable(paragraph));
        before = hour.captured(1).toInt();
    }
}

void TestDrill::questionsAndHelpAreShort()
{
    QCOMPARE(m_drill.questions.size(), 4);
    for (const DrillQuestion &question : m_drill.questions) {
        QVERIFY2(words(question.question) <= 24, qPrintable(question.question));
        QVERIFY2(words(question.help) <= 20, qPrintable(question.help));
        QVERIFY2(question.question.count(u'?') == 1 && question.question.endsWith(u'?'), qPrintable(question.question));
        QVERIFY2(!question.help.contains(u'?'), qPrintable(question.help));
    }
}

void TestDrill::choicesAreScenes()
{
    for (const DrillQuestion &question : m_drill.questions) {
        QCOMPARE(QSet<QString>(question.choices.begin(), question.choices.end()).size(), levelCount);
        int rungs = 0;
        for (const QString &choice : question.choices) {
            QVERIFY2(words(choice) >= 3 && choice.size() <= 100, qPrintable(choice));
            QVERIFY2(!contains(choice, u"\\b(indifferent|reactive|attentive|centric|obsessed)\\b"_qs),
                     qPrintable(choice));
            rungs += contains(choice, u"\\b(never|rarely|sometimes|often|usually|always)\\b"_qs);
        }
        QCOMPARE(rungs, 0);
    }
}

QStringList TestDrill::allTexts() const
{
    QStringList texts = m_drill.scenario;
    texts << m_drill.title << m_drill.closing;
    for (const DrillQuestion &question : m_drill.questions) {
        texts << question.question << question.help;
        texts += QStringList(question.choices.begin(), question.choices.end());
    }
    return texts;
}

void TestDrill::typographyIsEnglish()
{
    for (const QString &text : allTexts()) {
        QVERIFY2(!contains(text, u"[\"'!]|  |\\.\\.\\.| [,.;:?]"_qs), qPrintable(text));
        QVERIFY2(!contains(text, u"\\b\\w*(organiz|apologiz|realiz)|\\b(color|center|behavior)"_qs), qPrintable(text));
    }
}

QTEST_APPLESS_MAIN(TestDrill)
#include "tst_drill.moc"
