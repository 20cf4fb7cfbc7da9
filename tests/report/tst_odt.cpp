#include "elements.h"
#include "englishplurals.h"
#include "fixtures.h"
#include "hostile.h"

#include "report/odtwriter.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <zip.h>

using namespace heartwood;
using namespace heartwood::report;
using fixtures::Round;

namespace {

struct Entry
{
    QString name;
    QByteArray bytes;
    int method = -1;
};

/// The entries of a zip file in their order; none where it is no zip file.
QList<Entry> entriesOf(const QByteArray &zip)
{
    zip_source_t *source = zip_source_buffer_create(zip.constData(), zip_uint64_t(zip.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    QList<Entry> entries;
    if (!archive)
        return entries;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t about;
        zip_stat_index(archive, zip_uint64_t(i), 0, &about);
        QByteArray bytes(qsizetype(about.size), '\0');
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        if (file && zip_fread(file, bytes.data(), about.size) == zip_int64_t(about.size))
            entries << Entry{QString::fromUtf8(about.name), bytes, about.comp_method};
        zip_fclose(file);
    }
    zip_discard(archive);
    return entries;
}

QByteArray entry(const QList<Entry> &entries, const QString &name)
{
    for (const Entry &one : entries)
        if (one.name == name)
            return one.bytes;
    return {};
}

QList<Entry> written(const ReportDocument &document, QPageSize::PageSizeId paper = QPageSize::A4)
{
    static QHash<QString, QList<Entry>> known; // each takes a while
    QList<Entry> &entries = known[document.title + document.language + QString::number(paper)];
    if (entries.isEmpty())
        if (const Result<QByteArray> zip = odtOf(document, paper))
            entries = entriesOf(*zip);
    return entries;
}

ReportDocument plainReport()
{
    Round round;
    round.setPriorities({9, 1, 2, 3, 4});
    round.addNote(0, 13, QStringLiteral("A remark from the room."));
    return round.document();
}

Elements contentOf(const ReportDocument &document)
{
    return Elements(entry(written(document), QStringLiteral("content.xml")));
}

Elements stylesOf(const ReportDocument &document, QPageSize::PageSizeId paper = QPageSize::A4)
{
    return Elements(entry(written(document, paper), QStringLiteral("styles.xml")));
}

} // namespace

class TestOdt : public QObject
{
    Q_OBJECT

