#include "cli/verbs.h"

#include "cli/passwordfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Verbs)
};

using Kind = OptionSpec::Kind;

OptionSpec flag(const QString &name)
{
    return {.name = name, .kind = Kind::Flag};
}

OptionSpec value(const QString &name)
{
    return {.name = name, .kind = Kind::Value};
}

OptionSpec required(const QString &name)
{
    return {.name = name, .kind = Kind::Value, .required = true};
}

/// Words, such as a name.
OptionSpec words(const QString &name, bool required = false)
{
    return {.name = name, .kind = Kind::Value, .required = required, .longest = limits::name};
}

OptionSpec names(const QString &name)
{
    return {.name = name, .kind = Kind::Values, .longest = limits::name};
}

OptionSpec title()
{
    return {.name = u"title"_qs, .kind = Kind::Value, .required = true, .longest = limits::title};
}

QList<Verb> writingVerbs()
{
    return {
        {.name = u"import"_qs,
         .synopsis = u"WS ANSWERS.csv --title T [--organization O] [--questionnaire KEY/VARIANT] [--date YYYY-MM-DD] "
                     "[--named|--anonymous] [--population N] [--leaders GROUP]... [--frontline GROUP]... "
                     "[--ignore-columns]"_qs,
         .purpose = Words::tr("reads a file of answers and prints the new assessment’s id"),
         .options = {title(), words(u"organization"_qs), value(u"questionnaire"_qs), value(u"date"_qs),
                     flag(u"named"_qs), flag(u"anonymous"_qs), value(u"population"_qs), names(u"leaders"_qs),
                     names(u"frontline"_qs), flag(u"ignore-columns"_qs)},
         .leastPlaces = 2,
         .mostPlaces = 2,
         .run = importAnswers},
        {.name = u"sample"_qs,
         .synopsis = u"WS"_qs,
         .purpose = Words::tr("makes the sample organization"),
         .options = {},
         .run = makeSample},
        {.name = u"target"_qs,
         .synopsis = u"WS ASSESSMENT PRACTICE=T[:IMPORTANCE] ..."_qs,
         .purpose = Words::tr("sets targets (1 to 5) and importance (1 to 5) of practices"),
         .options = {},
         .leastPlaces = 3,
         .mostPlaces = 1000,
         .run = setTargets},
        {.name = u"measure"_qs,
         .synopsis = u"WS nps|csat|ces ANSWERS.csv --organization O --date D [--scale-max N] [--covered] [--json]\n"
                     "  heartwood measure WS nps|csat|ces --organization O --date D --forecast \"N N ...\"\n"
                     "  heartwood measure WS nps|csat|ces --organization O --date D --uncover [--json]"_qs,
         .purpose =
             Words::tr("keeps what customers answered, and prints the measure; --covered keeps the figure out of sight "
                       "until --uncover; --forecast keeps leaders’ guesses of the first wave of that day or "
                       "later"),
         .options = {words(u"organization"_qs, true), required(u"date"_qs), value(u"scale-max"_qs), flag(u"json"_qs),
                     flag(u"covered"_qs), value(u"forecast"_qs), flag(u"uncover"_qs)},
         .leastPlaces = 2,
         .mostPlaces = 3,
         .run = handleMeasure},
    };
}

