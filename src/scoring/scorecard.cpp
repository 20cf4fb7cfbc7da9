#include "scoring/scorecard.h"

#include "scoring/dimensionreliability.h"
#include "scoring/evidence.h"
#include "scoring/finishedsheets.h"
#include "scoring/groups.h"
#include "scoring/nodes.h"
#include "scoring/ownfigures.h"
#include "scoring/scoreover.h"

#include <algorithm>

namespace heartwood::scoring {

namespace {

constexpr int fewestForCounts = 10; ///< numeric answers, where answers are anonymous

ItemResult itemResult(int item, const ItemTally &tally, const PracticeNode &practice, Mode mode)
{
    ItemResult result;
    result.item = item;
    const int n = tally.numeric();
    const bool anonymous = mode == Mode::Anonymous;
    if (anonymous && (!practice.scored() || n < minimumPeople))
        return result;
    result.n = n;
    result.mean = tally.mean();
    if (n >= minimumPeople)
        result.ad = tally.averageDeviation();
    if (!anonymous || std::min(n, practice.m) >= fewestForCounts)
        result.counts = tally.counts;
    result.notApplicable = tally.notApplicable;
    result.dontKnow = tally.dontKnow;
    result.unanswered = tally.open;
    return result;
}

std::optional<int> lowestEffort(const Practice &practice, std::optional<int> level)
{
    std::optional<int> lowest;
    for (const Advice &advice : practice.advice)
        if (advice.fromLevel == level)
            lowest = std::min(advice.effort, lowest.value_or(advice.effort));
    return lowest;
}

Confidence confidenceIn(const PracticeNode &node, const EvidenceKinds &kinds)
{
    const auto has = [&](EvidenceKind kind) { return kinds[static_cast<size_t>(kind)]; };
    return confidenceOf({node.level, has(EvidenceKind::Affirmation), has(EvidenceKind::Artefact),
                         has(EvidenceKind::Outcome), node.m, node.ad, node.unansweredShare});
}

PracticeResult practiceResult(const Model::Practice &practice, const PracticeNode &node,
                              const Questionnaire &questionnaire, const Assessment &assessment)
{
    PracticeResult result;
    result.practice = practice.index;
    result.score = node;
    if (practice.index < assessment.aims.size())
        result.aim = assessment.aims[practice.index];
    result.effort = lowestEffort(questionnaire.practices[practice.index], node.level);
    return result;
}

void addPriority(Scorecard &scorecard)
{
    QList<PriorityInput> inputs;
    inputs.reserve(scorecard.practices.size());
    for (const PracticeResult &practice : std::as_const(scorecard.practices))
        inputs.append({practice.score.score, practice.aim.target, practice.aim.importance, practice.effort});
    scorecard.priority = priorityOf(inputs);
    for (qsizetype i = 0; i < scorecard.practices.size(); ++i) {
        PracticeResult &practice = scorecard.practices[i];
        practice.priority = scorecard.priority.practices[i];
        const double gap = practice.priority.gap.value_or(0);
        practice.gapWithinUncertainty = gap > tolerance && gap < practice.score.halfWidth.value_or(0);
    }
}

void addPractices(Scorecard &scorecard, const CountedPanel &panel, const Questionnaire &questionnaire,
                  const Assessment &assessment)
{
    const Model &model = *panel.model;
    const QList<EvidenceKinds> kinds = evidenceOf(model, assessment);
    scorecard.practices.reserve(model.practices.size());
    for (qsizetype i = 0; i < model.practices.size(); ++i) {
        const PracticeNode &node = scorecard.maturity.practices[i];
        PracticeResult result = practiceResult(model.practices[i], node, questionnaire, assessment);
        if (node.scored())
            result.confidence = confidenceIn(node, kinds[i]);
        result.items.reserve(model.practices[i].items.size());
        for (const int item : model.practices[i].items)
            result.items.append(itemResult(item, panel.whole.items[size_t(item)], node, scorecard.mode));
        scorecard.practices.append(result);
    }
}

std::optional<double> weightedMean(double sum, double weight)
{
    return weight > 0 ? std::optional(sum / weight) : std::nullopt;
}

DimensionResult dimensionResult(const Scorecard &scorecard, const Model &model, qsizetype position)
{
    const Model::Dimension &dimension = model.dimensions[position];
    DimensionResult result;
    result.dimension = dimension.index;
    result.score = scorecard.maturity.dimensions[position];
    result.practices = dimension.practices;
    QList<Confidence> confidences;
    double targets = 0, weights = 0;
    for (const int practice : dimension.practices) {
        targets += model.practices[practice].weight * scorecard.practices[practice].aim.target;
        weights += model.practices[practice].weight;
        if (scorecard.practices[practice].score.scored())
            confidences.append(scorecard.practices[practice].confidence);
    }
    result.target = weightedMean(targets, weights);
    result.confidenceStep = dimensionStep(confidences);
    return result;
}

void addDimensions(Scorecard &scorecard, const Model &model, const QList<Reliability> &reliability)
{
    double targets = 0, weights = 0;
    for (qsizetype i = 0; i < model.dimensions.size(); ++i) {
        DimensionResult result = dimensionResult(scorecard, model, i);
        result.reliability = reliability[i];
        if (!result.reliability.report)
            result.reliability.alpha = result.reliability.ciLow = result.reliability.ciHigh = std::nullopt;
        if (result.target) {
            targets += model.dimensions[i].weight * *result.target;
            weights += model.dimensions[i].weight;
        }
        scorecard.dimensions.append(result);
    }
    scorecard.target = weightedMean(targets, weights);
}

QList<double> indexesOf(const Priority &priority)
{
    QList<double> indexes;
    for (const PriorityEntry &practice : priority.practices)
        indexes.append(practice.index.value_or(0));
    return indexes;
}

} // namespace

int minRatersOf(Mode mode)
{
    return mode == Mode::Anonymous ? minimumPeople : 1;
}

const PracticeResult *Scorecard::practice(int questionnaireIndex) const
{
    const auto found = std::find_if(practices.cbegin(), practices.cend(), [=](const PracticeResult &result) {
        return result.practice == questionnaireIndex;
    });
    return found == practices.cend() ? nullptr : &*found;
}

Scorecard scoreOver(const Questionnaire &questionnaire, const Assessment &assessment, const QList<int> &items)
{
    const Model model = Model::of(questionnaire, items);
    const FinishedSheets sheets(assessment);
    const auto groups = static_cast<int>(assessment.groups.size());
    const PanelOptions options{minRatersOf(assessment.head.mode), assessment.head.population};
    CountedPanel panel = countedPanel(model, sheets.panel(), sheets.groupOf, groups);
    const QList<Reliability> reliability = dimensionReliability(panel);

    Scorecard scorecard;
    scorecard.respondents = panel.whole.sheets;
    scorecard.mode = assessment.head.mode;
    scorecard.maturity = maturityOf(panel, options);
    scorecard.overall = scorecard.maturity.overall;
    addPractices(scorecard, panel, questionnaire, assessment);
    addPriority(scorecard);
    addDimensions(scorecard, model, reliability);
    scorecard.groups = groupResultsOf(panel, assessment.groups, scorecard.mode);
    scorecard.perceptionGap = perceptionGapOf(panel, scorecard.groups, scorecard.mode);
    scorecard.aspects = aspectsOf(questionnaire, panel, scorecard.maturity.practices, options);
    scorecard.fragility = fragilityOf(panel, scorecard.maturity, options);
    scorecard.onePersonWeight = onePersonWeightOf(panel, scorecard.maturity, options);
    scorecard.holds = holdsOf(model, scorecard.maturity, indexesOf(scorecard.priority), scorecard.respondents);
    return scorecard;
}

Scorecard scoreOf(const Questionnaire &questionnaire, const Assessment &assessment)
{
    return scoreOver(questionnaire, assessment, scoredItemsOf(questionnaire, assessment.head));
}

Scorecard supposing(const Questionnaire &questionnaire, const Scorecard &scorecard, const QHash<int, double> &scores)
{
    if (scores.isEmpty())
        return scorecard;
    QList<int> items;
    for (const PracticeResult &practice : scorecard.practices)
        for (const ItemResult &item : practice.items)
            items.append(item.item);
    const Model model = Model::of(questionnaire, items);
    Scorecard result = scorecard;
    QList<PracticeNode> practices = scorecard.maturity.practices;
    for (auto score = scores.cbegin(); score != scores.cend(); ++score) {
        PracticeNode node;
        setScore(node, score.value());
        practices[score.key()] = node;
        PracticeResult &practice = result.practices[score.key()];
        practice.score = node;
        practice.confidence = {};
        practice.supposed = true;
        practice.effort = lowestEffort(questionnaire.practices[practice.practice], node.level);
    }
    result.maturity = rolledUp(model, practices, scorecard.respondents);
    result.overall = result.maturity.overall;
    result.fragility = {};
    result.onePersonWeight.reset();
    for (qsizetype i = 0; i < result.dimensions.size(); ++i) {
        DimensionResult &dimension = result.dimensions[i];
        const bool touched =
            std::ranges::any_of(dimension.practices, [&](int practice) { return scores.contains(practice); });
        if (touched) {
            dimension.score = result.maturity.dimensions[i];
            dimension.confidenceStep.reset();
        }
    }
    addPriority(result);
    result.holds = holdsOf(model, result.maturity, indexesOf(result.priority), scorecard.respondents);
    return result;
}

} // namespace heartwood::scoring
