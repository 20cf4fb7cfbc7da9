#include "report/odtwriter.h"

#include "report/fileoutput.h"
#include "report/odtparts.h"

namespace heartwood::report {
namespace odt {
namespace {

constexpr char mediaType[] = "application/vnd.oasis.opendocument.text";

QByteArray metaXml(const ReportDocument &document)
{
    QByteArray bytes;
    Markup markup(&bytes);
    markup.writer().writeStartDocument();
    markup.open("office:document-meta", rootAttributes());
    markup.open("office:meta");
    markup.element("meta:generator", QStringLiteral("Heartwood/" HEARTWOOD_VERSION));
    markup.element("dc:title", document.title);
    markup.element("dc:subject", document.subject);
    if (!document.author.isEmpty()) {
        markup.element("meta:initial-creator", document.author);
        markup.element("dc:creator", document.author);
    }
    if (document.date.isValid())
        markup.element("dc:date", document.date.startOfDay(Qt::UTC).toString(QStringLiteral("yyyy-MM-ddThh:mm:ss")));
    markup.element("dc:language", document.language);
    markup.close();
    markup.close();
    return bytes;
}

void writeFileEntry(Markup &markup, const QString &path, const QString &type)
{
    markup.single("manifest:file-entry", {{"manifest:full-path", path},
                                          {"manifest:version", path == u"/" ? QStringLiteral("1.3") : QString()},
                                          {"manifest:media-type", type}});
}

QByteArray manifestXml(const QList<ZipEntry> &entries)
{
    QByteArray bytes;
    Markup markup(&bytes);
    markup.writer().writeStartDocument();
    markup.open("manifest:manifest",
                {{"xmlns:manifest", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0")},
                 {"manifest:version", QStringLiteral("1.3")}});
    writeFileEntry(markup, QStringLiteral("/"), QString::fromLatin1(mediaType));
    for (const ZipEntry &entry : entries)
        writeFileEntry(markup, entry.name,
                       entry.name.endsWith(QLatin1String(".png")) ? QStringLiteral("image/png")
                                                                  : QStringLiteral("text/xml"));
    markup.close();
    return bytes;
}

} // namespace
} // namespace odt

Result<QByteArray> odtOf(const ReportDocument &document, QPageSize::PageSizeId paper)
{
    const QSizeF size = QPageSize::size(paper, QPageSize::Point);
    const PageStyle style = paperStyle(document.accent);
    odt::Content content(size, style);
    content.writeCover(document.cover);
    if (document.contents)
        content.writeContents(document.sections);
    for (const Section &section : document.sections)
        content.writeSection(section, &section == &document.sections.first());
    QList<ZipEntry> entries{{.name = QStringLiteral("content.xml"), .bytes = content.xml()},
                            {.name = QStringLiteral("styles.xml"), .bytes = odt::stylesXml(document, size, style)},
                            {.name = QStringLiteral("meta.xml"), .bytes = odt::metaXml(document)}};
    entries << content.pictures();
    const QByteArray manifest = odt::manifestXml(entries);
    // The first, and as it is: so that the kind of file can be told from its first bytes.
    entries.prepend({.name = QStringLiteral("mimetype"), .bytes = odt::mediaType, .stored = true});
    entries << ZipEntry{.name = QStringLiteral("META-INF/manifest.xml"), .bytes = manifest};
    return zipOf(entries);
}

Result<void> writeOdt(const ReportDocument &document, const QString &file, QPageSize::PageSizeId paper)
{
    const Result<QByteArray> bytes = odtOf(document, paper);
    if (bytes)
        return writeWhole(file, *bytes);
    Error failure = bytes.error();
    if (failure.file.isEmpty())
        failure.file = file;
    return failure;
}

} // namespace heartwood::report
