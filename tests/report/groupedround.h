#pragma once

#include "fixtures.h"

#include <array>

namespace fixtures {

/// The same three answers to the questions of every practice.
void answerAll(Round &round, int respondent, const QByteArray &threeAnswers);
/// Leaders (Board), others (Office) and a front line (Shops) of so many people each; each group of one mind, and none
/// like another: the means of a person's answers are 14/3, 3 and 4/3. Scored as the program scores.
Round groupedRound(const std::array<int, 3> &sizes, heartwood::Mode mode);

} // namespace fixtures
