#include "program.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

/// Bad input, each with a clear message and nothing changed.
class TestBadInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answers_data();
    void answers();
    void faultsAreListed();
    void noMoreThanAHundred();
    void tooLarge();
    void badAnswersLeaveAWorkspaceAlone();
    void usage_data();
    void usage();
    void addressOfAnotherMachine();
    void noSuchWorkspace();
    void workspaces_data();
    void workspaces();
    void damagedWorkspace();
    void unwritableOutput_data();
    void unwritableOutput();
    void badQuestionnaire();
    void passwordFiles_data();
    void passwordFiles();
    void unknownAssessment();
    void partOfTheProgramMissing();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    Run import(const QString &answers, const QStringList &more = {}) const;
    QString m_data = QStringLiteral(HEARTWOOD_TEST_DATA "/");
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

namespace {

const QByteArray item = "empathy.listening.loop";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestBadInput::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_workspace = m_folder->filePath(u"W.heartwood"_qs);
}

QString TestBadInput::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder->filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no temporary file");
    return file.fileName();
}

Run TestBadInput::import(const QString &answers, const QStringList &more) const
{
    return runProgram(QStringList{u"import"_qs, m_workspace, answers, u"--title"_qs, u"X"_qs} + more);
}

void TestBadInput::answers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("line"); // what one line below the summary says
    const QByteArray header = "respondent," + item + '\n';
    QTest::newRow("wrong cell") << header + "Ada,3\nBo,9\n"
                                << QByteArray("row 3, column 2 (empathy.listening.loop): “9”");
    QTest::newRow("unknown column") << "respondent,mood," + item + "\nAda,x,3\n"
                                    << QByteArray("row 1, column 2 (mood): ");
    QTest::newRow("respondent twice") << header + "Ada,3\nAda,4\n" << QByteArray("row 3, column 1 (respondent): “Ada”");
    QTest::newRow("not UTF-8") << header + "Ad\xE9,3\n" << QByteArray("row 2: ");
    QTest::newRow("zero byte") << header + QByteArray("A\0,3\n", 5) << QByteArray("row 2: ");
    QTest::newRow("empty") << QByteArray() << QByteArray("the file is empty");
    QTest::newRow("no items") << QByteArray("a,b\n1,2\n") << QByteArray("row 1: no column");
}

void TestBadInput::answers()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, line);
    const Run run = import(write(u"a.csv"_qs, text));
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.output, QByteArray());
    const QByteArrayList lines = run.errorLines();
    QVERIFY2(lines.size() >= 2, run.shortly());
    QVERIFY2(lines[0].startsWith("heartwood: ") && lines[0].contains("a.csv"), run.shortly());
    QVERIFY2(run.error.contains("\n  " + line), run.shortly());
    QVERIFY(!QFile::exists(m_workspace));
}

void TestBadInput::faultsAreListed()
{
    const Run run = import(write(u"a.csv"_qs, "respondent,mood," + item + "\nAda,x,7\nAda,x,maybe\n"));
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.errorLines().size(), 1 + 4);
    QVERIFY2(run.errorLines()[0].contains(" 4 fault"), run.shortly());
}

void TestBadInput::noMoreThanAHundred()
{
    const Run run = import(write(u"a.csv"_qs, item + '\n' + QByteArray("x\n").repeated(5000)));
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.errorLines().size(), 1 + 100);
}

