#include "cli/errortext.h"

#include <QSet>
#include <QTest>

using namespace heartwood;
using namespace heartwood::cli;

/// Every failure has words of its own: what happened, to which file; in one line.
class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasWords();
    void everyFaultHasWords();
    void placesAreTold_data();
    void placesAreTold();
};

void TestErrorText::everyErrorHasWords()
{
    QSet<QString> texts;
    for (int code = 0; code <= int(ErrorCode::Moved); ++code) {
        const QString text = errorText({static_cast<ErrorCode>(code), u"Q1.heartwood"_qs, u"two\nlines"_qs, {}});
        const bool namesFile = text.contains(u"Q1.heartwood");
        const bool namesDetail = text.contains(u"two lines");
        QVERIFY2(namesFile || namesDetail, qPrintable(text));
        QVERIFY2(!text.contains(u'\n') && !text.contains(u'%') && !text.contains(u'!'), qPrintable(text));
        QVERIFY2(text.endsWith(u'.'), qPrintable(text));
        QVERIFY2(!texts.contains(text), qPrintable(text));
        texts.insert(text);
    }
}

void TestErrorText::everyFaultHasWords()
{
    QSet<QString> texts;
    for (int code = 0; code <= int(FaultCode::TooLong); ++code) {
        const QString text = faultText({static_cast<FaultCode>(code), 3, 5, u"place"_qs, u"2/3"_qs});
        QVERIFY2(text.startsWith(u"row 3, column 5 (place): "), qPrintable(text));
        QVERIFY2(!text.contains(u'%'), qPrintable(text));
        QVERIFY2(!texts.contains(text), qPrintable(text));
        texts.insert(text);
    }
}

void TestErrorText::placesAreTold_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("begins");
    QTest::newRow("nowhere") << Fault{FaultCode::NoRows, 0, 0, {}, {}} << u"there are"_qs;
    QTest::newRow("row") << Fault{FaultCode::NotUtf8, 4, 0, {}, {}} << u"row 4: "_qs;
    QTest::newRow("row and column") << Fault{FaultCode::NotUtf8, 4, 2, {}, {}} << u"row 4, column 2: "_qs;
    QTest::newRow("row and place") << Fault{FaultCode::MissingColumn, 1, 0, u"item"_qs, {}} << u"row 1 (item): "_qs;
    QTest::newRow("place") << Fault{FaultCode::MissingKey, 0, 0, u"$.a"_qs, {}} << u"$.a: "_qs;
}

void TestErrorText::placesAreTold()
{
    QFETCH(Fault, fault);
    QFETCH(QString, begins);
    QVERIFY2(faultText(fault).startsWith(begins), qPrintable(faultText(fault)));
}

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
