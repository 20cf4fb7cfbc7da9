#pragma once

#include "storage/recovery.h"

namespace heartwood::cli {

/// What a recovered workspace may take its questionnaires from.
QList<QuestionnaireDocument> shippedQuestionnaires();

/// What was saved and what was not, a table a line.
QStringList linesOf(const storage::Recovered &recovered);

} // namespace heartwood::cli
