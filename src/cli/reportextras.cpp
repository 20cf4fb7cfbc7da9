#include "cli/reportextras.h"

#include "storage/actionstore.h"
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
    const Result<QList<Measure>> measures = measuresOf(head);
    if (!measures)
        return measures.error();
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
                        .measures = *measures,
                        .actions = *actions,
                        .authorTexts = *texts,
                        .clientLogo = *logo};
}

Result<QList<Measure>> ReportExtrasReader::measuresOf(const AssessmentHead &head)
{
    if (head.organization.isEmpty()) // nobody's; the store would give everybody's
        return QList<Measure>();
    const std::pair key(head.organization, head.sample);
    const auto known = m_measures.constFind(key);
    if (known != m_measures.constEnd())
        return *known;
    Result<QList<Measure>> measures = MeasureStore(m_workspace).list(head.organization);
    if (!measures)
        return measures;
    measures->removeIf([&head](const Measure &measure) { return measure.sample != head.sample; });
    return *m_measures.insert(key, uncovered(*measures));
}

} // namespace heartwood::cli
