#pragma once

#include "scoring/scorecard.h"

#include <QStringList>

namespace heartwood::scoring {

/// What a few items said in two rounds: the mean of their means, 1 to 5, over the same items before and after. Whether
/// a difference is more than noise is for a whole practice to say (change.h).
struct ItemsMoved
{
    int items = 0;
    double before = 0;
    double after = 0;
};

/// Over those of these items that both rounds asked and both show; none where there is no such item.
std::optional<ItemsMoved> itemsMoved(const QStringList &keys, const Questionnaire &questionnaireBefore,
                                     const Scorecard &before, const Questionnaire &questionnaireAfter,
                                     const Scorecard &after);

} // namespace heartwood::scoring
