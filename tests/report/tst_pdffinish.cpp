#include "englishplurals.h"
#include "fixtures.h"
#include "pdfcontents.h"

#include "report/pdfwriter.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace heartwood;
using namespace heartwood::report;
using fixtures::PdfContents;
using fixtures::PdfLink;
using fixtures::readPdf;
using fixtures::Round;

namespace {

/// The text of an element, or of the one entry of the list in it.
QString xmpValue(const QByteArray &xmp, const QString &name)
{
    QXmlStreamReader reader(xmp);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.qualifiedName() == name)
            return reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return reader.hasError() ? reader.errorString() : QString();
}

QDateTime informationDate(const QString &text)
{
    QDateTime date = QDateTime::fromString(text, QStringLiteral("'D:'yyyyMMddHHmmss'Z'"));
    date.setTimeSpec(Qt::UTC);
    return date;
}

} // namespace

class TestPdfFinish : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;
    QTemporaryDir m_folder;

    PdfContents written(const PageLayout &layout, const PdfOptions &options = {}, const QByteArray &password = {})
    {
        const Result<void> result = writePdf(layout, file(), options);
        PdfContents pdf = readPdf(file(), password);
        if (!result)
            pdf.failure = result.error().detail;
        return pdf;
    }
    QString file() const { return m_folder.filePath(QStringLiteral("report.pdf")); }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void isWholeAndNamed()
    {
        const PageLayout layout(Round().document(), QPageSize::A4);
        const PdfContents pdf = written(layout);
        QCOMPARE(pdf.failure, QString());
        QCOMPARE(pdf.pages, layout.pageCount());
        QVERIFY(pdf.fonts > 0);
        QCOMPARE(pdf.fontNames.size(), pdf.fonts);
        static const QRegularExpression subset(QStringLiteral("^/[A-Z]{6}\\+Inter"));
        for (const QString &font : std::as_const(pdf.fontNames))
            QVERIFY2(subset.match(font).hasMatch(), qPrintable(font));
        QCOMPARE(QSet<QString>(pdf.fontNames.cbegin(), pdf.fontNames.cend()).size(), pdf.fonts);
        QCOMPARE(pdf.images, 0);
        QVERIFY(pdf.objectStreams > 0);
        QCOMPARE(pdf.language, QStringLiteral("en"));
        QVERIFY(pdf.showsTitle);
        QCOMPARE(pdf.revision, 0);
    }

    void outlineLeadsToSections()
    {
        const PageLayout layout(Round().document(), QPageSize::Letter);
        const PdfContents pdf = written(layout);
        const QList<Section> &sections = layout.document().sections;
        QCOMPARE(pdf.outline.size(), sections.size());
        for (qsizetype i = 0; i < sections.size(); ++i) {
            QCOMPARE(pdf.outline[i], sections[i].tocTitle);
            const QString text = layout.pageText(pdf.outlinePages[i]).simplified();
            QVERIFY2(text.contains(sections[i].title.simplified()), qPrintable(text));
        }
    }

    void labelsAreTheFootersNumbers()
    {
        const PageLayout layout(Round().document(), QPageSize::A4);
        const PdfContents pdf = written(layout);
        QCOMPARE(pdf.labels.value(0), QStringLiteral("Cover"));
        for (int page = 1; page < pdf.pages; ++page)
            QVERIFY(layout.pageText(page).endsWith(
                QStringLiteral("\n%1 of %2").arg(pdf.labels[page]).arg(layout.pageCount())));
    }

    void linksLeadToTheSections()
    {
        const PageLayout layout(Round().document(), QPageSize::A4);
        const PdfContents pdf = written(layout);
        const auto bookmarks = layout.bookmarks();
        QCOMPARE(pdf.links.size(), bookmarks.size());
        double bottom = 0;
        for (qsizetype i = 0; i < pdf.links.size(); ++i) {
            const PdfLink &link = pdf.links[i];
            QCOMPARE(link.page, 1);
            QCOMPARE(link.target, pdf.outlinePages[i]);
            QVERIFY(link.top >= 0 && link.top <= bookmarks[i].top);
            QVERIFY(link.area.top() >= bottom && link.area.height() > 20);
            bottom = link.area.bottom();
        }
        QVERIFY(bottom < layout.pageSize().height());
    }

    void informationAndXmpAgree()
    {
        ReportDocument document = Round().document();
        document.title = QStringLiteral("Müller & Søn <\u4E16\u754C> \"\u0001");
        document.author = QStringLiteral("Alder & Co.");
        const PdfContents pdf = written(PageLayout(document, QPageSize::A4));
        QCOMPARE(pdf.failure, QString());
        QCOMPARE(pdf.information[QStringLiteral("Title")], QStringLiteral("Müller & Søn <\u4E16\u754C> \""));
        QCOMPARE(pdf.information[QStringLiteral("Author")], document.author);
        QCOMPARE(pdf.information[QStringLiteral("Subject")], document.subject);
        const QList<std::pair<QString, QString>> same{{QStringLiteral("Title"), QStringLiteral("dc:title")},
                                                      {QStringLiteral("Author"), QStringLiteral("dc:creator")},
                                                      {QStringLiteral("Subject"), QStringLiteral("dc:description")},
                                                      {QStringLiteral("Creator"), QStringLiteral("xmp:CreatorTool")},
                                                      {QStringLiteral("Producer"), QStringLiteral("pdf:Producer")}};
        for (const auto &[key, element] : same)
            QCOMPARE(xmpValue(pdf.xmp, element), pdf.information[key]);
        const QDateTime date = informationDate(pdf.information[QStringLiteral("CreationDate")]);
        QVERIFY(std::abs(date.secsTo(QDateTime::currentDateTimeUtc())) < 300);
        for (const char *element : {"xmp:CreateDate", "xmp:ModifyDate"})
            QCOMPARE(QDateTime::fromString(xmpValue(pdf.xmp, QLatin1String(element)), Qt::ISODate), date);
        QVERIFY(!pdf.xmp.contains("pdfaid:part"));
    }

    /// What is copied or read aloud is what stands there: no sign is lost, and a space is a space.
    void everyLetterIsKnown()
    {
        Round round;
        round.questionnaire.practices[0].title =
            QStringLiteral("\u22120.2, +0.5, 3 (2\u20133), @a-b (0 of 4): 1\u00D72");
        const PdfContents pdf = written(PageLayout(round.document(), QPageSize::A4));
        QVERIFY(!pdf.unicodeMaps.isEmpty());
        QByteArray all;
        for (const QByteArray &map : pdf.unicodeMaps) {
            QVERIFY2(!map.contains("<0000>") && !map.contains("<0009>"), map.constData());
            all += map;
        }
        for (const char *code : {"<2212>", "<002B>", "<0028>", "<0029>", "<2013>", "<0040>", "<002D>", "<0020>"})
            QVERIFY2(all.contains(code), code);
    }

    void noAuthorIsNoEntry()
    {
        ReportDocument document = Round().document();
        document.author.clear();
        const PdfContents pdf = written(PageLayout(document, QPageSize::A4));
        QVERIFY(!pdf.information.contains(QStringLiteral("Author")));
        QVERIFY(!pdf.xmp.contains("dc:creator"));
    }

    void passwordOpensIt()
    {
        const PageLayout layout(Round().document(), QPageSize::A4);
        const PdfOptions options{.password = QStringLiteral("o\uFB03ce \u00FC")}; // a ligature of ffi
        QVERIFY(written(layout, options).failure.contains(QLatin1String("invalid password")));
        QVERIFY(readPdf(file(), "office u").failure.contains(QLatin1String("invalid password")));
        const PdfContents pdf = readPdf(file(), "office \xC3\xBC");
        QCOMPARE(pdf.failure, QString());
        QCOMPARE(pdf.revision, 6);
        QVERIFY(pdf.aes256);
        QVERIFY(pdf.mayPrint);
        QCOMPARE(pdf.pages, layout.pageCount());
        QCOMPARE(pdf.links.size(), layout.links().size());
    }

    void passwordsThatCannotBe_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("pdfA");
        QTest::newRow("with PDF/A") << QStringLiteral("secret") << true;
        QTest::newRow("128 bytes") << QString(64, QChar(0xE9)) << false;
        QTest::newRow("a null") << QStringLiteral("a\0b").left(1) + QChar(QChar::Null) << false;
    }
    void passwordsThatCannotBe()
    {
        QFETCH(QString, password);
        QFETCH(bool, pdfA);
        QFile::remove(file());
        const auto result =
            writePdf(PageLayout(Round().document(), QPageSize::A4), file(), {.pdfA = pdfA, .password = password});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadArgument);
        QVERIFY(!QFile::exists(file()));
    }

    void longestPasswordOpensIt()
    {
        const PageLayout layout(Round().document(), QPageSize::A4);
        const QString password = QString(63, QChar(0xE9)) + u'x'; // 127 bytes
        QCOMPARE(written(layout, {.password = password}, password.toUtf8()).failure, QString());
        QVERIFY(!readPdf(file(), password.left(63).toUtf8()).failure.isEmpty());
    }

    void archiveStaysPlain()
    {
        const PageLayout layout(Round().document(), QPageSize::A4);
        const PdfContents pdf = written(layout, {.pdfA = true});
        QCOMPARE(pdf.failure, QString());
        QCOMPARE(pdf.version, QStringLiteral("1.4"));
        QCOMPARE(pdf.objectStreams, 0);
        QCOMPARE(pdf.revision, 0);
        QCOMPARE(pdf.identifiers, 2);
        QCOMPARE(xmpValue(pdf.xmp, QStringLiteral("pdfaid:part")), QStringLiteral("1"));
        QCOMPARE(xmpValue(pdf.xmp, QStringLiteral("pdfaid:conformance")), QStringLiteral("B"));
        QCOMPARE(xmpValue(pdf.xmp, QStringLiteral("dc:title")), pdf.information[QStringLiteral("Title")]);
        QCOMPARE(pdf.links.size(), layout.links().size());
        for (const PdfLink &link : pdf.links)
            QCOMPARE(link.flags, 4);
    }
};

QTEST_MAIN(TestPdfFinish)
#include "tst_pdffinish.moc"
