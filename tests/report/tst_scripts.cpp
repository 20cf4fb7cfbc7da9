#include "extremes.h"

#include "report/bidi.h"
#include "report/measurer.h"

#include <QFontDatabase>
#include <QRawFont>
#include <QTest>

using namespace heartwood::report;
using extremes::Script;

namespace {

TextLines broken(const QString &text, double width)
{
    Measurer measurer(paperStyle({}));
    return measurer.lines(text, measurer.style().body(), width, PageStyle::leading);
}

QList<QGlyphRun> runsOf(const TextLines &lines)
{
    QList<QGlyphRun> runs;
    for (const BrokenText::Line &line : lines.broken->lines)
        runs << line.line.glyphRuns();
    return runs;
}

} // namespace

/// Text in scripts that the program's own font does not have: the system's fonts step in.
class TestScripts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLetterHasAGlyph_data()
    {
        QTest::addColumn<int>("system");
        QTest::addColumn<QString>("text");
        QTest::newRow("Arabic") << int(QFontDatabase::Arabic) << extremes::nameOf(Script::Arabic);
        QTest::newRow("Japanese") << int(QFontDatabase::Japanese) << extremes::nameOf(Script::Japanese);
    }
    void everyLetterHasAGlyph()
    {
        QFETCH(int, system);
        QFETCH(QString, text);
        if (QFontDatabase::families(QFontDatabase::WritingSystem(system)).isEmpty())
            QFAIL("no font of the system has this script: install packaging/packages-test.txt");
        for (const QFont::Weight weight : {QFont::Normal, QFont::Bold}) {
            Measurer measurer(paperStyle({}));
            const TextLines lines = measurer.lines(text, TextLook{9, weight, Qt::black}, 200, PageStyle::leading);
            for (const QGlyphRun &run : runsOf(lines))
                QVERIFY2(!run.glyphIndexes().contains(0), qPrintable(run.rawFont().familyName()));
        }
    }

    void tallLettersHaveRoom_data() { everyLetterHasAGlyph_data(); }
    void tallLettersHaveRoom()
    {
        QFETCH(QString, text);
        const TextLines lines = broken(text, 200);
        for (const QGlyphRun &run : runsOf(lines)) {
            const QList<quint32> glyphs = run.glyphIndexes();
            for (const quint32 glyph : glyphs) {
                const double height = run.rawFont().boundingRect(glyph).height() / textScale;
                QVERIFY2(height <= lines.lineHeight, qPrintable(QString::number(height)));
            }
        }
    }

    void lettersJoin()
    {
        if (QFontDatabase::families(QFontDatabase::Arabic).isEmpty())
            QFAIL("no font of the system has Arabic: install packaging/packages-test.txt");
        // Beh alone, and three of them as one word: initial, medial and final form are other glyphs.
        const QString beh(QChar(0x0628));
        const auto glyphs = [](const QString &text) { return runsOf(broken(text, 200)).first().glyphIndexes(); };
        const QList<quint32> word = glyphs(beh.repeated(3));
        QVERIFY(!word.contains(glyphs(beh).first()));
        QVERIFY(word[0] != word[1] && word[1] != word[2]);
    }

    void directionIsTheParagraphs()
    {
        const QString arabic = QStringLiteral("\u0634\u0631\u0643\u0629 \u0627\u0644\u0639\u0645\u0644\u0627\u0621");
        const TextLines lines = broken(QStringLiteral("Larkfield\n") + arabic, 200);
        QCOMPARE(lines.count, 2);
        const auto &[left, first] = lines.broken->lines[0];
        const auto &[right, second] = lines.broken->lines[1];
        QVERIFY(first.naturalTextRect().left() < 1);
        QVERIFY(qAbs(second.naturalTextRect().right() - 200 * textScale) < 1);
        QVERIFY(left != right);
    }

    void aNameLeavesItsSentenceAlone()
    {
        const QString arabic = QStringLiteral("\u0634\u0631\u0643\u0629");
        QVERIFY((arabic + QStringLiteral(" \u00B7 12 November")).isRightToLeft());
        QVERIFY(!(isolated(arabic) + QStringLiteral(" \u00B7 12 November")).isRightToLeft());
        QCOMPARE(isolated(QStringLiteral("M. Okafor")), QStringLiteral("M. Okafor"));
        for (const QGlyphRun &run : runsOf(broken(isolated(arabic), 200)))
            QVERIFY(run.rawFont().isValid());
    }
};

QTEST_MAIN(TestScripts)
#include "tst_scripts.moc"
