#pragma once

#include "model/assessment.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>

namespace heartwood::ui {

/// Assessments as a table, in the order they were given. Words are made for the rows on screen only, so that ten
/// thousand rows cost no more than twenty.
class AssessmentModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Title, Organization, Date, Questions, Respondents, StateColumn, ColumnCount };
    /// How many items a variant of a questionnaire has: by hash and variant; 0 where it cannot be read.
    using ItemCount = std::function<int(const QString &hash, const QString &variant)>;

    AssessmentModel(ItemCount itemCount, QObject *parent);

    /// Keeps rows, selection and editors where nothing has changed.
    void setHeads(const QList<AssessmentHead> &heads);
    const AssessmentHead &head(int row) const { return m_heads[row]; }
    /// -1 where it is not there.
    int rowOf(qint64 assessment) const;
    /// Titles can be edited in place.
    void setEditable(bool editable) { m_editable = editable; }
    /// The headers; who shows the rows paints them anew.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    /// The user gave a new title in place.
    void renamed(qint64 assessment, const QString &title);

private:
    QString text(const AssessmentHead &head, int column) const;
    QString sentence(const AssessmentHead &head) const;
    int itemsOf(const AssessmentHead &head, const QString &variant) const;
    int scoredItemsOf(const AssessmentHead &head) const;
    QString stateText(const AssessmentHead &head) const;

    ItemCount m_itemCount;
    QList<AssessmentHead> m_heads;
    bool m_editable = false;
    mutable QHash<QString, int> m_itemCounts;
};

/// "Full, 48 questions"; the variant's own key where it is neither full nor pulse.
QString variantText(const QString &variant, int items);

} // namespace heartwood::ui
