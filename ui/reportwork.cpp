#include "ui/reportwork.h"

#include "cli/reportjob.h"
#include "exchange/scorecardjson.h"
#include "report/fileoutput.h"
#include "report/htmlwriter.h"
#include "report/odtwriter.h"
#include "report/pdfwriter.h"
#include "report/xlsxwriter.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace heartwood::ui {

namespace {

report::ReportInput inputOf(const Pages &pages)
{
    return {.questionnaire = pages.round->questionnaire,
            .assessment = pages.round->assessment,
            .scorecard = pages.round->scorecard,
            .comparison = pages.comparison.get(),
            .branding = pages.extras.branding,
            .measures = pages.extras.measures,
            .forecasts = pages.extras.forecasts,
            .actions = pages.extras.actions,
            .authorTexts = pages.extras.authorTexts,
            .parts = pages.choice.parts,
            .brief = pages.choice.cut == report::Cut::Board,
            .clientCopy = pages.choice.clientCopy};
}

} // namespace

Pages composePages(const RoundPointer &round, const RoundPointer &earlier, const cli::ReportExtras &extras,
                   const ReportChoice &choice)
{
    Pages pages{.round = round, .comparison = {}, .extras = extras, .choice = choice, .layout = {}};
    if (earlier)
        pages.comparison = std::make_shared<const scoring::Comparison>(scoring::comparisonOf(
            round->questionnaire, round->assessment, earlier->questionnaire, earlier->assessment));
    pages.layout = std::make_shared<const report::PageLayout>(report::composeReport(inputOf(pages)), choice.paper);
    return pages;
}

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Html:
        return QStringLiteral("html");
    case ExportFormat::Odt:
        return QStringLiteral("odt");
    case ExportFormat::Xlsx:
        return QStringLiteral("xlsx");
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    case ExportFormat::Json:
        return QStringLiteral("json");
    }
    return {};
}

QString suggestedName(const AssessmentHead &head, ExportFormat format)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\x00-\\x1f<>:\"/\\\\|?*]+"));
    constexpr qsizetype longest = 120;
    QStringList parts{head.organization, head.title, head.date.toString(Qt::ISODate)};
    parts.removeAll(QString());
    QString name = parts.join(QStringLiteral(" - ")).replace(forbidden, QStringLiteral("-"));
    return name.left(longest).trimmed() + u'.' + suffixOf(format);
}

Result<void> writeExport(const ExportJob &job)
{
    const Round &round = *job.pages.round;
    const AssessmentHead &head = round.assessment.head;
    switch (job.format) {
    case ExportFormat::Pdf:
        return report::writePdf(*job.pages.layout, job.file, {.pdfA = job.pdfA});
    case ExportFormat::Html:
        return report::writeHtml(job.pages.layout->document(), job.file);
    case ExportFormat::Odt:
        return report::writeOdt(job.pages.layout->document(), job.file, job.pages.choice.paper);
    case ExportFormat::Xlsx:
        return report::writeXlsx(inputOf(job.pages), job.file, {.letter = job.pages.choice.paper == QPageSize::Letter});
    case ExportFormat::Csv:
        return report::writeWhole(
            job.file, exchange::scorecardCsv(round.questionnaire, head, round.scorecard, cli::scorecardHeaders()));
    case ExportFormat::Json:
        return report::writeWhole(job.file,
                                  QJsonDocument(exchange::scorecardJson(round.questionnaire, head, round.scorecard,
                                                                        job.pages.comparison.get()))
                                      .toJson());
    }
    return {};
}

} // namespace heartwood::ui
