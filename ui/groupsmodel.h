#pragma once

#include "ui/session.h"

#include <QAbstractTableModel>

namespace heartwood::ui {

/// Groups of respondents: how many they are, and their scores, where enough of them may be shown.
class GroupsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, People, Overall, FirstDimension };
    using QAbstractTableModel::QAbstractTableModel;

    void setRound(const RoundPointer &round);
    /// Groups of which not all may be shown, and why; a line each.
    QStringList hiddenLines() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const scoring::GroupResult &group, int column) const;

    RoundPointer m_round;
};

} // namespace heartwood::ui
