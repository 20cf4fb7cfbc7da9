#include "report/chart.h"
#include "report/prioritygeometry.h"
#include "report/spreadgeometry.h"
#include "report/trendgeometry.h"

#include <QImage>
#include <QTest>

#include <numeric>

using namespace heartwood;
using namespace heartwood::report;

namespace {

constexpr double labelSize = 9;
const QString longTitle = QStringLiteral("Kundenzufriedenheitsmessungsverantwortlichkeit und ").repeated(3).left(130);

QRectF shrunk(const QRectF &rect)
{
    return rect.adjusted(0.01, 0.01, -0.01, -0.01);
}

bool holds(const QRectF &area, const QRectF &rect)
{
    return area.adjusted(-0.01, -0.01, 0.01, 0.01).contains(rect);
}

/// Values and efforts: spread out, or all on one spot.
PriorityData points(int count, bool together, const QString &label)
{
    PriorityData data;
    for (int i = 0; i < count; ++i)
        data.points << PriorityData::Point{.label = label + QString::number(i),
                                           .dimension = i % 4,
                                           .value = together ? 6 : 0.5 + i * 7 % 16,
                                           .effort = together ? 2 : 1 + i * 3 % 5,
                                           .rank = i + 1};
    data.quadrants = {longTitle, QStringLiteral("Major projects"), QStringLiteral("Fill-ins"), longTitle};
    data.valueTitle = data.effortTitle = longTitle;
    return data;
}

TrendData trend(int rounds, int daysApart, const QString &title)
{
    TrendData data;
    for (int i = 0; i < rounds; ++i)
        data.rounds << TrendData::Round{title, QDate(2024, 1, 31).addDays(i * daysApart)};
    for (int series = -1; series < 4; ++series) {
        data.series << TrendData::Series{.title = title, .dimension = series, .scores = {}};
        for (int i = 0; i < rounds; ++i)
            data.series.last().scores << (i == 1 ? std::nullopt : std::optional(1 + (i + series + 1) % 5 * 1.0));
    }
    return data;
}

TrendData npsTrend()
{
    TrendData data;
    data.rounds = {{longTitle, {2025, 1, 1}}, {longTitle, {2026, 1, 1}}};
    data.series = {{.title = QStringLiteral("NPS"),
                    .dimension = -1,
                    .scores = {-100.0, 100.0},
                    .ranges = {TrendData::Range{-100, 30}, TrendData::Range{-20, 100}},
                    .label = QStringLiteral("NPS +100")}};
    data.scale = {.low = -100, .high = 100, .step = 50};
    return data;
}

BarsData bars()
{
    BarsData data;
    for (int i = 0; i < 10; ++i)
        data.rows << BarsData::Row{
            .label = longTitle,
            .dimension = i % 4,
            .heading = i % 5 == 0,
            .bar = {
                .score = i == 3 ? std::nullopt : std::optional(5.0), .low = 1, .high = 5, .target = 5, .colour = {}}};
    return data;
}

SpreadData spread()
{
    SpreadData data;
    for (int i = 0; i < 10; ++i)
        data.rows << SpreadData::Row{.label = longTitle, .dimension = i / 3, .counts = {}, .dontKnow = i};
    data.rows[0].counts = {1, 300, 2, 0, 1};
    data.rows[1].counts = {0, 0, 0, 0, 0};
    data.rows[2].counts = {999, 999, 999, 999, 999};
    data.levels.fill(longTitle);
    return data;
}

AspectsData aspects()
{
    AspectsData data;
    for (const std::optional<double> position : {std::optional(1.0), std::optional(5.0), std::optional<double>()})
        data.axes << AspectsData::Axis{.title = longTitle, .low = longTitle, .high = longTitle, .position = position};
    return data;
}

} // namespace

Q_DECLARE_METATYPE(heartwood::report::ChartData)

