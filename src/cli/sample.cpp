#include "cli/sample.h"

#include "exchange/answercell.h"
#include "exchange/answercsv.h"
#include "exchange/csvreader.h"
#include "model/questionnairedocument.h"
#include "storage/assessmentstore.h"
#include "storage/measurestore.h"
#include "storage/questionnairestore.h"

#include <algorithm>

namespace heartwood::cli {

namespace {

const QString folder = QStringLiteral(":/heartwood/sample/");
const QString organization = QStringLiteral("Larkfield Stores");
constexpr qint64 largestSampleFile = qint64(1024) * 1024;

/// Rows of one of the sample's own tables, below its header, as texts.
Result<QList<QStringList>> rowsOf(const QString &name)
{
    const Result<QByteArray> text = exchange::readTextFile(folder + name, largestSampleFile);
    if (!text)
        return text.error();
    QList<QStringList> rows;
    exchange::CsvReader reader(*text);
    while (reader.next()) {
        QStringList row;
        for (const QByteArrayView cell : reader.cells())
            row.append(QString::fromUtf8(cell));
        rows.append(row);
    }
    return rows.mid(1);
}

/// round, respondent, item, evidence, note: those of one round.
Result<void> addNotes(Assessment &assessment, const Questionnaire &questionnaire, const QString &round)
{
    const Result<QList<QStringList>> rows = rowsOf(QStringLiteral("notes.csv"));
    if (!rows)
        return rows.error();
    for (const QStringList &row : *rows) {
        if (row[0] != round)
            continue;
        const auto who = std::ranges::find(assessment.respondents, row[1], &Respondent::name);
        const int respondent = int(who - assessment.respondents.begin());
        const int item = questionnaire.itemIndex(row[2]);
        const auto evidence = exchange::evidenceOfCell(row[3].toUtf8());
        for (const exchange::DatedKind &entry : evidence.value())
            assessment.evidence.append({respondent, item, entry.kind, entry.date});
        const bool reason = assessment.answer(respondent, item) == Answer::NotApplicable;
        assessment.notes.append({respondent, item, reason ? QString() : row[4], reason ? row[4] : QString()});
    }
    return {};
}

/// Not every practice is worth the same effort: a retailer's aims.
void setAims(Assessment &assessment, const Questionnaire &questionnaire)
{
    const std::pair<QString, Aim> aims[]{
        {u"empathy.leader-contact"_qs, {3.5, 4}},    {u"empathy.anticipation"_qs, {3.5, 4}},
        {u"empowerment.authority"_qs, {4.5, 5}},     {u"empowerment.recognition"_qs, {3.5, 2}},
        {u"innovation.agility"_qs, {3.5, 3}},        {u"innovation.technology"_qs, {4.0, 2}},
        {u"consistency.collaboration"_qs, {4.0, 5}}, {u"consistency.trust"_qs, {4.5, 5}},
    };
    for (const auto &[practice, aim] : aims)
        assessment.aims[questionnaire.practiceIndex(practice)] = aim;
}

void setGroupRoles(Assessment &assessment)
{
    for (Group &group : assessment.groups) {
        if (group.name == QLatin1String("Executives"))
            group.role = GroupRole::Leaders;
        else if (group.name == QLatin1String("Front line"))
            group.role = GroupRole::Frontline;
    }
}

Result<Assessment> readRound(const QuestionnaireDocument &document, const Questionnaire &questionnaire,
                             const QDate &date)
{
    const QString year = QString::number(date.year());
    Result<Assessment> assessment = exchange::readAnswerCsv(
        folder + QStringLiteral("larkfield-workshop-%1.csv").arg(year), questionnaire, {.variant = {}});
    if (!assessment)
        return assessment;
    AssessmentHead &head = assessment->head;
    head.title = QStringLiteral("Leaders ") + year;
    head.organization = organization;
    head.date = date;
    head.questionnaireKey = document.key;
    head.questionnaireHash = document.hash;
    head.mode = Mode::Anonymous;
    head.state = State::Finished;
    head.sample = true;
    setAims(*assessment, questionnaire);
    setGroupRoles(*assessment);
    if (const Result<void> noted = addNotes(*assessment, questionnaire, year); !noted)
        return noted.error();
    return assessment;
}

/// date, kind, answer: a measure for each wave, in the file's order.
Result<void> addMeasures(storage::Workspace &workspace)
{
    const Result<QList<QStringList>> rows = rowsOf(QStringLiteral("measures.csv"));
    if (!rows)
        return rows.error();
    QList<Measure> waves;
    for (const QStringList &row : *rows) {
        const QDate date = QDate::fromString(row[0], Qt::ISODate);
        const MeasureKind kind = measureKindOfKey(row[1]).value();
        if (waves.isEmpty() || waves.last().date != date || waves.last().kind != kind)
            waves.append({0, kind, organization, date, 10, true, false, {}});
        waves.last().answers.append(row[2].toDouble());
    }
    for (const Measure &wave : waves) {
        if (const Result<qint64> added = storage::MeasureStore(workspace).add(wave); !added)
            return added.error();
    }
    return {};
}

} // namespace

Result<qint64> addSample(storage::Workspace &workspace)
{
    const auto document = builtInQuestionnaire(u"customer-obsession"_qs);
    if (!document)
        return document.error();
    if (const Result<QString> kept = storage::QuestionnaireStore(workspace).keep(*document); !kept)
        return kept.error();
    const Questionnaire questionnaire = questionnaireIn(*document, u"en"_qs);
    Result<qint64> id = qint64(0);
    for (const QDate &date : {QDate(2025, 11, 13), QDate(2026, 11, 12)}) {
        const Result<Assessment> round = readRound(*document, questionnaire, date);
        if (!round)
            return round.error();
        id = storage::AssessmentStore(workspace).add(*round);
        if (!id)
            return id;
    }
    if (const Result<void> added = addMeasures(workspace); !added)
        return added.error();
    return id;
}

} // namespace heartwood::cli
