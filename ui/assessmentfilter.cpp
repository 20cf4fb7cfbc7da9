#include "ui/assessmentfilter.h"

#include "ui/assessmentmodel.h"

#include <algorithm>
#include <tuple>

namespace heartwood::ui {

namespace {

/// In progress before finished, and the further along the later.
auto progressOf(const AssessmentHead &head)
{
    const bool finished = head.state == State::Finished && head.deeper.isEmpty();
    return std::tuple(finished, head.answered, head.sample);
}

} // namespace

AssessmentFilter::AssessmentFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

void AssessmentFilter::setWords(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void AssessmentFilter::sort(int column, Qt::SortOrder order)
{
    const bool asTheyCome = column == AssessmentModel::Date && order == Qt::DescendingOrder;
    QSortFilterProxyModel::sort(asTheyCome ? -1 : column, order);
}

bool AssessmentFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const AssessmentHead &head = static_cast<AssessmentModel *>(sourceModel())->head(row);
    return std::ranges::all_of(m_words, [&head](const QString &word) {
        return head.title.contains(word, Qt::CaseInsensitive) ||
               head.organization.contains(word, Qt::CaseInsensitive) ||
               head.respondent.contains(word, Qt::CaseInsensitive);
    });
}

bool AssessmentFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *model = static_cast<AssessmentModel *>(sourceModel());
    const AssessmentHead &a = model->head(left.row());
    const AssessmentHead &b = model->head(right.row());
    switch (left.column()) {
    case AssessmentModel::Title:
        return m_collator.compare(a.title, b.title) < 0;
    case AssessmentModel::Organization:
        return m_collator.compare(a.organization, b.organization) < 0;
    case AssessmentModel::Date:
        return std::pair(a.date, a.id) < std::pair(b.date, b.id);
    case AssessmentModel::Questions:
        return std::pair(a.variant, a.asked.size()) < std::pair(b.variant, b.asked.size());
    case AssessmentModel::Respondents:
        return a.respondents < b.respondents;
    default:
        return progressOf(a) < progressOf(b);
    }
}

} // namespace heartwood::ui
