#include "exchange/answercell.h"

#include <algorithm>

namespace heartwood::exchange {

namespace {

bool equalsAnyCase(QByteArrayView cell, QByteArrayView code)
{
    return cell.compare(code, Qt::CaseInsensitive) == 0;
}

/// .0, .00: spreadsheets write whole numbers so, with a comma where that is their decimal mark.
bool isZeroFraction(QByteArrayView text)
{
    return text.size() > 1 && (text[0] == '.' || text[0] == ',') &&
           std::all_of(text.begin() + 1, text.end(), [](char c) { return c == '0'; });
}

} // namespace

std::optional<Answer> answerOfCell(QByteArrayView cell)
{
    if (cell.empty())
        return Answer::Open;
    if (cell[0] >= '1' && cell[0] <= '5' && (cell.size() == 1 || isZeroFraction(cell.sliced(1))))
        return answerOfLevel(cell[0] - '0');
    if (equalsAnyCase(cell, "NA"))
        return Answer::NotApplicable;
    if (equalsAnyCase(cell, "DK"))
        return Answer::DontKnow;
    return std::nullopt;
}

QByteArrayView cellOfAnswer(Answer answer)
{
    switch (answer) {
    case Answer::Level1:
        return "1";
    case Answer::Level2:
        return "2";
    case Answer::Level3:
        return "3";
    case Answer::Level4:
        return "4";
    case Answer::Level5:
        return "5";
    case Answer::NotApplicable:
        return "NA";
    case Answer::DontKnow:
        return "DK";
    case Answer::Open:
        break;
    }
    return "";
}

std::optional<QList<DatedKind>> evidenceOfCell(QByteArrayView cell)
{
    QList<DatedKind> all;
    for (const QByteArray &part : cell.toByteArray().split(';')) {
        const QList<QByteArray> halves = part.split('@');
        if (part.trimmed().isEmpty())
            continue;
        const std::optional<EvidenceKind> kind = evidenceKindOfKey(QString::fromUtf8(halves[0].trimmed()).toLower());
        DatedKind entry;
        if (halves.size() == 2)
            entry.date = QDate::fromString(QString::fromUtf8(halves[1].trimmed()), Qt::ISODate);
        if (!kind || halves.size() > 2 || (entry.date && !entry.date->isValid()))
            return std::nullopt;
        entry.kind = *kind;
        if (std::ranges::find(all, entry.kind, &DatedKind::kind) != all.end())
            return std::nullopt;
        all.append(entry);
    }
    return all;
}

} // namespace heartwood::exchange