QList<Verb> readingVerbs()
{
    return {
        {.name = u"list"_qs,
         .synopsis = u"WS [--json]"_qs,
         .purpose =
             Words::tr("id, title, organization, date, questionnaire, respondents and state, a line an assessment"),
         .options = {flag(u"json"_qs)},
         .run = listAssessments},
        {.name = u"score"_qs,
         .synopsis = u"WS ASSESSMENT [--json] [--previous ASSESSMENT]"_qs,
         .purpose = Words::tr("scores; ASSESSMENT is an id, or latest"),
         .options = {flag(u"json"_qs), value(u"previous"_qs)},
         .leastPlaces = 2,
         .mostPlaces = 2,
         .run = showScore},
        {.name = u"report"_qs,
         .synopsis =
             u"WS ASSESSMENT -o FILE.{pdf,html,odt,xlsx,csv,json} [--previous ASSESSMENT] [--cut "
             u"board|leadership|facilitator] "
             "[--sections A,B,...] [--paper a4|letter | --slides] [--language L] "
             "[--pdfa|--password-file F]\n  heartwood report WS --all -o FOLDER [--format pdf|html|odt|xlsx|csv|json] [--jobs N]"_qs,
         .purpose = Words::tr("writes the report of one assessment, or of all that are finished"),
         .options = {required(u"o"_qs), flag(u"all"_qs), value(u"format"_qs), value(u"jobs"_qs), value(u"previous"_qs),
                     value(u"paper"_qs), value(u"language"_qs), flag(u"pdfa"_qs), value(u"cut"_qs),
                     value(u"sections"_qs), flag(u"slides"_qs), value(u"password-file"_qs)},
         .mostPlaces = 2,
         .paints = true,
         .run = writeReports},
        {.name = u"chart"_qs,
         .synopsis = u"WS ASSESSMENT rings|bars|spread|priority|aspects|trend -o FILE.{svg,png}"_qs,
         .purpose = Words::tr("draws a chart of one assessment; trend: of the organization’s rounds up to it"),
         .options = {required(u"o"_qs)},
         .leastPlaces = 3,
         .mostPlaces = 3,
         .paints = true,
         .run = writeChart},
        {.name = u"questionnaire"_qs,
         .synopsis = u"list | export KEY -o F.json | check F.json"_qs,
         .purpose = Words::tr("the questionnaires that ship, and a check of one’s own"),
         .options = {value(u"o"_qs)},
         .mostPlaces = 2,
         .run = handleQuestionnaire},
        {.name = u"check"_qs,
         .synopsis = u"WS"_qs,
         .purpose = Words::tr("looks for damage in the file, and in what is in it"),
         .options = {},
         .run = checkWorkspace},
        {.name = u"protect"_qs,
         .synopsis = u"WS --new-passphrase-file F [--backups FOLDER]\n"
                     "  heartwood protect WS --passphrase-file F --remove"_qs,
         .purpose =
             Words::tr("encrypts the workspace, and the backups in FOLDER, with the passphrase on F’s first line; "
                       "nobody can open it without, and nobody can find a forgotten one"),
         .options = {value(u"new-passphrase-file"_qs), value(u"backups"_qs), flag(u"remove"_qs)},
         .run = protectWorkspace},
        {.name = u"recover"_qs,
         .synopsis = u"WS -o NEW.heartwood"_qs,
         .purpose = Words::tr("saves what can still be read of a damaged workspace into a new one"),
         .options = {required(u"o"_qs)},
         .run = recoverWorkspace},
        {.name = u"workshop"_qs,
         .synopsis =
             u"WS --title T [--organization O] [--questionnaire KEY/VARIANT] [--pace together|own] [--seconds N] "
             "[--named] [--group G]... [--listen ADDRESS:PORT]"_qs,
         .purpose = Words::tr("runs a workshop for phones without a window: prints a line with address and join code, "
                              "takes start, next, reveal, revote, close and the like on standard input"),
         .options = {title(), words(u"organization"_qs), value(u"questionnaire"_qs), value(u"pace"_qs),
                     value(u"seconds"_qs), flag(u"named"_qs), names(u"group"_qs), value(u"listen"_qs)},
         .run = runWorkshop},
    };
}

/// Where its first line of usage ends.
void takePassphrase(Verb &verb)
{
    verb.options.append(value(passphraseOption));
    const qsizetype end = verb.synopsis.indexOf(u'\n');
    verb.synopsis.insert(end < 0 ? verb.synopsis.size() : end, QStringLiteral(" [--%1 F]").arg(passphraseOption));
}

} // namespace

const QList<Verb> &verbs()
{
    static const QList<Verb> all = [] {
        QList<Verb> made = writingVerbs() + readingVerbs();
        for (Verb &verb : made)
            if (verb.synopsis.startsWith(QLatin1String("WS")) && verb.run != recoverWorkspace)
                takePassphrase(verb);
        return made;
    }();
    return all;
}

const Verb *verbOf(const QString &name)
{
    const auto found = std::ranges::find(verbs(), name, &Verb::name);
    return found == verbs().end() ? nullptr : &*found;
}

} // namespace heartwood::cli
