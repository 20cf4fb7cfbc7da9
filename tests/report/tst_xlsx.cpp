#include "englishplurals.h"
#include "groupedround.h"
#include "xlsxfile.h"

#include "report/xlsxwriter.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heartwood;
using namespace heartwood::scoring;
using namespace heartwood::report;
using fixtures::answerAll;
using fixtures::groupedRound;
using fixtures::Round;

/// What the spreadsheet says.
class TestXlsx : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;
    QTemporaryDir m_folder;

    XlsxFile written(const ReportInput &input)
    {
        return writtenXlsx(input, m_folder.filePath(QStringLiteral("Bericht – 顧客.xlsx")));
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void summarySaysWhatTheReportSays();
    void scoresInFullPrecision();
    void itemsOfARound();
    void sheetsCanBeWorkedWith();
    void chartsReadTheSheets();
    void changeSinceLastTime();
    void measuresOfCustomers();
    void actionsUndertaken();
    void partsDecideWhichSheets();
    void authorsOwnWords();
    void onePerson();
    void nothingAnswered();
};

namespace {

bool hasWords(const XlsxFile &file, const QString &words)
{
    return std::ranges::any_of(file.parts(), [&](const QByteArray &part) { return part.contains(words.toUtf8()); });
}

} // namespace

void TestXlsx::summarySaysWhatTheReportSays()
{
    Round round;
    round.setOverall(3.1416, 3);
    const XlsxFile file = written(round.input());
    QCOMPARE(file.fault(), QString());
    QCOMPARE(file.sheets().first(), QStringLiteral("Summary"));
    QCOMPARE(file.cell(u"Summary"_qs, u"A1"_qs).value, QStringLiteral("Larkfield Stores"));
    QCOMPARE(file.beside(u"Summary"_qs, u"Round"_qs).value, QStringLiteral("Leaders 2026"));
    // Excel counts days from 30 December 1899.
    QCOMPARE(file.beside(u"Summary"_qs, u"Date"_qs).value, QString::number(QDate(1899, 12, 30).daysTo({2026, 11, 12})));
    QCOMPARE(file.beside(u"Summary"_qs, u"People"_qs).value, QStringLiteral("24"));
    QCOMPARE(file.beside(u"Summary"_qs, u"Overall score"_qs).value, QStringLiteral("3.1416"));
    QCOMPARE(file.beside(u"Summary"_qs, u"Likely from"_qs).number(), 3.0416);
    QCOMPARE(file.beside(u"Summary"_qs, u"Level"_qs).value, QStringLiteral("Level 3 · Attentive"));
    QVERIFY(file.beside(u"Summary"_qs, u"How sure this is"_qs).value.contains(QLatin1String("between 3.0 and 3.2")));
    QVERIFY(file.beside(u"Summary"_qs, u"Anonymity"_qs).value.startsWith(QLatin1String("This round was anonymous.")));
    QVERIFY(file.part(u"docProps/core.xml"_qs).contains("<dc:creator>Alder &amp; Co.</dc:creator>"));
    QVERIFY(file.part(u"docProps/core.xml"_qs).contains("Larkfield Stores · Customer-obsession maturity"));
}

