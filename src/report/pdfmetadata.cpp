#include "report/pdfmetadata.h"

#include <QList>

namespace heartwood::report {
namespace {

struct Object
{
    QByteArray number; ///< "1", as in "1 0 obj"
    QByteArray text;   ///< from its number to endobj
};

/// The object that holds this offset.
Object objectAround(const QByteArray &pdf, qsizetype offset)
{
    const qsizetype mark = pdf.lastIndexOf(" 0 obj", offset);
    const qsizetype start = pdf.lastIndexOf('\n', mark) + 1;
    const QByteArray end = QByteArrayLiteral("endobj\n");
    return {pdf.mid(start, mark - start), pdf.mid(start, pdf.indexOf(end, offset) + end.size() - start)};
}

/// A text string in hexadecimal UTF-16, so that nothing in it needs escaping.
QByteArray textString(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray between(const QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype start = text.lastIndexOf(from) + from.size();
    return text.mid(start, text.indexOf(to, start) - start);
}

void extendInformation(Object &information, const QString &author, const QString &subject)
{
    QByteArray entries;
    if (!author.isEmpty())
        entries += "/Author " + textString(author) + '\n';
    entries += "/Subject " + textString(subject) + '\n';
    information.text.insert(information.text.lastIndexOf(">>"), entries);
}

void extendXmp(Object &metadata, const QString &author, const QString &subject)
{
    QByteArray words = "<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" rdf:about=\"\">";
    if (!author.isEmpty())
        words += "<dc:creator><rdf:Seq><rdf:li>" + author.toHtmlEscaped().toUtf8() + "</rdf:li></rdf:Seq></dc:creator>";
    words += "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + subject.toHtmlEscaped().toUtf8() +
             "</rdf:li></rdf:Alt></dc:description></rdf:Description>\n  ";
    metadata.text.insert(metadata.text.indexOf("</rdf:RDF>"), words);
    const QByteArray length = between(metadata.text, "/Length ", "\n");
    metadata.text.replace("/Length " + length, "/Length " + QByteArray::number(length.toInt() + words.size()));
}

void appendUpdate(QByteArray &pdf, const QList<Object> &objects)
{
    QByteArray trailer = between(pdf, "trailer\n<<\n", ">>\nstartxref");
    const QByteArray previous = between(pdf, "startxref\n", "%%EOF").trimmed();
    QByteArray table = "xref\n";
    for (const Object &object : objects) {
        table += object.number + " 1\n" + QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += object.text;
    }
    const QByteArray start = QByteArray::number(pdf.size());
    pdf += table + "trailer\n<<\n" + trailer + "/Prev " + previous + "\n>>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace

QByteArray withAuthorAndSubject(QByteArray pdf, const QString &author, const QString &subject)
{
    Object information = objectAround(pdf, pdf.indexOf("/CreationDate"));
    extendInformation(information, author, subject);
    QList<Object> objects{information};
    if (const qsizetype xmp = pdf.indexOf("<?xpacket begin"); xmp > 0) {
        Object metadata = objectAround(pdf, xmp);
        extendXmp(metadata, author, subject);
        objects << metadata;
    }
    if (!pdf.endsWith('\n'))
        pdf += '\n';
    appendUpdate(pdf, objects);
    return pdf;
}

} // namespace heartwood::report
