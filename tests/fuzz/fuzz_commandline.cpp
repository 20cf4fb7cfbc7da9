#include "fuzz.h"

#include "cli/commandline.h"
#include "cli/errortext.h"
#include "cli/verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>

/// A command line, one argument a line, in a folder with a file of answers and none of a workspace. It is sorted as its
/// verb's table says; verbs that end by themselves are run, and say in one line what is wrong.
using namespace heartwood;
using namespace heartwood::cli;
using heartwood::fuzz::require;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "a file can be written");
}

/// Nothing leads out of the folder.
bool isHarmless(const QStringList &arguments)
{
    const QStringList verbs{u"import"_qs,  u"list"_qs,  u"score"_qs,         u"target"_qs,
                            u"measure"_qs, u"check"_qs, u"questionnaire"_qs, u"recover"_qs};
    return verbs.contains(arguments.first()) && std::ranges::none_of(arguments, [](const QString &argument) {
               return argument.contains(u'/') || argument.contains(u"..");
           });
}

void requireSorted(const Verb &verb, const Arguments &sorted)
{
    require(sorted.places().size() >= verb.leastPlaces && sorted.places().size() <= verb.mostPlaces, "places");
    for (const OptionSpec &option : verb.options) {
        require(!option.required || sorted.has(option.name), "what is required is there");
        require(option.kind == OptionSpec::Kind::Values || sorted.values(option.name).size() <= 1, "given once");
    }
    wholeNumber(sorted.place(1), 1, 1000);
    isoDate(sorted.value(u"date"_qs));
}

void requireWords(const Outcome &outcome)
{
    if (const auto *wrong = std::get_if<Usage>(&outcome))
        require(!wrong->message.isEmpty(), "wrong usage in words");
    if (const auto *error = std::get_if<Error>(&outcome)) {
        require(!errorText(*error).isEmpty(), "an error in words");
        for (const Fault &fault : error->faults)
            require(!faultText(fault).isEmpty(), "a fault in words");
    }
}

void runIn(const QString &folder, const Verb &verb, const Arguments &sorted)
{
    require(QDir::setCurrent(folder), "a folder to work in");
    write(u"a.csv"_qs, "respondent,group,empathy.listening.loop\nAda,Board,3\nBo,,NA\n");
    write(u"n.csv"_qs, "nps\n9\n3\n\n");
    requireWords(verb.run(sorted));
    if (QFile::exists(u"W.heartwood"_qs)) // once more, with what is there now
        requireWords(verb.run(sorted));
    QDir::setCurrent(QDir::rootPath());
}

} // namespace

void heartwood::fuzz::feed(const QByteArray &bytes)
{
    static int count = 1;
    static char name[] = "fuzz_commandline";
    static char *values[] = {name, nullptr};
    static const QCoreApplication application(count, values); // the database's driver is a plugin
    const QStringList arguments = QString::fromUtf8(bytes).split(u'\n');
    isCommand(arguments);
    for (const Verb &verb : verbs()) {
        const auto sorted = Arguments::parse(arguments.mid(1), verb.options, verb.leastPlaces, verb.mostPlaces);
        if (const auto *wrong = std::get_if<Usage>(&sorted)) {
            require(!wrong->message.isEmpty(), "wrong usage in words");
            continue;
        }
        requireSorted(verb, std::get<Arguments>(sorted));
        if (verb.name != arguments.first() || !isHarmless(arguments))
            continue;
        const QTemporaryDir folder(QDir::tempPath() + u"/heartwood-fuzz"_qs);
        runIn(folder.path(), verb, std::get<Arguments>(sorted));
    }
}
