#include "report/xlsxwriter.h"

#include "report/fileoutput.h"
#include "report/xlsx/bookwriter.h"
#include "report/xlsx/sheets.h"

#include <QCoreApplication>

namespace heartwood::report {
namespace {

class Spreadsheet
{
    Q_DECLARE_TR_FUNCTIONS(Spreadsheet)
};

xlsx::Book bookOf(const ReportInput &input, const XlsxOptions &options)
{
    const AssessmentHead &head = input.assessment.head;
    const QString whose = head.organization.isEmpty() ? head.title : head.organization;
    const QString subject = Spreadsheet::tr("Customer-obsession maturity");
    const QString title = Spreadsheet::tr("%1 \u00B7 %2", "the organization and the subject").arg(whose, subject);
    return {.sheets = xlsx::sheetsOf(input),
            .title = title,
            .subject = subject,
            .author = input.branding.firm,
            .company = head.organization,
            .footer = input.branding.footer.isEmpty() ? title : input.branding.footer,
            .letter = options.letter,
            .palette = branded(lightPalette(), QColor(input.branding.accent))};
}

} // namespace

Result<QByteArray> xlsxOf(const ReportInput &input, const XlsxOptions &options)
{
    return xlsx::bookBytes(bookOf(input, options));
}

Result<void> writeXlsx(const ReportInput &input, const QString &file, const XlsxOptions &options)
{
    const Result<QByteArray> bytes = xlsxOf(input, options);
    if (bytes)
        return writeWhole(file, *bytes);
    Error error = bytes.error();
    if (error.file.isEmpty())
        error.file = file;
    return error;
}

} // namespace heartwood::report