void TestXlsx::scoresInFullPrecision()
{
    Round round;
    round.setPractice(6, 2.123456789012, 0.25);
    round.scorecard.practices[6].priority.gap = 1.876543210988;
    round.scorecard.practices[6].confidence.claimed = true;
    round.scorecard.practices[6].score.ad = 0.333;
    round.setPriorities({6});
    round.unscore(9, Status::Insufficient);
    const XlsxFile file = written(round.input());
    const auto at = [&](const char *practice, const char *title) {
        return file.at(u"Scores"_qs, QLatin1String(practice), QString::fromUtf8(title));
    };
    QVERIFY(qAbs(at("Practice 6", "Score").number() - 2.123456789012) < 1e-12);
    QVERIFY(!at("Practice 6", "Score").string);
    QCOMPARE(at("Practice 6", "Dimension").value, QStringLiteral("Empowerment"));
    QVERIFY(qAbs(at("Practice 6", "Likely to").number() - 2.373456789012) < 1e-12);
    QCOMPARE(at("Practice 6", "Level").value, QStringLiteral("2"));
    QCOMPARE(at("Practice 6", "Target").value, QStringLiteral("4"));
    QVERIFY(qAbs(at("Practice 6", "Gap").number() - 1.876543210988) < 1e-12);
    QCOMPARE(at("Practice 6", "Rank").value, QStringLiteral("1"));
    QVERIFY(at("Practice 6", "Quadrant").value.startsWith(QLatin1String("Quick win")));
    QCOMPARE(at("Practice 6", "Average deviation").number(), 0.333);
    QCOMPARE(at("Practice 6", "Alignment").value, QStringLiteral("Aligned"));
    QCOMPARE(at("Practice 6", "Confidence").value, QStringLiteral("Low"));
    QCOMPARE(at("Practice 6", "Claimed").value, QStringLiteral("Yes"));
    QCOMPARE(at("Practice 9", "Score").value, QString());
    QCOMPARE(at("Practice 9", "Answered").value, QStringLiteral("1"));
    QCOMPARE(at("Practice 9", "Remark").value, QStringLiteral("Too little answered (1 of 4 answered enough)"));
    QCOMPARE(at("Overall", "Score").value, QStringLiteral("3"));
}

void TestXlsx::itemsOfARound()
{
    Round round(12, Mode::Named);
    for (int respondent = 0; respondent < 12; ++respondent)
        answerAll(round, respondent, respondent < 5 ? "2ND" : respondent == 5 ? "--5" : "445");
    round.scorecard = scoreOf(round.questionnaire, round.assessment);
    const XlsxFile file = written(round.input());
    const auto at = [&](const char *title) { return file.at(u"Items"_qs, u"i3"_qs, QString::fromUtf8(title)).value; };
    QCOMPARE(at("Question"), QStringLiteral("Question 3?"));
    QCOMPARE(at("Practice"), QStringLiteral("Practice 1"));
    // Five 2, six 4, one left open.
    QVERIFY(qAbs(at("Mean").toDouble() - 34.0 / 11) < 1e-12);
    QCOMPARE(at("Answers"), QStringLiteral("11"));
    QCOMPARE(at("Level 1"), QStringLiteral("0"));
    QCOMPARE(at("Level 2"), QStringLiteral("5"));
    QCOMPARE(at("Level 4"), QStringLiteral("6"));
    QCOMPARE(at("Left open"), QStringLiteral("1"));
    QCOMPARE(file.at(u"Items"_qs, u"i4"_qs, u"Not applicable"_qs).value, QStringLiteral("5"));
    QCOMPARE(file.at(u"Items"_qs, u"i5"_qs, u"Don’t know"_qs).value, QStringLiteral("5"));
}

void TestXlsx::sheetsCanBeWorkedWith()
{
    const Round round;
    const XlsxFile file = written(round.input());
    const QByteArray scores = file.sheetPart(u"Scores"_qs);
    QVERIFY(scores.contains("topLeftCell=\"D2\"") && scores.contains("state=\"frozen\""));
    QVERIFY(scores.contains("<autoFilter ref=\"A1:T22\"/>")); // the whole, 4 dimensions, 16 practices
    QVERIFY(scores.contains("orientation=\"landscape\"") && scores.contains("fitToHeight=\"0\""));
    QVERIFY(scores.contains("<sheetPr filterMode") || scores.contains("<pageSetUpPr fitToPage=\"1\"/>"));
    const QByteArray book = file.part(u"xl/workbook.xml"_qs);
    QVERIFY(book.contains("name=\"_xlnm.Print_Titles\" localSheetId=\"1\">Scores!$1:$1<"));
    const QByteArray styles = file.part(u"xl/styles.xml"_qs);
    QVERIFY(styles.contains("formatCode=\"0.0\""));
    QVERIFY(styles.contains("FF7A3B22")); // the palette's bark
}

