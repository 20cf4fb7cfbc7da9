#include "scoring/sheetcounts.h"

#include "scoring/sheetcounter.h"

#include <algorithm>
#include <functional>

namespace heartwood::scoring {

namespace {

/// Lays out codes; returns how many there are over all practices.
size_t layOut(CountedPanel &panel)
{
    size_t codes = 0;
    for (const Model::Practice &practice : panel.model->practices) {
        const auto items = static_cast<int>(practice.items.size());
        auto found = std::find_if(panel.coding.cbegin(), panel.coding.cend(),
                                  [items](const SheetCode &code) { return code.items() == items; });
        panel.codingOf.append(static_cast<int>(found - panel.coding.cbegin()));
        if (found == panel.coding.cend())
            panel.coding.append(SheetCode(items));
        panel.firstCode.append(codes);
        const SheetCode &code = panel.coding[panel.codingOf.last()];
        panel.raterMeans.meansOfCodes.append(code.means());
        codes += static_cast<size_t>(code.size());
    }
    return codes;
}

/// ratersOf: how many have a code.
template<typename RatersOf> PracticeSums sumsOf(const SheetCode &code, const RatersOf &ratersOf)
{
    // Sums are taken about a point near all values, so that little is lost where they are alike.
    constexpr double centre = 3;
    PracticeSums result;
    double sum = 0;
    double squares = 0;
    for (const SheetCode::Entry &entry : code.entries()) {
        const int raters = ratersOf(entry.code);
        if (raters == 0 || entry.applicable == 0)
            continue;
        result.eligible += raters;
        if (!entry.counts)
            continue;
        result.means.n += raters;
        sum += raters * (entry.mean - centre);
        squares += raters * (entry.mean - centre) * (entry.mean - centre);
    }
    const int n = result.means.n;
    if (n > 0)
        result.means.mean = centre + sum / n;
    if (n > 1)
        result.means.variance = std::max(0.0, (squares - sum * sum / n) / (n - 1));
    return result;
}

} // namespace

void SheetCounts::add(const SheetCounts &other)
{
    if (other.sheets == 0)
        return;
    sheets += other.sheets;
    for (size_t item = 0; item < items.size(); ++item)
        items[item].add(other.items[item]);
    std::transform(codes.begin(), codes.end(), other.codes.begin(), codes.begin(), std::plus<>());
}

PracticeSums CountedPanel::sums(const SheetCounts &counts, int practice) const
{
    const std::span<const int> codes = codeCounts(counts, practice);
    return sumsOf(code(practice), [codes](quint32 code) { return codes[code]; });
}

PracticeSums CountedPanel::sums(const QList<const SheetCounts *> &together, int practice) const
{
    const size_t first = firstCode[practice];
    return sumsOf(code(practice), [&together, first](quint32 code) {
        int raters = 0;
        for (const SheetCounts *counts : together)
            raters += counts->codes[first + code];
        return raters;
    });
}

CountedPanel countedPanel(const Model &model, const Panel &panel, std::span<const int> groupOf, int groups)
{
    CountedPanel counted;
    counted.model = &model;
    const size_t codes = layOut(counted);
    counted.whole = {0, std::vector<ItemTally>(size_t(model.itemCount)), std::vector<int>(codes)};
    if (groups > 0)
        counted.groups.fill(counted.whole, groups + 1);

    SheetCounter counter(counted, panel.respondents);
    SheetCounts *const split = groups > 0 ? counted.groups.data() : nullptr;
    for (int respondent = 0; respondent < panel.respondents; ++respondent) {
        const int group = split ? groupOf[size_t(respondent)] : 0;
        counter.count(panel.row(respondent), group < 0 ? groups : group);
    }
    counter.finish();
    for (const SheetCounts &group : std::as_const(counted.groups))
        counted.whole.add(group);
    return counted;
}

} // namespace heartwood::scoring
