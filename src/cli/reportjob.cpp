#include "cli/reportjob.h"

#include "cli/earlierrounds.h"
#include "cli/questionnaires.h"
#include "exchange/scorecardjson.h"
#include "report/fileoutput.h"
#include "report/htmlwriter.h"
#include "report/odtwriter.h"
#include "report/pdfwriter.h"
#include "report/xlsxwriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QMutex>
#include <QRegularExpression>
#include <QSemaphore>
#include <QThreadPool>

namespace heartwood::cli {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ReportFile)
};

/// What the threads have in common: how many rounds may wait in memory, what was written, and the first failure.
class Batch
{
public:
    Batch(int jobs, int of, const ReportsWatch &watch) : m_watch(watch), m_of(of), m_free(2 * jobs)
    {
        m_pool.setMaxThreadCount(jobs);
    }

    /// Waits for room, then runs it on one of the threads.
    template<typename Job> void start(const AssessmentHead &head, Job job)
    {
        m_free.acquire();
        m_pool.start([this, head, job = std::move(job)]() mutable {
            if (!isOver())
                note(head, job());
            m_free.release();
        });
    }

    void note(const AssessmentHead &head, const Result<void> &result)
    {
        const QMutexLocker lock(&m_mutex);
        if (result) {
            ++m_written.files;
            if (m_watch.written)
                m_watch.written(m_written.files, m_of, head);
        } else if (m_written.result && !m_watch.isStopped()) {
            m_written.result = result;
            m_written.failedAt = head.title;
        }
    }

    /// Failed or stopped: nothing more is begun.
    bool isOver()
    {
        const QMutexLocker lock(&m_mutex);
        return !m_written.result || m_watch.isStopped();
    }

    ReportsWritten finish()
    {
        m_pool.waitForDone();
        return m_written;
    }

private:
    const ReportsWatch &m_watch;
    int m_of = 0;
    QSemaphore m_free;
    QMutex m_mutex;
    ReportsWritten m_written;
    QThreadPool m_pool; // last: its threads use the others until they are done
};

/// A title as part of a file's name, on any system.
QString fileNameOf(const AssessmentHead &head, const QString &format)
{
    static const QRegularExpression others(QStringLiteral("[^\\p{L}\\p{N}]+"));
    QString title = head.title.left(60).replace(others, QStringLiteral("-"));
    while (title.endsWith(QLatin1Char('-')))
        title.chop(1);
    return QStringLiteral("%1-%2.%3").arg(head.id).arg(title.isEmpty() ? u"report"_qs : title, format);
}

/// The one that a round is compared with, if there is any.
Result<std::optional<Round>> roundBefore(storage::AssessmentStore &store, Questionnaires &questionnaires,
                                         const AssessmentHead &head, const EarlierRounds &rounds)
{
    const std::optional<AssessmentHead> earlier = rounds.previous(head);
    if (!earlier)
        return std::optional<Round>();
    Result<Questionnaire> questionnaire = questionnaires.get(earlier->questionnaireHash);
    if (!questionnaire)
        return questionnaire.error();
    Result<Assessment> assessment = store.load(earlier->id);
    if (!assessment)
        return assessment.error();
    return std::optional(Round{*std::move(questionnaire), *std::move(assessment)});
}

/// A round with all that its report needs, its scores excepted.
Result<ScoredRound> readRound(storage::AssessmentStore &store, Questionnaires &questionnaires,
                              ReportExtrasReader &extras, const AssessmentHead &head)
{
    Result<Questionnaire> questionnaire = questionnaires.get(head.questionnaireHash);
    if (!questionnaire)
        return questionnaire.error();
    Result<Assessment> assessment = store.load(head.id);
    if (!assessment)
        return assessment.error();
    Result<ReportExtras> beside = extras.read(head);
    if (!beside)
        return beside.error();
    return ScoredRound{.round = {*std::move(questionnaire), *std::move(assessment)},
                       .scorecard = {},
                       .comparison = {},
                       .extras = *std::move(beside)};
}

} // namespace

