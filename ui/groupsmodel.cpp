#include "ui/groupsmodel.h"

#include "report/figures.h"
#include "scoring/statistics.h"
#include "ui/plainwords.h"

#include <algorithm>

namespace heartwood::ui {

namespace {

bool nothingShown(const scoring::GroupResult &group)
{
    return std::ranges::none_of(group.practices, &scoring::GroupPractice::shown);
}

/// Enough people, and yet not shown.
bool isProtecting(const scoring::GroupPractice &practice)
{
    return !practice.shown && practice.score.status == scoring::Status::Suppressed;
}

} // namespace

void GroupsModel::setRound(const RoundPointer &round)
{
    beginResetModel();
    m_round = round;
    endResetModel();
}

QStringList GroupsModel::hiddenLines() const
{
    QStringList lines;
    for (const scoring::GroupResult &group : m_round->scorecard.groups) {
        if (!nothingShown(group)) {
            if (std::ranges::any_of(group.practices, isProtecting))
                lines << tr("%1: some practices are hidden, for with them a smaller group could be worked out.",
                            "a group")
                             .arg(group.name);
            continue;
        }
        lines
            << (group.n < scoring::minimumPeople
                    ? tr("%1 is hidden, with fewer than five people.", "a group").arg(group.name)
                    : tr("%1 is hidden, for with it a smaller group could be worked out.", "a group").arg(group.name));
    }
    return lines;
}

int GroupsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_round ? 0 : int(m_round->scorecard.groups.size());
}

int GroupsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_round ? 0 : FirstDimension + int(m_round->scorecard.dimensions.size());
}

QString GroupsModel::text(const scoring::GroupResult &group, int column) const
{
    switch (column) {
    case Name:
        return group.name;
    case People:
        return QString::number(group.n);
    case Overall:
        return report::figure(group.overall.score);
    default:
        return report::figure(group.dimensions[column - FirstDimension].score);
    }
}

QVariant GroupsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const scoring::GroupResult &group = m_round->scorecard.groups[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(group, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(group, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == Name ? text(group, Name)
                                      : tr("%1: %2", "a column's title and a figure")
                                            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                                 text(group, index.column()));
    default:
        return {};
    }
}

QVariant GroupsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Group");
    case People:
        return tr("People");
    case Overall:
        return tr("Overall");
    default:
        return m_round->questionnaire.dimensions[m_round->scorecard.dimensions[section - FirstDimension].dimension]
            .title;
    }
}

} // namespace heartwood::ui
