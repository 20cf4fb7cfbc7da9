#pragma once

#include "report/charts.h"
#include "ui/session.h"

#include <QAbstractTableModel>

namespace heartwood::ui {

/// The table of results: each dimension as a row in bold, its practices below it.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Bar, Now, Target, Level, Answered, Alignment, Confidence, Importance };
    enum Role {
        BarRole = Qt::UserRole, ///< report::ScoreBar, without its colour
        DimensionRole,          ///< index of the dimension in the questionnaire
        ImportanceRole,         ///< 1..5; nothing in a dimension's row
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Another state of the same round changes cells only; the chosen row stays chosen.
    void setRound(const RoundPointer &round);
    /// Shows an aim that is not saved: while a handle is dragged. setRound ends it.
    void preview(int practice, const Aim &aim);

    /// One respondent has neither coverage nor alignment: those columns are left out.
    Column columnAt(int column) const { return m_columns[column]; }
    /// Where a column stands; -1 left out.
    int position(Column column) const { return int(m_columns.indexOf(column)); }
    /// Position in Scorecard::practices; -1 in a dimension's row.
    int practiceAt(int row) const { return m_rows[row].practice; }
    /// Position in Scorecard::dimensions.
    int dimensionAt(int row) const { return m_rows[row].dimension; }
    int rowOfPractice(int practice) const;
    Aim aimAt(int row) const;
    std::optional<double> scoreAt(int row) const { return nodeAt(m_rows[row]).score; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        int dimension = 0;
        int practice = -1;
        bool operator==(const Row &) const = default;
    };
    const scoring::Node &nodeAt(const Row &row) const;
    std::optional<double> targetAt(const Row &row) const;
    QString title(const Row &row) const;
    QString text(const Row &row, Column column) const;
    QString answered(const Row &row) const;
    QString confidence(const Row &row) const;
    bool isClaimed(const Row &row) const;
    QString columnTitle(Column column) const;
    /// A whole row in one sentence, for a screen reader.
    QString summary(const Row &row) const;
    QVariant colour(const Row &row, Column column) const;
    report::ScoreBar bar(const Row &row) const;

    RoundPointer m_round;
    QList<Row> m_rows;
    QList<Column> m_columns{Title, Bar, Now, Target, Level, Answered, Alignment, Confidence, Importance};
    int m_previewed = -1;
    Aim m_preview;
};

} // namespace heartwood::ui

Q_DECLARE_METATYPE(heartwood::report::ScoreBar)
