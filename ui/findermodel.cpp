#include "ui/findermodel.h"

#include <algorithm>

namespace heartwood::ui {

namespace {

constexpr int most = 50; ///< more than that nobody reads
constexpr int atWordStart = 8;
constexpr int inARow = 4;
constexpr int anywhere = 1;

} // namespace

std::optional<int> fitOf(const QString &letters, const QString &text)
{
    int fit = 0;
    qsizetype next = 0;
    for (const QChar letter : letters) {
        if (letter.isSpace())
            continue;
        const qsizetype at = text.indexOf(letter, next, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        const bool startsWord = at == 0 || !text[at - 1].isLetterOrNumber();
        fit += startsWord ? atWordStart : at == next ? inARow : anywhere;
        next = at + 1;
    }
    return fit * 100 - int(std::min<qsizetype>(text.size(), 99));
}

FinderModel::FinderModel(QList<FinderEntry> entries, QObject *parent)
    : QAbstractListModel(parent), m_entries(std::move(entries))
{
    setLetters({});
}

void FinderModel::setLetters(const QString &letters)
{
    beginResetModel();
    QList<std::pair<int, int>> fits; // best first, then as they came
    for (int i = 0; i < m_entries.size(); ++i)
        if (const auto fit = letters.trimmed().isEmpty() ? std::optional(0) : fitOf(letters, m_entries[i].text))
            fits.append({-*fit, i});
    std::ranges::sort(fits);
    m_shown.clear();
    for (const auto &[worse, i] : fits.mid(0, most))
        m_shown << i;
    endResetModel();
}

int FinderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant FinderModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FinderEntry &found = entry(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return found.text;
    case Qt::UserRole:
        return found.kind;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2").arg(found.text, found.kind);
    default:
        return {};
    }
}

} // namespace heartwood::ui
