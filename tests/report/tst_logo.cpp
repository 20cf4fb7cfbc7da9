#include "report/logo.h"
#include "report/svgcheck.h"

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
        const auto svg = [](const QByteArray &content) {
            return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' width='9' "
                   "height='9'>" +
                   content + "</svg>";
        };
        QTest::newRow("another file") << svg("<image width='9' height='9' x:href='/dev/zero'/>");
        QTest::newRow("an svg within") << svg("<image width='9' height='9' x:href='data:image/png;base64," +
                                              svg("<image width='9' height='9' x:href='/dev/zero'/>").toBase64() +
                                              "'/>");
        QTest::newRow("a page") << svg("<image width='9' height='9' href='http://192.0.2.1/'/>");
        QTest::newRow("a style sheet") << "<?xml version='1.0'?><?xml-stylesheet href='/dev/zero'?>" + svg("<rect/>");
        QTest::newRow("repeats itself") << svg("<g id='a'><use x:href='#a'/></g>");
        QTest::newRow("repeats what is to come") << svg("<use x:href='#a'/><g id='a'/>");
        QByteArray doubled = "<g id='a0'><rect width='9' height='9'/></g>";
        for (int i = 0; i < 30; ++i) {
            const QByteArray use = "<use x:href='#a" + QByteArray::number(i) + "'/>";
            doubled += "<g id='a" + QByteArray::number(i + 1) + "'>" + use + use + "</g>";
        }
        QTest::newRow("a thousand million parts") << svg("<defs>" + doubled + "</defs><use x:href='#a30'/>");
    }
    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, file);
        const auto checked = checkLogo(file);
        QVERIFY(!checked.ok());
        QCOMPARE(checked.error().code, ErrorCode::BadArgument);
    }

    /// Just within the limits, and just beyond.
    void hasLimits_data()
    {
        QTest::addColumn<QByteArray>("fits");
        QTest::addColumn<QByteArray>("over");
        const auto svg = [](const QByteArray &content) {
            return "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>" + content + "</svg>";
        };
        const auto parts = [svg](int count) { return svg(QByteArray("<rect/>").repeated(count)); };
        QTest::newRow("parts") << parts(mostSvgElements - 1) << parts(mostSvgElements);
        const auto deep = [svg](int count) {
            return svg(QByteArray("<g>").repeated(count) + QByteArray("</g>").repeated(count));
        };
        QTest::newRow("depth") << deep(deepestSvg - 1) << deep(deepestSvg);
        const QByteArray whole = parts(1);
        const auto bytes = [whole](qsizetype count) { return whole + QByteArray(count - whole.size(), ' '); };
        QTest::newRow("bytes") << bytes(largestLogo) << bytes(largestLogo + 1);
        QTest::newRow("width") << png({largestSide, 1}, Qt::red) << png({largestSide + 1, 1}, Qt::red);
        QTest::newRow("height") << png({1, largestSide}, Qt::red) << png({1, largestSide + 1}, Qt::red);
    }
    void hasLimits()
    {
        QFETCH(const QByteArray, fits);
        QFETCH(const QByteArray, over);
        QVERIFY(checkLogo(fits).ok());
        QVERIFY(!checkLogo(over).ok());
    }

    /// As drawing programs write them.
    void takesWhatProgramsWrite()
    {
        const QByteArray svg =
            "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
            "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' [<!ENTITY ns 'http://www.w3.org/2000/svg'>]>"
            "<svg xmlns='&ns;' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>"
            "<defs><rect id='r' width='9' height='9' fill='#f00'/><linearGradient id='a'/>"
            "<linearGradient id='b' xlink:href='#a'/></defs><a xlink:href='http://example.com'><use "
            "xlink:href='#r'/></a><image width='1' height='1' xlink:href='data:image/png;base64," +
            png({1, 1}, Qt::red).toBase64() + "'/></svg>";
        QVERIFY(checkLogo(svg).ok());
        QCOMPARE(logoPicture(svg, {9, 9}, 1, Qt::white).pixelColor(4, 4), QColor(Qt::red));
    }
};

QTEST_GUILESS_MAIN(TestLogo)
#include "tst_logo.moc"
