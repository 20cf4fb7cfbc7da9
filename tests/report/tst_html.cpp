#include "elements.h"
#include "englishplurals.h"
#include "fixtures.h"
#include "hostile.h"
#include "model/plaintext.h"
#include "report/htmlwriter.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace heartwood;
using namespace heartwood::report;
using fixtures::Round;

namespace {

/// Without the pictures, whose letters are chance.
QByteArray withoutPictures(const QByteArray &html)
{
    static const QRegularExpression picture(QStringLiteral("data:image/png;base64,[A-Za-z0-9+/=]*"));
    return QString::fromUtf8(html).remove(picture).toUtf8();
}

ReportDocument plainReport()
{
    Round round;
    round.setPriorities({9, 1, 2, 3, 4});
    round.addNote(0, 13, QStringLiteral("A remark from the room."));
    return round.document();
}

} // namespace

class TestHtml : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void plainTextDropsWhatXmlForbids()
    {
        QCOMPARE(
            plainText(QStringLiteral("a\tb\nc\r") + QChar(u'\0') + QChar(u'\x85') + QChar(u'\x7F') + QChar(0xFFFE)),
            QStringLiteral("a\tb\nc"));
        QCOMPARE(plainText(QString(QChar(0xDC00)) + QChar(0xD800)), QString(2, QChar(0xFFFD)));
        QCOMPARE(plainText(QStringLiteral("\U0001F333")), QStringLiteral("\U0001F333"));
        QCOMPARE(plainText(hostile::words()), hostile::wordsRead());
    }

    void nothingIsFetchedAndNothingRuns()
    {
        const QByteArray html = withoutPictures(htmlOf(plainReport()));
        for (const char *word : {"http", "<script", "<link", "<iframe", "@import", "url(", "onload", "onclick"})
            QVERIFY2(!html.contains(word), word);
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
    }

    void styleSheetNeedsNoEscapes()
    {
        const QByteArray html = htmlOf(plainReport());
        const qsizetype start = html.indexOf("<style>") + 7;
        const QByteArray style = html.mid(start, html.indexOf("</style>") - start);
        QVERIFY(style.size() > 1000);
        for (const char c : {'<', '>', '&', '"'})
            QVERIFY2(!style.contains(c), &c);
        QCOMPARE(style.count('{'), style.count('}'));
        QVERIFY(style.contains("prefers-color-scheme:dark"));
        QVERIFY(style.contains("@media print"));
    }

    void headNamesTheReport()
    {
        const Elements page(htmlOf(plainReport()));
        QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
        QCOMPARE(page.all.first().attributes.value(QStringLiteral("lang")), plainReport().language);
        QCOMPARE(page.texts(QStringLiteral("title")), QStringList{plainReport().title});
        QHash<QString, QString> meta;
        for (const Element &element : page.named(QStringLiteral("meta")))
            meta.insert(element.attributes.value(QStringLiteral("name")),
                        element.attributes.value(QStringLiteral("content")));
        QCOMPARE(meta.value(QStringLiteral("author")), QStringLiteral("Alder & Co."));
        QCOMPARE(meta.value(QStringLiteral("description")), QStringLiteral("Customer-obsession maturity"));
        QVERIFY(meta.value(QStringLiteral("viewport")).contains(QLatin1String("width=device-width")));
    }

    void writingGoesAsTheLanguageDoes()
    {
        ReportDocument document = plainReport();
        const auto direction = [&] {
            return Elements(htmlOf(document)).all.first().attributes.value(QStringLiteral("dir"));
        };
        QVERIFY(direction() != u"rtl");
        document.language = QStringLiteral("ar");
        QCOMPARE(direction(), QStringLiteral("rtl"));
    }

    void headingsLeaveNoLevelOut()
    {
        for (const ReportDocument &document : {plainReport(), hostile::document()}) {
            const Elements page(htmlOf(document));
            QCOMPARE(page.texts(QStringLiteral("h1")).size(), 1);
            int last = 0;
            for (const Element &heading : page.named(QStringLiteral("h1|h2|h3|h4|h5|h6"))) {
                const int level = heading.name.mid(1).toInt();
                QVERIFY2(level <= last + 1, qPrintable(heading.text));
                last = level;
            }
            // The contents have one, too.
            QCOMPARE(page.texts(QStringLiteral("h2")).size(), document.sections.size() + 1);
        }
    }

    void contentsLeadToTheSections()
    {
        const Elements page(htmlOf(plainReport()));
        QStringList targets;
        for (const Element &section : page.named(QStringLiteral("section")))
            targets << u'#' + section.attributes.value(QStringLiteral("id"));
        QStringList links;
        for (const Element &link : page.named(QStringLiteral("a")))
            links << link.attributes.value(QStringLiteral("href"));
        QCOMPARE(links, targets);
        QCOMPARE(links.size(), plainReport().sections.size());
        QCOMPARE(QSet<QString>(links.begin(), links.end()).size(), links.size());
    }

    void tablesHaveHeadersAndCaptions()
    {
        const Elements page(htmlOf(plainReport()));
        const auto tables = page.named(QStringLiteral("table")).size();
        QVERIFY(tables >= 10);
        const QStringList captions = page.texts(QStringLiteral("caption"));
        QCOMPARE(captions.size(), tables);
        QVERIFY(!captions.contains(QString()));
        QCOMPARE(page.named(QStringLiteral("thead")).size(), tables);
        int rows = 0;
        int rowHeadings = 0;
        for (const Element &element : page.all) {
            const QString scope = element.attributes.value(QStringLiteral("scope"));
            if (element.name == u"th")
                QCOMPARE(scope == u"col", element.path.contains(QStringLiteral("thead")));
            rows += element.name == u"tr" && element.path.contains(QStringLiteral("tbody"));
            rowHeadings += scope == u"row" || scope == u"rowgroup";
        }
        QVERIFY(rows > 50);
        QCOMPARE(rowHeadings, rows);
    }

    void spanningRowsHeadARowGroup()
    {
        const Elements page(htmlOf(hostile::document()));
        int spans = 0;
        for (const Element &cell : page.named(QStringLiteral("th")))
            if (cell.attributes.value(QStringLiteral("scope")) == u"rowgroup") {
                ++spans;
                QCOMPARE(cell.attributes.value(QStringLiteral("colspan")), QStringLiteral("3"));
            }
        QCOMPARE(spans, 2);
        QCOMPARE(page.named(QStringLiteral("tbody")).size(), 2);
        // A row that is too short is filled up.
        for (const Element &row : page.named(QStringLiteral("tr")))
            QVERIFY(row.children == 3 || row.attributes.value(QStringLiteral("class")) == u"spanning");
    }

    void chartsAndBarsHaveWords()
    {
        const Elements page(htmlOf(plainReport()));
        const QList<Element> images = page.named(QStringLiteral("img"));
        int rings = 0;
        for (const Element &image : images) {
            QCOMPARE(image.attributes.value(QStringLiteral("role")), QStringLiteral("img"));
            const QString words = image.attributes.value(QStringLiteral("alt"));
            QVERIFY(words.size() > 20);
            rings += words.contains(QLatin1String("Overall maturity 3.0 of 5.")) ? 1 : 0;
            const QByteArray data = image.attributes.value(QStringLiteral("src")).toLatin1();
            QImage picture;
            QVERIFY(picture.loadFromData(QByteArray::fromBase64(data.mid(data.indexOf(',') + 1)), "PNG"));
            const int width = image.attributes.value(QStringLiteral("width")).toInt();
            QVERIFY2(qAbs(picture.width() - 2 * width) <= 2, qPrintable(QString::number(picture.width())));
        }
        QCOMPARE(rings, 1);
        const QList<Element> bars = page.named(QStringLiteral("svg"));
        QVERIFY(bars.size() >= 20);
        QCOMPARE(bars.first().attributes.value(QStringLiteral("aria-label")),
                 QStringLiteral("score 3.0, likely 2.9 to 3.1, target 4.0"));
    }

    void barsAreDrawnToScale()
    {
        const Elements page(htmlOf(hostile::document()));
        QHash<QString, Element> shapes;
        for (const Element &shape : page.named(QStringLiteral("rect")))
            shapes.insert(shape.attributes.value(QStringLiteral("class")), shape);
        const auto number = [&](const char *shape, const char *name) {
            return shapes[QString::fromLatin1(shape)].attributes[QString::fromLatin1(name)].toDouble();
        };
        // 500 units for a scale of 5: a score of 3.1 is 310 wide.
        QCOMPARE(number("fill", "width"), 310.0);
        QCOMPARE(number("within", "x"), 290.0);
        QCOMPARE(number("beyond", "x") + number("beyond", "width"), 330.0);
        QCOMPARE(number("target", "x") + number("target", "width") / 2, 400.0);
    }

    void hostileWordsStayWords()
    {
        const QByteArray html = htmlOf(hostile::document());
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains('\0'));
        const Elements page(html);
        QVERIFY2(page.error.isEmpty(), qPrintable(page.error));
        for (const char *name : {"title", "h1", "h3", "p", "caption", "strong"})
            QVERIFY2(page.texts(QString::fromLatin1(name)).contains(hostile::wordsRead()), name);
        QVERIFY(page.texts(QStringLiteral("li")).contains(hostile::endless()));
        QVERIFY(page.texts(QStringLiteral("th")).contains(hostile::endless()));
        for (const Element &meta : page.named(QStringLiteral("meta")))
            if (meta.attributes.value(QStringLiteral("name")) == u"author")
                QCOMPARE(meta.attributes.value(QStringLiteral("content")), hostile::wordsRead());
    }

    void everySectionIsWhole()
    {
        const ReportDocument document = plainReport();
        const QString said = Elements(htmlOf(document)).texts(QStringLiteral("main")).join(QString()).simplified();
        for (const Section &section : document.sections)
            QVERIFY2(said.contains(section.title.simplified()), qPrintable(section.title));
        QVERIFY(said.contains(QLatin1String("A remark from the room.")));
    }

    void failureLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("report.html"));
        QVERIFY(writeHtml(plainReport(), file).ok());
        QCOMPARE(hostile::contentOf(file), htmlOf(plainReport()));
        const auto result = writeHtml(plainReport(), folder.filePath(QStringLiteral("absent/report.html")));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::CannotWrite);
    }
};

QTEST_MAIN(TestHtml)
#include "tst_html.moc"
