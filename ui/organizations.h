#pragma once

#include <QStringList>

namespace heartwood::ui {

class Session;

/// Of assessments, the one used last first, then of customers' waves; the sample's aside.
QStringList knownOrganizations(Session &session);

} // namespace heartwood::ui
