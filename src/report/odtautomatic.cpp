#include "report/odtparts.h"

namespace heartwood::report::odt {
namespace {

QString keyOf(const char *family, const QString &parent, const Attributes &properties, const QString &master)
{
    QStringList parts{QString::fromLatin1(family), parent, master};
    for (const Attribute &property : properties)
        parts << QString::fromLatin1(property.name) << property.value;
    return parts.join(u'|');
}

/// Pictures stand in a line of text, but for the cover's, which covers the page's upper part.
void writePictureStyles(Markup &markup)
{
    markup.open("style:style",
                {{"style:name", QStringLiteral("Picture")}, {"style:family", QStringLiteral("graphic")}});
    markup.single("style:graphic-properties", {{"style:vertical-pos", QStringLiteral("middle")},
                                               {"style:vertical-rel", QStringLiteral("line")},
                                               {"fo:margin", points(0)},
                                               {"fo:padding", points(0)}});
    markup.close();
    markup.open("style:style",
                {{"style:name", QStringLiteral("CoverPicture")}, {"style:family", QStringLiteral("graphic")}});
    markup.single("style:graphic-properties", {{"style:horizontal-pos", QStringLiteral("from-left")},
                                               {"style:horizontal-rel", QStringLiteral("page")},
                                               {"style:vertical-pos", QStringLiteral("from-top")},
                                               {"style:vertical-rel", QStringLiteral("page")},
                                               {"style:wrap", QStringLiteral("none")},
                                               {"fo:margin", points(0)},
                                               {"fo:padding", points(0)}});
    markup.close();
}

} // namespace

Attributes rootAttributes()
{
    const QString oasis = QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:%1:1.0");
    return {{"xmlns:office", oasis.arg(QLatin1String("office"))},
            {"xmlns:style", oasis.arg(QLatin1String("style"))},
            {"xmlns:text", oasis.arg(QLatin1String("text"))},
            {"xmlns:table", oasis.arg(QLatin1String("table"))},
            {"xmlns:draw", oasis.arg(QLatin1String("drawing"))},
            {"xmlns:meta", oasis.arg(QLatin1String("meta"))},
            {"xmlns:fo", oasis.arg(QLatin1String("xsl-fo-compatible"))},
            {"xmlns:svg", oasis.arg(QLatin1String("svg-compatible"))},
            {"xmlns:xlink", QStringLiteral("http://www.w3.org/1999/xlink")},
            {"xmlns:dc", QStringLiteral("http://purl.org/dc/elements/1.1/")},
            {"office:version", QStringLiteral("1.3")}};
}

/// The body is written before the styles that it asked for, and stands after them.
QByteArray Content::xml() const
{
    QByteArray head;
    Markup root(&head);
    root.writer().writeStartDocument();
    root.open("office:document-content", rootAttributes());
    root.open("office:automatic-styles");
    writePictureStyles(root);
    return head + m_styles.xml() + "</office:automatic-styles><office:body><office:text>" + m_bytes +
           "</office:text></office:body></office:document-content>\n";
}

QString AutomaticStyles::named(const char *family, const QString &parent, const char *kind,
                               const Attributes &properties, const QString &master)
{
    QString &name = m_names[keyOf(family, parent, properties, master)];
    if (!name.isEmpty())
        return name;
    name = QStringLiteral("A%1").arg(m_names.size());
    m_markup.open("style:style", {{"style:name", name},
                                  {"style:family", QString::fromLatin1(family)},
                                  {"style:parent-style-name", parent.isEmpty() ? QString() : parent},
                                  {"style:master-page-name", master.isEmpty() ? QString() : master}});
    if (!properties.isEmpty())
        m_markup.single(kind, properties);
    m_markup.close();
    return name;
}

QString AutomaticStyles::columns(double left, double right, double gap)
{
    QString &name = m_names[QStringLiteral("columns %1").arg(left)];
    if (!name.isEmpty())
        return name;
    name = QStringLiteral("A%1").arg(m_names.size());
    const auto share = [&](double width) { return QStringLiteral("%1*").arg(qRound((width + gap / 2) * 20)); };
    m_markup.open("style:style", {{"style:name", name}, {"style:family", QStringLiteral("section")}});
    m_markup.open("style:section-properties", {{"text:dont-balance-text-columns", QStringLiteral("true")}});
    // A gap of the whole would make the columns equally wide.
    m_markup.open("style:columns", {{"fo:column-count", QStringLiteral("2")}});
    m_markup.single(
        "style:column",
        {{"style:rel-width", share(left)}, {"fo:start-indent", points(0)}, {"fo:end-indent", points(gap / 2)}});
    m_markup.single(
        "style:column",
        {{"style:rel-width", share(right)}, {"fo:start-indent", points(gap / 2)}, {"fo:end-indent", points(0)}});
    m_markup.close();
    m_markup.close();
    m_markup.close();
    return name;
}

} // namespace heartwood::report::odt
