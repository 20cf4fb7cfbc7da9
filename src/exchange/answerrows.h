#pragma once

#include "exchange/answerheader.h"
#include "model/assessment.h"
#include "model/limits.h"

#include <QSet>

/// The rows below an answer file's header, gathered into an assessment.
namespace heartwood::exchange {

/// A sheet a row is at least two bytes: without a limit, a file full of them would fill the memory.
constexpr qsizetype maxRespondents = 500'000;
constexpr qsizetype maxGroups = 200;

class AnswerRows
{
public:
    AnswerRows(const AnswerHeader &header, const ItemsByKey &items, int itemCount, QList<Fault> &faults);

    /// Reads to the end, or until there are too many faults to tell.
    void read(CsvReader &rows);
    /// Groups, respondents, answers, notes and evidence.
    const Assessment &assessment() const { return m_result; }
    /// Items of the questionnaire that the file speaks of.
    const QSet<int> &itemsSeen() const { return m_itemsSeen; }

private:
    void readRow();
    void readWideRow();
    void readLongRow();
    void readWords(int sheet, int item, Answer answer);
    QByteArrayView cell(int column) const;
    Answer answerAt(int column);
    int addRespondent(QByteArrayView name, int group);
    int respondentAt(int column);
    int groupAt(int column);
    QString textAt(int column, qsizetype longest);
    void fault(FaultCode code, int column, const QString &value = {});

    const AnswerHeader &m_header;
    const ItemsByKey &m_items;
    QList<Fault> &m_faults;
    const CsvReader *m_row = nullptr;
    Assessment m_result;
    QByteArray m_blankSheet;
    QByteArray m_seen; ///< long: which answers have had their row
    QHash<QByteArray, int> m_respondents;
    QHash<QByteArray, int> m_groups;
    QSet<int> m_itemsSeen;
    bool m_full = false;
};

} // namespace heartwood::exchange
