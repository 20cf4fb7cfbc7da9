#include "report/cells.h"
#include "report/figures.h"
#include "report/measuretrend.h"
#include "report/measurewords.h"
#include "report/sections.h"
#include "report/words.h"
#include "scoring/forecasts.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

/// What customers say, beside what leaders say. The one never enters the other.
namespace heartwood::report {
namespace {

class MeasuresPage
{
    Q_DECLARE_TR_FUNCTIONS(MeasuresPage)
};

constexpr double trendHeight = 130; ///< points
constexpr int wavesInBrief = 2;     ///< of each kind
constexpr int aboutThen = 183;      ///< days between a wave and the round

const Measure *latestOf(const Facts &facts, MeasureKind kind)
{
    const auto found = std::find_if(facts.measures.rbegin(), facts.measures.rend(),
                                    [kind](const Measure &measure) { return measure.kind == kind; });
    return found == facts.measures.rend() ? nullptr : &*found;
}

/// The wave before it of the same kind, as measures come by kind, then date.
const Measure *before(const Facts &facts, qsizetype at)
{
    return at > 0 && facts.measures[at - 1].kind == facts.measures[at].kind ? &facts.measures[at - 1] : nullptr;
}

qint64 daysFromRound(const Facts &facts, const Measure &measure)
{
    return std::abs(facts.assessment.head.date.daysTo(measure.date));
}

/// The wave that stands beside the round: the nearest in time, of two the later.
const Measure *nearestOf(const Facts &facts, MeasureKind kind)
{
    const Measure *nearest = nullptr;
    for (const Measure &measure : facts.measures)
        if (measure.kind == kind && (!nearest || daysFromRound(facts, measure) <= daysFromRound(facts, *nearest)))
            nearest = &measure;
    return nearest;
}

/// With its date where that is not about the round's.
QString figureBeside(const Facts &facts, const Measure &measure)
{
    const QString named = QStringLiteral("%1 %2").arg(nameOf(measure.kind), wordsOf(measure).figure);
    return daysFromRound(facts, measure) <= aboutThen
               ? named
               : MeasuresPage::tr("%1 (%2)", "a measure’s figure and its date").arg(named, longDate(measure.date));
}

QString titleOf(const Facts &facts)
{
    QStringList figures;
    for (const MeasureKind kind : {MeasureKind::Nps, MeasureKind::Csat, MeasureKind::Ces})
        if (const Measure *nearest = nearestOf(facts, kind))
            figures << figureBeside(facts, *nearest);
    const auto &overall = facts.scorecard.overall.score;
    return overall ? MeasuresPage::tr("Customers: %1. From within: %2 of 5.")
                         .arg(figures.join(QStringLiteral(", ")), figure(overall))
                   : MeasuresPage::tr("Customers: %1.").arg(figures.join(QStringLiteral(", ")));
}

/// Of the same kind, as measures come by kind, then date.
int laterWaves(const Facts &facts, qsizetype at)
{
    return int(std::count_if(facts.measures.begin() + at + 1, facts.measures.end(),
                             [&](const Measure &measure) { return measure.kind == facts.measures[at].kind; }));
}

TableBlock wavesTable(const Facts &facts)
{
    TableBlock table;
    table.title = MeasuresPage::tr("Customer measures");
    table.columns = {{MeasuresPage::tr("Measure"), 1, Qt::AlignLeft},
                     {MeasuresPage::tr("Date"), 1.6, Qt::AlignLeft},
                     {MeasuresPage::tr("Figure"), 0.8, Qt::AlignRight},
                     {MeasuresPage::tr("Range"), 1.6, Qt::AlignLeft},
                     {MeasuresPage::tr("Base"), 1.8, Qt::AlignLeft},
                     {MeasuresPage::tr("Since the wave before"), 1.8, Qt::AlignLeft}};
    for (qsizetype i = 0; i < facts.measures.size(); ++i) {
        const Measure &measure = facts.measures[i];
        if (facts.brief && laterWaves(facts, i) >= wavesInBrief && &measure != nearestOf(facts, measure.kind))
            continue;
        const MeasureWords measured = wordsOf(measure);
        const Measure *earlier = before(facts, i);
        table.rows << QList<Cell>{
            textCell(nameOf(measure.kind)),    textCell(longDate(measure.date)),
            figureCell(measured.figure, true), textCell(measured.interval),
            textCell(measured.base),           textCell(earlier ? changeWords(*earlier, measure) : QString())};
    }
    return table;
}

/// What leaders expected of a kind's latest wave, judged by the wave's range; empty where they forecast nothing.
QString forecastSentence(const Facts &facts, MeasureKind kind)
{
    const Measure *latest = latestOf(facts, kind);
    const auto forecast = latest ? facts.forecasts.constFind(latest->id) : facts.forecasts.constEnd();
    if (forecast == facts.forecasts.constEnd())
        return {};
    const QString name = nameOf(kind);
    const QString both = forecastWords(*forecast, *latest);
    const auto verdict = scoring::verdictOf(scoring::figuresOf(*forecast), *latest);
    if (!verdict)
        return MeasuresPage::tr("%1, forecast by leaders: %2", "a measure, and what was expected").arg(name, both);
    const QString range = wordsOf(*latest).interval;
    switch (*verdict) {
    case scoring::ForecastVerdict::TooHigh:
        return MeasuresPage::tr("%1, overestimated by leaders: %2 The forecast is above the range, %3.")
            .arg(name, both, range);
    case scoring::ForecastVerdict::TooLow:
        return MeasuresPage::tr("%1, underestimated by leaders: %2 The forecast is below the range, %3.")
            .arg(name, both, range);
    case scoring::ForecastVerdict::WithinRange:
        break;
    }
    return MeasuresPage::tr("%1, forecast rightly by leaders: %2 The forecast is within the range, %3.")
        .arg(name, both, range);
}

void addTrend(Section &section, const Facts &facts, MeasureKind kind)
{
    if (auto trend = measureTrend(facts.measures, kind))
        section.blocks << ChartBlock{.data = *std::move(trend),
                                     .title = MeasuresPage::tr("%1, wave by wave").arg(nameOf(kind)),
                                     .height = trendHeight};
}

} // namespace

std::optional<Section> measuresSection(const Facts &facts)
{
    if (facts.measures.isEmpty())
        return std::nullopt;
    Section section;
    section.key = QStringLiteral("measures");
    section.tocTitle = partTitle(section.key);
    section.kicker = section.tocTitle.toUpper();
    section.title = titleOf(facts);
    section.newPage = false;
    if (!facts.brief)
        addParagraph(
            section.blocks,
            MeasuresPage::tr("Maturity is what the company does; these are what customers say of it. They stand "
                             "side by side and never enter each other’s figures. Practices take time to reach "
                             "customers, so that one may move before the other."),
            TextStyle::Muted);
    section.blocks << wavesTable(facts);
    for (const MeasureKind kind : {MeasureKind::Nps, MeasureKind::Csat, MeasureKind::Ces})
        if (const QString sentence = forecastSentence(facts, kind); !sentence.isEmpty())
            addParagraph(section.blocks, sentence, TextStyle::Body);
    for (const MeasureKind kind : {MeasureKind::Nps, MeasureKind::Csat, MeasureKind::Ces})
        if (!facts.brief)
            addTrend(section, facts, kind);
    for (const MeasureKind kind : {MeasureKind::Nps, MeasureKind::Csat, MeasureKind::Ces})
        if (latestOf(facts, kind))
            addParagraph(section.blocks, definitionOf(kind), TextStyle::Small);
    return section;
}

} // namespace heartwood::report
