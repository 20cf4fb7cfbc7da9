#include "exchange/guesses.h"

#include <QTest>

using namespace heartwood::exchange;

/// What people type when they are asked for guesses.
class TestGuesses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestGuesses::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QList<double>>("numbers");
    QTest::addColumn<QStringList>("notNumbers");
    using Numbers = QList<double>;
    const QLocale english(QLocale::English);
    const QLocale german(QLocale::German);
    QTest::newRow("nothing") << u" ;\n, "_qs << english << Numbers{} << QStringList();
    QTest::newRow("spaces and lines") << u"45 50\n30\t -5\r\n+7"_qs << english << Numbers{45, 50, 30, -5, 7}
                                      << QStringList();
    QTest::newRow("semicolons") << u"45;50; 5.5"_qs << german << Numbers{45, 50, 5.5} << QStringList();
    QTest::newRow("commas") << u"45, 50,30"_qs << english << Numbers{45, 50, 30} << QStringList();
    QTest::newRow("a list by commas alone") << u"45,50,30"_qs << german << Numbers{45, 50, 30} << QStringList();
    QTest::newRow("decimal commas") << u"5,5 6,25; 7"_qs << german << Numbers{5.5, 6.25, 7} << QStringList();
    QTest::newRow("the same in English") << u"5,5 6"_qs << english << Numbers{5, 5, 6} << QStringList();
    QTest::newRow("a comma behind a number") << u"45, 50"_qs << german << Numbers{45, 50} << QStringList();
    QTest::newRow("a true minus") << u"\u221220 80%"_qs << english << Numbers{-20, 80} << QStringList();
    QTest::newRow("no thousands") << u"1.500"_qs << german << Numbers{1.5} << QStringList();
    QTest::newRow("words") << u"45 about 50, n/a"_qs << english << Numbers{45, 50}
                           << QStringList{u"about"_qs, u"n/a"_qs};
    QTest::newRow("no end") << u"inf nan 3"_qs << english << Numbers{3} << QStringList{u"inf"_qs, u"nan"_qs};
}

void TestGuesses::reads()
{
    QFETCH(const QString, text);
    QFETCH(const QLocale, locale);
    QFETCH(const QList<double>, numbers);
    QFETCH(const QStringList, notNumbers);
    const Guesses guesses = readGuesses(text, locale);
    QCOMPARE(guesses.numbers, numbers);
    QCOMPARE(guesses.notNumbers, notNumbers);
}

QTEST_GUILESS_MAIN(TestGuesses)
#include "tst_guesses.moc"
