#pragma once

#include "model/jsonnode.h"
#include "model/questionnaire.h"

/// The strict readers behind questionnairedocument.h. Nothing is defaulted; whatever is wrong is noted in the nodes'
/// faults, and what is read then is not to be used.
namespace heartwood {

/// Longest texts, in characters. Chart labels and table rows are laid out for these.
namespace longest {
constexpr qsizetype title = 60, promise = 160, practiceLabel = 14, itemLabel = 32, question = 200, help = 160,
                    anchor = 120, portrait = 320, advice = 140, clause = 90, pole = 40, meaning = 240, essay = 600;
}

/// Keys, numbers and references; no words.
Questionnaire readStructure(const JsonNode &node);
/// The words, put into a structure: exactly those it asks for.
void readCatalogue(const JsonNode &node, const QString &language, Questionnaire &questionnaire);

} // namespace heartwood
