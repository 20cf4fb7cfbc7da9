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
    struct Child
    {
        int practice = 0;
        double weight = 0;             ///< share of its parent
        const double *means = nullptr; ///< by code
    };
    struct Parent
    {
        double weight = 0;           ///< share of the overall; 0: takes no part in it
        std::vector<Child> children; ///< none where it is not scored
    };

    double partialMean(const Parent &parent, const quint16 *codes) const;
    double partialMean(const double *dimensions) const;

    const RaterMeans &m_means;
    std::vector<Parent> m_parents;
};

} // namespace heartwood::scoring
