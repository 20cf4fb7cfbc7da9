#include "cli/reportextras.h"

#include "storage/actionstore.h"
#include "storage/assessmentstore.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"
#include "storage/reportwordsstore.h"
#include "storage/workshopstore.h"

#include <QSet>

namespace heartwood::cli {

using namespace storage;

Result<ReportExtras> ReportExtrasReader::read(const AssessmentHead &head)
{
    if (!m_branding) {
        const Result<Branding> branding = ReportWordsStore(m_workspace).branding();
        if (!branding)
            return branding.error();
        m_branding = *branding;
    }
    const Result<CustomersSay> customers = customersOf(head);
    if (!customers)
        return customers.error();
    const Result<QList<Action>> actions = actionsOf(head);
    if (!actions)
        return actions.error();
    const Result<QList<AuthorText>> texts = ReportWordsStore(m_workspace).authorTexts(head.id);
    if (!texts)
        return texts.error();
    const Result<QByteArray> logo = ReportWordsStore(m_workspace).organizationLogo(head.organization);
    if (!logo)
        return logo.error();
    const Result<RoomTalk> room = roomOf(head);
    if (!room)
        return room.error();
    return ReportExtras{.branding = *m_branding,
                        .measures = customers->measures,
                        .forecasts = customers->forecasts,
                        .actions = *actions,
                        .authorTexts = *texts,
                        .clientLogo = *logo,
                        .room = *room};
}

Result<RoomTalk> ReportExtrasReader::roomOf(const AssessmentHead &head)
{
    const WorkshopStore store(m_workspace);
    Result<QList<ItemTalk>> talks = store.talks(head.id);
    if (!talks)
        return talks.error();
    Result<QList<GapDots>> dots = store.dots(head.id);
    if (!dots)
        return dots.error();
    Result<std::optional<DrillTalk>> drill = store.drill(head.id);
    if (!drill)
        return drill.error();
    return RoomTalk{.talks = *std::move(talks), .dots = *std::move(dots), .drill = *std::move(drill)};
}

/// What was undertaken earlier and is not done yet is not forgotten.
Result<QList<Action>> ReportExtrasReader::actionsOf(const AssessmentHead &head)
{
    Result<QList<Action>> actions = ActionStore(m_workspace).list(head.id);
    if (!actions || head.organization.isEmpty())
        return actions;
    const Result<ToDo> toDo = toDoOf(head);
    if (!toDo)
        return toDo.error();
    if (toDo->isEmpty())
        return actions;
    if (!m_rounds) {
        const Result<QList<AssessmentHead>> heads = AssessmentStore(m_workspace).list();
        if (!heads)
            return heads.error();
        m_rounds.emplace(*heads);
    }
    QSet<qint64> earlier;
    for (const AssessmentHead &round : m_rounds->before(head))
        earlier.insert(round.id);
    for (const auto &[assessment, action] : *toDo)
        if (earlier.contains(assessment))
            actions->append(action);
    return actions;
}

Result<ReportExtrasReader::ToDo> ReportExtrasReader::toDoOf(const AssessmentHead &head)
{
    const std::pair key(head.organization, head.sample);
    const auto known = m_toDo.constFind(key);
    if (known != m_toDo.constEnd())
        return *known;
    const Result<QList<KeptAction>> kept = ActionStore(m_workspace).listOf(head.organization, head.sample);
    if (!kept)
        return kept.error();
    ToDo toDo;
    for (const KeptAction &each : *kept)
        if (isToDo(each.action.state))
            toDo.append({each.assessment, each.action});
    return *m_toDo.insert(key, toDo);
}

Result<ReportExtrasReader::CustomersSay> ReportExtrasReader::customersOf(const AssessmentHead &head)
{
    if (head.organization.isEmpty()) // nobody's; the store would give everybody's
        return CustomersSay();
    const std::pair key(head.organization, head.sample);
    const auto known = m_customers.constFind(key);
    if (known != m_customers.constEnd())
        return *known;
    Result<QList<Measure>> waves = MeasureStore(m_workspace).list(head.organization);
    if (!waves)
        return waves.error();
    const Result<QList<Forecast>> forecasts = ForecastStore(m_workspace).list(head.organization);
    if (!forecasts)
        return forecasts.error();
    waves->removeIf([&head](const Measure &wave) { return wave.sample != head.sample; });
    return *m_customers.insert(key, {.measures = uncovered(*waves), .forecasts = forecastsByWave(*waves, *forecasts)});
}

} // namespace heartwood::cli
