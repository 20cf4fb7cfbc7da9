#include "scoring/ownfigures.h"

namespace heartwood::scoring {

namespace {

struct AspectSums
{
    AspectResult result;
    double means = 0;
};

bool isApplicable(const ItemTally &tally, int sheets)
{
    return sheets == 0 || tally.notApplicable < sheets;
}

} // namespace

std::array<AspectResult, allAspects.size()> aspectsOf(const Questionnaire &questionnaire, const CountedPanel &panel,
                                                      const QList<PracticeNode> &practices, const PanelOptions &options)
{
    std::array<AspectSums, allAspects.size()> sums;
    for (qsizetype practice = 0; practice < practices.size(); ++practice) {
        const bool mayCount = options.minRaters == 1 || practices[practice].scored();
        for (const int item : panel.model->practices[practice].items) {
            if (!questionnaire.items[item].aspect)
                continue;
            AspectSums &aspect = sums[static_cast<size_t>(*questionnaire.items[item].aspect)];
            const ItemTally &tally = panel.whole.items[size_t(item)];
            aspect.result.applicable += isApplicable(tally, panel.whole.sheets);
            if (!mayCount || tally.numeric() < options.minRaters)
                continue;
            ++aspect.result.items;
            aspect.means += *tally.mean();
        }
    }
    std::array<AspectResult, allAspects.size()> results;
    for (size_t i = 0; i < results.size(); ++i) {
        results[i] = sums[i].result;
        if (results[i].items > 0 && results[i].items >= need(results[i].applicable))
            results[i].score = sums[i].means / results[i].items;
    }
    return results;
}

} // namespace heartwood::scoring
