#pragma once

#include "model/questionnairedocument.h"
#include "model/result.h"

/// What can still be read of a damaged workspace, row by row, into a new one. The damaged file is not touched.
namespace heartwood::storage {

struct Recovered
{
    struct Table
    {
        QString name;
        qint64 rows = 0;
        bool whole = true; ///< false: some could not be read, or nothing is left that they belong to
    };
    QList<Table> tables;
    QStringList problems; ///< of the new workspace, as Workspace::check() says them
};

/// Questionnaires that were lost are taken from the known ones where they are among them. Errors: FileNotFound,
/// CannotOpen, NotAWorkspace, OtherProgram, NewerVersion; Damaged where not even the list of tables can be read;
/// CannotWrite where the new file exists already; DiskFull. No new file is left by any of them.
Result<Recovered> recover(const QString &damaged, const QString &into, const QList<QuestionnaireDocument> &known);

/// What recover would have: tried in a folder that is thrown away, and read by its owner only.
Result<Recovered> recoverable(const QString &damaged, const QList<QuestionnaireDocument> &known);

} // namespace heartwood::storage
