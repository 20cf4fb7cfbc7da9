#include "scoring/nodes.h"
#include "scoring/ownfigures.h"

#include <algorithm>

namespace heartwood::scoring {

namespace {

constexpr int mostPractices = 6;

/// The lowest score of a level, by the rounding of METHODS section 2.2.
double lowestScoreOf(int level)
{
    return level - 0.55 - tolerance / 10;
}

struct Candidate
{
    int practice = 0;
    size_t dimension = 0;   ///< position in Lacks::dimensions
    double gain = 0;        ///< of its dimension's score
    double overallGain = 0; ///< of the overall score
    double index = 0;
};

/// How far scores are below what the next level asks of them.
struct Lacks
{
    double overall = 0;
    std::vector<double> dimensions;
};

double raised(double score)
{
    return std::min(levelCount, levelOfScore(score) + 1);
}

std::vector<Candidate> candidatesOf(const Model &model, const Maturity &maturity, const QList<double> &indexes)
{
    double all = 0;
    for (qsizetype i = 0; i < model.dimensions.size(); ++i)
        all += maturity.dimensions[i].scored() ? model.dimensions[i].weight : 0;
    std::vector<Candidate> candidates;
    for (qsizetype i = 0; i < model.dimensions.size(); ++i) {
        if (!maturity.dimensions[i].scored() || model.dimensions[i].weight <= 0)
            continue;
        double weights = 0;
        for (const int practice : model.dimensions[i].practices)
            weights += maturity.practices[practice].scored() ? model.practices[practice].weight : 0;
        for (const int practice : model.dimensions[i].practices) {
            if (!maturity.practices[practice].scored())
                continue;
            const double score = *maturity.practices[practice].score;
            const double gain = model.practices[practice].weight / weights * (raised(score) - score);
            candidates.push_back(
                {practice, size_t(i), gain, gain * model.dimensions[i].weight / all, indexes[practice]});
        }
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate &a, const Candidate &b) { return a.practice < b.practice; });
    return candidates;
}

Lacks lacksOf(const Model &model, const Maturity &maturity, int nextLevel)
{
    Lacks lacks{lowestScoreOf(nextLevel) - *maturity.overall.score, {}};
    for (qsizetype i = 0; i < model.dimensions.size(); ++i) {
        // The gate: the overall level leads the lowest dimension's by one at most.
        const bool gates = maturity.dimensions[i].scored() && model.dimensions[i].weight > 0;
        lacks.dimensions.push_back(gates ? lowestScoreOf(nextLevel - 1) - *maturity.dimensions[i].score : 0);
    }
    return lacks;
}

/// The fewest candidates that make up for what lacks. Within a dimension, what raises it most also raises the overall
/// most; so the best of each lacking dimension must be in, and the best of the rest fill up.
std::optional<int> fewest(std::vector<Candidate> candidates, Lacks lacks)
{
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate &a, const Candidate &b) { return a.overallGain > b.overallGain; });
    int count = 0;
    std::vector<Candidate> rest;
    for (const Candidate &candidate : candidates) {
        double &lack = lacks.dimensions[candidate.dimension];
        if (lack <= 0) {
            rest.push_back(candidate);
            continue;
        }
        lack -= candidate.gain;
        lacks.overall -= candidate.overallGain;
        ++count;
    }
    for (const Candidate &candidate : rest) {
        if (lacks.overall <= 0)
            break;
        lacks.overall -= candidate.overallGain;
        ++count;
    }
    const bool enough = lacks.overall <= 0 && std::all_of(lacks.dimensions.begin(), lacks.dimensions.end(),
                                                          [](double lack) { return lack <= 0; });
    return enough && count <= mostPractices ? std::optional(count) : std::nullopt;
}

/// Of all sets of one size that suffice, the one with the largest sum of index, then the first in model order.
class Search
{
public:
    Search(const std::vector<Candidate> &candidates, Lacks lacks, int size)
        : m_candidates(candidates), m_size(size), m_lacks(std::move(lacks))
    {
        const size_t positions = candidates.size() + 1;
        m_bestGains.resize(positions);
        m_bestIndexes.resize(positions);
        for (size_t first = 0; first < positions; ++first) {
            m_bestGains[first] = bestSums(first, &Candidate::overallGain);
            m_bestIndexes[first] = bestSums(first, &Candidate::index);
        }
        choose(0, 0);
    }
    QList<int> best() const { return m_best; }

private:
    /// Sums of the 0, 1, .. m_size largest values from a position on.
    std::vector<double> bestSums(size_t first, double Candidate::*value) const
    {
        std::vector<double> values;
        for (size_t i = first; i < m_candidates.size(); ++i)
            values.push_back(m_candidates[i].*value);
        std::sort(values.begin(), values.end(), std::greater<>());
        values.resize(size_t(m_size), 0);
        std::vector<double> sums{0};
        for (const double each : values)
            sums.push_back(sums.back() + each);
        return sums;
    }

    void choose(size_t first, double index)
    {
        const auto missing = size_t(m_size - m_chosen.size());
        if (missing == 0) {
            keep(index);
            return;
        }
        for (size_t i = first; i + missing <= m_candidates.size(); ++i) {
            const bool canSuffice = m_lacks.overall <= m_bestGains[i][missing];
            const bool canWin = m_best.isEmpty() || index + m_bestIndexes[i][missing] > m_bestIndex + tolerance;
            if (!canSuffice || !canWin)
                return; // later positions promise no more
            const Candidate &candidate = m_candidates[i];
            m_lacks.overall -= candidate.overallGain;
            m_lacks.dimensions[candidate.dimension] -= candidate.gain;
            m_chosen.append(candidate.practice);
            choose(i + 1, index + candidate.index);
            m_chosen.removeLast();
            m_lacks.dimensions[candidate.dimension] += candidate.gain;
            m_lacks.overall += candidate.overallGain;
        }
    }

    void keep(double index)
    {
        if (m_lacks.overall > 0 || (!m_best.isEmpty() && index <= m_bestIndex + tolerance))
            return;
        for (const double lack : m_lacks.dimensions)
            if (lack > 0)
                return;
        m_best = m_chosen;
        m_bestIndex = index;
    }

    const std::vector<Candidate> &m_candidates;
    const int m_size;
    Lacks m_lacks; ///< after what is chosen
    std::vector<std::vector<double>> m_bestGains, m_bestIndexes;
    QList<int> m_chosen, m_best;
    double m_bestIndex = 0;
};

} // namespace

Holds holdsOf(const Model &model, const Maturity &maturity, const QList<double> &indexes, int respondents)
{
    Holds holds;
    if (!maturity.overall.scored() || *maturity.overall.level >= levelCount)
        return holds;
    holds.nextLevel = *maturity.overall.level + 1;
    const std::vector<Candidate> candidates = candidatesOf(model, maturity, indexes);
    const Lacks lacks = lacksOf(model, maturity, *holds.nextLevel);
    const std::optional<int> size = fewest(candidates, lacks);
    if (!size)
        return holds;
    holds.practices = Search(candidates, lacks, *size).best();

    QList<PracticeNode> practices = maturity.practices;
    for (const int practice : std::as_const(holds.practices))
        setScore(practices[practice], raised(*practices[practice].score));
    holds.scoreAfter = rolledUp(model, practices, respondents).overall.score;
    return holds;
}

} // namespace heartwood::scoring
