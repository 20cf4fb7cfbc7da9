#include "report/odtparts.h"
#include "report/pagestyle.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace heartwood::report::odt {
namespace {

class Odt
{
    Q_DECLARE_TR_FUNCTIONS(Odt)
};

/// A named style for paragraphs.
struct Look
{
    const char *name;
    const char *parent;
    TextLook text;
    double before = 0; ///< points
    double after = 0;
    int lines = 115; ///< hundredths of the font's own line height
    bool keepWithNext = false;
    int outline = 0;
    const char *next = nullptr;
    Attributes more{}; ///< of the paragraph
};

QString display(const char *name)
{
    return QString::fromLatin1(name).replace(QLatin1String("_20_"), QLatin1String(" "));
}

/// For Western, Asian and complex scripts alike.
Attributes textAttributes(const TextLook &look)
{
    const QString size = points(look.size);
    const QString weight = look.weight >= QFont::DemiBold ? QStringLiteral("bold") : QStringLiteral("normal");
    return {{"fo:color", look.colour.name()},     {"fo:font-size", size},     {"style:font-size-asian", size},
            {"style:font-size-complex", size},    {"fo:font-weight", weight}, {"style:font-weight-asian", weight},
            {"style:font-weight-complex", weight}};
}

void writeLook(Markup &markup, const Look &look)
{
    markup.open("style:style",
                {{"style:name", QString::fromLatin1(look.name)},
                 {"style:display-name", display(look.name)},
                 {"style:family", QStringLiteral("paragraph")},
                 {"style:parent-style-name", QString::fromLatin1(look.parent)},
                 {"style:next-style-name", QString::fromLatin1(look.next)},
                 {"style:default-outline-level", look.outline ? QString::number(look.outline) : QString()},
                 {"style:class", QStringLiteral("text")}});
    markup.single("style:paragraph-properties",
                  Attributes{{"fo:margin-top", points(look.before)},
                             {"fo:margin-bottom", points(look.after)},
                             {"fo:line-height", QStringLiteral("%1%").arg(look.lines)},
                             {"fo:keep-with-next", look.keepWithNext ? QStringLiteral("always") : QString()}} +
                      look.more);
    markup.single("style:text-properties", textAttributes(look.text));
    markup.close();
}

QList<Look> looks(const PageStyle &style)
{
    const Attributes start{{"fo:text-align", QStringLiteral("start")}};
    const Attributes line{{"fo:border-top", QStringLiteral("0.5pt solid ") + style.palette.line.name()},
                          {"fo:padding-top", points(5)}};
    const TextLook light{7.4, QFont::Normal, style.palette.muted};
    return {
        {.name = "Text_20_body", .parent = "Standard", .text = style.body(), .after = spaceAfter},
        {.name = "Lead", .parent = "Text_20_body", .text = style.lead(), .after = spaceAfter},
        {.name = "Muted_20_text", .parent = "Text_20_body", .text = style.muted(), .after = spaceAfter},
        {.name = "Small_20_text", .parent = "Text_20_body", .text = style.small(), .after = spaceAfter},
        {.name = "List_20_Contents", .parent = "Text_20_body", .text = style.body(), .after = 2},
        {.name = "Cover_20_author", .parent = "Standard", .text = style.coverSubtitle(), .before = 24, .after = 30},
        {.name = "Title",
         .parent = "Standard",
         .text = style.coverTitle(),
         .before = 4,
         .after = 8,
         .lines = 100,
         .next = "Subtitle",
         .more = start},
        {.name = "Subtitle", .parent = "Standard", .text = style.coverSubtitle(), .after = 36, .more = start},
        {.name = "Kicker", .parent = "Standard", .text = style.kicker(), .keepWithNext = true, .next = "Heading_20_1"},
        {.name = "Heading_20_1",
         .parent = "Standard",
         .text = style.title(),
         .before = 2,
         .after = 8,
         .lines = 100,
         .keepWithNext = true,
         .outline = 1,
         .next = "Text_20_body"},
        {.name = "Heading_20_2",
         .parent = "Standard",
         .text = style.heading2(),
         .before = style.beforeHeading2 - 4,
         .after = spaceAfter,
         .keepWithNext = true,
         .outline = 2,
         .next = "Text_20_body"},
        {.name = "Heading_20_3",
         .parent = "Standard",
         .text = style.heading3(),
         .before = style.beforeHeading3,
         .after = spaceAfter,
         .keepWithNext = true,
         .outline = 3,
         .next = "Text_20_body"},
        {.name = "Caption", .parent = "Standard", .text = style.small(), .before = 2, .after = 8},
        {.name = "Illustration", .parent = "Standard", .text = style.small(), .before = 4, .lines = 100},
        {.name = "Contents_20_title", .parent = "Standard", .text = style.title(), .after = 14, .lines = 100},
        {.name = "Contents_20_entry", .parent = "Standard", .text = style.body(), .before = 3, .after = 7},
        {.name = "Logo", .parent = "Standard", .text = style.small(), .before = 4, .after = 10, .lines = 100},
        {.name = "Figure", .parent = "Standard", .text = style.figure(), .lines = 100},
        {.name = "Chip", .parent = "Standard", .text = style.chip(), .before = 2, .after = 8},
        {.name = "Table_20_Contents", .parent = "Standard", .text = style.body(), .lines = 115},
        {.name = "Table_20_Detail", .parent = "Table_20_Contents", .text = style.small(), .lines = 115},
        {.name = "Table_20_Heading", .parent = "Table_20_Contents", .text = style.tableHead(), .lines = 105},
        {.name = "Table_20_Bar", .parent = "Table_20_Contents", .text = style.body(), .lines = 100},
        {.name = "Footer", .parent = "Standard", .text = light, .more = line},
    };
}

void writeDefaults(Markup &markup, const ReportDocument &document, const PageStyle &style)
{
    const QLocale locale(document.language);
    const bool mirrored = locale.textDirection() == Qt::RightToLeft;
    const QString language = QLocale::languageToCode(locale.language());
    const QString country = QLocale::territoryToCode(locale.territory());
    markup.open("style:default-style", {{"style:family", QStringLiteral("paragraph")}});
    markup.single("style:paragraph-properties",
                  {{"fo:orphans", QStringLiteral("2")},
                   {"fo:widows", QStringLiteral("2")},
                   {"style:writing-mode", mirrored ? QStringLiteral("rl-tb") : QStringLiteral("lr-tb")}});
    markup.single("style:text-properties", Attributes{{"style:font-name", QStringLiteral("Inter")},
                                                      {"style:font-name-asian", QStringLiteral("Inter")},
                                                      {"style:font-name-complex", QStringLiteral("Inter")},
                                                      {"fo:language", language},
                                                      {"fo:country", country},
                                                      {"style:language-asian", language},
                                                      {"style:country-asian", country},
                                                      {"style:language-complex", language},
                                                      {"style:country-complex", country}} +
                                               textAttributes(style.body()));
    markup.close();
    markup.single("style:style", {{"style:name", QStringLiteral("Standard")},
                                  {"style:family", QStringLiteral("paragraph")},
                                  {"style:class", QStringLiteral("text")}});
}

void writeCallouts(Markup &markup, const PageStyle &style)
{
    const Palette &palette = style.palette;
    for (int dimension = -1; dimension < int(palette.dimension.size()); ++dimension) {
        const auto i = size_t(std::max(0, dimension));
        const QColor edge = dimension < 0 ? palette.bark : palette.dimension[i];
        const QColor ground = dimension < 0 ? palette.ground : palette.dimensionSoft[i];
        const TextLook title{style.small().size, QFont::DemiBold,
                             dimension < 0 ? palette.bark : palette.dimensionText[i]};
        const Attributes box{{"fo:background-color", ground.name()},
                             {"fo:border-left", QStringLiteral("3pt solid ") + edge.name()},
                             {"fo:border-right", QStringLiteral("none")},
                             {"fo:border-top", QStringLiteral("none")},
                             {"fo:border-bottom", QStringLiteral("none")},
                             {"fo:margin-left", points(style.calloutEdge)},
                             {"fo:padding", points(style.calloutPadding * 0.7)}};
        const QByteArray name = calloutStyle(dimension, true).toLatin1();
        const QByteArray text = calloutStyle(dimension, false).toLatin1();
        writeLook(markup, {.name = name.constData(),
                           .parent = "Standard",
                           .text = title,
                           .before = 8,
                           .keepWithNext = true,
                           .next = text.constData(),
                           .more = box});
        writeLook(markup,
                  {.name = text.constData(), .parent = "Standard", .text = style.body(), .after = 8, .more = box});
    }
}

void writeWords(Markup &markup, const QString &name, const Attributes &look)
{
    markup.open("style:style", {{"style:name", name},
                                {"style:display-name", display(name.toLatin1().constData())},
                                {"style:family", QStringLiteral("text")}});
    markup.single("style:text-properties", look);
    markup.close();
}

void writeWordStyles(Markup &markup, const PageStyle &style)
{
    const Palette &palette = style.palette;
    writeWords(markup, QStringLiteral("Strong_20_Emphasis"),
               {{"fo:font-weight", QStringLiteral("bold")},
                {"style:font-weight-asian", QStringLiteral("bold")},
                {"style:font-weight-complex", QStringLiteral("bold")}});
    writeWords(markup, QStringLiteral("Contents_20_link"),
               {{"fo:color", palette.ink.name()}, {"style:text-underline-style", QStringLiteral("none")}});
    writeWords(markup, QStringLiteral("Muted_20_words"), {{"fo:color", palette.muted.name()}});
    writeWords(markup, QStringLiteral("On_20_dark"), {{"fo:color", palette.card.name()}});
    writeWords(markup, QStringLiteral("Chip_20_words"), {{"fo:background-color", palette.accentSoft.name()}});
    writeWords(markup, QStringLiteral("Unit"), textAttributes(style.figureUnit()));
    for (int i = 0; i < int(palette.dimensionText.size()); ++i)
        writeWords(markup, dimensionStyle(i), {{"fo:color", palette.dimensionText[size_t(i)].name()}});
}

void writeBullets(Markup &markup)
{
    const QString indent = points(14);
    markup.open("text:list-style", {{"style:name", QStringLiteral("Bullets")}});
    markup.open("text:list-level-style-bullet",
                {{"text:level", QStringLiteral("1")}, {"text:bullet-char", QStringLiteral("\u2022")}});
    markup.open("style:list-level-properties",
                {{"text:list-level-position-and-space-mode", QStringLiteral("label-alignment")}});
    markup.single("style:list-level-label-alignment", {{"text:label-followed-by", QStringLiteral("listtab")},
                                                       {"text:list-tab-stop-position", indent},
                                                       {"fo:text-indent", QLatin1Char('-') + indent},
                                                       {"fo:margin-left", indent}});
    markup.close();
    markup.close();
    markup.close();
}

void writePageLayout(Markup &markup, const char *name, const ReportDocument &document, const QSizeF &paper, bool footer,
                     const PageStyle &style)
{
    const bool mirrored = QLocale(document.language).textDirection() == Qt::RightToLeft;
    markup.open("style:page-layout", {{"style:name", QString::fromLatin1(name)}});
    markup.single("style:page-layout-properties",
                  {{"fo:page-width", points(paper.width())},
                   {"fo:page-height", points(paper.height())},
                   {"style:print-orientation", QStringLiteral("portrait")},
                   {"style:writing-mode", mirrored ? QStringLiteral("rl-tb") : QStringLiteral("lr-tb")},
                   {"fo:margin-top", points(style.marginTop)},
                   {"fo:margin-bottom", points(style.footerLine / 2)},
                   {"fo:margin-left", points(style.marginX)},
                   {"fo:margin-right", points(style.marginX)}});
    if (footer) {
        markup.open("style:footer-style");
        markup.single("style:header-footer-properties", {{"fo:min-height", points(24)}, {"fo:margin-top", points(16)}});
        markup.close();
    }
    markup.close();
}

/// The translation's "%1 of %2", its places taken by fields.
void writePageNumber(Markup &markup)
{
    static const QRegularExpression place(QStringLiteral("(?=%[12])|(?<=%[12])"));
    const QString words = Odt::tr("%1 of %2", "page number and count");
    for (const QString &part : words.split(place)) {
        if (part == u"%1")
            markup.element("text:page-number", QStringLiteral("1"), {{"text:select-page", QStringLiteral("current")}});
        else if (part == u"%2")
            markup.element("text:page-count", QStringLiteral("1"));
        else
            markup.text(part);
    }
}

void writeMasters(Markup &markup, const ReportDocument &document)
{
    markup.open("office:master-styles");
    markup.open("style:master-page",
                {{"style:name", QStringLiteral("Standard")}, {"style:page-layout-name", QStringLiteral("Page")}});
    markup.open("style:footer");
    markup.open("text:p", {{"text:style-name", QStringLiteral("FooterLine")}});
    writeText(markup, document.footer);
    markup.single("text:tab");
    writePageNumber(markup);
    markup.close();
    markup.close();
    markup.close();
    markup.single("style:master-page", {{"style:name", QStringLiteral("Cover")},
                                        {"style:page-layout-name", QStringLiteral("CoverPage")},
                                        {"style:next-style-name", QStringLiteral("Standard")}});
    markup.close();
}

void writeAutomatic(Markup &markup, const ReportDocument &document, const QSizeF &paper, const PageStyle &style)
{
    markup.open("office:automatic-styles");
    markup.open("style:style", {{"style:name", QStringLiteral("FooterLine")},
                                {"style:family", QStringLiteral("paragraph")},
                                {"style:parent-style-name", QStringLiteral("Footer")}});
    markup.open("style:paragraph-properties");
    markup.open("style:tab-stops");
    markup.single("style:tab-stop", {{"style:position", points(paper.width() - 2 * style.marginX)},
                                     {"style:type", QStringLiteral("right")}});
    markup.close();
    markup.close();
    markup.close();
    writePageLayout(markup, "Page", document, paper, true, style);
    writePageLayout(markup, "CoverPage", document, paper, false, style);
    markup.close();
}

} // namespace

