#include "model/questionnairedocument.h"
#include "program.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

/// A consultant's day without a window, step by step through the built program.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void versionAndHelp();
    void mistypedVerbIsWrongUsage();
    void windowWithoutDisplaySaysSo();
    void importPrintsTheId();
    void modesFollowTheNumberOfPeople();
    void listTells();
    void listInJson();
    void scoreOfOne();
    void scoreOfMany();
    void latestIsTheHighestDate();
    void scoreInWords();
    void changeSinceThePreviousRound();
    void pulseIsScoredOnItsItems();
    void groupsGetRoles();
    void targetsAreSet();
    void measures();
    void coveredMeasures();
    void reportIsAPdf();
    void reportWithAPassword();
    void reportAsCsvAndJson();
    void reportAsSpreadsheet();
    void reportAsHtmlAndOdt();
    void reportsOfAll();
    void charts_data();
    void charts();
    void questionnaires();
    void checkIsSilent();

private:
    Run import(const QString &name, const QStringList &more) const;
    QByteArray content(const QString &name) const;
    QString m_data = QStringLiteral(HEARTWOOD_TEST_DATA "/");
    QTemporaryDir m_folder;
    QString m_workspace = m_folder.filePath(QStringLiteral("W.heartwood"));
};

namespace {

bool silent(const Run &run)
{
    return run.exitCode == 0 && run.error.isEmpty();
}

QJsonObject practiceOf(const QJsonDocument &score, const QString &key)
{
    for (const auto dimension : score[u"dimensions"].toArray()) {
        for (const auto practice : dimension[u"practices"].toArray()) {
            if (practice[u"key"] == key)
                return practice.toObject();
        }
    }
    return {};
}

} // namespace

Run TestCommands::import(const QString &name, const QStringList &more) const
{
    return runProgram(QStringList{u"import"_qs, m_workspace, m_data + name} + more);
}

QByteArray TestCommands::content(const QString &name) const
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestCommands::versionAndHelp()
{
    QCOMPARE(runProgram({u"--version"_qs}).output, QByteArray("Heartwood " HEARTWOOD_VERSION "\n"));
    const Run help = runProgram({u"--help"_qs});
    QVERIFY(silent(help));
    for (const char *verb :
         {"import", "sample", "list", "score", "target", "measure", "report", "chart", "questionnaire", "check"})
        QVERIFY2(help.output.contains(QByteArray("heartwood ") + verb + ' '), verb);
    QVERIFY(runProgram({u"score"_qs, u"--help"_qs}).output.contains("--previous"));
}

void TestCommands::mistypedVerbIsWrongUsage()
{
    const Run run = runProgram({u"imprt"_qs});
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(run.error.contains("imprt"));
}

void TestCommands::windowWithoutDisplaySaysSo()
{
    const Run run = runProgram({u"some.heartwood"_qs});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY(run.error.contains("display"));
}

void TestCommands::importPrintsTheId()
{
    const QStringList larkfield{u"--organization"_qs, u"Larkfield Stores"_qs};
    const Run leaders =
        import(u"larkfield-workshop-2026.csv"_qs,
               larkfield + QStringList{u"--title"_qs, u"Leaders 2026"_qs, u"--date"_qs, u"2026-11-12"_qs});
    QVERIFY2(silent(leaders) && leaders.output == "1\n", leaders.shortly());
    const Run before = import(u"larkfield-workshop-2025.csv"_qs,
                              larkfield + QStringList{u"--title"_qs, u"Leaders 2025"_qs, u"--date"_qs, u"2025-11-13"_qs,
                                                      u"--population"_qs, u"40"_qs});
    QVERIFY2(silent(before) && before.output == "2\n", before.shortly());
    const Run one = import(u"larkfield-executive.csv"_qs, {u"--title=Ada’s own"_qs, u"--date"_qs, u"2026-01-05"_qs});
    QVERIFY2(silent(one) && one.output == "3\n", one.shortly());
    const Run pulse = import(u"pulse.csv"_qs, {u"--title"_qs, u"Pulse"_qs, u"--date"_qs, u"2026-02-01"_qs});
    QVERIFY2(silent(pulse) && pulse.output == "4\n", pulse.shortly());
}

