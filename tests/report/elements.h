#pragma once

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

/// A document's elements in their order, as an XML reader sees them.
struct Element
{
    QString name; ///< with its prefix
    QHash<QString, QString> attributes;
    QString text;     ///< of all that it holds
    QStringList path; ///< the elements around it, the outermost first
    qsizetype children = 0;
};

struct Elements
{
    QList<Element> all;
    QString error; ///< why it is not well-formed

    explicit Elements(const QByteArray &xml)
    {
        QXmlStreamReader reader(xml);
        QList<qsizetype> open;
        while (!reader.atEnd()) {
            reader.readNext();
            if (reader.isStartElement()) {
                Element element;
                element.name = reader.qualifiedName().toString();
                for (const QXmlStreamAttribute &attribute : reader.attributes())
                    element.attributes.insert(attribute.qualifiedName().toString(), attribute.value().toString());
                for (const qsizetype place : std::as_const(open))
                    element.path << all[place].name;
                if (!open.isEmpty())
                    ++all[open.last()].children;
                open << all.size();
                all << element;
            } else if (reader.isEndElement()) {
                open.removeLast();
            } else if (reader.isCharacters()) {
                for (const qsizetype place : std::as_const(open))
                    all[place].text += reader.text();
            }
        }
        if (reader.hasError())
            error = reader.errorString() + QStringLiteral(" in line %1").arg(reader.lineNumber());
    }

    /// Those of a name; several are separated by |.
    QList<Element> named(const QString &names) const
    {
        const QStringList wanted = names.split(u'|');
        QList<Element> found;
        for (const Element &element : all)
            if (wanted.contains(element.name))
                found << element;
        return found;
    }
    QStringList texts(const QString &names) const
    {
        QStringList list;
        for (const Element &element : named(names))
            list << element.text;
        return list;
    }
};
