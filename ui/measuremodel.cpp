#include "ui/measuremodel.h"

#include "report/figures.h"
#include "scoring/forecasts.h"
#include "ui/plainwords.h"
#include "ui/theme.h"

#include <algorithm>
#include <tuple>

namespace heartwood::ui {

namespace {

bool isFigure(int column)
{
    return column == MeasureModel::Figure;
}

bool before(const Measure &a, const Measure &b)
{
    return std::tuple(a.organization, a.sample, a.kind, b.date, b.id) <
           std::tuple(b.organization, b.sample, b.kind, a.date, a.id);
}

bool comparable(const Measure &wave, const Measure &later)
{
    return wave.organization == later.organization && wave.sample == later.sample && wave.kind == later.kind &&
           wave.scaleMax == later.scaleMax && wave.date < later.date && !wave.covered && !later.covered;
}

/// "+45, median of 7 guesses, from +30 to +60".
QString expected(const Forecast &forecast)
{
    return MeasureModel::tr("%1, %2", "a figure, and of how many guesses")
        .arg(report::figureText(forecast.kind, scoring::figuresOf(forecast).median), report::guessesText(forecast));
}

} // namespace

void MeasureModel::setMeasures(const QList<Measure> &measures, const QHash<qint64, Forecast> &forecasts)
{
    beginResetModel();
    m_rows.clear();
    for (const Measure &measure : measures) {
        const auto forecast = forecasts.constFind(measure.id);
        m_rows.append({.measure = measure,
                       .forecast = forecast == forecasts.constEnd() ? std::nullopt : std::optional(*forecast),
                       .words = {},
                       .change = {}});
    }
    std::ranges::sort(m_rows, before, &Row::measure);
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        word(row);
    endResetModel();
}

void MeasureModel::word(qsizetype row)
{
    Row &worded = m_rows[row];
    worded.words = report::wordsOf(worded.measure);
    worded.change.clear();
    // Sorted so that the wave before is the next that compares.
    for (qsizetype other = row + 1; other < m_rows.size(); ++other)
        if (comparable(m_rows[other].measure, worded.measure)) {
            worded.change = report::changeWords(m_rows[other].measure, worded.measure);
            return;
        }
}

QString MeasureModel::forecastWords(int row) const
{
    const Row &shown = m_rows[row];
    return shown.forecast ? report::forecastWords(*shown.forecast, shown.measure) : QString();
}

std::optional<report::TrendData> MeasureModel::trendOf(int row) const
{
    const Measure &chosen = m_rows[row].measure;
    QList<Measure> alike;
    for (const Row &other : m_rows)
        if (other.measure.organization == chosen.organization && other.measure.sample == chosen.sample)
            alike << other.measure;
    return report::measureTrend(alike, chosen.kind);
}

bool MeasureModel::has(MeasureKind kind) const
{
    return std::ranges::any_of(m_rows, [kind](const Row &row) { return row.measure.kind == kind; });
}

void MeasureModel::retranslate()
{
    for (qsizetype row = 0; row < m_rows.size(); ++row)
        word(row);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

int MeasureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int MeasureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString MeasureModel::text(const Row &row, int column) const
{
    switch (column) {
    case Organization:
        return row.measure.sample ? tr("%1 · sample").arg(row.measure.organization) : row.measure.organization;
    case Kind:
        return report::nameOf(row.measure.kind);
    case Date:
        return report::longDate(row.measure.date);
    case Figure:
        return row.words.figure;
    case Interval:
        return row.words.interval;
    case Expected:
        return row.forecast ? expected(*row.forecast) : QString();
    case Base:
        return row.words.base;
    default:
        return row.change;
    }
}

QVariant MeasureModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[index.row()];
    const bool speaksForRow = role == Qt::ToolTipRole || (role == Qt::AccessibleTextRole && index.column() == 0);
    if (speaksForRow) {
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column)
            if (const QString part = column == Expected ? forecastWords(index.row()) : text(row, column);
                !part.isEmpty())
                parts << part;
        const QString said = parts.join(QStringLiteral(" · "));
        return role == Qt::ToolTipRole ? plainToolTip(said) : said;
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString said = text(row, index.column());
        return said.isEmpty() ? QStringLiteral("\u2013") : said; // an empty cell would have no name to hear
    }
    case Qt::FontRole:
        return isFigure(index.column()) ? theme().font(TextSize::Body, QFont::DemiBold) : QVariant();
    case Qt::ForegroundRole:
        return index.column() <= Figure ? theme().palette().ink : theme().palette().muted;
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant MeasureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QString titles[] = {tr("Organization"), tr("Measure"),          tr("Date"), tr("Figure"),
                              tr("Range"),        tr("Leaders expected"), tr("Base"), tr("Since the wave before")};
    return titles[section];
}

} // namespace heartwood::ui
