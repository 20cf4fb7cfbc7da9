#include "ui/shippedquestionnaire.h"

#include "model/questionnairedocument.h"

namespace heartwood::ui {

Questionnaire shippedQuestionnaire(const QString &language)
{
    const auto document = builtInQuestionnaire(builtInQuestionnaires().value(0));
    return document ? questionnaireIn(*document, language) : Questionnaire();
}

} // namespace heartwood::ui
