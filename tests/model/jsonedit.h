#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

/// A copy of a value with one place replaced: names and indexes joined by slashes. Undefined takes a member away.
inline QJsonValue edited(const QJsonValue &value, const QStringList &path, const QJsonValue &replacement)
{
    if (path.isEmpty())
        return replacement;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const int index = path.first().toInt();
        if (index == array.size())
            array.append(replacement);
        else
            array[index] = edited(array[index], path.mid(1), replacement);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue member = edited(object[path.first()], path.mid(1), replacement);
    if (member.isUndefined())
        object.remove(path.first());
    else
        object[path.first()] = member;
    return object;
}

/// Parses a value that need not be an object or an array; empty text: Undefined.
inline QJsonValue valueOf(const QString &json)
{
    if (json.isEmpty())
        return QJsonValue::Undefined;
    return QJsonDocument::fromJson('[' + json.toUtf8() + ']')[0];
}