void TestBadInput::tooLarge()
{
    QFile file(m_folder->filePath(u"large.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(item + "\n3\n") > 0);
    QVERIFY(file.resize(200'000'000)); // a hole: it takes no room on the disk
    file.close();
    const Run run = import(file.fileName());
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.error.contains("128 MiB"), run.shortly());
    QVERIFY(!QFile::exists(m_workspace));
}

void TestBadInput::badAnswersLeaveAWorkspaceAlone()
{
    QCOMPARE(import(m_data + u"larkfield-executive.csv"_qs).exitCode, 0);
    const QByteArray before = contentOf(m_workspace);
    QVERIFY(!before.isEmpty());
    QCOMPARE(import(write(u"a.csv"_qs, item + "\n9\n")).exitCode, 1);
    QCOMPARE(import(m_folder->filePath(u"none.csv"_qs)).exitCode, 1);
    QCOMPARE(contentOf(m_workspace), before);
}

void TestBadInput::usage_data()
{
    QTest::addColumn<QString>("arguments"); // W: a workspace's path, A: answers
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *arguments, const char *says) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments) << QByteArray(says);
    };
    row("import W A", "--title is missing");
    row("import W", "--title is missing");
    row("import W A --title T --date 12.11.2026", "--date takes YYYY-MM-DD");
    row("import W A --title T --population 0", "--population takes");
    row("import W A --title T --named --anonymous", "exclude each other");
    row("import W A --title T --leaders Nobody", "no respondent belongs to a group named Nobody");
    row("import W A --title T --colour red", "--colour is no option here");
    row("list", "an argument is missing");
    row("list W W", "one argument too many");
    row("report W 1", "-o is missing");
    row("report W -o f.pdf", "which assessment is missing");
    row("report W 1 -o f.docx", "is no format");
    row("report W 1 -o f", "is no format");
    row("report W 1 -o f.html --slides", "--slides makes a pdf");
    row("report W 1 -o f.pdf --slides --paper a4", "--slides makes a pdf, and goes without --paper");
    row("report W 1 -o f.csv --cut board", "--cut and --sections go with pdf, html, odt and xlsx");
    row("report W 1 -o f.pdf --cut a", "--cut takes board, leadership or facilitator, not a");
    row("report W 1 -o f.pdf --sections a", "there is no section a; there are ninety, summary");
    row("report W 1 -o f.html --password-file A", "--password-file goes with pdf only, not with html");
    row("report W --all -o f --format odt --password-file A", "--password-file goes with pdf only, not with odt");
    row("report W 1 -o f.pdf --password-file A --pdfa", "--password-file and --pdfa exclude each other");
    row("report W 1 -o f.pdf --paper a3", "--paper takes a4 or letter");
    row("report W 1 -o f.pdf --language tlh", "there is no language tlh");
    row("report W --all -o f --jobs 0", "--jobs takes a whole number");
    row("chart W 1 pie -o f.svg", "pie is no chart");
    row("chart W 1 Trend -o f.svg", "Trend is no chart");
    row("chart W 1 rings -o f.gif", ".svg or .png");
    row("measure W csi A --organization O --date 2026-01-01", "csi is no measure");
    row("measure W nps A --organization O --date soon", "--date takes YYYY-MM-DD");
    row("measure W nps --organization O --date 2026-01-01", "the file of answers is missing");
    row("measure W nps A --organization O --date 2026-01-01 --forecast 30", "take no file of answers");
    row("measure W nps A --organization O --date 2026-01-01 --uncover", "take no file of answers");
    row("measure W nps --organization O --date 2026-01-01 --uncover --forecast 30", "exclude each other");
    row("measure W nps --organization O --date 2026-01-01 --covered --forecast 30", "--covered goes with");
    row("measure W nps --organization O --date 2026-01-01 --json --forecast 30", "--json does not go with");
    row("measure W nps --organization O --date 2026-01-01 --forecast 30,x", "--forecast takes numbers, not x");
    row("measure W nps --organization O --date 2026-01-01 --forecast ,", "--forecast needs a number");
    row("measure W nps --organization O --date 2026-01-01 --forecast 30;130", "130 is no nps, which is from -100 to");
    row("measure W ces --organization O --date 2026-01-01 --forecast 0.5", "0.5 is no ces, which is from 1 to 7");
    row("questionnaire export", "questionnaire takes list, export");
    row("workshop W", "--title is missing");
    row("workshop W --title T --pace fast", "--pace takes together or own, not fast");
    row("workshop W --title T --seconds -1", "--seconds takes a whole number");
    row("workshop W --title T --listen nowhere", "--listen takes an address of this machine and a port");
    row("workshop W --title T --questionnaire customer-obsession/none", "there is no questionnaire");
}

void TestBadInput::usage()
{
    QFETCH(QString, arguments);
    QFETCH(QByteArray, says);
    QStringList words = arguments.split(u' ');
    for (QString &word : words) {
        if (word == u"W")
            word = m_workspace;
        if (word == u"A")
            word = m_data + u"larkfield-executive.csv"_qs;
    }
    const Run run = runProgram(words);
    QCOMPARE(run.exitCode, 2);
    QCOMPARE(run.output, QByteArray());
    QVERIFY2(run.errorLines()[0].contains(says), run.shortly());
    QVERIFY2(run.errorLines()[1].startsWith("  heartwood " + words[0].toUtf8()), run.shortly());
    QVERIFY(!QFile::exists(m_workspace));
}

