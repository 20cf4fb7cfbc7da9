#include "storage/askeditems.h"

#include "storage/connection.h"

#include "model/questionnairedocument.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace heartwood::storage {

namespace {

/// Only the document says which these are.
QList<int> variantItems(Connection &connection, const AssessmentHead &head)
{
    Statement row(connection, "SELECT document FROM questionnaire WHERE hash = ?", head.questionnaireHash);
    const auto document =
        row.next() ? std::optional(readKeptQuestionnaireDocument(row.bytes(0).toByteArray())) : std::nullopt;
    if (!document || !*document)
        connection.fail(ErrorCode::Damaged, QStringLiteral("questionnaire ") + head.questionnaireHash);
    const Questionnaire questionnaire = questionnaireIn(**document, QStringLiteral("en"));
    const Variant *variant = questionnaire.variant(head.variant);
    return variant ? variant->items : QList<int>();
}

} // namespace

QStringList itemKeysOf(Connection &connection, const QString &questionnaireHash)
{
    QStringList keys;
    Statement row(connection, "SELECT key FROM questionnaire_item WHERE questionnaire = ? ORDER BY position",
                  questionnaireHash);
    while (row.next())
        keys.append(row.text(0));
    return keys;
}

QByteArray askedText(const QList<int> &asked, const QStringList &itemKeys)
{
    QJsonArray keys;
    for (const int item : asked)
        keys.append(itemKeys[item]);
    return QJsonDocument(keys).toJson(QJsonDocument::Compact);
}

std::optional<QList<int>> askedIn(QByteArrayView text, const QStringList &itemKeys)
{
    const QJsonArray keys = QJsonDocument::fromJson(text.toByteArray()).array();
    QList<int> asked;
    for (const auto key : keys)
        asked.append(int(itemKeys.indexOf(key.toString())));
    const bool ascending = std::ranges::adjacent_find(asked, std::ranges::greater_equal()) == asked.end();
    return !asked.isEmpty() && asked.first() >= 0 && ascending ? std::optional(asked) : std::nullopt;
}

QList<int> choiceOf(Connection &connection, const AssessmentHead &head)
{
    if (head.asked.isEmpty())
        return {};
    QList<int> choice = head.asked;
    std::ranges::sort(choice);
    const QList<int> all = variantItems(connection, head);
    const bool twice = std::ranges::adjacent_find(choice) != choice.end();
    if (twice || !std::ranges::all_of(choice, [&all](int item) { return all.contains(item); }))
        connection.fail(ErrorCode::BadArgument, QStringLiteral("items"));
    return choice.size() < all.size() ? choice : QList<int>();
}

} // namespace heartwood::storage
