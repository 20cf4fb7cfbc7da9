#include "report/bidi.h"
#include "report/figures.h"
#include "report/sections.h"
#include "report/words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace heartwood::report {
namespace {

class CoverText
{
    Q_DECLARE_TR_FUNCTIONS(CoverText)
};

constexpr double middling = 2.5; ///< width of a ring whose practice has no score

QString whoAnswered(const Facts &facts)
{
    if (!facts.onePerson())
        return words::people(facts.people);
    const auto &respondents = facts.assessment.respondents;
    const auto one = std::ranges::find_if(respondents, &Respondent::finished);
    static const QRegularExpression code(QStringLiteral("^[A-Za-z]{0,3}\\d+$")); // of a form, not a name
    const bool known =
        facts.named() && one != respondents.end() && !one->name.isEmpty() && !code.match(one->name).hasMatch();
    return known ? CoverText::tr("%1’s view", "a person’s name").arg(isolated(one->name))
                 : CoverText::tr("one person’s view");
}

QString subtitleOf(const Facts &facts)
{
    const AssessmentHead &head = facts.assessment.head;
    QStringList parts;
    if (!head.title.isEmpty() && !head.organization.isEmpty())
        parts << isolated(head.title);
    parts << longDate(head.date) << whoAnswered(facts) << words::questions(facts.questions);
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString confidentialityOf(const AssessmentHead &head, const Branding &branding)
{
    if (!branding.confidentiality.isEmpty())
        return branding.confidentiality;
    return head.organization.isEmpty()
               ? CoverText::tr("Confidential.")
               : CoverText::tr("Confidential. Prepared for %1.").arg(isolated(head.organization));
}

} // namespace

Cover coverOf(const Facts &facts, const ReportInput &input)
{
    const AssessmentHead &head = facts.assessment.head;
    Cover cover;
    cover.author = input.branding.firm;
    cover.logo = input.branding.logo;
    cover.clientLogo = input.clientLogo;
    cover.kicker = CoverText::tr("Customer-obsession maturity report").toUpper();
    cover.title = head.organization.isEmpty() ? head.title : head.organization;
    cover.subtitle = subtitleOf(facts);
    cover.confidentiality = confidentialityOf(head, input.branding);
    for (const auto &practice : facts.scorecard.practices)
        cover.rings << practice.score.score.value_or(middling);
    if (!cover.rings.isEmpty() && facts.practices.size() == facts.scorecard.practices.size())
        cover.ringsCaption =
            CoverText::tr("The rings above: %n practice(s) from the heart outwards, each as wide as its score.",
                          nullptr, int(facts.practices.size()));
    return cover;
}

} // namespace heartwood::report
