#pragma once

#include "model/measure.h"

#include <QJsonObject>

/// What customers answered, in figures: {"nps": ...}, {"csat": ...} or {"ces": ...}, field by field as the published
/// cases name them.
namespace heartwood::exchange {

/// before: the wave before, of the same kind; null where there is none. With it, NPS gets an nps_change. Of a covered
/// wave nothing is told but {"covered": true}.
QJsonObject measureJson(const Measure &measure, const Measure *before);

} // namespace heartwood::exchange