void TestBadInput::passwordFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("nothing") << QByteArray() << 2 << QByteArray("is empty");
    QTest::newRow("empty line") << QByteArray("\r\nsecret\n") << 2 << QByteArray("is empty");
    QTest::newRow("only a mark") << QByteArray("\xEF\xBB\xBF\n") << 2 << QByteArray("is empty");
    QTest::newRow("too long") << QByteArray(128, 'x') << 2 << QByteArray("longer than 127 bytes");
    QTest::newRow("Latin-1") << QByteArray("caf\xE9\n") << 1 << QByteArray("UTF-8");
    QTest::newRow("a null") << QByteArray("a\0b\n", 4) << 1 << QByteArray("UTF-8");
}

void TestBadInput::passwordFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, says);
    const QString report = m_folder->filePath(u"x.pdf"_qs);
    const QStringList arguments{u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, report, u"--password-file"_qs};
    const auto refused = [&](const QString &file, int code, const QByteArray &words) {
        const Run run = runProgram(arguments + QStringList{file});
        return run.exitCode == code && run.errorLines().value(0).contains(words) && !QFile::exists(report);
    };
    QCOMPARE(runProgram({u"sample"_qs, m_workspace}).exitCode, 0);
    QVERIFY(refused(write(u"password"_qs, bytes), exitCode, says));
    QVERIFY(refused(m_folder->filePath(u"none"_qs), 1, "does not exist"));
    QVERIFY(refused(m_folder->path(), 1, "could not be opened"));
}

/// Of the addresses that are kept for examples (RFC 5737): no machine has it.
void TestBadInput::addressOfAnotherMachine()
{
    const Run run =
        runProgram({u"workshop"_qs, m_workspace, u"--title"_qs, u"T"_qs, u"--listen"_qs, u"192.0.2.1:0"_qs});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.error.contains("192.0.2.1"), run.shortly());
    QVERIFY(!QFile::exists(m_workspace)); // no workshop stays behind that nobody could reach
}

void TestBadInput::noSuchWorkspace()
{
    for (const QStringList &more :
         QList<QStringList>{{u"list"_qs}, {u"score"_qs, u"1"_qs}, {u"check"_qs}, {u"target"_qs, u"1"_qs, u"a=1"_qs}}) {
        QStringList arguments = more;
        arguments.insert(1, m_workspace);
        const Run run = runProgram(arguments);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.error.contains("does not exist"), run.shortly());
        QVERIFY(!QFile::exists(m_workspace));
    }
}

void TestBadInput::workspaces_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("says");
    QByteArray header("SQLite format 3\0", 16);
    header.resize(4096, '\0');
    header[68] = 'X'; // somebody's application id
    QTest::newRow("a text") << QByteArray("Dear diary, this is no database.\n").repeated(50)
                            << QByteArray("is not a Heartwood workspace");
    QTest::newRow("another program's") << header << QByteArray("another program");
}

void TestBadInput::workspaces()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, says);
    const QString file = write(u"W.heartwood"_qs, bytes);
    for (const QStringList &arguments : QList<QStringList>{{u"list"_qs, file}, {u"sample"_qs, file}}) {
        const Run run = runProgram(arguments);
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.error.contains(says), run.shortly());
        QCOMPARE(contentOf(file), bytes);
    }
}

void TestBadInput::damagedWorkspace()
{
    QCOMPARE(runProgram({u"sample"_qs, m_workspace}).exitCode, 0);
    QByteArray bytes = contentOf(m_workspace);
    bytes.replace(8192, bytes.size() - 8192, QByteArray(bytes.size() - 8192, 'x'));
    write(u"W.heartwood"_qs, bytes);
    for (const QString &verb : {u"list"_qs, u"check"_qs}) {
        const Run run = runProgram({verb, m_workspace});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("is damaged") || run.error.contains("problem"), run.shortly());
        QCOMPARE(contentOf(m_workspace), bytes);
    }
}

