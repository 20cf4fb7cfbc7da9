#include "cli/commandline.h"

#include "cli/errortext.h"
#include "cli/output.h"
#include "cli/speech.h"
#include "cli/verbs.h"
#include "model/plaintext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qsizetype mostFaultsTold = 100;
enum ExitCode { Done = 0, Failed = 1, WrongUsage = 2 };

bool isHelp(const QString &argument)
{
    return argument == QLatin1String("--help") || argument == QLatin1String("-h");
}

bool isVersion(const QString &argument)
{
    return argument == QLatin1String("--version") || argument == QLatin1String("-v");
}

QString usageOf(const Verb &verb)
{
    return QStringLiteral("  heartwood %1 %2\n").arg(verb.name, verb.synopsis);
}

QString help()
{
    QString text = Words::tr("Heartwood: how customer-obsessed is your company?") + QStringLiteral("\n\n") +
                   QStringLiteral("  heartwood [WS]\n      %1\n").arg(Words::tr("the window; WS is a workspace file"));
    for (const Verb &verb : verbs())
        text += usageOf(verb) + QStringLiteral("      %1\n").arg(verb.purpose);
    text += QStringLiteral("  --passphrase-file F\n      %1\n")
                .arg(Words::tr("with any WS that is protected, or is to be made so: its passphrase is F’s first line"));
    return text + QStringLiteral("  heartwood --version | --help\n");
}

int finish(const QByteArray &output)
{
    return writeOutput(output) ? Done : Failed;
}

int finish(const Error &error)
{
    QString text = QStringLiteral("heartwood: %1\n").arg(errorText(error));
    for (const Fault &fault : error.faults.first(qMin(error.faults.size(), mostFaultsTold)))
        text += QStringLiteral("  %1\n").arg(faultText(fault));
    writeError(text);
    return Failed;
}

int finish(const Unsound &unsound)
{
    const int count = int(unsound.problems.size());
    QString text =
        QStringLiteral("heartwood: ") +
        Words::tr("%n problem(s) in %1; it was left as it is.", nullptr, count).arg(plainLine(unsound.file)) +
        QLatin1Char('\n');
    for (const QString &problem : unsound.problems.first(qMin(unsound.problems.size(), mostFaultsTold)))
        text += QStringLiteral("  %1\n").arg(plainText(problem).simplified());
    if (!unsound.recoverable.isEmpty())
        text += Words::tr("“heartwood recover” would save:") + QLatin1Char('\n');
    for (const QString &line : unsound.recoverable)
        text += QStringLiteral("  %1\n").arg(plainText(line).simplified());
    writeError(text);
    return Failed;
}

int finish(const Usage &usage, const Verb &verb)
{
    writeError(QStringLiteral("heartwood: %1\n").arg(plainLine(usage.message)) + usageOf(verb));
    return WrongUsage;
}

int runVerb(const Verb &verb, const QStringList &rest)
{
    if (std::any_of(rest.begin(), rest.end(), isHelp))
        return finish((usageOf(verb) + QStringLiteral("      %1\n").arg(verb.purpose)).toUtf8());
    const auto arguments = Arguments::parse(rest, verb.options, verb.leastPlaces, verb.mostPlaces);
    if (const auto *wrong = std::get_if<Usage>(&arguments))
        return finish(*wrong, verb);
    const Outcome outcome = verb.run(std::get<Arguments>(arguments));
    if (const auto *wrong = std::get_if<Usage>(&outcome))
        return finish(*wrong, verb);
    if (const auto *error = std::get_if<Error>(&outcome))
        return finish(*error);
    if (const auto *unsound = std::get_if<Unsound>(&outcome))
        return finish(*unsound);
    return finish(std::get<QByteArray>(outcome));
}

/// A bare word that names no file: nobody calls a workspace that.
bool isMistypedVerb(const QString &word)
{
    return !word.isEmpty() && !word.startsWith(QLatin1Char('-')) && !word.contains(QLatin1Char('.')) &&
           !word.contains(QLatin1Char('/')) && !word.contains(QLatin1Char('\\')) && !QFileInfo::exists(word);
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    return isHelp(first) || isVersion(first) || verbOf(first) || isMistypedVerb(first);
}

int run(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    if (isVersion(first))
        return finish(QByteArrayLiteral("Heartwood " HEARTWOOD_VERSION "\n"));
    if (isHelp(first))
        return finish(help().toUtf8());
    if (const Verb *verb = verbOf(first))
        return runVerb(*verb, arguments.mid(1));
    writeError(QStringLiteral("heartwood: ") +
               Words::tr("%1 is neither a verb nor a workspace; see heartwood --help").arg(plainLine(first)) +
               QLatin1Char('\n'));
    return WrongUsage;
}

int runCommand(int &argc, char **argv)
{
    // Libraries warn of things that are no concern of a script's (a missing XDG_RUNTIME_DIR, a font's oddity).
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const Verb *verb = verbOf(QString::fromLocal8Bit(argv[1]));
    std::unique_ptr<QCoreApplication> application;
    if (verb && verb->paints) {
        qputenv("QT_QPA_PLATFORM", "offscreen"); // painting needs fonts, not a display
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    speak(QStringLiteral("en")); // scripts get English whatever the desktop speaks
    return run(QCoreApplication::arguments().mid(1));
}

} // namespace heartwood::cli
