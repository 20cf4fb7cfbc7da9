#pragma once

#include "report/facts.h"

/// The report's parts, one file each. None where there is nothing to say.
namespace heartwood::report {

Cover coverOf(const Facts &facts, const ReportInput &input);
std::optional<Section> ninetySection(const Facts &facts);
Section summarySection(const Facts &facts);
std::optional<Section> aspectsSection(const Facts &facts);
std::optional<Section> holdsSection(const Facts &facts);
std::optional<Section> changeSection(const Facts &facts);
Section dimensionSection(const Facts &facts, int position);
std::optional<Section> agreementSection(const Facts &facts);
std::optional<Section> measuresSection(const Facts &facts);
std::optional<Section> roomSection(const Facts &facts);
std::optional<Section> roadmapSection(const Facts &facts);
std::optional<Section> agendaSection(const Facts &facts);
Section methodSection(const Facts &facts);
std::optional<Section> appendixSection(const Facts &facts);

} // namespace heartwood::report
