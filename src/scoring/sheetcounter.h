#pragma once

#include "scoring/sheetcounts.h"

namespace heartwood::scoring {

/// Walks over the sheets of a panel, one after the other, and counts what is in them. Answers are counted in bytes that
/// stand side by side, which compilers turn into vector instructions; bytes are emptied before they can overflow.
class SheetCounter
{
public:
    SheetCounter(CountedPanel &panel, int respondents);
    /// group: position in the panel's groups; meaningless where it is not split.
    void count(const char *row, int group);
    /// Empties all bytes; to be called at the end.
    void finish();

private:
    static constexpr size_t lanes = 48;
    using Bytes = std::array<quint8, lanes>;
    static constexpr std::array counted{Answer::Level1, Answer::Level2,   Answer::Level3,       Answer::Level4,
                                        Answer::Level5, Answer::DontKnow, Answer::NotApplicable}; ///< levels first
    static constexpr size_t dontKnow = 5, notApplicable = 6;
    static_assert(counted[dontKnow] == Answer::DontKnow && counted[notApplicable] == Answer::NotApplicable);
    using ByteCounts = std::array<Bytes, counted.size()>;

    struct Practice
    {
        const quint64 *addends = nullptr;
        quint32 items = 0; ///< they are slots side by side
        quint32 complete = 0;
        quint32 firstCode = 0;
        quint32 position = 0;
    };
    struct Dimension
    {
        size_t firstSlot = 0;
        size_t lastSlot = 0;
        qint64 complete = 0; ///< of its practices together
        std::vector<Practice> practices;
    };
    /// The bytes of one group.
    struct Group
    {
        SheetCounts *counts = nullptr;
        int sheets = 0; ///< since the bytes were last emptied
        std::vector<ByteCounts> bytes;
    };

    /// A sheet by slot: the row itself where that is the same, else a copy.
    const quint8 *inSlots(const char *row);
    /// Returns all bits where the sheet gave a level to every item of the dimension, else 0.
    quint8 countCodes(const Dimension &dimension, SheetCounts &counts, CompleteRows &rows);
    void countBytes(size_t chunk, ByteCounts &counts);
    void emptyGroup(Group &group);
    void emptySums();

    CountedPanel &m_panel;
    std::vector<int> m_items; ///< by slot: asked items, dimension after dimension
    bool m_inOrder = false;   ///< whether slots are simply the row
    std::vector<Dimension> m_dimensions;
    std::vector<Group> m_groups;
    quint16 *m_codes = nullptr;      ///< the next row of the panel's codes
    const quint8 *m_sheet = nullptr; ///< answers by slot, whole chunks of them
    std::vector<quint8> m_copy;      ///< room for m_sheet
    std::vector<Bytes> m_masks;      ///< for each chunk and dimension: levelBits in the dimension's slots, else 0
    std::vector<quint8> m_complete;  ///< by dimension, what countCodes returned
    std::vector<Bytes> m_sums;       ///< by slot: levels of complete dimensions
    int m_summed = 0;                ///< sheets since sums were last emptied
};

} // namespace heartwood::scoring
