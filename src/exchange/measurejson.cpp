#include "exchange/measurejson.h"

#include "exchange/nodejson.h"
#include "scoring/customermeasures.h"
#include "scoring/statistics.h"

namespace heartwood::exchange {

using namespace scoring;

namespace {

QJsonValue rounded(std::optional<double> value, int decimals)
{
    return value ? QJsonValue(roundHalfAway(*value, decimals)) : QJsonValue(QJsonValue::Null);
}

QJsonObject npsJson(const Nps &nps)
{
    return {{u"n"_qs, nps.n},
            {u"promoters"_qs, nps.promoters},
            {u"passives"_qs, nps.passives},
            {u"detractors"_qs, nps.detractors},
            {u"missing"_qs, nps.missing},
            {u"invalid"_qs, nps.invalid},
            {u"score"_qs, jsonOf(nps.score)},
            {u"score_0dp"_qs, rounded(nps.score, 0)},
            {u"se"_qs, jsonOf(nps.se)},
            {u"ci_low"_qs, jsonOf(nps.ciLow)},
            {u"ci_high"_qs, jsonOf(nps.ciHigh)},
            {u"small_sample"_qs, nps.smallSample}};
}

QJsonObject npsChangeJson(const NpsChange &change)
{
    return {{u"diff"_qs, jsonOf(change.diff)},
            {u"ci_low"_qs, jsonOf(change.ciLow)},
            {u"ci_high"_qs, jsonOf(change.ciHigh)},
            {u"verdict"_qs, change.verdict ? keyOf(*change.verdict) : u"no_data"_qs}};
}

QJsonObject csatJson(const Csat &csat)
{
    return {{u"n"_qs, csat.n},
            {u"satisfied"_qs, csat.satisfied},
            {u"missing"_qs, csat.missing},
            {u"invalid"_qs, csat.invalid},
            {u"percent"_qs, jsonOf(csat.percent)},
            {u"percent_0dp"_qs, rounded(csat.percent, 0)},
            {u"ci_low"_qs, jsonOf(csat.ciLow)},
            {u"ci_high"_qs, jsonOf(csat.ciHigh)}};
}

QJsonObject cesJson(const Ces &ces)
{
    QJsonValue note = keyJson(ces.ciNote);
    if (ces.ciNote == IntervalNote::FewRaters)
        note = u"few_answers"_qs; // customers rate nobody
    return {{u"n"_qs, ces.n},
            {u"missing"_qs, ces.missing},
            {u"invalid"_qs, ces.invalid},
            {u"mean"_qs, jsonOf(ces.mean)},
            {u"mean_1dp"_qs, rounded(ces.mean, 1)},
            {u"ci_low"_qs, jsonOf(ces.ciLow)},
            {u"ci_high"_qs, jsonOf(ces.ciHigh)},
            {u"ci_note"_qs, note},
            {u"easy_percent"_qs, jsonOf(ces.easyPercent)},
            {u"easy_ci_low"_qs, jsonOf(ces.easyCiLow)},
            {u"easy_ci_high"_qs, jsonOf(ces.easyCiHigh)}};
}

} // namespace

QJsonObject measureJson(const Measure &measure, const Measure *before)
{
    if (measure.covered)
        return {{measureKindKey(measure.kind), QJsonObject{{u"covered"_qs, true}}}};
    switch (measure.kind) {
    case MeasureKind::Nps:
        if (before && !before->covered) {
            return {{u"nps"_qs, npsJson(npsOf(measure.answers))},
                    {u"nps_change"_qs, npsChangeJson(npsChangeOf(before->answers, measure.answers))}};
        }
        return {{u"nps"_qs, npsJson(npsOf(measure.answers))}};
    case MeasureKind::Csat:
        return {{u"csat"_qs, csatJson(csatOf(measure.answers, measure.scaleMax))}};
    case MeasureKind::Ces:
        return {{u"ces"_qs, cesJson(cesOf(measure.answers))}};
    }
    Q_UNREACHABLE();
}

} // namespace heartwood::exchange
