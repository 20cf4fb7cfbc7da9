#pragma once

#include "report/reportdocument.h"

/// Reports at the edges of what a layout has to hold, made of the program's own questionnaire.
namespace extremes {

enum class Script { English, Unbroken, German, Arabic, Japanese };
enum class Answers { Mixed, NotApplicable, Open };
enum class Notes { None, All };

struct Extreme
{
    Script script = Script::English;
    int people = 1;
    Notes notes = Notes::None;
    Answers answers = Answers::Mixed;
};

/// Names of 200 characters; notes of up to 5,000 (one on every question) where there are any, in the script.
QString nameOf(Script script, int seed = 0);
QString noteOf(Script script, int length);

/// Holds what a document is composed of.
class Round
{
public:
    explicit Round(const Extreme &extreme);
    heartwood::report::ReportDocument document(heartwood::report::Cut cut) const;

private:
    Extreme m_extreme;
    heartwood::Questionnaire m_questionnaire;
    heartwood::Assessment m_assessment;
    heartwood::Assessment m_previous;
    heartwood::scoring::Scorecard m_scorecard;
    heartwood::scoring::Comparison m_comparison;
};

/// All combinations that are tested, each with a name that says which it is.
QList<std::pair<QByteArray, Extreme>> all();

} // namespace extremes
