#include "scoring/raterlevels.h"
#include "scoring/scoreover.h"

#include <algorithm>
#include <cmath>

namespace heartwood::scoring {

namespace {

/// An earlier round put into the later questionnaire: answers, evidence and aims where the keys are the same.
Assessment translated(const Assessment &assessment, const Questionnaire &from, const Questionnaire &to)
{
    Assessment result = assessment;
    result.itemCount = static_cast<int>(to.items.size());
    result.answers.fill(static_cast<char>(Answer::Open), result.itemCount * assessment.respondents.size());
    result.evidence.clear();
    result.notes.clear();
    QList<int> itemIn;
    for (const Item &item : from.items)
        itemIn.append(to.itemIndex(item.key));
    for (qsizetype respondent = 0; respondent < assessment.respondents.size(); ++respondent)
        for (qsizetype item = 0; item < itemIn.size(); ++item)
            if (itemIn[item] >= 0)
                result.answers[respondent * result.itemCount + itemIn[item]] =
                    assessment.answers[respondent * assessment.itemCount + item];
    for (Evidence evidence : assessment.evidence) {
        evidence.item = itemIn[evidence.item];
        if (evidence.item >= 0)
            result.evidence.append(evidence);
    }
    result.aims.fill({}, to.practices.size());
    for (qsizetype practice = 0; practice < assessment.aims.size(); ++practice)
        if (const int position = to.practiceIndex(from.practices[practice].key); position >= 0)
            result.aims[position] = assessment.aims[practice];
    return result;
}

/// In the later questionnaire's order.
QList<int> sharedItems(const Questionnaire &questionnaire, const AssessmentHead &head,
                       const Questionnaire &previousQuestionnaire, const AssessmentHead &previous)
{
    QList<bool> wasAsked(questionnaire.items.size(), false);
    for (const int item : scoredItemsOf(previousQuestionnaire, previous))
        if (const int same = questionnaire.itemIndex(previousQuestionnaire.items[item].key); same >= 0)
            wasAsked[same] = true;
    QList<int> shared;
    for (const int item : scoredItemsOf(questionnaire, head))
        if (wasAsked[item])
            shared.append(item);
    return shared;
}

/// Rows of finished sheets by their respondent's name; a name that occurs twice identifies nobody.
QHash<QString, int> rowsByName(const Assessment &assessment)
{
    QHash<QString, int> rows;
    QHash<QString, int> occurrences;
    int row = 0;
    for (const Respondent &respondent : assessment.respondents) {
        if (!respondent.finished)
            continue;
        const QString name = respondent.name.trimmed();
        ++occurrences[name];
        rows[name] = row++;
    }
    rows.removeIf([&](const auto &entry) { return entry.key().isEmpty() || occurrences[entry.key()] > 1; });
    return rows;
}

/// Rows before and after of the same people, in the order of the later round.
QList<std::pair<int, int>> samePeople(const Assessment &before, const Assessment &after)
{
    const QHash<QString, int> first = rowsByName(before);
    const QHash<QString, int> second = rowsByName(after);
    QList<std::pair<int, int>> pairs;
    for (auto person = second.cbegin(); person != second.cend(); ++person)
        if (const auto earlier = first.constFind(person.key()); earlier != first.cend())
            pairs.append({*earlier, *person});
    std::sort(pairs.begin(), pairs.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    return pairs;
}

/// The rater-level values of one node; empty where they may not be shown.
using Values = std::vector<std::optional<double>>;

/// All nodes' values of one round.
struct Round
{
    QList<Values> practices;
    QList<Values> dimensions;
    Values overall;
};

std::optional<double> numeric(double value)
{
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// Means of fewer than k people are withheld where they are anonymous; a node that is not scored has none at all.
bool mayShow(const Node &node, Mode mode)
{
    return node.scored() && *node.ciN >= minRatersOf(mode);
}

Round roundOf(const Model &model, const Scorecard &scorecard)
{
    const Maturity &maturity = scorecard.maturity;
    Round round;
    round.practices.resize(model.practices.size());
    round.dimensions.resize(model.dimensions.size());
    const RaterLevels levels(model, maturity.raterMeans, maturity.practices, maturity.dimensions);
    std::vector<double> values(size_t(model.dimensions.size()));
    for (int respondent = 0; respondent < scorecard.respondents; ++respondent) {
        const double overall = levels.roll(respondent, values.data());
        if (mayShow(maturity.overall, scorecard.mode))
            round.overall.push_back(numeric(overall));
        for (qsizetype i = 0; i < model.dimensions.size(); ++i)
            if (mayShow(maturity.dimensions[i], scorecard.mode))
                round.dimensions[i].push_back(numeric(values[size_t(i)]));
        for (int i = 0; i < model.practices.size(); ++i)
            if (mayShow(maturity.practices[i], scorecard.mode))
                round.practices[i].push_back(numeric(maturity.raterMeans.at(i, respondent)));
    }
    return round;
}

ChangeInput inputOf(const Values &before, const Values &after, Design design, const QList<std::pair<int, int>> &pairs)
{
    if (design == Design::Independent)
        return {before, after};
    ChangeInput input;
    if (before.empty() || after.empty())
        return input;
    for (const auto &[first, second] : pairs) {
        input.before.push_back(before[size_t(first)]);
        input.after.push_back(after[size_t(second)]);
    }
    return input;
}

} // namespace

Comparison comparisonOf(const Questionnaire &questionnaire, const Assessment &assessment,
                        const Questionnaire &previousQuestionnaire, const Assessment &previous)
{
    Comparison comparison;
    comparison.items = sharedItems(questionnaire, assessment.head, previousQuestionnaire, previous.head);
    const Assessment before = translated(previous, previousQuestionnaire, questionnaire);
    comparison.before = scoreOver(questionnaire, before, comparison.items);
    comparison.after = scoreOver(questionnaire, assessment, comparison.items);

    QList<std::pair<int, int>> pairs;
    if (previous.head.mode == Mode::Named && assessment.head.mode == Mode::Named)
        pairs = samePeople(previous, assessment);
    const int smaller = std::min(comparison.before.respondents, comparison.after.respondents);
    // A few of many who happen to have answered twice are not "the same people".
    if (!pairs.isEmpty() && pairs.size() >= std::min(minimumPeople, smaller))
        comparison.design = Design::Paired;

    const Model model = Model::of(questionnaire, comparison.items);
    const Round first = roundOf(model, comparison.before);
    const Round second = roundOf(model, comparison.after);
    const auto input = [&](const Values &a, const Values &b) { return inputOf(a, b, comparison.design, pairs); };
    QList<ChangeInput> practices, dimensions;
    for (qsizetype i = 0; i < model.practices.size(); ++i) {
        comparison.practices.append(model.practices[i].index);
        practices.append(input(first.practices[i], second.practices[i]));
    }
    for (qsizetype i = 0; i < model.dimensions.size(); ++i) {
        comparison.dimensions.append(model.dimensions[i].index);
        dimensions.append(input(first.dimensions[i], second.dimensions[i]));
    }
    comparison.practiceChanges = changesOf(comparison.design, practices);
    comparison.dimensionChanges = changesOf(comparison.design, dimensions);
    comparison.overall = changesOf(comparison.design, {input(first.overall, second.overall)}).first();
    return comparison;
}

} // namespace heartwood::scoring
