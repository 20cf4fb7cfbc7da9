#include "englishplurals.h"
#include "fixtures.h"

#include "report/contentspage.h"
#include "report/pagelayout.h"
#include "report/pagestyle.h"

#include <QTest>

using namespace heartwood;
using namespace heartwood::report;
using fixtures::Round;

namespace {

const QSizeF a4 = QPageSize::size(QPageSize::A4, QPageSize::Point);
const double width = a4.width() - 2 * PageStyle().marginX;
const double height = a4.height() - PageStyle().marginTop - PageStyle().marginBottom;

/// Sections of a heading and a line each.
ReportDocument documentOf(int sections, const QString &title)
{
    ReportDocument document;
    document.contents = true;
    for (int i = 0; i < sections; ++i) {
        Section section;
        section.title = title;
        section.tocTitle = QStringLiteral("Topic %1").arg(i);
        section.blocks << TextBlock{.runs = {{QStringLiteral("Words.")}}};
        document.sections << section;
    }
    return document;
}

/// Its bands after the title, in the order of the sections.
QList<Band> rowsOf(const ContentsPages &contents)
{
    QList<Band> rows;
    for (const PageBands &bands : contents.pages)
        for (const PlacedBand &placed : bands)
            rows << placed.band;
    return rows.mid(1);
}

} // namespace

class TestContents : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void whoGetsOne()
    {
        const Round round;
        ReportInput input = round.input();
        QVERIFY(composeReport(input).contents);
        input.brief = true;
        QVERIFY(!composeReport(input).contents);
        ReportInput few = round.input();
        few.parts = {QStringLiteral("ninety"), QStringLiteral("summary"), QStringLiteral("method")};
        QCOMPARE(composeReport(few).sections.size(), 3);
        QVERIFY(!composeReport(few).contents);
        few.parts = {QStringLiteral("dimensions")};
        QCOMPARE(composeReport(few).sections.size(), 4);
        QVERIFY(composeReport(few).contents);
    }

    void numbersAreTheFooters()
    {
        const PageLayout layout(documentOf(5, QStringLiteral("A finding.")), QPageSize::A4);
        QCOMPARE(layout.pageCount(), 1 + 1 + 5);
        QVERIFY(
            layout.pageText(1).startsWith(QLatin1String("Contents\nTopic 0\nA finding.\n3\nTopic 1\nA finding.\n4\n")));
        QVERIFY(layout.pageText(1).endsWith(QLatin1String("2 of 7")));
        QVERIFY(layout.pageText(2).endsWith(QLatin1String("3 of 7")));
        QCOMPARE(layout.bookmarks().first().page, 2);
        QCOMPARE(layout.links().last().target, 6);
    }

    void withoutOneNothingMoves()
    {
        ReportDocument document = documentOf(5, QStringLiteral("A finding."));
        document.contents = false;
        const PageLayout layout(document, QPageSize::A4);
        QCOMPARE(layout.pageCount(), 1 + 5);
        QCOMPARE(layout.bookmarks().first().page, 1);
        QVERIFY(layout.links().isEmpty());
    }

    void rowsAreLinks()
    {
        Measurer measurer(paperStyle({}));
        ContentsPages contents = layOutContents(Round().document(), width, height, measurer);
        const QList<Band> rows = rowsOf(contents);
        QCOMPARE(contents.pages.size(), 1);
        QCOMPARE(contents.rows.size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i) {
            QCOMPARE(contents.rows[i].area.width(), width);
            QCOMPARE(contents.rows[i].area.top(), contents.pages[0][i + 1].y);
            QCOMPARE(contents.rows[i].area.height(), rows[i].height);
        }
    }

    void longTitlesAreCutShort()
    {
        const QString title = QStringLiteral("Customers are listened to here and there ").repeated(5); // 205 characters
        ReportDocument document = documentOf(14, title);
        document.sections[3].tocTitle = QString(200, u'W');
        Measurer measurer(paperStyle({}));
        ContentsPages contents = layOutContents(document, width, height, measurer);
        numberRows(contents, QList<int>(14, 188), measurer);
        for (const PageBands &bands : contents.pages)
            QVERIFY(bands.last().y + bands.last().band.height <= height);
        const QList<Band> rows = rowsOf(contents);
        QCOMPARE(rows[3].text.size(), 2 + 2 + 1);
        QVERIFY(rows[3].text[1].endsWith(QChar(0x2026)));
        QCOMPARE(rows[4].text.size(), 1 + 2 + 1);
        QVERIFY(rows[4].text[1].startsWith(QLatin1String("Customers are listened to")));
        for (const Piece &piece : rows[3].pieces)
            if (const auto *line = std::get_if<LinePiece>(&piece)) {
                QVERIFY(line->at.y() + line->lines.lineHeight <= rows[3].height + 0.01);
                QVERIFY(line->at.x() + line->lines.widest <= width + 0.01);
            }
    }

    void manySectionsTakeMorePages()
    {
        const PageLayout layout(documentOf(30, QStringLiteral("A finding.")), QPageSize::Letter);
        const auto links = layout.links();
        QCOMPARE(links.size(), 30);
        QCOMPARE(links.first().page, 1);
        QCOMPARE(links.last().page, 2);
        QCOMPARE(layout.bookmarks().first().page, 3);
        QVERIFY(layout.pageText(2).contains(QLatin1String("Topic 29\nA finding.\n33\n")));
        QCOMPARE(layout.pageCount(), 33);
    }
};

QTEST_MAIN(TestContents)
#include "tst_contents.moc"
