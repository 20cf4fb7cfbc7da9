#include "ui/organizations.h"

#include "ui/session.h"

namespace heartwood::ui {

QStringList knownOrganizations(Session &session)
{
    const auto assessed = session.assessments().organizations();
    QStringList known = assessed ? *assessed : QStringList();
    if (const auto waves = session.measures().list())
        for (const Measure &wave : *waves)
            if (!wave.sample && !known.contains(wave.organization))
                known << wave.organization;
    return known;
}

} // namespace heartwood::ui
