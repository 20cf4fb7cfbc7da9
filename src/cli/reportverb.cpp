#include "cli/passwordfile.h"
#include "cli/reportjob.h"
#include "cli/speech.h"
#include "cli/verbs.h"
#include "report/fileformats.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QThread>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

std::optional<Usage> checkFormat(const QString &format)
{
    const QStringList formats{u"pdf"_qs, u"html"_qs, u"odt"_qs, u"xlsx"_qs, u"csv"_qs, u"json"_qs};
    if (formats.contains(format))
        return std::nullopt;
    return Usage{Words::tr("“%1” is no format; pdf, html, odt, xlsx, csv and json are").arg(format)};
}

/// Which parts the report has: those named, or those of the cut.
std::variant<QStringList, Usage> readParts(const Arguments &arguments)
{
    const QString name = arguments.value(u"cut"_qs, report::cutKey(report::Cut::Leadership));
    const std::optional<report::Cut> cut = report::cutOfKey(name);
    if (!cut)
        return Usage{Words::tr("--cut takes board, leadership or facilitator, not %1").arg(name)};
    if (!arguments.has(u"sections"_qs))
        return report::partsOf(*cut);
    const QStringList parts = arguments.value(u"sections"_qs).split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts)
        if (!report::allParts().contains(part))
            return Usage{
                Words::tr("there is no section %1; there are %2").arg(part, report::allParts().join(u", "_qs))};
    return parts;
}

/// What forbids a password here, if anything.
std::optional<Usage> checkPassword(const Arguments &arguments, const QString &format)
{
    if (!arguments.has(u"password-file"_qs))
        return std::nullopt;
    if (format != QLatin1String("pdf"))
        return Usage{Words::tr("--password-file goes with pdf only, not with %1").arg(format)};
    if (arguments.has(u"pdfa"_qs))
        return Usage{
            Words::tr("--password-file and --pdfa exclude each other: an archive’s file must open for anyone")};
    return std::nullopt;
}

std::variant<ReportOptions, Usage> readOptions(const Arguments &arguments)
{
    ReportOptions options;
    const QString target = arguments.value(u"o"_qs);
    const bool all = arguments.has(u"all"_qs);
    options.format = all ? arguments.value(u"format"_qs, u"pdf"_qs) : QFileInfo(target).suffix().toLower();
    if (const std::optional<Usage> wrong = checkFormat(options.format))
        return *wrong;
    const QString paper = arguments.value(u"paper"_qs, u"a4"_qs).toLower();
    if (paper != QLatin1String("a4") && paper != QLatin1String("letter"))
        return Usage{Words::tr("--paper takes a4 or letter, not %1").arg(paper)};
    options.paper = paper == QLatin1String("a4") ? QPageSize::A4 : QPageSize::Letter;
    options.pdfA = arguments.has(u"pdfa"_qs);
    if (const std::optional<Usage> wrong = checkPassword(arguments, options.format))
        return *wrong;
    const bool figuresOnly = options.format == QLatin1String("csv") || options.format == QLatin1String("json");
    if (figuresOnly && (arguments.has(u"cut"_qs) || arguments.has(u"sections"_qs)))
        return Usage{
            Words::tr("--cut and --sections go with pdf, html, odt and xlsx; %1 has the scores").arg(options.format)};
    if (options.format == QLatin1String("csv") && arguments.has(u"previous"_qs))
        return Usage{Words::tr("--previous does not go with csv, which has the scores of one round")};
    options.slides = arguments.has(u"slides"_qs);
    if (options.slides && (options.format != QLatin1String("pdf") || arguments.has(u"paper"_qs)))
        return Usage{Words::tr("--slides makes a pdf, and goes without --paper: slides have a size of their own")};
    const auto parts = readParts(arguments);
    if (const auto *wrong = std::get_if<Usage>(&parts))
        return *wrong;
    options.parts = std::get<QStringList>(parts);
    const report::Cut cut = report::cutOfKey(arguments.value(u"cut"_qs)).value_or(report::Cut::Leadership);
    options.brief = report::isBrief(cut);
    options.clientCopy = !report::hasPrivateNotes(cut);
    options.language = arguments.value(u"language"_qs, u"en"_qs);
    if (!languages().contains(options.language))
        return Usage{Words::tr("there is no language %1; there is %2")
                         .arg(options.language, languages().join(QStringLiteral(", ")))};
    speak(options.language);
    return options;
}

Outcome writeOne(const Arguments &arguments, const ReportOptions &options)
{
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return workspace.error();
    std::future<void> loading;
    if (QStringList{u"pdf"_qs, u"odt"_qs, u"xlsx"_qs}.contains(options.format))
        loading = report::loadFileFormats();
    auto scored = scoreRound(**workspace, arguments.place(1), arguments.value(u"previous"_qs), options.language);
    if (!scored)
        return scored.error();
    const auto extras = ReportExtrasReader(**workspace).read(scored->round.assessment.head);
    if (!extras)
        return extras.error();
    scored->extras = *extras;
    const Result<void> written = writeReport(*scored, options, arguments.value(u"o"_qs));
    return written ? Outcome(QByteArray()) : written.error();
}

Outcome writeAll(const Arguments &arguments, const ReportOptions &options)
{
    const std::optional<int> jobs =
        wholeNumber(arguments.value(u"jobs"_qs, QString::number(QThread::idealThreadCount())), 1, 256);
    if (!jobs)
        return Usage{Words::tr("--jobs takes a whole number from 1 to 256")};
    const auto workspace = openForReading(arguments);
    if (!workspace)
        return workspace.error();
    const Result<void> written = writeAllReports(**workspace, options, arguments.value(u"o"_qs), *jobs).result;
    return written ? Outcome(QByteArray()) : written.error();
}

} // namespace

Outcome writeReports(const Arguments &arguments)
{
    const bool all = arguments.has(u"all"_qs);
    if (all && (arguments.places().size() > 1 || arguments.has(u"previous"_qs)))
        return Usage{Words::tr("--all goes without an assessment and without --previous")};
    if (!all && arguments.places().size() < 2)
        return Usage{Words::tr("which assessment is missing")};
    if (!all && (arguments.has(u"jobs"_qs) || arguments.has(u"format"_qs)))
        return Usage{Words::tr("--jobs and --format go with --all; a single report’s format is its file’s ending")};
    const auto read = readOptions(arguments);
    if (const auto *wrong = std::get_if<Usage>(&read))
        return *wrong;
    ReportOptions options = std::get<ReportOptions>(read);
    if (arguments.has(u"password-file"_qs)) {
        const auto password = passwordIn(arguments.value(u"password-file"_qs));
        if (const auto *error = std::get_if<Error>(&password))
            return *error;
        if (const auto *wrong = std::get_if<Usage>(&password))
            return *wrong;
        options.password = std::get<QString>(password);
    }
    return all ? writeAll(arguments, options) : writeOne(arguments, options);
}

} // namespace heartwood::cli
