#pragma once

#include "model/measure.h"
#include "report/measurewords.h"

#include <QAbstractTableModel>

namespace heartwood::ui {

/// Waves of customer measures as a table: by organization and kind, the newest first.
class MeasureModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Organization, Kind, Date, Figure, Interval, Base, Change, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setMeasures(const QList<Measure> &measures);
    const Measure &measure(int row) const { return m_rows[row].measure; }
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
        report::MeasureWords words;
        QString change;
    };
    void word(qsizetype row);
    QString text(const Row &row, int column) const;

    QList<Row> m_rows;
};

} // namespace heartwood::ui
