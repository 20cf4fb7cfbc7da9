#include "jsonedit.h"
#include "model/jsonnode.h"
#include "model/limits.h"
#include "model/questionnairedocument.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heartwood;

/// The strict reader: every fault with its place, one canonical spelling, one hash.
class TestQuestionnaireDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void faults_data();
    void faults();
    void everyFaultIsTold();
    void faultsAreCapped();
    void brokenText_data();
    void brokenText();
    void membersNamedTwice();
    void nestingIsLimited();
    void sizeIsLimited();
    void faultsQuoteTheBeginning();
    void wordsAreShownPlain();
    void spellingDoesNotMatter();
    void hashNamesContent();
    void joinsFiles();
    void missingFile();
    void languagesFallBack();
    void indexesAgree();
    void unknownBuiltIn();

private:
    QByteArray bytesWith(const QString &path, const QJsonValue &value) const;
    QuestionnaireDocument m_document;
    QJsonObject m_root;
};

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QList<Fault> faultsOf(const QByteArray &json)
{
    const auto result = readQuestionnaireDocument(json);
    return result ? QList<Fault>() : result.error().faults;
}

} // namespace

void TestQuestionnaireDocument::initTestCase()
{
    const auto document = builtInQuestionnaire(u"customer-obsession"_qs);
    QVERIFY(document.ok());
    m_document = *document;
    m_root = QJsonDocument::fromJson(m_document.bytes).object();
}

QByteArray TestQuestionnaireDocument::bytesWith(const QString &path, const QJsonValue &value) const
{
    return QJsonDocument(edited(m_root, path.split(u'/'), value).toObject()).toJson();
}