void TestXlsx::chartsReadTheSheets()
{
    const Round round = groupedRound({6, 5, 5}, Mode::Anonymous);
    const XlsxFile file = written(round.input());
    QCOMPARE(file.sheets(), QStringList({u"Summary"_qs, u"Scores"_qs, u"Items"_qs, u"Groups"_qs}));
    const QByteArray scores = file.part(u"xl/charts/chart1.xml"_qs);
    QVERIFY(scores.contains("<c:barDir val=\"bar\"/>"));
    QVERIFY(scores.contains("<c:f>Scores!$D$7:$D$22</c:f>") && scores.contains("<c:f>Scores!$J$7:$J$22</c:f>"));
    QVERIFY(scores.contains("<c:f>Scores!$C$7:$C$22</c:f>"));
    for (const char *colour : {"B4492F", "2F6F62", "B7791F", "34557F"})
        QCOMPARE(scores.count(colour), 4); // each dimension has four practices
    const QByteArray items = file.part(u"xl/charts/chart2.xml"_qs);
    QVERIFY(items.contains("<c:grouping val=\"percentStacked\"/>") && items.contains("<c:f>Items!$L$2:$L$49</c:f>"));
    const QByteArray groups = file.part(u"xl/charts/chart3.xml"_qs);
    QVERIFY(groups.contains("<c:barDir val=\"col\"/>") && groups.contains("<c:f>Groups!$D$3:$F$3</c:f>"));
}

void TestXlsx::changeSinceLastTime()
{
    const Round before = groupedRound({5, 5, 5}, Mode::Anonymous);
    Round after = groupedRound({6, 8, 5}, Mode::Anonymous);
    const Comparison comparison =
        comparisonOf(after.questionnaire, after.assessment, before.questionnaire, before.assessment);
    const XlsxFile file = written(after.input(&comparison));
    // 5 of 14/3, 3 and 4/3 each; then 6, 8 and 5 of them.
    QVERIFY(qAbs(file.at(u"Change"_qs, u"Practice 3"_qs, u"Before"_qs).number() - 3) < 1e-9);
    const double now = (6 * 14.0 / 3 + 8 * 3 + 5 * 4.0 / 3) / 19;
    QVERIFY(qAbs(file.at(u"Change"_qs, u"Practice 3"_qs, u"Now"_qs).number() - now) < 1e-9);
    QVERIFY(qAbs(file.at(u"Change"_qs, u"Practice 3"_qs, u"Change"_qs).number() - (now - 3)) < 1e-9);
    QCOMPARE(file.at(u"Change"_qs, u"Practice 3"_qs, u"Verdict"_qs).value, QStringLiteral("Within noise"));
    QVERIFY(file.at(u"Change"_qs, u"Overall"_qs, u"Likely from"_qs).number() < 0);
}

void TestXlsx::measuresOfCustomers()
{
    const Round round;
    ReportInput input = round.input();
    Measure nps{.kind = MeasureKind::Nps, .organization = {}, .date = {2025, 3, 1}, .scaleMax = 10, .answers = {}};
    nps.answers = {9.0, 10.0, 7.0, 0.0};
    input.measures << nps;
    nps.date = {2026, 3, 1};
    nps.answers = {9.0, 10.0, 9.0, 10.0, 9.0, 10.0, 7.0, 8.0, 6.0, 0.0, std::nullopt, 11.0};
    input.measures << nps;
    input.measures << Measure{
        .kind = MeasureKind::Ces, .organization = {}, .date = {2024, 3, 1}, .scaleMax = 7, .answers = {6.0, 5.0, 6.0}};
    input.measures[1].id = 2;
    input.forecasts.insert(2, {.organization = {}, .date = {}, .guesses = {30, 45, 50, 55}});
    input.measures << input.measures[1];
    input.measures.last().id = 3;
    input.measures.last().covered = true;
    input.measures.last().date = QDate(2026, 12, 24);
    const XlsxFile file = written(input);
    const auto in = [&](const char *cell) { return file.cell(u"Measures"_qs, QLatin1String(cell)).value; };
    QCOMPARE(in("A3"), QStringLiteral("NPS"));
    QCOMPARE(in("C2"), QStringLiteral("25"));
    QCOMPARE(in("C3"), QStringLiteral("40"));
    QCOMPARE(in("F3"), QStringLiteral("10"));
    QCOMPARE(in("G3"), QStringLiteral("1")); // blank
    QCOMPARE(in("H3"), QStringLiteral("1")); // 11 is not on the scale
    QCOMPARE(in("I2"), QString());
    QCOMPARE(in("I3"), QStringLiteral("15"));
    QCOMPARE(in("N3"), QStringLiteral("Small sample"));
    QVERIFY(qAbs(in("C4").toDouble() - 17.0 / 3) < 1e-12);
    QCOMPARE(in("D4"), QString());
    QCOMPARE(in("N4"), QStringLiteral("No range: too few answers"));
    QCOMPARE(in("O2"), QString());
    QCOMPARE(in("O3"), QStringLiteral("47.5"));
    QCOMPARE(in("P3"), QStringLiteral("4"));
    QCOMPARE(in("O4"), QString());
    QCOMPARE(in("C5"), QString()); // covered
}

