#pragma once

#include <QJsonObject>
#include <QStringList>

/// As much of JSON Schema 2020-12 as questionnaire.schema.json uses; a keyword it doesn't know is an error too, so that
/// no rule goes unchecked.
class JsonSchema
{
public:
    explicit JsonSchema(QJsonObject root) : m_root(std::move(root)) {}

    /// What of the value is against the schema, each with its path; empty: valid.
    QStringList errors(const QJsonValue &value) const { return check(value, m_root, QStringLiteral("$")); }

private:
    QStringList check(const QJsonValue &value, const QJsonObject &schema, const QString &path) const;
    QStringList checkKeyword(const QString &keyword, const QJsonValue &rule, const QJsonValue &value,
                             const QJsonObject &schema, const QString &path) const;
    QStringList checkText(const QString &keyword, const QJsonValue &rule, const QString &text,
                          const QString &path) const;
    QStringList checkObject(const QString &keyword, const QJsonValue &rule, const QJsonObject &object,
                            const QJsonObject &schema, const QString &path) const;
    QStringList checkArray(const QString &keyword, const QJsonValue &rule, const QJsonArray &array,
                           const QString &path) const;

    QJsonObject m_root;
};
