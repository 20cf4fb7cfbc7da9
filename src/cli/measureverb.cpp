#include "cli/verbs.h"
#include "cli/workspaceaccess.h"
#include "exchange/guesses.h"
#include "exchange/measurecsv.h"
#include "exchange/measurejson.h"
#include "scoring/customermeasures.h"
#include "scoring/forecasts.h"
#include "scoring/statistics.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(MeasureVerb)
};

int usualScale(MeasureKind kind)
{
    return kind == MeasureKind::Nps ? 10 : kind == MeasureKind::Csat ? 5 : 7;
}

/// What is wrong with options that don't go together, or with what they need; none where nothing is.
std::optional<Usage> clashOf(const Arguments &arguments)
{
    const bool file = arguments.places().size() > 2;
    const bool forecast = arguments.has(u"forecast"_qs);
    const bool uncover = arguments.has(u"uncover"_qs);
    if (forecast && uncover)
        return Usage{Words::tr("--forecast and --uncover exclude each other")};
    if (file && (forecast || uncover))
        return Usage{Words::tr("--forecast and --uncover take no file of answers")};
    if (!file && !forecast && !uncover)
        return Usage{Words::tr("the file of answers is missing")};
    if (!file && arguments.has(u"covered"_qs))
        return Usage{Words::tr("--covered goes with a file of answers")};
    if (forecast && arguments.has(u"json"_qs))
        return Usage{Words::tr("--json does not go with --forecast")};
    return std::nullopt;
}

std::variant<Measure, Usage> readRequest(const Arguments &arguments)
{
    const std::optional<MeasureKind> kind = measureKindOfKey(arguments.place(1));
    if (!kind)
        return Usage{Words::tr("%1 is no measure; nps, csat and ces are").arg(arguments.place(1))};
    if (const auto clash = clashOf(arguments))
        return *clash;
    const std::optional<QDate> date = isoDate(arguments.value(u"date"_qs));
    if (!date)
        return Usage{Words::tr("--date takes YYYY-MM-DD, not %1").arg(arguments.value(u"date"_qs))};
    Measure measure;
    measure.kind = *kind;
    measure.organization = arguments.value(u"organization"_qs).simplified();
    measure.date = *date;
    measure.scaleMax = usualScale(*kind);
    measure.covered = arguments.has(u"covered"_qs);
    if (measure.organization.isEmpty())
        return Usage{Words::tr("--organization needs words")};
    if (arguments.has(u"scale-max"_qs)) {
        const std::optional<int> scale = wholeNumber(arguments.value(u"scale-max"_qs), 2, 100);
        if (!scale || (*kind != MeasureKind::Csat && *scale != measure.scaleMax))
            return Usage{Words::tr("--scale-max takes a whole number from 2 to 100, and for csat only")};
        measure.scaleMax = *scale;
    }
    return measure;
}

/// The latest wave of that kind and organization before this one that may be seen.
Result<std::optional<Measure>> waveBefore(storage::Workspace &workspace, const Measure &measure)
{
    Result<QList<Measure>> waves = storage::MeasureStore(workspace).list(measure.organization);
    if (!waves)
        return waves.error();
    std::optional<Measure> before;
    for (const Measure &wave : uncovered(*waves)) {
        const bool earlier = wave.kind == measure.kind && wave.date < measure.date;
        if (earlier && (!before || wave.date > before->date))
            before = wave;
    }
    return before;
}

QString figure(std::optional<double> value, int decimals)
{
    return value ? QString::number(scoring::roundHalfAway(*value, decimals), 'f', decimals) : Words::tr("none");
}

/// The measure in one line: figure, range, number of answers; of a covered one the number alone.
QString lineOf(const Measure &measure)
{
    if (measure.covered)
        return Words::tr("%1 covered  %n answer(s)", nullptr, int(measure.answers.size()))
                   .arg(measureKindKey(measure.kind).toUpper()) +
               u'\n';
    const QString pattern = QStringLiteral("%1 %2  %3  %4\n");
    const auto line = [&](const QString &name, auto value, auto low, auto high, int decimals, int n) {
        return pattern.arg(name, figure(value, decimals),
                           Words::tr("%1 to %2").arg(figure(low, decimals), figure(high, decimals)),
                           Words::tr("%n answer(s)", nullptr, n));
    };
    if (measure.kind == MeasureKind::Nps) {
        const scoring::Nps nps = scoring::npsOf(measure.answers);
        return line(u"NPS"_qs, nps.score, nps.ciLow, nps.ciHigh, 0, nps.n);
    }
    if (measure.kind == MeasureKind::Csat) {
        const scoring::Csat csat = scoring::csatOf(measure.answers, measure.scaleMax);
        return line(u"CSAT"_qs, csat.percent, csat.ciLow, csat.ciHigh, 0, csat.n);
    }
    const scoring::Ces ces = scoring::cesOf(measure.answers);
    return line(u"CES"_qs, ces.mean, ces.ciLow, ces.ciHigh, 1, ces.n);
}

