#pragma once

#include "model/measure.h"
#include "report/measuretrend.h"
#include "report/measurewords.h"

#include <QAbstractTableModel>

namespace heartwood::ui {

/// Waves of customer measures as a table: by organization (the sample’s apart) and kind, the newest first.
class MeasureModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Organization, Kind, Date, Figure, Interval, Expected, Base, Change, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// forecasts: what leaders expected of a measure, by its id.
    void setMeasures(const QList<Measure> &measures, const QHash<qint64, Forecast> &forecasts = {});
    const Measure &measure(int row) const { return m_rows[row].measure; }
    /// What leaders expected beside what customers say, in a sentence; empty where they forecast nothing.
    QString forecastWords(int row) const;
    /// Of the organization and kind of that row; none where there are not two figures to be seen.
    std::optional<report::TrendData> trendOf(int row) const;
    /// Whether there is a wave of that kind.
    bool has(MeasureKind kind) const;
    /// The words are of one language: to be called when it has changed.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        Measure measure;
        std::optional<Forecast> forecast;
        report::MeasureWords words;
        QString change;
    };
    void word(qsizetype row);
    QString text(const Row &row, int column) const;

    QList<Row> m_rows;
};

} // namespace heartwood::ui