void TestCommands::modesFollowTheNumberOfPeople()
{
    const auto mode = [this](const QString &id) {
        return runProgram({u"score"_qs, m_workspace, id, u"--json"_qs}).json()[u"assessment"][u"mode"].toString();
    };
    QCOMPARE(mode(u"1"_qs), u"anonymous"_qs);
    QCOMPARE(mode(u"3"_qs), u"named"_qs);
    const Run named =
        import(u"larkfield-workshop-2025.csv"_qs, {u"--title=Named"_qs, u"--date=2024-01-01"_qs, u"--named"_qs});
    QCOMPARE(named.output, QByteArray("5\n"));
    QCOMPARE(mode(u"5"_qs), u"named"_qs);
    const Run anonymous =
        import(u"larkfield-executive.csv"_qs, {u"--title=No name"_qs, u"--date=2024-01-02"_qs, u"--anonymous"_qs});
    QCOMPARE(anonymous.output, QByteArray("6\n"));
    QCOMPARE(mode(u"6"_qs), u"anonymous"_qs);
}

void TestCommands::listTells()
{
    const Run list = runProgram({u"list"_qs, m_workspace});
    QVERIFY(silent(list));
    const QByteArrayList lines = list.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0],
             QByteArray("1\tLeaders 2026\tLarkfield Stores\t2026-11-12\tcustomer-obsession/full\t24\tfinished"));
    QVERIFY(lines[1].contains("customer-obsession/pulse"));
}

void TestCommands::listInJson()
{
    const QJsonDocument list = runProgram({u"list"_qs, m_workspace, u"--json"_qs}).json();
    QCOMPARE(list.array().size(), 6);
    const QJsonObject expected{{u"id"_qs, 3},
                               {u"title"_qs, u"Ada’s own"_qs},
                               {u"organization"_qs, QString()},
                               {u"date"_qs, u"2026-01-05"_qs},
                               {u"questionnaire"_qs, u"customer-obsession/full"_qs},
                               {u"respondents"_qs, 1},
                               {u"state"_qs, u"finished"_qs}};
    QVERIFY(list.array().contains(expected));
}

void TestCommands::scoreOfOne()
{
    const QJsonDocument score = runProgram({u"score"_qs, m_workspace, u"3"_qs, u"--json"_qs}).json();
    // By hand: 5, 3 and 5 on the three items of active listening.
    const QJsonObject listening = practiceOf(score, u"empathy.listening"_qs);
    QCOMPARE(listening[u"score"].toDouble(), 13.0 / 3);
    QCOMPARE(listening[u"score_1dp"].toDouble(), 4.3);
    QCOMPARE(listening[u"level"].toInt(), 4);
    QCOMPARE(listening[u"claimed"].toBool(), true);
    QCOMPARE(listening[u"ci_note"].toString(), u"few_raters"_qs);
    QVERIFY(listening[u"ci_low"].isNull());
    // Recognition: 5, 3 and a don't know; two of three suffice.
    const QJsonObject recognition = practiceOf(score, u"empowerment.recognition"_qs);
    QCOMPARE(recognition[u"score"].toDouble(), 4.0);
    QVERIFY(std::abs(recognition[u"dk_share"].toDouble() - 1.0 / 3) < 1e-12);
    QVERIFY(recognition[u"confidence"].toString() == u"very_low");
}