void TestXlsx::actionsUndertaken()
{
    const Round round;
    ReportInput input = round.input();
    input.actions << Action{.practice = u"p5"_qs,
                            .advice = {},
                            .text = u"Answer the phone"_qs,
                            .owner = u"Ada"_qs,
                            .due = QDate(2027, 1, 31),
                            .state = ActionState::Doing,
                            .moves = {u"i15"_qs, u"gone"_qs}};
    const XlsxFile file = written(input);
    const auto in = [&](const char *title) {
        return file.at(u"Actions"_qs, u"Answer the phone"_qs, QLatin1String(title)).value;
    };
    QCOMPARE(in("Practice"), QStringLiteral("Practice 5"));
    QCOMPARE(in("Owner"), QStringLiteral("Ada"));
    QCOMPARE(in("Due"), QString::number(QDate(1899, 12, 30).daysTo({2027, 1, 31})));
    QCOMPARE(in("State"), QStringLiteral("Under way"));
    QCOMPARE(in("Questions that it should move"), QStringLiteral("Item 15; gone"));
}

void TestXlsx::partsDecideWhichSheets()
{
    Round round = groupedRound({6, 5, 5}, Mode::Anonymous);
    round.addNote(0, 0, QStringLiteral("Said in confidence"));
    ReportInput input = round.input();
    QVERIFY(written(input).sheets().contains(u"Notes and evidence"_qs));
    input.parts = partsOf(Cut::Board);
    const XlsxFile file = written(input);
    QCOMPARE(file.sheets(), QStringList({u"Summary"_qs, u"Scores"_qs, u"Groups"_qs}));
    QVERIFY(!hasWords(file, u"Said in confidence"_qs));
}

void TestXlsx::authorsOwnWords()
{
    const Round round;
    ReportInput input = round.input();
    input.authorTexts << AuthorText{
        .section = u"summary"_qs, .headline = u"Start with the phone"_qs, .text = u"As agreed."_qs, .replaces = true};
    const XlsxFile file = written(input);
    QVERIFY(file.words(u"Summary"_qs).contains(QLatin1String("Start with the phone")));
    QCOMPARE(file.beside(u"Summary"_qs, u"In the author’s words"_qs).value, QStringLiteral("As agreed."));
    QCOMPARE(file.beside(u"Summary"_qs, u"How sure this is"_qs).value, QString());
}

void TestXlsx::onePerson()
{
    const XlsxFile file = written(groupedRound({1, 0, 0}, Mode::Named).input());
    QCOMPARE(file.sheets(), QStringList({u"Summary"_qs, u"Scores"_qs, u"Items"_qs}));
    QCOMPARE(file.beside(u"Summary"_qs, u"Range"_qs).value, QStringLiteral("One person’s view"));
    QCOMPARE(file.at(u"Scores"_qs, u"Practice 0"_qs, u"Likely from"_qs).value, QString());
    QCOMPARE(file.at(u"Scores"_qs, u"Practice 0"_qs, u"Remark"_qs).value, QStringLiteral("One person’s view"));
    QCOMPARE(file.at(u"Items"_qs, u"i2"_qs, u"Mean"_qs).value, QStringLiteral("4"));
}

void TestXlsx::nothingAnswered()
{
    const XlsxFile file = written(groupedRound({0, 0, 0}, Mode::Named).input());
    QCOMPARE(file.fault(), QString());
    QCOMPARE(file.sheets(), QStringList({u"Summary"_qs}));
    QVERIFY(file.words(u"Summary"_qs).contains(QLatin1String("Nobody has finished this assessment yet.")));
}

QTEST_GUILESS_MAIN(TestXlsx)
#include "tst_xlsx.moc"
