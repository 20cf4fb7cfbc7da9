#include "scoring/nodes.h"

#include <algorithm>
#include <cmath>

namespace heartwood::scoring {

namespace {

/// Children of some weight, as a parent sees them.
struct Children
{
    int scored = 0;
    int applicable = 0;
    double sum = 0;
    double weight = 0;

    void add(double childWeight, const Node &child)
    {
        if (childWeight <= 0)
            return;
        applicable += child.status != Status::NotApplicable;
        if (!child.scored())
            return;
        ++scored;
        sum += childWeight * *child.score;
        weight += childWeight;
    }
};

void settle(DimensionNode &node, const Children &children, int needed, int respondents)
{
    node.nScored = children.scored;
    node.nApplicable = children.applicable;
    if (respondents == 0)
        node.status = Status::NoData;
    else if (children.applicable == 0)
        node.status = Status::NotApplicable;
    else if (children.scored < needed)
        node.status = Status::Insufficient;
    else
        setScore(node, children.sum / children.weight);
}

} // namespace

Status practiceStatus(int sheets, int eligible, int numeric, int minRaters)
{
    if (sheets == 0)
        return Status::NoData;
    if (eligible == 0)
        return Status::NotApplicable;
    if (numeric < (eligible + 1) / 2)
        return Status::Insufficient;
    return numeric < minRaters ? Status::Suppressed : Status::Scored;
}

void setScore(Node &node, double score)
{
    node.status = Status::Scored;
    node.score = score;
    node.level = levelOfScore(score);
}

void addInterval(Node &node, const Moments &raters, const PanelOptions &options)
{
    node.ciN = raters.n;
    if (raters.n < minimumPeople) {
        node.ciNote = IntervalNote::FewRaters;
        return;
    }
    if (!raters.varies()) {
        node.ciNote = IntervalNote::NoVariation;
        return;
    }
    const double n = raters.n;
    const double deviation = std::sqrt(raters.variance);
    node.mdc = t975(2 * n - 2) * deviation * std::sqrt(2 / n);
    if (options.population && raters.n >= *options.population) {
        node.ciNote = IntervalNote::Census;
        return;
    }
    const double correction = options.population ? std::sqrt(1 - n / *options.population) : 1;
    node.halfWidth = t975(n - 1) * deviation / std::sqrt(n) * correction;
    node.ciLow = std::max(1.0, *node.score - *node.halfWidth);
    node.ciHigh = std::min(double(levelCount), *node.score + *node.halfWidth);
    node.levelLow = levelOfScore(*node.ciLow);
    node.levelHigh = levelOfScore(*node.ciHigh);
}

void applyGate(OverallNode &overall, int lowest)
{
    const int cap = lowest + 1;
    overall.levelMean = overall.level;
    overall.level = std::min(*overall.level, cap);
    overall.capped = overall.level != overall.levelMean;
    if (overall.levelLow) {
        overall.levelLow = std::min(*overall.levelLow, cap);
        overall.levelHigh = std::min(*overall.levelHigh, cap);
    }
}

DimensionNode dimensionNode(const Model::Dimension &dimension, const Model &model, const QList<PracticeNode> &practices,
                            int respondents)
{
    Children children;
    for (const int practice : dimension.practices)
        children.add(model.practices[practice].weight, practices[practice]);
    DimensionNode node;
    settle(node, children, need(children.applicable), respondents);
    return node;
}

OverallNode overallNode(const Model &model, const QList<DimensionNode> &dimensions, int respondents)
{
    Children children;
    for (int i = 0; i < dimensions.size(); ++i)
        children.add(model.dimensions[i].weight, dimensions[i]);
    OverallNode node;
    settle(node, children, children.applicable, respondents);
    if (!node.scored())
        return node;

    double lowest = levelCount;
    for (int i = 0; i < dimensions.size(); ++i)
        if (model.dimensions[i].weight > 0 && dimensions[i].scored())
            lowest = std::min(lowest, *dimensions[i].score);
    for (int i = 0; i < dimensions.size(); ++i)
        if (model.dimensions[i].weight > 0 && dimensions[i].scored() && *dimensions[i].score <= lowest + tolerance)
            node.limitingDimensions.append(i);
    return node;
}

int lowestLevel(const Model &model, const QList<DimensionNode> &dimensions)
{
    int lowest = levelCount;
    for (int i = 0; i < dimensions.size(); ++i)
        if (model.dimensions[i].weight > 0 && dimensions[i].scored())
            lowest = std::min(lowest, *dimensions[i].level);
    return lowest;
}

} // namespace heartwood::scoring
