#include "storage/migrations.h"

#include "storage/connection.h"
#include "storage/schema1.h"
#include "storage/schema2.h"
#include "storage/schema3.h"
#include "storage/schema4.h"
#include "storage/workspace.h"

namespace heartwood::storage {

namespace {

/// Both are part of the file's first page, and roll back with it.
void stamp(Connection &connection, qsizetype schema)
{
    connection.script("PRAGMA application_id = " + QByteArray::number(applicationId) +
                      "; PRAGMA user_version = " + QByteArray::number(schema));
}

void takeStep(Connection &connection, const Migration &step, qsizetype number)
{
    try {
        step(connection);
        stamp(connection, number);
    } catch (Failure &failure) {
        failure.error.detail.prepend(QStringLiteral("step %1: ").arg(number));
        throw;
    }
}

/// Steps may rebuild tables that others refer to; SQLite can only stop minding outside a transaction.
void requireWholeReferences(Connection &connection)
{
    Statement violation(connection, "SELECT \"table\" FROM pragma_foreign_key_check");
    if (violation.next())
        connection.fail(ErrorCode::MigrationFailed, QStringLiteral("references of ") + violation.text(0));
}

} // namespace

int currentSchema()
{
    return int(migrations().size());
}

const QList<Migration> &migrations()
{
    static const QList<Migration> steps{createSchema1, migrateToSchema2, migrateToSchema3, migrateToSchema4};
    return steps;
}

int schemaOf(Connection &connection)
{
    Statement version(connection, "SELECT user_version FROM pragma_user_version");
    version.next();
    return int(version.integer(0));
}

void migrate(Connection &connection, const QList<Migration> &steps)
{
    connection.script("PRAGMA foreign_keys = OFF");
    {
        Transaction transaction(connection, Transaction::Kind::Write);
        for (qsizetype done = schemaOf(connection); done < steps.size(); ++done)
            takeStep(connection, steps[done], done + 1);
        requireWholeReferences(connection);
        transaction.commit();
    }
    connection.script("PRAGMA foreign_keys = ON");
}

} // namespace heartwood::storage
