#include "cli/arguments.h"
#include "cli/commandline.h"
#include "cli/passwordfile.h"
#include "cli/verbs.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood::cli;

/// Sorting the command line into places and options.
class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sorts();
    void hyphensEnd();
    void wrong_data();
    void wrong();
    void lengths();
    void passwordFiles();
    void numbersAndDates();
    void commandsAreKnown();
    void synopsesNameTheirOptions();
};

namespace {

const QList<OptionSpec> options{{u"title"_qs, OptionSpec::Kind::Value, true},
                                {u"o"_qs, OptionSpec::Kind::Value, false},
                                {u"json"_qs, OptionSpec::Kind::Flag, false},
                                {u"leaders"_qs, OptionSpec::Kind::Values, false}};

auto parse(const QStringList &arguments)
{
    return Arguments::parse(arguments, options, 1, 2);
}

} // namespace

void TestArguments::sorts()
{
    const auto parsed = parse({u"a"_qs, u"--title=x=y"_qs, u"-o"_qs, u"f"_qs, u"--leaders"_qs, u"A"_qs, u"b"_qs,
                               u"--leaders"_qs, u"B"_qs, u"--json"_qs});
    QVERIFY(std::holds_alternative<Arguments>(parsed));
    const Arguments &arguments = std::get<Arguments>(parsed);
    QCOMPARE(arguments.places(), QStringList({u"a"_qs, u"b"_qs}));
    QCOMPARE(arguments.value(u"title"_qs), u"x=y"_qs);
    QCOMPARE(arguments.value(u"o"_qs), u"f"_qs);
    QCOMPARE(arguments.values(u"leaders"_qs), QStringList({u"A"_qs, u"B"_qs}));
    QVERIFY(arguments.has(u"json"_qs));
    QVERIFY(!arguments.has(u"slides"_qs));
    QCOMPARE(arguments.value(u"none"_qs, u"otherwise"_qs), u"otherwise"_qs);
}

void TestArguments::hyphensEnd()
{
    const auto parsed = parse({u"--title"_qs, u"-t-"_qs, u"--"_qs, u"--json"_qs, u"-"_qs});
    QVERIFY(std::holds_alternative<Arguments>(parsed));
    QCOMPARE(std::get<Arguments>(parsed).value(u"title"_qs), u"-t-"_qs);
    QCOMPARE(std::get<Arguments>(parsed).places(), QStringList({u"--json"_qs, u"-"_qs}));
}

void TestArguments::wrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("unknown") << QStringList{u"a"_qs, u"--title"_qs, u"t"_qs, u"--jsn"_qs} << u"--jsn"_qs;
    QTest::newRow("required") << QStringList{u"a"_qs} << u"--title"_qs;
    QTest::newRow("no value") << QStringList{u"a"_qs, u"--title"_qs} << u"--title"_qs;
    QTest::newRow("flag with a value") << QStringList{u"a"_qs, u"--title=t"_qs, u"--json=1"_qs} << u"--json"_qs;
    QTest::newRow("twice") << QStringList{u"a"_qs, u"--title=t"_qs, u"--title=u"_qs} << u"--title"_qs;
    QTest::newRow("too few") << QStringList{u"--title=t"_qs} << QString();
    QTest::newRow("too many") << QStringList{u"a"_qs, u"b"_qs, u"c"_qs, u"--title=t"_qs} << u"c"_qs;
}

void TestArguments::wrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto parsed = parse(arguments);
    QVERIFY(std::holds_alternative<Usage>(parsed));
    QVERIFY2(std::get<Usage>(parsed).message.contains(named), qPrintable(std::get<Usage>(parsed).message));
}

void TestArguments::lengths()
{
    const auto fits = [](const QStringList &arguments) { return std::holds_alternative<Arguments>(parse(arguments)); };
    const QString title = u"--title=t"_qs;
    QVERIFY(fits({QString(longestArgument, u'a'), title}));
    QVERIFY(!fits({QString(longestArgument + 1, u'a'), title}));
    const QStringList leaders = QStringList(mostArguments - 2, u"--leaders=x"_qs);
    QVERIFY(fits(leaders + QStringList{u"a"_qs, title}));
    QVERIFY(!fits(leaders + QStringList{u"a"_qs, u"b"_qs, title}));
    const auto import = [](qsizetype length) {
        const Verb &verb = *verbOf(u"import"_qs);
        return Arguments::parse({u"W"_qs, u"A"_qs, u"--title"_qs, QString(length, u't')}, verb.options, 2, 2);
    };
    QVERIFY(std::holds_alternative<Arguments>(import(heartwood::limits::title)));
    const auto over = import(heartwood::limits::title + 1);
    QVERIFY(std::holds_alternative<Usage>(over));
    QCOMPARE(std::get<Usage>(over).message, u"--title takes 200 characters at most"_qs);
}

/// A passphrase is the whole line, or none is taken.
void TestArguments::passwordFiles()
{
    const QTemporaryDir folder;
    const auto passphrase = [&folder](const QByteArray &bytes) {
        QFile file(folder.filePath(u"password"_qs));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no temporary file");
        file.close();
        return passphraseIn(file.fileName());
    };
    const QByteArray most = "\xC3\xA9" + QByteArray(4094, 'p');
    for (const char *end : {"", "\n", "\r\n", "\r\nmore\n"}) {
        QCOMPARE(*passphrase(most + end), QString::fromUtf8(most));
        const auto over = passphrase(most + 'p' + end);
        QVERIFY(!over);
        QCOMPARE(over.error().detail, u"its first line is longer than 4096 bytes"_qs);
        QVERIFY(!passphrase(most + QByteArray(100'000, 'p') + end));
    }
}

void TestArguments::numbersAndDates()
{
    QCOMPARE(wholeNumber(u"5"_qs, 1, 5), std::optional(5));
    QVERIFY(!wholeNumber(u"6"_qs, 1, 5));
    QVERIFY(!wholeNumber(u"2.5"_qs, 1, 5));
    QVERIFY(!wholeNumber(QString(), 0, 5));
    QCOMPARE(isoDate(u"2026-11-12"_qs), std::optional(QDate(2026, 11, 12)));
    for (const QString &text : {u"2026-02-30"_qs, u"12.11.2026"_qs, u"2026-11-12T10:00"_qs, QString()})
        QVERIFY2(!isoDate(text), qPrintable(text));
}

void TestArguments::commandsAreKnown()
{
    for (const QString &command : {u"import"_qs, u"list"_qs, u"--help"_qs, u"--version"_qs, u"workshop"_qs})
        QVERIFY2(isCommand({command}), qPrintable(command));
    for (const QStringList &arguments : QList<QStringList>{{}, {u"My workspace.heartwood"_qs}, {u"-platform"_qs}})
        QVERIFY(!isCommand(arguments));
}

void TestArguments::synopsesNameTheirOptions()
{
    QSet<QString> names;
    for (const Verb &verb : verbs()) {
        QVERIFY2(!names.contains(verb.name), qPrintable(verb.name));
        names.insert(verb.name);
        QVERIFY2(verb.run && !verb.purpose.isEmpty(), qPrintable(verb.name));
        for (const OptionSpec &option : verb.options) {
            const QString written = (option.name.size() == 1 ? u"-"_qs : u"--"_qs) + option.name;
            QVERIFY2(verb.synopsis.contains(written), qPrintable(verb.name + u' ' + written));
        }
    }
}

QTEST_APPLESS_MAIN(TestArguments)
#include "tst_arguments.moc"
