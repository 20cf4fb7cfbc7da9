#include "report/pdfwriter.h"

#include "model/plaintext.h"
#include "report/fileoutput.h"
#include "report/pdffinish.h"

#include <QBuffer>
#include <QPdfWriter>

namespace heartwood::report {
namespace {

constexpr int dotsPerPoint = 10; ///< text is laid out at ten times its size: so nothing is scaled on its way
constexpr int pointsPerInch = 72;

bool goesOn(const PdfOptions &options, int page, int count)
{
    return !options.progress || options.progress(page, count);
}

/// Empty where it was cancelled.
QByteArray painted(const PageLayout &layout, const PdfOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    if (options.pdfA)
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(pointsPerInch * dotsPerPoint);
    writer.setPageSize(QPageSize(layout.pageSize(), QPageSize::Point, QString(), QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    painter.scale(dotsPerPoint, dotsPerPoint);
    for (int page = 0; page < layout.pageCount(); ++page) {
        if (!goesOn(options, page, layout.pageCount()))
            return {};
        if (page > 0)
            writer.newPage();
        layout.paint(painter, page);
    }
    painter.end();
    return buffer.data();
}

PdfFinish finishOf(const PageLayout &layout, const PdfOptions &options)
{
    const ReportDocument &document = layout.document();
    return {.metadata = {.title = plainText(document.title),
                         .author = plainText(document.author),
                         .subject = plainText(document.subject),
                         .language = document.language,
                         .creator = QStringLiteral("Heartwood"),
                         .producer = {},
                         .written = QDateTime::currentDateTimeUtc()},
            .pageHeight = layout.pageSize().height(),
            .bookmarks = layout.bookmarks(),
            .links = layout.links(),
            .pdfA = options.pdfA,
            .password = preparedPassword(options.password)};
}

} // namespace

QByteArray preparedPassword(const QString &password)
{
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

Result<void> writePdf(const PageLayout &layout, const QString &file, const PdfOptions &options)
{
    const QByteArray pages = painted(layout, options);
    const Error cancelled{.code = ErrorCode::Cancelled, .file = file, .detail = {}, .faults = {}};
    if (pages.isEmpty())
        return cancelled;
    Result<QByteArray> pdf = finishedPdf(pages, finishOf(layout, options));
    if (!pdf) {
        Error error = pdf.error();
        if (error.file.isEmpty())
            error.file = file;
        return error;
    }
    if (!goesOn(options, layout.pageCount(), layout.pageCount()))
        return cancelled;
    return writeWhole(file, *pdf);
}

} // namespace heartwood::report
