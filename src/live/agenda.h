#pragma once

#include "live/workshop.h"

namespace heartwood::live {

/// Items, as positions, in the order in which to talk about them: spread (levels from the room's mean, on average)
/// times importance (1 to 5, as Plan::items; missing ones are 3). What fewer than five levels say comes last; ties
/// keep the questionnaire's order.
QList<int> agendaOf(const Workshop &workshop, const QList<int> &importance);

/// The independent votes as an assessment to be scored: everybody who may vote and has answered, finished. The rest of
/// the head, and the aims, are the caller's. itemCount is the questionnaire's.
Assessment assessmentOf(const Workshop &workshop, int itemCount);

} // namespace heartwood::live
