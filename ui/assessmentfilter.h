#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

namespace heartwood::ui {

/// Assessments whose title, organization or respondent has every word of the filter; sorted by what the columns mean,
/// not by how they are spelled.
class AssessmentFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit AssessmentFilter(QObject *parent);

    void setWords(const QString &text);
    /// The newest first is the order in which assessments come, and costs nothing.
    void sort(int column, Qt::SortOrder order) override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QStringList m_words;
    QCollator m_collator;
};

} // namespace heartwood::ui
