#include "report/htmlparts.h"
#include "report/pagestyle.h"
#include "report/picture.h"

#include <algorithm>

namespace heartwood::report::html {
namespace {

constexpr double pictureDensity = 2; ///< pixels of a picture for a CSS pixel

QString classOf(TextStyle style)
{
    switch (style) {
    case TextStyle::Lead:
        return QStringLiteral("lead");
    case TextStyle::Muted:
        return QStringLiteral("muted");
    case TextStyle::Small:
        return QStringLiteral("small");
    case TextStyle::Body:
        break;
    }
    return {};
}

QString pixels(double points)
{
    return QString::number(qRound(points * pixelsPerPoint));
}

void nonEmpty(Markup &page, const char *element, const char *kind, const QString &text)
{
    if (!text.isEmpty())
        page.element(element, text, {{"class", QString::fromLatin1(kind)}});
}

} // namespace

QString dimensionClass(int dimension)
{
    constexpr int dimensions = int(std::tuple_size_v<decltype(Palette::dimension)>);
    return dimension < 0 ? QString() : QStringLiteral(" d%1").arg(dimension % dimensions);
}

QString pictureUri(const QByteArray &png)
{
    return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(png.toBase64());
}

void BlockWriter::write(const QList<Block> &blocks)
{
    for (const Block &block : blocks) {
        std::visit(*this, block);
        page.newLine();
    }
}

void BlockWriter::operator()(const TextBlock &block)
{
    page.open("p", {{"class", classOf(block.style)}});
    for (const TextRun &run : block.runs) {
        if (run.strong)
            page.element("strong", run.text);
        else
            page.text(run.text);
    }
    page.close();
}

/// The section's title is an h2; no level is left out on the way down.
void BlockWriter::operator()(const HeadingBlock &block)
{
    depth = std::clamp(block.level + 1, 3, depth + 1);
    lastHeading = block.text;
    page.element(depth == 3 ? "h3" : "h4", block.text);
}

void BlockWriter::operator()(const BulletBlock &block)
{
    page.open("ul");
    for (const QString &entry : block.entries)
        page.element("li", entry);
    page.close();
}

void BlockWriter::operator()(const CalloutBlock &block)
{
    page.open("aside", {{"class", QStringLiteral("callout") + dimensionClass(block.dimension)}});
    nonEmpty(page, "p", "title", block.title);
    nonEmpty(page, "p", "words", block.text);
    page.close();
}

void BlockWriter::operator()(const ChartBlock &block)
{
    const QSizeF size = chartSize(block, width);
    const auto picture = [&](const Palette &palette) {
        return pictureUri(chartPicture(block.data, size, pixelsPerPoint * pictureDensity, palette));
    };
    const QString summary = chartSummary(block.data);
    const QStringList words{block.title, summary};
    page.open("figure");
    page.open("div", {{"class", QStringLiteral("scroll")}});
    page.open("picture");
    page.single("source", {{"media", QStringLiteral("screen and (prefers-color-scheme: dark)")},
                           {"srcset", picture(schemes.dark)}});
    page.single("img", {{"role", QStringLiteral("img")},
                        {"src", picture(schemes.light)},
                        {"width", pixels(size.width())},
                        {"height", pixels(size.height())},
                        {"alt", block.title.isEmpty() ? summary : words.join(QStringLiteral(". "))}});
    page.close();
    page.close();
    if (block.title != lastHeading)
        nonEmpty(page, "figcaption", "small", block.title);
    page.close();
}

void BlockWriter::operator()(const TableBlock &block)
{
    writeTable(page, block);
}

void BlockWriter::operator()(const FigureBlock &block)
{
    page.open("div", {{"class", QStringLiteral("figure")}});
    nonEmpty(page, "p", "muted", block.caption);
    page.open("p");
    nonEmpty(page, "span", "number", block.figure);
    page.text(QStringLiteral(" "));
    nonEmpty(page, "span", "unit", block.unit);
    page.close();
    if (!block.chip.isEmpty()) {
        page.open("p");
        nonEmpty(page, "span", "chip", block.chip);
        page.close();
    }
    page.close();
}

void BlockWriter::operator()(const std::shared_ptr<ColumnsBlock> &block)
{
    const double whole = width;
    const double gap = PageStyle().columnGap;
    const double left = (whole - gap) * block->leftShare;
    const auto share = [&](double points) {
        return QString::number(qRound(100 * points / whole)) + QStringLiteral("fr");
    };
    const double right = whole - gap - left;
    page.open("div", {{"class", QStringLiteral("columns")},
                      {"style", QStringLiteral("--shares:minmax(0,%1) minmax(0,%2)").arg(share(left), share(right))}});
    for (const auto &[blocks, column] : {std::pair(&block->left, left), std::pair(&block->right, right)}) {
        page.open("div");
        width = column;
        write(*blocks);
        page.close();
    }
    width = whole;
    page.close();
}

} // namespace heartwood::report::html
