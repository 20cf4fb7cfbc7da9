#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

/// lrelease is content with holes; this is not. Each catalogue is brought up to date in a temporary folder first,
/// so that a string which no catalogue has taken over yet is found as well.
class TranslationsFinished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslated_data();
    void everyStringIsTranslated();
    void holesAreFound();
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// "Context: source" of each message whose translation is unfinished or lacks a form.
static QStringList holes(const QByteArray &catalogue)
{
    QXmlStreamReader xml(catalogue);
    QStringList found;
    QString context, source;
    bool plural = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = xml.name();
        const bool unfinished = xml.attributes().value(QLatin1String("type")) == u"unfinished";
        const bool text = name == u"numerusform" || (name == u"translation" && !plural);
        if (name == u"name")
            context = xml.readElementText();
        else if (name == u"source")
            source = xml.readElementText();
        else if (name == u"message")
            plural = xml.attributes().value(QLatin1String("numerus")) == u"yes";
        if (unfinished || (text && xml.readElementText().isEmpty()))
            found << context + QLatin1String(": ") + source;
    }
    if (xml.hasError())
        found << xml.errorString();
    found.removeDuplicates();
    return found;
}

/// The catalogue as it would be after `update_translations`.
static QByteArray updated(const QString &catalogue)
{
    QTemporaryDir folder;
    const QString copy = folder.filePath(QFileInfo(catalogue).fileName());
    QFile::copy(catalogue, copy);
    QStringList arguments{QStringLiteral("-silent"), QStringLiteral("@" HEARTWOOD_TRANSLATED_SOURCES)};
    if (catalogue.endsWith(QLatin1String("_en.ts")))
        arguments << QStringLiteral("-pluralonly");
    const int code = QProcess::execute(QStringLiteral(HEARTWOOD_LUPDATE), arguments << QStringLiteral("-ts") << copy);
    return code == 0 ? contentOf(copy) : QByteArray();
}

void TranslationsFinished::everyStringIsTranslated_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(HEARTWOOD_SOURCE_DIR "/translations"));
    const QFileInfoList catalogues = folder.entryInfoList({QStringLiteral("*.ts")}, QDir::Files);
    QVERIFY(!catalogues.isEmpty());
    for (const QFileInfo &catalogue : catalogues)
        QTest::newRow(qPrintable(catalogue.fileName())) << catalogue.filePath();
}

void TranslationsFinished::everyStringIsTranslated()
{
    QFETCH(QString, path);
    const QStringList found = holes(updated(path));
    QVERIFY2(found.isEmpty(), qPrintable(QLatin1String("not translated: ") + found.join(QLatin1String(" | "))));
}

void TranslationsFinished::holesAreFound()
{
    const auto catalogue = [](const char *messages) {
        return QByteArray("<TS><context><name>Page</name>") + messages + "</context></TS>";
    };
    const QStringList hole{QStringLiteral("Page: Day")};
    QCOMPARE(holes(catalogue("<message><source>Day</source><translation>Tag</translation></message>")), QStringList());
    QCOMPARE(holes(catalogue("<message><source>Day</source><translation></translation></message>")), hole);
    QCOMPARE(
        holes(catalogue("<message><source>Day</source><translation type=\"unfinished\">T</translation></message>")),
        hole);
    QCOMPARE(holes(catalogue("<message numerus=\"yes\"><source>Day</source><translation>"
                             "<numerusform>Tag</numerusform><numerusform></numerusform></translation></message>")),
             hole);
    QVERIFY(!holes("no catalogue").isEmpty());
}

QTEST_GUILESS_MAIN(TranslationsFinished)
#include "translations_finished.moc"
