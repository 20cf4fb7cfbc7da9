#pragma once

#include "report/facts.h"

/// Slides, one finding each; composed only where there are scores, but for those that need none. Headlines are those of
/// the report's sections, so that the two never differ.
namespace heartwood::report {

std::optional<Section> ninetySlide(const Facts &facts);
std::optional<Section> standingSlide(const Facts &facts);
std::optional<Section> aspectsSlide(const Facts &facts);
std::optional<Section> holdsSlide(const Facts &facts);
Section dimensionSlide(const Facts &facts, int position);
std::optional<Section> agreementSlide(const Facts &facts);
std::optional<Section> changeSlide(const Facts &facts);
std::optional<Section> measuresSlide(const Facts &facts);
std::optional<Section> prioritiesSlide(const Facts &facts);
std::optional<Section> planSlide(const Facts &facts);
std::optional<Section> actionsSlide(const Facts &facts);

} // namespace heartwood::report
