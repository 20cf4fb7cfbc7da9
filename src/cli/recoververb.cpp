#include "cli/recovery.h"
#include "cli/verbs.h"

namespace heartwood::cli {

QList<QuestionnaireDocument> shippedQuestionnaires()
{
    QList<QuestionnaireDocument> documents;
    for (const QString &key : builtInQuestionnaires())
        if (auto document = builtInQuestionnaire(key))
            documents << *std::move(document);
    return documents;
}

QStringList linesOf(const storage::Recovered &recovered)
{
    QStringList lines;
    for (const storage::Recovered::Table &table : recovered.tables)
        if (table.rows > 0 || !table.whole)
            lines << (table.whole ? QStringLiteral("%1: %2 rows") : QStringLiteral("%1: %2 rows, others are lost"))
                         .arg(table.name)
                         .arg(table.rows);
    return lines + recovered.problems;
}

Outcome recoverWorkspace(const Arguments &arguments)
{
    const auto recovered =
        storage::recover(arguments.place(0), arguments.value(QStringLiteral("o")), shippedQuestionnaires());
    if (!recovered)
        return recovered.error();
    return (linesOf(*recovered).join(u'\n') + u'\n').toUtf8();
}

} // namespace heartwood::cli
