#include "fixtures.h"
#include "xlsxfile.h"

#include "report/xlsx/bookwriter.h"
#include "report/xlsx/celltext.h"
#include "report/xlsxwriter.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>

using namespace heartwood;
using namespace heartwood::report;
using namespace heartwood::report::xlsx;
using fixtures::Round;

/// Texts and numbers on their way into the file, and the file on its way to the disk.
class TestXlsxFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void hostileWordsAreStrings_data();
    void hostileWordsAreStrings();
    void hostileWordsOfAReport();
    void controlCharactersAreLeftOut();
    void longTextsSayThatTheyAreCut();
    void sheetNamesThatExcelTakes_data();
    void sheetNamesThatExcelTakes();
    void sheetNamesDiffer();
    void linesOfACell();
    void footersKeepTheirAmpersands();
    void decimalPointInEveryLanguage();
    void failureLeavesTheOldFile();
};

namespace {

XlsxFile bookOf(const QTemporaryDir &folder, const QList<SheetCell> &cells)
{
    Sheet sheet{.name = QStringLiteral("One"), .columns = QList<SheetColumn>(cells.size(), {QStringLiteral("T")})};
    sheet.rows << SheetRow{cells};
    const Result<QByteArray> bytes = bookBytes(
        {.sheets = {sheet}, .title = {}, .subject = {}, .author = {}, .company = {}, .footer = QStringLiteral("&A")});
    QFile file(folder.filePath(QStringLiteral("book.xlsx")));
    if (!bytes || !file.open(QIODevice::WriteOnly))
        return XlsxFile(QString());
    file.write(*bytes);
    file.close();
    return XlsxFile(file.fileName());
}

QByteArray contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestXlsxFile::hostileWordsAreStrings_data()
{
    QTest::addColumn<QString>("words");
    const char *const all[] = {"=1+1",
                               "=HYPERLINK(\"http://evil\",\"x\")",
                               "+1",
                               "-1",
                               "@SUM(A1)",
                               "{=1+1}",
                               "=cmd|' /C calc'!A0",
                               "1e5",
                               "http://a.b",
                               "TRUE",
                               "]]>",
                               "<&\"'",
                               " x ",
                               "_x0041_",
                               "mailto:a@b.c"};
    for (const char *words : all)
        QTest::newRow(words) << QString::fromLatin1(words);
    QTest::newRow("a line") << u"a\nb"_qs;
    QTest::newRow("beyond the first plane") << u"\U0001F332 木"_qs;
}

void TestXlsxFile::hostileWordsAreStrings()
{
    QFETCH(QString, words);
    const XlsxFile file = bookOf(m_folder, {text(words)});
    QCOMPARE(file.fault(), QString());
    const XlsxFile::Cell cell = file.cell(u"One"_qs, u"A2"_qs);
    QVERIFY(cell.string);
    QVERIFY(!cell.formula);
    // What looks like Excel's escape for a character is escaped itself.
    QCOMPARE(cell.value, words == u"_x0041_" ? u"_x005F_x0041_"_qs : words);
}

void TestXlsxFile::hostileWordsOfAReport()
{
    const QString formula = QStringLiteral("=1+1");
    Round round(6, Mode::Named);
    round.assessment.head.organization = round.assessment.head.title = formula;
    round.questionnaire.dimensions[0].title = round.questionnaire.practices[0].title = formula;
    round.questionnaire.items[0].question = round.questionnaire.items[0].key = formula;
    round.assessment.groups = {{formula, GroupRole::Neither}, {u"@A1"_qs, GroupRole::Neither}};
    for (int i = 0; i < 6; ++i) {
        round.assessment.respondents[i].group = i % 2;
        round.assessment.respondents[i].name = formula;
    }
    round.addNote(0, 0, formula, formula);
    round.scorecard = scoring::scoreOf(round.questionnaire, round.assessment);
    ReportInput input = round.input();
    input.branding = {.firm = formula, .footer = formula};
    input.actions << Action{
        .practice = formula, .advice = {}, .text = formula, .owner = formula, .due = {}, .moves = {formula}};
    const QString name = m_folder.filePath(QStringLiteral("hostile.xlsx"));
    QVERIFY(writeXlsx(input, name));
    const XlsxFile file(name);
    QCOMPARE(file.fault(), QString());
    QCOMPARE(file.sheets().size(), 6); // summary, scores, items, groups, actions, notes
    for (const QString &sheet : file.sheets()) {
        for (const XlsxFile::Cell &cell : file.cells(sheet))
            QVERIFY(!cell.formula);
        QVERIFY2(file.words(sheet).contains(formula), qPrintable(sheet));
    }
    // Charts name their series and categories by cells, never by words that would be read as a formula.
    for (const char *chart : {"xl/charts/chart1.xml", "xl/charts/chart2.xml"})
        QVERIFY(!file.part(QLatin1String(chart)).contains("<c:f>1+1"));
}

void TestXlsxFile::controlCharactersAreLeftOut()
{
    QString words = QStringLiteral("a\x01\x0b\x1f") + QChar(0xFFFE) + QChar(0xD800) + QStringLiteral("b\r\nc\rd\te");
    words.insert(1, QChar(u'\0'));
    words += QStringLiteral(" gepj.\u202Eexe");
    const XlsxFile file = bookOf(m_folder, {text(words)});
    QCOMPARE(file.fault(), QString());
    const QString kept = file.cell(u"One"_qs, u"A2"_qs).value;
    QCOMPARE(QString(kept).remove(QChar(QChar::ReplacementCharacter)), QStringLiteral("ab\nc\nd\te gepj.exe"));
}

void TestXlsxFile::longTextsSayThatTheyAreCut()
{
    const QString fits(32'767, u'x');
    QCOMPARE(cellText(fits), fits);
    const QString cut = cellText(fits + u'y');
    QCOMPARE(cut.size(), 32'767);
    QVERIFY(cut.endsWith(QStringLiteral("x … [cut here: a cell holds no more]")));
    // Characters of two units are not halved.
    const QString trees = QStringLiteral("\U0001F332").repeated(20'000);
    for (const QString &words : {trees, u'x' + trees})
        QVERIFY(cellText(words).isValidUtf16() && cellText(words).size() >= 32'766);
    const XlsxFile file = bookOf(m_folder, {text(fits + u'y'), text(trees)});
    QCOMPARE(file.fault(), QString());
    QCOMPARE(file.cell(u"One"_qs, u"A2"_qs).value, cut);
    QCOMPARE(file.cell(u"One"_qs, u"B2"_qs).value, cellText(trees));
}

void TestXlsxFile::sheetNamesThatExcelTakes_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("good") << u"Notes and evidence"_qs << u"Notes and evidence"_qs;
    QTest::newRow("forbidden characters") << u"a[b]c:d*e?f/g\\h"_qs << u"a b c d e f g h"_qs;
    QTest::newRow("apostrophes") << u"''quoted''"_qs << u"quoted"_qs;
    QTest::newRow("long") << QString(40, u'x') << QString(31, u'x');
    QTest::newRow("long, cut at an apostrophe") << QString(30, u'x') + u"'y"_qs << QString(30, u'x');
    QTest::newRow("turned") << u"gepj.\u202Eexe"_qs << u"gepj.exe"_qs;
    QTest::newRow("Excel's own") << u"History"_qs << u"History_"_qs;
    QTest::newRow("empty") << u"  "_qs << u"_"_qs;
}

void TestXlsxFile::sheetNamesThatExcelTakes()
{
    QFETCH(QString, title);
    QTEST(sheetName(title, {}), "name");
}

void TestXlsxFile::sheetNamesDiffer()
{
    QCOMPARE(sheetName(u"Items"_qs, {u"ITEMS"_qs}), QStringLiteral("Items 2"));
    const QString longName(31, u'x');
    QCOMPARE(sheetName(longName, {longName}), QString(29, u'x') + u" 2"_qs);
}

void TestXlsxFile::linesOfACell()
{
    QCOMPARE(linesIn(u"one two"_qs, 7), 1);
    QCOMPARE(linesIn(u"one two"_qs, 6), 2);
    QCOMPARE(linesIn(u"one\ntwo"_qs, 60), 2);
    QCOMPARE(linesIn(QString(25, u'x'), 10), 3);
    QCOMPARE(linesIn(u"木木木木"_qs, 6), 2);
}

void TestXlsxFile::footersKeepTheirAmpersands()
{
    QCOMPARE(footerText(u"Alder & Co.\nConfidential"_qs), QStringLiteral("Alder && Co. Confidential"));
    QVERIFY(footerText(QString(500, u'&')).size() <= 200);
    QVERIFY(bookOf(m_folder, {text(u"x"_qs)}).sheetPart(u"One"_qs).contains("&amp;&amp;A&amp;R"));
}

void TestXlsxFile::decimalPointInEveryLanguage()
{
#ifdef Q_OS_LINUX
    // A locale of our own making: none with a decimal comma need be installed.
    const QTemporaryDir locales;
    const QByteArray name = "de_DE.UTF-8";
    QProcess::execute(QStringLiteral("localedef"),
                      {QStringLiteral("--no-archive"), QStringLiteral("-i"), QStringLiteral("de_DE"),
                       QStringLiteral("-f"), QStringLiteral("UTF-8"), locales.filePath(QString::fromLatin1(name))});
    qputenv("LOCPATH", locales.path().toLocal8Bit());
    const QByteArray before = std::setlocale(LC_NUMERIC, nullptr);
    const bool comma = std::setlocale(LC_NUMERIC, name.constData()) != nullptr;
    const QByteArray point = std::localeconv()->decimal_point;
    const XlsxFile file = bookOf(m_folder, {tenths(2.5)});
    std::setlocale(LC_NUMERIC, before.constData());
    qunsetenv("LOCPATH");
    QVERIFY(comma);
    QCOMPARE(point, QByteArray(","));
#else
    const XlsxFile file = bookOf(m_folder, {tenths(2.5)});
#endif
    QCOMPARE(file.fault(), QString());
    QCOMPARE(file.cell(u"One"_qs, u"A2"_qs).value, QStringLiteral("2.5"));
}

void TestXlsxFile::failureLeavesTheOldFile()
{
    const Round round;
    const QString name = m_folder.filePath(QStringLiteral("old.xlsx"));
    QFile old(name);
    QVERIFY(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    const QByteArray folder = qgetenv("TMPDIR");
    qputenv("TMPDIR", "/proc"); // is there, and takes no files
    const Result<void> noRoom = writeXlsx(round.input(), name);
    folder.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", folder);
#ifdef Q_OS_LINUX
    QVERIFY(!noRoom);
    QCOMPARE(noRoom.error().code, ErrorCode::CannotWrite);
    QCOMPARE(noRoom.error().file, name);
    QCOMPARE(contentOf(name), QByteArray("old"));
#endif
    const Result<void> below = writeXlsx(round.input(), name + QStringLiteral("/below.xlsx"));
    QVERIFY(!below);
    QCOMPARE(below.error().code, ErrorCode::CannotWrite);
    QCOMPARE(contentOf(name), QByteArray("old"));
    QVERIFY(writeXlsx(round.input(), name));
    QCOMPARE(XlsxFile(name).fault(), QString());
}

QTEST_GUILESS_MAIN(TestXlsxFile)
#include "tst_xlsxfile.moc"
