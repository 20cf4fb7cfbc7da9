#include "report/words.h"

#include "report/figures.h"

#include <QCoreApplication>

namespace heartwood::report::words {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

const QString dash = QStringLiteral("\u2013");

} // namespace

QString people(int n)
{
    return Words::tr("%n person(s)", nullptr, n);
}

QString questions(int n)
{
    return Words::tr("%n question(s)", nullptr, n);
}

QString level(const scoring::Node &node)
{
    if (!node.level)
        return dash;
    const QString text = QString::number(*node.level);
    if (!node.levelLow || !node.levelHigh || node.levelLow == node.levelHigh)
        return text;
    return Words::tr("%1 (%2\u2013%3)", "a level and the levels its range reaches")
        .arg(text)
        .arg(*node.levelLow)
        .arg(*node.levelHigh);
}

QString levelChip(const Questionnaire &questionnaire, const scoring::Node &node)
{
    if (!node.level)
        return Words::tr("Not scored");
    return Words::tr("Level %1 \u00B7 %2", "3 (2-3), Attentive")
        .arg(level(node), questionnaire.levels[size_t(*node.level - 1)].title);
}

QString alignment(std::optional<scoring::Alignment> alignment)
{
    if (!alignment)
        return dash;
    switch (*alignment) {
    case scoring::Alignment::Aligned:
        return Words::tr("Aligned");
    case scoring::Alignment::Mixed:
        return Words::tr("Mixed");
    case scoring::Alignment::Divided:
        return Words::tr("Divided");
    }
    return {};
}

QString confidence(int step)
{
    switch (step) {
    case 0:
        return Words::tr("Very low", "confidence");
    case 1:
        return Words::tr("Low", "confidence");
    case 2:
        return Words::tr("Moderate", "confidence");
    default:
        return Words::tr("High", "confidence");
    }
}

QString downgrade(scoring::Downgrade downgrade)
{
    switch (downgrade) {
    case scoring::Downgrade::FewRaters:
        return Words::tr("few people answered");
    case scoring::Downgrade::Disagreement:
        return Words::tr("people disagree");
    case scoring::Downgrade::Unanswered:
        return Words::tr("much was left open");
    }
    return {};
}

QString evidenceKind(EvidenceKind kind)
{
    switch (kind) {
    case EvidenceKind::Affirmation:
        return Words::tr("confirmed by those who do or receive it");
    case EvidenceKind::Artefact:
        return Words::tr("a document or record");
    case EvidenceKind::Outcome:
        return Words::tr("a measured result");
    }
    return {};
}

QString range(const scoring::Node &node, bool onePerson)
{
    const QString ofFive = Words::tr("of 5");
    if (node.ciLow && node.ciHigh)
        return Words::tr("%1 \u00B7 likely %2", "of 5, likely 2.9 to 3.3")
            .arg(ofFive, rangeText(*node.ciLow, *node.ciHigh));
    if (!node.ciNote)
        return ofFive;
    return Words::tr("%1 \u00B7 %2", "of 5, and why there is no range")
        .arg(ofFive, intervalNote(*node.ciNote, onePerson));
}

QString intervalNote(scoring::IntervalNote note, bool onePerson)
{
    switch (note) {
    case scoring::IntervalNote::FewRaters:
        return onePerson ? Words::tr("one person’s view") : Words::tr("too few people for a range");
    case scoring::IntervalNote::NoVariation:
        return Words::tr("no range: all came to the same score");
    case scoring::IntervalNote::Census:
        return Words::tr("no range: everybody was asked");
    }
    return {};
}

QString unscored(const scoring::PracticeNode &node)
{
    switch (node.status) {
    case scoring::Status::Scored:
        return {};
    case scoring::Status::Insufficient:
        return Words::tr("too little answered (%1 of %2 answered enough)").arg(node.m).arg(node.eligible);
    case scoring::Status::Suppressed:
        return Words::tr("withheld, for fewer than five people answered");
    case scoring::Status::NotApplicable:
        return Words::tr("does not apply here");
    case scoring::Status::NoData:
        return Words::tr("nobody has answered");
    }
    return {};
}