void TestBadInput::unwritableOutput_data()
{
    QTest::addColumn<QStringList>("job");
    QTest::newRow("pdf") << QStringList{u"report"_qs, u"1"_qs, u"-o"_qs, u"none/x.pdf"_qs};
    QTest::newRow("csv") << QStringList{u"report"_qs, u"1"_qs, u"-o"_qs, u"none/x.csv"_qs};
    QTest::newRow("json") << QStringList{u"report"_qs, u"1"_qs, u"-o"_qs, u"none/x.json"_qs};
    QTest::newRow("all") << QStringList{u"report"_qs, u"--all"_qs, u"-o"_qs, u"W.heartwood/x"_qs};
    QTest::newRow("svg") << QStringList{u"chart"_qs, u"1"_qs, u"rings"_qs, u"-o"_qs, u"none/x.svg"_qs};
    QTest::newRow("png") << QStringList{u"chart"_qs, u"1"_qs, u"rings"_qs, u"-o"_qs, u"none/x.png"_qs};
}

void TestBadInput::unwritableOutput()
{
    QFETCH(QStringList, job);
    QCOMPARE(import(m_data + u"larkfield-executive.csv"_qs).exitCode, 0);
    job.insert(1, m_workspace);
    job.last() = m_folder->filePath(job.last());
    const Run run = runProgram(job);
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.errorLines().size(), 1);
    QVERIFY2(run.error.contains("could not be written"), run.shortly());
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"W.heartwood"_qs});
}

void TestBadInput::badQuestionnaire()
{
    QByteArray small = contentOf(m_data + u"small-questionnaire.json"_qs);
    QCOMPARE(runProgram({u"questionnaire"_qs, u"check"_qs, m_data + u"small-questionnaire.json"_qs}).exitCode, 0);
    small.replace("\"version\": \"1.0\"", "\"version\": 1").replace("\"why\": []", "\"why\": [], \"whence\": 0");
    const Run run = runProgram({u"questionnaire"_qs, u"check"_qs, write(u"q.json"_qs, small)});
    QCOMPARE(run.exitCode, 1);
    QCOMPARE(run.errorLines().size(), 1 + 2);
    QVERIFY2(run.error.contains("\n  $.structure.version: "), run.shortly());
    QVERIFY2(run.error.contains("\n  $.catalogues.en.whence: "), run.shortly());
    const Run broken = runProgram({u"questionnaire"_qs, u"check"_qs, write(u"b.json"_qs, "{\n \"format\": }")});
    QCOMPARE(broken.exitCode, 1);
    QVERIFY2(broken.error.contains("\n  row 2, column "), broken.shortly());
}

void TestBadInput::unknownAssessment()
{
    QCOMPARE(import(m_data + u"larkfield-executive.csv"_qs).exitCode, 0);
    for (const QString &name : {u"2"_qs, u"-"_qs, u"newest"_qs, u"0"_qs, u"1x"_qs}) {
        const Run run = runProgram({u"score"_qs, m_workspace, name});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.error.contains("no assessment " + name.toUtf8()), run.shortly());
    }
    const Run practice = runProgram({u"target"_qs, m_workspace, u"1"_qs, u"empathy.none=4"_qs});
    QCOMPARE(practice.exitCode, 2);
    for (const QString &wish : {u"empathy.listening=6"_qs, u"empathy.listening=x"_qs, u"empathy.listening=4:9"_qs})
        QCOMPARE(runProgram({u"target"_qs, m_workspace, u"1"_qs, wish}).exitCode, 2);
}

void TestBadInput::partOfTheProgramMissing()
{
    QVERIFY(runProgram({u"sample"_qs, m_workspace}).exitCode == 0);
    const QTemporaryDir elsewhere;
    const QString lone = elsewhere.filePath(u"lone"_qs);
    QVERIFY(QFile::copy(qEnvironmentVariable("HEARTWOOD_EXECUTABLE", QStringLiteral(HEARTWOOD_EXECUTABLE)), lone));
    qputenv("HEARTWOOD_EXECUTABLE", lone.toUtf8());
    const auto back = qScopeGuard([] { qunsetenv("HEARTWOOD_EXECUTABLE"); });
    for (const char *kind : {"pdf", "odt", "xlsx"}) {
        const QString report = elsewhere.filePath(u"report.%1"_qs.arg(QLatin1String(kind)));
        const Run run = runProgram({u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, report});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.errorLines().size(), 1);
        QVERIFY2(run.error.contains("heartwood_formats") && run.error.contains("missing"), run.shortly());
        QVERIFY(!QFile::exists(report));
    }
    const Run html = runProgram({u"report"_qs, m_workspace, u"1"_qs, u"-o"_qs, elsewhere.filePath(u"r.html"_qs)});
    QVERIFY2(html.exitCode == 0, html.shortly());
}

QTEST_APPLESS_MAIN(TestBadInput)
#include "tst_badinput.moc"
