#pragma once

#include "cli/arguments.h"

/// The verbs: one table that says what each takes, and one function a verb.
namespace heartwood::cli {

struct Verb
{
    QString name;
    QString synopsis; ///< what follows the name, as the help prints it
    QString purpose;
    QList<OptionSpec> options;
    qsizetype leastPlaces = 1;
    qsizetype mostPlaces = 1;
    bool paints = false; ///< needs fonts, so a QGuiApplication
    Outcome (*run)(const Arguments &arguments) = nullptr;
};

const QList<Verb> &verbs();
const Verb *verbOf(const QString &name); ///< null where there is none

Outcome importAnswers(const Arguments &arguments);
Outcome makeSample(const Arguments &arguments);
Outcome listAssessments(const Arguments &arguments);
Outcome showScore(const Arguments &arguments);
Outcome setTargets(const Arguments &arguments);
Outcome handleMeasure(const Arguments &arguments);
Outcome writeReports(const Arguments &arguments);
Outcome writeChart(const Arguments &arguments);
Outcome handleQuestionnaire(const Arguments &arguments);
Outcome checkWorkspace(const Arguments &arguments);
Outcome recoverWorkspace(const Arguments &arguments);
Outcome protectWorkspace(const Arguments &arguments);
Outcome runWorkshop(const Arguments &arguments);

} // namespace heartwood::cli
