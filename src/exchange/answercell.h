#pragma once

#include "model/assessment.h"

#include <QByteArrayView>

/// The spellings of one cell of an answer file.
namespace heartwood::exchange {

/// 1 to 5 (3.0 is 3), NA and DK in any case, empty; none for anything else.
std::optional<Answer> answerOfCell(QByteArrayView cell);
QByteArrayView cellOfAnswer(Answer answer);

struct DatedKind
{
    EvidenceKind kind{};
    std::optional<QDate> date;
};
/// affirmation@2026-05-01;artefact: each kind at most once; none for anything else.
std::optional<QList<DatedKind>> evidenceOfCell(QByteArrayView cell);

} // namespace heartwood::exchange
