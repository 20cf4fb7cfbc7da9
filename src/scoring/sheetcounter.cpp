#include "scoring/sheetcounter.h"

#include <algorithm>
#include <cstring>

namespace heartwood::scoring {

namespace {

constexpr quint8 levelBits = 7;                  ///< '1' to '5' are 1 to 5 in these
constexpr int fullBytes = 255;                   ///< counts of one
constexpr int fullSums = fullBytes / levelCount; ///< sums of levels

/// Nearly every practice has three items; these are added up without a loop.
quint64 addedUp(const quint64 *addends, const quint8 *answers, quint32 items)
{
    if (items == 3)
        return addends[answers[0]] + addends[answers[1]] + addends[answers[2]];
    quint64 sum = 0;
    for (quint32 i = 0; i < items; ++i)
        sum += addends[answers[i]];
    return sum;
}

} // namespace

SheetCounter::SheetCounter(CountedPanel &panel, int respondents) : m_panel(panel)
{
    const Model &model = *panel.model;
    for (const Model::Dimension &dimension : model.dimensions) {
        Dimension places{m_items.size(), 0, 0, {}};
        for (const int practice : dimension.practices) {
            const SheetCode &code = panel.code(practice);
            const QList<int> &items = model.practices[practice].items;
            m_items.insert(m_items.end(), items.begin(), items.end());
            places.practices.push_back({code.addends().data(), quint32(items.size()), code.complete(),
                                        quint32(panel.firstCode[practice]), quint32(practice)});
            places.complete += code.complete();
        }
        places.lastSlot = m_items.size();
        m_dimensions.push_back(places);
        panel.completeRows.push_back({0, 0, 0, 0, std::vector<qint64>(places.lastSlot - places.firstSlot)});
    }
    m_inOrder = true;
    for (size_t slot = 0; slot < m_items.size(); ++slot)
        m_inOrder &= m_items[slot] == int(slot);

    const size_t chunks = (m_items.size() + lanes - 1) / lanes;
    for (SheetCounts &counts : panel.groups)
        m_groups.push_back({&counts, 0, std::vector<ByteCounts>(chunks)});
    if (m_groups.empty())
        m_groups.push_back({&panel.whole, 0, std::vector<ByteCounts>(chunks)});
    m_copy.resize(chunks * lanes);
    m_complete.resize(m_dimensions.size());
    for (size_t slot = 0; slot < chunks * lanes; slot += lanes) {
        for (const Dimension &dimension : m_dimensions) {
            Bytes &mask = m_masks.emplace_back();
            for (size_t lane = 0; lane < lanes; ++lane)
                mask[lane] = slot + lane >= dimension.firstSlot && slot + lane < dimension.lastSlot ? levelBits : 0;
        }
    }
    m_sums.resize(chunks);

    RaterMeans &means = panel.raterMeans;
    means.respondents = respondents;
    means.practices = static_cast<int>(model.practices.size());
    means.codes.resize(size_t(means.respondents) * size_t(means.practices));
    m_codes = means.codes.data();
}

void SheetCounter::count(const char *row, int group)
{
    Group &bytes = m_groups[m_groups.size() > 1 ? size_t(group) : 0];
    m_sheet = inSlots(row);
    for (size_t i = 0; i < m_dimensions.size(); ++i)
        m_complete[i] = countCodes(m_dimensions[i], *bytes.counts, m_panel.completeRows[i]);
    m_codes += m_panel.raterMeans.practices;

    for (size_t chunk = 0; chunk < m_sums.size(); ++chunk)
        countBytes(chunk, bytes.bytes[chunk]);
    ++bytes.counts->sheets;
    if (++bytes.sheets == fullBytes)
        emptyGroup(bytes);
    if (++m_summed == fullSums)
        emptySums();
}

void SheetCounter::finish()
{
    for (Group &group : m_groups)
        emptyGroup(group);
    emptySums();
}

const quint8 *SheetCounter::inSlots(const char *row)
{
    if (!m_inOrder)
        std::transform(m_items.begin(), m_items.end(), m_copy.begin(), [row](int item) { return quint8(row[item]); });
    else if (m_items.size() == m_copy.size())
        return reinterpret_cast<const quint8 *>(row);
    else
        std::copy_n(row, m_items.size(), m_copy.begin());
    return m_copy.data();
}

quint8 SheetCounter::countCodes(const Dimension &dimension, SheetCounts &counts, CompleteRows &rows)
{
    const quint8 *answer = m_sheet + dimension.firstSlot;
    int *const codeCounts = counts.codes.data();
    qint64 lack = 0; // negative as soon as one practice lacks an answer
    quint64 all = 0; // of all practices; halves as in SheetCode::addends
    for (const Practice &practice : dimension.practices) {
        const quint64 added = addedUp(practice.addends, answer, practice.items);
        answer += practice.items;
        const auto code = static_cast<quint32>(added);
        m_codes[practice.position] = static_cast<quint16>(code);
        ++codeCounts[practice.firstCode + code];
        lack |= qint64(code) - practice.complete;
        all += added;
    }
    const qint64 sum = qint64(static_cast<quint32>(all)) - dimension.complete; // of what exceeds level 1
    const auto squares = static_cast<qint64>(all >> 32U);
    // All bits or none, by its sign, and no branch: whether a sheet is complete is anybody's guess.
    const qint64 mask = ~(lack >> 63U);
    rows.rows -= mask;
    rows.sum += sum & mask;
    rows.squares += sum * sum & mask;
    rows.itemSquares += squares & mask;
    return static_cast<quint8>(mask);
}

void SheetCounter::countBytes(size_t chunk, ByteCounts &counts)
{
    Bytes answers;
    std::memcpy(answers.data(), m_sheet + chunk * lanes, lanes);
    for (size_t kind = 0; kind < counted.size(); ++kind) {
        const auto answer = static_cast<quint8>(counted[kind]);
        for (size_t lane = 0; lane < lanes; ++lane)
            counts[kind][lane] = static_cast<quint8>(counts[kind][lane] + (answers[lane] == answer));
    }
    Bytes &sums = m_sums[chunk];
    const Bytes *mask = m_masks.data() + chunk * m_complete.size();
    for (const quint8 complete : m_complete) {
        for (size_t lane = 0; lane < lanes; ++lane)
            sums[lane] = static_cast<quint8>(sums[lane] + (answers[lane] & (*mask)[lane] & complete));
        ++mask;
    }
}

void SheetCounter::emptyGroup(Group &group)
{
    if (group.sheets == 0)
        return;
    for (size_t slot = 0; slot < m_items.size(); ++slot) {
        const ByteCounts &bytes = group.bytes[slot / lanes];
        const size_t lane = slot % lanes;
        ItemTally tally;
        for (size_t level = 0; level < levelCount; ++level)
            tally.counts[level] = bytes[level][lane];
        tally.dontKnow = bytes[dontKnow][lane];
        tally.notApplicable = bytes[notApplicable][lane];
        tally.open = group.sheets - tally.numeric() - tally.notApplicable - tally.dontKnow;
        group.counts->items[size_t(m_items[slot])].add(tally);
    }
    group.bytes.assign(group.bytes.size(), {});
    group.sheets = 0;
}

void SheetCounter::emptySums()
{
    for (size_t i = 0; i < m_dimensions.size(); ++i) {
        const Dimension &dimension = m_dimensions[i];
        for (size_t slot = dimension.firstSlot; slot < dimension.lastSlot; ++slot)
            m_panel.completeRows[i].itemSums[slot - dimension.firstSlot] += m_sums[slot / lanes][slot % lanes];
    }
    m_sums.assign(m_sums.size(), {});
    m_summed = 0;
}

} // namespace heartwood::scoring
