#pragma once

#include "model/measure.h"
#include "model/result.h"

/// Customer measures: raw answers, wave by wave.
namespace heartwood::storage {

class Workspace;

class MeasureStore
{
public:
    explicit MeasureStore(Workspace &workspace) : m_workspace(workspace) {}

    Result<qint64> add(const Measure &measure);
    /// Of one organization, or of all; by kind, then date.
    Result<QList<Measure>> list(const QString &organization = {}) const;
    Result<void> remove(qint64 id);

private:
    Workspace &m_workspace;
};

} // namespace heartwood::storage
