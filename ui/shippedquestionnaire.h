#pragma once

#include "model/questionnaire.h"

namespace heartwood::ui {

/// The questionnaire that ships with the program, in this language; no workspace is touched.
Questionnaire shippedQuestionnaire(const QString &language);

} // namespace heartwood::ui
