#pragma once

#include <QtGlobal>

#include <vector>

namespace heartwood::ui {

/// How long a person takes for a question, and so how long the rest will take.
class Pace
{
public:
    /// A question took this long. Longer than a pause is no thinking time and counts as one pause.
    void add(qint64 milliseconds);
    /// Minutes for so many questions, at least 1; half a minute each until three are known.
    int minutesFor(int questions) const;

private:
    std::vector<qint64> m_times;
};

} // namespace heartwood::ui
