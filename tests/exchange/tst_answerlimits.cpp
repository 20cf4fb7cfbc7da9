#include "exchange/answercsv.h"
#include "exchange/answerrows.h"
#include "exchange/csvreader.h"
#include "exchange/measurecsv.h"
#include "model/questionnairedocument.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;
using namespace heartwood::exchange;

/// Files of answers just within their limits, and just beyond; and words of theirs that come back as they were.
class TestAnswerLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void texts_data();
    void texts();
    void bytes();
    void columns();
    void measureAnswers();
    void faultsQuoteTheBeginning();
    void namesComeBack();

private:
    Result<Assessment> read(const QByteArray &csv, bool ignoreColumns = false) const
    {
        return answersIn(csv, u"a.csv"_qs, m_questionnaire, {.variant = {}, .ignoreColumns = ignoreColumns});
    }
    Questionnaire m_questionnaire;
};

namespace {

const QByteArray item = "empathy.listening.loop";

} // namespace

void TestAnswerLimits::initTestCase()
{
    m_questionnaire = questionnaireIn(*builtInQuestionnaire(u"customer-obsession"_qs), u"en"_qs);
}

void TestAnswerLimits::texts_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<qsizetype>("longest");
    QTest::addColumn<int>("column");
    const QByteArray wide = "respondent,group," + item + '\n';
    const QByteArray sheet = "respondent,group,item,answer,evidence,note\nAda,x," + item;
    QTest::newRow("name") << wide << QByteArray(",x,3\n") << limits::name << 1;
    QTest::newRow("group") << wide + "Ada," << QByteArray(",3\n") << limits::name << 2;
    QTest::newRow("note") << sheet + ",3,," << QByteArray("\n") << limits::note << 6;
    QTest::newRow("reason") << sheet + ",NA,," << QByteArray("\n") << limits::note << 6;
}

void TestAnswerLimits::texts()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    QFETCH(const qsizetype, longest);
    QFETCH(const int, column);
    const QByteArray letter = "\xC3\xA9"; // characters are counted, and not bytes
    QVERIFY(read(before + letter.repeated(longest) + after).ok());
    const auto over = read(before + letter.repeated(longest + 1) + after);
    QVERIFY(!over);
    QCOMPARE(over.error().faults.size(), 1);
    const Fault &fault = over.error().faults.first();
    QCOMPARE(fault.code, FaultCode::TooLong);
    QCOMPARE(fault.row, 2);
    QCOMPARE(fault.column, column);
    QCOMPARE(fault.value, QString::number(longest));
}

/// Nothing of a file that is too large is read.
void TestAnswerLimits::bytes()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_qs);
    const auto sized = [&path](qint64 size) { // a hole: it takes no room on the disk
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.resize(size);
    };
    QVERIFY(sized(1000));
    QCOMPARE(readTextFile(path, 1000)->size(), 1000);
    QCOMPARE(readTextFile(path, 999).error().code, ErrorCode::TooLarge);
    QVERIFY(sized(maxAnswerFileBytes + 1));
    const auto answers = readAnswerCsv(path, m_questionnaire, {});
    QCOMPARE(answers.error().code, ErrorCode::TooLarge);
    QCOMPARE(answers.error().detail, QString::number(maxAnswerFileBytes));
    QVERIFY(sized(maxMeasureFileBytes));
    QCOMPARE(readMeasureCsv(path, MeasureKind::Nps).error().code, ErrorCode::BadAnswers); // it was read
    QVERIFY(sized(maxMeasureFileBytes + 1));
    const auto measure = readMeasureCsv(path, MeasureKind::Nps);
    QCOMPARE(measure.error().code, ErrorCode::TooLarge);
    QCOMPARE(measure.error().detail, QString::number(maxMeasureFileBytes));
}

