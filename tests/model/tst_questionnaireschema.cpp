#include "jsonedit.h"
#include "jsonschema.h"
#include "model/questionnairedocument.h"

#include <QFile>
#include <QTest>

using namespace heartwood;

/// The published schema says what the strict reader does, wherever a schema can say it.
class TestQuestionnaireSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesAreValid();
    void documentIsValid();
    void agreesWithReader_data();
    void agreesWithReader();

private:
    std::optional<JsonSchema> m_schema;
    QJsonObject m_document;
};

namespace {

QJsonObject objectIn(const QString &name)
{
    QFile file(QStringLiteral(HEARTWOOD_SOURCE_DIR "/resources/questionnaires/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

void TestQuestionnaireSchema::initTestCase()
{
    const QJsonObject schema = objectIn(u"questionnaire.schema.json"_qs);
    QVERIFY(!schema.isEmpty());
    QCOMPARE(schema[u"$schema"].toString(), u"https://json-schema.org/draft/2020-12/schema"_qs);
    m_schema.emplace(schema);
    m_document = QJsonDocument::fromJson(builtInQuestionnaire(u"customer-obsession"_qs)->bytes).object();
}

void TestQuestionnaireSchema::filesAreValid()
{
    QCOMPARE(m_schema->errors(objectIn(u"customer-obsession.json"_qs)), QStringList());
    QCOMPARE(m_schema->errors(objectIn(u"customer-obsession.en.json"_qs)), QStringList());
}

void TestQuestionnaireSchema::documentIsValid()
{
    QCOMPARE(m_schema->errors(m_document), QStringList());
}

void TestQuestionnaireSchema::agreesWithReader_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    const QString practice = u"structure/dimensions/0/practices/0/"_qs;
    QTest::newRow("member missing") << practice + u"key"_qs << QString();
    QTest::newRow("member unknown") << practice + u"weight"_qs << u"1"_qs;
    QTest::newRow("format") << u"format"_qs << u"2"_qs;
    QTest::newRow("key's shape") << practice + u"key"_qs << u"\"Empathy Listening\""_qs;
    QTest::newRow("aspect") << practice + u"items/0/aspect"_qs << u"\"size\""_qs;
    QTest::newRow("from") << practice + u"advice/0/from"_qs << u"5"_qs;
    QTest::newRow("effort") << practice + u"advice/0/effort"_qs << u"2.5"_qs;
    QTest::newRow("no items") << practice + u"items"_qs << u"[]"_qs;
    QTest::newRow("moves twice") << practice + u"advice/0/moves"_qs
                                 << u"[\"empathy.listening.loop\", \"empathy.listening.loop\"]"_qs;
    QTest::newRow("no full variant") << u"structure/variants/full"_qs << QString();
    const QString words = u"catalogues/en/"_qs;
    QTest::newRow("four levels") << words + u"levels"_qs << u"[]"_qs;
    QTest::newRow("label too long") << words + u"practices/empathy.listening/short"_qs << u"\"Listening closely\""_qs;
    QTest::newRow("portrait of level 1") << words + u"practices/empathy.listening/portraits/1"_qs << u"\"A day.\""_qs;
    QTest::newRow("four anchors") << words + u"items/empathy.listening.loop/anchors"_qs
                                  << u"[\"a\",\"b\",\"c\",\"d\"]"_qs;
    QTest::newRow("text is a number") << words + u"title"_qs << u"3"_qs;
    QTest::newRow("text is empty") << words + u"title"_qs << u"\"\""_qs;
    QTest::newRow("no language") << u"catalogues"_qs << u"{}"_qs;
}

void TestQuestionnaireSchema::agreesWithReader()
{
    QFETCH(QString, path);
    QFETCH(QString, value);
    const QJsonValue bad = edited(m_document, path.split(u'/'), valueOf(value));
    QVERIFY(!m_schema->errors(bad).isEmpty());
    QVERIFY(!readQuestionnaireDocument(QJsonDocument(bad.toObject()).toJson()).ok());
}

QTEST_APPLESS_MAIN(TestQuestionnaireSchema)
#include "tst_questionnaireschema.moc"