void TestCommands::scoreOfMany()
{
    const QJsonDocument score = runProgram({u"score"_qs, m_workspace, u"1"_qs, u"--json"_qs}).json();
    QCOMPARE(score[u"assessment"][u"respondents"].toInt(), 24);
    QCOMPARE(score[u"overall"][u"status"].toString(), u"scored"_qs);
    // The whole is the mean of the dimensions, and they of their practices.
    double sum = 0;
    for (const auto dimension : score[u"dimensions"].toArray()) {
        double practices = 0;
        for (const auto practice : dimension[u"practices"].toArray())
            practices += practice[u"score"].toDouble();
        QVERIFY(std::abs(practices / 4 - dimension[u"score"].toDouble()) < 1e-12);
        sum += dimension[u"score"].toDouble();
    }
    QVERIFY(std::abs(sum / 4 - score[u"overall"][u"score"].toDouble()) < 1e-12);
    QCOMPARE(score[u"groups"].toArray().size(), 3);
    QVERIFY(score[u"perception_gap"].isNull());
    QVERIFY(!score.object().contains(u"change"_qs));
}

void TestCommands::latestIsTheHighestDate()
{
    const QJsonDocument score = runProgram({u"score"_qs, m_workspace, u"latest"_qs, u"--json"_qs}).json();
    QCOMPARE(score[u"assessment"][u"id"].toInt(), 1);
}

void TestCommands::scoreInWords()
{
    const Run score = runProgram({u"score"_qs, m_workspace, u"latest"_qs});
    QVERIFY(silent(score));
    QCOMPARE(score.output.count('\n'), 1 + 4 + 16);
    QVERIFY(score.output.startsWith("Overall"));
}

void TestCommands::changeSinceThePreviousRound()
{
    const QJsonDocument score =
        runProgram({u"score"_qs, m_workspace, u"1"_qs, u"--previous"_qs, u"2"_qs, u"--json"_qs}).json();
    QCOMPARE(score[u"change"][u"design"].toString(), u"independent"_qs);
    QCOMPARE(score[u"change"][u"nodes"].toArray().size(), 16);
    QCOMPARE(score[u"change"][u"overall"][u"n_before"].toInt(), 14);
    QVERIFY(runProgram({u"score"_qs, m_workspace, u"1"_qs, u"--previous=2"_qs}).output.contains("Since the previous"));
}

void TestCommands::pulseIsScoredOnItsItems()
{
    const QJsonDocument score = runProgram({u"score"_qs, m_workspace, u"4"_qs, u"--json"_qs}).json();
    QCOMPARE(score[u"assessment"][u"questionnaire"].toString(), u"customer-obsession/pulse"_qs);
    QCOMPARE(practiceOf(score, u"empathy.listening"_qs)[u"items"].toArray().size(), 1);
    const Run forced = import(
        u"pulse.csv"_qs, {u"--title=P"_qs, u"--date=2023-01-01"_qs, u"--questionnaire=customer-obsession/full"_qs});
    QCOMPARE(forced.output, QByteArray("7\n"));
    const QJsonDocument full = runProgram({u"score"_qs, m_workspace, u"7"_qs, u"--json"_qs}).json();
    QCOMPARE(full[u"overall"][u"status"].toString(), u"insufficient"_qs);
}

void TestCommands::groupsGetRoles()
{
    const Run imported = import(u"larkfield-workshop-2026.csv"_qs,
                                {u"--title=Gap"_qs, u"--date=2022-01-01"_qs, u"--leaders"_qs, u"Executives"_qs,
                                 u"--leaders"_qs, u"Managers"_qs, u"--frontline"_qs, u"Front line"_qs});
    QCOMPARE(imported.output, QByteArray("8\n"));
    const QJsonDocument score = runProgram({u"score"_qs, m_workspace, u"8"_qs, u"--json"_qs}).json();
    const QJsonArray nodes = score[u"perception_gap"][u"nodes"].toArray();
    QCOMPARE(nodes.size(), 16);
    QCOMPARE(nodes[0][u"n_leaders"].toInt(), 16);
    QCOMPARE(nodes[0][u"n_frontline"].toInt(), 8);
}