QString calloutStyle(int dimension, bool title)
{
    constexpr int dimensions = int(std::tuple_size_v<decltype(Palette::dimension)>);
    const QString name =
        dimension < 0 ? QStringLiteral("Callout") : QStringLiteral("Callout_20_%1").arg(dimension % dimensions + 1);
    return title ? name + QStringLiteral("_20_title") : name;
}

QString dimensionStyle(int dimension)
{
    constexpr int dimensions = int(std::tuple_size_v<decltype(Palette::dimension)>);
    return QStringLiteral("Dimension_20_%1").arg(dimension % dimensions + 1);
}

QByteArray stylesXml(const ReportDocument &document, const QSizeF &paper, const PageStyle &style)
{
    QByteArray bytes;
    Markup markup(&bytes);
    markup.writer().writeStartDocument();
    markup.open("office:document-styles", rootAttributes());
    markup.open("office:font-face-decls");
    markup.single("style:font-face", {{"style:name", QStringLiteral("Inter")},
                                      {"svg:font-family", QStringLiteral("Inter")},
                                      {"style:font-family-generic", QStringLiteral("swiss")},
                                      {"style:font-pitch", QStringLiteral("variable")}});
    markup.close();
    markup.open("office:styles");
    writeDefaults(markup, document, style);
    for (const Look &look : looks(style))
        writeLook(markup, look);
    writeCallouts(markup, style);
    writeWordStyles(markup, style);
    writeBullets(markup);
    markup.close();
    writeAutomatic(markup, document, paper, style);
    writeMasters(markup, document);
    markup.close();
    return bytes;
}

} // namespace heartwood::report::odt
