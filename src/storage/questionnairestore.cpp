#include "storage/questionnairestore.h"

#include "storage/connection.h"
#include "storage/workspace.h"

namespace heartwood::storage {

namespace {

void insertItems(Connection &connection, const Questionnaire &questionnaire)
{
    for (qsizetype i = 0; i < questionnaire.items.size(); ++i) {
        const Item &item = questionnaire.items[i];
        run(connection, "INSERT INTO questionnaire_item (questionnaire, position, key, practice) VALUES (?, ?, ?, ?)",
            questionnaire.hash, i, item.key, questionnaire.practices[item.practice].key);
    }
    for (const Variant &variant : questionnaire.variants) {
        run(connection, "INSERT INTO questionnaire_variant (questionnaire, key, items) VALUES (?, ?, ?)",
            questionnaire.hash, variant.key, variant.items.size());
    }
}

void insert(Connection &connection, const QuestionnaireDocument &document)
{
    run(connection, "INSERT INTO questionnaire (hash, key, version, document) VALUES (?, ?, ?, ?)", document.hash,
        document.key, document.version, QByteArrayView(document.bytes));
    insertItems(connection, questionnaireIn(document, QStringLiteral("en")));
}

/// The hash is the promise that an old assessment reads as it did; a document that no longer has it is damage.
QuestionnaireDocument documentIn(Connection &connection, const Statement &row)
{
    const QString hash = row.text(0);
    auto document = readKeptQuestionnaireDocument(row.bytes(1).toByteArray());
    if (!document || document->hash != hash)
        connection.fail(ErrorCode::Damaged, QStringLiteral("questionnaire ") + hash);
    return *std::move(document);
}

} // namespace

bool keepOverLost(Connection &connection, const QuestionnaireDocument &document)
{
    const bool kept = run(connection, "DELETE FROM questionnaire WHERE hash = ?", document.hash) != 0;
    Statement asked(connection, "SELECT 1 FROM assessment WHERE questionnaire = ?", document.hash);
    if (!kept && !asked.next())
        return false;
    for (const char *part : {"DELETE FROM questionnaire_item WHERE questionnaire = ?",
                             "DELETE FROM questionnaire_variant WHERE questionnaire = ?"})
        run(connection, part, document.hash);
    insert(connection, document);
    return true;
}

Result<QString> QuestionnaireStore::keep(const QuestionnaireDocument &document)
{
    Connection &connection = m_workspace.connection();
    return writing(connection, [&] {
        Statement kept(connection, "SELECT 1 FROM questionnaire WHERE hash = ?", document.hash);
        if (!kept.next())
            insert(connection, document);
        return document.hash;
    });
}

Result<QuestionnaireDocument> QuestionnaireStore::load(const QString &hash) const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        Statement row(connection, "SELECT hash, document FROM questionnaire WHERE hash = ?", hash);
        if (!row.next())
            connection.fail(ErrorCode::NoSuchQuestionnaire, hash);
        return documentIn(connection, row);
    });
}

Result<QList<QuestionnaireDocument>> QuestionnaireStore::list() const
{
    Connection &connection = m_workspace.connection();
    return reading(connection, [&] {
        QList<QuestionnaireDocument> documents;
        Statement row(connection, "SELECT hash, document FROM questionnaire ORDER BY key, version, hash");
        while (row.next())
            documents.append(documentIn(connection, row));
        return documents;
    });
}

} // namespace heartwood::storage
