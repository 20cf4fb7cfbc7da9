#include "ui/customerwords.h"

#include "report/figures.h"
#include "report/measurewords.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::CustomersSay)
};

/// Oldest first.
QList<Measure> wavesOf(const QList<Measure> &measures, MeasureKind kind, bool sample)
{
    QList<Measure> waves;
    std::ranges::copy_if(measures, std::back_inserter(waves),
                         [&](const Measure &measure) { return measure.kind == kind && measure.sample == sample; });
    std::ranges::stable_sort(waves, {}, &Measure::date);
    return waves;
}

/// The wave before the last that compares with it.
const Measure *beforeLast(const QList<Measure> &waves)
{
    const Measure &last = waves.last();
    for (qsizetype at = waves.size() - 2; at >= 0; --at)
        if (!waves[at].covered && waves[at].scaleMax == last.scaleMax && waves[at].date < last.date)
            return &waves[at];
    return nullptr;
}

CustomerWords wordsOf(const QList<Measure> &waves)
{
    const Measure &last = waves.last();
    const QString name = report::nameOf(last.kind);
    const QString date = report::longDate(last.date);
    if (last.covered)
        return {.figure = name, .about = Words::tr("%1: covered until leaders have forecast it.", "a date").arg(date)};
    const report::MeasureWords words = report::wordsOf(last);
    QString about = Words::tr("%1, %2.", "a date, and how many answers").arg(date, words.base);
    if (const Measure *before = beforeLast(waves))
        about += u' ' + Words::tr("Since the wave before: %1.").arg(report::changeWords(*before, last));
    return {.figure =
                Words::tr("%1 %2 (%3)", "a measure, its figure, its range").arg(name, words.figure, words.interval),
            .about = about};
}

} // namespace

QList<CustomerWords> customersSay(Session &session, const AssessmentHead &head)
{
    if (head.organization.isEmpty()) // nobody's; the store would give everybody's
        return {};
    QList<CustomerWords> said;
    const auto measures = session.measures().list(head.organization);
    for (const MeasureKind kind : {MeasureKind::Nps, MeasureKind::Csat, MeasureKind::Ces})
        if (const QList<Measure> waves = measures ? wavesOf(*measures, kind, head.sample) : QList<Measure>();
            !waves.isEmpty())
            said << wordsOf(waves);
    return said;
}

} // namespace heartwood::ui
