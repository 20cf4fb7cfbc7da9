#pragma once

#include "report/facts.h"

/// The report's parts, one file each. None where there is nothing to say.
namespace heartwood::report {

Cover coverOf(const Facts &facts, const QString &author);
Section summarySection(const Facts &facts);
std::optional<Section> changeSection(const Facts &facts);
Section dimensionSection(const Facts &facts, int position);
std::optional<Section> groupsSection(const Facts &facts);
std::optional<Section> adviceSection(const Facts &facts);
Section appendixSection(const Facts &facts);
Section methodSection(const Facts &facts);

} // namespace heartwood::report
