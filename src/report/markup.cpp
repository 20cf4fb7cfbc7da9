#include "report/markup.h"

#include "model/plaintext.h"

namespace heartwood::report {

void Markup::write(const Attributes &attributes)
{
    for (const Attribute &attribute : attributes)
        if (!attribute.value.isNull())
            m_writer.writeAttribute(QString::fromLatin1(attribute.name), plainText(attribute.value));
}

void Markup::open(const char *name, const Attributes &attributes)
{
    m_writer.writeStartElement(QString::fromLatin1(name));
    write(attributes);
}

void Markup::text(const QString &text)
{
    m_writer.writeCharacters(plainText(text));
}

void Markup::close()
{
    m_writer.writeCharacters(QStringLiteral("")); // ends the opening tag
    m_writer.writeEndElement();
}

void Markup::newLine()
{
    m_writer.writeCharacters(QStringLiteral("\n"));
}

void Markup::single(const char *name, const Attributes &attributes)
{
    m_writer.writeEmptyElement(QString::fromLatin1(name));
    write(attributes);
}

void Markup::element(const char *name, const QString &text, const Attributes &attributes)
{
    open(name, attributes);
    this->text(text);
    close();
}

QString points(double length)
{
    return QString::number(length, 'f', 2) + QStringLiteral("pt");
}

} // namespace heartwood::report
