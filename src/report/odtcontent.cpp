#include "report/coverpage.h"
#include "report/logo.h"
#include "report/odtparts.h"
#include "report/pagestyle.h"
#include "report/picture.h"

#include <QCoreApplication>

#include <algorithm>

namespace heartwood::report::odt {
namespace {

class OdtCover
{
    Q_DECLARE_TR_FUNCTIONS(OdtCover)
};

QString markOf(const Section &section)
{
    return QStringLiteral("section-") + section.key;
}

constexpr double dotsPerPoint = 300.0 / 72;
constexpr double coverDotsPerPoint = 150.0 / 72;
constexpr double coverShare = 0.42; ///< of the page's height

QString styleOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Lead:
        return QStringLiteral("Lead");
    case TextStyle::Muted:
        return QStringLiteral("Muted_20_text");
    case TextStyle::Small:
        return QStringLiteral("Small_20_text");
    case TextStyle::Body:
        break;
    }
    return QStringLiteral("Text_20_body");
}

} // namespace

void writeText(Markup &markup, const QString &text)
{
    QString run;
    const auto flush = [&] { markup.text(std::exchange(run, QString())); };
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t') {
            flush();
            markup.single(c == u'\n' ? "text:line-break" : "text:tab");
        } else if (c == u' ' && (run.isEmpty() || run.endsWith(u' '))) {
            flush();
            markup.single("text:s");
        } else {
            run += c;
        }
    }
    flush();
}

Content::Content(const QSizeF &paper, const PageStyle &style)
    : m_paper(paper), m_style(style), m_width(paper.width() - 2 * style.marginX)
{
}

/// Where a page, a section or a column begins, the paragraph's style says so. LibreOffice takes the space above and
/// below for one property: to name the one is to reset the other.
QString Content::brokenBefore(const QString &style)
{
    const QString master = std::exchange(m_master, QString());
    if (std::exchange(m_sectionFollows, false))
        return m_styles.named("paragraph", style, "style:paragraph-properties",
                              {{"fo:margin-top", points(m_style.beforeSection)}, {"fo:margin-bottom", points(0)}});
    if (std::exchange(m_columnEnds, false))
        return m_styles.named("paragraph", style, "style:paragraph-properties",
                              {{"fo:break-before", QStringLiteral("column")},
                               {"fo:margin-top", points(0)},
                               {"fo:margin-bottom", points(spaceAfter)}});
    return master.isEmpty() ? style : m_styles.named("paragraph", style, "", {}, master);
}

void Content::openParagraph(const QString &style)
{
    m_markup.open("text:p", {{"text:style-name", brokenBefore(style)}});
}

void Content::writeParagraph(const QString &style, const QString &text)
{
    if (text.isEmpty())
        return;
    openParagraph(style);
    writeText(m_markup, text);
    m_markup.close();
}

void Content::writeSpan(const QString &style, const QString &text)
{
    m_markup.open("text:span", {{"text:style-name", style}});
    writeText(m_markup, text);
    m_markup.close();
}

void Content::openHeading(int depth, const QString &text, const QString &mark)
{
    m_depth = depth;
    m_lastHeading = text;
    m_markup.open("text:h", {{"text:style-name", brokenBefore(QStringLiteral("Heading_20_%1").arg(depth))},
                             {"text:outline-level", QString::number(depth)}});
    if (!mark.isEmpty())
        m_markup.single("text:bookmark", {{"text:name", mark}});
    writeText(m_markup, text);
    m_markup.close();
}

void Content::writePicture(const QByteArray &png, const QSizeF &size, const QString &title, const QString &words,
                           const QString &style)
{
    const QString number = QString::number(m_pictures.size() + 1);
    m_pictures << ZipEntry{QStringLiteral("Pictures/%1.png").arg(number), png, true};
    const bool placed = style == u"CoverPicture";
    m_markup.open("draw:frame", {{"draw:style-name", style},
                                 {"draw:name", QStringLiteral("Picture ") + number},
                                 {"text:anchor-type", placed ? QStringLiteral("paragraph") : QStringLiteral("as-char")},
                                 {"svg:x", placed ? points(0) : QString()},
                                 {"svg:y", placed ? points(0) : QString()},
                                 {"svg:width", points(size.width())},
                                 {"svg:height", points(size.height())},
                                 {"draw:z-index", QStringLiteral("0")}});
    m_markup.single("draw:image", {{"xlink:href", m_pictures.last().name},
                                   {"xlink:type", QStringLiteral("simple")},
                                   {"xlink:show", QStringLiteral("embed")},
                                   {"xlink:actuate", QStringLiteral("onLoad")}});
    if (!title.isEmpty())
        m_markup.element("svg:title", title);
    if (!words.isEmpty())
        m_markup.element("svg:desc", words);
    m_markup.close();
}

void Content::writeCover(const Cover &cover)
{
    m_master = QStringLiteral("Cover");
    openParagraph(QStringLiteral("Illustration"));
    // Lower than in print: an editor sets the words in a font of its own, and logos stand below each other.
    const QSizeF bark(m_paper.width(), m_paper.height() * coverShare);
    writePicture(barkPicture(cover.rings, QSizeF(bark.width(), bark.height() / barkShare), coverDotsPerPoint, m_style),
                 bark, {}, cover.ringsCaption, QStringLiteral("CoverPicture"));
    m_markup.close();
    writeParagraph(QStringLiteral("Cover_20_author"), cover.author.isEmpty() ? QString(QChar::Nbsp) : cover.author);
    writeLogo(cover.clientLogo, cover.title);
    writeParagraph(QStringLiteral("Kicker"), cover.kicker);
    writeParagraph(QStringLiteral("Title"), cover.title);
    writeParagraph(QStringLiteral("Subtitle"), cover.subtitle);
    writeParagraph(QStringLiteral("Small_20_text"), cover.ringsCaption);
    writeParagraph(QStringLiteral("Small_20_text"), cover.confidentiality);
    writeLogo(cover.logo, cover.author);
}

