#include "cli/reportextras.h"

#include "storage/actionstore.h"
#include "storage/forecaststore.h"
#include "storage/measurestore.h"
#include "storage/reportwordsstore.h"

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
    const Result<QList<Action>> actions = ActionStore(m_workspace).list(head.id);
    if (!actions)
        return actions.error();
    const Result<QList<AuthorText>> texts = ReportWordsStore(m_workspace).authorTexts(head.id);
    if (!texts)
        return texts.error();
    const Result<QByteArray> logo = ReportWordsStore(m_workspace).organizationLogo(head.organization);
    if (!logo)
        return logo.error();
    return ReportExtras{.branding = *m_branding,
                        .measures = customers->measures,
                        .forecasts = customers->forecasts,
                        .actions = *actions,
                        .authorTexts = *texts,
                        .clientLogo = *logo};
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
