#pragma once

#include <QList>
#include <QXmlStreamWriter>

namespace heartwood::report {

struct Attribute
{
    const char *name;
    QString value; ///< null: the attribute is left out
};
using Attributes = QList<Attribute>;

/// Writes elements that are well-formed XML and, but for its namespaces, HTML. All text goes through plainText.
class Markup
{
public:
    explicit Markup(QByteArray *bytes) : m_writer(bytes) {}

    void open(const char *name, const Attributes &attributes = {});
    void text(const QString &text);
    /// Never `<name/>`, which HTML would take for an opening tag.
    void close();
    void newLine();
    /// An element that holds nothing.
    void single(const char *name, const Attributes &attributes = {});
    void element(const char *name, const QString &text, const Attributes &attributes = {});
    QXmlStreamWriter &writer() { return m_writer; }

private:
    void write(const Attributes &attributes);

    QXmlStreamWriter m_writer;
};

/// "12.50pt", as style sheets and OpenDocument write lengths.
QString points(double length);

} // namespace heartwood::report
