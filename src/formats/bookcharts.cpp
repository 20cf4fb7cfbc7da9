#include "formats/bookcharts.h"

#include "formats/bookformats.h"
#include "report/palette.h"

#include <xlsxwriter.h>

#include <array>
#include <vector>

namespace heartwood::formats {
namespace {

constexpr double usualWidth = 480; ///< pixels of libxlsxwriter's charts
constexpr double usualHeight = 288;
constexpr double width = 860;
constexpr float outline = 1.25F; ///< points
constexpr float hairline = 0.75F;

constexpr std::array<uint8_t, 3> chartTypes{LXW_CHART_BAR, LXW_CHART_BAR_STACKED_PERCENT,
                                            LXW_CHART_COLUMN}; // as SheetChartKind

bool lies(const SheetChart &chart)
{
    return chart.kind != SheetChartKind::Columns;
}

lxw_chart_fill fillOf(const QColor &colour)
{
    lxw_chart_fill fill{};
    fill.color = bookColour(colour);
    return fill;
}

lxw_chart_line lineOf(const QColor &colour, float points)
{
    lxw_chart_line line{};
    line.color = bookColour(colour);
    line.width = points;
    return line;
}

void colourPoints(lxw_chart_series *series, const QList<QColor> &colours)
{
    std::vector<lxw_chart_fill> fills;
    for (const QColor &colour : colours)
        fills.push_back(fillOf(colour));
    std::vector<lxw_chart_point> points(fills.size());
    std::vector<lxw_chart_point *> list;
    for (size_t i = 0; i < points.size(); ++i) {
        points[i].fill = &fills[i];
        list.push_back(&points[i]);
    }
    list.push_back(nullptr);
    chart_series_set_points(series, list.data());
}

void colourSeries(lxw_chart_series *series, const SheetSeries &wanted)
{
    lxw_chart_fill fill = fillOf(wanted.colour);
    lxw_chart_line line = lineOf(wanted.colour, outline);
    if (wanted.outlined) {
        fill.none = LXW_TRUE;
        chart_series_set_line(series, &line);
    }
    chart_series_set_fill(series, &fill);
    if (!wanted.pointColours.isEmpty())
        colourPoints(series, wanted.pointColours);
}

class ChartBuilder
{
public:
    ChartBuilder(lxw_chart *chart, const ChartPlace &place) : m_chart(chart), m_place(place) {}

    bool addSeries(const SheetSeries &wanted, const CellRange &categories)
    {
        lxw_chart_series *series = chart_add_series(m_chart, nullptr, nullptr);
        if (!series)
            return false;
        const char *sheet = m_place.sheet.constData();
        chart_series_set_categories(series, sheet, row(categories.firstRow), column(categories.firstColumn),
                                    row(categories.lastRow), column(categories.lastColumn));
        chart_series_set_values(series, sheet, row(wanted.values.firstRow), column(wanted.values.firstColumn),
                                row(wanted.values.lastRow), column(wanted.values.lastColumn));
        chart_series_set_name_range(series, sheet, row(wanted.nameRow), column(wanted.nameColumn));
        colourSeries(series, wanted);
        return true;
    }

private:
    lxw_row_t row(int ofRows) const { return lxw_row_t(m_place.firstRow + ofRows); }
    static lxw_col_t column(int index) { return lxw_col_t(index); }

    lxw_chart *m_chart;
    const ChartPlace &m_place;
};

void setValueAxis(lxw_chart_axis *axis, const SheetChart &wanted)
{
    lxw_chart_line grid = lineOf(lightPalette().line, hairline);
    chart_axis_major_gridlines_set_visible(axis, LXW_TRUE);
    chart_axis_major_gridlines_set_line(axis, &grid);
    if (wanted.kind == SheetChartKind::Shares)
        return;
    chart_axis_set_min(axis, wanted.low);
    chart_axis_set_max(axis, wanted.high);
    chart_axis_set_major_unit(axis, 1);
    chart_axis_set_num_format(axis, "0");
}

void setCategoryAxis(lxw_chart_axis *axis, const SheetChart &wanted)
{
    chart_axis_major_gridlines_set_visible(axis, LXW_FALSE);
    if (!lies(wanted))
        return;
    // The first row on top, as in the table, and the values below all the same.
    chart_axis_set_reverse(axis);
    chart_axis_set_crossing_max(axis);
    chart_axis_set_interval_unit(axis, 1);
}

void setAxes(lxw_chart *chart, const SheetChart &wanted, const Palette &palette)
{
    lxw_chart_font font{};
    font.color = bookColour(palette.ink);
    font.size = 9;
    font.bold = LXW_EXPLICIT_FALSE;
    chart_axis_set_num_font(chart->x_axis, &font);
    chart_axis_set_num_font(chart->y_axis, &font);
    setValueAxis(lies(wanted) ? chart->x_axis : chart->y_axis, wanted);
    setCategoryAxis(lies(wanted) ? chart->y_axis : chart->x_axis, wanted);
}

void setLook(lxw_chart *chart, const SheetChart &wanted, const Palette &palette)
{
    lxw_chart_font font{};
    font.size = 13;
    font.bold = LXW_TRUE;
    font.color = bookColour(palette.bark);
    const QByteArray title = wanted.title.toUtf8();
    chart_title_set_name(chart, title.constData());
    chart_title_set_name_font(chart, &font);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    lxw_chart_line border = lineOf(palette.line, hairline);
    chart_chartarea_set_line(chart, &border);
    chart_set_series_gap(chart, 50);
    if (lies(wanted))
        chart_set_series_overlap(chart, 100);
}

} // namespace

int addChart(lxw_workbook *book, const SheetChart &wanted, const ChartPlace &place)
{
    lxw_chart *chart = workbook_add_chart(book, chartTypes.at(size_t(wanted.kind)));
    if (!chart)
        return LXW_ERROR_MEMORY_MALLOC_FAILED;
    ChartBuilder builder(chart, place);
    for (const SheetSeries &series : wanted.series)
        if (!builder.addSeries(series, wanted.categories))
            return LXW_ERROR_MEMORY_MALLOC_FAILED;
    setAxes(chart, wanted, place.palette);
    setLook(chart, wanted, place.palette);
    QByteArray description = wanted.title.toUtf8();
    lxw_chart_options options{};
    options.x_scale = width / usualWidth;
    options.y_scale = wanted.height / usualHeight;
    options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
    options.description = description.data();
    return worksheet_insert_chart_opt(place.worksheet, lxw_row_t(place.chartRow), 0, chart, &options);
}

} // namespace heartwood::formats