void TestQuestionnaireDocument::faults_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<QString>("place");

    const QString dimension = u"structure/dimensions/0/"_qs;
    const QString practice = dimension + u"practices/0/"_qs;
    const QString practicePlace = u"$.structure.dimensions[0].practices[0]"_qs;
    const auto row = [](const char *name, const QString &path, const char *value, FaultCode code,
                        const QString &place) {
        QTest::newRow(name) << path << QString::fromUtf8(value) << code << place;
    };
    row("missing key", practice + u"key"_qs, "", FaultCode::MissingKey, practicePlace + u".key"_qs);
    row("missing variants", u"structure/variants"_qs, "", FaultCode::MissingKey, u"$.structure.variants"_qs);
    row("missing full", u"structure/variants/full"_qs, "", FaultCode::MissingKey, u"$.structure.variants.full"_qs);
    row("missing format", u"format"_qs, "", FaultCode::MissingKey, u"$.format"_qs);
    row("later format", u"format"_qs, "2", FaultCode::OutOfRange, u"$.format"_qs);
    row("unknown key", practice + u"weight"_qs, "1", FaultCode::UnknownKey, practicePlace + u".weight"_qs);
    row("unknown at the top", u"extra"_qs, "{}", FaultCode::UnknownKey, u"$.extra"_qs);
    row("aspect missing", practice + u"items/0/aspect"_qs, "", FaultCode::MissingKey,
        practicePlace + u".items[0].aspect"_qs);
    row("aspect unknown", practice + u"items/0/aspect"_qs, "\"size\"", FaultCode::UnknownReference,
        practicePlace + u".items[0].aspect"_qs);
    row("dimensions an object", u"structure/dimensions"_qs, "{}", FaultCode::WrongType, u"$.structure.dimensions"_qs);
    row("practice a text", dimension + u"practices/0"_qs, "\"x\"", FaultCode::WrongType, practicePlace);
    row("no practices", dimension + u"practices"_qs, "[]", FaultCode::Empty, u"$.structure.dimensions[0].practices"_qs);
    row("effort 0", practice + u"advice/0/effort"_qs, "0", FaultCode::OutOfRange,
        practicePlace + u".advice[0].effort"_qs);
    row("effort 2.5", practice + u"advice/0/effort"_qs, "2.5", FaultCode::OutOfRange,
        practicePlace + u".advice[0].effort"_qs);
    row("effort huge", practice + u"advice/0/effort"_qs, "1e300", FaultCode::OutOfRange,
        practicePlace + u".advice[0].effort"_qs);
    row("effort a text", practice + u"advice/0/effort"_qs, "\"2\"", FaultCode::WrongType,
        practicePlace + u".advice[0].effort"_qs);
    row("from 5", practice + u"advice/0/from"_qs, "5", FaultCode::OutOfRange, practicePlace + u".advice[0].from"_qs);
    row("moves nothing", practice + u"advice/0/moves"_qs, "[]", FaultCode::Empty,
        practicePlace + u".advice[0].moves"_qs);
    row("moves the unknown", practice + u"advice/0/moves/0"_qs, "\"empathy.none\"", FaultCode::UnknownReference,
        practicePlace + u".advice[0].moves[0]"_qs);
    row("key with capitals", practice + u"key"_qs, "\"Listening\"", FaultCode::OutOfRange, practicePlace + u".key"_qs);
    row("key ends in a dot", practice + u"key"_qs, "\"listening.\"", FaultCode::OutOfRange, practicePlace + u".key"_qs);
    row("key empty", practice + u"key"_qs, "\"\"", FaultCode::Empty, practicePlace + u".key"_qs);
    row("same practice twice", practice + u"key"_qs, "\"empathy.insight\"", FaultCode::DuplicateKey,
        u"$.structure.dimensions[0].practices[2].key"_qs);
    row("same item twice", practice + u"items/1/key"_qs, "\"empathy.listening.channels\"", FaultCode::DuplicateKey,
        practicePlace + u".items[1].key"_qs);
    row("pulse names the unknown", u"structure/variants/pulse/0"_qs, "\"empathy.none\"", FaultCode::UnknownReference,
        u"$.structure.variants.pulse[0]"_qs);
    row("pulse names twice", u"structure/variants/pulse/1"_qs, "\"empathy.listening.loop\"", FaultCode::DuplicateKey,
        u"$.structure.variants.pulse[1]"_qs);
    row("pulse is nothing", u"structure/variants/pulse"_qs, "\"some\"", FaultCode::WrongType,
        u"$.structure.variants.pulse"_qs);

    const QString words = u"catalogues/en/"_qs;
    const QString wordsPlace = u"$.catalogues.en"_qs;
    row("no catalogue", u"catalogues"_qs, "{}", FaultCode::Empty, u"$.catalogues"_qs);
    row("language disagrees", words + u"language"_qs, "\"de\"", FaultCode::UnknownReference,
        wordsPlace + u".language"_qs);
    row("words of an item lacking", words + u"items/empathy.listening.loop"_qs, "", FaultCode::MissingKey,
        wordsPlace + u".items['empathy.listening.loop']"_qs);
    row("words of no item", words + u"items/empathy.none"_qs, "{}", FaultCode::UnknownKey,
        wordsPlace + u".items['empathy.none']"_qs);
    row("question empty", words + u"items/empathy.listening.loop/question"_qs, "\" \"", FaultCode::Empty,
        wordsPlace + u".items['empathy.listening.loop'].question"_qs);
    row("question a number", words + u"items/empathy.listening.loop/question"_qs, "7", FaultCode::WrongType,
        wordsPlace + u".items['empathy.listening.loop'].question"_qs);
    row("question null", words + u"items/empathy.listening.loop/question"_qs, "null", FaultCode::WrongType,
        wordsPlace + u".items['empathy.listening.loop'].question"_qs);
    row("control character", words + u"title"_qs, "\"a\\u0007b\"", FaultCode::OutOfRange, wordsPlace + u".title"_qs);
    row("four anchors", words + u"items/empathy.listening.loop/anchors"_qs, "[\"a\",\"b\",\"c\",\"d\"]",
        FaultCode::OutOfRange, wordsPlace + u".items['empathy.listening.loop'].anchors"_qs);
    row("six levels", words + u"levels/5"_qs, "{}", FaultCode::TooLong, wordsPlace + u".levels"_qs);
    row("label too long", words + u"practices/empathy.listening/short"_qs, "\"fifteen letters\"", FaultCode::TooLong,
        wordsPlace + u".practices['empathy.listening'].short"_qs);
    row("portrait of level 1", words + u"practices/empathy.listening/portraits/1"_qs, "\"x\"", FaultCode::UnknownKey,
        wordsPlace + u".practices['empathy.listening'].portraits.1"_qs);
    row("advice lacking", words + u"advice/empathy.listening.1-2.a"_qs, "", FaultCode::MissingKey,
        wordsPlace + u".advice['empathy.listening.1-2.a']"_qs);
    row("two clauses", words + u"advice/empathy.listening.1-2.a/first30"_qs, "[\"a\",\"b\"]", FaultCode::OutOfRange,
        wordsPlace + u".advice['empathy.listening.1-2.a'].first30"_qs);
}

