#include "ui/reportwork.h"

#include "cli/reportjob.h"
#include "exchange/scorecardjson.h"
#include "report/fileoutput.h"
#include "report/pdfwriter.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace heartwood::ui {

Pages composePages(const RoundPointer &round, const RoundPointer &earlier, const cli::ReportExtras &extras,
                   QPageSize::PageSizeId paper)
{
    Pages pages{.round = round, .comparison = {}, .layout = {}};
    if (earlier)
        pages.comparison = std::make_shared<const scoring::Comparison>(scoring::comparisonOf(
            round->questionnaire, round->assessment, earlier->questionnaire, earlier->assessment));
    const report::ReportDocument document = report::composeReport({.questionnaire = round->questionnaire,
                                                                   .assessment = round->assessment,
                                                                   .scorecard = round->scorecard,
                                                                   .comparison = pages.comparison.get(),
                                                                   .branding = extras.branding,
                                                                   .measures = extras.measures,
                                                                   .actions = extras.actions,
                                                                   .authorTexts = extras.authorTexts});
    pages.layout = std::make_shared<const report::PageLayout>(document, paper);
    return pages;
}

QString suffixOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
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
