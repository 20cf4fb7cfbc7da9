// bench_storage [FOLDER]: saves answers, and opens workspaces of 10,000 assessments and of a round of 10,000
// respondents.
#include "limits/measure.h"
#include "model/questionnairedocument.h"
#include "scoring/scorecard.h"
#include "storage/assessmentstore.h"
#include "storage/connection.h"
#include "storage/questionnairestore.h"
#include "storage/workspace.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace heartwood;
using namespace heartwood::storage;

namespace {

constexpr int many = 10000;
constexpr int answersSaved = 1000;
constexpr int openings = 15;

template<typename T> T valueOf(Result<T> result)
{
    if (!result)
        qFatal("error %d: %s", int(result.error().code), qPrintable(result.error().detail));
    return *std::move(result);
}

std::unique_ptr<Workspace> opened(const QString &path)
{
    return valueOf(Workspace::open(path, {.create = true}));
}

QString keep(Workspace &workspace)
{
    const auto document = valueOf(builtInQuestionnaire(QStringLiteral("customer-obsession")));
    return valueOf(QuestionnaireStore(workspace).keep(document));
}

Assessment round(const QString &hash, int respondents, int items)
{
    measure::Numbers numbers;
    Assessment assessment;
    assessment.head.title = QStringLiteral("A round");
    assessment.head.organization = QStringLiteral("Larkfield Stores");
    assessment.head.date = QDate(2026, 5, 4);
    assessment.head.questionnaireHash = hash;
    assessment.head.variant = QStringLiteral("full");
    assessment.head.mode = respondents == 1 ? Mode::Named : Mode::Anonymous;
    assessment.head.state = State::Finished;
    assessment.itemCount = items;
    for (int i = 0; i < respondents; ++i)
        assessment.respondents.append({.id = 0, .name = {}, .group = -1, .finished = true});
    for (int i = 0; i < respondents * items; ++i) {
        const int level = numbers.answer();
        assessment.answers.append(level == 0 ? char(Answer::Open) : char(answerOfLevel(level)));
    }
    return assessment;
}

/// Ten thousand transactions would only measure the disk, so the first assessment is copied inside the file.
void fillList(Workspace &workspace, const Assessment &one)
{
    valueOf(AssessmentStore(workspace).add(one));
    workspace.connection().script(
        "BEGIN;"
        "WITH RECURSIVE number (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM number WHERE n < 10000) "
        "INSERT INTO assessment (id, title, organization, date, questionnaire, variant, mode, state) "
        "SELECT n, 'Self-assessment number ' || n, 'Larkfield Stores ' || n, date('2024-01-01', (n % 900) || ' days'), "
        "questionnaire, variant, mode, state FROM assessment, number;"
        "INSERT INTO sheet SELECT assessment.id, 1, 'Leader number ' || assessment.id, NULL, 1, answers "
        "FROM assessment, sheet WHERE assessment.id > 1 AND sheet.assessment = 1;"
        "COMMIT");
}

void measureList(const QString &path)
{
    const auto open = [&path] {
        const auto workspace = opened(path);
        if (valueOf(AssessmentStore(*workspace).list()).size() != many)
            qFatal("the list is not whole");
    };
    measure::print("list_10000", measure::medianOf(openings, open) / 1000, "ms");
}

Assessment load(Workspace &workspace)
{
    return valueOf(AssessmentStore(workspace).load(1));
}

void measureRound(const QString &path)
{
    const auto openAndLoad = [&path] {
        const auto workspace = opened(path);
        if (load(*workspace).respondents.size() != many)
            qFatal("the round is not whole");
    };
    const auto openAndScore = [&path] {
        const auto workspace = opened(path);
        const Assessment assessment = load(*workspace);
        const auto document = valueOf(QuestionnaireStore(*workspace).load(assessment.head.questionnaireHash));
        const auto questionnaire = questionnaireIn(document, QStringLiteral("en"));
        if (scoring::scoreOf(questionnaire, assessment).respondents != many)
            qFatal("the score is not whole");
    };
    measure::print("open_and_load_10000", measure::medianOf(openings, openAndLoad) / 1000, "ms");
    measure::print("open_and_score_10000", measure::medianOf(openings, openAndScore) / 1000, "ms");
}

void measureSaving(Workspace &workspace, int items)
{
    AssessmentStore store(workspace);
    int saved = 0;
    const auto save = [&store, &saved, items] {
        const int respondent = 1 + saved / items;
        const auto result = store.saveAnswer({1, respondent, saved % items}, answerOfLevel(1 + saved % 5));
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        ++saved;
    };
    measure::print("save", measure::medianOf(answersSaved, save), "us");
}

} // namespace

int main(int count, char **values)
{
    const QCoreApplication application(count, values);
    const QTemporaryDir temporary;
    const QString folder = count > 1 ? QString::fromLocal8Bit(values[1]) : temporary.path();
    const QString list = folder + QStringLiteral("/list.heartwood");
    const QString large = folder + QStringLiteral("/round.heartwood");
    for (const QString &old : {list, large})
        QFile::remove(old);
    int items = 0;
    {
        const auto workspace = opened(list);
        const QString hash = keep(*workspace);
        const auto questionnaire =
            questionnaireIn(valueOf(QuestionnaireStore(*workspace).load(hash)), QStringLiteral("en"));
        items = int(questionnaire.items.size());
        fillList(*workspace, round(hash, 1, items));
        const auto second = opened(large);
        valueOf(AssessmentStore(*second).add(round(keep(*second), many, items)));
        measureSaving(*second, items);
    }
    measureList(list);
    measureRound(large);
    return 0;
}
