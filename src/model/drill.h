#pragma once

#include "model/questionnaire.h"
#include "model/result.h"

#include <QByteArray>

/// The crisis drill: a public failure told hour by hour, and what a room would do about it.
namespace heartwood {

/// Largest document that is read: a drill comes with the program, or lies in somebody's workspace.
constexpr qsizetype maxDrillBytes = qsizetype(256) * 1024;

struct DrillQuestion
{
    QString key;
    QString question;
    QString help;
    std::array<QString, levelCount> choices; ///< different behaviours, in no order of merit
    bool operator==(const DrillQuestion &) const = default;
};

struct Drill
{
    QString key;     ///< public-failure
    QString version; ///< 1.0
    QString language;
    QString title;
    QStringList scenario; ///< paragraphs
    QList<DrillQuestion> questions;
    QString closing; ///< what to write down afterwards
    bool operator==(const Drill &) const = default;
};

/// One document, {"format": 1, ...}, in one language. Every fault is told with its JSON path; BadQuestionnaire where
/// there is any; TooLarge.
Result<Drill> readDrill(const QByteArray &json);
/// What readDrill reads, in one canonical spelling.
QByteArray drillDocument(const Drill &drill);

/// The drill that ships with the program; in English where that language is missing. Its resources must be linked in.
Result<Drill> builtInDrill(const QString &language);

} // namespace heartwood