void TestQuestionnaireDocument::faults()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    QFETCH(FaultCode, code);
    QFETCH(QString, place);
    const auto result = readQuestionnaireDocument(bytesWith(path, valueOf(value)));
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::BadQuestionnaire);
    const QList<Fault> faults = result.error().faults;
    const bool told = std::ranges::any_of(faults, [&](const Fault &f) { return f.code == code && f.place == place; });
    QString all;
    for (const Fault &fault : faults)
        all += QStringLiteral("%1 at %2\n").arg(int(fault.code)).arg(fault.place);
    QVERIFY2(told, qPrintable(all));
}

void TestQuestionnaireDocument::everyFaultIsTold()
{
    QJsonValue bad = edited(m_root, {u"format"_qs}, QJsonValue::Undefined);
    bad = edited(bad, u"structure/version"_qs.split(u'/'), 1);
    bad = edited(bad, u"catalogues/en/title"_qs.split(u'/'), u""_qs);
    const QList<Fault> faults = faultsOf(QJsonDocument(bad.toObject()).toJson());
    QStringList places;
    for (const Fault &fault : faults)
        places.append(fault.place);
    QCOMPARE(places, QStringList({u"$.format"_qs, u"$.structure.version"_qs, u"$.catalogues.en.title"_qs}));
}

void TestQuestionnaireDocument::faultsAreCapped()
{
    QJsonObject many;
    for (int i = 0; i < 3000; ++i)
        many.insert(QStringLiteral("k%1").arg(i), 1);
    QCOMPARE(faultsOf(bytesWith(u"catalogues/en/items"_qs, many)).size(), maxFaults);
}

void TestQuestionnaireDocument::brokenText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Fault>("fault");
    const auto row = [](const char *name, const QByteArray &text, FaultCode code, int line, int column) {
        QTest::newRow(name) << text << Fault{code, line, column, u"$"_qs, {}};
    };
    row("nothing", "", FaultCode::BadSyntax, 1, 1);
    row("cut off", "{\n \"format\": 1,\n", FaultCode::BadSyntax, 3, 1);
    row("not UTF-8", "{\"format\": \"\xE9\"}", FaultCode::NotUtf8, 1, 13);
    row("an array", "[]", FaultCode::WrongType, 0, 0);
}

void TestQuestionnaireDocument::brokenText()
{
    QFETCH(QByteArray, text);
    QFETCH(Fault, fault);
    const QList<Fault> faults = faultsOf(text);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0].code, fault.code);
    QCOMPARE(faults[0].row, fault.row);
    QCOMPARE(faults[0].place, fault.place);
}

void TestQuestionnaireDocument::membersNamedTwice()
{
    QByteArray json = m_document.bytes;
    json.replace("\"format\":1", "\"format\":1,\"f\\u006Frmat\":1");
    const QList<Fault> faults = faultsOf(json);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0].code, FaultCode::DuplicateKey);
    QCOMPARE(faults[0].place, u"$.format"_qs);
}

