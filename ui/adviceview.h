#pragma once

#include "scoring/scorecard.h"
#include "ui/session.h"

class QWidget;

namespace heartwood::ui {

/// A practice with its advice for the next level as a card to read: do, why, the first 30 days, effort and effect, and
/// the items it should move.
QWidget *makeAdviceCard(const Round &round, const scoring::PracticeResult &practice, QWidget *parent);

} // namespace heartwood::ui
