#pragma once

#include "model/questionnaire.h"
#include "scoring/scorecard.h"

class QDate;
class QWidget;

namespace heartwood::ui {

/// The dimensions then and now, and whether the difference is more than noise.
QWidget *makeChangeTable(const Questionnaire &questionnaire, const scoring::Comparison &comparison, const QDate &before,
                         const QDate &after, QWidget *parent);

} // namespace heartwood::ui
