#include "exchange/csvreader.h"
#include "exchange/csvwriter.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;
using namespace heartwood::exchange;

/// Rows and cells as RFC 4180 and spreadsheets write them.
class TestCsvReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void faults_data();
    void faults();
    void blankRowsCount();
    void tooManyCells();
    void fileLimits_data();
    void fileLimits();
    void writesForSpreadsheets();
};

namespace {

/// Rows joined by newlines, cells by bars.
QByteArray read(const QByteArray &text)
{
    QByteArrayList rows;
    CsvReader reader(text);
    while (reader.next()) {
        QByteArrayList row;
        for (const QByteArrayView cell : reader.cells())
            row.append(cell.toByteArray());
        rows.append(row.join('|'));
    }
    return rows.join('\n');
}

} // namespace

void TestCsvReader::cells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("rows");
    const auto row = [](const char *name, const QByteArray &text, const QByteArray &rows) {
        QTest::newRow(name) << text << rows;
    };
    row("commas", "a,b\n1,2\n", "a|b\n1|2");
    row("semicolons", "a;b\n1,5;2\n", "a|b\n1,5|2");
    row("semicolon in quotes", "\"a;b;c\",d\n", "a;b;c|d");
    row("byte order mark",
        "\xEF\xBB\xBF"
        "a,b\n",
        "a|b");
    row("CRLF", "a,b\r\n1,2\r\n", "a|b\n1|2");
    row("CR", "a,b\r1,2\r", "a|b\n1|2");
    row("no end of line", "a,b\n1,2", "a|b\n1|2");
    row("spaces and tabs", " a ,\tb\n", "a|b");
    row("no-break space",
        "\xC2\xA0"
        "3\xC2\xA0,b\n",
        "3|b");
    row("quoted", "\"a,b\",\"c\nd\"\n", "a,b|c\nd");
    row("doubled quotes", "\"a \"\"b\"\" c\",\"\"\"\"\n", "a \"b\" c|\"");
    row("quote inside", "a\"b,c\n", "a\"b|c");
    row("space before a quote", " \"a\" ,b\n", "a|b");
    row("empty cells", ",,\n", "||");
    row("nothing", "", "");
}

void TestCsvReader::cells()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, rows);
    QCOMPARE(read(text), rows);
}

void TestCsvReader::faults_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<FaultCode>("code");
    QTest::addColumn<int>("column");
    QTest::newRow("Latin-1") << QByteArray("a,caf\xE9\n") << FaultCode::NotUtf8 << 0;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFE"
                                          "a\0,\0",
                                          6)
                            << FaultCode::NotUtf8 << 0;
    QTest::newRow("zero byte") << QByteArray("a,\0b\n", 5) << FaultCode::BadSyntax << 0;
    QTest::newRow("quote left open") << QByteArray("a,\"b\n") << FaultCode::BadSyntax << 2;
    QTest::newRow("text after a quote") << QByteArray("\"a\"x,b\n") << FaultCode::BadSyntax << 1;
}

void TestCsvReader::faults()
{
    QFETCH(QByteArray, text);
    QFETCH(FaultCode, code);
    QFETCH(int, column);
    const QByteArray whole = "first\n" + text;
    CsvReader reader(whole);
    QVERIFY(reader.next());
    QVERIFY(!reader.fault());
    QVERIFY(reader.next());
    QVERIFY(reader.fault().has_value());
    QCOMPARE(reader.fault()->code, code);
    QCOMPARE(reader.fault()->row, 2);
    QCOMPARE(reader.fault()->column, column);
}

void TestCsvReader::blankRowsCount()
{
    CsvReader reader("a\n\n , \nb\n");
    QList<bool> blank;
    while (reader.next())
        blank.append(reader.blank());
    QCOMPARE(blank, QList<bool>({false, true, true, false}));
    QCOMPARE(reader.row(), 4);
}

void TestCsvReader::tooManyCells()
{
    const QByteArray wide(100'000, ',');
    CsvReader reader(wide);
    QVERIFY(reader.next());
    QCOMPARE(reader.cellCount(), 100'001);
    QCOMPARE(qsizetype(reader.cells().size()), maxCsvCells);
}

void TestCsvReader::fileLimits_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<bool>("fits");
    QTest::newRow("just below") << qint64(6) << true;
    QTest::newRow("exactly") << qint64(5) << true;
    QTest::newRow("just above") << qint64(4) << false;
}

void TestCsvReader::fileLimits()
{
    QFETCH(qint64, limit);
    QFETCH(bool, fits);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12345") == 5);
    file.close();
    const auto text = readTextFile(file.fileName(), limit);
    QCOMPARE(text.ok(), fits);
    if (!fits) {
        QCOMPARE(text.error().code, ErrorCode::TooLarge);
        QCOMPARE(text.error().detail, u"4"_qs);
    }
    QCOMPARE(readTextFile(folder.filePath(u"none.csv"_qs), 9).error().code, ErrorCode::FileNotFound);
    QCOMPARE(readTextFile(folder.path(), 1'000'000).error().code, ErrorCode::CannotOpen);
}

void TestCsvReader::writesForSpreadsheets()
{
    CsvWriter csv;
    csv.text(u"=SUM(A1)"_qs).text(u"+1"_qs).text(u"-x"_qs).text(u"@y"_qs).text(u"plain"_qs);
    csv.endRow();
    csv.text(u"a,b"_qs).text(u"say \"no\""_qs).text(u"two\nlines"_qs).text(QString()).text(u" pad"_qs);
    csv.endRow();
    csv.number(std::optional(-0.1)).number(std::optional<double>()).number(std::optional(7)).plain("NA");
    csv.endRow();
    QCOMPARE(csv.bytes(), QByteArray("'=SUM(A1),'+1,'-x,'@y,plain\r\n"
                                     "\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",,\" pad\"\r\n"
                                     "-0.1,,7,NA\r\n"));
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csvreader.moc"
