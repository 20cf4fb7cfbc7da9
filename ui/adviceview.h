#pragma once

#include "scoring/scorecard.h"
#include "ui/session.h"

#include <functional>

class QFrame;
class QWidget;

namespace heartwood::ui {

/// Puts something of the page's own below a piece of advice.
using AdviceFooter = std::function<void(QFrame *card, const Advice &advice)>;

/// A practice with its advice for the next level as a card to read: do, why, the first 30 days, effort and effect, and
/// the items it should move.
QWidget *makeAdviceCard(const Round &round, const scoring::PracticeResult &practice, QWidget *parent,
                        const AdviceFooter &footer = {});

} // namespace heartwood::ui