void TestAnswerLimits::columns()
{
    const auto file = [](qsizetype count) {
        return item + QByteArray(",x").repeated(count - 1) + "\n3" + QByteArray(",").repeated(count - 1) + '\n';
    };
    QVERIFY(read(file(maxCsvCells), true).ok());
    const auto over = read(file(maxCsvCells + 1), true);
    QVERIFY(!over);
    QCOMPARE(over.error().faults.first().code, FaultCode::TooLong);
    QCOMPARE(over.error().faults.first().row, 1);
    const auto longRow = read(item + "\n3" + QByteArray(",").repeated(maxCsvCells) + '\n');
    QVERIFY(!longRow);
    QCOMPARE(longRow.error().faults.first().code, FaultCode::WrongCellCount);
}

void TestAnswerLimits::measureAnswers()
{
    const QByteArray most = "nps\n" + QByteArray("9\n").repeated(maxMeasureAnswers);
    const auto fits = measureAnswersIn(most, MeasureKind::Nps);
    QVERIFY(fits.ok());
    QCOMPARE(fits->size(), maxMeasureAnswers);
    const auto over = measureAnswersIn(most + "9\n", MeasureKind::Nps);
    QVERIFY(!over);
    QCOMPARE(over.error().faults.size(), 1);
    QCOMPARE(over.error().faults.first().code, FaultCode::TooLong);
    QCOMPARE(over.error().faults.first().row, int(maxMeasureAnswers) + 2);
}

/// A name of ten megabytes is told as one of sixty letters.
void TestAnswerLimits::faultsQuoteTheBeginning()
{
    const QByteArray vast(10'000'000, 'x');
    for (const QByteArray &csv : {vast + ',' + item + "\n1,3\n", item + '\n' + vast + '\n'}) {
        const auto refused = read(csv);
        QVERIFY(!refused);
        QCOMPARE(refused.error().faults.size(), 1);
        const Fault &fault = refused.error().faults.first();
        QCOMPARE(std::max(fault.place.size(), fault.value.size()), limits::quotation);
    }
}

/// What a spreadsheet would run is written as words, and read back as it was, and so is whatever else means harm;
/// numbers for those without a name are in nobody's way.
void TestAnswerLimits::namesComeBack()
{
    const QStringList names{u"=1+1"_qs,
                            u"'=1+1"_qs,
                            u"''-x"_qs,
                            u"'quoted'"_qs,
                            u"+1"_qs,
                            u"@SUM(A1)"_qs,
                            u"\t=1"_qs,
                            u"\r=1"_qs,
                            u"\n=1"_qs,
                            u"  =1"_qs,
                            u"\u00A0=1"_qs,
                            u"＝1+1"_qs,
                            u"＠x"_qs,
                            u"<script>alert(1)</script>"_qs,
                            u"a,b;c\"d\"\ne"_qs,
                            u"gepj.\u202Eexe"_qs,
                            QString(limits::name, u'x'),
                            u"2"_qs,
                            {},
                            {}};
    auto round = read(item + '\n' + QByteArray("3\n").repeated(names.size()));
    QVERIFY(round.ok());
    for (qsizetype i = 0; i < names.size(); ++i)
        round->respondents[i].name = names[i];
    const QByteArray csv = writeAnswerCsv(m_questionnaire, *round);
    for (const char *start : {"=", "+", "-", "@", "\t", "\r", "\n", " ", "\xC2\xA0", "＝", "＠"})
        QVERIFY2(!csv.contains(QByteArray("\r\n") + start) && !csv.contains(QByteArray("\r\n\"") + start), start);
    QVERIFY(csv.contains("\n'=1+1,"));
    QVERIFY(csv.contains("\n''=1+1,"));
    const auto again = read(csv);
    QVERIFY(again.ok());
    QStringList read;
    for (const Respondent &respondent : again->respondents)
        read << respondent.name;
    QCOMPARE(read, names.first(names.size() - 2) + QStringList({u"1"_qs, u"3"_qs}));
}

QTEST_APPLESS_MAIN(TestAnswerLimits)
#include "tst_answerlimits.moc"
