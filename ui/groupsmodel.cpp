#include "ui/groupsmodel.h"

#include "report/figures.h"
#include "report/words.h"
#include "scoring/statistics.h"

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
                lines << tr("%1: some practices hidden, for else a smaller group could be worked out", "a group")
                             .arg(group.name);
            continue;
        }
        lines << (group.n < scoring::minimumPeople
                      ? tr("%1: hidden: fewer than five", "a group").arg(group.name)
                      : tr("%1: hidden, for else a smaller group could be worked out", "a group").arg(group.name));
    }
    return lines;
}

QStringList GroupsModel::gapLines() const
{
    QStringList lines;
    const scoring::Scorecard &card = m_round->scorecard;
    for (int i = 0; i < card.perceptionGap.size(); ++i) {
        const scoring::PerceptionGap &gap = card.perceptionGap[i];
        if (gap.gap && gap.label != scoring::GapLabel::NoClearGap && gap.label != scoring::GapLabel::Suppressed)
            lines << tr("%1: %2. Leaders %3, front line %4", "a practice, blind spot or the like, two scores")
                         .arg(m_round->questionnaire.practices[card.practices[i].practice].title,
                              report::words::gapLabel(gap.label).toLower(), report::figure(gap.meanLeaders),
                              report::figure(gap.meanFrontline));
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
    case Qt::ToolTipRole:
        return text(group, index.column());
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