    EnglishPlurals m_plurals;

private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&m_plurals); }

    void firstBytesTellTheKindOfFile()
    {
        const Result<QByteArray> zip = odtOf(plainReport(), QPageSize::A4);
        QVERIFY(zip.ok());
        // OpenDocument 1.3, part 2, 3.3: at position 30 the name, at 38 the words, no extra field between them.
        QCOMPARE(zip->left(4), QByteArray("PK\3\4"));
        QCOMPARE(zip->mid(30, 8), QByteArray("mimetype"));
        QCOMPARE(zip->mid(38, 39), QByteArray("application/vnd.oasis.opendocument.text"));
        QCOMPARE(zip->mid(77, 2), QByteArray("PK"));
    }

    void manifestNamesEveryEntry()
    {
        const QList<Entry> entries = written(plainReport());
        QCOMPARE(entries.first().name, QStringLiteral("mimetype"));
        QCOMPARE(entries.first().method, ZIP_CM_STORE);
        QSet<QString> names;
        for (const Entry &one : entries)
            if (one.name != u"mimetype" && !one.name.startsWith(QLatin1String("META-INF")))
                names << one.name;
        names << QStringLiteral("/");
        QSet<QString> listed;
        const Elements manifest(entry(entries, QStringLiteral("META-INF/manifest.xml")));
        for (const Element &file : manifest.named(QStringLiteral("manifest:file-entry")))
            listed << file.attributes.value(QStringLiteral("manifest:full-path"));
        QCOMPARE(listed, names);
        QVERIFY(names.size() > 20);
    }

    void everyPartIsWellFormed()
    {
        for (const ReportDocument &document : {plainReport(), hostile::document()})
            for (const Entry &one : written(document))
                if (one.name.endsWith(QLatin1String(".xml")))
                    QVERIFY2(Elements(one.bytes).error.isEmpty(), qPrintable(one.name));
    }

    void headingsHaveLevels()
    {
        for (const ReportDocument &document : {plainReport(), hostile::document()}) {
            int last = 0;
            int sections = 0;
            const Elements content = contentOf(document);
            QHash<QString, QString> parents;
            for (const Element &style : content.named(QStringLiteral("style:style")))
                parents.insert(style.attributes.value(QStringLiteral("style:name")),
                               style.attributes.value(QStringLiteral("style:parent-style-name")));
            for (const Element &heading : content.named(QStringLiteral("text:h"))) {
                const QString style = heading.attributes.value(QStringLiteral("text:style-name"));
                const int level = heading.attributes.value(QStringLiteral("text:outline-level")).toInt();
                QVERIFY2(level >= 1 && level <= last + 1, qPrintable(heading.text));
                QCOMPARE(parents.value(style, style), QStringLiteral("Heading_20_%1").arg(level));
                sections += level == 1;
                last = level;
            }
            QCOMPARE(sections, document.sections.size());
        }
    }

    void stylesThatAreUsedExist()
    {
        for (const ReportDocument &document : {plainReport(), hostile::document()}) {
            const Elements content = contentOf(document);
            const Elements styles = stylesOf(document);
            QSet<QString> known;
            for (const Elements *part : {&content, &styles})
                for (const Element &style : part->named(QStringLiteral("style:style|text:list-style")))
                    known << style.attributes.value(QStringLiteral("style:name"));
            for (const char *name : {"Title", "Subtitle", "Heading_20_1", "Heading_20_3", "Text_20_body", "Caption",
                                     "Table_20_Contents", "Table_20_Heading"})
                QVERIFY2(known.contains(QString::fromLatin1(name)), name);
            for (const Element &element : content.all + styles.all)
                for (const char *use : {"text:style-name", "table:style-name", "draw:style-name",
                                        "style:parent-style-name", "style:next-style-name"}) {
                    const QString name = element.attributes.value(QString::fromLatin1(use));
                    if (element.name != u"style:master-page")
                        QVERIFY2(name.isEmpty() || known.contains(name), qPrintable(name));
                }
        }
    }

    void tablesHaveHeaderRowsAndEvenRows()
    {
        for (const ReportDocument &document : {plainReport(), hostile::document()}) {
            const Elements content = contentOf(document);
            const auto tables = content.named(QStringLiteral("table:table")).size();
            QVERIFY(tables >= 1);
            QCOMPARE(content.named(QStringLiteral("table:table-header-rows")).size(), tables);
            // Each row has as many cells as its table has columns.
            qsizetype columns = 0;
            for (const Element &element : content.all) {
                if (element.name == u"table:table")
                    columns = 0;
                columns += element.name == u"table:table-column";
                if (element.name == u"table:table-row")
                    QCOMPARE(element.children, columns);
            }
        }
    }

    void columnsHaveTheirShares()
    {
        // 491 of 595 points are the text's, 469 of them the columns'; 44 in 100 of those are the right one's, where the
        // widths are as 3 to 2 to 1.
        QList<double> widths;
        const Elements content = contentOf(hostile::document());
        for (const Element &style : content.named(QStringLiteral("style:table-column-properties")))
            widths
                << style.attributes.value(QStringLiteral("style:column-width")).remove(QStringLiteral("pt")).toDouble();
        QCOMPARE(widths.size(), 3);
        QVERIFY(qAbs(widths[0] - 117.25) < 0.02);
        QVERIFY(qAbs(widths[1] - 78.17) < 0.02);
        QVERIFY(qAbs(widths[2] - 39.08) < 0.02);
    }

    void picturesHaveWords()
    {
        const QList<Entry> entries = written(plainReport());
        const Elements content(entry(entries, QStringLiteral("content.xml")));
        const auto frames = content.named(QStringLiteral("draw:frame")).size();
        QVERIFY(frames > 20);
        const QStringList words = content.texts(QStringLiteral("svg:desc"));
        QCOMPARE(words.size(), frames);
        QVERIFY(words.contains(QStringLiteral("score 3.0, likely 2.9 to 3.1, target 4.0")));
        QVERIFY(words.join(u'|').contains(QLatin1String("Overall maturity 3.0 of 5.")));
        for (const Element &image : content.named(QStringLiteral("draw:image")))
            QVERIFY(!QImage::fromData(entry(entries, image.attributes.value(QStringLiteral("xlink:href")))).isNull());
    }

    void pageAndLanguageAreTheReports()
    {
        const auto attribute = [](const Elements &styles, const char *element, const char *name) {
            return styles.named(QString::fromLatin1(element)).value(0).attributes.value(QString::fromLatin1(name));
        };
        ReportDocument document = plainReport();
        const Elements a4 = stylesOf(document);
        QCOMPARE(attribute(a4, "style:page-layout-properties", "fo:page-width"), QStringLiteral("595.00pt"));
        QVERIFY(!a4.named(QStringLiteral("text:page-number")).isEmpty());
        QCOMPARE(attribute(a4, "style:text-properties", "fo:language"), QStringLiteral("en"));
        QCOMPARE(attribute(a4, "style:page-layout-properties", "style:writing-mode"), QStringLiteral("lr-tb"));
        document.language = QStringLiteral("ar");
        const Elements letter = stylesOf(document, QPageSize::Letter);
        QCOMPARE(attribute(letter, "style:page-layout-properties", "fo:page-width"), QStringLiteral("612.00pt"));
        QCOMPARE(attribute(letter, "style:page-layout-properties", "style:writing-mode"), QStringLiteral("rl-tb"));
        const Elements meta(entry(written(document), QStringLiteral("meta.xml")));
        QCOMPARE(meta.texts(QStringLiteral("dc:title")), QStringList{document.title});
        QCOMPARE(meta.texts(QStringLiteral("dc:creator")), QStringList{QStringLiteral("Alder & Co.")});
        QCOMPARE(meta.texts(QStringLiteral("dc:language")), QStringList{QStringLiteral("ar")});
    }

    void hostileWordsStayWords()
    {
        const QByteArray xml = entry(written(hostile::document()), QStringLiteral("content.xml"));
        QVERIFY(!xml.contains("<script"));
        QVERIFY(!xml.contains('\0'));
        const Elements content(xml);
        // Of two spaces together the second is an element.
        const QString read = hostile::wordsRead();
        for (const char *name : {"text:h", "text:span", "svg:title", "svg:desc", "table:title"})
            QVERIFY2(content.texts(QString::fromLatin1(name)).contains(read), name);
        QVERIFY(content.texts(QStringLiteral("text:p")).contains(hostile::endless()));
    }

    void spacesAndLinesAreKept()
    {
        ReportDocument document;
        Section section;
        section.blocks << TextBlock{{{QStringLiteral("a  b\nc\td"), false}}};
        document.sections << section;
        const QByteArray xml = entry(written(document), QStringLiteral("content.xml"));
        QVERIFY(xml.contains(">a <text:s/>b<text:line-break/>c<text:tab/>d</text:p>"));
    }

    void sameReportSameBytes() { QCOMPARE(*odtOf(plainReport(), QPageSize::A4), *odtOf(plainReport(), QPageSize::A4)); }

    void failureLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("report.odt"));
        QVERIFY(writeOdt(plainReport(), file, QPageSize::A4).ok());
        QVERIFY(hostile::contentOf(file).startsWith("PK"));
        const auto result =
            writeOdt(plainReport(), folder.filePath(QStringLiteral("absent/report.odt")), QPageSize::A4);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::CannotWrite);
    }
};

QTEST_MAIN(TestOdt)
#include "tst_odt.moc"
