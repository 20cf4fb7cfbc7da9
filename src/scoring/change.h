#pragma once

#include <QList>
#include <QString>

#include <optional>
#include <vector>

/// Change between two rounds: METHODS section 7. All nodes of a call are one Holm family.
namespace heartwood::scoring {

enum class Design { Paired, Independent };
enum class Verdict { Improved, Declined, NoDetectableChange, UniformShift, TooFew };

struct ChangeInput
{
    std::vector<std::optional<double>> before; ///< paired: matched by position with after
    std::vector<std::optional<double>> after;
};

struct Change
{
    int nBefore = 0;
    int nAfter = 0;
    std::optional<double> meanBefore, meanAfter, diff, ciLow, ciHigh, p, pHolm, g;
    Verdict verdict = Verdict::TooFew;
};

QList<Change> changesOf(Design design, const QList<ChangeInput> &nodes);
QString keyOf(Design design);
QString keyOf(Verdict verdict);

} // namespace heartwood::scoring
