#include "ui/reportwork.h"

#include "cli/reportjob.h"
#include "exchange/scorecardjson.h"
#include "report/fileoutput.h"
#include "report/htmlwriter.h"
#include "report/odtwriter.h"
#include "report/pdfwriter.h"
#include "report/xlsxwriter.h"
#include "ui/language.h"

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
            .clientLogo = pages.extras.clientLogo,
            .room = pages.extras.room,
            .parts = pages.choice.parts,
            .brief = report::isBrief(pages.choice.cut),
            .clientCopy = pages.choice.clientCopy};
}

QByteArray tableOf(const Pages &pages)
{
    return exchange::scorecardCsv(pages.round->questionnaire, pages.round->assessment.head, pages.round->scorecard,
                                  cli::scorecardHeaders());
}

QByteArray jsonOf(const Pages &pages)
{
    return QJsonDocument(exchange::scorecardJson(pages.round->questionnaire, pages.round->assessment.head,
                                                 pages.round->scorecard, pages.comparison.get()))
        .toJson();
}

/// Of every form but the PDF, which writes itself page by page.
Result<QByteArray> bytesOf(const ExportJob &job)
{
    const QPageSize::PageSizeId paper = job.pages.choice.paper;
    switch (job.format) {
    case ExportFormat::Html:
        return report::htmlOf(reportOf(job.pages));
    case ExportFormat::Odt:
        return report::odtOf(reportOf(job.pages), paper);
    case ExportFormat::Xlsx:
        return report::xlsxOf(inputOf(job.pages), {.letter = paper == QPageSize::Letter});
    case ExportFormat::Csv:
        return tableOf(job.pages);
    case ExportFormat::Json:
        return jsonOf(job.pages);
    case ExportFormat::Pdf:
        break;
    }
    return QByteArray();
}

} // namespace

Pages composePages(const RoundPointer &round, const RoundPointer &earlier, const cli::ReportExtras &extras,
                   const ReportChoice &choice)
{
    const LanguageHere here(choice.language);
    Pages pages{.round = round, .comparison = {}, .extras = extras, .choice = choice, .layout = {}};
    if (earlier)
        pages.comparison = std::make_shared<const scoring::Comparison>(scoring::comparisonOf(
            round->questionnaire, round->assessment, earlier->questionnaire, earlier->assessment));
    const report::ReportInput input = inputOf(pages);
    pages.layout = std::make_shared<const report::PageLayout>(
        choice.slides ? report::composeSlides(input) : report::composeReport(input), choice.paper);
    return pages;
}

report::ReportDocument reportOf(const Pages &pages)
{
    const LanguageHere here(pages.choice.language);
    return pages.choice.slides ? report::composeReport(inputOf(pages)) : pages.layout->document();
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

Result<void> writeExport(const ExportJob &job, const ExportProgress &progress)
{
    const LanguageHere here(job.pages.choice.language);
    if (job.format == ExportFormat::Pdf)
        return report::writePdf(*job.pages.layout, job.file,
                                {.pdfA = job.pdfA, .password = job.password, .progress = progress});
    const Result<QByteArray> bytes = bytesOf(job);
    if (!bytes) {
        Error failure = bytes.error();
        failure.file = job.file;
        return failure;
    }
    if (progress && !progress(0, 0))
        return Error{.code = ErrorCode::Cancelled, .file = job.file, .detail = {}, .faults = {}};
    return report::writeWhole(job.file, *bytes);
}

} // namespace heartwood::ui
