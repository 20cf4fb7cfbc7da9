#include "scoring/sheetcounts.h"

#include <algorithm>
#include <cmath>

namespace heartwood::scoring {

namespace {

/// Where a row's answers belong, in plain arrays: nothing is looked up twice for each of millions of answers.
struct Place
{
    const int *firstItem = nullptr;
    const int *lastItem = nullptr;
    const quint32 *addends = nullptr;
    size_t firstCode = 0;
};

std::vector<Place> placesOf(const CountedPanel &panel)
{
    std::vector<Place> places;
    for (int practice = 0; practice < panel.model->practices.size(); ++practice) {
        const QList<int> &items = panel.model->practices[practice].items;
        places.push_back({items.constData(), items.constData() + items.size(), panel.code(practice).addends().data(),
                          panel.firstCode[practice]});
    }
    return places;
}

SheetCounts emptyCounts(const CountedPanel &panel, size_t codes)
{
    SheetCounts counts;
    counts.answers.resize(static_cast<size_t>(panel.model->itemCount));
    counts.codes.resize(codes);
    return counts;
}

void countRow(const char *row, const std::vector<Place> &places, SheetCounts &counts, quint32 *codes)
{
    ++counts.sheets;
    auto *answers = counts.answers.data();
    int *codeCounts = counts.codes.data();
    for (const Place &place : places) {
        quint32 code = 0;
        for (const int *item = place.firstItem; item != place.lastItem; ++item) {
            const quint8 answer = answerClasses[static_cast<uchar>(row[*item])];
            ++answers[*item][answer];
            code += place.addends[answer];
        }
        *codes++ = code;
        ++codeCounts[place.firstCode + code];
    }
}

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

} // namespace

void SheetCounts::add(const SheetCounts &other)
{
    sheets += other.sheets;
    for (size_t item = 0; item < answers.size(); ++item)
        for (size_t answer = 0; answer < answerClassCount; ++answer)
            answers[item][answer] += other.answers[item][answer];
    for (size_t code = 0; code < codes.size(); ++code)
        codes[code] += other.codes[code];
}

ItemTally SheetCounts::tally(int item) const
{
    const auto &counts = answers[static_cast<size_t>(item)];
    ItemTally tally;
    std::copy_n(counts.begin(), levelCount, tally.counts.begin());
    tally.notApplicable = counts[NotApplicableClass];
    tally.dontKnow = counts[DontKnowClass];
    tally.open = counts[OpenClass];
    return tally;
}

CountedPanel countedPanel(const Model &model, const Panel &panel, std::span<const int> groupOf, int groups)
{
    CountedPanel counted;
    counted.model = &model;
    const size_t codes = layOut(counted);
    counted.whole = emptyCounts(counted, codes);
    if (groups > 0)
        counted.groups.fill(counted.whole, groups + 1);

    RaterMeans &means = counted.raterMeans;
    means.respondents = panel.respondents;
    means.practices = static_cast<int>(model.practices.size());
    means.codes.resize(static_cast<size_t>(means.respondents) * static_cast<size_t>(means.practices));

    const std::vector<Place> places = placesOf(counted);
    SheetCounts *const split = groups > 0 ? counted.groups.data() : nullptr;
    quint32 *row = means.codes.data();
    for (int respondent = 0; respondent < panel.respondents; ++respondent, row += means.practices) {
        SheetCounts *counts = &counted.whole;
        if (split) {
            const int group = groupOf[static_cast<size_t>(respondent)];
            counts = split + (group < 0 ? groups : group);
        }
        countRow(panel.row(respondent), places, *counts, row);
    }
    for (const SheetCounts &group : std::as_const(counted.groups))
        counted.whole.add(group);
    return counted;
}

Moments practiceMoments(const CountedPanel &panel, const SheetCounts &counts, int practice)
{
    const std::span<const int> codes = panel.codeCounts(counts, practice);
    const auto &entries = panel.code(practice).entries();
    Moments moments;
    double sum = 0;
    for (const SheetCode::Entry &entry : entries) {
        if (entry.counts()) {
            moments.n += codes[entry.code];
            sum += codes[entry.code] * entry.mean;
        }
    }
    if (moments.n == 0)
        return moments;
    moments.mean = sum / moments.n;
    double squares = 0;
    for (const SheetCode::Entry &entry : entries)
        if (entry.counts())
            squares += codes[entry.code] * (entry.mean - moments.mean) * (entry.mean - moments.mean);
    if (moments.n > 1)
        moments.variance = squares / (moments.n - 1);
    return moments;
}

} // namespace heartwood::scoring