class TestChartPainting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void priorityLabels_data()
    {
        QTest::addColumn<QSizeF>("size");
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("together");
        QTest::addColumn<QString>("label");
        for (const QSizeF &size : {QSizeF(480, 300), QSizeF(900, 560), QSizeF(300, 200), QSizeF(250, 400)})
            for (int count : {1, 2, 16, 40})
                for (bool together : {false, true})
                    for (const QString &label : {QStringLiteral("Insight"), longTitle})
                        QTest::addRow("%gx%g, %d %s, %d letters", size.width(), size.height(), count,
                                      together ? "together" : "apart", int(label.size()))
                            << size << count << together << label;
    }
    void priorityLabels()
    {
        QFETCH(QSizeF, size);
        QFETCH(int, count);
        QFETCH(bool, together);
        QFETCH(QString, label);
        const QRectF area(QPointF(10, 20), size);
        const PriorityGeometry geometry = priorityGeometry(area, points(count, together, label), labelSize);
        const QRectF betweenNames = geometry.frame.adjusted(0, geometry.nameHeight, 0, -geometry.nameHeight);
        QVERIFY(holds(area, geometry.frame) && holds(geometry.frame, geometry.plot));
        QCOMPARE(geometry.places.size(), count);
        for (int i = 0; i < count; ++i) {
            const PriorityPlace &place = geometry.places[i];
            const double r = geometry.dotRadius;
            const QRectF dot(place.dot.x() - r, place.dot.y() - r, 2 * r, 2 * r);
            QVERIFY(holds(betweenNames, dot));
            QVERIFY(place.text.isEmpty() == place.label.isEmpty());
            QVERIFY(holds(betweenNames, place.label) || place.text.isEmpty());
            for (int k = 0; k < count; ++k) {
                QVERIFY(k == i || !shrunk(place.label).intersects(geometry.places[k].label));
                QVERIFY(!shrunk(place.label).contains(geometry.places[k].dot));
            }
        }
        // The first priority is never the one without its name.
        QVERIFY(!geometry.places.first().text.isEmpty());
    }

    void priorityLabelsReachOverEmptyColumns()
    {
        PriorityData data = points(3, false, longTitle);
        const auto put = [&data](int point, double value, int effort, int rank) {
            data.points[point].value = value;
            data.points[point].effort = effort;
            data.points[point].rank = rank;
        };
        put(0, 7, 1, 1); // alone at its height
        put(1, 2, 1, 2); // a dot of column 3 stands in its way
        put(2, 2, 3, 3);
        const QRectF area(0, 0, 480, 300);
        const PriorityGeometry geometry = priorityGeometry(area, data, labelSize);
        QVERIFY(geometry.places[0].label.right() > geometry.columnLeft(4));
        QVERIFY(geometry.places[1].label.right() > geometry.columnLeft(2));
        QVERIFY(geometry.places[1].label.right() < geometry.places[2].dot.x() - geometry.dotRadius);
        QVERIFY(geometry.places[2].label.right() <= geometry.frame.right());
    }

    void prioritiesLieInTheirQuadrants()
    {
        PriorityData data = points(4, false, QStringLiteral("P"));
        data.points[0].value = data.points[1].value = 4.1;
        data.points[2].value = data.points[3].value = 3.9;
        for (int i = 0; i < 4; ++i)
            data.points[i].effort = i % 2 == 0 ? 2 : 3;
        const PriorityGeometry geometry = priorityGeometry(QRectF(0, 0, 480, 300), data, labelSize);
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(geometry.places[i].dot.y() < geometry.y(4), i < 2);
            QCOMPARE(geometry.places[i].dot.x() < geometry.columnLeft(3), i % 2 == 0);
            QCOMPARE(geometry.places[i].text, QStringLiteral("%1 P%2").arg(i + 1).arg(i));
        }
        QCOMPARE(geometry.topValue, 8.0);
        data.points[0].value = 12.5;
        QCOMPARE(priorityGeometry(QRectF(0, 0, 480, 300), data, labelSize).topValue, 16.0);
    }

    void dotsOnOneSpotGoAside()
    {
        const PriorityData data = points(3, true, QStringLiteral("P"));
        const PriorityGeometry geometry = priorityGeometry(QRectF(0, 0, 480, 300), data, labelSize);
        QCOMPARE(geometry.places[2].dot.x(), geometry.dotX(2));
        QVERIFY(geometry.places[1].dot.x() - geometry.places[2].dot.x() >= 2 * geometry.dotRadius);
        QVERIFY(geometry.places[0].dot.x() - geometry.places[1].dot.x() >= 2 * geometry.dotRadius);
        QCOMPARE(geometry.places[2].dot.y(), geometry.places[0].dot.y());
    }

    void trendLabels_data()
    {
        QTest::addColumn<int>("rounds");
        QTest::addColumn<int>("daysApart");
        for (int rounds : {0, 1, 2, 5, 40})
            for (int daysApart : {0, 1, 200})
                QTest::addRow("%d rounds, %d days apart", rounds, daysApart) << rounds << daysApart;
    }
    void trendLabels()
    {
        QFETCH(int, rounds);
        QFETCH(int, daysApart);
        const QRectF area(10, 20, 480, 200);
        const TrendGeometry geometry = trendGeometry(area, trend(rounds, daysApart, longTitle), labelSize);
        QCOMPARE(geometry.x.size(), rounds);
        QCOMPARE(geometry.labels.size(), 5);
        for (int i = 0; i < rounds; ++i) {
            QVERIFY(geometry.x[i] > geometry.plot.left() && geometry.x[i] < geometry.plot.right());
            QVERIFY(i == 0 || geometry.x[i] > geometry.x[i - 1]);
            QVERIFY(geometry.captions[i].isEmpty() || holds(area, geometry.captions[i]));
            for (int k = 0; k < i; ++k)
                QVERIFY(!shrunk(geometry.captions[i]).intersects(geometry.captions[k]));
        }
        QVERIFY(rounds == 0 || !geometry.captions.last().isEmpty());
        for (int i = 0; i < 5; ++i) {
            QCOMPARE(geometry.labels[i].text.isEmpty(), rounds == 0);
            QVERIFY(rounds == 0 || holds(area, geometry.labels[i].rect));
            QVERIFY(geometry.labels[i].rect.isEmpty() || geometry.labels[i].rect.left() > geometry.plot.right());
            for (int k = 0; k < i; ++k)
                QVERIFY(!shrunk(geometry.labels[i].rect).intersects(geometry.labels[k].rect));
        }
    }

    void trendCutsNoDate()
    {
        for (int daysApart = 0; daysApart < 365; daysApart += 4) {
            TrendData data = trend(3, 0, QStringLiteral("Trust"));
            data.rounds[0].date = QDate(2025, 11, 12);
            data.rounds[1].date = QDate(2026, 10, 1).addDays(-daysApart);
            data.rounds[2].date = QDate(2026, 11, 12);
            const TrendGeometry geometry = trendGeometry(QRectF(0, 0, 640, 200), data, labelSize);
            for (int i = 0; i < 3; ++i)
                QVERIFY2(geometry.captions[i].isEmpty() ||
                             geometry.captions[i].width() >=
                                 textWidth(trendDate(data.rounds[i].date), trendCaption(labelSize)),
                         qPrintable(QStringLiteral("%1, %2 days apart").arg(i).arg(daysApart)));
            QVERIFY(daysApart > 0 || !geometry.captions[1].isEmpty()); // there is room for all three
        }
    }

    void trendSaysTheLastScore()
    {
        TrendData data = trend(3, 100, QStringLiteral("Trust"));
        data.series[0].scores = {2.0, 3.0, 3.14};
        data.series[1].scores = {2.0, 3.0, std::nullopt};
        data.series[2].scores = {std::nullopt, std::nullopt, std::nullopt};
        const TrendGeometry geometry = trendGeometry(QRectF(0, 0, 480, 200), data, labelSize);
        QCOMPARE(geometry.labels[0].text, QStringLiteral("3.1 Trust"));
        QCOMPARE(geometry.labels[1].text, QStringLiteral("Trust, not scored"));
        QVERIFY(geometry.labels[2].text.isEmpty());
        QCOMPARE(geometry.x[1] - geometry.x[0], geometry.x[2] - geometry.x[1]);
    }

    void trendOnAScaleOfItsOwn()
    {
        const TrendGeometry geometry = trendGeometry(QRectF(0, 0, 480, 200), npsTrend(), labelSize);
        QCOMPARE(geometry.y(-100), geometry.plot.bottom());
        QCOMPARE(geometry.y(100), geometry.plot.top());
        QCOMPARE(geometry.y(0), geometry.plot.center().y());
        QCOMPARE(geometry.labels[0].text, QStringLiteral("NPS +100"));
        QVERIFY(geometry.plot.left() >
                trendGeometry(QRectF(0, 0, 480, 200), trend(2, 9, longTitle), labelSize).plot.left());
    }

    void stackedWidths_data()
    {
        using Counts = std::array<int, levelCount>;
        using Widths = std::array<double, levelCount>;
        QTest::addColumn<Counts>("counts");
        QTest::addColumn<double>("least");
        QTest::addColumn<Widths>("widths");
        QTest::newRow("in proportion") << Counts{1, 0, 0, 0, 3} << 10.0 << Widths{25, 0, 0, 0, 75};
        QTest::newRow("a small count is still legible") << Counts{1, 99, 0, 0, 0} << 10.0 << Widths{10, 90, 0, 0, 0};
        // 50 and 48 give 8 in the proportion of what they have above 10.
        QTest::newRow("the large ones give")
            << Counts{50, 1, 0, 1, 48} << 10.0 << Widths{50 - 18 * 40 / 78.0, 10, 0, 10, 48 - 18 * 38 / 78.0};
        QTest::newRow("no room for any") << Counts{1, 3, 0, 0, 0} << 60.0 << Widths{25, 75, 0, 0, 0};
        QTest::newRow("no answers") << Counts{} << 10.0 << Widths{};
    }
    void stackedWidths()
    {
        using Counts = std::array<int, levelCount>;
        using Widths = std::array<double, levelCount>;
        QFETCH(Counts, counts);
        QFETCH(double, least);
        QFETCH(Widths, widths);
        Widths leasts;
        leasts.fill(least);
        const Widths result = spreadWidths(counts, 100, leasts);
        for (size_t i = 0; i < widths.size(); ++i)
            QVERIFY2(qAbs(result[i] - widths[i]) < 1e-9, qPrintable(QString::number(result[i])));
    }

    void nothingOutsideTheArea_data()
    {
        QTest::addColumn<ChartData>("data");
        QTest::newRow("bars") << ChartData(bars());
        QTest::newRow("spread") << ChartData(spread());
        QTest::newRow("priority") << ChartData(points(16, false, longTitle));
        QTest::newRow("priority, one spot") << ChartData(points(16, true, longTitle));
        QTest::newRow("aspects") << ChartData(aspects());
        QTest::newRow("trend") << ChartData(trend(6, 90, longTitle));
        QTest::newRow("trend of one") << ChartData(trend(1, 90, longTitle));
        QTest::newRow("a measure's trend") << ChartData(npsTrend());
        QTest::newRow("no bars") << ChartData(BarsData());
        QTest::newRow("no spread") << ChartData(SpreadData());
        QTest::newRow("no priority") << ChartData(PriorityData());
        QTest::newRow("no aspects") << ChartData(AspectsData());
        QTest::newRow("no trend") << ChartData(TrendData());
    }
    void nothingOutsideTheArea()
    {
        QFETCH(ChartData, data);
        constexpr int margin = 30;
        for (const Palette *palette : {&lightPalette(), &darkPalette()}) {
            const ChartLook look{.palette = palette, .labelSize = labelSize};
            for (const int width : {260, 500}) {
                const double height = chartHeight(data, width, look);
                QVERIFY(height > 0);
                // As high as it wants to be, and squeezed.
                for (const int given : {int(std::ceil(height)), int(height / 2)}) {
                    QImage image(width + 2 * margin, given + 2 * margin, QImage::Format_RGB32);
                    image.fill(palette->card);
                    QPainter painter(&image);
                    paintChart(painter, QRectF(margin, margin, width, given), data, look);
                    painter.end();
                    const QRect inside = QRect(margin, margin, width, given).adjusted(-1, -1, 1, 1);
                    for (int y = 0; y < image.height(); ++y)
                        for (int x = 0; x < image.width(); ++x)
                            if (!inside.contains(x, y) && image.pixelColor(x, y) != palette->card)
                                QFAIL(qPrintable(QStringLiteral("%1, %2 of %3 x %4")
                                                     .arg(x - margin)
                                                     .arg(y - margin)
                                                     .arg(width)
                                                     .arg(given)));
                }
            }
        }
    }

    void heightsGrowWithRowsAndLabels()
    {
        BarsData data = bars();
        const double height = barsHeight(data, 9);
        QCOMPARE(barsHeight(data, 18), 2 * height);
        data.rows.removeLast();
        QVERIFY(barsHeight(data, 9) < height);
        QCOMPARE(spreadHeight(spread(), 18), 2 * spreadHeight(spread(), 9));
        QCOMPARE(aspectsHeight(aspects(), 18), 2 * aspectsHeight(aspects(), 9));
    }

    void answersHaveTheirLevelsColour()
    {
        SpreadData data;
        data.rows << SpreadData::Row{.label = {}, .dimension = 0, .counts = {{5, 0, 0, 0, 5}}, .dontKnow = 0};
        QImage image(500, int(spreadHeight(data, labelSize)) + 1, QImage::Format_RGB32);
        image.fill(lightPalette().card);
        QPainter painter(&image);
        paintSpread(painter, image.rect(), data, lightPalette(), labelSize);
        painter.end();
        const int y = image.height() - 10;
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); ++x)
            colours << image.pixel(x, y);
        QVERIFY(colours.contains(lightPalette().level[0].rgb()));
        QVERIFY(colours.contains(lightPalette().level[4].rgb()));
        QVERIFY(!colours.contains(lightPalette().level[2].rgb()));
    }
};

QTEST_MAIN(TestChartPainting)
#include "tst_chartpainting.moc"
