#include "report/logo.h"

#include <QBuffer>
#include <QtTest>

/// Logos of any proportions and of any harm.
using namespace heartwood;
using namespace heartwood::report;

namespace {

QByteArray png(const QSize &size, const QColor &colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

/// As picture programs write a logo of two colours: one bit a pixel.
QByteArray twoColours(const QSize &size, const QColor &colour)
{
    QImage image(size, QImage::Format_Mono);
    image.setColorTable({qRgb(255, 255, 255), colour.rgb()});
    image.fill(1);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

class TestLogo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsItsProportions_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QSize>("drawn"); // in a box of 150 x 56
        QTest::newRow("4 to 1") << png({400, 100}, Qt::red) << QSize(150, 38);
        QTest::newRow("1 to 4") << png({100, 400}, Qt::red) << QSize(14, 56);
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'>"
                                           "<rect width='10' height='10' fill='#f00'/></svg>")
                             << QSize(56, 56);
    }
    void keepsItsProportions()
    {
        QFETCH(QByteArray, file);
        const QImage picture = logoPicture(file, {150, 56}, 1, Qt::white);
        QTEST(picture.size(), "drawn");
        QVERIFY(!picture.hasAlphaChannel());
        QCOMPARE(picture.pixelColor(picture.rect().center()), QColor(Qt::red));
        QVERIFY(checkLogo(file).ok());
    }

    void seesTheGroundThroughIt()
    {
        const QImage picture = logoPicture(png({10, 10}, QColor(0, 0, 0, 0)), {10, 10}, 1, Qt::white);
        QCOMPARE(picture.pixelColor(5, 5), QColor(Qt::white));
    }

    void twoColoursStayWhatTheyAre()
    {
        const QImage picture = logoPicture(twoColours({800, 200}, QColor(34, 85, 136)), {150, 56}, 1, Qt::white);
        for (int x = 5; x < picture.width() - 5; ++x)
            QCOMPARE(picture.pixelColor(x, picture.height() / 2), QColor(34, 85, 136));
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray whole = png({20, 20}, Qt::blue);
        QTest::newRow("text") << QByteArray("a firm");
        QTest::newRow("cut short") << whole.left(whole.size() / 2);
        QTest::newRow("signature alone") << whole.left(8);
        QTest::newRow("no svg inside") << QByteArray("<?xml version='1.0'?><html/>");
        QTest::newRow("too large") << whole + QByteArray(largestLogo, 'x');
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, file);
        const auto checked = checkLogo(file);
        QVERIFY(!checked.ok());
        QCOMPARE(checked.error().code, ErrorCode::BadArgument);
    }
};

QTEST_GUILESS_MAIN(TestLogo)
#include "tst_logo.moc"
