#include "jsonschema.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace {

bool isOfType(const QJsonValue &value, const QString &type)
{
    return (type == u"object" && value.isObject()) || (type == u"array" && value.isArray()) ||
           (type == u"string" && value.isString()) ||
           (type == u"integer" && value.isDouble() && value.toDouble() == value.toInt(-1));
}

QStringList unless(bool good, const QString &path, const QString &keyword)
{
    return good ? QStringList() : QStringList{path + QStringLiteral(": ") + keyword};
}

} // namespace

QStringList JsonSchema::check(const QJsonValue &value, const QJsonObject &schema, const QString &path) const
{
    static const QStringList remarks{u"$schema"_qs, u"$id"_qs, u"$defs"_qs, u"title"_qs, u"description"_qs};
    QStringList errors;
    for (auto rule = schema.begin(); rule != schema.end(); ++rule) {
        if (!remarks.contains(rule.key()))
            errors += checkKeyword(rule.key(), rule.value(), value, schema, path);
    }
    return errors;
}

QStringList JsonSchema::checkKeyword(const QString &keyword, const QJsonValue &rule, const QJsonValue &value,
                                     const QJsonObject &schema, const QString &path) const
{
    if (keyword == u"$ref")
        return check(value, m_root[u"$defs"][rule.toString().section(u'/', -1)].toObject(), path);
    if (keyword == u"type")
        return unless(isOfType(value, rule.toString()), path, keyword);
    if (keyword == u"const")
        return unless(value == rule, path, keyword);
    if (keyword == u"enum")
        return unless(rule.toArray().contains(value), path, keyword);
    if (keyword == u"minimum")
        return unless(value.toDouble() >= rule.toDouble(), path, keyword);
    if (keyword == u"maximum")
        return unless(value.toDouble() <= rule.toDouble(), path, keyword);
    if (keyword == u"oneOf") {
        int valid = 0;
        for (const auto choice : rule.toArray())
            valid += check(value, choice.toObject(), path).isEmpty();
        return unless(valid == 1, path, keyword);
    }
    if (value.isString())
        return checkText(keyword, rule, value.toString(), path);
    if (value.isObject())
        return checkObject(keyword, rule, value.toObject(), schema, path);
    return value.isArray() ? checkArray(keyword, rule, value.toArray(), path) : QStringList();
}

QStringList JsonSchema::checkText(const QString &keyword, const QJsonValue &rule, const QString &text,
                                  const QString &path) const
{
    if (keyword == u"minLength")
        return unless(text.size() >= rule.toInt(), path, keyword);
    if (keyword == u"maxLength")
        return unless(text.size() <= rule.toInt(), path, keyword);
    if (keyword == u"pattern")
        return unless(QRegularExpression(rule.toString()).match(text).hasMatch(), path, keyword);
    return {path + QStringLiteral(": unknown keyword ") + keyword};
}

QStringList JsonSchema::checkObject(const QString &keyword, const QJsonValue &rule, const QJsonObject &object,
                                    const QJsonObject &schema, const QString &path) const
{
    QStringList errors;
    if (keyword == u"required") {
        for (const auto name : rule.toArray())
            errors += unless(object.contains(name.toString()), path, keyword);
        return errors;
    }
    if (keyword == u"minProperties")
        return unless(object.size() >= rule.toInt(), path, keyword);
    const QJsonObject properties = schema[u"properties"].toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString place = path + QLatin1Char('.') + member.key();
        const bool own = properties.contains(member.key());
        if (keyword == u"properties" && own)
            errors += check(member.value(), properties[member.key()].toObject(), place);
        else if (keyword == u"propertyNames")
            errors += check(member.key(), rule.toObject(), place);
        else if (keyword == u"additionalProperties" && !own)
            errors += rule.isObject() ? check(member.value(), rule.toObject(), place) : unless(false, place, keyword);
        else if (keyword != u"properties" && keyword != u"additionalProperties")
            errors += place + QStringLiteral(": unknown keyword ") + keyword;
    }
    return errors;
}

QStringList JsonSchema::checkArray(const QString &keyword, const QJsonValue &rule, const QJsonArray &array,
                                   const QString &path) const
{
    if (keyword == u"minItems")
        return unless(array.size() >= rule.toInt(), path, keyword);
    if (keyword == u"maxItems")
        return unless(array.size() <= rule.toInt(), path, keyword);
    QStringList errors;
    if (keyword == u"uniqueItems") {
        for (qsizetype i = 0; i < array.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j)
                errors += unless(array[i] != array[j], path, keyword);
        }
        return errors;
    }
    if (keyword != u"items")
        return {path + QStringLiteral(": unknown keyword ") + keyword};
    for (qsizetype i = 0; i < array.size(); ++i)
        errors += check(array[i], rule.toObject(), QStringLiteral("%1[%2]").arg(path).arg(i));
    return errors;
}
