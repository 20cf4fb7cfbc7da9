#include "scoring/raterlevels.h"

#include <cmath>
#include <limits>

namespace heartwood::scoring {

namespace {

constexpr double missing = std::numeric_limits<double>::quiet_NaN();
constexpr double notApplicable = std::numeric_limits<double>::infinity();

/// need() of those that apply, in doubles: all counts here are small whole numbers.
double value(double sum, double weight, double numeric, double applicable)
{
    if (applicable == 0)
        return notApplicable;
    return 3 * numeric >= 2 * applicable ? sum / weight : missing;
}

} // namespace

RaterLevels::RaterLevels(const Model &model, const RaterMeans &means, const QList<PracticeNode> &practices,
                         const QList<DimensionNode> &dimensions)
    : m_means(means)
{
    QList<const QList<double> *> known;
    QList<size_t> tableOf;
    for (const QList<double> &byCode : means.meansOfCodes) {
        size_t table = 0;
        while (table < m_readings.size() && !known[qsizetype(table)]->isSharedWith(byCode))
            ++table;
        tableOf.append(table);
        if (table < m_readings.size())
            continue;
        known.append(&byCode);
        std::vector<Reading> &readings = m_readings.emplace_back();
        for (const double mean : byCode) {
            const bool numeric = std::isfinite(mean);
            readings.push_back({numeric ? mean : 0, numeric ? 1.0 : 0.0, std::isinf(mean) ? 0.0 : 1.0});
        }
    }
    for (int i = 0; i < dimensions.size(); ++i) {
        Parent &parent = m_parents.emplace_back();
        if (!dimensions[i].scored())
            continue;
        parent.weight = model.dimensions[i].weight;
        for (const int practice : model.dimensions[i].practices)
            if (practices[practice].scored() && model.practices[practice].weight > 0)
                parent.children.push_back(
                    {practice, model.practices[practice].weight, m_readings[tableOf[practice]].data()});
    }
}

double RaterLevels::roll(int respondent, double *dimensions) const
{
    const quint32 *codes = m_means.codes.data() + size_t(respondent) * size_t(m_means.practices);
    double overallSum = 0, overallWeight = 0, overallNumeric = 0, overallApplicable = 0;
    for (const Parent &parent : m_parents) {
        double sum = 0, weight = 0, numeric = 0, applicable = 0;
        for (const Child &child : parent.children) {
            const Reading &reading = child.readings[codes[child.practice]];
            sum += child.weight * reading.mean;
            weight += child.weight * reading.numeric;
            numeric += reading.numeric;
            applicable += reading.applicable;
        }
        const double mean = parent.children.empty() ? missing : value(sum, weight, numeric, applicable);
        *dimensions++ = mean;
        if (parent.weight <= 0 || parent.children.empty())
            continue;
        overallApplicable += mean != notApplicable;
        if (std::isfinite(mean)) {
            overallSum += parent.weight * mean;
            overallWeight += parent.weight;
            ++overallNumeric;
        }
    }
    return value(overallSum, overallWeight, overallNumeric, overallApplicable);
}

} // namespace heartwood::scoring
