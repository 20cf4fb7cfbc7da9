#pragma once

#include "model/forecast.h"
#include "model/result.h"

/// Leaders' forecasts of customer measures, one a sitting.
namespace heartwood::storage {

class Workspace;

class ForecastStore
{
public:
    explicit ForecastStore(Workspace &workspace) : m_workspace(workspace) {}

    /// Keeps the guesses in ascending order; the new forecast's id. BadArgument without an organization, a date or a
    /// guess, or where a guess is off the kind's scale: detail names it.
    Result<qint64> add(const Forecast &forecast);
    /// Of one organization, or of all; by kind, then date.
    Result<QList<Forecast>> list(const QString &organization = {}) const;
    /// BadArgument where there is none.
    Result<void> remove(qint64 id);

private:
    Workspace &m_workspace;
};

} // namespace heartwood::storage
