#include "report/pdfmetadata.h"

#include "report/markup.h"

namespace heartwood::report {
namespace {

/// A property whose value is a list of one: kind is rdf:Alt, rdf:Bag or rdf:Seq.
void writeList(Markup &markup, const char *name, const char *kind, const QString &text)
{
    if (text.isEmpty())
        return;
    const bool alternatives = qstrcmp(kind, "rdf:Alt") == 0;
    markup.open(name);
    markup.open(kind);
    markup.element("rdf:li", text, {{"xml:lang", alternatives ? QStringLiteral("x-default") : QString()}});
    markup.close();
    markup.close();
}

void writeProperties(Markup &markup, const PdfMetadata &metadata, bool pdfA)
{
    const QString date = metadata.written.toString(Qt::ISODate);
    markup.element("dc:format", QStringLiteral("application/pdf"));
    writeList(markup, "dc:title", "rdf:Alt", metadata.title);
    writeList(markup, "dc:creator", "rdf:Seq", metadata.author);
    writeList(markup, "dc:description", "rdf:Alt", metadata.subject);
    writeList(markup, "dc:language", "rdf:Bag", metadata.language);
    markup.element("xmp:CreateDate", date);
    markup.element("xmp:ModifyDate", date);
    markup.element("xmp:CreatorTool", metadata.creator);
    markup.element("pdf:Producer", metadata.producer);
    if (!pdfA)
        return;
    markup.element("pdfaid:part", QStringLiteral("1"));
    markup.element("pdfaid:conformance", QStringLiteral("B"));
}

} // namespace

QString pdfDate(const QDateTime &utc)
{
    return utc.toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
}

QByteArray xmpOf(const PdfMetadata &metadata, bool pdfA)
{
    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    QByteArray xml;
    Markup markup(&xml);
    markup.open("x:xmpmeta", {{"xmlns:x", QStringLiteral("adobe:ns:meta/")}});
    markup.open("rdf:RDF", {{"xmlns:rdf", rdf}});
    markup.open("rdf:Description", {{"rdf:about", QStringLiteral("")},
                                    {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
                                    {"xmlns:xmp", QStringLiteral("http://ns.adobe.com/xap/1.0/")},
                                    {"xmlns:pdf", QStringLiteral("http://ns.adobe.com/pdf/1.3/")},
                                    {"xmlns:pdfaid", QStringLiteral("http://www.aiim.org/pdfa/ns/id/")}});
    writeProperties(markup, metadata, pdfA);
    markup.close();
    markup.close();
    markup.close();
    // The identifier is the one that the XMP specification gives to every packet.
    return QByteArrayLiteral("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n") + xml +
           QByteArrayLiteral("\n<?xpacket end=\"w\"?>");
}

} // namespace heartwood::report
