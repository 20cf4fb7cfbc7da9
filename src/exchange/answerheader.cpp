#include "exchange/answerheader.h"

#include "model/limits.h"

#include <QSet>

#include <algorithm>

namespace heartwood::exchange {

namespace {

class HeaderReader
{
public:
    HeaderReader(const ItemsByKey &items, bool ignoreColumns, QList<Fault> &faults)
        : m_items(items), m_ignoreColumns(ignoreColumns), m_faults(faults)
    {
    }

    AnswerHeader read(const std::vector<QByteArrayView> &cells)
    {
        std::vector<QByteArray> names;
        names.reserve(cells.size());
        for (const QByteArrayView cell : cells)
            names.push_back(cell.toByteArray().toLower());
        while (!names.empty() && names.back().isEmpty()) // spreadsheets leave separators at the end of a row
            names.pop_back();
        m_result.isLong = isLong(names);
        m_result.items.assign(names.size(), -1);
        for (size_t column = 0; column < names.size(); ++column) {
            m_result.names.append(QString::fromUtf8(cells[column]).left(limits::quotation));
            place(names[column], int(column));
        }
        expectColumns();
        return m_result;
    }

private:
    bool isLong(const std::vector<QByteArray> &names) const
    {
        const bool anyItem = std::ranges::any_of(names, [&](const QByteArray &name) { return m_items.contains(name); });
        return !anyItem && std::ranges::any_of(names, [](const QByteArray &n) { return n == "item" || n == "answer"; });
    }

    /// The field of the result that a column's name stands for; null where it stands for none.
    int *roleOf(const QByteArray &name)
    {
        if (name == "respondent")
            return &m_result.respondent;
        if (name == "group")
            return &m_result.group;
        if (!m_result.isLong)
            return nullptr;
        if (name == "item")
            return &m_result.item;
        if (name == "answer")
            return &m_result.answer;
        if (name == "evidence")
            return &m_result.evidence;
        return name == "note" ? &m_result.note : nullptr;
    }

    void place(const QByteArray &name, int column)
    {
        int *role = roleOf(name);
        const int item = m_result.isLong ? -1 : m_items.value(name, -1);
        if (!role && item < 0) {
            if (!m_ignoreColumns)
                fault(FaultCode::UnknownColumn, column);
        } else if (m_seen.contains(name)) {
            fault(FaultCode::DuplicateColumn, column);
        } else if (role) {
            *role = column;
        } else {
            m_result.items[size_t(column)] = item;
        }
        m_seen.insert(name);
    }

    void expectColumns()
    {
        if (m_result.isLong) {
            const bool respondent = expect(m_result.respondent, QStringLiteral("respondent"));
            const bool item = expect(m_result.item, QStringLiteral("item"));
            const bool answer = expect(m_result.answer, QStringLiteral("answer"));
            m_result.readable = respondent && item && answer;
        } else {
            m_result.readable = std::ranges::any_of(m_result.items, [](int item) { return item >= 0; });
            if (!m_result.readable)
                m_faults.append({.code = FaultCode::NoItems, .row = 1, .place = {}, .value = {}});
        }
    }

    bool expect(int column, const QString &name)
    {
        if (column < 0)
            m_faults.append({.code = FaultCode::MissingColumn, .row = 1, .place = name, .value = {}});
        return column >= 0;
    }

    void fault(FaultCode code, int column)
    {
        if (m_faults.size() < maxFaults)
            m_faults.append({code, 1, column + 1, m_result.names.last(), {}});
    }

    const ItemsByKey &m_items;
    bool m_ignoreColumns;
    QList<Fault> &m_faults;
    AnswerHeader m_result;
    QSet<QByteArray> m_seen;
};

} // namespace

AnswerHeader readAnswerHeader(const CsvReader &row, const ItemsByKey &items, bool ignoreColumns, QList<Fault> &faults)
{
    if (row.fault())
        faults.append(*row.fault());
    else if (row.cellCount() > maxCsvCells)
        faults.append({.code = FaultCode::TooLong, .row = 1, .place = {}, .value = QString::number(row.cellCount())});
    else
        return HeaderReader(items, ignoreColumns, faults).read(row.cells());
    return {};
}

} // namespace heartwood::exchange
