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
    /// Of one organization, or of all, the covered ones too; by kind, then date.
    Result<QList<Measure>> list(const QString &organization = {}) const;
    Result<void> remove(qint64 id);
    /// From now on its figure may be seen. BadArgument where there is no such measure.
    Result<void> uncover(qint64 id);

private:
    Workspace &m_workspace;
};

} // namespace heartwood::storage
