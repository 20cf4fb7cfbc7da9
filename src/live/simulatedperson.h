#pragma once

#include "live/workshop.h"

/// People who are made up, for a rehearsal.
namespace heartwood::live {

/// How one of them behaves: when they come, what they hold of an item, how long they think about it. The same for the
/// same seed and number, whatever happens around them.
class SimulatedPerson
{
public:
    SimulatedPerson(quint64 seed, int number) : m_seed(seed), m_number(quint64(number)) {}

    QString name() const;
    Clock arrives() const;
    /// Of so many; -1 where there is none to choose from, or they would rather not say.
    int group(int groups) const;
    /// With people of other groups in the room one's view is a little another's: those named first see it brighter.
    /// After a discussion most come nearer to what the room held.
    Answer answer(int item, Round round, int group, int groups, std::optional<double> median) const;
    /// Before they give it. Some are slow throughout, two in twelve.
    Clock thinks(int item, Round round) const;
    /// How many dots they lay on each of the gaps; all that there are, in all.
    QList<int> dots(int gaps, int each) const;

private:
    /// Between 0 and 1, always the same for the same numbers.
    double chance(quint64 about, quint64 of = 0) const;
    double bell(quint64 about, quint64 of) const;

    quint64 m_seed;
    quint64 m_number;
};

} // namespace heartwood::live