void TestCommands::targetsAreSet()
{
    const Run target =
        runProgram({u"target"_qs, m_workspace, u"1"_qs, u"empathy.listening=4.5:5"_qs, u"consistency.trust=5"_qs});
    QVERIFY2(silent(target) && target.output.isEmpty(), target.shortly());
    const QJsonDocument score = runProgram({u"score"_qs, m_workspace, u"1"_qs, u"--json"_qs}).json();
    QCOMPARE(practiceOf(score, u"empathy.listening"_qs)[u"target"].toDouble(), 4.5);
    QCOMPARE(practiceOf(score, u"empathy.listening"_qs)[u"importance"].toInt(), 5);
    QCOMPARE(practiceOf(score, u"consistency.trust"_qs)[u"target"].toDouble(), 5.0);
    QCOMPARE(practiceOf(score, u"consistency.trust"_qs)[u"importance"].toInt(), 3);
    QCOMPARE(practiceOf(score, u"empathy.insight"_qs)[u"target"].toDouble(), 4.0);
}

void TestCommands::measures()
{
    QFile file(m_folder.filePath(u"nps.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nps\n10\n9\n7\n3\n\nn/a\n") > 0);
    file.close();
    const QStringList first{u"measure"_qs, m_workspace, u"nps"_qs, file.fileName(),
                            u"--organization=Larkfield Stores"_qs};
    const Run text = runProgram(first + QStringList{u"--date=2025-10-31"_qs});
    QVERIFY2(silent(text) && text.output.startsWith("NPS 25"), text.shortly());
    const QJsonDocument json = runProgram(first + QStringList{u"--date=2026-10-31"_qs, u"--json"_qs}).json();
    QCOMPARE(json[u"nps"][u"n"].toInt(), 4);
    QCOMPARE(json[u"nps"][u"missing"].toInt(), 1);
    QCOMPARE(json[u"nps"][u"invalid"].toInt(), 1);
    QCOMPARE(json[u"nps_change"][u"diff"].toDouble(), 0.0);
}

/// Six answers of 10 in seven: 100 (6 - 1) / 7 = 71. The forecast's median is (30 + 45) / 2.
void TestCommands::coveredMeasures()
{
    QFile file(m_folder.filePath(u"covered.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nps\n10\n10\n10\n10\n10\n10\n0\n") > 0);
    file.close();
    const QString workspace = m_folder.filePath(u"covered.heartwood"_qs);
    const auto measure = [&](const QStringList &more) {
        return runProgram(QStringList{u"measure"_qs, workspace, u"nps"_qs, u"--organization=O"_qs} + more);
    };
    const Run forecast = measure({u"--date=2026-10-01"_qs, u"--forecast"_qs, u"-20 30, 45 60"_qs});
    QVERIFY2(silent(forecast), forecast.shortly());
    QCOMPARE(forecast.output, QByteArray("NPS forecast 38  median of 4 guesses\n"));
    const Run line = measure({file.fileName(), u"--date=2026-10-31"_qs, u"--covered"_qs});
    QVERIFY2(silent(line), line.shortly());
    QCOMPARE(line.output, QByteArray("NPS covered  7 answers\n"));
    const QJsonDocument json =
        measure({file.fileName(), u"--date=2026-11-30"_qs, u"--covered"_qs, u"--json"_qs}).json();
    QCOMPARE(json.object(), (QJsonObject{{u"nps"_qs, QJsonObject{{u"covered"_qs, true}}}}));
    const QJsonDocument after = measure({file.fileName(), u"--date=2026-12-31"_qs, u"--json"_qs}).json();
    QVERIFY(after[u"nps_change"].isUndefined()); // it would tell what is covered
    const Run uncovered = measure({u"--date=2026-10-31"_qs, u"--uncover"_qs});
    QVERIFY2(silent(uncovered) && uncovered.output.startsWith("NPS 71 "), uncovered.shortly());
    const Run again = measure({u"--date=2026-10-31"_qs, u"--uncover"_qs});
    QCOMPARE(again.exitCode, 1);
    QVERIFY2(again.error.contains("no covered wave of nps on 2026-10-31"), again.shortly());
}