void TestQuestionnaireDocument::nestingIsLimited()
{
    const auto deep = [](int levels) { // the object is one
        return "{\"format\":" + QByteArray(levels - 1, '[') + QByteArray(levels - 1, ']') + '}';
    };
    QCOMPARE(faultsOf(deep(maxJsonDepth)).first().code, FaultCode::WrongType);
    const QList<Fault> faults = faultsOf(deep(maxJsonDepth + 1));
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0].code, FaultCode::OutOfRange);
    QCOMPARE(faults[0].value, QStringLiteral("depth %1").arg(maxJsonDepth));
    QCOMPARE(faultsOf(QByteArray(100'000, '[')).first().code, FaultCode::BadSyntax);
}

void TestQuestionnaireDocument::sizeIsLimited()
{
    QByteArray json = m_document.bytes;
    json.append(QByteArray(maxQuestionnaireBytes - json.size(), ' '));
    QVERIFY(readQuestionnaireDocument(json).ok());
    json.append(' ');
    QCOMPARE(readQuestionnaireDocument(json).error().code, ErrorCode::TooLarge);
}

/// A name of a megabyte is told as one of sixty letters.
void TestQuestionnaireDocument::faultsQuoteTheBeginning()
{
    const QByteArray vast(1'000'000, 'x');
    const QList<Fault> unknown = faultsOf("{\"" + vast + "\":1}");
    QCOMPARE(unknown.first().place.size(), 2 + limits::quotation);
    const QList<Fault> twice = faultsOf("{\"" + vast + "\":1,\"" + vast + "\":1}");
    QCOMPARE(twice.first().value.size(), limits::quotation);
}

/// Whoever wrote them: markup stays the text that it is, and nothing turns the text beside it. The document stays.
void TestQuestionnaireDocument::wordsAreShownPlain()
{
    const QString written = u"<b>gepj.\u202Eexe</b>"_qs;
    const auto document = readQuestionnaireDocument(bytesWith(u"catalogues/en/title"_qs, written));
    QVERIFY(document.ok());
    QCOMPARE(questionnaireIn(*document, u"en"_qs).title, u"<b>gepj.exe</b>"_qs);
    QCOMPARE(readQuestionnaireDocument(document->bytes)->hash, document->hash);
    QVERIFY(document->bytes.contains(written.toUtf8()));
}

void TestQuestionnaireDocument::spellingDoesNotMatter()
{
    const auto indented = readQuestionnaireDocument(QJsonDocument(m_root).toJson(QJsonDocument::Indented));
    QVERIFY(indented.ok());
    QCOMPARE(indented->hash, m_document.hash);
    QCOMPARE(indented->bytes, m_document.bytes);
    const auto again = readQuestionnaireDocument(m_document.bytes);
    QCOMPARE(again->bytes, m_document.bytes);
    QJsonObject withSchema = m_root;
    withSchema.insert(u"$schema"_qs, u"questionnaire.schema.json"_qs);
    QCOMPARE(readQuestionnaireDocument(QJsonDocument(withSchema).toJson())->hash, m_document.hash);
}

void TestQuestionnaireDocument::hashNamesContent()
{
    QCOMPARE(m_document.hash.size(), 64);
    const auto other = readQuestionnaireDocument(bytesWith(u"structure/version"_qs, u"1.1"_qs));
    QVERIFY(other.ok());
    QVERIFY(other->hash != m_document.hash);
    // Written down: workspaces in the field name a canonical spelling by its hash.
    QFile small(QStringLiteral(HEARTWOOD_TEST_DATA "/small-questionnaire.json"));
    QVERIFY(small.open(QIODevice::ReadOnly));
    const auto known = readQuestionnaireDocument(small.readAll());
    QVERIFY(known.ok());
    QCOMPARE(known->hash, u"9c9f3e1b0ff3a9e99a5fc1591916ef75bc7f9c7c2aa6087dc441f31bf7facbf1"_qs);
}

void TestQuestionnaireDocument::joinsFiles()
{
    QTemporaryDir folder;
    const QJsonObject german = edited(m_root[u"catalogues"][u"en"], {u"language"_qs}, u"de"_qs).toObject();
    QJsonObject structure = m_root[u"structure"].toObject();
    structure.insert(u"format"_qs, 1);
    structure.insert(u"$schema"_qs, u"questionnaire.schema.json"_qs);
    QVERIFY(write(folder.filePath(u"mine.json"_qs), QJsonDocument(structure).toJson()));
    QVERIFY(
        write(folder.filePath(u"mine.en.json"_qs), QJsonDocument(m_root[u"catalogues"][u"en"].toObject()).toJson()));
    const auto english = loadQuestionnaireFile(folder.filePath(u"mine.json"_qs));
    QVERIFY(english.ok());
    QCOMPARE(english->hash, m_document.hash);
    QVERIFY(write(folder.filePath(u"mine.de.json"_qs), QJsonDocument(german).toJson()));
    const auto both = loadQuestionnaireFile(folder.filePath(u"mine.json"_qs));
    QVERIFY(both.ok());
    QCOMPARE(both->languages, QStringList({u"en"_qs, u"de"_qs}));
    QVERIFY(write(folder.filePath(u"mine.de.json"_qs), "{}"));
    const auto bad = loadQuestionnaireFile(folder.filePath(u"mine.json"_qs));
    QVERIFY(!bad);
    QCOMPARE(bad.error().file, folder.filePath(u"mine.json"_qs));
    QCOMPARE(bad.error().faults.first().place, u"$.catalogues.de.language"_qs);
}

void TestQuestionnaireDocument::missingFile()
{
    const auto result = loadQuestionnaireFile(u"/nowhere/q.json"_qs);
    QCOMPARE(result.error().code, ErrorCode::FileNotFound);
    QCOMPARE(result.error().file, u"/nowhere/q.json"_qs);
}

void TestQuestionnaireDocument::languagesFallBack()
{
    QJsonObject german = m_root[u"catalogues"][u"en"].toObject();
    german[u"language"] = u"de"_qs;
    german[u"title"] = u"Kundenbesessenheit"_qs;
    const auto both = readQuestionnaireDocument(bytesWith(u"catalogues/de"_qs, german));
    QVERIFY(both.ok());
    QCOMPARE(questionnaireIn(*both, u"de"_qs).title, u"Kundenbesessenheit"_qs);
    QCOMPARE(questionnaireIn(*both, u"de-AT"_qs).title, u"Kundenbesessenheit"_qs);
    QCOMPARE(questionnaireIn(*both, u"fr"_qs).language, u"en"_qs);
    QCOMPARE(questionnaireIn(m_document, u"de"_qs).language, u"en"_qs);
    QCOMPARE(questionnaireIn(*both, u"de"_qs).hash, both->hash);
}

void TestQuestionnaireDocument::indexesAgree()
{
    const Questionnaire questionnaire = questionnaireIn(m_document, u"en"_qs);
    for (int i = 0; i < questionnaire.items.size(); ++i) {
        QCOMPARE(questionnaire.itemIndex(questionnaire.items[i].key), i);
        QVERIFY(questionnaire.practices[questionnaire.items[i].practice].items.contains(i));
    }
    for (int i = 0; i < questionnaire.practices.size(); ++i) {
        QCOMPARE(questionnaire.practiceIndex(questionnaire.practices[i].key), i);
        QVERIFY(questionnaire.dimensions[questionnaire.practices[i].dimension].practices.contains(i));
        for (const Advice &advice : questionnaire.practices[i].advice)
            QCOMPARE(advice.practice, i);
    }
    QCOMPARE(questionnaire.itemIndex(u"none"_qs), -1);
    QVERIFY(!questionnaire.variant(u"none"_qs));
}

void TestQuestionnaireDocument::unknownBuiltIn()
{
    QCOMPARE(builtInQuestionnaire(u"../x"_qs).error().code, ErrorCode::NoSuchQuestionnaire);
}

QTEST_APPLESS_MAIN(TestQuestionnaireDocument)
#include "tst_questionnairedocument.moc"
