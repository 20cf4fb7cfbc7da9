#pragma once

#include "scoring/sheetcounts.h"

/// One rater's value of a dimension and of the whole: METHODS section 2.1.
namespace heartwood::scoring {

/// Rolls single sheets up over what the panel scored. All values as in RaterMeans: NaN missing, infinity not
/// applicable.
class RaterLevels
{
public:
    RaterLevels(const Model &model, const RaterMeans &means, const QList<PracticeNode> &practices,
                const QList<DimensionNode> &dimensions);
    /// Writes a value for each of the model's dimensions (those that are not scored: missing) and returns the overall.
    double roll(int respondent, double *dimensions) const;

private:
    /// What a code says of a practice, ready to be added up.
    struct Reading
    {
        double mean = 0;       ///< 0 where not numeric
        double numeric = 0;    ///< 0 or 1
        double applicable = 0; ///< 0 or 1
    };
    struct Child
    {
        int practice = 0;
        double weight = 0;
        const Reading *readings = nullptr; ///< by code
    };
    struct Parent
    {
        double weight = 0; ///< 0: takes no part in the overall
        std::vector<Child> children;
    };

    const RaterMeans &m_means;
    std::vector<std::vector<Reading>> m_readings; ///< one table for each coding
    std::vector<Parent> m_parents;
};

} // namespace heartwood::scoring