void TestCommands::reportIsAPdf()
{
    const Run report = runProgram(
        {u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, m_folder.filePath(u"out.pdf"_qs), u"--previous"_qs, u"2"_qs});
    QVERIFY2(silent(report) && report.output.isEmpty(), report.shortly());
    QVERIFY(content(u"out.pdf"_qs).startsWith("%PDF-1."));
    QVERIFY(content(u"out.pdf"_qs).trimmed().endsWith("%%EOF"));
    const Run archival = runProgram({u"report"_qs, m_workspace, u"3"_qs, u"-o"_qs, m_folder.filePath(u"a.pdf"_qs),
                                     u"--pdfa"_qs, u"--paper"_qs, u"letter"_qs});
    QVERIFY2(silent(archival), archival.shortly());
    QVERIFY(content(u"a.pdf"_qs).contains("pdfaid"));
}

void TestCommands::reportWithAPassword()
{
    QFile file(m_folder.filePath(u"password"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("open sesame\r\nanother\n") > 0);
    file.close();
    const QStringList password{u"--password-file"_qs, file.fileName()};
    const QString folder = m_folder.filePath(u"secret"_qs);
    QDir().mkpath(folder);
    const Run one =
        runProgram(QStringList{u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, folder + u"/one.pdf"_qs} + password);
    QVERIFY2(silent(one), one.shortly());
    const Run all = runProgram(QStringList{u"report"_qs, m_workspace, u"--all"_qs, u"-o"_qs, folder} + password);
    QVERIFY2(silent(all), all.shortly());
    const QStringList names = QDir(folder).entryList({u"*.pdf"_qs});
    QCOMPARE(names.size(), 1 + 8);
    for (const QString &name : names) {
        const QByteArray pdf = content(u"secret/"_qs + name);
        QVERIFY(pdf.contains("/Encrypt") && pdf.contains("/AESV3") && !pdf.contains("dc:title"));
    }
}

void TestCommands::reportAsCsvAndJson()
{
    QVERIFY(silent(runProgram({u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, m_folder.filePath(u"out.csv"_qs)})));
    QCOMPARE(content(u"out.csv"_qs).count("\r\n"), 1 + 1 + 4 + 16);
    QVERIFY(content(u"out.csv"_qs).startsWith("Dimension,Key,Title,"));
    QVERIFY(silent(runProgram({u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, m_folder.filePath(u"out.json"_qs)})));
    QCOMPARE(content(u"out.json"_qs), runProgram({u"score"_qs, m_workspace, u"1"_qs, u"--json"_qs}).output);
}

void TestCommands::reportAsSpreadsheet()
{
    const Run run = runProgram(
        {u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, m_folder.filePath(u"Ärger.xlsx"_qs), u"--previous"_qs, u"2"_qs});
    QVERIFY2(silent(run) && run.output.isEmpty(), run.shortly());
    QVERIFY(content(u"Ärger.xlsx"_qs).startsWith("PK"));
    QVERIFY(content(u"Ärger.xlsx"_qs).contains("xl/worksheets/sheet5.xml")); // change
}

void TestCommands::reportAsHtmlAndOdt()
{
    for (const QString &name : {u"out.html"_qs, u"out.odt"_qs}) {
        const Run run = runProgram(
            {u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, m_folder.filePath(name), u"--previous"_qs, u"2"_qs});
        QVERIFY2(silent(run) && run.output.isEmpty(), run.shortly());
    }
    QVERIFY(content(u"out.html"_qs).startsWith("<!DOCTYPE html>"));
    QVERIFY(content(u"out.html"_qs).trimmed().endsWith("</html>"));
    QCOMPARE(content(u"out.odt"_qs).mid(30, 47), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
    const QString folder = m_folder.filePath(u"all pages"_qs);
    for (const QString &format : {u"html"_qs, u"odt"_qs}) {
        QVERIFY(silent(runProgram({u"report"_qs, m_workspace, u"--all"_qs, u"-o"_qs, folder, u"--format"_qs, format})));
        QCOMPARE(QDir(folder).entryList({u"*."_qs + format}).size(), 8);
    }
}

void TestCommands::reportsOfAll()
{
    const QString folder = m_folder.filePath(u"all/of them"_qs);
    const Run all = runProgram({u"report"_qs, m_workspace, u"--all"_qs, u"-o"_qs, folder, u"--jobs"_qs, u"3"_qs});
    QVERIFY2(silent(all) && all.output.isEmpty(), all.shortly());
    const QStringList files = QDir(folder).entryList(QDir::Files);
    QCOMPARE(files.size(), 8);
    QVERIFY(files.contains(u"1-Leaders-2026.pdf"));
    QVERIFY(files.contains(u"3-Ada-s-own.pdf"));
    const Run csv = runProgram({u"report"_qs, m_workspace, u"--all"_qs, u"-o"_qs, folder, u"--format=csv"_qs});
    QVERIFY(silent(csv));
    QCOMPARE(QDir(folder).entryList({u"*.csv"_qs}).size(), 8);
    const Run xlsx = runProgram({u"report"_qs, m_workspace, u"--all"_qs, u"-o"_qs, folder, u"--format=xlsx"_qs});
    QVERIFY2(silent(xlsx), xlsx.shortly());
    QCOMPARE(QDir(folder).entryList({u"*.xlsx"_qs}).size(), 8);
}

void TestCommands::charts_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("rings") << QByteArray("Overall maturity ");
    QTest::newRow("bars") << QByteArray("Scores on a scale of 1 to 5: Empathy (");
    QTest::newRow("spread") << QByteArray("Answers at levels 1 to 5: ");
    QTest::newRow("priority") << QByteArray("Practices by value and effort");
    QTest::newRow("aspects") << QByteArray("Approach: ");
    QTest::newRow("trend") << QByteArray("Rounds, oldest first: 14 people · Leaders 2025 (13 November 2025) and 24 "
                                         "people · Leaders 2026 (12 November 2026). Overall: ");
}

void TestCommands::charts()
{
    QFETCH(QByteArray, words);
    for (const QString &ending : {u"svg"_qs, u"png"_qs}) {
        const QString name = QLatin1String(QTest::currentDataTag()) + u'.' + ending;
        const Run run = runProgram({u"chart"_qs, m_workspace, u"1"_qs, QLatin1String(QTest::currentDataTag()), u"-o"_qs,
                                    m_folder.filePath(name)});
        QVERIFY2(silent(run) && run.output.isEmpty(), run.shortly());
        QVERIFY(ending == u"svg" ? content(name).contains("<desc>" + words) : content(name).startsWith("\x89PNG"));
    }
}

void TestCommands::questionnaires()
{
    const Run list = runProgram({u"questionnaire"_qs, u"list"_qs});
    QVERIFY(silent(list));
    QVERIFY(list.output.contains("customer-obsession/pulse\t1.0\ten\t16\t"));
    const QString file = m_folder.filePath(u"q.json"_qs);
    QVERIFY(silent(runProgram({u"questionnaire"_qs, u"export"_qs, u"customer-obsession"_qs, u"-o"_qs, file})));
    const Run good = runProgram({u"questionnaire"_qs, u"check"_qs, file});
    QVERIFY(silent(good));
    QVERIFY(good.output.contains(heartwood::builtInQuestionnaire(u"customer-obsession"_qs)->hash.toUtf8()));
}

void TestCommands::checkIsSilent()
{
    const Run check = runProgram({u"check"_qs, m_workspace});
    QVERIFY2(silent(check) && check.output.isEmpty(), check.shortly());
}

QTEST_APPLESS_MAIN(TestCommands)
#include "tst_commands.moc"
