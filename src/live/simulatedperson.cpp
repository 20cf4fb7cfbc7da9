#include "live/simulatedperson.h"

#include <array>
#include <cmath>
#include <numeric>

namespace heartwood::live {

namespace {

// What is drawn for: each has numbers of its own.
enum About : quint64 { Arrival, Slowness, Thinking, Membership, View, Kind, Yielding, Dots, RoomView, RoomSpread };
constexpr quint64 theRoom = ~0ULL; ///< in place of a person's number

constexpr Clock lastArrival{9000};
constexpr double shortestThought = 3000; ///< milliseconds
constexpr double longestThought = 12000;
constexpr double slowThought = 2.2;    ///< times as long
constexpr double slowShare = 2.0 / 12; ///< of all people
constexpr double dontKnowShare = 0.06;
constexpr double notApplicableShare = 0.015;
constexpr double dividedShare = 0.25;  ///< of all items
constexpr double groupsApart = 0.7;    ///< levels between the first group and the last
constexpr double yieldingShare = 0.65; ///< who comes nearer to the room in a second vote
constexpr double secretiveShare = 0.05;

constexpr std::array names{"Amara", "Ben",   "Chiara", "David", "Elif",  "Farid", "Grace", "Hannah", "Ivan",  "Julia",
                           "Kofi",  "Lena",  "Marco",  "Nadia", "Oskar", "Priya", "Quinn", "Rosa",   "Samir", "Tove",
                           "Umar",  "Viola", "Wei",    "Xenia", "Yusuf", "Zoe",   "Aiko",  "Bruno",  "Clara", "Diego"};

/// SplitMix64: the same everywhere, unlike the distributions of the standard library.
quint64 mixed(quint64 number)
{
    number += 0x9e3779b97f4a7c15ULL;
    number = (number ^ (number >> 30)) * 0xbf58476d1ce4e5b9ULL;
    number = (number ^ (number >> 27)) * 0x94d049bb133111ebULL;
    return number ^ (number >> 31);
}

double chanceOf(quint64 seed, quint64 who, quint64 about, quint64 of)
{
    const quint64 drawn = mixed(mixed(mixed(mixed(seed) ^ who) ^ about) ^ of);
    return double(drawn >> 11) / double(1ULL << 53);
}

quint64 vote(int item, Round round)
{
    return quint64(item) * 2 + quint64(round);
}

} // namespace

double SimulatedPerson::chance(quint64 about, quint64 of) const
{
    return chanceOf(m_seed, m_number, about, of);
}

/// About 0, with a standard deviation of 1 and no further than 3 away.
double SimulatedPerson::bell(quint64 about, quint64 of) const
{
    const double sum = chance(about, 3 * of) + chance(about, 3 * of + 1) + chance(about, 3 * of + 2);
    return (sum - 1.5) * 2;
}

QString SimulatedPerson::name() const
{
    const quint64 turn = m_number / names.size();
    const QString name = QString::fromLatin1(names[size_t((m_number + mixed(m_seed)) % names.size())]);
    return turn == 0 ? name : QStringLiteral("%1 %2").arg(name).arg(turn + 1);
}

Clock SimulatedPerson::arrives() const
{
    return Clock(qint64(chance(Arrival) * double(lastArrival.count())));
}

int SimulatedPerson::group(int groups) const
{
    if (groups == 0 || chance(Membership, 1) < secretiveShare)
        return -1;
    return int(chance(Membership) * groups);
}

Answer SimulatedPerson::answer(int item, Round round, int group, int groups, std::optional<double> median) const
{
    const double kind = chance(Kind, vote(item, round));
    if (kind < dontKnowShare)
        return Answer::DontKnow;
    if (kind > 1 - notApplicableShare)
        return Answer::NotApplicable;
    const double room = 1.9 + 2.2 * chanceOf(m_seed, theRoom, RoomView, quint64(item));
    const double lot = chanceOf(m_seed, theRoom, RoomSpread, quint64(item));
    const double spread = lot < dividedShare ? 1.3 : 0.4 + 0.5 * lot;
    const double apart = group < 0 || groups < 2 ? 0 : groupsApart * (0.5 - double(group) / (groups - 1));
    double view = room + apart + spread * bell(View, quint64(item));
    if (round == Round::Second && median && chance(Yielding, quint64(item)) < yieldingShare)
        view = (view + 2 * *median) / 3;
    return answerOfLevel(int(std::lround(std::clamp(view, 1.0, double(levelCount)))));
}

Clock SimulatedPerson::thinks(int item, Round round) const
{
    const double thought = std::lerp(shortestThought, longestThought, chance(Thinking, vote(item, round)));
    // Every sixth is slow, so that a small room has its two as well.
    const bool slow = std::fmod(double(m_number) * slowShare + chanceOf(m_seed, theRoom, Slowness, 0), 1) < slowShare;
    return Clock(qint64(slow ? thought * slowThought : thought));
}

/// Two on what they hold for the most urgent, the others where chance has them.
QList<int> SimulatedPerson::dots(int gaps, int each) const
{
    QList<int> dots(gaps, 0);
    if (gaps == 0)
        return dots;
    QList<double> urgent(gaps);
    for (int gap = 0; gap < gaps; ++gap)
        urgent[gap] = chanceOf(m_seed, theRoom, Dots, quint64(gap)) + chance(Dots, quint64(gap));
    QList<int> order(gaps);
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, std::greater(), [&](int gap) { return urgent[gap]; });
    for (int dot = 0; dot < each; ++dot)
        ++dots[order[dot < 2 ? 0 : dot % std::min(gaps, 3)]];
    return dots;
}

} // namespace heartwood::live
