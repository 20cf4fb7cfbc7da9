#include "scoring/nodes.h"
#include "scoring/ownfigures.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace heartwood::scoring {

namespace {

constexpr int fewestRaters = 10; ///< with fewer, the figure would point at somebody

/// The practice's status without one sheet of this code.
Status statusWithout(const SheetCode::Entry &entry, const PracticeNode &node, int sheets, const PanelOptions &options)
{
    return practiceStatus(sheets - 1, node.eligible - (entry.applicable > 0), node.m - entry.counts, options.minRaters);
}

/// Practices' shares in the overall score, while statuses stay.
QList<double> sharesOf(const Model &model, const Maturity &maturity)
{
    QList<double> shares(maturity.practices.size(), 0);
    double all = 0;
    for (qsizetype i = 0; i < model.dimensions.size(); ++i)
        all += maturity.dimensions[i].scored() ? model.dimensions[i].weight : 0;
    for (qsizetype i = 0; i < model.dimensions.size(); ++i) {
        if (!maturity.dimensions[i].scored())
            continue;
        double weights = 0;
        for (const int practice : model.dimensions[i].practices)
            weights += maturity.practices[practice].scored() ? model.practices[practice].weight : 0;
        for (const int practice : model.dimensions[i].practices)
            if (maturity.practices[practice].scored() && weights > 0)
                shares[practice] = model.practices[practice].weight / weights * model.dimensions[i].weight / all;
    }
    return shares;
}

/// What leaving out a sheet of each code changes the overall by; NaN where it changes a status, and with it the shares.
std::vector<std::vector<double>> changesByCode(const CountedPanel &panel, const Maturity &maturity,
                                               const PanelOptions &options)
{
    const QList<double> shares = sharesOf(*panel.model, maturity);
    std::vector<std::vector<double>> changes;
    for (int practice = 0; practice < maturity.practices.size(); ++practice) {
        const PracticeNode &node = maturity.practices[practice];
        auto &byCode = changes.emplace_back(size_t(panel.code(practice).size()));
        for (const SheetCode::Entry &entry : panel.code(practice).entries()) {
            if (statusWithout(entry, node, panel.whole.sheets, options) != node.status)
                byCode[entry.code] = std::numeric_limits<double>::quiet_NaN();
            else if (node.scored() && entry.counts)
                byCode[entry.code] = shares[practice] * (*node.score - entry.mean) / (node.m - 1);
        }
    }
    return changes;
}

/// The long way; none where there is no overall score without this sheet.
std::optional<double> rescoredWithout(const quint16 *codes, const CountedPanel &panel, const Maturity &maturity,
                                      const PanelOptions &options)
{
    QList<PracticeNode> practices;
    practices.reserve(maturity.practices.size());
    for (int practice = 0; practice < maturity.practices.size(); ++practice) {
        const auto &entries = panel.code(practice).entries();
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [code = codes[practice]](const auto &each) { return each.code == code; });
        const PracticeNode &node = maturity.practices[practice];
        PracticeNode rest;
        rest.status = statusWithout(*entry, node, panel.whole.sheets, options);
        if (rest.scored()) {
            const Moments all = panel.sums(panel.whole, practice).means;
            setScore(rest, (all.mean * all.n - (entry->counts ? entry->mean : 0)) / (all.n - entry->counts));
        }
        practices.append(rest);
    }
    const Maturity rest = rolledUp(*panel.model, practices, panel.whole.sheets - 1);
    if (!rest.overall.scored())
        return std::nullopt;
    return *rest.overall.score - *maturity.overall.score;
}

} // namespace

std::optional<double> onePersonWeightOf(const CountedPanel &panel, const Maturity &maturity,
                                        const PanelOptions &options)
{
    if (maturity.overall.ciN.value_or(0) < fewestRaters)
        return std::nullopt;
    const auto changes = changesByCode(panel, maturity, options);
    std::vector<const double *> tables;
    tables.reserve(changes.size());
    for (const auto &byCode : changes)
        tables.push_back(byCode.data());

    const RaterMeans &means = maturity.raterMeans;
    const quint16 *codes = means.codes.data();
    double largest = 0;
    for (int respondent = 0; respondent < means.respondents; ++respondent, codes += means.practices) {
        double change = 0;
        for (size_t practice = 0; practice < tables.size(); ++practice)
            change += tables[practice][codes[practice]];
        if (std::isnan(change))
            change = rescoredWithout(codes, panel, maturity, options).value_or(0);
        largest = std::max(largest, std::abs(change));
    }
    return largest;
}

} // namespace heartwood::scoring