void Content::writeLogo(const QByteArray &file, const QString &owner)
{
    const LogoFile logo = logoFile(file);
    if (logo.png.isEmpty())
        return;
    openParagraph(QStringLiteral("Logo"));
    writePicture(logo.png, logo.size, OdtCover::tr("Logo"), owner, QStringLiteral("Picture"));
    m_markup.close();
}

void Content::writeContents(const QList<Section> &sections)
{
    const QString title = OdtCover::tr("Contents");
    m_master = QStringLiteral("Standard");
    m_markup.open("text:table-of-content", {{"text:name", title}, {"text:protected", QStringLiteral("false")}});
    m_markup.open("text:table-of-content-source", {{"text:outline-level", QStringLiteral("1")}});
    m_markup.close();
    m_markup.open("text:index-body");
    writeParagraph(QStringLiteral("Contents_20_title"), title);
    for (const Section &section : sections) {
        openParagraph(QStringLiteral("Contents_20_entry"));
        m_markup.open("text:a", {{"xlink:type", QStringLiteral("simple")},
                                 {"xlink:href", u'#' + markOf(section)},
                                 {"text:style-name", QStringLiteral("Contents_20_link")},
                                 {"text:visited-style-name", QStringLiteral("Contents_20_link")}});
        if (!section.tocTitle.isEmpty())
            writeSpan(section.dimension < 0 ? QStringLiteral("Strong_20_Emphasis") : dimensionStyle(section.dimension),
                      section.tocTitle);
        if (!section.tocTitle.isEmpty() && section.title != section.tocTitle)
            m_markup.single("text:line-break");
        if (section.title != section.tocTitle)
            writeSpan(QStringLiteral("Muted_20_words"), section.title);
        m_markup.close();
        m_markup.close();
    }
    m_markup.close();
    m_markup.close();
}

void Content::writeSection(const Section &section, bool first)
{
    m_sectionFollows = !section.newPage && !first;
    m_master = m_sectionFollows ? QString() : QStringLiteral("Standard");
    if (!section.kicker.isEmpty()) {
        openParagraph(QStringLiteral("Kicker"));
        if (section.dimension >= 0)
            writeSpan(dimensionStyle(section.dimension), section.kicker);
        else
            writeText(m_markup, section.kicker);
        m_markup.close();
    }
    openHeading(1, section.title, markOf(section));
    writeBlocks(section.blocks);
}

void Content::writeBlocks(const QList<Block> &blocks)
{
    for (const Block &block : blocks)
        std::visit(*this, block);
}

void Content::operator()(const TextBlock &block)
{
    openParagraph(styleOf(block.style));
    for (const TextRun &run : block.runs) {
        if (run.strong)
            writeSpan(QStringLiteral("Strong_20_Emphasis"), run.text);
        else
            writeText(m_markup, run.text);
    }
    m_markup.close();
}

/// No level is left out on the way down.
void Content::operator()(const HeadingBlock &block)
{
    openHeading(std::clamp(block.level, 2, std::min(3, m_depth + 1)), block.text);
}

void Content::operator()(const BulletBlock &block)
{
    m_markup.open("text:list", {{"text:style-name", QStringLiteral("Bullets")}});
    for (const QString &entry : block.entries) {
        m_markup.open("text:list-item");
        writeParagraph(QStringLiteral("List_20_Contents"), entry);
        m_markup.close();
    }
    m_markup.close();
}

void Content::operator()(const CalloutBlock &block)
{
    writeParagraph(calloutStyle(block.dimension, true), block.title);
    writeParagraph(calloutStyle(block.dimension, false), block.text);
}

void Content::operator()(const ChartBlock &block)
{
    const QSizeF size = chartSize(block, m_width);
    openParagraph(QStringLiteral("Illustration"));
    writePicture(chartPicture(block.data, size, dotsPerPoint, m_style.palette), size, block.title,
                 chartSummary(block.data), QStringLiteral("Picture"));
    m_markup.close();
    if (block.title != m_lastHeading)
        writeParagraph(QStringLiteral("Caption"), block.title);
}

void Content::operator()(const FigureBlock &block)
{
    writeParagraph(QStringLiteral("Muted_20_text"), block.caption);
    openParagraph(QStringLiteral("Figure"));
    writeText(m_markup, block.figure);
    if (!block.unit.isEmpty()) {
        m_markup.text(QStringLiteral(" "));
        writeSpan(QStringLiteral("Unit"), block.unit);
    }
    m_markup.close();
    if (block.chip.isEmpty())
        return;
    openParagraph(QStringLiteral("Chip"));
    writeSpan(QStringLiteral("Chip_20_words"), QChar(QChar::Nbsp) + block.chip + QChar(QChar::Nbsp));
    m_markup.close();
}

void Content::operator()(const std::shared_ptr<ColumnsBlock> &block)
{
    const double whole = m_width;
    const double left = (whole - m_style.columnGap) * block->leftShare;
    const double right = whole - m_style.columnGap - left;
    m_markup.open("text:section", {{"text:style-name", m_styles.columns(left, right, m_style.columnGap)},
                                   {"text:name", QStringLiteral("Columns %1").arg(m_bytes.size())}});
    m_width = left;
    writeBlocks(block->left);
    m_columnEnds = !block->left.isEmpty();
    m_width = right;
    writeBlocks(block->right);
    m_columnEnds = false;
    m_width = whole;
    m_markup.close();
}

} // namespace heartwood::report::odt
