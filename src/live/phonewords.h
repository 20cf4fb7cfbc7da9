#pragma once

#include <QJsonObject>

namespace heartwood::live {

/// Every text of the phone's page by key, in the language and with the direction of the default locale ("lang",
/// "dir"): the answer to GET /words. A text that depends on a number is {"forms": [texts], "pick": digits}, in which
/// the digit at n (below 200, else at 100 + n modulo 100) says which of the forms n takes.
QJsonObject phoneWords();

} // namespace heartwood::live
