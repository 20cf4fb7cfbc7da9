#include "ui/assessmentmodel.h"

#include "report/figures.h"
#include "ui/plainwords.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QLocale>

namespace heartwood::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(heartwood::ui::AssessmentModel)
};

bool isFigure(int column)
{
    return column == AssessmentModel::Respondents;
}

QString variantName(const QString &variant)
{
    return variant == QLatin1String("full")    ? Words::tr("Full")
           : variant == QLatin1String("pulse") ? Words::tr("Pulse")
                                               : variant;
}

QString questionsText(const QString &name, int items)
{
    return items > 0 ? Words::tr("%1, %n questions", nullptr, items).arg(name) : name;
}

} // namespace

QString variantText(const QString &variant, int items)
{
    return questionsText(variantName(variant), items);
}

AssessmentModel::AssessmentModel(ItemCount itemCount, QObject *parent)
    : QAbstractTableModel(parent), m_itemCount(std::move(itemCount))
{
}

void AssessmentModel::setHeads(const QList<AssessmentHead> &heads)
{
    if (heads == m_heads)
        return;
    beginResetModel();
    m_heads = heads;
    m_itemCounts.clear();
    endResetModel();
}

int AssessmentModel::rowOf(qint64 assessment) const
{
    for (int row = 0; row < m_heads.size(); ++row)
        if (m_heads[row].id == assessment)
            return row;
    return -1;
}

void AssessmentModel::retranslate()
{
    // The rows' words are made when they are painted: telling the filter of ten thousand changed rows would make it
    // sort and filter them all again.
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int AssessmentModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_heads.size());
}

int AssessmentModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant AssessmentModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AssessmentHead &shown = m_heads[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(shown, index.column());
    case Qt::AccessibleTextRole: // the first cell speaks for its row
        return index.column() == Title ? sentence(shown) : text(shown, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(sentence(shown));
    case Qt::FontRole:
        return index.column() == Title ? theme().font(TextSize::Body, QFont::DemiBold) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Title ? theme().palette().ink : theme().palette().muted;
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default:
        return {};
    }
}

bool AssessmentModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString title = value.toString().simplified();
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable) || title.isEmpty())
        return false;
    AssessmentHead &changed = m_heads[index.row()];
    if (changed.title == title)
        return false;
    changed.title = title;
    Q_EMIT dataChanged(index, index);
    Q_EMIT renamed(changed.id, title);
    return true;
}

QVariant AssessmentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const QString titles[] = {tr("Title"),         tr("Organization"), tr("Date"),
                              tr("Questionnaire"), tr("Respondents"),  tr("State")};
    return titles[section];
}

Qt::ItemFlags AssessmentModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = QAbstractTableModel::flags(index);
    return m_editable && index.isValid() && index.column() == Title ? plain | Qt::ItemIsEditable : plain;
}

int AssessmentModel::itemsOf(const AssessmentHead &head, const QString &variant) const
{
    const QString key = head.questionnaireHash + variant;
    auto found = m_itemCounts.constFind(key);
    if (found == m_itemCounts.constEnd())
        found = m_itemCounts.insert(key, m_itemCount(head.questionnaireHash, variant));
    return *found;
}

int AssessmentModel::scoredItemsOf(const AssessmentHead &head) const
{
    return head.asked.isEmpty() ? itemsOf(head, head.variant) : int(head.asked.size());
}

QString AssessmentModel::stateText(const AssessmentHead &head) const
{
    QString state = tr("Finished");
    if (head.state == State::Open || !head.deeper.isEmpty()) {
        const int items = head.deeper.isEmpty() ? scoredItemsOf(head) : itemsOf(head, head.deeper);
        state = head.respondents == 1 && items > 0 ? tr("In progress, %1 of %2").arg(head.answered).arg(items)
                                                   : tr("In progress");
    }
    return head.sample ? tr("%1 · sample").arg(state) : state;
}

QString AssessmentModel::text(const AssessmentHead &head, int column) const
{
    switch (column) {
    case Title:
        return head.title;
    case Organization:
        return head.organization;
    case Date:
        return report::longDate(head.date);
    case Questions:
        return questionsText(head.asked.isEmpty() ? variantName(head.variant) : tr("Choice", "of practices"),
                             scoredItemsOf(head));
    case Respondents:
        return QLocale().toString(head.respondents);
    default:
        return stateText(head);
    }
}

QString AssessmentModel::sentence(const AssessmentHead &head) const
{
    QStringList parts{head.title};
    if (!head.organization.isEmpty())
        parts << head.organization;
    parts << report::longDate(head.date) << text(head, Questions) << tr("%n respondents", nullptr, head.respondents)
          << stateText(head);
    return parts.join(QStringLiteral(" · "));
}

} // namespace heartwood::ui