Result<QByteArray> textOf(storage::Workspace &workspace, const Measure &measure, bool json)
{
    const auto before = waveBefore(workspace, measure);
    if (!before)
        return before.error();
    if (json)
        return QJsonDocument(exchange::measureJson(measure, *before ? &**before : nullptr)).toJson();
    return lineOf(measure).toUtf8();
}

Outcome printed(WritableWorkspace &workspace, const Measure &measure, const Arguments &arguments)
{
    const Result<QByteArray> text = textOf(*workspace, measure, arguments.has(u"json"_qs));
    if (!text)
        return text.error();
    workspace.keep();
    return *text;
}

Outcome importMeasure(Measure measure, const Arguments &arguments)
{
    auto answers = exchange::readMeasureCsv(arguments.place(2), measure.kind);
    if (!answers)
        return answers.error();
    measure.answers = *std::move(answers);
    const auto workspace = WritableWorkspace::open(arguments, true);
    if (!workspace)
        return workspace.error();
    if (const Result<qint64> added = storage::MeasureStore(***workspace).add(measure); !added)
        return added.error();
    return printed(**workspace, measure, arguments);
}

Outcome keepForecast(const Measure &wave, const Arguments &arguments)
{
    const exchange::Guesses guesses = exchange::readGuesses(arguments.value(u"forecast"_qs), QLocale::c());
    if (!guesses.notNumbers.isEmpty())
        return Usage{Words::tr("--forecast takes numbers, not %1").arg(guesses.notNumbers.first())};
    if (guesses.numbers.isEmpty())
        return Usage{Words::tr("--forecast needs a number at least")};
    if (const auto guess = guessOffScale(wave.kind, guesses.numbers)) {
        const FigureScale scale = figureScale(wave.kind);
        return Usage{Words::tr("--forecast: %1 is no %2, which is from %3 to %4")
                         .arg(*guess)
                         .arg(measureKindKey(wave.kind))
                         .arg(scale.lowest)
                         .arg(scale.highest)};
    }
    const Forecast forecast{
        .kind = wave.kind, .organization = wave.organization, .date = wave.date, .guesses = guesses.numbers};
    const auto workspace = WritableWorkspace::open(arguments, true);
    if (!workspace)
        return workspace.error();
    if (const Result<qint64> added = storage::ForecastStore(***workspace).add(forecast); !added)
        return added.error();
    (*workspace)->keep();
    const scoring::ForecastFigures figures = scoring::figuresOf(forecast);
    const QString line =
        Words::tr("%1 forecast %2  median of %n guess(es)", nullptr, figures.n)
            .arg(measureKindKey(wave.kind).toUpper(), figure(figures.median, wave.kind == MeasureKind::Ces ? 1 : 0));
    return (line + u'\n').toUtf8();
}

Outcome uncoverMeasure(const Measure &meant, const Arguments &arguments)
{
    const auto workspace = WritableWorkspace::open(arguments, false);
    if (!workspace)
        return workspace.error();
    storage::MeasureStore store(***workspace);
    const Result<QList<Measure>> waves = store.list(meant.organization);
    if (!waves)
        return waves.error();
    for (Measure wave : *waves) {
        if (!wave.covered || wave.kind != meant.kind || wave.date != meant.date)
            continue;
        if (const Result<void> done = store.uncover(wave.id); !done)
            return done.error();
        wave.covered = false;
        return printed(**workspace, wave, arguments);
    }
    return Error{
        .code = ErrorCode::BadArgument,
        .file = arguments.place(0),
        .detail =
            Words::tr("no covered wave of %1 on %2").arg(measureKindKey(meant.kind), meant.date.toString(Qt::ISODate)),
        .faults = {}};
}

} // namespace

Outcome handleMeasure(const Arguments &arguments)
{
    const auto request = readRequest(arguments);
    if (const auto *wrong = std::get_if<Usage>(&request))
        return *wrong;
    const Measure &measure = std::get<Measure>(request);
    if (arguments.has(u"forecast"_qs))
        return keepForecast(measure, arguments);
    if (arguments.has(u"uncover"_qs))
        return uncoverMeasure(measure, arguments);
    return importMeasure(measure, arguments);
}

} // namespace heartwood::cli
