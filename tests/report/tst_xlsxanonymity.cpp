#include "englishplurals.h"
#include "groupedround.h"
#include "xlsxfile.h"

#include "report/xlsxwriter.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace heartwood;
using namespace heartwood::report;
using fixtures::groupedRound;
using fixtures::Round;

/// What the spreadsheet must never say.
class TestXlsxAnonymity : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;
    QTemporaryDir m_folder;

    XlsxFile written(const ReportInput &input)
    {
        return writtenXlsx(input, m_folder.filePath(QStringLiteral("report.xlsx")));
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void smallGroupIsNowhere();
    void onlyGroupWithheld();
    void anonymousAnswersStayAnonymous();
    void tooFewAnonymousPeople();
    void namedNotesHaveTheirWriters();
};

namespace {

bool hasNumber(const XlsxFile &file, double value)
{
    return std::ranges::any_of(file.sheets(), [&](const QString &sheet) {
        return std::ranges::any_of(file.numbers(sheet), [value](double n) { return qAbs(n - value) < 1e-6; });
    });
}

bool hasWords(const XlsxFile &file, const QString &words)
{
    return std::ranges::any_of(file.parts(), [&](const QByteArray &part) { return part.contains(words.toUtf8()); });
}

} // namespace

void TestXlsxAnonymity::smallGroupIsNowhere()
{
    // Four of the front line are withheld; with them the smallest other group, for the total less the rest is theirs.
    const Round round = groupedRound({5, 5, 4}, Mode::Anonymous);
    const XlsxFile file = written(round.input());
    QCOMPARE(file.fault(), QString());
    QCOMPARE(file.header(u"Groups"_qs),
             QStringList({u"Part"_qs, u"Dimension"_qs, u"Practice"_qs, u"Office · 5 people"_qs}));
    QVERIFY(hasNumber(file, 131.0 / 42)); // everybody: (5 x 14/3 + 5 x 3 + 4 x 4/3) / 14
    QVERIFY(hasNumber(file, 3));          // the office
    for (const double hidden : {4.0 / 3, 14.0 / 3, (5 * 14.0 / 3 + 4 * 4.0 / 3) / 9, 10.0 / 3})
        QVERIFY2(!hasNumber(file, hidden), qPrintable(QString::number(hidden)));
    QVERIFY(file.words(u"Groups"_qs).contains(QLatin1String("Board and Shops")));
    QVERIFY(!hasWords(file, u"· 4 people"_qs) && !hasWords(file, u">4 people"_qs));
    QVERIFY(!hasWords(file, u"Front line"_qs));
}

void TestXlsxAnonymity::onlyGroupWithheld()
{
    // Ten and four: were the ten shown, the four would be the rest.
    const XlsxFile file = written(groupedRound({10, 0, 4}, Mode::Anonymous).input());
    QVERIFY(!file.sheets().contains(u"Groups"_qs));
    QVERIFY(!hasNumber(file, 14.0 / 3));
    QVERIFY(!hasNumber(file, 4.0 / 3));
}

void TestXlsxAnonymity::anonymousAnswersStayAnonymous()
{
    Round round = groupedRound({8, 0, 0}, Mode::Anonymous);
    round.addNote(3, 0, QStringLiteral("Zebra"));
    round.addNote(7, 0, QStringLiteral("Apple"));
    const XlsxFile file = written(round.input());
    QVERIFY(!hasWords(file, u"Person "_qs));
    QVERIFY(!file.header(u"Notes and evidence"_qs).contains(u"Person"_qs));
    QCOMPARE(file.cell(u"Notes and evidence"_qs, u"F2"_qs).value, QStringLiteral("Apple"));
    // Eight people: their mean, not the spread of their answers.
    QCOMPARE(file.at(u"Items"_qs, u"i0"_qs, u"Mean"_qs).value, QStringLiteral("5"));
    QCOMPARE(file.at(u"Items"_qs, u"i0"_qs, u"Level 5"_qs).value, QString());
    QCOMPARE(file.at(u"Items"_qs, u"i0"_qs, u"Remark"_qs).value,
             QStringLiteral("Spread withheld: fewer than ten people answered"));
}

void TestXlsxAnonymity::tooFewAnonymousPeople()
{
    Round round = groupedRound({4, 0, 0}, Mode::Anonymous);
    round.addNote(0, 0, QStringLiteral("Zebra"));
    const XlsxFile file = written(round.input());
    QCOMPARE(file.sheets(), QStringList({u"Summary"_qs, u"Scores"_qs}));
    QCOMPARE(file.at(u"Scores"_qs, u"Practice 2"_qs, u"Score"_qs).value, QString());
    QVERIFY(file.at(u"Scores"_qs, u"Practice 2"_qs, u"Remark"_qs).value.startsWith(QLatin1String("Withheld")));
    QVERIFY(!hasNumber(file, 14.0 / 3));
    QVERIFY(!hasWords(file, u"Zebra"_qs));
    QVERIFY(!file.parts().contains(u"xl/charts/chart1.xml"_qs));
}

void TestXlsxAnonymity::namedNotesHaveTheirWriters()
{
    Round round = groupedRound({2, 2, 0}, Mode::Named);
    round.addNote(3, 4, QStringLiteral("We never ask"), QStringLiteral("No shops"));
    const XlsxFile file = written(round.input());
    const auto at = [&](const QString &words, const char *title) {
        return file.at(u"Notes and evidence"_qs, words, QLatin1String(title)).value;
    };
    QCOMPARE(at(u"We never ask"_qs, "Person"), QStringLiteral("Person 3"));
    QCOMPARE(at(u"We never ask"_qs, "Kind"), QStringLiteral("Note"));
    QCOMPARE(at(u"No shops"_qs, "Kind"), QStringLiteral("Does not apply"));
}

QTEST_GUILESS_MAIN(TestXlsxAnonymity)
#include "tst_xlsxanonymity.moc"
