#pragma once

#include <QJsonObject>

/// The oracle's cases, one JSON file each: {"name", "kind", "input", "expected", "tolerance", "source"}. Formulas are
/// in METHODS; each kind's input and result are those of the library's header of the same name.
namespace oracle {

/// The result object of a case; empty for an unknown kind.
QJsonObject resultOf(const QJsonObject &oracleCase);

/// Kind "maturity".
QJsonObject maturity(const QJsonObject &input);

} // namespace oracle
