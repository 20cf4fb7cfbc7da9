#include "scoring/raterlevels.h"

#include <cmath>
#include <limits>

namespace heartwood::scoring {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double notApplicable = std::numeric_limits<double>::infinity();

/// What the two-thirds rule makes of a rater's values.
class PartialMean
{
public:
    void add(double weight, double value)
    {
        m_applicable += value != notApplicable;
        if (!std::isfinite(value))
            return;
        ++m_numeric;
        m_sum += weight * value;
        m_weight += weight;
    }
    double value() const
    {
        if (m_applicable == 0)
            return notApplicable;
        return m_numeric >= need(m_applicable) ? m_sum / m_weight : missing;
    }

private:
    int m_applicable = 0;
    int m_numeric = 0;
    double m_sum = 0;
    double m_weight = 0;
};

} // namespace

RaterLevels::RaterLevels(const Model &model, const RaterMeans &means, const QList<PracticeNode> &practices,
                         const QList<DimensionNode> &dimensions)
    : m_means(means)
{
    double all = 0;
    for (qsizetype i = 0; i < dimensions.size(); ++i) {
        Parent &parent = m_parents.emplace_back();
        if (!dimensions[i].scored())
            continue;
        parent.weight = model.dimensions[i].weight;
        all += parent.weight;
        double sum = 0;
        for (const int practice : model.dimensions[i].practices) {
            const double weight = model.practices[practice].weight;
            if (!practices[practice].scored() || weight <= 0)
                continue;
            sum += weight;
            parent.children.push_back({practice, weight, means.meansOfCodes[practice].constData()});
        }
        for (Child &child : parent.children)
            child.weight /= sum;
    }
    for (Parent &parent : m_parents)
        parent.weight = all > 0 ? parent.weight / all : 0;
}

double RaterLevels::roll(int respondent, double *dimensions) const
{
    // Nearly every value is a number; a sum that is none shows that one of them isn't.
    const quint16 *codes = m_means.codes.data() + size_t(respondent) * size_t(m_means.practices);
    double overall = 0;
    for (size_t i = 0; i < m_parents.size(); ++i) {
        const Parent &parent = m_parents[i];
        if (parent.children.empty()) {
            dimensions[i] = missing;
            continue;
        }
        double sum = 0;
        for (const Child &child : parent.children)
            sum += child.weight * child.means[codes[child.practice]];
        dimensions[i] = std::isfinite(sum) ? sum : partialMean(parent, codes);
        if (parent.weight > 0)
            overall += parent.weight * dimensions[i];
    }
    // Without any dimension, 0 would be no level.
    return std::isfinite(overall) && overall > 0 ? overall : partialMean(dimensions);
}

double RaterLevels::partialMean(const Parent &parent, const quint16 *codes) const
{
    PartialMean mean;
    for (const Child &child : parent.children)
        mean.add(child.weight, child.means[codes[child.practice]]);
    return mean.value();
}

double RaterLevels::partialMean(const double *dimensions) const
{
    PartialMean mean;
    for (size_t i = 0; i < m_parents.size(); ++i)
        if (m_parents[i].weight > 0)
            mean.add(m_parents[i].weight, dimensions[i]);
    return mean.value();
}

} // namespace heartwood::scoring
