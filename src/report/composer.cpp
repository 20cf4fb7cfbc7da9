#include "report/sections.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class Composer
{
    Q_DECLARE_TR_FUNCTIONS(Composer)
};

void addOptional(QList<Section> &sections, std::optional<Section> section)
{
    if (section)
        sections << *std::move(section);
}

void addFindings(QList<Section> &sections, const Facts &facts)
{
    addOptional(sections, changeSection(facts));
    for (int i = 0; i < facts.scorecard.dimensions.size(); ++i)
        sections << dimensionSection(facts, i);
    addOptional(sections, groupsSection(facts));
    addOptional(sections, adviceSection(facts));
}

} // namespace

ReportDocument composeReport(const ReportInput &input)
{
    const Facts facts(input);
    const AssessmentHead &head = input.assessment.head;
    const QString subject = head.organization.isEmpty() ? head.title : head.organization;
    ReportDocument document;
    document.subject = Composer::tr("Customer-obsession maturity");
    document.title = Composer::tr("%1 \u00B7 %2", "the organization and the subject").arg(subject, document.subject);
    document.author = input.branding.firm;
    document.language = input.questionnaire.language;
    document.date = head.date;
    document.footer = document.title;
    document.cover = coverOf(facts, input.branding.firm);
    document.sections << summarySection(facts);
    if (!facts.practices.isEmpty())
        addFindings(document.sections, facts);
    if (facts.people > 0 && !facts.withheld())
        document.sections << appendixSection(facts);
    document.sections << methodSection(facts);
    return document;
}

} // namespace heartwood::report
