#include "report/htmlwriter.h"

#include "report/figures.h"
#include "report/fileoutput.h"
#include "report/htmlparts.h"
#include "report/logo.h"
#include "report/pagestyle.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPageSize>

namespace heartwood::report {
namespace {

class Html
{
    Q_DECLARE_TR_FUNCTIONS(Html)
};

/// Charts and columns have the proportions of a printed page.
double pageWidth()
{
    return QPageSize::size(QPageSize::A4, QPageSize::Point).width() - 2 * PageStyle().marginX;
}

void meta(Markup &page, const char *name, const QString &content)
{
    if (!content.isEmpty())
        page.single("meta", {{"name", QString::fromLatin1(name)}, {"content", content}});
}

void writeHead(Markup &page, const ReportDocument &document, const html::Schemes &schemes)
{
    page.open("head");
    page.single("meta", {{"charset", QStringLiteral("utf-8")}});
    page.element("title", document.title);
    meta(page, "viewport", QStringLiteral("width=device-width, initial-scale=1"));
    meta(page, "author", document.author);
    meta(page, "description", document.subject);
    meta(page, "generator", QStringLiteral("Heartwood"));
    meta(page, "color-scheme", QStringLiteral("light dark"));
    page.element("style", html::styleSheet(schemes));
    page.close();
    page.newLine();
}

void paragraph(Markup &page, const char *kind, const QString &text)
{
    if (!text.isEmpty())
        page.element("p", text, {{"class", QString::fromLatin1(kind)}});
}

void writeLogo(Markup &page, const char *kind, const QByteArray &file, const QString &owner)
{
    const LogoFile logo = logoFile(file);
    if (!logo.png.isEmpty())
        page.single("img", {{"class", QStringLiteral("logo ") + QLatin1String(kind)},
                            {"src", html::pictureUri(logo.png)},
                            {"width", QString::number(qRound(logo.size.width() * html::pixelsPerPoint))},
                            {"height", QString::number(qRound(logo.size.height() * html::pixelsPerPoint))},
                            {"alt", owner.isEmpty() ? Html::tr("Logo") : Html::tr("Logo of %1").arg(owner)}});
}

void writeCover(Markup &page, const ReportDocument &document, const html::Schemes &schemes)
{
    const Cover &cover = document.cover;
    page.open("header", {{"class", QStringLiteral("cover")}});
    page.open("div",
              {{"class", QStringLiteral("bark")},
               {"style", QStringLiteral("background-image:") + html::barkBackground(cover.rings, schemes.light)}});
    paragraph(page, "author", cover.author);
    page.close();
    writeLogo(page, "client", cover.clientLogo, cover.title);
    paragraph(page, "kicker", cover.kicker);
    page.element("h1", cover.title);
    paragraph(page, "subtitle", cover.subtitle);
    paragraph(page, "small", cover.ringsCaption);
    paragraph(page, "small", cover.confidentiality);
    writeLogo(page, "firm", cover.logo, cover.author);
    page.close();
    page.newLine();
}

QString anchor(qsizetype section)
{
    return QStringLiteral("section-%1").arg(section + 1);
}

void writeContents(Markup &page, const QList<Section> &sections)
{
    page.open("nav", {{"aria-labelledby", QStringLiteral("contents")}});
    page.element("h2", Html::tr("Contents"), {{"id", QStringLiteral("contents")}});
    page.open("ol");
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const QString &topic = sections[i].tocTitle;
        page.open("li");
        page.element("a", topic.isEmpty() ? sections[i].title : topic, {{"href", u'#' + anchor(i)}});
        if (!topic.isEmpty() && sections[i].title != topic)
            page.element("span", sections[i].title);
        page.close();
    }
    page.close();
    page.close();
    page.newLine();
}

void writeSection(Markup &page, const Section &section, const QString &id, const html::Schemes &schemes)
{
    const QString title = id + QStringLiteral("-title");
    page.open("section", {{"id", id},
                          {"class", (section.newPage ? QStringLiteral("fresh") : QString()) +
                                        html::dimensionClass(section.dimension)},
                          {"aria-labelledby", title}});
    paragraph(page, "kicker", section.kicker);
    page.element("h2", section.title, {{"id", title}});
    page.newLine();
    html::BlockWriter{.page = page, .schemes = schemes, .width = pageWidth()}.write(section.blocks);
    page.close();
    page.newLine();
}

void writeFooter(Markup &page, const ReportDocument &document)
{
    page.open("footer");
    paragraph(page, "small", document.footer);
    if (document.date.isValid())
        page.element("time", longDate(document.date), {{"datetime", document.date.toString(Qt::ISODate)}});
    page.close();
    page.newLine();
}

} // namespace

QByteArray htmlOf(const ReportDocument &document)
{
    const html::Schemes schemes{branded(lightPalette(), document.accent), branded(darkPalette(), document.accent)};
    QByteArray bytes;
    Markup page(&bytes);
    page.writer().writeDTD(QStringLiteral("<!DOCTYPE html>\n"));
    const bool mirrored = QLocale(document.language).textDirection() == Qt::RightToLeft;
    page.open("html", {{"lang", document.language}, {"dir", mirrored ? QStringLiteral("rtl") : QString()}});
    page.newLine();
    writeHead(page, document, schemes);
    page.open("body");
    writeCover(page, document, schemes);
    writeContents(page, document.sections);
    page.open("main");
    page.newLine();
    for (qsizetype i = 0; i < document.sections.size(); ++i)
        writeSection(page, document.sections[i], anchor(i), schemes);
    page.close();
    page.newLine();
    writeFooter(page, document);
    page.close();
    page.close();
    page.newLine();
    return bytes;
}

Result<void> writeHtml(const ReportDocument &document, const QString &file)
{
    return writeWhole(file, htmlOf(document));
}

} // namespace heartwood::report
