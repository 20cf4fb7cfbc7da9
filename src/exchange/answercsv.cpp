#include "exchange/answercsv.h"

#include "exchange/answercell.h"
#include "exchange/answerrows.h"
#include "exchange/csvwriter.h"

#include <algorithm>

namespace heartwood::exchange {

namespace {

ItemsByKey itemsByKey(const Questionnaire &questionnaire, const Variant *variant)
{
    ItemsByKey items;
    for (int i = 0; i < questionnaire.items.size(); ++i) {
        if (!variant || variant->items.contains(i))
            items.insert(questionnaire.items[i].key.toUtf8(), i);
    }
    return items;
}

/// The shortest that has all the items a file speaks of.
QString smallestVariant(const Questionnaire &questionnaire, const QSet<int> &items)
{
    const Variant *best = nullptr;
    for (const Variant &variant : questionnaire.variants) {
        const bool holds = std::ranges::all_of(items, [&](int item) { return variant.items.contains(item); });
        if (holds && (!best || variant.items.size() < best->items.size()))
            best = &variant;
    }
    return best ? best->key : QString();
}

/// Names that are in no other's way, for respondents who have none.
class Numbers
{
public:
    explicit Numbers(const QList<Respondent> &respondents)
    {
        for (const Respondent &respondent : respondents)
            m_taken.insert(respondent.name);
    }
    QString next()
    {
        do
            ++m_last;
        while (m_taken.contains(QString::number(m_last)));
        return QString::number(m_last);
    }

private:
    QSet<QString> m_taken;
    int m_last = 0;
};

Error badAnswers(const QString &file, const QList<Fault> &faults)
{
    return {.code = ErrorCode::BadAnswers, .file = file, .detail = {}, .faults = faults};
}

} // namespace

Result<Assessment> answersIn(QByteArrayView csv, const QString &file, const Questionnaire &questionnaire,
                             const AnswerCsvOptions &options)
{
    const Variant *variant = questionnaire.variant(options.variant);
    if (!variant && !options.variant.isEmpty()) {
        const QString name = questionnaire.key + QLatin1Char('/') + options.variant;
        return Error{.code = ErrorCode::NoSuchQuestionnaire, .file = {}, .detail = name, .faults = {}};
    }
    CsvReader rows(csv);
    if (!rows.next() || (!rows.fault() && rows.blank()))
        return badAnswers(file, {{.code = FaultCode::NoHeader, .place = {}, .value = {}}});
    const ItemsByKey items = itemsByKey(questionnaire, variant);
    QList<Fault> faults;
    const AnswerHeader header = readAnswerHeader(rows, items, options.ignoreColumns, faults);
    if (!header.readable)
        return badAnswers(file, faults);
    AnswerRows body(header, items, int(questionnaire.items.size()), faults);
    body.read(rows);
    if (!faults.isEmpty())
        return badAnswers(file, faults);
    Assessment assessment = body.assessment();
    assessment.head.variant = variant ? variant->key : smallestVariant(questionnaire, body.itemsSeen());
    assessment.aims.resize(questionnaire.practices.size());
    return assessment;
}

Result<Assessment> readAnswerCsv(const QString &file, const Questionnaire &questionnaire,
                                 const AnswerCsvOptions &options)
{
    const Result<QByteArray> text = readTextFile(file, maxAnswerFileBytes);
    return text ? answersIn(*text, file, questionnaire, options) : text.error();
}

QByteArray writeAnswerCsv(const Questionnaire &questionnaire, const Assessment &assessment)
{
    const QList<int> items = scoredItemsOf(questionnaire, assessment.head);
    Q_ASSERT(!items.isEmpty());
    CsvWriter csv;
    csv.plain("respondent").plain("group");
    for (const int item : items)
        csv.plain(questionnaire.items[item].key.toUtf8());
    csv.endRow();
    Numbers numbers(assessment.respondents);
    for (int sheet = 0; sheet < assessment.respondents.size(); ++sheet) {
        const Respondent &respondent = assessment.respondents[sheet];
        csv.text(respondent.name.isEmpty() ? numbers.next() : respondent.name);
        csv.text(respondent.group < 0 ? QString() : assessment.groups[respondent.group].name);
        for (const int item : items)
            csv.plain(cellOfAnswer(assessment.answer(sheet, item)));
        csv.endRow();
    }
    return csv.bytes();
}

} // namespace heartwood::exchange
