#include "cli/verbs.h"
#include "cli/workspaceaccess.h"
#include "exchange/measurecsv.h"
#include "exchange/measurejson.h"
#include "scoring/customermeasures.h"
#include "scoring/statistics.h"
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

std::variant<Measure, Usage> readRequest(const Arguments &arguments)
{
    const std::optional<MeasureKind> kind = measureKindOfKey(arguments.place(1));
    if (!kind)
        return Usage{Words::tr("%1 is no measure; nps, csat and ces are").arg(arguments.place(1))};
    const std::optional<QDate> date = isoDate(arguments.value(u"date"_qs));
    if (!date)
        return Usage{Words::tr("--date takes YYYY-MM-DD, not %1").arg(arguments.value(u"date"_qs))};
    Measure measure;
    measure.kind = *kind;
    measure.organization = arguments.value(u"organization"_qs).simplified();
    measure.date = *date;
    measure.scaleMax = usualScale(*kind);
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

/// The latest wave of that kind and organization before this one.
Result<std::optional<Measure>> waveBefore(storage::Workspace &workspace, const Measure &measure)
{
    Result<QList<Measure>> waves = storage::MeasureStore(workspace).list(measure.organization);
    if (!waves)
        return waves.error();
    std::optional<Measure> before;
    for (const Measure &wave : *waves) {
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

/// The measure in one line: figure, range, number of answers.
QString lineOf(const Measure &measure)
{
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

} // namespace

Outcome importMeasure(const Arguments &arguments)
{
    auto request = readRequest(arguments);
    if (const auto *wrong = std::get_if<Usage>(&request))
        return *wrong;
    Measure measure = std::get<Measure>(std::move(request));
    auto answers = exchange::readMeasureCsv(arguments.place(2), measure.kind);
    if (!answers)
        return answers.error();
    measure.answers = *std::move(answers);
    const auto workspace = WritableWorkspace::open(arguments.place(0), true);
    if (!workspace)
        return workspace.error();
    const auto before = waveBefore(***workspace, measure);
    if (!before)
        return before.error();
    if (const Result<qint64> added = storage::MeasureStore(***workspace).add(measure); !added)
        return added.error();
    (*workspace)->keep();
    if (!arguments.has(u"json"_qs))
        return lineOf(measure).toUtf8();
    return QJsonDocument(exchange::measureJson(measure, *before ? &**before : nullptr)).toJson();
}

} // namespace heartwood::cli