QString unscored(const scoring::DimensionNode &node)
{
    switch (node.status) {
    case scoring::Status::Insufficient:
        return Words::tr("too few of its practices are scored (%1 of %2)").arg(node.nScored).arg(node.nApplicable);
    case scoring::Status::NotApplicable:
        return Words::tr("does not apply here");
    case scoring::Status::NoData:
        return Words::tr("nobody has answered");
    default:
        return {};
    }
}

QString verdict(scoring::Verdict verdict)
{
    switch (verdict) {
    case scoring::Verdict::Improved:
        return Words::tr("Improved");
    case scoring::Verdict::Declined:
        return Words::tr("Declined");
    case scoring::Verdict::NoDetectableChange:
        return Words::tr("Within noise");
    case scoring::Verdict::UniformShift:
        return Words::tr("Moved alike for all");
    case scoring::Verdict::TooFew:
        return Words::tr("Too few to tell");
    }
    return {};
}

QString gapLabel(scoring::GapLabel label)
{
    switch (label) {
    case scoring::GapLabel::BlindSpot:
        return Words::tr("Blind spot");
    case scoring::GapLabel::PossibleBlindSpot:
        return Words::tr("Possible blind spot");
    case scoring::GapLabel::HiddenStrength:
        return Words::tr("Hidden strength");
    case scoring::GapLabel::PossibleHiddenStrength:
        return Words::tr("Possible hidden strength");
    case scoring::GapLabel::NoClearGap:
        return Words::tr("No clear gap");
    case scoring::GapLabel::Suppressed:
        return Words::tr("Withheld");
    }
    return {};
}

QString grade(int oneToFive)
{
    if (oneToFive <= 2)
        return Words::tr("Low", "effort or effect");
    return oneToFive == 3 ? Words::tr("Medium", "effort or effect") : Words::tr("High", "effort or effect");
}

QString actionState(ActionState state)
{
    switch (state) {
    case ActionState::Open:
        return Words::tr("open", "an action");
    case ActionState::Doing:
        return Words::tr("under way", "an action");
    case ActionState::Done:
        return Words::tr("done", "an action");
    case ActionState::Dropped:
        return Words::tr("dropped", "an action");
    }
    return {};
}

QString quadrant(scoring::Quadrant quadrant)
{
    switch (quadrant) {
    case scoring::Quadrant::NotScored:
        return Words::tr("not scored");
    case scoring::Quadrant::OnTarget:
        return Words::tr("on target");
    case scoring::Quadrant::QuickWin:
        return Words::tr("quick win: much to gain, little effort");
    case scoring::Quadrant::MajorProject:
        return Words::tr("major project: much to gain, much effort");
    case scoring::Quadrant::FillIn:
        return Words::tr("fill-in: less to gain, little effort");
    case scoring::Quadrant::Defer:
        return Words::tr("can wait: less to gain, much effort");
    }
    return {};
}

QString quadrantTitle(scoring::Quadrant quadrant)
{
    switch (quadrant) {
    case scoring::Quadrant::NotScored:
        return Words::tr("Not scored");
    case scoring::Quadrant::OnTarget:
        return Words::tr("On target");
    case scoring::Quadrant::QuickWin:
        return Words::tr("Quick wins");
    case scoring::Quadrant::MajorProject:
        return Words::tr("Major projects");
    case scoring::Quadrant::FillIn:
        return Words::tr("Fill-ins");
    case scoring::Quadrant::Defer:
        return Words::tr("Can wait");
    }
    return {};
}

QString quadrantHeading(scoring::Quadrant quadrant)
{
    switch (quadrant) {
    case scoring::Quadrant::QuickWin:
        return Words::tr("Quick wins: much to gain, little effort");
    case scoring::Quadrant::MajorProject:
        return Words::tr("Major projects: much to gain, much effort");
    case scoring::Quadrant::FillIn:
        return Words::tr("Fill-ins: less to gain, little effort");
    case scoring::Quadrant::Defer:
        return Words::tr("Can wait: less to gain, much effort");
    case scoring::Quadrant::NotScored:
    case scoring::Quadrant::OnTarget:
        break;
    }
    return quadrantTitle(quadrant);
}

QString quoted(const QString &text)
{
    return Words::tr("\u201C%1\u201D", "a quotation").arg(text);
}

QString scored(const Facts &facts, int practice)
{
    return Words::tr("%1 (%2)", "a practice and its score")
        .arg(facts.practiceText(practice).title, figure(facts.practice(practice).score.score));
}

} // namespace heartwood::report::words
