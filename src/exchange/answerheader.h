#pragma once

#include "exchange/csvreader.h"
#include "model/questionnaire.h"

#include <QHash>

/// What the columns of an answer file mean.
namespace heartwood::exchange {

struct AnswerHeader
{
    bool readable = false; ///< the rows below make sense; if not, the faults say why
    bool isLong = false;   ///< one row an answer; else one row a respondent
    QStringList names;     ///< of the columns, as written, to be quoted
    int respondent = -1;   ///< columns; -1 where there is none
    int group = -1;
    int item = -1;
    int answer = -1;
    int evidence = -1;
    int note = -1;
    std::vector<int> items; ///< wide: which item each column holds, -1 for the other columns
};

/// Items by key, of those that may be asked.
using ItemsByKey = QHash<QByteArray, int>;

/// Reads the first row. Unknown columns are faults unless they are to be ignored.
AnswerHeader readAnswerHeader(const CsvReader &row, const ItemsByKey &items, bool ignoreColumns, QList<Fault> &faults);

} // namespace heartwood::exchange
