#include "exchange/answerrows.h"

#include "exchange/answercell.h"
#include "exchange/csvwriter.h"

namespace heartwood::exchange {

namespace {

/// A key for looking up without a copy.
QByteArray raw(QByteArrayView text)
{
    return QByteArray::fromRawData(text.data(), text.size());
}

} // namespace

AnswerRows::AnswerRows(const AnswerHeader &header, const ItemsByKey &items, int itemCount, QList<Fault> &faults)
    : m_header(header), m_items(items), m_faults(faults), m_blankSheet(itemCount, static_cast<char>(Answer::Open))
{
    m_result.itemCount = itemCount;
    for (const int item : header.items) {
        if (item >= 0)
            m_itemsSeen.insert(item);
    }
}

void AnswerRows::read(CsvReader &rows)
{
    m_row = &rows;
    while (!m_full && m_faults.size() < maxFaults && rows.next()) {
        if (!rows.blank())
            readRow();
    }
    if (m_result.respondents.isEmpty() && m_faults.isEmpty())
        m_faults.append({.code = FaultCode::NoRows, .place = {}, .value = {}});
}

void AnswerRows::readRow()
{
    if (m_row->fault()) {
        Fault found = *m_row->fault();
        found.place = m_header.names.value(found.column - 1);
        m_faults.append(found);
        return;
    }
    const qsizetype columns = m_header.names.size();
    bool fits = m_row->cellCount() >= columns && m_row->cellCount() <= maxCsvCells;
    for (qsizetype extra = columns; fits && extra < m_row->cellCount(); ++extra)
        fits = m_row->cells()[size_t(extra)].empty();
    if (!fits)
        fault(FaultCode::WrongCellCount, -1, QStringLiteral("%1/%2").arg(m_row->cellCount()).arg(columns));
    else if (m_header.isLong)
        readLongRow();
    else
        readWideRow();
}

void AnswerRows::readWideRow()
{
    const QByteArrayView name = cell(m_header.respondent);
    if (!name.empty() && m_respondents.contains(raw(name)))
        fault(FaultCode::DuplicateRespondent, m_header.respondent, QString::fromUtf8(name));
    const int sheet = addRespondent(name, groupAt(m_header.group));
    if (sheet < 0)
        return;
    char *answers = m_result.answers.data() + qsizetype(sheet) * m_result.itemCount;
    for (size_t column = 0; column < m_header.items.size(); ++column) {
        if (m_header.items[column] >= 0)
            answers[m_header.items[column]] = static_cast<char>(answerAt(int(column)));
    }
}

void AnswerRows::readLongRow()
{
    const QByteArrayView key = cell(m_header.item);
    const int item = m_items.value(raw(key), -1);
    const int sheet = respondentAt(m_header.respondent);
    const Answer answer = answerAt(m_header.answer);
    if (item < 0)
        fault(FaultCode::UnknownItem, m_header.item, QString::fromUtf8(key));
    if (item < 0 || sheet < 0)
        return;
    const qsizetype at = qsizetype(sheet) * m_result.itemCount + item;
    if (m_seen[at])
        return fault(FaultCode::DuplicateAnswer, m_header.item, QString::fromUtf8(key));
    m_seen[at] = 1;
    m_result.answers[at] = static_cast<char>(answer);
    m_itemsSeen.insert(item);
    readWords(sheet, item, answer);
}

void AnswerRows::readWords(int sheet, int item, Answer answer)
{
    const QByteArrayView evidence = cell(m_header.evidence);
    if (!evidence.empty()) {
        const std::optional<QList<DatedKind>> kinds = evidenceOfCell(evidence);
        if (!kinds)
            fault(FaultCode::BadEvidence, m_header.evidence, QString::fromUtf8(evidence));
        for (const DatedKind &kind : kinds.value_or(QList<DatedKind>()))
            m_result.evidence.append({sheet, item, kind.kind, kind.date});
    }
    Note note{.respondent = sheet, .item = item, .text = {}, .reason = {}};
    (answer == Answer::NotApplicable ? note.reason : note.text) = textAt(m_header.note, limits::note);
    if (!note.text.isEmpty() || !note.reason.isEmpty())
        m_result.notes.append(note);
}

QByteArrayView AnswerRows::cell(int column) const
{
    return column < 0 ? QByteArrayView() : withoutApostrophe(m_row->cells()[size_t(column)]);
}

Answer AnswerRows::answerAt(int column)
{
    const std::optional<Answer> answer = answerOfCell(cell(column));
    if (!answer)
        fault(FaultCode::BadAnswer, column, QString::fromUtf8(cell(column)));
    return answer.value_or(Answer::Open);
}

/// The new sheet's place; -1 where there are too many.
int AnswerRows::addRespondent(QByteArrayView name, int group)
{
    const qsizetype sheet = m_result.respondents.size();
    if (sheet == maxRespondents) {
        m_full = true;
        m_faults.append(
            {FaultCode::TooLong, m_row->row(), 0, QStringLiteral("respondents"), QString::number(maxRespondents)});
        return -1;
    }
    m_result.respondents.append({.name = textAt(m_header.respondent, limits::name), .group = group, .finished = true});
    m_result.answers.append(m_blankSheet);
    if (m_header.isLong)
        m_seen.append(m_result.itemCount, '\0');
    if (!name.empty())
        m_respondents.insert(name.toByteArray(), int(sheet));
    return int(sheet);
}

/// Whose answer a row of a long file holds: somebody met before, or a new sheet.
int AnswerRows::respondentAt(int column)
{
    const QByteArrayView name = cell(column);
    const int group = groupAt(m_header.group);
    if (name.empty()) {
        fault(FaultCode::Empty, column);
        return -1;
    }
    const auto known = m_respondents.constFind(raw(name));
    if (known == m_respondents.constEnd())
        return addRespondent(name, group);
    int &theirs = m_result.respondents[*known].group;
    if (theirs < 0)
        theirs = group;
    if (group >= 0 && group != theirs)
        fault(FaultCode::DuplicateRespondent, m_header.group, QString::fromUtf8(cell(m_header.group)));
    return *known;
}

int AnswerRows::groupAt(int column)
{
    const QByteArrayView name = cell(column);
    if (name.empty())
        return -1;
    const auto known = m_groups.constFind(raw(name));
    if (known != m_groups.constEnd())
        return *known;
    const qsizetype group = m_result.groups.size();
    if (group == maxGroups) {
        m_full = true;
        fault(FaultCode::TooLong, column, QString::number(maxGroups));
        return -1;
    }
    m_groups.insert(name.toByteArray(), int(group));
    m_result.groups.append({.name = textAt(column, limits::name)});
    return int(group);
}

QString AnswerRows::textAt(int column, qsizetype longest)
{
    QString text = QString::fromUtf8(cell(column));
    if (text.size() > longest)
        fault(FaultCode::TooLong, column, QString::number(longest));
    return text;
}

void AnswerRows::fault(FaultCode code, int column, const QString &value)
{
    if (m_faults.size() < maxFaults)
        m_faults.append({code, m_row->row(), column + 1, m_header.names.value(column), value.left(limits::quotation)});
}

} // namespace heartwood::exchange
