#pragma once

#include <QAbstractListModel>

#include <functional>
#include <optional>

namespace heartwood::ui {

/// Something that can be found by its name.
struct FinderEntry
{
    QString text;
    QString kind; ///< page, practice, assessment, command
    std::function<void()> action;
};

/// How well the letters fit a text, in which they must occur in their order; none: they do not. The higher the better:
/// letters at the start of a word and letters in a row count most, and shorter texts win.
std::optional<int> fitOf(const QString &letters, const QString &text);

/// The entries that fit, best first; all, in their own order, while there are no letters.
class FinderModel : public QAbstractListModel
{
    Q_OBJECT
public:
    FinderModel(QList<FinderEntry> entries, QObject *parent);

    void setLetters(const QString &letters);
    const FinderEntry &entry(int row) const { return m_entries[m_shown[row]]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<FinderEntry> m_entries;
    QList<int> m_shown; ///< positions in m_entries
};

} // namespace heartwood::ui
