#pragma once

#include "model/assessment.h"

#include <QByteArrayView>

/// Which items an assessment asked, where it left some of its variant's out; inside a caller's transaction.
namespace heartwood::storage {

class Connection;

/// The questionnaire's items by position; none where there is no such questionnaire.
QStringList itemKeysOf(Connection &connection, const QString &questionnaireHash);

/// Keys, as a JSON array.
QByteArray askedText(const QList<int> &asked, const QStringList &itemKeys);
/// None where it is no ascending list of these items.
std::optional<QList<int>> askedIn(QByteArrayView text, const QStringList &itemKeys);

/// What to keep of AssessmentHead::asked: ascending, and nothing where it is all of the variant's. Throws BadArgument
/// where an item is there twice or is none of the variant's.
QList<int> choiceOf(Connection &connection, const AssessmentHead &head);

} // namespace heartwood::storage