QStringList scorecardHeaders()
{
    return {Words::tr("Dimension"),  Words::tr("Key"),        Words::tr("Title"),
            Words::tr("Status"),     Words::tr("Score"),      Words::tr("Level"),
            Words::tr("Range from"), Words::tr("Range to"),   Words::tr("Average deviation"),
            Words::tr("Alignment"),  Words::tr("Answered"),   Words::tr("Of"),
            Words::tr("Target"),     Words::tr("Gap"),        Words::tr("Importance"),
            Words::tr("Rank"),       Words::tr("Confidence"), Words::tr("Claimed")};
}

Result<void> writeReport(const ScoredRound &scored, const ReportOptions &options, const QString &file,
                         const ReportsWatch &watch)
{
    const auto &[questionnaire, assessment] = scored.round;
    if (options.format == QLatin1String("csv")) {
        return report::writeWhole(
            file, exchange::scorecardCsv(questionnaire, assessment.head, scored.scorecard, scorecardHeaders()));
    }
    if (options.format == QLatin1String("json")) {
        const QJsonObject json =
            exchange::scorecardJson(questionnaire, assessment.head, scored.scorecard, scored.comparisonOrNull());
        return report::writeWhole(file, QJsonDocument(json).toJson());
    }
    const report::ReportInput input{.questionnaire = questionnaire,
                                    .assessment = assessment,
                                    .scorecard = scored.scorecard,
                                    .comparison = scored.comparisonOrNull(),
                                    .branding = scored.extras.branding,
                                    .measures = scored.extras.measures,
                                    .forecasts = scored.extras.forecasts,
                                    .actions = scored.extras.actions,
                                    .authorTexts = scored.extras.authorTexts,
                                    .clientLogo = scored.extras.clientLogo,
                                    .room = scored.extras.room,
                                    .parts = options.parts,
                                    .brief = options.brief,
                                    .clientCopy = options.clientCopy};
    if (options.format == QLatin1String("xlsx"))
        return report::writeXlsx(input, file, {.letter = options.paper == QPageSize::Letter});
    const report::ReportDocument document =
        options.slides ? report::composeSlides(input) : report::composeReport(input);
    if (options.format == QLatin1String("html"))
        return report::writeHtml(document, file);
    if (options.format == QLatin1String("odt"))
        return report::writeOdt(document, file, options.paper);
    return report::writePdf(report::PageLayout(document, options.paper), file,
                            {.pdfA = options.pdfA, .password = options.password, .progress = [&watch](int, int) {
                                 return !watch.isStopped();
                             }});
}

ReportsWritten writeAllReports(storage::Workspace &workspace, const ReportOptions &options, const QString &folder,
                               int jobs, const ReportsWatch &watch)
{
    if (!QDir().mkpath(folder))
        return {.result = Error{
                    .code = ErrorCode::CannotWrite, .file = folder, .detail = Words::tr("no folder"), .faults = {}}};
    storage::AssessmentStore store(workspace);
    Result<QList<AssessmentHead>> heads = store.list();
    if (!heads)
        return {.result = heads.error()};
    heads->removeIf([](const AssessmentHead &head) { return head.state != State::Finished; });
    const EarlierRounds rounds(*heads);
    Questionnaires questionnaires(workspace, options.language);
    ReportExtrasReader extras(workspace);
    Batch batch(jobs, int(heads->size()), watch);
    for (const AssessmentHead &head : std::as_const(*heads)) {
        if (batch.isOver())
            break;
        Result<ScoredRound> round = readRound(store, questionnaires, extras, head);
        if (!round) {
            batch.note(head, round.error());
            break;
        }
        const QString file = QDir(folder).filePath(fileNameOf(head, options.format));
        Result<std::optional<Round>> before = roundBefore(store, questionnaires, head, rounds);
        if (!before) {
            batch.note(head, before.error());
            break;
        }
        batch.start(head, [&options, &watch, file, scored = *std::move(round), before = *std::move(before)]() mutable {
            scored.scorecard = scoring::scoreOf(scored.round.questionnaire, scored.round.assessment);
            if (before)
                scored.comparison = scoring::comparisonOf(scored.round.questionnaire, scored.round.assessment,
                                                          before->questionnaire, before->assessment);
            return writeReport(scored, options, file, watch);
        });
    }
    return batch.finish();
}

} // namespace heartwood::cli
