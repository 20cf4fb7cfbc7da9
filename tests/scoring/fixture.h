#pragma once

#include "model/assessment.h"
#include "model/questionnaire.h"
#include "scoring/maturity.h"

#include <optional>

/// Small questionnaires and rounds, written down as they are meant to be read.
namespace heartwood::scoring::test {

/// items: for each dimension, for each practice, its number of items. Keys are d0, d0.p0, d0.p0.i0 and so on. Variants:
/// full, and first (the first item of each practice). Two pieces of advice for each step, of effort fromLevel and 5.
Questionnaire questionnaireOf(const QList<QList<int>> &items);

/// One row a finished sheet, one character an answer; spaces are for the eye.
Assessment roundOf(const Questionnaire &questionnaire, const QStringList &rows, Mode mode = Mode::Named);
/// Puts respondents into groups, in order: a digit is a group's number, anything else is none.
void setGroups(Assessment &assessment, const QList<Group> &groups, const QString &members);
void setNames(Assessment &assessment, const QStringList &names);

/// The model of a questionnaire's full variant.
Model modelOf(const Questionnaire &questionnaire);

/// Answers that look as if people had given them; the same for the same seed.
class RandomAnswers
{
public:
    explicit RandomAnswers(quint32 seed) : m_state(seed * 2654435761U + 1) {}
    int below(int limit);
    /// One in missing is no level; 0: all are.
    QString row(qsizetype items, int missing);

private:
    quint64 m_state;
};

/// Whether a figure is there and right to 1e-6, the tolerance of the oracle.
bool isNear(const std::optional<double> &figure, double expected);

} // namespace heartwood::scoring::test
