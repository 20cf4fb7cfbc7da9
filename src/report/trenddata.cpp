#include "report/charts.h"
#include "report/chartwords.h"
#include "report/figures.h"
#include "report/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report {
namespace {

class Trend
{
    Q_DECLARE_TR_FUNCTIONS(Trend)
};

std::optional<double> dimensionScore(const ScoredRound &round, const QString &key)
{
    for (const scoring::DimensionResult &result : round.scorecard->dimensions)
        if (round.questionnaire->dimensions[result.dimension].key == key)
            return result.score.score;
    return std::nullopt;
}

QList<TrendData::Series> seriesOf(const QList<ScoredRound> &rounds)
{
    QList<TrendData::Series> series{{.title = Trend::tr("Overall"), .dimension = -1, .scores = {}}};
    const QList<Dimension> &dimensions = rounds.last().questionnaire->dimensions;
    for (int i = 0; i < dimensions.size(); ++i)
        series << TrendData::Series{.title = dimensions[i].title, .dimension = i, .scores = {}};
    for (const ScoredRound &round : rounds) {
        series.first().scores << round.scorecard->overall.score;
        for (int i = 0; i < dimensions.size(); ++i)
            series[i + 1].scores << dimensionScore(round, dimensions[i].key);
    }
    return series;
}

/// The base comes first: one person's view must not pass for a panel's where the title is cut.
QString titleOf(const ScoredRound &round)
{
    return Trend::tr("%1 \u00B7 %2", "so many people, and a round’s title")
        .arg(words::people(round.scorecard->respondents), round.assessment->head.title);
}

QString roundsSentence(const TrendData &data)
{
    QStringList names;
    for (const TrendData::Round &round : data.rounds)
        names << Trend::tr("%1 (%2)", "a round and its date").arg(round.title, longDate(round.date));
    return data.rounds.size() == 1 ? Trend::tr("One round: %1.").arg(names.first())
                                   : Trend::tr("Rounds, oldest first: %1.").arg(listed(names));
}

QString seriesSentence(const TrendData::Series &series)
{
    if (std::ranges::none_of(series.scores, [](const auto &score) { return score.has_value(); }))
        return Trend::tr("%1: not scored.").arg(series.title);
    QStringList figures;
    for (const std::optional<double> &score : series.scores)
        figures << (score ? figure(*score) : Trend::tr("not scored"));
    return Trend::tr("%1: %2.", "overall or a dimension, and its scores")
        .arg(series.title, figures.join(Trend::tr(", ", "between scores")));
}

bool askedAlike(const QList<ScoredRound> &rounds)
{
    return std::ranges::all_of(rounds, [&](const ScoredRound &round) {
        const AssessmentHead &head = round.assessment->head;
        const AssessmentHead &first = rounds.first().assessment->head;
        return head.questionnaireHash == first.questionnaireHash && head.variant == first.variant &&
               head.asked == first.asked;
    });
}

} // namespace

TrendData trendOf(const QList<ScoredRound> &rounds)
{
    TrendData data;
    if (rounds.isEmpty()) {
        data.summary = Trend::tr("No round is finished.");
        return data;
    }
    for (const ScoredRound &round : rounds)
        data.rounds << TrendData::Round{titleOf(round), round.assessment->head.date};
    data.series = seriesOf(rounds);
    QStringList sentences{roundsSentence(data)};
    for (const TrendData::Series &series : std::as_const(data.series))
        sentences << seriesSentence(series);
    if (!askedAlike(rounds))
        sentences << Trend::tr("Not all rounds asked the same questions.");
    data.summary = chartwords::joined(sentences);
    return data;
}

} // namespace heartwood::report
