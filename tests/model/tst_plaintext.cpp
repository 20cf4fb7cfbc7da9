#include "model/plaintext.h"

#include <QTest>

using namespace heartwood;

/// Somebody else's words among others: they are seen, and turn nothing but themselves.
class TestPlainText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void becomes_data();
    void becomes();
    void staysPlain();
    void inOneLine();
};

void TestPlainText::becomes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const QString &text, const QString &plain) {
        QTest::newRow(name) << text << plain;
    };
    row("words", u"Größe — 好 🌳"_qs, u"Größe — 好 🌳"_qs);
    row("markup", u"<b>&amp;</b>"_qs, u"<b>&amp;</b>"_qs);
    row("control characters", u"a\tb\nc\r"_qs + QChar(u'\0') + QChar(u'\x85') + QChar(u'\x7F') + u"\x1B[31m"_qs,
        u"a\tb\nc[31m"_qs);
    row("half a pair", QString(QChar(0xD800)) + u'x', u"\uFFFDx"_qs);
    row("override", u"gepj.\u202Eexe"_qs, u"gepj.exe"_qs);
    row("embedding", u"\u202Aa\u202Bb\u202C"_qs, u"ab"_qs);
    row("marks stay", u"\u200Eא\u200F"_qs, u"\u200Eא\u200F"_qs);
    row("isolate", u"a\u2068b\u2069c"_qs, u"a\u2068b\u2069c"_qs);
    row("isolate left open", u"a\u2067b"_qs, u"a\u2067b\u2069"_qs);
    row("isolate open at a line's end", u"\u2066a\nb"_qs, u"\u2066a\u2069\nb"_qs);
    row("isolate closed twice", u"\u2068a\u2069\u2069b"_qs, u"\u2068a\u2069b"_qs);
    row("one that ends another's", u"a\u2069\u202Eb"_qs, u"ab"_qs);
}

void TestPlainText::becomes()
{
    QFETCH(const QString, text);
    QFETCH(const QString, plain);
    QCOMPARE(plainText(text), plain);
    QCOMPARE(plainText(plain), plain);
}

void TestPlainText::staysPlain()
{
    const QString text = u"Nothing to do here"_qs;
    QCOMPARE(plainText(text).constData(), text.constData()); // not even copied
}

void TestPlainText::inOneLine()
{
    QCOMPARE(plainLine(u"a\nb\tc\u2028d\u2029e\r"_qs), u"a b c d e"_qs);
}

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
