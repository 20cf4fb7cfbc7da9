#pragma once

#include "report/facts.h"

/// What may be said about a change between two rounds. The comparison must be there.
namespace heartwood::report {

QString changeHeadline(const Facts &facts);
QString changeBasis(const Facts &facts); ///< who was compared, on what
QString changeNoise(const Facts &facts); ///< how large a change shows at all

} // namespace heartwood::report
