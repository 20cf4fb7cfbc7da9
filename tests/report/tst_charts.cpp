#include "report/charts.h"
#include "report/ringsgeometry.h"
#include "report/textpainter.h"

#include <QImage>
#include <QTest>

using namespace heartwood;
using namespace heartwood::report;

namespace {

RingsData ringsData(int sectors, const QString &suffix = {})
{
    static const QStringList names{
        QStringLiteral("Listening"),    QStringLiteral("Leaders close"), QStringLiteral("Insight"),
        QStringLiteral("Anticipation"), QStringLiteral("Authority"),     QStringLiteral("Customer-first"),
        QStringLiteral("Recognition"),  QStringLiteral("Enablement"),    QStringLiteral("Experiments"),
        QStringLiteral("Agility"),      QStringLiteral("Technology"),    QStringLiteral("Invention"),
        QStringLiteral("Touchpoints"),  QStringLiteral("Collaboration"), QStringLiteral("Measurement"),
        QStringLiteral("Trust")};
    RingsData data;
    for (int i = 0; i < sectors; ++i)
        data.sectors << RingSector{.label = names[i % 16] + suffix,
                                   .title = names[i % 16],
                                   .dimension = i * 4 / sectors,
                                   .score = 1 + (i * 7 % 17) / 4.25,
                                   .target = 4,
                                   .previous = 2.5};
    data.overall = 3.1;
    data.ofFive = QStringLiteral("of 5");
    return data;
}

QImage painted(const QSize &size, const RingsData &data, const RingsStyle &style)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(style.palette->card);
    QPainter painter(&image);
    paintRings(painter, QRectF(QPointF(0, 0), size), data, style);
    return image;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsNeitherCollideNorLeave_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<QString>("suffix");
        QTest::addColumn<int>("sectors");
        for (const QSizeF &size : {QSizeF(300, 300), QSizeF(420, 420), QSizeF(260, 380), QSizeF(600, 240)})
            for (const QString &suffix : {QString(), QStringLiteral("xxxxxx"), QStringLiteral(" and a good deal more")})
                for (int sectors : {1, 3, 4, 13, 16})
                    QTest::newRow(qPrintable(QStringLiteral("%1x%2 +%3, %4 sectors")
                                                 .arg(size.width())
                                                 .arg(size.height())
                                                 .arg(suffix.size())
                                                 .arg(sectors)))
                        << size << suffix << sectors;
    }
    void labelsNeitherCollideNorLeave()
    {
        QFETCH(QSizeF, size);
        QFETCH(QString, suffix);
        QFETCH(int, sectors);
        const QRectF area(QPointF(10, 20), size);
        const RingsGeometry geometry = ringsGeometry(area, ringsData(sectors, suffix), {});
        QCOMPARE(geometry.labels.size(), sectors);
        QVERIFY(geometry.outer > 40);
        for (int i = 0; i < sectors; ++i) {
            const QRectF rect = geometry.labels[i].rect;
            QVERIFY2(area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(rect), qPrintable(geometry.labels[i].text));
            QVERIFY(!geometry.labels[i].text.isEmpty());
            for (int k = 0; k < i; ++k)
                QVERIFY(!rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(geometry.labels[k].rect));
            for (const QPointF &corner : {rect.topLeft(), rect.topRight(), rect.bottomLeft(), rect.bottomRight()})
                QVERIFY(QLineF(corner, geometry.centre).length() > geometry.outer);
        }
    }

    void wholeLabelsAreKeptWhereThereIsRoom()
    {
        const RingsData data = ringsData(16, QStringLiteral("xxxxxx"));
        const RingsGeometry geometry = ringsGeometry(QRectF(0, 0, 420, 420), data, {});
        for (int i = 0; i < 16; ++i)
            QCOMPARE(geometry.labels[i].text, data.sectors[i].label);
    }

    void noRoomMeansNoLabels()
    {
        const RingsGeometry geometry = ringsGeometry(QRectF(0, 0, 60, 60), ringsData(16), {});
        QVERIFY(geometry.labels.isEmpty());
        QVERIFY(geometry.outer > 20);
    }

    void scoreDecidesHowFarASectorGrows()
    {
        RingsData data = ringsData(4);
        for (RingSector &sector : data.sectors)
            sector.target = sector.previous = std::nullopt;
        data.sectors[0].score = 3;
        const RingsStyle style{.labels = false};
        const QImage image = painted(QSize(400, 400), data, style);
        const RingsGeometry geometry = ringsGeometry(QRectF(0, 0, 400, 400), data, style);
        const auto colourAt = [&](double score) {
            return image.pixelColor(geometry.at(45, geometry.radius(score)).toPoint());
        };
        QCOMPARE(colourAt(2.8), lightPalette().dimension[0]);
        QVERIFY(colourAt(3.2) != lightPalette().dimension[0]);
    }

    void targetIsADarkArc()
    {
        RingsData data = ringsData(4);
        data.sectors[0] = {.label = {}, .title = {}, .dimension = 0, .score = 2, .target = 4.5, .previous = {}};
        const RingsStyle style{.labels = false};
        const QImage image = painted(QSize(600, 600), data, style);
        const RingsGeometry geometry = ringsGeometry(QRectF(0, 0, 600, 600), data, style);
        QCOMPARE(image.pixelColor(geometry.at(45, geometry.radius(4.5)).toPoint()), lightPalette().ink);
    }

    void unscoredSectorStaysPale()
    {
        RingsData data = ringsData(4);
        data.sectors[0] = {.label = {}, .title = {}, .dimension = 0, .score = {}, .target = {}, .previous = {}};
        const RingsStyle style{.labels = false};
        const QImage image = painted(QSize(400, 400), data, style);
        const RingsGeometry geometry = ringsGeometry(QRectF(0, 0, 400, 400), data, style);
        QCOMPARE(image.pixelColor(geometry.at(45, geometry.radius(1)).toPoint()), lightPalette().card);
    }

    void sectorUnderAPoint()
    {
        const RingsData data = ringsData(16);
        const QRectF area(0, 0, 400, 400);
        const RingsGeometry geometry = ringsGeometry(area, data, {});
        for (int i = 0; i < 16; ++i) {
            const double middle = (geometry.from[i] + geometry.to[i]) / 2;
            QCOMPARE(ringSectorAt(area, data, {}, geometry.at(middle, geometry.outer * 0.7)), i);
            QCOMPARE(ringSectorAt(area, data, {}, geometry.labels[i].rect.center()), i);
        }
        QCOMPARE(ringSectorAt(area, data, {}, geometry.centre), -1);
        QCOMPARE(ringSectorAt(area, data, {}, QPointF(1, 1)), -1);
        QCOMPARE(ringSectorAt(area, {}, {}, geometry.at(10, 100)), -1);
    }

    void barGoesThereAndBack()
    {
        const QRectF area(50, 0, 200, 14);
        QCOMPARE(scoreBarX(area, 5), 250.0);
        QCOMPARE(scoreBarX(area, 2.5), 150.0);
        for (double score : {1.0, 2.2, 3.5, 5.0})
            QCOMPARE(scoreAtX(area, scoreBarX(area, score)), score);
        QCOMPARE(scoreAtX(area, 0), 1.0);
        QCOMPARE(scoreAtX(area, 900), 5.0);
        QCOMPARE(scoreAtX(QRectF(), 900), 1.0);
    }

    void barShowsScoreAndTarget()
    {
        QImage image(100, 20, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        const Palette &palette = lightPalette();
        paintScoreBar(painter, image.rect(), {.score = 2, .low = {}, .high = {}, .target = 4, .colour = Qt::red},
                      palette);
        painter.end();
        QCOMPARE(image.pixelColor(20, 10), QColor(Qt::red));
        QCOMPARE(image.pixelColor(60, 10), palette.track);
        QCOMPARE(image.pixelColor(80, 10), palette.ink);
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
