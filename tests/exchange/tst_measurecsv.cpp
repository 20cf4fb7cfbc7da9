#include "exchange/measurecsv.h"
#include "exchange/measurejson.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;
using namespace heartwood::exchange;

/// A column of customers' answers.
class TestMeasureCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columns_data();
    void columns();
    void pasted_data();
    void pasted();
    void faults_data();
    void faults();
    void figures();
    void change();
};

namespace {

auto readText(const QByteArray &text)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"m.csv"_qs));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no temporary file");
    file.close();
    return readMeasureCsv(file.fileName(), MeasureKind::Nps);
}

QString worded(const QList<std::optional<double>> &answers)
{
    QStringList words;
    for (const auto &answer : answers)
        words.append(answer ? QString::number(*answer) : u"blank"_qs);
    return words.join(u' ');
}

Measure nps(const QList<std::optional<double>> &answers)
{
    Measure measure;
    measure.kind = MeasureKind::Nps;
    measure.answers = answers;
    return measure;
}

} // namespace

void TestMeasureCsv::columns_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("answers");
    QTest::newRow("no header") << QByteArray("9\n10\n") << u"9 10"_qs;
    QTest::newRow("header") << QByteArray("How likely?\n9\n\n10\n") << u"9 blank 10"_qs;
    QTest::newRow("named column") << QByteArray("id,NPS\n1,9\n2,\n3,0\n") << u"9 blank 0"_qs;
    QTest::newRow("first column") << QByteArray("9,x\n8,y\n") << u"9 8"_qs;
    QTest::newRow("what is no number") << QByteArray("nps\nn/a\n9.5\n11\ninf\n") << u"-1 9.5 11 -1"_qs;
}

void TestMeasureCsv::columns()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, answers);
    const auto read = readText(text);
    QVERIFY(read.ok());
    QCOMPARE(worded(*read), answers);
}

void TestMeasureCsv::pasted_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("answers");
    QTest::newRow("a column") << u"9\n10\n\n0\n"_qs << u"9 10 blank 0"_qs;
    QTest::newRow("of a spreadsheet") << u"id\tNPS\r\n1\t9\r\n2\t\r\n3\t0\r\n"_qs << u"9 blank 0"_qs;
    QTest::newRow("one line") << u" 9 10, 8;7 "_qs << u"9 10 8 7"_qs;
    QTest::newRow("one answer") << u"9"_qs << u"9"_qs;
}

void TestMeasureCsv::pasted()
{
    QFETCH(QString, text);
    QFETCH(QString, answers);
    const auto read = pastedMeasure(text, MeasureKind::Nps);
    QVERIFY(read.ok());
    QCOMPARE(worded(*read), answers);
    QCOMPARE(pastedMeasure(u" \n "_qs, MeasureKind::Nps).error().code, ErrorCode::BadAnswers);
}

void TestMeasureCsv::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<int>("row");
    QTest::newRow("empty") << QByteArray() << FaultCode::NoRows << 0;
    QTest::newRow("header alone") << QByteArray("nps\n") << FaultCode::NoRows << 0;
    QTest::newRow("not UTF-8") << QByteArray("nps\n9\ncaf\xE9\n") << FaultCode::NotUtf8 << 3;
}

void TestMeasureCsv::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(FaultCode, code);
    QFETCH(int, row);
    const auto read = readText(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadAnswers);
    QCOMPARE(read.error().faults.size(), 1);
    QCOMPARE(read.error().faults[0].code, code);
    QCOMPARE(read.error().faults[0].row, row);
}

void TestMeasureCsv::figures()
{
    const QJsonObject json = measureJson(nps({10, 9, 7, 3, std::nullopt, noNumber}), nullptr);
    QCOMPARE(json.keys(), QStringList{u"nps"_qs});
    const QJsonValue result = json[u"nps"];
    QCOMPARE(result[u"n"].toInt(), 4);
    QCOMPARE(result[u"missing"].toInt(), 1);
    QCOMPARE(result[u"invalid"].toInt(), 1);
    QCOMPARE(result[u"score"].toDouble(), 25.0);
    QVERIFY(measureJson(nps({}), nullptr)[u"nps"][u"score"].isNull());
    Measure ces;
    ces.kind = MeasureKind::Ces;
    ces.answers = {5, 6, 7, 7};
    QCOMPARE(measureJson(ces, nullptr)[u"ces"][u"ci_note"].toString(), u"few_answers"_qs);
}

void TestMeasureCsv::change()
{
    const Measure before = nps({0, 0});
    const QJsonObject json = measureJson(nps({10, 10}), &before);
    QCOMPARE(json[u"nps_change"][u"diff"].toDouble(), 200.0);
    const Measure empty = nps({});
    QCOMPARE(measureJson(nps({10}), &empty)[u"nps_change"][u"verdict"].toString(), u"no_data"_qs);
}

QTEST_APPLESS_MAIN(TestMeasureCsv)
#include "tst_measurecsv.moc"
