#include "englishplurals.h"
#include "fixtures.h"

#include "report/band.h"
#include "report/chartfile.h"
#include "report/pagelayout.h"
#include "report/pagestyle.h"
#include "report/paginator.h"
#include "report/pdfwriter.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;
using namespace heartwood::report;
using fixtures::Round;

namespace {

Band plain(double height, bool keepWithNext = false)
{
    Band band;
    band.height = height;
    band.keep = keepWithNext ? Keep::Always : Keep::Free;
    return band;
}

QByteArray contentOf(const QString &file)
{
    QFile f(file);
    return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray();
}

ReportDocument longDocument()
{
    Round round;
    round.setPriorities({9, 1, 2, 3, 4});
    for (Practice &practice : round.questionnaire.practices)
        practice.title += QStringLiteral(" Rindfleischetikettierungs\u00FCberwachungsaufgaben\u00FCbertragung");
    for (int i = 0; i < 60; ++i)
        round.addNote(i % 24, 13, QStringLiteral("A remark that goes on for a while, number %1. ").arg(i).repeated(4));
    return round.document();
}

} // namespace

/// Without white space: a word wider than the page is broken, and so is its text.
QString dense(QString text)
{
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

class TestLayout : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void headingsMoveWithWhatFollows()
    {
        Paginator paginator(100, PageStyle().beforeSection);
        QCOMPARE(paginator.addSection({plain(80), plain(10, true), plain(20)}, true), 0);
        QCOMPARE(paginator.pages().size(), 2);
        QCOMPARE(paginator.pages()[0].size(), 1);
        QCOMPARE(paginator.pages()[1].size(), 2);
    }

    void tablesRepeatTheirHead()
    {
        Band head = plain(10, true);
        head.text = {QStringLiteral("head")};
        const auto shared = std::make_shared<const Band>(head);
        QList<Band> bands{head};
        for (int i = 0; i < 12; ++i) {
            bands << plain(15);
            bands.last().head = shared;
        }
        Paginator paginator(100, PageStyle().beforeSection);
        paginator.addSection(bands, true);
        QCOMPARE(paginator.pages().size(), 2);
        for (const PageBands &page : paginator.pages())
            QCOMPARE(page.first().band.text, head.text);
    }

    void aSparsePageTakesOfWhatWouldRatherStayWhole()
    {
        const auto pagesOf = [](double first) {
            QList<Band> bands{plain(first)};
            for (int i = 0; i < 10; ++i) {
                bands << plain(9);
                bands.last().keep = i < 9 ? Keep::Rather : Keep::Free;
            }
            Paginator paginator(100, PageStyle().beforeSection);
            paginator.addSection(bands, true);
            return paginator.pages();
        };
        QCOMPARE(pagesOf(20)[0].size(), 9); // 20 and eight times 9
        QCOMPARE(pagesOf(20)[1].size(), 2);
        QCOMPARE(pagesOf(60)[0].size(), 1);
        QCOMPARE(pagesOf(60)[1].size(), 10);
    }

    void aTallRowIsPartedBetweenItsLines()
    {
        Measurer measurer(paperStyle({}));
        Cell cell;
        cell.text = QStringList(40, QStringLiteral("a line")).join(u'\n');
        TableBlock table;
        table.columns = {{QStringLiteral("Words"), 1, Qt::AlignLeft}, {QStringLiteral("More"), 1, Qt::AlignLeft}};
        table.rows = {{cell, Cell()}};
        const double line = 9 * PageStyle::leading;
        QList<Band> parts = tableBands(table, 400, 1000, measurer).mid(1);
        QCOMPARE(parts.size(), 40); // 522 points and the padding of 1,000: more than four tenths
        for (const Band &part : std::as_const(parts))
            QVERIFY(part.height >= line - 0.01 && part.height < line + 10);
        parts = tableBands(table, 400, 2000, measurer).mid(1);
        QCOMPARE(parts.size(), 1);
        QCOMPARE(parts.first().role, Band::Role::Row);
    }

    void sectionsShareAPageWhereTheyFit()
    {
        Paginator paginator(400, PageStyle().beforeSection);
        paginator.addSection({plain(100)}, true);
        QCOMPARE(paginator.addSection({plain(100)}, false), 0);
        QCOMPARE(paginator.addSection({plain(190)}, false), 1);
        QCOMPARE(paginator.addSection({plain(10)}, true), 2);
    }

    void aShortTailIsDrawnIn()
    {
        QList<Band> bands;
        for (int i = 0; i < 11; ++i) {
            bands << plain(9);
            bands.last().before = 1;
        }
        Paginator paginator(100, PageStyle().beforeSection);
        paginator.addSection(bands, true);
        QCOMPARE(paginator.pages().size(), 2);
        Paginator roomy(105, PageStyle().beforeSection);
        roomy.addSection(bands, true);
        QCOMPARE(roomy.pages().size(), 1);
    }

    void nothingLeavesThePage_data()
    {
        QTest::addColumn<int>("paper");
        QTest::newRow("A4") << int(QPageSize::A4);
        QTest::newRow("Letter") << int(QPageSize::Letter);
    }
    void nothingLeavesThePage()
    {
        QFETCH(int, paper);
        const PageLayout layout(longDocument(), QPageSize::PageSizeId(paper));
        const double width = layout.contentsSize().width();
        const double height = layout.contentsSize().height();
        for (const PageBands &bands : layout.bands()) {
            double bottom = 0;
            for (const PlacedBand &placed : bands) {
                QVERIFY2(placed.y >= bottom - 0.01, qPrintable(placed.band.text.join(u' ')));
                bottom = placed.y + placed.band.height;
                QVERIFY2(bottom <= height + 0.01, qPrintable(placed.band.text.join(u' ').left(200)));
                for (const Piece &piece : placed.band.pieces)
                    if (const auto *line = std::get_if<LinePiece>(&piece)) {
                        QVERIFY(line->at.x() + line->lines.widest <= width + 0.5);
                        QVERIFY(line->at.y() + line->lines.lineHeight <= placed.band.height + 0.5);
                    }
            }
            QVERIFY2(bands.last().band.keep != Keep::Always, qPrintable(bands.last().band.text.join(u' ')));
        }
    }

    void everyWordReachesAPage()
    {
        const ReportDocument document = longDocument();
        const PageLayout layout(document, QPageSize::A4);
        QString all;
        for (int i = 0; i < layout.pageCount(); ++i)
            all += layout.pageText(i) + u'\n';
        QCOMPARE(all.simplified().count(QLatin1String("number 59.")), 4);
        for (const Section &section : document.sections)
            QVERIFY2(dense(all).contains(dense(section.title)), qPrintable(section.title));
        QVERIFY(layout.pageText(1).contains(QStringLiteral("2 of %1").arg(layout.pageCount())));
        QVERIFY(layout.pageText(0).contains(QLatin1String("Larkfield Stores")));
    }

    void bookmarksPointAtTheirSections()
    {
        const PageLayout layout(longDocument(), QPageSize::A4);
        const auto bookmarks = layout.bookmarks();
        QCOMPARE(bookmarks.size(), layout.document().sections.size());
        for (qsizetype i = 0; i < bookmarks.size(); ++i) {
            QVERIFY(bookmarks[i].page >= 1 && bookmarks[i].page < layout.pageCount());
            const QString title = layout.document().sections[i].title;
            QVERIFY2(dense(layout.pageText(bookmarks[i].page)).contains(dense(title)), qPrintable(title));
        }
    }

    void pdfAHasNoTransparency()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("report.pdf"));
        QVERIFY(writePdf(PageLayout(Round().document(), QPageSize::A4), file, {.pdfA = true}).ok());
        const QByteArray pdf = contentOf(file);
        QVERIFY(pdf.contains("pdfaid:part"));
        for (const char *key : {"/ca 0", "/CA 0", "/SMask <<", "/SMask 1"})
            QVERIFY2(!pdf.contains(key), key);
    }

    void failureLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("absent/report.pdf"));
        const auto result = writePdf(PageLayout(Round().document(), QPageSize::A4), file, {});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::CannotWrite);
        QCOMPARE(result.error().file, file);
        QVERIFY(!QFile::exists(file));
    }

    void ringsAsPictures()
    {
        QTemporaryDir folder;
        const Round round;
        const RingsData data = ringsOf(round.questionnaire, round.scorecard, nullptr);
        const QString svg = folder.filePath(QStringLiteral("rings.svg"));
        QVERIFY(writeChart(data, QStringLiteral("Larkfield & Co"), svg).ok());
        QVERIFY(contentOf(svg).contains("<title>Larkfield &amp; Co</title>"));
        QVERIFY(contentOf(svg).contains("Overall maturity 3.0 of 5."));
        const QString png = folder.filePath(QStringLiteral("rings.png"));
        QVERIFY(writeChart(data, QStringLiteral("Larkfield"), png).ok());
        QCOMPARE(QImage(png).size(), QSize(1440, 1440));
        const auto result = writeChart(data, QString(), folder.filePath(QStringLiteral("rings.gif")));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadArgument);
    }

    void otherChartsAsPictures()
    {
        QTemporaryDir folder;
        const Round round;
        const AspectsData data = aspectsOf(round.questionnaire, round.scorecard);
        const QString svg = folder.filePath(QStringLiteral("aspects.svg"));
        QVERIFY(writeChart(data, QStringLiteral("Larkfield"), svg).ok());
        QVERIFY(contentOf(svg).contains("<desc>" + data.summary.toHtmlEscaped().toUtf8() + "</desc>"));
        QCOMPARE(contentOf(svg).count("<title>"), 1);
        QVERIFY(!contentOf(svg).contains("opacity=\"0"));
        const QString png = folder.filePath(QStringLiteral("aspects.png"));
        QVERIFY(writeChart(data, QStringLiteral("Larkfield"), png).ok());
        QCOMPARE(QImage(png).width(), 1920);
        QCOMPARE(QImage(png).height() / 2, 48 + qCeil(aspectsHeight(data, 15)));
    }

    void summaryOfRingsSaysWhatIsMissing()
    {
        Round round;
        round.setPractice(0, 4.2);
        round.setPractice(1, 2.1);
        const auto summary = [&] { return ringsOf(round.questionnaire, round.scorecard, nullptr).summary; };
        QVERIFY(summary().contains(QLatin1String("Highest: Practice 0 (4.2). Lowest: Practice 1 (2.1).")));
        QVERIFY(!summary().contains(QLatin1String("Not scored")));
        round.unscore(2, scoring::Status::Insufficient);
        QVERIFY(summary().contains(QLatin1String("Not scored: Practice 2.")));
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
